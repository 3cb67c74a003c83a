import type { Day } from '../kernel/day';

export type IndicatorWarning = 'baseline_missing' | 'baseline_late';

/** Without a baseline from before the work began, nobody can tell what the work changed. */
export function indicatorWarnings(baselineOn: Day | null, workBeganOn: Day): readonly IndicatorWarning[] {
  if (baselineOn === null) return ['baseline_missing'];
  return baselineOn > workBeganOn ? ['baseline_late'] : [];
}

/** The first of the activities that say when they start; the period's first day when none does. */
export const workBegan = (periodStart: Day, starts: readonly (Day | null)[]): Day =>
  starts.filter((day) => day !== null).sort()[0] ?? periodStart;
