import { publicPaths } from '../public-paths';
import type { OutlineToday } from '../reading/set-today';
import { CountField, Field } from './fields';
import { LinkView, linkTo } from './link.view';
import type { ListParameters } from './list-parameters';
import { PromiseSetOutlineView, showOutline } from './promise-set-outline.view';

export class ListMetaView {
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

export class PromiseSetListView {
  @Field('The newest period first, then by title.', { type: () => [PromiseSetOutlineView] })
  data!: PromiseSetOutlineView[];

  @Field('About the list.', { type: () => ListMetaView })
  meta!: ListMetaView;

  @Field('Where to go from here.', { type: () => ListLinksView })
  _links!: ListLinksView;
}

export function showList(
  outlines: readonly OutlineToday[],
  total: number,
  parameters: ListParameters,
  baseUrl: string,
): PromiseSetListView {
  const { limit, page } = parameters;
  const at = (number: number) => linkTo(baseUrl, addressOf(parameters, number));
  return {
    data: outlines.map((outline) => showOutline(outline, baseUrl)),
    meta: { total, limit, page },
    _links: {
      self: at(page),
      ...(page * limit < total ? { next: at(page + 1) } : {}),
      ...(page > 1 ? { prev: at(page - 1) } : {}),
    },
  };
}

function addressOf({ limit, municipality }: ListParameters, page: number): string {
  const query = new URLSearchParams({
    ...(municipality ? { municipality } : {}),
    limit: String(limit),
    page: String(page),
  });
  return `${publicPaths.promiseSets}?${query.toString()}`;
}
