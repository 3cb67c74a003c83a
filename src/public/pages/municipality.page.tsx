import type { VNode } from 'preact';
import { Cards } from '../../site/card';
import { Heading } from '../../site/heading';
import { PageLayout } from '../../site/layout';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { PageTop } from '../../site/page-top';
import { SideBySide } from '../../site/side-by-side';
import { publicPaths } from '../public-paths';
import { themeOf } from './theme-sheet';
import type { PlaceToday } from '../reading/place-reader';
import { Contact } from './contact';
import { embeddingTexts } from './embedding.texts';
import { numbersSentence } from './count-words';
import { CurrentSet, OtherSets } from './outline-parts';
import { Follow, FollowHead } from './follow-links';
import { PageData, trail } from './page-data';
import { placeTexts } from './place.texts';
import { promiseSetTexts } from './promise-set.texts';
import { swedishPart } from './swedish-part';

interface MunicipalityPageProps {
  readonly place: PlaceToday;
  readonly baseUrl: string;
}

/** One municipality: what applies now, earlier years, who answers, how to follow. */
export function MunicipalityPage({ place, baseUrl }: MunicipalityPageProps): VNode {
  const { language } = usePage();
  const texts = placeTexts[language];
  const at = (timing: string) => place.outlines.filter((outline) => outline.timing === timing);
  const current = at('current');
  const start = { href: publicPaths.start, text: promiseSetTexts[language].start };
  const following = {
    feed: publicPaths.municipalityFeed(place.slug),
    calendar: publicPaths.municipalityCalendar(place.slug),
  };
  return (
    <PageLayout
      title={place.name}
      description={`${texts.description(place.name)} ${current.map(({ tally }) => numbersSentence(tally, language)).join(' ')}`.trim()}
      breadcrumbs={[start]}
      accessibility={publicPaths.statement(place.slug)}
      theme={themeOf(place)}
      head={
        <>
          <FollowHead {...following} />
          <PageData
            data={[trail([start, { href: publicPaths.municipality(place.slug), text: place.name }], baseUrl)]}
          />
        </>
      }
    >
      <PageTop>
        <Heading level={1} lang={swedishPart(language)}>
          {place.name}
        </Heading>
        <p class="lead">{texts.description(place.name)}</p>
      </PageTop>
      <Heading level={2}>{texts.current}</Heading>
      {current.length === 0 && <p>{texts.noneCurrent}</p>}
      {current.length > 0 && (
        <Cards>
          {current.map((outline) => (
            <CurrentSet key={outline.set.id} outline={outline} />
          ))}
        </Cards>
      )}
      {(['upcoming', 'past'] as const).map(
        (timing) =>
          at(timing).length > 0 && (
            <section key={timing}>
              <Heading level={2}>{texts[timing]}</Heading>
              <OtherSets outlines={at(timing)} />
            </section>
          ),
      )}
      <Whom {...place} />
      <SideBySide>
        <section>
          <Follow {...following} />
        </section>
        <Data {...place} />
      </SideBySide>
    </PageLayout>
  );
}

/** Who answers, and who promises too. */
function Whom({ outlines: [newest], together }: PlaceToday): VNode {
  const { language } = usePage();
  const texts = placeTexts[language];
  return (
    <SideBySide>
      <section>
        <Heading level={2}>{texts.answers}</Heading>
        {newest && <Contact set={newest.set} otherwise={texts.noContact} />}
      </section>
      {together.length > 0 && (
        <section>
          <Heading level={2}>{texts.policeArea}</Heading>
          <ul class="plain-list">
            {together.map(({ name, slug }) => (
              <li key={slug}>
                <a href={inLanguage(publicPaths.policeArea(slug), language)} lang={swedishPart(language)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </SideBySide>
  );
}

function Data({ slug, code }: PlaceToday): VNode {
  const { language } = usePage();
  const texts = placeTexts[language];
  return (
    <section>
      <Heading level={2}>{texts.data}</Heading>
      <ul class="plain-list">
        <li>
          <a href={publicPaths.municipalityJson(slug)}>{texts.json}</a>
        </li>
        {(['csv', 'json'] as const).map((kind) => (
          <li key={kind}>
            <a href={`${publicPaths.file('activities', kind)}?municipality=${code ?? slug}`}>
              {texts.file(kind.toUpperCase())}
            </a>
          </li>
        ))}
        <li>
          <a href={publicPaths.catalogue(slug)}>{texts.catalogue}</a>
        </li>
        <li>
          <a href={inLanguage(publicPaths.embedding(slug), language)}>{embeddingTexts[language].title}</a>
        </li>
      </ul>
    </section>
  );
}
