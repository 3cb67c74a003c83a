const months: Readonly<Record<string, number>> = {
  januari: 1,
  februari: 2,
  mars: 3,
  april: 4,
  maj: 5,
  juni: 6,
  juli: 7,
  augusti: 8,
  september: 9,
  oktober: 10,
  november: 11,
  december: 12,
};
const short = 'jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec';

/** Pattern sources, for the patterns of period-phrases.ts and publication-day.ts. */
export const monthName = `(?:${Object.keys(months).join('|')})`;
const monthWord = `(?:${Object.keys(months).join('|')}|(?:${short})\\.?)`;
export const isoDay = '20\\d{2}-\\d{2}-\\d{2}';
export const writtenDay = `\\d{1,2}(?::?e)? ${monthWord}(?: 20\\d{2})?`;

/** The month a Swedish word or its first three letters name, else null. */
export function monthOf(word: string): number | null {
  const start = word.toLowerCase().slice(0, 3);
  const name = Object.keys(months).find((month) => month.startsWith(start));
  return name === undefined ? null : (months[name] ?? null);
}

/** `2024-02-29`, or null when there is no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

export function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * The day in `2018-07-01`, `1 juli 2018`, `22/2 2021`, `Feb 22, 2021`; null when it is none.
 * @param yearIfUnsaid taken when the words leave the year out (”1 januari–31 december 2024”)
 */
export function readDay(words: string, yearIfUnsaid: number | null = null): string | null {
  const iso = /^(20\d{2})-(\d{2})-(\d{2})$/.exec(words);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})\/(\d{1,2})[ -](20\d{2})$/.exec(words);
  if (slashed) return dayOf(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  const english = /^(\p{L}{3,9})\.? (\d{1,2}), (20\d{2})$/u.exec(words);
  if (english) return dayOf(Number(english[3]), monthOf(english[1] ?? '') ?? 0, Number(english[2]));
  const written = /^(\d{1,2})(?::?e)? (\p{L}{3,9})\.?(?: (20\d{2}))?$/u.exec(words);
  const year = written?.[3] ? Number(written[3]) : yearIfUnsaid;
  if (!written || year === null) return null;
  return dayOf(year, monthOf(written[2] ?? '') ?? 0, Number(written[1]));
}
