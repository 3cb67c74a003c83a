import { addDays, type Day } from '../kernel/day';
import { addWorkingDays } from '../kernel/working-days';

/** What is owed before a deadline, in working days. The table is the rule. */
export const reminderRules = [
  { rule: 'due_in_14', workingDaysBefore: 14 },
  { rule: 'due_in_3', workingDaysBefore: 3 },
] as const;
export type ReminderRule = (typeof reminderRules)[number]['rule'];

export interface Threshold {
  readonly dueOn: Day;
  readonly rule: ReminderRule;
  /** The working day from which the reminder is owed. */
  readonly thresholdOn: Day;
}

/**
 * Every due day for which a threshold has been crossed today or earlier, with the latest one crossed.
 * By crossing, never by day equality: a day on which nothing ran loses nothing.
 */
export function crossedThresholds(today: Day): Threshold[] {
  const last = addWorkingDays(today, Math.max(...reminderRules.map((rule) => rule.workingDaysBefore)) + 1);
  const thresholds: Threshold[] = [];
  for (let dueOn = today; dueOn <= last; dueOn = addDays(dueOn, 1)) {
    const crossed = reminderRules
      .map(({ rule, workingDaysBefore }) => ({
        dueOn,
        rule,
        thresholdOn: addWorkingDays(dueOn, -workingDaysBefore),
      }))
      .filter(({ thresholdOn }) => thresholdOn <= today);
    const latest = crossed[crossed.length - 1];
    if (latest) thresholds.push(latest);
  }
  return thresholds;
}
