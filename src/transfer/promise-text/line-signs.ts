import { readHeading } from './headings';
import type { PromiseHeading } from './headings';
import { shapeOf } from './item-shape';
import { startsUpper } from './text-lines';
import type { TextLine } from './text-lines';

/** A line and what its own words say of it. */
export interface SignedLine extends TextLine {
  readonly heading: PromiseHeading | null;
  /** Something else begins here: contacts, facts about the municipality, a page footer. */
  readonly isStop: boolean;
  readonly isCaption: boolean;
  readonly isQuotation: boolean;
}

const months = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';

/** Beginnings after which no promise follows; as in the footers of press releases and municipal web pages. */
const stopBeginnings = [
  /^(?:press)?kontakt(?:er|person(?:er)?|uppgifter|information)?(?!\p{L})/iu,
  /^kontakta (?:oss|kommunen|polisen)(?!\p{L})/iu,
  /^läs (?:mer|också|även|vidare|hela|om|medborgarlöft)/iu,
  /^(?:för )?(?:mer|ytterligare|vidare) information/iu,
  /^(?:här finns|här hittar du|vill du (?:veta|läsa)|vid frågor|har du frågor|hade du nytta|hjälpte (?:informationen|sidan))/iu,
  /^(?:relaterad|relaterat|liknande|fler nyheter|andra nyheter|dela (?:sidan|artikeln)|skriv ut|till toppen|tillbaka till)/iu,
  /^(?:publicerad|publicerat|publicerades|uppdaterad|senast (?:uppdaterad|ändrad|granskad)|sidan (?:uppdaterad|publicerad)|sidansvarig|ansvarig utgivare)/iu,
  /^(?:telefon|tel|e-?post|mejl|adress|besöksadress|postadress|växel|org(?:anisations)?(?:\.?nr|nummer)|öppettider|webbplats|datum)\s?:/iu,
  /^(?:©|copyright|cookies|kakor|följ oss)/iu,
  /^(?:ort och datum|underskrift|undertecknat av)/iu,
];

/** Headings of other parts of the document; only when they are the whole line. */
const stopHeadings = [
  /^(?:bakgrund|syfte|syftet|mål|målet|inledning|lägesbild|problembild|uppföljning|uppföljning och återkoppling|resultat|ansvar|kommunikation|giltighet|giltighetstid|avtalsperiod|handlingsplan|dokument|bilagor|bilaga|länkar|nyheter|meny|sidfot|lyssna|kommentarer|undertecknas|underskrifter|fakta|faktaruta|presskontakter?)$/iu,
  /^fakta(?: om)?(?!\p{L}).{0,60}$/iu,
  /^om (?:[\p{L}-]+ ){0,4}(?:kommun|stad|polisen|oss|webbplatsen|medborgarlöft\p{L}*|löft\p{L}*)$/iu,
  /^(?:vad (?:är|händer)|hur (?:går|följs|arbetar)|så (?:här )?(?:följer|arbetar|jobbar|gick|tog|mäter|tas))(?!\p{L}).{0,80}$/iu,
  new RegExp(
    `^\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?,? (?:den )?(?:\\d{1,2} (?:${months}) \\d{4}|\\d{4}-\\d{2}-\\d{2})$`,
    'u',
  ),
];
const longestStopHeading = 90;

const caption =
  /^(?:foto|bild|fotograf|bildtext|illustration)(?:\s?:|\s?\/)|^(?:på bilden|bilden visar|bild på|bild från|foto av)(?!\p{L})|(?<!\p{L})foto:\s?\p{Lu}/iu;

/** ”… , säger Anna Ek” (press releases; a dash before speech is also a bullet). */
const says = new RegExp(
  `[,”"“»?!]\\s?(?:säger|berättar|menar|förklarar|avslutar|fortsätter|tycker|tillägger|konstaterar|kommenterar|understryker|betonar|hoppas|uppger|påpekar|summerar|sammanfattar|framhåller|poängterar|skriver|inflikar|tror|lovar)\\s(?:\\p{Lu}|hon|han|hen|kommun|polis|lokalpolis|områdespolis|säkerhets|trygghets|ordförande)`,
  'u',
);

/** Every line with what it is by itself. */
export function signLines(lines: readonly TextLine[]): SignedLine[] {
  const quotations = findQuotations(lines);
  return lines.map((line, index) => ({
    ...line,
    isQuotation: quotations.has(index),
    heading: quotations.has(index) ? null : headingOf(line, lines[index + 1]),
    isStop: isStop(line),
    isCaption: line.marker === null && caption.test(line.text),
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

export function isStop(line: Pick<TextLine, 'text' | 'marker'>): boolean {
  if (stopBeginnings.some((pattern) => pattern.test(line.text))) return true;
  if (line.marker !== null || line.text.length > longestStopHeading) return false;
  const bare = line.text.replace(/[:!]$/, '');
  return stopHeadings.some((pattern) => pattern.test(bare));
}

/** A quotation runs from its dash or quotation mark to the next marker or empty line. */
function findQuotations(lines: readonly TextLine[]): Set<number> {
  const quotations = new Set<number>();
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && !lines[to]?.afterBlank && !lines[to]?.marker) to++;
    const unit = lines.slice(from, to);
    const opens = unit[0]?.marker?.kind === 'dash' || /^[”"“»]/.test(unit[0]?.text ?? '');
    if (opens && says.test(unit.map((line) => line.text).join(' '))) {
      for (let index = from; index < to; index++) quotations.add(index);
    }
    from = to;
  }
  return quotations;
}
