import type { Day } from '../kernel/day';
import type { Actor } from '../organisations/actor.entity';
import { isDueSoon, isLate, isStale, usualStaleAfter } from '../words/timeliness';
import type { Activity } from './activity.entity';
import type { ClockStopRecord } from './clock-stop.entity';

export type Timeliness = 'late' | 'due_soon' | 'stale';

/** Computed each time, never stored, by the limit of who keeps the promise set. A clock-stop that nobody has approved counts for nothing. */
export function timelinessOf(
  activity: Activity,
  today: Day,
  stops: readonly ClockStopRecord[],
  keeper: Actor | undefined,
): readonly Timeliness[] {
  const own = stops.filter(
    ({ activityId, decision }) => activityId === activity.id && decision === 'approved',
  );
  return [
    ...(isLate(activity, today, own) ? (['late'] as const) : []),
    ...(isDueSoon(activity, today) ? (['due_soon'] as const) : []),
    ...(isStale(activity, today, keeper?.staleAfterDays ?? usualStaleAfter) ? (['stale'] as const) : []),
  ];
}
