import type { VNode } from 'preact';
import { dayOf, formatDay } from '../../kernel/day';
import { Cards } from '../../site/card';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PageTop } from '../../site/page-top';
import { StatusLegend } from '../../site/status-legend';
import type { PublishedPromise } from '../../published/published-rows';
import { publicPaths } from '../public-paths';
import type { SetToday } from '../reading/set-today';
import { type Tally, tallyOf, toBeDone } from '../reading/tally';
import { ActivityCard } from './activity-card';
import { numbersSentence } from './count-words';
import { LateNow } from './late-now';
import { PartFrame } from './part-frame';
import { partTexts } from './part.texts';
import { promiseSetTexts } from './promise-set.texts';
import { swedishPart } from './swedish-part';

interface PromisePageProps {
  readonly view: SetToday;
  readonly promise: PublishedPromise;
  readonly baseUrl: string;
}

/** One promise in the parties' own words, and everything that is done to keep it. */
export function PromisePage({ view, promise, baseUrl }: PromisePageProps): VNode {
  const { language } = usePage();
  const texts = partTexts[language];
  const activities = view.activities.filter(({ promiseIds }) => promiseIds.includes(promise.id));
  const tally = tallyOf(
    activities.map(({ row, stops }) => ({ ...row, stops })),
    view.today,
  );
  const numbers = numbersSentence(tally, language);
  const leads = [...new Set(activities.map(({ row }) => `${row.leadName}, ${row.leadFunction}`))];
  return (
    <PartFrame
      title={promise.text}
      description={numbers}
      view={view}
      here={publicPaths.promise(promise.id)}
      json={publicPaths.promiseJson(promise.id)}
      baseUrl={baseUrl}
      activities={activities}
      following={{
        feed: publicPaths.promiseFeed(promise.id),
        calendar: publicPaths.promiseCalendar(promise.id),
      }}
      csv={`${publicPaths.file('activities', 'csv')}?promise=${promise.id}`}
      data={[actionOf(promise.text, tally, view, `${baseUrl}${publicPaths.promise(promise.id)}`)]}
    >
      <PageTop>
        <Heading
          level={1}
          overline={`${texts.promise(String(promise.number))}. ${promiseSetTexts[language].promise[promise.party]}`}
          lang={swedishPart(language)}
        >
          {promise.text}
        </Heading>
        <p class="quiet">{texts.updated(formatDay(dayOf(view.set.publishedAt), language))}</p>
        <Heading level={2}>{texts.soItGoes}</Heading>
        <p>
          {promise.kind === 'direction' && `${promiseSetTexts[language].direction} `}
          {numbers}
          {numbers.endsWith('.') ? '' : '.'}
        </p>
        <LateNow activities={activities} />
      </PageTop>
      {leads.length > 0 && (
        <>
          <Heading level={2}>{texts.responsible}</Heading>
          <ul class="plain-list" lang={swedishPart(language)}>
            {leads.map((lead) => (
              <li key={lead}>{lead}</li>
            ))}
          </ul>
        </>
      )}
      <Heading level={2}>{texts.activities}</Heading>
      {activities.length === 0 && <p>{texts.noActivities}</p>}
      {activities.length > 0 && (
        <Cards>
          {activities.map((activity) => (
            <ActivityCard key={activity.row.id} activity={activity} today={view.today} level={3} />
          ))}
        </Cards>
      )}
      <StatusLegend
        statuses={[
          'not_started',
          'in_progress',
          'completed',
          'paused',
          'cancelled',
          'late',
          'due_soon',
          'stale',
        ]}
      />
    </PartFrame>
  );
}

/** For search engines (schema.org): begun or not, done or not; what fell short is not called done. */
export function actionOf(name: string, tally: Tally, { set }: SetToday, url: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Action',
    name,
    url,
    startTime: set.periodStart,
    ...(set.periodEnd ? { endTime: set.periodEnd } : {}),
    actionStatus: `https://schema.org/${stateOf(tally)}`,
  };
}

function stateOf(tally: Tally): string {
  const { completed, in_progress: inProgress, paused, cancelled } = tally.byStatus;
  if (tally.total > 0 && cancelled === tally.total) return 'FailedActionStatus';
  if (toBeDone(tally) > 0 && completed === toBeDone(tally)) return 'CompletedActionStatus';
  return completed + inProgress + paused > 0 ? 'ActiveActionStatus' : 'PotentialActionStatus';
}
