import { dayOf } from '../kernel/day';
import { isWorkingDay } from '../kernel/working-days';

const opensAt = 7;
const closesAt = 18;

const hour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Mail goes out from 07:00 to 18:00 Stockholm time on working days: nobody is reminded on a holiday. */
export function isMailHour(now: Date): boolean {
  const at = Number(hour.format(now));
  return isWorkingDay(dayOf(now)) && at >= opensAt && at < closesAt;
}
