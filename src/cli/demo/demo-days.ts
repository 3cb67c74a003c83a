import {
  addDays,
  type Day,
  daysBetween,
  monthOf,
  weekdayOf,
  windowOf,
  type WindowScope,
  yearOf,
} from '../../kernel/day';
import { addWorkingDays, onOrBefore } from '../../kernel/working-days';

export interface Period {
  readonly start: Day;
  readonly end: Day;
  /** As in a title: '2026' or '2025–2026'. */
  readonly name: string;
  /** When residents were asked before it: 'hösten 2025'. */
  readonly surveyed: string;
}

/**
 * Every day of the demonstration, counted from today. The current period began at least four months ago and lasts at
 * least a month more, whatever day it is: from May to November the calendar year, else July to June.
 */
export class DemoDays {
  readonly current: Period;
  readonly last: Period;
  readonly next: Period;

  constructor(readonly today: Day) {
    const year = yearOf(today);
    const isCalendarYear = monthOf(today) >= 5 && monthOf(today) <= 11;
    const periodFrom = isCalendarYear ? calendarYear : julyToJune;
    const first = isCalendarYear || monthOf(today) === 12 ? year : year - 1;
    this.current = periodFrom(first);
    this.last = periodFrom(first - 1);
    this.next = periodFrom(first + 1);
  }

  /** A working day at least that many days ago. */
  ago(days: number): Day {
    return onOrBefore(addDays(this.today, -days));
  }

  inWorkingDays(days: number): Day {
    return addWorkingDays(this.today, days);
  }

  /** A working day that share of the way from the current period's start to today. */
  since(share: number): Day {
    return dayAt(this.current.start, this.today, share);
  }

  /** A working day that share of the way from today to the current period's end. */
  left(share: number): Day {
    return dayAt(this.today, this.current.end, share);
  }

  /** One working day in each week of the current period so far. */
  weeks(): Day[] {
    return this.each('week', (from) => [addDays(from, 4 - weekdayOf(from))]);
  }

  /** Two working days in each month of the current period so far. */
  months(): Day[] {
    return this.each('month', (from) => [addDays(from, 9), addDays(from, 23)]);
  }

  /** A working day late in each quarter or half-year of the current period so far. */
  lateIn(scope: 'quarter' | 'half_year'): Day[] {
    return this.each(scope, (_, to) => [addDays(to, -40)]);
  }

  private each(scope: WindowScope, pick: (from: Day, to: Day) => readonly Day[]): Day[] {
    const days: Day[] = [];
    for (let at = this.current.start; at < this.today;) {
      const { from, to } = windowOf(at, scope);
      days.push(...pick(from, to).map(onOrBefore));
      at = addDays(to, 1);
    }
    return days.filter((day) => day >= this.current.start && day < this.today);
  }
}

/** A working day that share of the way between two days. */
export const dayAt = (from: Day, to: Day, share: number): Day =>
  onOrBefore(addDays(from, Math.round(daysBetween(from, to) * share)));

/** The day, or the last day of the term before when schools are closed for the summer. */
export function inTerm(day: Day): Day {
  const year = yearOf(day);
  return day > `${year}-06-09` && day < `${year}-08-20` ? onOrBefore(`${year}-06-09`) : day;
}

const calendarYear = (year: number): Period => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  name: `${year}`,
  surveyed: `hösten ${year - 1}`,
});

const julyToJune = (year: number): Period => ({
  start: `${year}-07-01`,
  end: `${year + 1}-06-30`,
  name: `${year}–${year + 1}`,
  surveyed: `våren ${year}`,
});
