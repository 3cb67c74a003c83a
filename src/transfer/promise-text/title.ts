import type { Passage } from './flowing-text';
import type { SignedLine } from './line-signs';
import { endsSentence } from './text-lines';

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
 * The passage that is the text's title, or null. The first that reads like a heading, unless one further down says
 * ”löfte” and a year: menus and banners come first on web pages.
 * @param before the title stands above this line
 */
export function findTitle(passages: readonly Passage[], before: SignedLine | null): Passage | null {
  let title: Passage | null = null;
  let highest = 0;
  for (const [index, passage] of passages.entries()) {
    const [first] = passage.lines;
    if (!first || first === before) break;
    const next = passages[index + 1]?.lines[0];
    const score = isCandidate(first, passage.text, next) ? scoreOf(first, passage.text) : 0;
    if (score > highest) [title, highest] = [passage, score];
  }
  return title;
}

export const titleText = ({ text }: Passage): string => text.replace(/(?<!\.)[.:]$/u, '');

function isCandidate(line: SignedLine, text: string, next: SignedLine | undefined): boolean {
  if (line.marker || line.isCaption || line.isQuotation || line.isStop || text.length > longestTitle)
    return false;
  if (endsSentence(text) && !mayEndInFullStop(text)) return false;
  if (/[.!?]\s+\p{Lu}/u.test(text) || tellsPeriod.test(text)) return false;
  if (notATitle.test(text) || breadcrumbs.test(text) || dayOnly.test(text)) return false;
  if (text.endsWith(':') && next?.marker) return false;
  return line.heading === null || line.heading.form === 'names_document';
}

/** ”Medborgarlöfte 2026 för Norrviken.” is a title, other sentences are text. */
const mayEndInFullStop = (text: string): boolean =>
  text.length <= longestSentenceTitle && /löft/iu.test(text) && !finiteVerb.test(text);

function scoreOf(line: SignedLine, text: string): number {
  const saysPromise = /löft|åtagande/iu.test(text);
  const saysYear = /20\d{2}/.test(text);
  const isSentence = endsSentence(text);
  const hasWords = text.split(' ').length > 1;
  return (
    3 +
    (saysPromise ? 4 : 0) +
    (saysPromise && saysYear ? 2 : 0) +
    (hasWords ? 1 : 0) +
    (line.isMarkedHeading ? 1 : 0) -
    (isSentence ? 2 : 0)
  );
}
