import type { Language } from './language';

/** A day in Europe/Stockholm as 'YYYY-MM-DD'. Days compare as text: `a < b` is "a is before b". */
export type Day = string;

export interface DayWindow {
  readonly from: Day;
  readonly to: Day;
}

export type WindowScope = 'year' | 'half_year' | 'season' | 'tertial' | 'quarter' | 'month' | 'week';

const hour = 3_600_000;
const dayLength = 24 * hour;

/** Made once: a formatter costs far more to make than to use. 'sv-SE' writes days as 2026-03-31. */
const inStockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const monthNames: Record<Language, readonly string[]> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/**
 * A season is spring (January to June) or autumn (July to December), so it has the months of a half-year: who promises
 * something "vår och höst" means once in either half, and every day must belong to one, so that nothing done is lost.
 */
const monthsIn: Record<Exclude<WindowScope, 'week'>, number> = {
  year: 12,
  half_year: 6,
  season: 6,
  tertial: 4,
  quarter: 3,
  month: 1,
};

/** True for a day that exists, written as 'YYYY-MM-DD': '2027-02-29' is not one. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(at) && written(at) === text;
}

/** Reads the two forms Swedes write in lists, 2026-03-31 and 20260331; null when the text is no day. */
export function parseDay(text: string): Day | null {
  const day = text.trim().replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return isDay(day) ? day : null;
}

/** The day it is in Sweden at an instant. */
export const dayOf = (instant: Date): Day => inStockholm.format(instant);

export const addDays = (day: Day, days: number): Day => written(utcMidnight(day) + days * dayLength);

/** The same day of another year; 29 February becomes the 28th where there is none. */
export function addYears(day: Day, years: number): Day {
  const moved = `${String(yearOf(day) + years).padStart(4, '0')}${day.slice(4)}`;
  return isDay(moved) ? moved : `${moved.slice(0, 8)}28`;
}

/** Whole days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: Day, to: Day): number => (utcMidnight(to) - utcMidnight(from)) / dayLength;

/** The instant a day begins in Sweden. Clocks change at 01:00 UTC, so midnight is never skipped or doubled. */
export function startOf(day: Day): Date {
  const inSummerTime = new Date(utcMidnight(day) - 2 * hour);
  return dayOf(inSummerTime) === day ? inSummerTime : new Date(utcMidnight(day) - hour);
}

/** The instant the Swedish day of `instant` ends; always later than `instant`. */
export const nextMidnight = (instant: Date): Date => startOf(addDays(dayOf(instant), 1));

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(utcMidnight(day)).getUTCDay() || 7;

/** The week of ISO 8601 and its year, which is not always the calendar year: 2027-01-01 is in week 53 of 2026. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = yearOf(thursday);
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
}

/** For running text: '31 mars 2026', '31 March 2026'. */
export const formatDay = (day: Day, language: Language): string =>
  `${formatDayOfYear(day, language)} ${yearOf(day)}`;

/** For running text, both ends included: '1 januari–30 juni 2026'. The year is said once when it is the same. */
export const formatSpan = (from: Day, to: Day, language: Language): string =>
  `${formatDayBeside(to, from, language)}${dash[language]}${formatDay(to, language)}`;

/** '31 mars', with the year when the other day, which says its own, is in another. */
export const formatDayBeside = (other: Day, day: Day, language: Language): string =>
  yearOf(day) === yearOf(other) ? formatDayOfYear(day, language) : formatDay(day, language);

const formatDayOfYear = (day: Day, language: Language): string =>
  `${Number(day.slice(8))} ${monthNames[language][monthOf(day) - 1]}`;

const dash: Readonly<Record<Language, string>> = { sv: '–', en: ' – ' };

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
/** 1 to 12. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
/** 1 to 4. */
export const quarterOf = (day: Day): number => Math.ceil(monthOf(day) / 3);
/** 1 or 2. */
export const halfYearOf = (day: Day): number => Math.ceil(monthOf(day) / 6);

/** The calendar year, season, month, ISO week ... a day lies in; both ends belong to it. */
export function windowOf(day: Day, scope: WindowScope): DayWindow {
  if (scope === 'week') {
    const monday = addDays(day, 1 - weekdayOf(day));
    return { from: monday, to: addDays(monday, 6) };
  }
  const months = monthsIn[scope];
  const first = Math.floor((monthOf(day) - 1) / months) * months;
  const at = (month: number) => written(Date.UTC(yearOf(day), month, 1));
  return { from: at(first), to: addDays(at(first + months), -1) };
}

const utcMidnight = (day: Day): number => Date.parse(day);
const written = (utc: number): Day => new Date(utc).toISOString().slice(0, 10);
