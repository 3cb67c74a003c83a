import { Controller, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ChangeView, HitView } from './catalogue.view';
import { Collections } from './collections';
import { collectionExamples } from './collection-examples';
import { collectionTexts } from './collections.texts';
import { ReadCollection } from './endpoints';
import { listOf } from './list.view';
import { Lists } from './lists';
import { OnlyReading, refuseMethod } from './only-reading';
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

  @ReadCollection({
    path: 'changes',
    tag: 'following',
    filters: ['since'],
    text: collectionTexts.changes,
    type: ChangeListView,
    description: 'One page of what has changed or been withdrawn.',
    example: collectionExamples.changes,
  })
  changes(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.changes, query, request, response);
  }

  @ReadCollection({
    path: 'search',
    tag: 'following',
    filters: ['text', 'what'],
    text: collectionTexts.search,
    type: HitListView,
    description: 'One page of what was found; nothing without a text.',
    example: collectionExamples.search,
  })
  search(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.search, query, request, response);
  }

  @ReadCollection({
    path: 'statuses',
    tag: 'about',
    filters: [],
    text: collectionTexts.statuses,
    type: StatusListView,
    description: 'Every status with its word and meaning in both languages.',
    example: collectionExamples.statuses,
  })
  statuses(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.statuses, query, request, response);
  }

  @OnlyReading('changes', 'search', 'statuses')
  otherMethod(): never {
    return refuseMethod();
  }
}
