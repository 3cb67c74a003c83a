import { addDays, type Day, dayOf } from '../kernel/day';
import { type ActivityStatus, isOpen } from './activity-status';

/** Days before the due day at which an open activity is "due soon" (domain.md COO-01). */
const soonWithin = 14;
/** Days without a person's confirmation after which silence is said in public (domain.md RES-06). */
export const staleAfter = 90;

interface Timed {
  readonly status: ActivityStatus;
  readonly dueOn: Day;
  readonly demandDriven: boolean;
  readonly confirmedAt: Date;
}

/** Due today is not late. What is done on demand is never late. */
export const isLate = (activity: Timed, today: Day): boolean =>
  isOpen(activity.status) && !activity.demandDriven && activity.dueOn < today;

export const isDueSoon = (activity: Timed, today: Day): boolean =>
  isOpen(activity.status) &&
  !activity.demandDriven &&
  activity.dueOn >= today &&
  activity.dueOn <= addDays(today, soonWithin);

export const isStale = (activity: Timed, today: Day): boolean =>
  isOpen(activity.status) && dayOf(activity.confirmedAt) < addDays(today, -staleAfter);
