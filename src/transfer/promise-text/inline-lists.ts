import { readHeading } from './headings';
import { headingsInside } from './inline-headings';
import { firstSentenceEnd, itemsIn } from './inline-items';
import { shapeOf } from './item-shape';
import { isStop } from './stop-signs';
import { bulletGlyphs, endsSentence, startsLower } from './text-lines';
import type { Marker, TextLine } from './text-lines';

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
  const unfolded: TextLine[] = [];
  let lists = 0;
  let headlines = 0;
  for (let index = 0; index < lines.length;) {
    const line = lines[index] as TextLine;
    const opens = headingsInside(line.text).length;
    const end = opens > 0 ? paragraphEnd(lines, index) : index + 1;
    const pieces = opens > 0 ? unfoldParagraph(joined(lines.slice(index, end)), line) : splitBullets(line);
    unfolded.push(...pieces);
    lists += opens;
    if (opens > 0 && isBareHeadline(pieces)) headlines++;
    index = end;
  }
  const isOnlyHeadline = lists === 1 && headlines === 1;
  return isOnlyHeadline ? lines.flatMap(splitBullets) : unfolded;
}

/** ”Polisen lovar: mer närvaro i sommar” is a newspaper's headline when nothing else in the text has that form. */
function isBareHeadline(pieces: readonly TextLine[]): boolean {
  const items = pieces.filter((piece) => piece.marker?.kind === 'inline');
  return items.length === 1 && items.every((item) => shapeOf(item.text) !== 'att');
}

/** The paragraph of an inline list goes on over wrapped lines, until a bullet, an empty line or a new sentence's line. */
function paragraphEnd(lines: readonly TextLine[], from: number): number {
  let end = from + 1;
  for (let line = lines[end]; line; line = lines[++end]) {
    const above = lines[end - 1] as TextLine;
    const goesOn = startsLower(line.text) || !endsSentence(above.text);
    if (!goesOn || line.afterBlank || line.marker || isStop(line)) break;
    if (headingsInside(line.text)[0]?.from === 0 || readHeading(line.text)) break;
  }
  return end;
}

function joined(lines: readonly TextLine[]): Paragraph {
  const pieces: string[] = [];
  const starts: Paragraph['starts'] = [];
  let length = 0;
  for (const line of lines) {
    const glue = pieces.length === 0 ? '' : ' ';
    starts.push({ offset: length + glue.length, line });
    pieces.push(glue + line.text);
    length += glue.length + line.text.length;
  }
  return { text: pieces.join(''), starts };
}

function unfoldParagraph(paragraph: Paragraph, first: TextLine): TextLine[] {
  const { text } = paragraph;
  const headings = headingsInside(text);
  const lines: TextLine[] = [];
  const add = (from: number, to: number, marker: Marker | null): void => {
    const words = text.slice(from, to).trim();
    const isFirst = lines.length === 0;
    const origin = originOf(paragraph, from + text.slice(from, to).search(/\S/));
    if (words)
      lines.push({
        ...origin,
        text: words,
        marker,
        afterBlank: isFirst ? first.afterBlank : marker === null,
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
    add(stop, to, null);
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
