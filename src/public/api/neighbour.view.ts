import type { Day } from '../../kernel/day';
import { publicPaths } from '../public-paths';
import type { PublishedNeighbour } from '../reading/published-document';
import { DayField, Field, TextField } from './fields';
import { linkTo } from './link.view';
import { PromiseSetLinksView } from './promise-set-outline.view';

/** Another published document: enough to find it. */
export class NeighbourView {
  @TextField('Opaque and stable.', '5h8k1n4q7t0w')
  id!: string;

  @TextField('In Swedish.', 'Medborgarlöfte för Ekhamra 2025')
  title!: string;

  @DayField('First day of its period.', '2025-01-01')
  startsOn!: Day;

  @DayField('Last day of its period; null when it has no end.', '2025-12-31', true)
  endsOn!: Day | null;

  @Field('Where to find it.', { type: () => PromiseSetLinksView })
  _links!: PromiseSetLinksView;
}

export const showNeighbour = (
  { id, title, periodStart, periodEnd }: PublishedNeighbour,
  baseUrl: string,
): NeighbourView => ({
  id,
  title,
  startsOn: periodStart,
  endsOn: periodEnd,
  _links: {
    self: linkTo(baseUrl, publicPaths.promiseSetJson(id)),
    page: linkTo(baseUrl, publicPaths.promiseSet(id)),
  },
});
