import { readHeading } from './headings';
import { bulletGlyphs } from './text-lines';

/** A heading that stands inside a line: its text is [from, to), its promises begin at `items`. */
export interface InlineHeading {
  readonly from: number;
  readonly to: number;
  readonly items: number;
}

const glyph = `[${bulletGlyphs}]`;
/** What may stand between a heading and its first promise on the same line. */
const boundary = new RegExp(
  `:(?=\\s)|\\s?${glyph}|\\s[–—-](?=\\s[Aa]tt\\s)|\\s\\*(?=\\s)|\\s(?=\\(?1[.)]\\s?\\p{L})`,
  'gu',
);
const sentenceStart = new RegExp(`[.;!?]\\s+|\\s?${glyph}\\s?|\\s[–—-]\\s`, 'gu');
const mayAnnounce = /lova|löft|åta|förbind/i;
const longestHeading = 160;
/** Sentence beginnings tried before one boundary: a bound on the work, not on the language. */
const mostStarts = 4;

/** The headings that stand inside this line, each with something after it. */
export function headingsInside(text: string): InlineHeading[] {
  if (!mayAnnounce.test(text)) return [];
  const headings: InlineHeading[] = [];
  let free = 0;
  for (const match of text.matchAll(boundary)) {
    const from = headingStart(text, free, match.index);
    const items = match.index + (match[0] === ':' ? 1 : 0);
    if (from === null || text.slice(items).trim() === '') continue;
    headings.push({ from, to: items, items });
    free = items;
  }
  return headings;
}

/** Where the heading before the boundary begins: the last sentence, bullet or dash that leaves a heading. */
function headingStart(text: string, free: number, boundaryAt: number): number | null {
  const windowStart = Math.max(free, boundaryAt - longestHeading);
  const window = text.slice(windowStart, boundaryAt);
  if (!mayAnnounce.test(window)) return null;
  const starts = [...window.matchAll(sentenceStart)]
    .slice(-mostStarts)
    .map((match) => match.index + match[0].length);
  if (windowStart === free) starts.unshift(0);
  const places = starts.map((start) => start + windowStart);
  return places.findLast((start) => isHeading(text.slice(start, boundaryAt))) ?? null;
}

function isHeading(text: string): boolean {
  const heading = readHeading(`${text.trim()}:`);
  return heading !== null && heading.form !== 'labels' && heading.party !== 'unnamed';
}
