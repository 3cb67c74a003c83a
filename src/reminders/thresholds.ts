import { addDays, type Day, daysBetween } from '../kernel/day';
import { addMonths } from '../kernel/months';
import { onOrAfter, onOrBefore } from '../kernel/working-days';
import type { ReminderRule } from './reminder-rules';
import { WorkingDayIndex } from './working-day-index';

export interface Threshold {
  /** The subject's own day: when it is due, or since when it has waited. */
  readonly anchorOn: Day;
  readonly rule: string;
  /** The working day from which the reminder is owed. */
  readonly thresholdOn: Day;
}

/** A promise period is four years at the most. In days. */
const reach = { back: 4 * 366, ahead: 190 };

/**
 * Which threshold a subject has crossed last, today or earlier. By crossing, never by day equality: a day on which nothing
 * ran loses nothing. What falls on a free day comes on the working day before it when something is due, else on the one after.
 */
export class Thresholds {
  private static latest: { readonly today: Day; readonly thresholds: Thresholds } | null = null;
  private readonly index: WorkingDayIndex;

  /** Made once a day: four years of days are numbered. */
  static on(today: Day): Thresholds {
    if (Thresholds.latest?.today !== today) Thresholds.latest = { today, thresholds: new Thresholds(today) };
    return Thresholds.latest.thresholds;
  }

  private constructor(private readonly today: Day) {
    this.index = WorkingDayIndex.around(today);
  }

  /** @param rules of one subject; null when none has been crossed */
  crossed(rules: readonly ReminderRule[], anchorOn: Day): Threshold | null {
    let latest: Threshold | null = null;
    for (const rule of rules) {
      const thresholdOn = this.latestOf(rule, anchorOn);
      if (thresholdOn && (!latest || thresholdOn >= latest.thresholdOn))
        latest = { anchorOn, rule: rule.rule, thresholdOn };
    }
    return latest;
  }

  /** Of every day that has a threshold. */
  all(rules: readonly ReminderRule[]): Threshold[] {
    const found: Threshold[] = [];
    for (let offset = -reach.back; offset <= reach.ahead; offset += 1) {
      const threshold = this.crossed(rules, addDays(this.today, offset));
      if (threshold) found.push(threshold);
    }
    return found;
  }

  private latestOf(rule: ReminderRule, anchorOn: Day): Day | null {
    if (rule.after < 0 && anchorOn < this.today) return null;
    const first = this.shifted(rule, anchorOn, rule.after);
    if (!first || first > this.today) return null;
    return rule.every ? this.lastAgain(rule, rule.every, anchorOn, first) : first;
  }

  private lastAgain(rule: ReminderRule, every: number, anchorOn: Day, first: Day): Day | null {
    if (rule.unit === 'working_days') {
      const times = Math.floor(this.index.between(first, this.today) / every);
      return this.index.add(first, times * every);
    }
    const times = Math.floor((daysBetween(anchorOn, this.today) - rule.after) / every);
    const last = this.shifted(rule, anchorOn, rule.after + times * every);
    // Moved from a free day to a working day that has not come yet: then the one before it is the latest.
    if (last && last <= this.today) return last;
    return this.shifted(rule, anchorOn, rule.after + (times - 1) * every);
  }

  private shifted({ unit, after }: ReminderRule, anchorOn: Day, by: number): Day | null {
    if (unit === 'working_days') return by === 0 ? onOrAfter(anchorOn) : this.index.add(anchorOn, by);
    const day = unit === 'days' ? addDays(anchorOn, by) : addMonths(anchorOn, by);
    return after < 0 ? onOrBefore(day) : onOrAfter(day);
  }
}
