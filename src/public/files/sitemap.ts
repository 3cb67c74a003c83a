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
    ...lines.map(({ kind, slug, id, changedAt }) =>
      element('url', {}, [
        textElement('loc', `${baseUrl}${pageOf[kind](slug ?? id)}`),
        textElement('lastmod', changedAt.toISOString()),
      ]),
    ),
  ])}\n`;

export const pageOf: Readonly<Record<CatalogueKind, (id: string) => string>> = {
  municipality: publicPaths.municipality,
  police_area: publicPaths.policeArea,
  promise_set: publicPaths.promiseSet,
  promise: publicPaths.promise,
  activity: publicPaths.activity,
};
