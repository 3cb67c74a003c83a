import { type Day, formatDay } from '../kernel/day';
import type { Bilingual, Language } from '../kernel/language';
import type { Geography, GoodDirection, IndicatorLevel } from '../words/indicator-words';
import { formatNumber } from './numbers';

const levels: Record<IndicatorLevel, string> = {
  output: 'Prestation',
  result: 'Resultat',
  outcome: 'Effekt',
};
const directions: Record<GoodDirection, string> = {
  up: 'Högre är bättre',
  down: 'Lägre är bättre',
  none: 'Varken högre eller lägre är bättre i sig',
};
const places: Record<Geography, string> = {
  municipality: 'Kommunen',
  police_area: 'Lokalpolisområdet',
  district: 'Område i kommunen',
  region: 'Regionen',
  nation: 'Hela landet',
};

const sv = {
  levels,
  directions,
  places,
  heldBack: 'Visas inte, för få',
  margin: (margin: string) => `±\u00a0${margin}`,
  period: (from: string, to: string) => `${from} till ${to}`,
};

const en: typeof sv = {
  levels: { output: 'Output', result: 'Result', outcome: 'Outcome' },
  directions: {
    up: 'Higher is better',
    down: 'Lower is better',
    none: 'Neither higher nor lower is better in itself',
  },
  places: {
    municipality: 'The municipality',
    police_area: 'The local police area',
    district: 'A district of the municipality',
    region: 'The region',
    nation: 'The whole country',
  },
  heldBack: 'Not shown, too few',
  margin: (margin) => `±\u00a0${margin}`,
  period: (from, to) => `${from} to ${to}`,
};

export const indicatorTexts: Bilingual<typeof sv> = { sv, en };

interface Figure {
  readonly value: number | null;
  readonly margin: number | null;
}

/** "28 procent ± 3", or that it is too small to be shown. */
export function figureWords({ value, margin }: Figure, unit: string, language: Language): string {
  const texts = indicatorTexts[language];
  if (value === null) return texts.heldBack;
  const number = `${formatNumber(value, language)} ${unit}`;
  return margin === null ? number : `${number}\u00a0${texts.margin(formatNumber(margin, language))}`;
}

export function measuredWhen(fromOn: Day | null, toOn: Day, language: Language): string {
  const until = formatDay(toOn, language);
  return fromOn === null || fromOn === toOn
    ? until
    : indicatorTexts[language].period(formatDay(fromOn, language), until);
}
