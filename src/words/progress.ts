import { addDays, type Day, daysBetween, windowOf } from '../kernel/day';
import type { Scope, Target } from './target';

export interface Counted {
  readonly day: Day;
  readonly quantity: number;
  /** Of a service level: how many of the quantity were done in time; null when nobody said. */
  readonly withinLimit?: number | null;
}

/** What is done in one window: the whole period (averages and service levels too), or a year, month ... of it. */
interface WindowProgress {
  readonly from: Day;
  readonly to: Day;
  readonly done: number;
  /** Whether that fulfils the target; null for a service level of which nothing is known yet. */
  readonly isReached: boolean | null;
}

/** Done against a target in the window that today lies in. */
export interface Progress extends WindowProgress {
  readonly target: Target;
  /** Of a service level: how many times it is known whether it was in time, of which `done` were. Null for what is counted. */
  readonly outOf: number | null;
  /** The windows before this one, oldest first; none for a target over the whole period. */
  readonly earlier: readonly WindowProgress[];
}

/** First and last day on which what is done counts towards a target. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

/**
 * A period without an end counts what is done late too.
 * @param today the day it was completed, when that is earlier
 */
export const spanOf = (
  activity: { readonly startOn: Day | null; readonly dueOn: Day },
  period: { readonly periodStart: Day; readonly periodEnd: Day | null },
  today: Day,
): Span => ({
  start: activity.startOn ?? period.periodStart,
  end: period.periodEnd ?? (activity.dueOn < today ? today : activity.dueOn),
});

export const countsIn = ({ start, end }: Span, day: Day): boolean => day >= start && day <= end;

/** What is completed is not measured against the months that come after. */
export const lastCounted = (completedOn: Day | null, today: Day): Day =>
  completedOn !== null && completedOn < today ? completedOn : today;

/** Never a percentage, and nothing at all without a target ("direction promise"). */
export function progressOf(
  target: Target | null,
  counted: readonly Counted[],
  { start, end }: Span,
  today: Day,
): Progress | null {
  if (!target) return null;
  if (target.comparator === 'within') return serviceLevel(target, counted, start, end);
  const whole = target.comparator === 'average';
  const windows = whole ? [{ from: start, to: end }] : windowsOf(target.scope, start, end, today);
  const measured = windows.map(({ from, to }): WindowProgress => {
    const done = whole ? averageUntil(target.scope, counted, start, end, today) : sum(counted, from, to);
    return { from, to, done, isReached: reaches(target, done) };
  });
  const current = measured[measured.length - 1];
  return current ? { ...current, target, outOf: null, earlier: measured.slice(0, -1) } : null;
}

/** Whether some of what was promised is missing: completing then needs a reason. */
export const isShort = (progress: Progress | null): boolean =>
  progress !== null && [progress, ...progress.earlier].some(({ isReached }) => isReached === false);

/** A service level is promised of each time, so the scope does not divide it, and one that was too late is one too many. */
function serviceLevel(target: Target, counted: readonly Counted[], from: Day, to: Day): Progress {
  const known = counted.filter(({ day, withinLimit }) => day >= from && day <= to && isKnown(withinLimit));
  const done = rounded(known.reduce((total, { withinLimit }) => total + (withinLimit ?? 0), 0));
  const outOf = rounded(known.reduce((total, { quantity }) => total + quantity, 0));
  const isReached = known.length === 0 ? null : done >= outOf;
  return { target, from, to, done, outOf, isReached, earlier: [] };
}

const isKnown = (withinLimit: number | null | undefined): boolean =>
  withinLimit !== null && withinLimit !== undefined;

function reaches(target: Target, done: number): boolean {
  switch (target.comparator) {
    case 'at_least':
    case 'average':
      return done >= target.quantity;
    case 'exactly':
      return done === target.quantity;
    case 'at_most':
      return done <= target.quantity;
    case 'within':
      throw new Error('A service level is not counted');
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
  rounded(
    counted
      .filter(({ day }) => day >= from && day <= to)
      .reduce((total, { quantity }) => total + quantity, 0),
  );

/** Quantities have two decimals; 0.1 three times is 0.3. */
const rounded = (number: number): number => Math.round(number * 100) / 100;

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
