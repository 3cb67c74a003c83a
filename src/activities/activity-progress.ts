import { type Counted, lastCounted, type Progress, progressOf, type Span, spanOf } from '../words/progress';
import type { Day } from '../kernel/day';
import type { PromiseSet } from '../promises/promise-set.entity';
import type { Activity } from './activity.entity';
import type { Occurrence } from './occurrence.entity';

/** What is done of what is promised; a suggested target is not promised, and what was struck out is not done. */
export const activityProgress = (
  activity: Activity,
  set: PromiseSet,
  occurrences: readonly Occurrence[],
  today: Day,
): Progress | null =>
  progressOf(
    activity.target,
    countedOf(occurrences),
    spanOf(activity, set, today),
    lastCounted(activity.completedOn, today),
  );

/** The time in which what is done counts; null without a target, when everything does. */
export const countedSpan = (activity: Activity, set: PromiseSet, today: Day): Span | null =>
  activity.target && spanOf(activity, set, today);

export const countedOf = (occurrences: readonly Occurrence[]): readonly Counted[] =>
  occurrences.filter((occurrence) => !occurrence.voidedAt);

/** How many requests have been met; null for what is not done on demand. */
export const requestsMet = (activity: Activity, occurrences: readonly Occurrence[]): number | null =>
  activity.demandDriven ? countedOf(occurrences).reduce((total, { quantity }) => total + quantity, 0) : null;
