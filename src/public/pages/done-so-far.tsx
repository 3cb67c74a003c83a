import type { VNode } from 'preact';
import type { Language } from '../../kernel/language';
import type { PublishedOccurrence } from '../../published/published-rows';
import { Details } from '../../site/details';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import { type Happening, Timeline } from '../../site/timeline';
import type { ActivityToday } from '../reading/set-today';
import { activityTexts } from './activity.texts';

const shownAtOnce = 3;

/** What has been done, newest first; the older ones one click away, so that a phone shows the next activity too. */
export function DoneSoFar({ row, occurrences }: ActivityToday): VNode {
  const { language } = usePage();
  const happenings = occurrences.map((occurrence) => happeningOf(occurrence, row.targetUnit, language));
  const older = happenings.slice(shownAtOnce);
  return (
    <>
      <Timeline happenings={happenings.slice(0, shownAtOnce)} />
      {older.length > 0 && (
        <Details summary={activityTexts[language].showEarlier(formatNumber(older.length, language))}>
          <Timeline happenings={older} />
        </Details>
      )}
    </>
  );
}

export function happeningOf(
  { position, day, quantity, summary }: PublishedOccurrence,
  unit: string | null,
  language: Language,
): Happening {
  const texts = activityTexts[language];
  const count = formatNumber(quantity, language);
  const amount = unit ? `${count} ${unit}` : texts.quantity(count);
  if (quantity === 1) return { id: String(position), day, title: summary || texts.doneTitle };
  if (summary === '') return { id: String(position), day, title: amount };
  return { id: String(position), day, title: summary, text: texts.countsAs(amount) };
}
