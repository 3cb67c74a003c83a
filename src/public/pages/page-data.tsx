import type { VNode } from 'preact';
import type { Link } from '../../site/links';

/** Linked data about a page: read by machines, never run. `<` is written so that no text can end the block. */
export function PageData({ data }: { readonly data: readonly object[] }): VNode {
  const json = JSON.stringify(data.length === 1 ? data[0] : data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** The way to the page, this page last. */
export const trail = (links: readonly Link[], baseUrl: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: links.map(({ href, text }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    item: `${baseUrl}${href}`,
  })),
});
