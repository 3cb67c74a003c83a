import { publicPaths } from '../public-paths';
import type { DistrictListed } from '../reading/district-reader';
import { Field, InstantField, TextField } from './fields';
import { LinkView, linkTo } from './link.view';
import { NeighbourView, showNeighbour } from './neighbour.view';
import { PlaceRefView, showPlaceRef } from './place.view';

class DistrictLinksView {
  @Field('This district.', { type: () => LinkView })
  self!: LinkView;

  @Field('The page of its municipality, for people.', { type: () => LinkView })
  page!: LinkView;
}

export class DistrictListedView {
  @TextField('Opaque and stable.', '8d1f3h5k7n9q')
  id!: string;

  @TextField('In Swedish.', 'Norra hamnen')
  name!: string;

  @Field('The municipality it lies in.', { type: () => PlaceRefView })
  municipality!: PlaceRefView;

  @Field('Promise sets that apply to it, the newest period first.', { type: () => [NeighbourView] })
  promiseSets!: NeighbourView[];

  @InstantField('When what is published of the district last changed.', '2026-11-03T10:12:45.000Z')
  updatedAt!: string;

  @Field('Where to go from here.', { type: () => DistrictLinksView })
  _links!: DistrictLinksView;
}

export const showDistrict = (
  { id, name, municipality, sets, changedAt }: DistrictListed,
  baseUrl: string,
): DistrictListedView => ({
  id,
  name,
  municipality: showPlaceRef(municipality),
  promiseSets: sets.map((set) => showNeighbour(set, baseUrl)),
  updatedAt: changedAt.toISOString(),
  _links: {
    self: linkTo(baseUrl, publicPaths.districtJson(id)),
    page: linkTo(baseUrl, publicPaths.municipality(municipality.slug)),
  },
});
