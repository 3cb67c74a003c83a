import { addDays, type Day } from '../kernel/day';
import { addWorkingDays, isWorkingDay } from '../kernel/working-days';
import { closesAt, isWeeklyDay } from './mail-hours';

/** What decides on which day a person's next mail comes. */
export interface MailRhythm {
  readonly isWeekly: boolean;
  readonly hadMailToday: boolean;
}

/**
 * The day of the next mail of a person to whom something is owed as from a day.
 * @param hour of now in Stockholm
 */
export function nextMailOn(
  { isWeekly, hadMailToday }: MailRhythm,
  { owedOn, today, hour }: { readonly owedOn: Day; readonly today: Day; readonly hour: number },
): Day {
  const isStillToday = isWorkingDay(today) && !hadMailToday && hour < closesAt;
  const first = isStillToday ? today : addWorkingDays(today, 1);
  let on = owedOn > first ? owedOn : first;
  while (isWeekly && !isWeeklyDay(on)) on = addDays(on, 1);
  return on;
}
