import type { Cadence, Comparator, Scope } from '../../words/target';
import { targetTexts } from '../../words/target.texts';

/** Small letters, single spaces, nothing in parentheses, no signs at the ends: what people mean by the same word. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[\s_\u00a0\u00ad]+/g, ' ')
    .replace(/^[\s*.:;"”'-]+|[\s*.:;?"”'-]+$/g, '')
    .trim();

type Spoken<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** What else is written for them than the product's own words. */
const otherCadences: Spoken<Cadence> = {
  none: ['ingen', 'ingen takt', 'inte fast', 'engångs', 'en gång'],
  weekly: ['varje vecka', 'per vecka', 'vecka', 'veckovis', 'veckan'],
  monthly: ['varje månad', 'per månad', 'månad', 'månadsvis', 'månaden'],
  quarterly: ['varje kvartal', 'per kvartal', 'kvartal', 'kvartalsvis', 'kvartalet'],
  seasonal: ['varje säsong', 'per säsong', 'säsong', 'vår och höst'],
  yearly: ['varje år', 'per år', 'år', 'årligen', 'årsvis', 'året'],
};
const otherComparators: Spoken<Comparator> = {
  at_least: ['åtminstone', 'lägst', 'minimum', '>=', '≥'],
  exactly: ['exakt', 'lika med', 'antal', '='],
  at_most: ['max', 'maximalt', 'som mest', '<=', '≤'],
  average: ['snitt', 'i genomsnitt', 'genomsnitt', 'medel'],
  within: ['senast inom'],
};
const otherScopes: Spoken<Scope> = {
  period: ['hela perioden', 'under perioden', 'perioden', 'period', 'totalt'],
  year: ['år', 'varje år', 'om året', 'årligen'],
  half_year: ['halvår', 'varje halvår'],
  quarter: ['kvartal', 'varje kvartal', 'i kvartalet'],
  month: ['månad', 'varje månad', 'i månaden'],
  week: ['vecka', 'varje vecka', 'i veckan'],
  season: ['säsong', 'per säsong', 'varje säsong'],
};

const finder =
  <Key extends string>(other: Spoken<Key>, ...own: readonly Readonly<Record<Key, string>>[]) =>
  (text: string): Key | null => {
    const wanted = bare(text);
    const means = (key: Key) =>
      [key, ...other[key], ...own.map((words) => words[key])].some((word) => bare(word) === wanted);
    return (Object.keys(other) as Key[]).find(means) ?? null;
  };

export const cadenceIn = finder(otherCadences, targetTexts.sv.cadences, targetTexts.en.cadences);
export const comparatorIn = finder(otherComparators, targetTexts.sv.comparators, targetTexts.en.comparators);
export const scopeIn = finder(otherScopes, targetTexts.sv.scopes, targetTexts.en.scopes);

const yes = ['ja', 'j', 'x', 'yes', 'true', 'sant', '1'];
const no = ['nej', 'n', 'no', 'false', 'falskt', '0', ''];

/** Yes, no, or null for anything else. */
export function yesOrNo(text: string): boolean | null {
  const word = bare(text);
  return yes.includes(word) ? true : no.includes(word) ? false : null;
}
