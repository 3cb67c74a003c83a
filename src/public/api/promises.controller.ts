import { All, Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { HttpSettings } from '../../http/settings';
import { isPublicId } from '../../kernel/ids';
import { PublicAnswers } from '../answers/public-answers';
import { publicPaths } from '../public-paths';
import { CatalogueReader } from '../reading/catalogue-reader';
import { PublicReader } from '../reading/public-reader';
import { setOn } from '../reading/set-today';
import { ActivityOutlineView } from './activity-outline.view';
import { Collections } from './collections';
import { collectionExamples } from './collection-examples';
import { listOf } from './list.view';
import { ListQuery } from './list-query';
import { Lists } from './lists';
import { readingMethods, refuseMethod } from './only-reading';
import { Operation } from './operation';
import { collectionTexts } from './collections.texts';
import { idSchema, type Query as Asked, refuseMalformedId, refuseParameters } from './parameters';
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
    private readonly answers: PublicAnswers,
    private readonly reader: PublicReader,
    private readonly catalogue: CatalogueReader,
    private readonly settings: HttpSettings,
  ) {}

  @Get('promises')
  @ApiTags('promises')
  @ListQuery('municipality', 'policeArea', 'promiseSet', 'party', 'kind', 'text', 'updatedSince')
  @Operation({
    text: collectionTexts.promises,
    type: PromiseListView,
    description: 'One page of the published promises.',
    example: collectionExamples.promises,
    faults: [400],
  })
  promises(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.promises, query, request, response);
  }

  @Get('promises/:promiseId')
  @ApiTags('promises')
  @ApiParam({
    name: 'promiseId',
    description: 'The promise’s id: 12 digits and lower-case letters.',
    schema: idSchema,
    example: collectionExamples.promise.id,
  })
  @Operation({
    text: collectionTexts.promise,
    type: PromiseWithActivitiesView,
    description: 'The promise with everything that is done to keep it.',
    example: collectionExamples.promise,
    faults: [400, 404, 410],
  })
  promise(
    @Param('promiseId') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.json(request, response, async (today) => {
      refuseParameters(query);
      if (!isPublicId(id)) refuseMalformedId('promiseId');
      const published = await this.reader.find(id, 'promise');
      const content = published && showPromiseOf(setOn(today, published), id, this.settings.baseUrl);
      if (!content) return this.catalogue.refuseAbsent('promise', id);
      return { content, keepAs: publicPaths.promiseJson(id), ...newestOf(published.set) };
    });
  }

  @Get('activities')
  @ApiTags('activities')
  @ListQuery(
    'municipality',
    'policeArea',
    'promiseSet',
    'promise',
    'status',
    'late',
    'party',
    'text',
    'updatedSince',
  )
  @Operation({
    text: collectionTexts.activities,
    type: ActivityListView,
    description: 'One page of the published activities.',
    example: collectionExamples.activities,
    faults: [400],
  })
  activities(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.activities, query, request, response);
  }

  @Get('activities/:activityId')
  @ApiTags('activities')
  @ApiParam({
    name: 'activityId',
    description: 'The activity’s id: 12 digits and lower-case letters.',
    schema: idSchema,
    example: collectionExamples.activity.id,
  })
  @Operation({
    text: collectionTexts.activity,
    type: ActivityInFullView,
    description: 'The activity with every occasion and every moved deadline.',
    example: collectionExamples.activity,
    faults: [400, 404, 410],
  })
  activity(
    @Param('activityId') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.json(request, response, async (today) => {
      refuseParameters(query);
      if (!isPublicId(id)) refuseMalformedId('activityId');
      const published = await this.reader.find(id, 'activity');
      const content = published && showActivityOf(setOn(today, published), id, this.settings.baseUrl);
      if (!content) return this.catalogue.refuseAbsent('activity', id);
      return { content, keepAs: publicPaths.activityJson(id), ...newestOf(published.set) };
    });
  }

  @All(['promises', 'promises/:promiseId', 'activities', 'activities/:activityId'])
  @Header('allow', readingMethods)
  @ApiExcludeEndpoint()
  otherMethod(): never {
    return refuseMethod();
  }
}

const newestOf = ({ revision, publishedAt }: { revision: string; publishedAt: Date }) => ({
  revision,
  publishedAt,
});
