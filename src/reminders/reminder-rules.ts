import { addDays, type Day } from '../kernel/day';
import { addWorkingDays } from '../kernel/working-days';

/** What is owed before a deadline, in working days, the earliest first. The table is the rule. */
const reminderRules = [
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
 * The latest threshold before a due day that has been crossed today or earlier; null when none has.
 * By crossing, never by day equality: a day on which nothing ran loses nothing.
 */
export function crossedThreshold(dueOn: Day, today: Day): Threshold | null {
  const crossed = reminderRules
    .map(({ rule, workingDaysBefore }) => ({
      dueOn,
      rule,
      thresholdOn: addWorkingDays(dueOn, -workingDaysBefore),
    }))
    .filter(({ thresholdOn }) => thresholdOn <= today);
  return crossed[crossed.length - 1] ?? null;
}

/** Of every due day from today on the threshold that has been crossed. */
export function crossedThresholds(today: Day): Threshold[] {
  const last = addWorkingDays(today, Math.max(...reminderRules.map((rule) => rule.workingDaysBefore)) + 1);
  const thresholds: (Threshold | null)[] = [];
  for (let dueOn = today; dueOn <= last; dueOn = addDays(dueOn, 1))
    thresholds.push(crossedThreshold(dueOn, today));
  return thresholds.filter((threshold) => threshold !== null);
}
