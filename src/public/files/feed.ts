import { element, escaped, textElement, xmlStart } from './xml';

export interface FeedEntry {
  /** Never changes, whatever is edited. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly updatedAt: Date;
  readonly summary: string;
}

interface Feed {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly self: string;
  readonly page: string;
  readonly author: string;
  readonly updatedAt: Date;
  /** Newest first; at most fifty are told. */
  readonly entries: readonly FeedEntry[];
}

const mostEntries = 50;

/** Atom 1.0 (RFC 4287). */
export const feedOf = (feed: Feed): string =>
  `${xmlStart}${element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
    textElement('id', feed.id),
    textElement('title', feed.title),
    textElement('updated', feed.updatedAt.toISOString()),
    element('author', {}, [textElement('name', feed.author)]),
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...feed.entries.slice(0, mostEntries).map(entryOf),
  ])}\n`;

const entryOf = ({ id, title, url, updatedAt, summary }: FeedEntry): string =>
  element('entry', {}, [
    textElement('id', id),
    textElement('title', title),
    textElement('updated', updatedAt.toISOString()),
    `<link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
    textElement('summary', summary),
  ]);
