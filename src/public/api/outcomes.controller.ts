import { All, Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { publicPaths } from '../public-paths';
import { allFollowUps, FollowUpReader } from '../reading/follow-up-reader';
import { allIndicators, IndicatorReader } from '../reading/indicator-reader';
import { Collections } from './collections';
import { collectionExamples } from './collection-examples';
import { collectionTexts } from './collections.texts';
import { FollowUpListedView, showFollowUpListed } from './follow-up-listed.view';
import { IndicatorListedView, showIndicatorListed } from './indicator-listed.view';
import { listOf } from './list.view';
import { ListQuery } from './list-query';
import { Lists } from './lists';
import { readingMethods, refuseMethod } from './only-reading';
import { Operation } from './operation';
import { idSchema, type Query as Asked } from './parameters';

const FollowUpListView = listOf(
  FollowUpListedView,
  'FollowUpListView',
  'What ended last first. In each the promises in their order, and side by side what each party says.',
);
const IndicatorListView = listOf(
  IndicatorListedView,
  'IndicatorListView',
  'By name, as Swedes sort: Å, Ä and Ö last.',
);

/** What became of it: what the parties say, and what is measured beside. */
@Controller('api/v1')
export class OutcomesController {
  constructor(
    private readonly lists: Lists,
    private readonly collections: Collections,
    private readonly followUpReader: FollowUpReader,
    private readonly indicatorReader: IndicatorReader,
  ) {}

  @Get('follow-ups')
  @ApiTags('follow-ups')
  @ListQuery(
    'municipality',
    'policeArea',
    'promiseSet',
    'promise',
    'type',
    'state',
    'missing',
    'updatedSince',
  )
  @Operation({
    text: collectionTexts.followUps,
    type: FollowUpListView,
    description: 'One page of the published follow-ups.',
    example: collectionExamples.followUps,
    faults: [400],
  })
  followUps(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.followUps, query, request, response);
  }

  @Get('follow-ups/:followUpId')
  @ApiTags('follow-ups')
  @ApiParam({
    name: 'followUpId',
    description: 'The follow-up’s id: 12 digits and lower-case letters.',
    schema: idSchema,
    example: collectionExamples.followUp.id,
  })
  @Operation({
    text: collectionTexts.followUp,
    type: FollowUpListedView,
    description: 'The follow-up with every judgement, and those that are missing.',
    example: collectionExamples.followUp,
    faults: [400, 404, 410],
  })
  followUp(
    @Param('followUpId') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.sendOne(
      { kind: 'follow_up', id, name: 'followUpId', keepAs: publicPaths.followUpJson(id) },
      (today) => this.followUpReader.list(today, { ...allFollowUps, id }),
      showFollowUpListed,
      { query, request, response },
    );
  }

  @Get('indicators')
  @ApiTags('indicators')
  @ListQuery('municipality', 'policeArea', 'promiseSet', 'promise', 'level', 'text', 'updatedSince')
  @Operation({
    text: collectionTexts.indicators,
    type: IndicatorListView,
    description: 'One page of the published indicators, each with its figures.',
    example: collectionExamples.indicators,
    faults: [400],
  })
  indicators(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.indicators, query, request, response);
  }

  @Get('indicators/:indicatorId')
  @ApiTags('indicators')
  @ApiParam({
    name: 'indicatorId',
    description: 'The indicator’s id: 12 digits and lower-case letters.',
    schema: idSchema,
    example: collectionExamples.indicator.id,
  })
  @Operation({
    text: collectionTexts.indicator,
    type: IndicatorListedView,
    description: 'The indicator with its baseline and every measurement.',
    example: collectionExamples.indicator,
    faults: [400, 404, 410],
  })
  indicator(
    @Param('indicatorId') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.sendOne(
      { kind: 'indicator', id, name: 'indicatorId', keepAs: publicPaths.indicatorJson(id) },
      () => this.indicatorReader.list({ ...allIndicators, id }),
      showIndicatorListed,
      { query, request, response },
    );
  }

  @All(['follow-ups', 'follow-ups/:followUpId', 'indicators', 'indicators/:indicatorId'])
  @Header('allow', readingMethods)
  @ApiExcludeEndpoint()
  otherMethod(): never {
    return refuseMethod();
  }
}
