import { type Counted, type Progress, progressOf } from '../words/progress';
import type { Day } from '../kernel/day';
import type { PromiseSet } from '../promises/promise-set.entity';
import type { Activity } from './activity.entity';
import type { Occurrence } from './occurrence.entity';

/** What is done of what is promised; a suggested target is not promised, and what was struck out is not done. */
export function activityProgress(
  activity: Activity,
  set: PromiseSet,
  occurrences: readonly Occurrence[],
  today: Day,
): Progress | null {
  const start = activity.startOn ?? set.periodStart;
  return progressOf(activity.target, countedOf(occurrences), start, set.periodEnd ?? activity.dueOn, today);
}

export const countedOf = (occurrences: readonly Occurrence[]): readonly Counted[] =>
  occurrences.filter((occurrence) => !occurrence.voidedAt);
