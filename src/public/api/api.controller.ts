import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HttpSettings } from '../../http/settings';
import type { Day } from '../../kernel/day';
import { PublicAnswers } from '../answers/public-answers';
import { publicPaths } from '../public-paths';
import { PublicReader } from '../reading/public-reader';
import { setOn } from '../reading/set-today';
import { ApiInfoView, apiVersion, released, showApiInfo } from './api-info.view';
import { Collections } from './collections';
import { answers } from './examples';
import { ReadCollection, ReadItem, ReadWhole } from './endpoints';
import { listOf } from './list.view';
import { Lists, newestOf, type Shown } from './lists';
import { OnlyReading, refuseMethod } from './only-reading';
import { OpenApi } from './open-api';
import { OpenApiView } from './open-api.view';
import { operationTexts } from './operations.texts';
import { type Query as Asked, refuseParameters } from './parameters';
import { PromiseSetOutlineView } from './promise-set-outline.view';
import { PromiseSetView, showSet } from './promise-set.view';

const PromiseSetListView = listOf(
  PromiseSetOutlineView,
  'PromiseSetListView',
  'The newest period first, then by title.',
);

/** Open data for everybody: reading only, no key. */
@Controller('api/v1')
export class ApiController {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly reader: PublicReader,
    private readonly settings: HttpSettings,
    private readonly openApi: OpenApi,
    private readonly lists: Lists,
    private readonly collections: Collections,
  ) {}

  @ReadCollection({
    path: 'promise-sets',
    tag: 'promise-sets',
    filters: ['municipality', 'policeArea', 'updatedSince'],
    text: operationTexts.list,
    type: PromiseSetListView,
    description: 'One page of the published promise sets.',
    example: answers.list,
  })
  list(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.promiseSets, query, request, response);
  }

  @ReadItem({
    path: 'promise-sets/:promiseSetId',
    tag: 'promise-sets',
    thing: 'promise set',
    text: operationTexts.read,
    type: PromiseSetView,
    description: 'The promise set with everything that is published of it.',
    example: answers.set,
  })
  read(
    @Param('promiseSetId') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.sendOne(
      { kind: 'promise_set', id, name: 'promiseSetId', keepAs: publicPaths.promiseSetJson(id) },
      (today) => this.wholeSet(id, today),
      { query, request, response },
    );
  }

  @ReadWhole({
    path: 'api-info',
    tag: 'about',
    text: operationTexts.info,
    type: ApiInfoView,
    description: 'Name, version, documentation and state of this API.',
    example: answers.info,
  })
  info(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.json(request, response, async () => {
      refuseParameters(query);
      const content = showApiInfo(`${this.settings.baseUrl}${publicPaths.apiDocs}/`);
      return { content, keepAs: publicPaths.apiInfo, revision: apiVersion, publishedAt: released };
    });
  }

  @ReadWhole({
    path: 'openapi.json',
    tag: 'about',
    text: operationTexts.openApi,
    type: OpenApiView,
    description: 'This description, in OpenAPI 3.1.',
    example: answers.openApi,
  })
  description(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.json(request, response, async () => {
      refuseParameters(query);
      const { document } = this.openApi;
      return { content: document, keepAs: publicPaths.openApi, revision: apiVersion, publishedAt: released };
    });
  }

  @OnlyReading('promise-sets', 'promise-sets/:promiseSetId', 'api-info', 'openapi.json')
  otherMethod(): never {
    return refuseMethod();
  }

  private async wholeSet(id: string, today: Day): Promise<Shown> {
    const published = await this.reader.read(id);
    const content = showSet(setOn(today, published), this.settings.baseUrl);
    return { content, ...newestOf(published.set) };
  }
}
