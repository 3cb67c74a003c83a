import { addDays, type Day, dayOf, weekdayOf } from '../kernel/day';
import { isWorkingDay } from '../kernel/working-days';

const opensAt = 7;
export const closesAt = 18;

const hour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Later than any hour that somebody may have chosen. */
export const everyHour = 24;

/** The hour it is in Stockholm, 0 to 23. */
export const hourOf = (now: Date): number => Number(hour.format(now));

/** Mail goes out from 07:00 to 18:00 Stockholm time on working days: nobody is reminded on a holiday. */
export function isMailHour(now: Date): boolean {
  const at = hourOf(now);
  return isWorkingDay(dayOf(now)) && at >= opensAt && at < closesAt;
}

/** Monday; when that is a free day, the first working day after it in the week. */
export function isWeeklyDay(day: Day): boolean {
  const before = Array.from({ length: weekdayOf(day) - 1 }, (_, index) => addDays(day, -1 - index));
  return isWorkingDay(day) && !before.some(isWorkingDay);
}
