import type { VNode } from 'preact';
import type { Day } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import { Cards } from '../../site/card';
import { withSoftHyphens } from '../../site/hyphens';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import type { PromiseKind } from '../../words/promise-words';
import type { PublishedDocument } from '../reading/published-document';
import { publicPaths } from '../public-paths';
import type { ActivityToday } from '../reading/set-today';
import { tallyOf } from '../reading/tally';
import { ActivityAmongMany } from './activity-card';
import { doneWords } from './count-words';
import type { PromiseWithActivities } from './promise-groups';
import { PromiseNotes } from './promise-notes';
import { promiseSetTexts } from './promise-set.texts';
import { swedishPart } from './swedish-part';

const anchorOf = (number: number): string => `lofte-${number}`;

interface PromiseSectionProps extends PromiseWithActivities {
  readonly today: Day;
  readonly document: PublishedDocument;
}

/** One promise as it was signed, and what is done to keep it. */
export function PromiseSection({
  promise,
  activities,
  here,
  elsewhere,
  today,
  document,
}: PromiseSectionProps): VNode {
  const { language } = usePage();
  const texts = promiseSetTexts[language];
  return (
    <section>
      <h3 id={anchorOf(promise.number)} class="lead">
        <span class="overline">{texts.promiseNumber(promise.number)} </span>
        <a href={inLanguage(publicPaths.promise(promise.id), language)} lang={swedishPart(language)}>
          {withSoftHyphens(promise.text)}
        </a>
      </h3>
      <PromiseNotes promiseId={promise.id} document={document} />
      <p class="quiet">{countWords(promise.kind, activities, today, language)}</p>
      {here.length > 0 && (
        <Cards>
          {here.map((activity) => (
            <ActivityAmongMany key={activity.row.id} activity={activity} today={today} />
          ))}
        </Cards>
      )}
      {elsewhere.length > 0 && (
        <ul>
          {elsewhere.map(({ activity, under }) => (
            <li key={activity.row.id}>
              <span lang={swedishPart(language)}>{activity.row.title}</span>{' '}
              <a href={`#${anchorOf(under.number)}`}>{texts.toldUnder(under.number)}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A direction has no number: its activities are told of, not counted. */
function countWords(
  kind: PromiseKind,
  activities: readonly ActivityToday[],
  today: Day,
  language: Language,
): string {
  const texts = promiseSetTexts[language];
  const rows = activities.map(({ row, stops }) => ({ ...row, stops }));
  const count = rows.length === 0 ? texts.noActivities : doneWords(tallyOf(rows, today), language);
  if (kind === 'activity') return count;
  return rows.length === 0 ? `${texts.direction} ${count}.` : texts.direction;
}
