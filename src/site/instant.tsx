import type { VNode } from 'preact';
import { dayOf, formatDay } from '../kernel/day';
import type { Language } from '../kernel/language';
import { usePage } from './page-context';

const clockInStockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant in UTC as people in Sweden say it: '31 mars 2026 kl. 14:32', '31 March 2026 at 14:32'. */
export function formatInstant(at: string, language: Language): string {
  const instant = new Date(at);
  const link = language === 'sv' ? 'kl.' : 'at';
  return `${formatDay(dayOf(instant), language)} ${link} ${clockInStockholm.format(instant)}`;
}

/** The time of the day in Sweden: '14:32'. */
export const formatTime = (instant: Date): string => clockInStockholm.format(instant);

export function Instant({ at }: { readonly at: string }): VNode {
  return <time datetime={at}>{formatInstant(at, usePage().language)}</time>;
}
