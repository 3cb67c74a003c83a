import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HttpSettings } from '../../http/settings';
import { PublicAnswers } from '../answers/public-answers';
import { publicPaths } from '../public-paths';
import { allDistricts, DistrictReader } from '../reading/district-reader';
import { type PlaceKind, PlaceReader, type PlaceToday } from '../reading/place-reader';
import { Collections } from './collections';
import { collectionExamples } from './collection-examples';
import { DistrictListedView, showDistrict } from './district.view';
import { ReadCollection, ReadItem, ReadPlace } from './endpoints';
import { listOf } from './list.view';
import { type Exchange, Lists, newestOf } from './lists';
import { OnlyReading, refuseMethod } from './only-reading';
import { collectionTexts } from './collections.texts';
import { type Query as Asked, refuseParameters } from './parameters';
import { MunicipalityView, PoliceAreaView, showMunicipality, showPoliceArea } from './place.view';

const inSwedishOrder = 'By name, as Swedes sort: Å, Ä and Ö last.';
const MunicipalityListView = listOf(MunicipalityView, 'MunicipalityListView', inSwedishOrder);
const PoliceAreaListView = listOf(PoliceAreaView, 'PoliceAreaListView', inSwedishOrder);

const DistrictListView = listOf(DistrictListedView, 'DistrictListView', inSwedishOrder);

/** Whose promises there are, and where: municipalities, police areas and districts. */
@Controller('api/v1')
export class PlacesController {
  constructor(
    private readonly lists: Lists,
    private readonly collections: Collections,
    private readonly answers: PublicAnswers,
    private readonly reader: PlaceReader,
    private readonly districtReader: DistrictReader,
    private readonly settings: HttpSettings,
  ) {}

  @ReadCollection({
    path: 'municipalities',
    tag: 'places',
    filters: ['policeArea', 'text', 'updatedSince'],
    text: collectionTexts.municipalities,
    type: MunicipalityListView,
    description: 'One page of the municipalities that have published something.',
    example: collectionExamples.municipalities,
  })
  municipalities(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.municipalities, query, request, response);
  }

  @ReadPlace({
    path: 'municipalities/:municipality',
    tag: 'places',
    knownBy: 'The municipality’s four-digit code, or its slug; one it had earlier too.',
    nameInExample: '0198',
    text: collectionTexts.municipality,
    type: MunicipalityView,
    description: 'The municipality with all its promise sets.',
    example: collectionExamples.municipality,
  })
  municipality(
    @Param('municipality') name: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.sendPlace('municipality', name, showMunicipality, { query, request, response });
  }

  @ReadCollection({
    path: 'police-areas',
    tag: 'places',
    filters: ['municipality', 'text', 'updatedSince'],
    text: collectionTexts.policeAreas,
    type: PoliceAreaListView,
    description: 'One page of the police areas that have promised something.',
    example: collectionExamples.policeAreas,
  })
  policeAreas(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.policeAreas, query, request, response);
  }

  @ReadPlace({
    path: 'police-areas/:policeArea',
    tag: 'places',
    knownBy: 'The police area’s slug; one it had earlier too.',
    nameInExample: 'lokalpolisomrade-mellanbygden',
    text: collectionTexts.policeArea,
    type: PoliceAreaView,
    description: 'The police area with all promise sets it is a party of.',
    example: collectionExamples.policeArea,
  })
  policeArea(
    @Param('policeArea') name: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.sendPlace('police_area', name, showPoliceArea, { query, request, response });
  }

  @ReadCollection({
    path: 'districts',
    tag: 'places',
    filters: ['municipality', 'promiseSet', 'text', 'updatedSince'],
    text: collectionTexts.districts,
    type: DistrictListView,
    description: 'One page of the districts that published promise sets apply to.',
    example: collectionExamples.districts,
  })
  districts(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.districts, query, request, response);
  }

  @ReadItem({
    path: 'districts/:districtId',
    tag: 'places',
    thing: 'district',
    text: collectionTexts.district,
    type: DistrictListedView,
    description: 'The district with its municipality and promise sets.',
    example: collectionExamples.district,
  })
  district(
    @Param('districtId') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.sendOne(
      { kind: 'district', id, name: 'districtId', keepAs: publicPaths.districtJson(id) },
      async () => this.lists.only(await this.districtReader.list({ ...allDistricts, id }), showDistrict),
      { query, request, response },
    );
  }

  @OnlyReading(
    'municipalities',
    'municipalities/:municipality',
    'police-areas',
    'police-areas/:policeArea',
    'districts',
    'districts/:districtId',
  )
  otherMethod(): never {
    return refuseMethod();
  }

  private sendPlace(
    kind: PlaceKind,
    name: string,
    show: (place: PlaceToday, baseUrl: string) => object,
    { query, request, response }: Exchange,
  ): Promise<void> {
    return this.answers.json(request, response, async (today) => {
      refuseParameters(query);
      const place = await this.reader.get(kind, today, name);
      const content = show(place, this.settings.baseUrl);
      return { content, keepAs: jsonPaths[kind](place.slug), ...newestOf(place) };
    });
  }
}

const jsonPaths: Readonly<Record<PlaceKind, (slug: string) => string>> = {
  municipality: publicPaths.municipalityJson,
  police_area: publicPaths.policeAreaJson,
};
