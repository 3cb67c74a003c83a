import { readHeading } from './headings';
import type { PromiseHeading } from './headings';
import { shapeOf } from './item-shape';
import { isStop } from './stop-signs';
import { endsSentence, startsUpper } from './text-lines';
import type { TextLine } from './text-lines';

/** A line and what its own words say of it. */
export interface SignedLine extends TextLine {
  readonly heading: PromiseHeading | null;
  /** Something else begins here: contacts, facts about the municipality, a page footer. */
  readonly isStop: boolean;
  readonly isCaption: boolean;
  readonly isQuotation: boolean;
}

const mayBeCaption = /foto|bild|illustration/iu;
const caption =
  /^(?:foto|bild|fotograf|bildtext|illustration)(?:\s?:|\s?\/)|^(?:på bilden|bilden visar|bild på|bild från|foto av)(?!\p{L})|(?<!\p{L})foto:\s?\p{Lu}/iu;

/** ”… , säger Anna Ek” (press releases; a dash before speech is also a bullet). */
const says = new RegExp(
  `[,”"“»?!]\\s?(?:säger|berättar|menar|förklarar|avslutar|fortsätter|tycker|tillägger|konstaterar|kommenterar|understryker|betonar|hoppas|uppger|påpekar|summerar|sammanfattar|framhåller|poängterar|skriver|inflikar|tror|lovar)\\s(?:\\p{Lu}|hon|han|hen|kommun|polis|lokalpolis|områdespolis|säkerhets|trygghets|ordförande)`,
  'u',
);

export const endsLists = (line: SignedLine): boolean => line.isStop || line.heading !== null;

/** Every line with what it is by itself. */
export function signLines(lines: readonly TextLine[]): SignedLine[] {
  const quotations = findQuotations(lines);
  return lines.map((line, index) => ({
    ...line,
    isQuotation: quotations.has(index),
    heading: quotations.has(index) ? null : headingOf(line, lines[index + 1]),
    isStop: isStop(line),
    isCaption: line.marker === null && mayBeCaption.test(line.text) && caption.test(line.text),
  }));
}

function headingOf(line: TextLine, next: TextLine | undefined): PromiseHeading | null {
  const heading = mayBeHeading(line) ? readHeading(line.text) : null;
  const isWrappedItem =
    line.marker !== null && / att$/i.test(line.text) && next?.marker === null && !next.afterBlank;
  if (isWrappedItem) return null;
  if (heading?.form !== 'labels') return heading;
  const hasList = next !== undefined && (next.marker !== null || shapeOf(next.text) === 'att');
  return line.marker === null && hasList ? heading : null;
}

/** In the middle of a wrapped paragraph, ”… som\nkommunen lovar” is no heading. */
const mayBeHeading = (line: TextLine): boolean =>
  line.afterBlank || line.isMarkedHeading || startsUpper(line.text) || line.text.endsWith(':');

/** A quotation runs from its dash or quotation mark to the end of the sentence that says who spoke. */
function findQuotations(lines: readonly TextLine[]): Set<number> {
  const quotations = new Set<number>();
  for (let from = 0; from < lines.length;) {
    const end = opensSpeech(lines[from]) ? quotationEnd(lines, from) : null;
    for (let index = from; index < (end ?? from); index++) quotations.add(index);
    from = end ?? from + 1;
  }
  return quotations;
}

const opensSpeech = (line: TextLine | undefined): boolean =>
  line?.marker?.kind === 'dash' || /^[”"“»]/.test(line?.text ?? '');

/** The index after the quotation, or null when nobody is said to speak before the next mark or empty line. */
function quotationEnd(lines: readonly TextLine[], from: number): number | null {
  let isSaid = false;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] as TextLine;
    const above = lines[index - 1];
    if (index > from && (line.afterBlank || line.marker)) return isSaid ? index : null;
    isSaid ||= says.test(index > from && above ? `${above.text} ${line.text}` : line.text);
    if (isSaid && endsSentence(line.text)) return index + 1;
  }
  return isSaid ? lines.length : null;
}
