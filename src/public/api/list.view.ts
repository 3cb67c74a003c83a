import type { Type } from '@nestjs/common';
import { CountField, Field } from './fields';
import { LinkView, linkTo } from './link.view';
import type { Page } from './parameters';

class ListMetaView {
  @CountField('How many there are in all.', 1)
  total!: number;

  @CountField('At most so many on one page.', 20)
  limit!: number;

  @CountField('This page; the first is 1.', 1)
  page!: number;
}

export class ListLinksView {
  @Field('This page.', { type: () => LinkView })
  self!: LinkView;

  @Field('The next page; absent on the last.', { type: () => LinkView, required: false })
  next?: LinkView;

  @Field('The page before; absent on the first.', { type: () => LinkView, required: false })
  prev?: LinkView;
}

export interface List<Item> {
  data: Item[];
  meta: ListMetaView;
  _links: ListLinksView;
}

/** The class of one page of a collection, for the description. @param name in the description, unique */
export function listOf<Item>(item: Type<Item>, name: string, order: string): Type<List<Item>> {
  class ListView implements List<Item> {
    @Field(order, { type: () => [item] })
    data!: Item[];

    @Field('About the list.', { type: () => ListMetaView })
    meta!: ListMetaView;

    @Field('Where to go from here.', { type: () => ListLinksView })
    _links!: ListLinksView;
  }
  Object.defineProperty(ListView, 'name', { value: name });
  return ListView;
}

/** @param query what the list was asked with: the links to other pages ask with the same */
export function showList<Item>(
  data: readonly Item[],
  total: number,
  { limit, page }: Page,
  address: string,
  query: Readonly<Record<string, unknown>>,
): List<Item> {
  const at = (number: number) => linkTo('', addressOf(address, query, limit, number));
  return {
    data: [...data],
    meta: { total, limit, page },
    _links: {
      self: at(page),
      ...(page * limit < total ? { next: at(page + 1) } : {}),
      ...(page > 1 ? { prev: at(page - 1) } : {}),
    },
  };
}

/** The same links as a header (RFC 8288), for those who page without reading the answer. */
export const linkHeader = ({ next, prev }: ListLinksView): string[] =>
  [next && `<${next.href}>; rel="next"`, prev && `<${prev.href}>; rel="prev"`].filter(
    (link): link is string => link !== undefined,
  );

function addressOf(
  address: string,
  query: Readonly<Record<string, unknown>>,
  limit: number,
  page: number,
): string {
  const asked = new URLSearchParams(query as Record<string, string>);
  asked.set('limit', String(limit));
  asked.set('page', String(page));
  return `${address}?${asked.toString()}`;
}
