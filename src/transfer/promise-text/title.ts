import type { SignedLine } from './line-signs';
import { endsSentence, startsUpper } from './text-lines';

const longestTitle = 140;
const longestSentenceTitle = 60;
/** What web pages and press rooms put above a title. */
const notATitle =
  /^(?:null|nyhet(?:er)?|pressmeddelande|press|sök|meny|stäng|stäng meny|start|startsida|hem|lyssna|till (?:huvud)?innehåll(?:et)?|hoppa till .*|logga in|dela|skriv ut|kontakt|innehåll)$/iu;
const finiteVerb = /(?<!\p{L})(?:har|är|ger|ges|ska|kommer|gör|lovar|bygger|ersätter|gäller|löper)(?!\p{L})/u;
/** ”Löftet gäller 2026” and ”Avtalsperiod: …” say when, not what. */
const tellsPeriod = /^(?:avtals|löftes)?period|^giltighet|löft\p{L}{0,3} (?:gäller|löper)/iu;
const breadcrumbs = /\S [/>»|›] \S/u;
const dayOnly = /^[\d\s.:,/-]{4,20}(?:\p{L}{0,20})?$/u;

/**
 * The line that is the text's title, or null. The first line that reads like a heading, unless one further down says
 * ”löfte” and a year: menus and banners come first on web pages.
 * @param before the title stands above this line
 */
export function findTitle(lines: readonly SignedLine[], before: SignedLine | null): SignedLine | null {
  const end = before === null ? lines.length : lines.indexOf(before);
  let title: SignedLine | null = null;
  let highest = 0;
  lines.slice(0, end).forEach((line, index) => {
    const score = isCandidate(line, lines[index + 1]) ? scoreOf(line) : 0;
    if (score > highest) [title, highest] = [line, score];
  });
  return title;
}

export const titleText = (line: SignedLine): string => line.text.replace(/(?<!\.)[.:]$/u, '');

function isCandidate(line: SignedLine, next: SignedLine | undefined): boolean {
  if (line.marker || line.isCaption || line.isQuotation || line.isStop || line.text.length > longestTitle)
    return false;
  if (endsSentence(line.text) && !mayEndInFullStop(line.text)) return false;
  if (tellsPeriod.test(line.text)) return false;
  if (notATitle.test(line.text) || breadcrumbs.test(line.text) || dayOnly.test(line.text)) return false;
  if (/[.!?]\s+\p{Lu}/u.test(line.text)) return false;
  if (line.text.endsWith(':') && next?.marker) return false;
  if (line.heading !== null && line.heading.party !== 'unnamed' && line.heading.form !== 'names_document')
    return false;
  const standsAlone =
    !next || next.afterBlank || next.marker !== null || next.heading !== null || next.number === line.number;
  return (
    standsAlone ||
    line.isMarkedHeading ||
    (line.afterBlank && !endsSentence(line.text) && startsUpper(next.text))
  );
}

/** ”Medborgarlöfte 2026 för Norrviken.” is a title, other sentences are text. */
const mayEndInFullStop = (text: string): boolean =>
  text.length <= longestSentenceTitle && /löft/iu.test(text) && !finiteVerb.test(text);

function scoreOf(line: SignedLine): number {
  const saysPromise = /löft|åtagande/iu.test(line.text);
  const saysYear = /20\d{2}/.test(line.text);
  const isSentence = endsSentence(line.text);
  const hasWords = line.text.split(' ').length > 1;
  return (
    3 +
    (saysPromise ? 4 : 0) +
    (saysPromise && saysYear ? 2 : 0) +
    (hasWords ? 1 : 0) +
    (line.isMarkedHeading ? 1 : 0) -
    (isSentence ? 2 : 0)
  );
}
