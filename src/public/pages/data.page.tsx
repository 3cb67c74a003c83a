import { Fragment, type VNode } from 'preact';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { type FileKind, fileKinds, fileNames } from '../files/files';
import { publicPaths } from '../public-paths';
import { Frame } from './about.pages';
import { aboutTexts } from './about.texts';
import { PageData } from './page-data';

const kinds = Object.keys(fileKinds) as FileKind[];

const collections = {
  municipalities: publicPaths.municipalities,
  'police-areas': publicPaths.policeAreas,
  'promise-sets': publicPaths.promiseSets,
  promises: publicPaths.promises,
  activities: publicPaths.activities,
  'follow-ups': publicPaths.followUps,
  indicators: publicPaths.indicators,
  districts: publicPaths.districts,
  changes: publicPaths.changes,
  statuses: publicPaths.statuses,
} as const;
const collectionNames = Object.keys(collections) as (keyof typeof collections)[];

/** Everything as data: how to fetch it, and what may be done with it. */
export function DataPage({ baseUrl }: { readonly baseUrl: string }): VNode {
  const { language } = usePage();
  const texts = aboutTexts[language].data;
  return (
    <Frame
      title={texts.title}
      lead={texts.lead}
      head={<PageData data={[dataset(texts.title, texts.lead, baseUrl)]} />}
    >
      <Heading level={2}>{texts.api}</Heading>
      <p>{texts.apiText}</p>
      <ul>
        <li>
          <a href={inLanguage(publicPaths.developers, language)}>{texts.docs}</a>
        </li>
        <li>
          <a href={publicPaths.openApi}>{texts.description}</a>, <a href={publicPaths.openApiYaml}>YAML</a>
        </li>
      </ul>
      <Heading level={2}>{texts.collections}</Heading>
      <ul>
        {collectionNames.map((name) => (
          <li key={name}>
            {texts.names[name]}: <a href={collections[name]}>{collections[name]}</a>
          </li>
        ))}
      </ul>
      <Heading level={2}>{texts.files}</Heading>
      <p>{texts.filesText}</p>
      <ul>
        {fileNames.map((name) => (
          <li key={name}>
            {texts.names[name]}:{' '}
            {kinds.map((kind) => (
              <Fragment key={kind}>
                <a href={publicPaths.file(name, kind)}>
                  {kind === 'jsonld' ? 'JSON‑LD' : kind.toUpperCase()}
                </a>{' '}
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
      <p>{texts.dcat}</p>
      <p>
        <a href={publicPaths.licence}>{texts.licence}</a>
      </p>
    </Frame>
  );
}

const dataset = (name: string, description: string, baseUrl: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name,
  description,
  url: `${baseUrl}${publicPaths.data}`,
  license: publicPaths.licence,
  isAccessibleForFree: true,
  distribution: fileNames.flatMap((name) =>
    kinds.map((kind) => ({
      '@type': 'DataDownload',
      encodingFormat: fileKinds[kind],
      contentUrl: `${baseUrl}${publicPaths.file(name, kind)}`,
    })),
  ),
});
