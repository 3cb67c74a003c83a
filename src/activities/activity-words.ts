import { formatDay } from '../kernel/day';
import type { Language } from '../kernel/language';
import { formatNumber } from '../site/numbers';
import { siteTexts } from '../site/site-texts';
import { capitalised } from '../words/capitalised';
import type { Progress } from '../words/progress';
import type { Target } from '../words/target';
import { targetTexts } from '../words/target.texts';
import { activityTexts } from './activity.texts';

/** How far an activity has come, for a page: against its target, or only counted. */
export interface ProgressView {
  readonly progress: Progress | null;
  /** Read from a text, not yet confirmed by a person. */
  readonly suggestedTarget: Target | null;
  readonly occurrences: number;
  /** Of what is done on demand: how many requests have been met; null otherwise. */
  readonly requestsMet: number | null;
}

/** "minst 4 trygghetsvandringar under hela perioden" */
export function targetWords(target: Target, language: Language): string {
  const { comparators, scopes } = targetTexts[language];
  const scope = target.comparator === 'within' ? '' : ` ${scopes[target.scope]}`;
  return `${comparators[target.comparator]} ${formatNumber(target.quantity, language)} ${target.unit}${scope}`;
}

/** "3 av minst 4 trygghetsvandringar". Never a percentage. */
export function progressWords(view: ProgressView, language: Language): string {
  const texts = activityTexts[language];
  if (view.progress) return [wordsOf(view.progress, language), ...metWords(view, language)].join(' ');
  if (view.suggestedTarget) return texts.suggested(targetWords(view.suggestedTarget, language));
  if (view.requestsMet !== null) return texts.requestsMet(formatNumber(view.requestsMet, language));
  return texts.counted(view.occurrences);
}

/** The window a repeated target is counted in: "1 januari 2026 till 31 mars 2026"; nothing for the whole period. */
export function windowWords({ target, from, to }: Progress, language: Language): string {
  if (target.scope === 'period' || target.comparator === 'average' || target.comparator === 'within')
    return '';
  return activityTexts[language].window(formatDay(from, language), formatDay(to, language));
}

function wordsOf(progress: Progress, language: Language): string {
  const texts = activityTexts[language];
  const { comparator, quantity, unit, scope } = progress.target;
  const [done, target] = [progress.done, quantity].map((number) => formatNumber(number, language));
  switch (comparator) {
    case 'within':
      return serviceLevelWords(progress, language);
    case 'average':
      return `${texts.averageSoFar(done ?? '', targetTexts[language].scopes[scope])} ${texts.averageTarget(target ?? '', unit)}`;
    case 'at_least':
    case 'exactly':
    case 'at_most':
      return `${done} ${siteTexts[language].progress[comparator](target ?? '')} ${unit}`;
  }
}

/** "18 av 20 inom 24 timmar": each time is promised, so each is counted. */
function serviceLevelWords({ done, outOf, target }: Progress, language: Language): string {
  const limit = targetWords(target, language);
  if (!outOf) return capitalised(limit);
  const [inTime, all] = [done, outOf].map((number) => formatNumber(number, language));
  return activityTexts[language].serviceLevel(inTime ?? '', all ?? '', limit);
}

const metWords = ({ requestsMet }: ProgressView, language: Language): string[] =>
  requestsMet === null ? [] : [activityTexts[language].requestsMet(formatNumber(requestsMet, language))];
