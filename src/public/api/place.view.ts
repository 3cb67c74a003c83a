import { Field, InstantField, TextField } from './fields';
import { LinkView, linkTo } from './link.view';
import {
  ActivityCountsView,
  PromiseSetOutlineView,
  showOutline,
  showTally,
} from './promise-set-outline.view';
import { publicPaths } from '../public-paths';
import { currentTally } from '../reading/place-today';
import type { PlaceKind, PlaceName, PlaceToday } from '../reading/place-reader';

export class PlaceRefView {
  @TextField('In Swedish.', 'Ekhamra kommun')
  name!: string;

  @TextField('Its part of an address.', 'ekhamra-kommun')
  slug!: string;

  @TextField(
    'Municipality code of Statistics Sweden, four digits with leading zeros; null when it has none.',
    '0198',
    { nullable: true, pattern: '^[0-9]{4}$' },
  )
  code!: string | null;
}

class PlaceLinksView {
  @Field('This place.', { type: () => LinkView })
  self!: LinkView;

  @Field('The same on a page for people.', { type: () => LinkView })
  page!: LinkView;

  @Field('Its promise sets.', { type: () => LinkView })
  promiseSets!: LinkView;
}

class PlaceView extends PlaceRefView {
  @Field('How many activities there are of each status in the promise sets that apply today.', {
    type: () => ActivityCountsView,
  })
  activityCounts!: ActivityCountsView;

  @InstantField('When anything of it was last published.', '2026-11-03T10:12:45.000Z')
  publishedAt!: string;

  @Field(
    'Its promise sets, the newest period first. In a list only those that have not passed; earlier ones stand where the place is read alone, and behind the link `promiseSets`.',
    { type: () => [PromiseSetOutlineView] },
  )
  promiseSets!: PromiseSetOutlineView[];

  @Field('Where to go from here.', { type: () => PlaceLinksView })
  _links!: PlaceLinksView;
}

export class MunicipalityView extends PlaceView {
  @TextField('County code: the first two digits of the municipality code; null without one.', '01', {
    nullable: true,
    pattern: '^[0-9]{2}$',
  })
  countyCode!: string | null;

  @Field('The police areas it has promised together with.', { type: () => [PlaceRefView] })
  policeAreas!: PlaceRefView[];
}

export class PoliceAreaView extends PlaceView {
  @Field('The municipalities it has promised together with, in Swedish order and without any ranking.', {
    type: () => [PlaceRefView],
  })
  municipalities!: PlaceRefView[];
}

export const showMunicipality = (place: PlaceToday, baseUrl: string): MunicipalityView => ({
  ...showPlace(place, baseUrl),
  countyCode: place.code?.slice(0, 2) ?? null,
  policeAreas: place.together.map(showPlaceRef),
});

export const showPoliceArea = (place: PlaceToday, baseUrl: string): PoliceAreaView => ({
  ...showPlace(place, baseUrl),
  municipalities: place.together.map(showPlaceRef),
});

export const showPlaceRef = ({ name, slug, code }: PlaceName): PlaceRefView => ({ name, slug, code });

const showPlace = (place: PlaceToday, baseUrl: string): PlaceView => ({
  ...showPlaceRef(place),
  activityCounts: showTally(currentTally(place)),
  publishedAt: place.lastPublishedAt.toISOString(),
  promiseSets: place.outlines.map((outline) => showOutline(outline, baseUrl)),
  _links: {
    self: linkTo(baseUrl, addresses[place.kind].json(place.slug)),
    page: linkTo(baseUrl, addresses[place.kind].page(place.slug)),
    promiseSets: linkTo(
      baseUrl,
      `${publicPaths.promiseSets}?${addresses[place.kind].filter}=${place.code ?? place.slug}`,
    ),
  },
});

const addresses: Readonly<
  Record<
    PlaceKind,
    {
      readonly json: (slug: string) => string;
      readonly page: (slug: string) => string;
      readonly filter: string;
    }
  >
> = {
  municipality: {
    json: publicPaths.municipalityJson,
    page: publicPaths.municipality,
    filter: 'municipality',
  },
  police_area: { json: publicPaths.policeAreaJson, page: publicPaths.policeArea, filter: 'policeArea' },
};
