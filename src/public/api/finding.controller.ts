import { All, Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ChangeView, HitView } from './catalogue.view';
import { Collections } from './collections';
import { collectionExamples } from './collection-examples';
import { collectionTexts } from './collections.texts';
import { listOf } from './list.view';
import { ListQuery } from './list-query';
import { Lists } from './lists';
import { readingMethods, refuseMethod } from './only-reading';
import { Operation } from './operation';
import type { Query as Asked } from './parameters';
import { StatusView } from './status.view';

const ChangeListView = listOf(ChangeView, 'ChangeListView', 'The oldest change first.');
const HitListView = listOf(
  HitView,
  'HitListView',
  'Places first, then promise sets, promises and activities.',
);
const StatusListView = listOf(StatusView, 'StatusListView', 'What people say first, then what is computed.');

/** What has changed, where something is, and what the words mean. */
@Controller('api/v1')
export class FindingController {
  constructor(
    private readonly lists: Lists,
    private readonly collections: Collections,
  ) {}

  @Get('changes')
  @ApiTags('following')
  @ListQuery('since')
  @Operation({
    text: collectionTexts.changes,
    type: ChangeListView,
    description: 'One page of what has changed or been withdrawn.',
    example: collectionExamples.changes,
    faults: [400],
  })
  changes(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.changes, query, request, response);
  }

  @Get('search')
  @ApiTags('following')
  @ListQuery('text', 'what')
  @Operation({
    text: collectionTexts.search,
    type: HitListView,
    description: 'One page of what was found; nothing without a text.',
    example: collectionExamples.search,
    faults: [400],
  })
  search(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.search, query, request, response);
  }

  @Get('statuses')
  @ApiTags('about')
  @ListQuery()
  @Operation({
    text: collectionTexts.statuses,
    type: StatusListView,
    description: 'Every status with its word and meaning in both languages.',
    example: collectionExamples.statuses,
    faults: [400],
  })
  statuses(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.statuses, query, request, response);
  }

  @All(['changes', 'search', 'statuses'])
  @Header('allow', readingMethods)
  @ApiExcludeEndpoint()
  otherMethod(): never {
    return refuseMethod();
  }
}
