import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { publicPaths } from '../public-paths';
import { allFollowUps, FollowUpReader } from '../reading/follow-up-reader';
import { allIndicators, IndicatorReader } from '../reading/indicator-reader';
import { Collections } from './collections';
import { collectionExamples } from './collection-examples';
import { collectionTexts } from './collections.texts';
import { FollowUpListedView, showFollowUpListed } from './follow-up-listed.view';
import { IndicatorListedView, showIndicatorListed } from './indicator-listed.view';
import { ReadCollection, ReadItem } from './endpoints';
import { listOf } from './list.view';
import { Lists } from './lists';
import { OnlyReading, refuseMethod } from './only-reading';
import { type Query as Asked } from './parameters';

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

  @ReadCollection({
    path: 'follow-ups',
    tag: 'follow-ups',
    filters: [
      'municipality',
      'policeArea',
      'promiseSet',
      'promise',
      'type',
      'state',
      'missing',
      'updatedSince',
    ],
    text: collectionTexts.followUps,
    type: FollowUpListView,
    description: 'One page of the published follow-ups.',
    example: collectionExamples.followUps,
  })
  followUps(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.followUps, query, request, response);
  }

  @ReadItem({
    path: 'follow-ups/:followUpId',
    tag: 'follow-ups',
    thing: 'follow-up',
    text: collectionTexts.followUp,
    type: FollowUpListedView,
    description: 'The follow-up with every judgement, and those that are missing.',
    example: collectionExamples.followUp,
  })
  followUp(
    @Param('followUpId') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.sendOne(
      { kind: 'follow_up', id, name: 'followUpId', keepAs: publicPaths.followUpJson(id) },
      async (today) =>
        this.lists.only(await this.followUpReader.list(today, { ...allFollowUps, id }), showFollowUpListed),
      { query, request, response },
    );
  }

  @ReadCollection({
    path: 'indicators',
    tag: 'indicators',
    filters: ['municipality', 'policeArea', 'promiseSet', 'promise', 'level', 'text', 'updatedSince'],
    text: collectionTexts.indicators,
    type: IndicatorListView,
    description: 'One page of the published indicators, each with its figures.',
    example: collectionExamples.indicators,
  })
  indicators(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.indicators, query, request, response);
  }

  @ReadItem({
    path: 'indicators/:indicatorId',
    tag: 'indicators',
    thing: 'indicator',
    text: collectionTexts.indicator,
    type: IndicatorListedView,
    description: 'The indicator with its baseline and every measurement.',
    example: collectionExamples.indicator,
  })
  indicator(
    @Param('indicatorId') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.sendOne(
      { kind: 'indicator', id, name: 'indicatorId', keepAs: publicPaths.indicatorJson(id) },
      async () =>
        this.lists.only(await this.indicatorReader.list({ ...allIndicators, id }), showIndicatorListed),
      { query, request, response },
    );
  }

  @OnlyReading('follow-ups', 'follow-ups/:followUpId', 'indicators', 'indicators/:indicatorId')
  otherMethod(): never {
    return refuseMethod();
  }
}
