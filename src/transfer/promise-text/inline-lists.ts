import { readHeading } from './headings';
import { headingsInside } from './inline-headings';
import { firstSentenceEnd, itemsIn } from './inline-items';
import { shapeOf } from './item-shape';
import { isStop } from './stop-signs';
import { bulletGlyphs, endsSentence, startsLower } from './text-lines';
import type { Marker, TextLine } from './text-lines';
import { continuesSentence, isDangling, isFull, wrapWidthOf } from './wrapping';

interface Paragraph {
  text: string;
  /** Where each written line begins in `text`. */
  readonly starts: { readonly offset: number; readonly line: TextLine }[];
}

const glyph = new RegExp(`^[${bulletGlyphs}]$`, 'u');
const inline: Marker = { kind: 'inline', sign: '' };

/**
 * Writes lists that stand inside a line (”Polisen lovar: att …; att …”, ”Kommunen lovar • Att … • Att …”) one item
 * a line, so that the rest of the reader knows one form only. Other lines pass through.
 */
export function unfoldInlineLists(lines: readonly TextLine[]): TextLine[] {
  const wrapWidth = wrapWidthOf(lines);
  const unfolded: TextLine[] = [];
  let lists = 0;
  let headlines = 0;
  for (let index = 0; index < lines.length;) {
    const line = lines[index] as TextLine;
    const paragraph = opensParagraph(line, lines[index + 1])
      ? joined(lines.slice(index, paragraphEnd(lines, index, wrapWidth)))
      : null;
    const found = paragraph && isInline(line, paragraph) ? headingsInside(paragraph.text).length : 0;
    const pieces = paragraph && found > 0 ? unfoldParagraph(paragraph, line) : splitBullets(line);
    unfolded.push(...pieces);
    if (pieces.some((piece) => piece.marker?.kind === 'inline')) lists += found;
    if (found > 0 && isBareHeadline(pieces)) headlines++;
    index += paragraph && found > 0 ? paragraph.starts.length : 1;
  }
  const isOnlyHeadline = lists === 1 && headlines === 1;
  return isOnlyHeadline ? lines.flatMap(splitBullets) : unfolded;
}

const isInline = (line: TextLine, { text }: Paragraph): boolean =>
  headingsInside(line.text).length > 0 || /;\s(?:(?:och|samt)\s)?att\s/.test(text);

/** A heading with its items on the same line, or wrapped to the next: ”Polisen lovar:\natt …; att …”. */
function opensParagraph(line: TextLine, next: TextLine | undefined): boolean {
  if (headingsInside(line.text).length > 0) return true;
  if (!line.text.endsWith(':') || !next || next.afterBlank || next.marker) return false;
  return /^att\s/.test(next.text) && readHeading(line.text) !== null;
}

/** ”Polisen lovar: mer närvaro i sommar” is a newspaper's headline when nothing else in the text has that form. */
function isBareHeadline(pieces: readonly TextLine[]): boolean {
  const items = pieces.filter((piece) => piece.marker?.kind === 'inline');
  return items.length === 1 && items.every((item) => shapeOf(item.text) !== 'att');
}

/**
 * The paragraph of an inline list goes on over wrapped lines, also where one happens to begin with the mark that keeps
 * the items apart. It ends at an empty line, another mark, a new heading or a new sentence's line.
 */
function paragraphEnd(lines: readonly TextLine[], from: number, wrapWidth: number): number {
  const opening = lines[from]?.text ?? '';
  const isSeparator = separatorOf(opening.slice(headingsInside(opening).at(-1)?.items ?? 0));
  let end = from + 1;
  for (let line = lines[end]; line; line = lines[++end]) {
    const above = lines[end - 1] as TextLine;
    const isForced = isDangling(above.text) || isFull(above, line, wrapWidth);
    const isMidSentence = !endsSentence(above.text) && (startsLower(line.text) || isForced);
    if (line.afterBlank || isStop(line) || (!isMidSentence && beginsHeading(line))) break;
    const goesOn = continuesSentence(above, line, wrapWidth) ?? above.width >= shortestWrapped;
    const isWrappedDash = line.marker?.kind === 'dash' && isMidSentence;
    if (line.marker ? !isSeparator(line.marker) && !isWrappedDash : !goesOn) break;
  }
  return end;
}

const beginsHeading = (line: TextLine): boolean =>
  headingsInside(line.text)[0]?.from === 0 || readHeading(line.text) !== null;

/** A line this long, that does not end its sentence, was broken to fit. */
const shortestWrapped = 45;

/** Which marks at the start of a wrapped line belong to a list whose first item begins like this. */
function separatorOf(items: string): (marker: Marker) => boolean {
  const first = items.trimStart().charAt(0);
  if (/[–—-]/.test(first)) return ({ kind }) => kind === 'dash';
  if (/[(\da]/.test(first)) return ({ kind }) => kind === 'number' || kind === 'letter';
  return ({ sign }) => sign === first;
}

function joined(lines: readonly TextLine[]): Paragraph {
  const pieces: string[] = [];
  const starts: Paragraph['starts'] = [];
  let length = 0;
  for (const line of lines) {
    const glue = pieces.length === 0 ? '' : ' ';
    const text = pieces.length > 0 && line.marker ? `${line.marker.sign} ${line.text}` : line.text;
    starts.push({ offset: length + glue.length, line });
    pieces.push(glue + text);
    length += glue.length + text.length;
  }
  return { text: pieces.join(''), starts };
}

function unfoldParagraph(paragraph: Paragraph, first: TextLine): TextLine[] {
  const { text } = paragraph;
  const headings = headingsInside(text);
  const lines: TextLine[] = [];
  const add = (from: number, to: number, marker: Marker | null, isRest = false): void => {
    const words = text.slice(from, to).trim();
    const isFirst = lines.length === 0;
    const origin = originOf(paragraph, from + text.slice(from, to).search(/\S/));
    if (words)
      lines.push({
        ...origin,
        text: words,
        marker,
        afterBlank: isFirst ? first.afterBlank : marker === null && !isRest,
      });
  };
  const opening = headings[0]?.from ?? 0;
  const titleEnd = firstSentenceEnd(text, 0, opening);
  add(0, titleEnd, first.marker);
  add(titleEnd, opening, null);
  headings.forEach((heading, index) => {
    add(heading.from, heading.to, null);
    const end = headings[index + 1]?.from ?? text.length;
    const items = itemsIn(text, heading.items, end);
    for (const [from, to] of items.slice(0, -1)) add(from, to, inline);
    const [from, to] = items.at(-1) ?? [end, end];
    const stop = firstSentenceEnd(text, from, to);
    add(from, stop, inline);
    add(stop, to, null, true);
  });
  return lines;
}

function originOf({ starts }: Paragraph, offset: number): TextLine {
  let low = 0;
  for (let high = starts.length - 1; low < high;) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (starts[low] as Paragraph['starts'][number]).line;
}

/** ”• Att … • Att …” on one line, without a heading. */
function splitBullets(line: TextLine): TextLine[] {
  const sign = line.marker?.sign ?? '';
  if (line.marker?.kind !== 'glyph' || !glyph.test(sign) || !line.text.includes(sign)) return [line];
  return line.text
    .split(sign)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((text, index) => ({ ...line, text, afterBlank: line.afterBlank && index === 0 }));
}
