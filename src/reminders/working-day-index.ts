import { addDays, type Day, daysBetween, yearOf } from '../kernel/day';
import { isWorkingDay } from '../kernel/working-days';

/** The working days of a span, numbered: thousands of thresholds are found without counting days one by one. */
export class WorkingDayIndex {
  private static latest: { readonly year: number; readonly index: WorkingDayIndex } | null = null;
  private readonly days: Day[] = [];
  /** For each day of the span: how many working days there are up to and with it. */
  private readonly counts: number[] = [];

  constructor(
    private readonly from: Day,
    to: Day,
  ) {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (isWorkingDay(day)) this.days.push(day);
      this.counts.push(this.days.length);
    }
  }

  /** From five years before the day's year to the year after it: numbered once a year. */
  static around(day: Day): WorkingDayIndex {
    const year = yearOf(day);
    if (WorkingDayIndex.latest?.year !== year)
      WorkingDayIndex.latest = { year, index: new WorkingDayIndex(`${year - 5}-01-01`, `${year + 1}-12-31`) };
    return WorkingDayIndex.latest.index;
  }

  /** As `addWorkingDays` counts; null outside the span. */
  add(day: Day, n: number): Day | null {
    const upTo = this.upTo(day);
    if (upTo === null) return null;
    if (n === 0) return day;
    const isFree = this.days[upTo - 1] !== day;
    return this.days[upTo - 1 + n + (n < 0 && isFree ? 1 : 0)] ?? null;
  }

  /** Working days after `from` up to and with `to`, which is not the earlier. */
  between(from: Day, to: Day): number {
    return (this.upTo(to) ?? NaN) - (this.upTo(from) ?? NaN);
  }

  private upTo(day: Day): number | null {
    return this.counts[daysBetween(this.from, day)] ?? null;
  }
}
