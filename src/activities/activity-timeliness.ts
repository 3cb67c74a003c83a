import type { Day } from '../kernel/day';
import { isDueSoon, isLate, isStale } from '../words/timeliness';
import type { Activity } from './activity.entity';
import type { ClockStopRecord } from './clock-stop.entity';

export type Timeliness = 'late' | 'due_soon' | 'stale';

/** Computed each time, never stored. A clock-stop that nobody has approved counts for nothing. */
export function timelinessOf(
  activity: Activity,
  today: Day,
  stops: readonly ClockStopRecord[],
): readonly Timeliness[] {
  const own = stops.filter(
    ({ activityId, decision }) => activityId === activity.id && decision === 'approved',
  );
  return [
    ...(isLate(activity, today, own) ? (['late'] as const) : []),
    ...(isDueSoon(activity, today) ? (['due_soon'] as const) : []),
    ...(isStale(activity, today) ? (['stale'] as const) : []),
  ];
}
