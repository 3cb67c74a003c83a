import { addDays, type Day, daysBetween, windowOf } from '../kernel/day';
import type { Scope, Target } from './target';

export interface Counted {
  readonly day: Day;
  readonly quantity: number;
}

/** Done against a target in one window: the whole period (averages too), or the year, month ... that today lies in. */
export interface Progress {
  readonly done: number;
  readonly target: Target;
  readonly from: Day;
  readonly to: Day;
  /** Whether what is done so far fulfils the target of this window; null for a service level, which is not counted. */
  readonly isReached: boolean | null;
  /** Windows before this one and how many of them reached the target; zero for a target over the whole period. */
  readonly earlier: { readonly windows: number; readonly reached: number };
}

/**
 * Never a percentage, and nothing at all without a target ("direction promise").
 * @param start first day of the plan; `end` its last day, or the activity's due day when the plan is open
 */
export function progressOf(
  target: Target | null,
  counted: readonly Counted[],
  start: Day,
  end: Day,
  today: Day,
): Progress | null {
  if (!target) return null;
  const windows =
    target.comparator === 'average' ? [{ from: start, to: end }] : windowsOf(target.scope, start, end, today);
  const doneIn = (window: { from: Day; to: Day }) =>
    target.comparator === 'average'
      ? averageUntil(target.scope, counted, start, end, today)
      : sum(counted, window.from, window.to);
  const current = windows[windows.length - 1];
  if (!current) return null;
  const earlier = windows.slice(0, -1);
  const done = doneIn(current);
  return {
    target,
    from: current.from,
    to: current.to,
    done,
    isReached: reaches(target, done),
    earlier: {
      windows: earlier.length,
      reached: earlier.filter((window) => reaches(target, doneIn(window))).length,
    },
  };
}

/** Whether some of what was promised is missing: completing then needs a reason. */
export const isShort = (progress: Progress | null): boolean =>
  progress !== null &&
  (progress.isReached === false || progress.earlier.reached < progress.earlier.windows) &&
  progress.target.comparator !== 'within';

function reaches(target: Target, done: number): boolean | null {
  switch (target.comparator) {
    case 'at_least':
    case 'average':
      return done >= target.quantity;
    case 'exactly':
      return done === target.quantity;
    case 'at_most':
      return done <= target.quantity;
    case 'within':
      return null;
  }
}

function windowsOf(scope: Scope, start: Day, end: Day, today: Day): { from: Day; to: Day }[] {
  const last = today < start ? start : today > end ? end : today;
  if (scope === 'period') return [{ from: start, to: end }];
  const windows: { from: Day; to: Day }[] = [];
  for (let day = start; day <= last;) {
    const { from, to } = windowOf(day, scope);
    windows.push({ from: from < start ? start : from, to: to > end ? end : to });
    day = addDays(to, 1);
  }
  return windows;
}

const sum = (counted: readonly Counted[], from: Day, to: Day): number =>
  counted.filter(({ day }) => day >= from && day <= to).reduce((total, { quantity }) => total + quantity, 0);

const days: Record<Scope, number> = {
  period: 0,
  year: 365.25,
  half_year: 182.625,
  season: 182.625,
  quarter: 91.3125,
  month: 30.4375,
  week: 7,
};

/** Per week, month ... so far, to one decimal: 26 in ten weeks is 2.6. */
function averageUntil(scope: Scope, counted: readonly Counted[], start: Day, end: Day, today: Day): number {
  const last = today > end ? end : today;
  const elapsed = Math.max(daysBetween(start, last) + 1, 1);
  const windows = scope === 'period' ? 1 : Math.max(elapsed / days[scope], 1);
  return Math.round((sum(counted, start, last) / windows) * 10) / 10;
}
