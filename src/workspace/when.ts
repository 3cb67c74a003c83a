import { addDays, type Day, dayOf } from '../kernel/day';
import { type ActivityStatus, isOpen } from '../words/activity-status';

/** Days without anybody's confirmation after which staff are asked to look again; residents are told later. */
const unconfirmedAfter = 60;

interface Timed {
  readonly status: ActivityStatus;
  readonly dueOn: Day;
  readonly demandDriven: boolean;
  readonly confirmedAt: Date;
}

/** Due today is within any number of days; what is already past is not. */
export const isDueWithin = (days: number, activity: Timed, today: Day): boolean =>
  isOpen(activity.status) &&
  !activity.demandDriven &&
  activity.dueOn >= today &&
  activity.dueOn <= addDays(today, days);

export const isUnconfirmed = (activity: Timed, today: Day): boolean =>
  isOpen(activity.status) && dayOf(activity.confirmedAt) < addDays(today, -unconfirmedAfter);
