import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import type { PublishedOccurrence } from '../../published/published-rows';
import { Details } from '../../site/details';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import { type Happening, Timeline } from '../../site/timeline';
import { countsIn } from '../../words/progress';
import type { ActivityToday } from '../reading/set-today';
import { activityTexts } from './activity.texts';
import { swedishPart } from './swedish-part';

const shownAtOnce = 3;

/** What has been done, newest first; the older ones one click away, so that a phone shows the next activity too. */
export function DoneSoFar(activity: ActivityToday): VNode {
  const { language } = usePage();
  const happenings = activity.occurrences.map((occurrence) => happeningOf(occurrence, activity, language));
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
  occurrence: PublishedOccurrence,
  activity: ActivityToday,
  language: Language,
): Happening {
  const texts = activityTexts[language];
  const { position, day, quantity, summary, isCorrection } = occurrence;
  const amount = amountWords(occurrence, activity, language);
  const isPlain = quantity === 1 && occurrence.withinLimit === null;
  const title = summary || (isPlain ? texts.doneTitle : amount);
  const notes = [
    summary !== '' && !isPlain && countsWords(occurrence, activity, language),
    summary === '' && withinWords(occurrence, language),
    uncountedWords(day, activity, language),
  ].filter((note): note is string => Boolean(note));
  return {
    id: String(position),
    day,
    title,
    isCorrection,
    text: <Notes occurrence={occurrence} notes={notes} />,
  };
}

/** The unit of a service level is a time, and no number of times is that. */
function amountWords(
  { quantity }: PublishedOccurrence,
  { target }: ActivityToday,
  language: Language,
): string {
  const count = formatNumber(quantity, language);
  return target && target.comparator !== 'within'
    ? `${count} ${target.unit}`
    : activityTexts[language].quantity(count);
}

/** "Räknas som 3 vandringar."; of a service level "2 av 3 i tid." */
function countsWords(occurrence: PublishedOccurrence, activity: ActivityToday, language: Language): string {
  const inTime = withinWords(occurrence, language);
  if (inTime !== null) return inTime;
  const amount = amountWords(occurrence, activity, language);
  const hasUnit = activity.target !== null && activity.target.comparator !== 'within';
  return hasUnit ? activityTexts[language].countsAs(amount) : amount;
}

function withinWords({ quantity, withinLimit }: PublishedOccurrence, language: Language): string | null {
  if (withinLimit === null) return null;
  const [inTime, all] = [withinLimit, quantity].map((number) => formatNumber(number, language));
  return activityTexts[language].inTime(inTime ?? '', all ?? '');
}

function uncountedWords(day: string, { span }: ActivityToday, language: Language): string | null {
  if (span === null || countsIn(span, day)) return null;
  return activityTexts[language].uncounted(formatDay(span.start, language), formatDay(span.end, language));
}

function Notes({
  occurrence,
  notes,
}: {
  readonly occurrence: PublishedOccurrence;
  readonly notes: readonly string[];
}): VNode {
  const lang = swedishPart(usePage().language);
  const { district, evidenceTitle, evidenceUrl } = occurrence;
  return (
    <>
      {district !== null && <p lang={lang}>{district}</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {evidenceUrl !== null && (
        <p>
          <a href={evidenceUrl} lang={lang} rel="noreferrer">
            {evidenceTitle}
          </a>
        </p>
      )}
    </>
  );
}
