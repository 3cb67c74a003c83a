import { dayOf, isoDay, lastDayOfMonth, monthName, monthOf, readDay, writtenDay } from './swedish-dates';

/** Words that name a time. An end or a beginning may be all that they say. */
export interface PeriodPhrase {
  readonly start: string | null;
  readonly end: string | null;
  /** Position in the text it was read from. */
  readonly from: number;
  readonly to: number;
  /** 3 days, 2 months or a season, 1 years: the more precise of two equally good phrases wins. */
  readonly precision: 1 | 2 | 3;
}

type Span = Pick<PeriodPhrase, 'start' | 'end'> | null;
interface Form {
  readonly pattern: RegExp;
  readonly precision: PeriodPhrase['precision'];
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Span;
}

const dash = '(?: ?[–—-]{1,2} ?)';
const until = `(?:${dash}| (?:fram )?till(?: och med)? | t\\.? ?o\\.? ?m\\.? | tom )(?:den )?`;
const since = '(?:från(?: och med)?|fr\\.? ?o\\.? ?m\\.?|from) (?:den )?';
const day = `${isoDay}|${writtenDay}`;
const alone = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d/:.-])(?:${source})(?![\\p{L}\\d]|[:/]\\d|-\\p{L})`, 'giu');
const longestPeriodInYears = 10;

/**
 * Seasons as half-years where they are the time a promise applies: ”hösten 2015” was a half-year's promise
 * (domain.md 3.5, Kungsör). Summer is June to August, winter December to February.
 */
const seasons: Readonly<Record<string, (year: number) => Span>> = {
  vår: (year) => ({ start: `${year}-01-01`, end: `${year}-06-30` }),
  höst: (year) => ({ start: `${year}-07-01`, end: `${year}-12-31` }),
  sommar: (year) => ({ start: `${year}-06-01`, end: `${year}-08-31` }),
  vinter: (year) => ({ start: `${year}-12-01`, end: lastDayOfMonth(year + 1, 2) }),
};

/** Tried in this order; a later form never takes words an earlier one took. */
const forms: readonly Form[] = [
  {
    precision: 3,
    pattern: alone(`(?:${since})?(?<first>${day})${until}(?<last>${day})`),
    read: ({ first = '', last = '' }) => {
      const end = readDay(last);
      return ordered(readDay(first, end ? Number(end.slice(0, 4)) : null), end);
    },
  },
  {
    precision: 3,
    pattern: alone(`${since}(?<first>${day})`),
    read: ({ first = '' }) => some(readDay(first), null),
  },
  {
    precision: 3,
    pattern: alone(`(?:(?:fram )?till(?: och med)?|t\\.? ?o\\.? ?m\\.?|tom) (?:den )?(?<last>${day})`),
    read: ({ last = '' }) => some(null, readDay(last)),
  },
  {
    precision: 2,
    pattern: alone(
      `(?<month>${monthName})(?: (?<year>20\\d{2}))?${until}(?<lastMonth>${monthName}) (?<lastYear>20\\d{2})`,
    ),
    read: ({ month = '', year, lastMonth = '', lastYear }) =>
      ordered(
        dayOf(Number(year ?? lastYear), monthOf(month) ?? 0, 1),
        lastDayOfMonth(Number(lastYear), monthOf(lastMonth) ?? 0),
      ),
  },
  {
    precision: 2,
    pattern: alone(
      `(?<season>vår|höst|sommar|vinter)(?:en|n|terminen)? (?<year>20\\d{2})(?:[/–-](?:20)?\\d{2})?`,
    ),
    read: ({ season = '', year }) => seasons[season.toLowerCase()]?.(Number(year)) ?? null,
  },
  {
    precision: 2,
    pattern: alone(`(?<half>första|andra) halvåret (?<year>20\\d{2})`),
    read: ({ half = '', year }) =>
      seasons[half.toLowerCase() === 'första' ? 'vår' : 'höst']?.(Number(year)) ?? null,
  },
  {
    precision: 1,
    pattern: alone(
      `(?<year>20\\d{2})(?:${dash}| ?/ ?| till(?: och med)? | och | t\\.?o\\.?m\\.? )(?<last>(?:20)?\\d{2})`,
    ),
    read: ({ year = '', last = '' }) => years(Number(year), Number(last.length === 2 ? `20${last}` : last)),
  },
  {
    precision: 1,
    pattern: alone(`(?:från och med|fr\\.? ?o\\.? ?m\\.?) (?<year>20\\d{2})`),
    read: ({ year }) => ({ start: `${year}-01-01`, end: null }),
  },
  {
    precision: 1,
    pattern: alone(`(?:till och med|t\\.? ?o\\.? ?m\\.?|till utgången av|till slutet av) (?<year>20\\d{2})`),
    read: ({ year }) => ({ start: null, end: `${year}-12-31` }),
  },
  {
    precision: 1,
    pattern: alone('(?<year>20\\d{2})'),
    read: ({ year }) => years(Number(year), Number(year)),
  },
];

/** Every time the text names, in order. */
export function findPeriodPhrases(text: string): PeriodPhrase[] {
  if (!/20\d\d/.test(text)) return [];
  const phrases: PeriodPhrase[] = [];
  let rest = text;
  for (const { pattern, precision, read } of forms) {
    const taken: PeriodPhrase[] = [];
    for (const match of rest.matchAll(pattern)) {
      const span = read(match.groups ?? {});
      if (span) taken.push({ ...span, precision, from: match.index, to: match.index + match[0].length });
    }
    rest = blanked(rest, taken);
    phrases.push(...taken);
  }
  return phrases.sort((a, b) => a.from - b.from);
}

function blanked(text: string, phrases: readonly PeriodPhrase[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to } of phrases) {
    pieces.push(text.slice(at, from), '_'.repeat(to - from));
    at = to;
  }
  return pieces.join('') + text.slice(at);
}

const some = (start: string | null, end: string | null): Span => (start || end ? { start, end } : null);
const ordered = (start: string | null, end: string | null): Span =>
  start && end && start <= end ? { start, end } : null;
const years = (first: number, last: number): Span =>
  last >= first && last - first <= longestPeriodInYears
    ? { start: `${first}-01-01`, end: `${last}-12-31` }
    : null;
