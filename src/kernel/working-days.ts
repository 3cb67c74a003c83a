import type { Day } from './day';
import { addDays, daysBetween, weekdayOf, yearOf } from './day';

const fixedHolidays = new Set(['01-01', '01-06', '05-01', '06-06', '12-25', '12-26']);
/** Good Friday, Easter Sunday, Easter Monday, Ascension Day, Whit Sunday: days after Easter Sunday. */
const holidaysAfterEaster = new Set([-2, 0, 1, 39, 49]);
const friday = 5;
const saturday = 6;
const sunday = 7;

/** A public holiday ("red day") under lag (1989:253) as it reads since 2005: every Sunday is one too. */
export function isPublicHoliday(day: Day): boolean {
  return (
    weekdayOf(day) === sunday ||
    fixedHolidays.has(day.slice(5)) ||
    holidaysAfterEaster.has(daysBetween(easterSunday(yearOf(day)), day)) ||
    isWeekdayWithin(day, saturday, '06-20', '06-26') ||
    isWeekdayWithin(day, saturday, '10-31', '11-06')
  );
}

/** Monday to Friday, no public holiday, and none of the three eves on which Swedish offices are closed. */
export const isWorkingDay = (day: Day): boolean =>
  weekdayOf(day) < saturday && !isPublicHoliday(day) && !isClosedEve(day);

/**
 * The nth working day after `day`, or before it when n is negative. The first one counted from a free day is
 * the nearest working day in that direction: Sunday + 1 is Monday, Sunday - 1 is Friday. With n = 0: `day` itself.
 */
export function addWorkingDays(day: Day, n: number): Day {
  const step = Math.sign(n);
  let at = day;
  for (let left = Math.abs(n); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/**
 * Working days after `from` up to and including `to`; counted backwards and negative when `to` is the earlier.
 * For a working day `to` it is the n that takes `addWorkingDays(from, n)` to `to`.
 */
export function workingDaysBetween(from: Day, to: Day): number {
  const step = Math.sign(daysBetween(from, to));
  let count = 0;
  for (let at = from; at !== to;) {
    at = addDays(at, step);
    if (isWorkingDay(at)) count += step;
  }
  return count;
}

/** `day` when it is a working day, else the nearest working day before it. */
export const onOrBefore = (day: Day): Day => (isWorkingDay(day) ? day : addWorkingDays(day, -1));

/** `day` when it is a working day, else the nearest working day after it. */
export const onOrAfter = (day: Day): Day => (isWorkingDay(day) ? day : addWorkingDays(day, 1));

/** Midsummer's, Christmas and New Year's Eve: free in practice, but not in the act. */
const isClosedEve = (day: Day): boolean =>
  day.endsWith('-12-24') || day.endsWith('-12-31') || isWeekdayWithin(day, friday, '06-19', '06-25');

const isWeekdayWithin = (day: Day, weekday: number, first: string, last: string): boolean =>
  weekdayOf(day) === weekday && day.slice(5) >= first && day.slice(5) <= last;

/** The Sunday after the first ecclesiastical full moon on or after 21 March, in the Gregorian calendar. */
function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const yearOfMoonCycle = year % 19;
  const skippedLeapDays = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  const uncorrected = (19 * yearOfMoonCycle + skippedLeapDays - moonDrift + 15) % 30;
  const isTooLate = uncorrected === 29 || (uncorrected === 28 && yearOfMoonCycle > 10);
  const fullMoon = addDays(`${year}-03-21`, uncorrected - Number(isTooLate));
  return addDays(fullMoon, 7 - (weekdayOf(fullMoon) % 7));
}
