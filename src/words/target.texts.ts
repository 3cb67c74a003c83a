import type { Bilingual } from '../kernel/language';
import type { Cadence, Comparator, Scope } from './target';

interface TargetTexts {
  readonly comparators: Record<Comparator, string>;
  readonly scopes: Record<Scope, string>;
  /** After a number of times: "2 gånger i veckan". */
  readonly cadences: Record<Cadence, string>;
  readonly times: (times: number, cadence: Cadence) => string;
}

const sv: TargetTexts = {
  comparators: { at_least: 'minst', exactly: 'precis', at_most: 'högst', average: 'i snitt', within: 'inom' },
  scopes: {
    period: 'under hela perioden',
    year: 'per år',
    half_year: 'per halvår',
    quarter: 'per kvartal',
    month: 'per månad',
    week: 'per vecka',
    season: 'per säsong (vår och höst)',
  },
  cadences: {
    none: 'ingen fast takt',
    weekly: 'i veckan',
    monthly: 'i månaden',
    quarterly: 'i kvartalet',
    seasonal: 'per säsong (vår och höst)',
    yearly: 'om året',
  },
  times: (times, cadence) => `${times} ${times === 1 ? 'gång' : 'gånger'} ${sv.cadences[cadence]}`,
};

const en: TargetTexts = {
  comparators: {
    at_least: 'at least',
    exactly: 'exactly',
    at_most: 'at most',
    average: 'on average',
    within: 'within',
  },
  scopes: {
    period: 'in the whole period',
    year: 'per year',
    half_year: 'per half-year',
    quarter: 'per quarter',
    month: 'per month',
    week: 'per week',
    season: 'per season (spring and autumn)',
  },
  cadences: {
    none: 'no fixed pace',
    weekly: 'a week',
    monthly: 'a month',
    quarterly: 'a quarter',
    seasonal: 'per season (spring and autumn)',
    yearly: 'a year',
  },
  times: (times, cadence) => `${times} ${times === 1 ? 'time' : 'times'} ${en.cadences[cadence]}`,
};

export const targetTexts: Bilingual<TargetTexts> = { sv, en };
