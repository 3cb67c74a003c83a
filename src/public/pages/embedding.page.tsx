import type { VNode } from 'preact';
import type { Language } from '../../kernel/language';
import { Heading } from '../../site/heading';
import { PageLayout } from '../../site/layout';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { PageTop } from '../../site/page-top';
import { publicPaths } from '../public-paths';
import type { PlaceToday } from '../reading/place-reader';
import { currentOf } from '../reading/place-today';
import { CodeLine } from './code-line';
import { embeddingTexts } from './embedding.texts';
import { promiseSetTexts } from './promise-set.texts';
import { themeOf } from './theme-sheet';

interface EmbeddingPageProps {
  readonly place: PlaceToday;
  readonly baseUrl: string;
}

/** For whoever keeps another site: the line to paste, and what it does there. */
export function EmbeddingPage({ place, baseUrl }: EmbeddingPageProps): VNode {
  const { language } = usePage();
  const texts = embeddingTexts[language];
  const here = publicPaths.municipality(place.slug);
  return (
    <PageLayout
      title={`${texts.title}, ${place.name}`}
      description={texts.lead(place.name)}
      breadcrumbs={[
        { href: publicPaths.start, text: promiseSetTexts[language].start },
        { href: here, text: place.name },
      ]}
      accessibility={publicPaths.statement(place.slug)}
      theme={themeOf(place)}
    >
      <PageTop>
        <Heading level={1} overline={place.name}>
          {texts.title}
        </Heading>
        <p class="lead">{texts.lead(place.name)}</p>
      </PageTop>
      <Heading level={2}>{texts.paste}</Heading>
      {(['sv', 'en'] as const).map((shown) => (
        <div key={shown}>
          <p>{shown === 'sv' ? texts.swedish : texts.english}</p>
          <CodeLine text={frameIn(shown, place, baseUrl)} />
        </div>
      ))}
      <p>
        <a href={inLanguage(publicPaths.embed(place.slug), language)}>{texts.look}</a>
      </p>
      <Heading level={2}>{texts.know}</Heading>
      <ul>
        {texts.knowList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{texts.policy(new URL(baseUrl).origin)}</p>
      <Heading level={2}>{texts.without}</Heading>
      <p>{texts.withoutText}</p>
      <p>{texts.link}:</p>
      <CodeLine text={`${baseUrl}${here}`} />
      <p>{texts.feed}:</p>
      <CodeLine text={`${baseUrl}${publicPaths.municipalityFeed(place.slug)}`} />
      <p>
        <a href={inLanguage(publicPaths.data, language)}>{texts.data}</a>
      </p>
    </PageLayout>
  );
}

/** In pixels, so that everything is seen in a frame as narrow as a telephone. */
const roomForEach = 500;
const roomAround = 120;

/** The title is in the language of what the frame shows. */
function frameIn(language: Language, place: PlaceToday, baseUrl: string): string {
  const { name, slug } = place;
  const height = roomAround + roomForEach * Math.max(1, currentOf(place).length);
  const address = `${baseUrl}${inLanguage(publicPaths.embed(slug), language)}`;
  return `<iframe src="${address}" title="${embeddingTexts[language].frameTitle(name)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}
