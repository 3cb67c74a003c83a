import { readHeading } from './headings';
import { bulletGlyphs } from './text-lines';

/** A heading that stands inside a line: its text is [from, to), its promises begin at `items`. */
interface InlineHeading {
  readonly from: number;
  readonly to: number;
  readonly items: number;
}

const glyph = `[${bulletGlyphs}]`;
/** What may stand between a heading and its first promise on the same line. */
const boundary = new RegExp(
  `:(?=\\s|$)|\\s?${glyph}|\\s[–—-](?=\\s[Aa]tt\\s)|\\s\\*(?=\\s)|\\s(?=\\(?1[.)]\\s?\\p{L})`,
  'gu',
);
const sentenceEnd = new RegExp(`[.;!?]\\s+|\\s?${glyph}\\s?`, 'gu');
const spacedDash = /\s[–—-]\s/gu;
const mayAnnounce = /lova|löft|åta|förbind/i;
const longestHeading = 160;
const mostCapitals = 4;

/** The headings that stand inside this line, each with something after it. */
export function headingsInside(text: string): InlineHeading[] {
  if (!mayAnnounce.test(text)) return [];
  const headings: InlineHeading[] = [];
  let free = 0;
  for (const match of text.matchAll(boundary)) {
    const from = headingStart(text, free, match.index);
    const items = match.index + (match[0] === ':' ? 1 : 0);
    const endsLine = text.slice(items).trim() === '';
    if (from === null || (endsLine && from === 0)) continue;
    headings.push({ from, to: items, items });
    free = items;
  }
  return headings;
}

/**
 * Where the heading before the boundary begins: after the last sentence, bullet or dash. A heading proper at the end of
 * those words is surer than a sentence that they make up together.
 */
function headingStart(text: string, free: number, boundaryAt: number): number | null {
  const windowStart = Math.max(free, boundaryAt - longestHeading);
  const window = text.slice(windowStart, boundaryAt);
  if (!mayAnnounce.test(window)) return null;
  const sentence = lastEnd(window, sentenceEnd) ?? (windowStart === free ? 0 : null);
  const dash = lastEnd(window, spacedDash) ?? 0;
  const start =
    (sentence !== null && isOwnHeading(window.slice(sentence)) ? sentence : null) ??
    unmarkedStart(window) ??
    [sentence, dash > (sentence ?? 0) ? dash : null].find(
      (each) => each !== null && isHeading(window.slice(each)),
    );
  return start === null || start === undefined ? null : windowStart + start;
}

/** ”… mot narkotika Tillsammans lovar vi • Att …”: text that lost its line breaks. The heading is its last words. */
function unmarkedStart(window: string): number | null {
  const capitals = [...window.matchAll(/(?<=[\p{L})] )\p{Lu}/gu)]
    .slice(-mostCapitals)
    .map((match) => match.index);
  return capitals.find((start) => isAuthorityHeading(window.slice(start))) ?? null;
}

function lastEnd(text: string, pattern: RegExp): number | null {
  const match = [...text.matchAll(pattern)].at(-1);
  return match ? match.index + match[0].length : null;
}

/** A partner's name has no beginning of its own in running words. */
const isAuthorityHeading = (text: string): boolean =>
  isOwnHeading(text) && readHeading(text.trim())?.party !== 'other';

const isOwnHeading = (text: string): boolean => readHeading(text.trim())?.form === 'promises';

function isHeading(text: string): boolean {
  const heading = readHeading(`${text.trim()}:`);
  return heading !== null && heading.form !== 'labels' && heading.party !== 'unnamed';
}
