import { isArticle } from './number-words';
import { numberAt, plainAt } from './promise-words';
import type { Word } from './promise-words';
import type { TargetScope } from './promise-text-reading';

/** Stretches of time a target can be counted in (words.md, target scope). A school term is half a year. */
const stretches: Readonly<Record<string, TargetScope>> = {
  år: 'year',
  året: 'year',
  kalenderår: 'year',
  halvår: 'half_year',
  halvåret: 'half_year',
  termin: 'half_year',
  terminen: 'half_year',
  kvartal: 'quarter',
  kvartalet: 'quarter',
  månad: 'month',
  månaden: 'month',
  vecka: 'week',
  veckan: 'week',
  säsong: 'season',
  säsongen: 'season',
  sommar: 'season',
  sommaren: 'season',
  vinter: 'season',
  vintern: 'season',
  vår: 'season',
  våren: 'season',
  höst: 'season',
  hösten: 'season',
  period: 'period',
  perioden: 'period',
  löftesperioden: 'period',
  avtalsperioden: 'period',
};

const adverbs: Readonly<Record<string, TargetScope>> = {
  årligen: 'year',
  årligt: 'year',
  halvårsvis: 'half_year',
  terminsvis: 'half_year',
  kvartalsvis: 'quarter',
  månadsvis: 'month',
  månatligen: 'month',
  veckovis: 'week',
};

/** Which stretches each word goes with: ”i veckan” and ”om året” count, ”om hösten” does not. */
const links: Readonly<Record<string, RegExp>> = {
  per: /./,
  varje: /./,
  i: /^(?:veckan|månaden|kvartalet|halvåret|terminen|året)$/,
  om: /^året$/,
  på: /^året$/,
  under: /(?:et|en|år)$/,
};

export interface ScopeWords {
  readonly scope: TargetScope;
  readonly first: number;
  readonly last: number;
  /** ”varje månad”, ”årligen”: says how often by itself, without a number. */
  readonly isCadence: boolean;
}

const farthest = 14;

/** ”per år”, ”i veckan”, ”varje månad”, ”årligen”, ”under året”, ”/vecka” at this place in the promise. */
export function scopeAt(words: readonly Word[], at: number): ScopeWords | null {
  const word = words[at];
  if (!word) return null;
  const adverb = lookUp(adverbs, word.plain);
  if (adverb) return { scope: adverb, first: at, last: at, isCadence: true };
  const stroke = word.afterStroke ? lookUp(stretches, word.plain) : null;
  if (stroke) return { scope: stroke, first: at, last: at, isCadence: false };
  const goesWith = lookUp(links, word.plain);
  if (!goesWith) return null;
  const last = word.plain === 'under' && /^(?:hela|varje)$/.test(plainAt(words, at + 1)) ? at + 2 : at + 1;
  const stretch = plainAt(words, last);
  const scope = goesWith.test(stretch) ? lookUp(stretches, stretch) : null;
  return scope && { scope, first: at, last, isCadence: word.plain === 'varje' };
}

/** The first scope after the unit, in the same sentence and before the next number. */
export function scopeAfter(words: readonly Word[], unit: number): ScopeWords | null {
  for (let at = unit + 1; at <= unit + farthest && !words[at - 1]?.endsSentence; at++) {
    if (at > unit + 1 && isNumber(words, at)) return null;
    const scope = scopeAt(words, at);
    if (scope) return scope;
  }
  return null;
}

/** The last scope before the quantity, in the same sentence: ”varje år göra minst en tillsyn”. */
export function scopeBefore(words: readonly Word[], from: number): ScopeWords | null {
  for (let at = from - 1; at >= 0 && !words[at]?.endsSentence; at--) {
    const scope = scopeAt(words, at);
    if (scope && scope.last < from) return scope;
  }
  return null;
}

/** ”per dag”, ”varje helg”, ”i varje skola”: how many that makes in all, nobody can say from the words. */
export function multipliesAt(words: readonly Word[], at: number): boolean {
  const word = plainAt(words, at);
  const next = plainAt(words, at + 1);
  if (/^(?:varannan|vartannat|dagligen|respektive|vardera)$/.test(word)) return true;
  if (word === 'var') return /^(?:tredje|fjärde|femte|sjätte)$/.test(next);
  if (word === 'om') return /^(?:dagen|dygnet)$/.test(next);
  if (words[at]?.afterStroke) return scopeAt(words, at) === null;
  return /^(?:per|varje)$/.test(word) && next !== '' && scopeAt(words, at) === null;
}

/** ”minst ett besök per skola”, ”två timmar om dygnet” */
export function isMultiplied(
  words: readonly Word[],
  from: number,
  unit: number,
  scope: ScopeWords | null,
): boolean {
  for (let at = from; at <= unit + farthest && at < words.length; at++) {
    if (at > unit && words[at - 1]?.endsClause) return false;
    if (at > unit + 1 && isNumber(words, at)) return false;
    if (multipliesAt(words, at) && at !== scope?.first) return true;
  }
  return false;
}

const isNumber = (words: readonly Word[], at: number): boolean =>
  numberAt(words, at) !== null && !isArticle(plainAt(words, at));

const lookUp = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;
