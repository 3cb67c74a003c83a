import type { VNode } from 'preact';
import { dayOf, formatDay } from '../../kernel/day';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { PageTop } from '../../site/page-top';
import { StatusLegend } from '../../site/status-legend';
import { statusTexts } from '../../site/status-texts';
import { publicPaths } from '../public-paths';
import type { ActivityToday, SetToday } from '../reading/set-today';
import { tallyOf } from '../reading/tally';
import { ActivityBody, Tags } from './activity-card';
import { PartFrame } from './part-frame';
import { partTexts } from './part.texts';
import { actionOf } from './promise.page';
import { swedishPart } from './swedish-part';

interface ActivityPageProps {
  readonly view: SetToday;
  readonly activity: ActivityToday;
  readonly baseUrl: string;
}

/** One activity with everything that is known of it. */
export function ActivityPage({ view, activity, baseUrl }: ActivityPageProps): VNode {
  const { language } = usePage();
  const texts = partTexts[language];
  const { row } = activity;
  const address = publicPaths.activity(row.id);
  const status = statusTexts[language][activity.isLate ? 'late' : row.status].word;
  const promises = view.promises.filter(({ id }) => activity.promiseIds.includes(id));
  return (
    <PartFrame
      title={row.title}
      description={`${status}. ${texts.updated(formatDay(dayOf(row.confirmedAt), language))}.`}
      view={view}
      here={address}
      json={publicPaths.activityJson(row.id)}
      baseUrl={baseUrl}
      activities={[activity]}
      data={[
        actionOf(
          row.title,
          tallyOf([{ ...row, stops: activity.stops }], view.today),
          view,
          `${baseUrl}${address}`,
        ),
      ]}
    >
      <PageTop>
        <Heading level={1} overline={texts.activity} lang={swedishPart(language)}>
          {row.title}
        </Heading>
        <p>
          <Tags {...activity} />
        </p>
      </PageTop>
      <ActivityBody activity={activity} today={view.today} />
      {promises.length > 0 && (
        <>
          <Heading level={2}>{texts.promises}</Heading>
          <ul>
            {promises.map(({ id, number, text }) => (
              <li key={id}>
                {texts.promise(String(number))}:{' '}
                <a href={inLanguage(publicPaths.promise(id), language)} lang={swedishPart(language)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </>
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
