import type { VNode } from 'preact';
import { formatSpan } from '../../kernel/day';
import { Card, Cards } from '../../site/card';
import { Heading } from '../../site/heading';
import { PageLayout } from '../../site/layout';
import { inLanguage } from '../../site/links';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import { PageTop } from '../../site/page-top';
import { SearchForm } from '../../site/search-form';
import { pageOf } from '../files/sitemap';
import { publicPaths } from '../public-paths';
import type { CatalogueLine } from '../reading/catalogue-reader';
import type { PlaceToday } from '../reading/place-reader';
import { OtherSets, SetInShort } from './outline-parts';
import { startTexts } from './start.texts';
import { swedishPart } from './swedish-part';

interface Found {
  readonly asked: string;
  readonly total: number;
  readonly rows: readonly CatalogueLine[];
}

interface StartPageProps {
  readonly places: readonly PlaceToday[];
  /** Null when nothing was asked for. */
  readonly found: Found | null;
}

/** Find your municipality; then each with what applies now, in one sentence. */
export function StartPage({ places, found }: StartPageProps): VNode {
  const texts = startTexts[usePage().language];
  return (
    <PageLayout
      title={texts.title}
      description={texts.description}
      head={found && <meta name="robots" content="noindex" />}
    >
      <PageTop>
        <Heading level={1}>{texts.title}</Heading>
        <p class="lead">{texts.lead}</p>
        {places.length > 0 && <SearchForm asked={found?.asked ?? ''} />}
      </PageTop>
      {places.length === 0 && <Empty />}
      {found && <Hits {...found} />}
      {places.length > 0 && (found?.total ?? 0) === 0 && (
        <>
          <Heading level={2}>{texts.all}</Heading>
          <Cards isPaired>
            {places.map((place) => (
              <Municipality key={place.slug} {...place} />
            ))}
          </Cards>
        </>
      )}
    </PageLayout>
  );
}

function Empty(): VNode {
  const texts = startTexts[usePage().language];
  return (
    <>
      <h2>{texts.empty}</h2>
      <p>{texts.emptyText}</p>
    </>
  );
}

function Hits({ asked, total, rows }: Found): VNode {
  const { language } = usePage();
  const texts = startTexts[language];
  if (total === 0)
    return (
      <>
        <Heading level={2}>{texts.notFound(asked)}</Heading>
        <p>{texts.advice}</p>
      </>
    );
  return (
    <>
      <Heading level={2}>{texts.found(formatNumber(total, language), asked, total === 1)}</Heading>
      <ul class="hits">
        {rows.map((hit) => (
          <li key={`${hit.kind} ${hit.id}`}>
            <span class="quiet">{texts.kinds[hit.kind]}: </span>
            <a href={inLanguage(pageOf(hit), language)} lang={swedishPart(language)}>
              {hit.title}
            </a>
            {hit.span && `, ${formatSpan(hit.span.fromOn, hit.span.toOn, language)}`}
          </li>
        ))}
      </ul>
      {total > rows.length && <p>{texts.more(formatNumber(rows.length, language))}</p>}
    </>
  );
}

function Municipality({ name, slug, outlines }: PlaceToday): VNode {
  const { language } = usePage();
  const texts = startTexts[language];
  const current = outlines.filter(({ timing }) => timing === 'current');
  const upcoming = outlines.filter(({ timing }) => timing === 'upcoming');
  return (
    <Card level={3} heading={name} lang={swedishPart(language)} href={publicPaths.municipality(slug)}>
      {current.length === 0 && <p>{texts.noneCurrent}</p>}
      {current.map((outline) => (
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
      {upcoming.length > 0 && (
        <>
          <h4>{texts.upcoming}</h4>
          <OtherSets outlines={upcoming} />
        </>
      )}
    </Card>
  );
}
