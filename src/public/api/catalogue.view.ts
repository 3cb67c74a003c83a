import { formatSpan } from '../../kernel/day';
import { publicPaths } from '../public-paths';
import { type CatalogueKind, catalogueKinds, type CatalogueLine } from '../reading/catalogue-reader';
import { Field, FlagField, InstantField, TextField, WordField } from './fields';
import { LinkView, linkTo } from './link.view';

class CatalogueLinksView {
  @Field('Where to read it; where it was read, when it is withdrawn.', { type: () => LinkView })
  self!: LinkView;
}

class CatalogueLineView {
  @WordField('What it is.', catalogueKinds, 'activity')
  kind!: CatalogueKind;

  @TextField('Its id; for a place its municipality code, or its slug where it has none.', '4k8m2p6r0t1v')
  id!: string;

  @TextField(
    'The promise set it is part of; of a district the newest that applies to it; null for a municipality or a police area.',
    '7c4n2m9x0kqe',
    { nullable: true },
  )
  promiseSetId!: string | null;

  @Field('Where to go from here.', { type: () => CatalogueLinksView })
  _links!: CatalogueLinksView;
}

export class ChangeView extends CatalogueLineView {
  @InstantField('When it was published as it is now, or withdrawn.', '2026-11-03T10:12:45.000Z')
  changedAt!: string;

  @FlagField('No longer published. Whoever keeps a copy should take it away.', false)
  isWithdrawn!: boolean;
}

export class HitView extends CatalogueLineView {
  @TextField('What it is called, in Swedish.', 'Trygghetsvandringar i centrum')
  title!: string;
}

export const showChange = (line: CatalogueLine, baseUrl: string): ChangeView => ({
  ...showLine(line, baseUrl),
  changedAt: line.changedAt.toISOString(),
  isWithdrawn: line.isWithdrawn,
});

export const showHit = (line: CatalogueLine, baseUrl: string): HitView => ({
  ...showLine(line, baseUrl),
  title: titleOf(line),
});

/** 'Medborgarlöfte för Ekhamra 2026, 1 januari–30 juni 2026'. */
const titleOf = ({ title, span }: CatalogueLine): string =>
  span ? `${title}, ${formatSpan(span.fromOn, span.toOn, 'sv')}` : title;

const showLine = ({ kind, id, slug, promiseSetId }: CatalogueLine, baseUrl: string): CatalogueLineView => ({
  kind,
  id,
  promiseSetId,
  _links: { self: linkTo(baseUrl, addressOf[kind](slug ?? id)) },
});

const addressOf: Readonly<Record<CatalogueKind, (id: string) => string>> = {
  municipality: publicPaths.municipalityJson,
  police_area: publicPaths.policeAreaJson,
  promise_set: publicPaths.promiseSetJson,
  promise: publicPaths.promiseJson,
  activity: publicPaths.activityJson,
  district: publicPaths.districtJson,
  follow_up: publicPaths.followUpJson,
  indicator: publicPaths.indicatorJson,
};
