import type { Language } from '../kernel/language';
import { formatNumber } from './numbers';
import { siteTexts } from './site-texts';
import { statusTexts } from './status-texts';

export type CountedStatus = 'completed' | 'in_progress' | 'late' | 'not_started' | 'paused' | 'cancelled';

export interface StatusCount {
  readonly status: CountedStatus;
  readonly count: number;
}

export const sumOf = (counts: readonly StatusCount[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

/** "12 aktiviteter: 5 genomförda, 3 pågår och 1 utgår." What there is none of is not mentioned. */
export function summaryOf(counts: readonly StatusCount[], language: Language): string {
  const texts = siteTexts[language];
  const total = sumOf(counts);
  if (total === 0) return texts.noActivities;
  const parts = counts.filter(({ count }) => count > 0).map((part) => phrase(part, language));
  const activities = total === 1 ? texts.activities.one : texts.activities.many;
  return `${formatNumber(total, language)} ${activities}: ${joined(parts, texts.and)}.`;
}

function phrase({ status, count }: StatusCount, language: Language): string {
  const words = statusTexts[language][status];
  return `${formatNumber(count, language)} ${count === 1 ? words.one : words.many}`;
}

function joined(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}
