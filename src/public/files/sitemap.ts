import { publicPaths } from '../public-paths';
import type { CatalogueKind, CatalogueLine } from '../reading/catalogue-reader';
import { element, textElement, xmlStart } from './xml';

const fixed = [
  publicPaths.start,
  publicPaths.words,
  publicPaths.method,
  publicPaths.data,
  publicPaths.contact,
  publicPaths.developers,
  publicPaths.accessibility,
];

/** Every page worth finding (sitemaps.org): places, promise sets and promises. Activities are reached from these. */
export const sitemapOf = (lines: readonly CatalogueLine[], baseUrl: string): string =>
  `${xmlStart}${element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, [
    ...fixed.map((path) => element('url', {}, [textElement('loc', `${baseUrl}${path}`)])),
    ...lines.map((line) =>
      element('url', {}, [
        textElement('loc', `${baseUrl}${pageOf(line)}`),
        textElement('lastmod', line.changedAt.toISOString()),
      ]),
    ),
  ])}\n`;

type Named = Pick<CatalogueLine, 'kind' | 'id' | 'slug' | 'promiseSetId'>;

/** Where people read of it: what has no page of its own is told of on its promise set’s. */
export const pageOf = ({ kind, id, slug, promiseSetId }: Named): string =>
  pages[kind](slug ?? id, promiseSetId ?? id);

const pages: Readonly<Record<CatalogueKind, (name: string, setId: string) => string>> = {
  municipality: publicPaths.municipality,
  police_area: publicPaths.policeArea,
  district: (_, setId) => publicPaths.promiseSet(setId),
  promise_set: publicPaths.promiseSet,
  promise: publicPaths.promise,
  activity: publicPaths.activity,
  follow_up: (_, setId) => publicPaths.followUpsOf(setId),
  indicator: (_, setId) => publicPaths.indicatorsOf(setId),
};
