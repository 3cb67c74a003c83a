import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HttpSettings } from '../../http/settings';
import type { Day } from '../../kernel/day';
import { publicPaths } from '../public-paths';
import { PublicReader } from '../reading/public-reader';
import { setOn, type SetToday } from '../reading/set-today';
import { ActivityOutlineView } from './activity-outline.view';
import { Collections } from './collections';
import { collectionExamples } from './collection-examples';
import { ReadCollection, ReadItem } from './endpoints';
import { listOf } from './list.view';
import { Lists, newestOf, type Shown } from './lists';
import { OnlyReading, refuseMethod } from './only-reading';
import { collectionTexts } from './collections.texts';
import type { Query as Asked } from './parameters';
import {
  ActivityInFullView,
  PromiseOutlineView,
  PromiseWithActivitiesView,
  showActivityOf,
  showPromiseOf,
} from './promise.view';

const PromiseListView = listOf(
  PromiseOutlineView,
  'PromiseListView',
  'The newest period first, then by number as signed.',
);
const ActivityListView = listOf(ActivityOutlineView, 'ActivityListView', 'By deadline, the earliest first.');

/** What has been promised, and what is done about it. */
@Controller('api/v1')
export class PromisesController {
  constructor(
    private readonly lists: Lists,
    private readonly collections: Collections,
    private readonly reader: PublicReader,
    private readonly settings: HttpSettings,
  ) {}

  @ReadCollection({
    path: 'promises',
    tag: 'promises',
    filters: ['municipality', 'policeArea', 'promiseSet', 'party', 'kind', 'text', 'updatedSince'],
    text: collectionTexts.promises,
    type: PromiseListView,
    description: 'One page of the published promises.',
    example: collectionExamples.promises,
  })
  promises(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.promises, query, request, response);
  }

  @ReadItem({
    path: 'promises/:promiseId',
    tag: 'promises',
    thing: 'promise',
    text: collectionTexts.promise,
    type: PromiseWithActivitiesView,
    description: 'The promise with everything that is done to keep it.',
    example: collectionExamples.promise,
  })
  promise(
    @Param('promiseId') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.sendOne(
      { kind: 'promise', id, name: 'promiseId', keepAs: publicPaths.promiseJson(id) },
      (today) => this.part('promise', id, today, showPromiseOf),
      { query, request, response },
    );
  }

  @ReadCollection({
    path: 'activities',
    tag: 'activities',
    filters: [
      'municipality',
      'policeArea',
      'promiseSet',
      'promise',
      'status',
      'late',
      'party',
      'text',
      'updatedSince',
    ],
    text: collectionTexts.activities,
    type: ActivityListView,
    description: 'One page of the published activities.',
    example: collectionExamples.activities,
  })
  activities(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.activities, query, request, response);
  }

  @ReadItem({
    path: 'activities/:activityId',
    tag: 'activities',
    thing: 'activity',
    text: collectionTexts.activity,
    type: ActivityInFullView,
    description: 'The activity with every occasion and every moved deadline.',
    example: collectionExamples.activity,
  })
  activity(
    @Param('activityId') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.sendOne(
      { kind: 'activity', id, name: 'activityId', keepAs: publicPaths.activityJson(id) },
      (today) => this.part('activity', id, today, showActivityOf),
      { query, request, response },
    );
  }

  @OnlyReading('promises', 'promises/:promiseId', 'activities', 'activities/:activityId')
  otherMethod(): never {
    return refuseMethod();
  }

  private async part(
    whose: 'promise' | 'activity',
    id: string,
    today: Day,
    show: (view: SetToday, id: string, baseUrl: string) => object | null,
  ): Promise<Shown | null> {
    const published = await this.reader.find(id, whose);
    const content = published && show(setOn(today, published), id, this.settings.baseUrl);
    return content && { content, ...newestOf(published.set) };
  }
}
