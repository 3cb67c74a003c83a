import { numberIn } from './number-words';
import { plainAt } from './promise-words';
import type { Word } from './promise-words';

export const timeUnit =
  /^(?:timm(?:e|ar)|tim|dygn|dag(?:ar)?|arbetsdag(?:ar)?|vardag(?:ar)?|veck(?:a|or)|månad(?:er)?|minut(?:er)?)$/;
/** ”fyra timmars utbildning” says how long one is, not how many. */
export const durationUnit =
  /^(?:timmes?|timmars|dags|dagars|dygns|veckas|veckors|månads|månaders|minuters|års)$/;
export const timesUnit = /^(?:gång(?:er)?|ggr|tillfällen?)$/;

const functionWords = new Set(
  (
    'och eller samt i på av för till med vid om under per som att så från hos inom mellan bland mot utan över genom ' +
    'kring varje var är ska kan har då där när efter före innan utöver tillsammans årligen månadsvis veckovis inte än ' +
    'men den det de vi man sin sitt sina ut in upp ner här minst högst dit också även'
  ).split(' '),
);
const pluralAdjective = /(?:a|de)$/;
const singularAdjective =
  /(?:[ao]d|at|sam|samt|ig|igt|isk|iskt|ell|ellt|bar|bart|ande|ende|ny|nytt|extra|stor|stort|större|öppen|öppet)$/;
/** End like an adjective and are what is counted. */
const nounAnyway =
  /(?:område|möte|besök|samråd|resultat|råd|blad|samtal|seminarium|forum|arrangemang|anförande|krog|helg|dag|vuxna|unga|boende|anställda)$/;
const filler = /^(?:st|stycken|styck|så|kallade)$/;
const mostAdjectives = 3;

/** Index of the noun that is counted, past adjectives: ”fyra (gemensamma) trygghetsvandringar”, ”två (2) möten”. */
export function unitAfter(words: readonly Word[], last: number, quantity: number): number | null {
  if (words[last]?.endsClause) return null;
  let at = last + 1;
  while (filler.test(plainAt(words, at)) || numberIn(plainAt(words, at)) === quantity) at++;
  for (let skipped = 0; skipped < mostAdjectives && isAdjectiveAt(words, at, quantity); skipped++) at++;
  return isNounLike(words[at]) ? at : null;
}

export const isNounLike = (word: Word | undefined): word is Word =>
  word !== undefined && /^\p{L}[\p{L}-]*$/u.test(word.plain) && !functionWords.has(word.plain);

function isAdjectiveAt(words: readonly Word[], at: number, quantity: number): boolean {
  const word = words[at];
  if (!isNounLike(word) || word.endsClause || !isNounLike(words[at + 1])) return false;
  return (
    (quantity === 1 ? singularAdjective : pluralAdjective).test(word.plain) && !nounAnyway.test(word.plain)
  );
}
