import { monthName } from './swedish-dates';
import type { TextLine } from './text-lines';

const oneOf = (sources: readonly string[]): string => `(?:${sources.join('|')})`;
const wordEnd = '(?!\\p{L})';

/** Beginnings after which no promise follows; as in the footers of press releases and municipal web pages. */
const beginnings = [
  `(?:press)?kontakt(?:er|person(?:er)?|uppgifter|information)?${wordEnd}`,
  `kontakta (?:oss|kommunen|polisen)${wordEnd}`,
  'läs (?:mer|också|även|vidare|hela|om|medborgarlöft)',
  '(?:för )?(?:mer|ytterligare|vidare) information',
  'här finns|här hittar du|vill du (?:veta|läsa)|vid frågor|har du frågor|hade du nytta|hjälpte (?:informationen|sidan)',
  'relaterade|relaterat|liknande|fler nyheter|andra nyheter|dela (?:sidan|artikeln)|skriv ut|till toppen|tillbaka till',
  'publicera(?:d|t|des)|uppdaterad|senast (?:uppdaterad|ändrad|granskad)|sidan (?:uppdaterad|publicerad)',
  'sidansvarig|ansvarig utgivare',
  '(?:telefon|tel|e-?post|mejl|adress|besöksadress|postadress|växel|organisationsnummer|öppettider|webbplats|datum)\\s?:',
  '©|copyright|cookies|kakor|följ oss|ort och datum|underskrift|undertecknat av',
];
const beginning = new RegExp(`^${oneOf(beginnings)}`, 'iu');

/** Headings of other parts of the document; only when they are the whole line. */
const headings = [
  'bakgrund|syftet?|mål(?:et)?|inledning|lägesbild|problembild|uppföljning(?: och återkoppling)?|resultat|ansvar',
  'kommunikation|giltighet(?:stid)?|avtalsperiod|handlingsplan|dokument|bilag(?:a|or)|länkar|nyheter|meny|sidfot',
  'lyssna|kommentarer|undertecknas|underskrifter|faktaruta',
  `fakta${wordEnd}.{0,60}`,
  'om (?:[\\p{L}-]+ ){0,4}(?:kommun|stad|polisen|oss|webbplatsen|medborgarlöft\\p{L}{0,4}|löft\\p{L}{0,4})',
  `(?:vad (?:är|händer)|hur (?:går|följs|arbetar)|så (?:här )?(?:följer|arbetar|jobbar|gick|tog|mäter|tas))${wordEnd}.{0,80}`,
];
const heading = new RegExp(`^${oneOf(headings)}$`, 'iu');
/** ”Laxå den 26 oktober 2018”: the signatures follow. */
const signature = new RegExp(
  `^\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?,? (?:den )?(?:\\d{1,2} ${monthName} \\d{4}|\\d{4}-\\d{2}-\\d{2})$`,
  'u',
);
const longestHeading = 90;

/** True where another part of the text begins, so that no list goes on and no party's bare name is a heading. */
export function isStop(line: Pick<TextLine, 'text' | 'marker'>): boolean {
  if (beginning.test(line.text)) return true;
  if (line.marker !== null || line.text.length > longestHeading) return false;
  return heading.test(line.text.replace(/[:!]$/, '')) || signature.test(line.text);
}
