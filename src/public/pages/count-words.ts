import { dayOf, formatDay, formatSpan } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import type { PublishedPromiseSet } from '../../published/published-rows';
import { formatNumber } from '../../site/numbers';
import type { OutlineToday } from '../reading/set-today';
import { type Tally, toBeDone } from '../reading/tally';
import { countTexts } from './counts.texts';

/** "5 av 9 aktiviteter genomförda (1 utgår)": what is cancelled is not among the nine, and is not hidden. */
export function doneWords(tally: Tally, language: Language): string {
  const texts = countTexts[language];
  const count = (number: number) => formatNumber(number, language);
  const of = toBeDone(tally);
  const { completed, cancelled } = tally.byStatus;
  const done = of === 0 ? texts.none : texts.done(count(completed), count(of), of === 1);
  return `${done}${cancelled > 0 ? texts.cancelled(count(cancelled)) : ''}`;
}

/** How many are late, told also when none is; nothing when there is nothing to be late with. */
export function lateWords(tally: Tally, language: Language): string | null {
  const texts = countTexts[language];
  if (toBeDone(tally) === 0) return null;
  if (tally.late === 0) return texts.noneLate;
  return texts.late(formatNumber(tally.late, language), tally.late === 1);
}

/** "5 av 9 aktiviteter genomförda (1 utgår). 2 är försenade." */
export function numbersSentence(tally: Tally, language: Language): string {
  const late = lateWords(tally, language);
  return late === null ? doneWords(tally, language) : `${doneWords(tally, language)}. ${late}`;
}

/** "Senast bekräftat 8 juni 2026. Uppdaterat 10 juni 2026.": when a person last looked, and when it was published. */
export function freshnessWords({ lastConfirmedAt, set }: OutlineToday, language: Language): string {
  const texts = countTexts[language];
  const inWords = (at: Date) => formatDay(dayOf(at), language);
  const confirmed = lastConfirmedAt && texts.confirmed(inWords(lastConfirmedAt));
  return [confirmed, texts.updated(inWords(set.publishedAt))].filter(Boolean).join(' ');
}

/** "1 januari–31 december 2026": the year is said once when it is the same. */
export function periodWords({ periodStart, periodEnd }: PublishedPromiseSet, language: Language): string {
  const texts = countTexts[language];
  if (periodEnd === null) return texts.withoutEnd(formatDay(periodStart, language));
  return formatSpan(periodStart, periodEnd, language);
}
