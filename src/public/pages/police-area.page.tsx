import type { VNode } from 'preact';
import { Card, Cards } from '../../site/card';
import { Day } from '../../site/day';
import { Heading } from '../../site/heading';
import { PageLayout } from '../../site/layout';
import { inLanguage } from '../../site/links';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import { PageTop } from '../../site/page-top';
import { StatusTag } from '../../site/status-tag';
import { publicPaths } from '../public-paths';
import type { ActivityOutline } from '../reading/activity-reader';
import type { Paged } from '../reading/paged';
import type { PlaceName, PlaceToday } from '../reading/place-reader';
import { currentOf } from '../reading/place-today';
import { activityTexts } from './activity.texts';
import { SetInShort } from './outline-parts';
import { Follow, FollowHead } from './follow-links';
import { PageData, trail } from './page-data';
import { placeTexts } from './place.texts';
import { promiseSetTexts } from './promise-set.texts';
import { swedishPart } from './swedish-part';

interface PoliceAreaPageProps {
  readonly place: PlaceToday;
  /** What the police lead in promise sets that apply now. */
  readonly led: Pick<Paged<ActivityOutline>, 'rows' | 'total'>;
  readonly baseUrl: string;
}

/** Each municipality of a police area with its sentence, and what the police lead. Nothing is ranked. */
export function PoliceAreaPage({ place, led, baseUrl }: PoliceAreaPageProps): VNode {
  const { language } = usePage();
  const texts = placeTexts[language];
  const start = { href: publicPaths.start, text: promiseSetTexts[language].start };
  const following = {
    feed: publicPaths.policeAreaFeed(place.slug),
    calendar: publicPaths.policeAreaCalendar(place.slug),
  };
  return (
    <PageLayout
      title={place.name}
      description={texts.description(place.name)}
      breadcrumbs={[start]}
      head={
        <>
          <FollowHead {...following} />
          <PageData
            data={[trail([start, { href: publicPaths.policeArea(place.slug), text: place.name }], baseUrl)]}
          />
        </>
      }
    >
      <PageTop>
        <Heading level={1} lang={swedishPart(language)}>
          {place.name}
        </Heading>
        <p class="lead">{texts.areaLead}</p>
      </PageTop>
      <Heading level={2}>{texts.municipalities}</Heading>
      <Cards>
        {place.together.map((municipality) => (
          <Municipality key={municipality.slug} municipality={municipality} place={place} />
        ))}
      </Cards>
      <Heading level={2}>{texts.policeLead}</Heading>
      {led.rows.length === 0 ? <p>{texts.policeNothing}</p> : <ActivityLines activities={led.rows} />}
      {led.total > led.rows.length && <p>{texts.more(formatNumber(led.rows.length, language))}</p>}
      <Follow {...following} />
      <Heading level={2}>{texts.data}</Heading>
      <ul>
        <li>
          <a href={publicPaths.policeAreaJson(place.slug)}>{texts.areaJson}</a>
        </li>
      </ul>
    </PageLayout>
  );
}

function Municipality({
  municipality,
  place,
}: {
  readonly municipality: PlaceName;
  readonly place: PlaceToday;
}): VNode {
  const { language } = usePage();
  const own = currentOf(place).filter(({ parties }) =>
    parties.some(({ slug }) => slug === municipality.slug),
  );
  return (
    <Card
      level={3}
      heading={municipality.name}
      lang={swedishPart(language)}
      href={publicPaths.municipality(municipality.slug)}
    >
      {own.length === 0 && <p>{placeTexts[language].noneCurrent}</p>}
      {own.map((outline) => (
        <div key={outline.set.id}>
          <p>
            <a
              href={inLanguage(publicPaths.promiseSet(outline.set.id), language)}
              lang={swedishPart(language)}
            >
              {outline.set.title}
            </a>
          </p>
          <SetInShort {...outline} />
        </div>
      ))}
    </Card>
  );
}

/** Activities in short: what, how it goes, by when, in which municipality. */
function ActivityLines({ activities }: { readonly activities: readonly ActivityOutline[] }): VNode {
  const { language } = usePage();
  const texts = activityTexts[language];
  return (
    <Cards>
      {activities.map(({ row, municipalities, isLate }) => (
        <Card
          key={row.id}
          level={3}
          heading={row.title}
          lang={swedishPart(language)}
          href={publicPaths.activity(row.id)}
          tag={
            <>
              <StatusTag status={row.status} /> {isLate && <StatusTag status="late" />}
            </>
          }
        >
          <p class="meta">
            <span lang={swedishPart(language)}>{municipalities.map(({ name }) => name).join(', ')}</span>
            <span>
              {row.demandDriven ? texts.when : texts.due}: <Day day={row.dueOn} />
            </span>
          </p>
        </Card>
      ))}
    </Cards>
  );
}
