import { All, Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { HttpSettings } from '../../http/settings';
import { Missing } from '../../kernel/missing';
import { PublicAnswers } from '../answers/public-answers';
import { publicPaths } from '../public-paths';
import { allDistricts, DistrictReader } from '../reading/district-reader';
import { PlaceReader } from '../reading/place-reader';
import { Collections } from './collections';
import { collectionExamples } from './collection-examples';
import { DistrictListedView, showDistrict } from './district.view';
import { listOf } from './list.view';
import { ListQuery } from './list-query';
import { Lists } from './lists';
import { readingMethods, refuseMethod } from './only-reading';
import { Operation } from './operation';
import { collectionTexts } from './collections.texts';
import { idSchema, type Query as Asked, refuseParameters } from './parameters';
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

  @Get('municipalities')
  @ApiTags('places')
  @ListQuery('policeArea', 'text', 'updatedSince')
  @Operation({
    text: collectionTexts.municipalities,
    type: MunicipalityListView,
    description: 'One page of the municipalities that have published something.',
    example: collectionExamples.municipalities,
    faults: [400],
  })
  municipalities(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.municipalities, query, request, response);
  }

  @Get('municipalities/:municipality')
  @ApiTags('places')
  @ApiParam({
    name: 'municipality',
    description: 'The municipality’s four-digit code, or its slug; one it had earlier too.',
    schema: { type: 'string' },
    example: '0198',
  })
  @Operation({
    text: collectionTexts.municipality,
    type: MunicipalityView,
    description: 'The municipality with all its promise sets.',
    example: collectionExamples.municipality,
    faults: [400, 404],
  })
  municipality(
    @Param('municipality') name: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.json(request, response, async (today) => {
      refuseParameters(query);
      const place = await this.reader.find('municipality', today, name);
      if (!place) throw new Missing('municipality');
      const { revision, publishedAt } = place;
      const content = showMunicipality(place, this.settings.baseUrl);
      return { content, keepAs: publicPaths.municipalityJson(place.slug), revision, publishedAt };
    });
  }

  @Get('police-areas')
  @ApiTags('places')
  @ListQuery('municipality', 'text', 'updatedSince')
  @Operation({
    text: collectionTexts.policeAreas,
    type: PoliceAreaListView,
    description: 'One page of the police areas that have promised something.',
    example: collectionExamples.policeAreas,
    faults: [400],
  })
  policeAreas(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.policeAreas, query, request, response);
  }

  @Get('police-areas/:policeArea')
  @ApiTags('places')
  @ApiParam({
    name: 'policeArea',
    description: 'The police area’s slug; one it had earlier too.',
    schema: { type: 'string' },
    example: 'lokalpolisomrade-mellanbygden',
  })
  @Operation({
    text: collectionTexts.policeArea,
    type: PoliceAreaView,
    description: 'The police area with all promise sets it is a party of.',
    example: collectionExamples.policeArea,
    faults: [400, 404],
  })
  policeArea(
    @Param('policeArea') name: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.json(request, response, async (today) => {
      refuseParameters(query);
      const place = await this.reader.find('police_area', today, name);
      if (!place) throw new Missing('police_area');
      const { revision, publishedAt } = place;
      const content = showPoliceArea(place, this.settings.baseUrl);
      return { content, keepAs: publicPaths.policeAreaJson(place.slug), revision, publishedAt };
    });
  }

  @Get('districts')
  @ApiTags('places')
  @ListQuery('municipality', 'promiseSet', 'text', 'updatedSince')
  @Operation({
    text: collectionTexts.districts,
    type: DistrictListView,
    description: 'One page of the districts that published promise sets apply to.',
    example: collectionExamples.districts,
    faults: [400],
  })
  districts(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.districts, query, request, response);
  }

  @Get('districts/:districtId')
  @ApiTags('places')
  @ApiParam({
    name: 'districtId',
    description: 'The district’s id: 12 digits and lower-case letters.',
    schema: idSchema,
    example: collectionExamples.district.id,
  })
  @Operation({
    text: collectionTexts.district,
    type: DistrictListedView,
    description: 'The district with its municipality and promise sets.',
    example: collectionExamples.district,
    faults: [400, 404, 410],
  })
  district(
    @Param('districtId') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.sendOne(
      { kind: 'district', id, name: 'districtId', keepAs: publicPaths.districtJson(id) },
      () => this.districtReader.list({ ...allDistricts, id }),
      showDistrict,
      { query, request, response },
    );
  }

  @All([
    'municipalities',
    'municipalities/:municipality',
    'police-areas',
    'police-areas/:policeArea',
    'districts',
    'districts/:districtId',
  ])
  @Header('allow', readingMethods)
  @ApiExcludeEndpoint()
  otherMethod(): never {
    return refuseMethod();
  }
}
