import type { Day } from '../../kernel/day';
import { dayOf, readDay } from '../promise-text/swedish-dates';
import { type Cell, wordsIn } from './cell';

/** So a spreadsheet counts days, from 1954 to 2119: what is shown when a cell of days has lost its format. */
const firstSerial = 20_000;
const lastSerial = 80_000;
const serialZero = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** The day in a cell as people write it: a real date, `2026-06-30`, `30/6 2026`, `30 juni 2026`; null when it is none. */
export function dayInCell(cell: Cell | undefined): Day | null {
  const words = wordsIn(cell);
  if (/^\d{5}$/.test(words)) return dayOfSerial(Number(words));
  const bare = words
    .toLowerCase()
    .replace(/[ t]\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?z?$/, '')
    .replace(/^(?:senast |den |(?:mån|tis|ons|tors|fre|lör|sön)(?:dag)?(?:en)?\.? )+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return dayInDigits(bare) ?? readDay(bare);
}

function dayOfSerial(serial: number): Day | null {
  if (serial < firstSerial || serial > lastSerial) return null;
  return new Date(serialZero + serial * dayLength).toISOString().slice(0, 10);
}

function dayInDigits(words: string): Day | null {
  const yearFirst =
    /^(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words) ?? /^((?:20)?\d{2})(\d{2})(\d{2})$/.exec(words);
  if (yearFirst) return dayOf(yearOf(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[ /.-]+((?:20)?\d{2})$/.exec(words);
  return dayFirst && dayOf(yearOf(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
}

const yearOf = (digits = ''): number => (digits.length === 2 ? 2000 : 0) + Number(digits);
