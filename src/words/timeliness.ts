import { addDays, type Day, dayOf, daysBetween } from '../kernel/day';
import { type ActivityStatus, isOpen } from './activity-status';

/** Days before the due day at which an open activity is "due soon" (domain.md COO-01). */
const soonWithin = 14;
/** Days without a person's confirmation after which silence is said in public (domain.md RES-06), where the municipality has not chosen another number. */
export const usualStaleAfter = 90;

/** Days from what the police did until it is public, where the police area has not chosen another number. */
export const usualDisclosureDelay = 7;

interface Timed {
  readonly status: ActivityStatus;
  readonly dueOn: Day;
  readonly demandDriven: boolean;
  readonly confirmedAt: Date;
}

/** An approved clock-stop for force majeure: both ends belong to it; without an end it is still going on. */
export interface ClockStop {
  readonly fromOn: Day;
  readonly toOn: Day | null;
}

/**
 * Due today is not late. What is done on demand is never late. A stopped day is no day of lateness, but what was late
 * when the clock stopped still is.
 */
export const isLate = (activity: Timed, today: Day, stops: readonly ClockStop[]): boolean =>
  isOpen(activity.status) && !activity.demandDriven && daysLate(activity.dueOn, today, stops) > 0;

/** Days after the due day until today, the stopped ones left out. */
const daysLate = (dueOn: Day, today: Day, stops: readonly ClockStop[]): number =>
  dueOn < today ? daysBetween(dueOn, today) - stoppedDays(stops, addDays(dueOn, 1), today) : 0;

export const isStopped = (stops: readonly ClockStop[], day: Day): boolean =>
  stops.some(({ fromOn, toOn }) => fromOn <= day && (toOn === null || toOn >= day));

/** Days from `from` to `to`, both included, on which the clock stood still; a day that two stops share counts once. */
export function stoppedDays(stops: readonly ClockStop[], from: Day, to: Day): number {
  let days = 0;
  let next = from;
  for (const stop of [...stops].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const first = stop.fromOn > next ? stop.fromOn : next;
    const last = stop.toOn !== null && stop.toOn < to ? stop.toOn : to;
    if (first > last) continue;
    days += daysBetween(first, last) + 1;
    next = addDays(last, 1);
  }
  return days;
}

/** How far a deadline has slipped from the first one: the days it was moved, less those on which the clock stood still. */
export function slippedDays(
  { originalDueOn, dueOn }: { readonly originalDueOn: Day; readonly dueOn: Day },
  stops: readonly ClockStop[],
  today: Day,
): number {
  const moved = daysBetween(originalDueOn, dueOn);
  if (moved <= 0) return moved;
  const until = stops.map(({ fromOn, toOn }) => ({ fromOn, toOn: toOn ?? today }));
  const first = stops.reduce((earliest, { fromOn }) => (fromOn < earliest ? fromOn : earliest), dueOn);
  return Math.max(0, moved - stoppedDays(until, first, dueOn));
}

export const isDueSoon = (activity: Timed, today: Day): boolean =>
  isOpen(activity.status) &&
  !activity.demandDriven &&
  activity.dueOn >= today &&
  activity.dueOn <= addDays(today, soonWithin);

/** @param staleAfter in days: the municipality's own limit */
export const isStale = (activity: Timed, today: Day, staleAfter: number): boolean =>
  isOpen(activity.status) && dayOf(activity.confirmedAt) < addDays(today, -staleAfter);
