import { formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import type { ClockStopView } from './activity-part-view';
import { activityPartsTexts } from './activity-parts.texts';

/** "Klockan stod stilla 1 april 2026–30 juni 2026." */
export function stopWords(
  { fromOn, toOn, state }: Pick<ClockStopView, 'fromOn' | 'toOn' | 'state'>,
  language: Language,
): string {
  const texts = activityPartsTexts[language].stops;
  return texts[state](formatDay(fromOn, language), toOn && formatDay(toOn, language));
}
