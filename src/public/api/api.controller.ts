import { All, Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { HttpSettings } from '../../http/settings';
import { isPublicId } from '../../kernel/ids';
import { PublicAnswers } from '../answers/public-answers';
import { publicPaths } from '../public-paths';
import { PublicReader } from '../reading/public-reader';
import { setOn } from '../reading/set-today';
import { ApiInfoView, apiVersion, released, showApiInfo } from './api-info.view';
import { Collections } from './collections';
import { answers } from './examples';
import { listOf } from './list.view';
import { ListQuery } from './list-query';
import { Lists } from './lists';
import { readingMethods, refuseMethod } from './only-reading';
import { OpenApi } from './open-api';
import { OpenApiView } from './open-api.view';
import { Operation } from './operation';
import { operationTexts } from './operations.texts';
import { idSchema, type Query as Asked, refuseMalformedId, refuseParameters } from './parameters';
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

  @Get('promise-sets')
  @ApiTags('promise-sets')
  @ListQuery('municipality', 'policeArea', 'updatedSince')
  @Operation({
    text: operationTexts.list,
    type: PromiseSetListView,
    description: 'One page of the published promise sets.',
    example: answers.list,
    faults: [400],
  })
  list(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.lists.send(this.collections.promiseSets, query, request, response);
  }

  @Get('promise-sets/:promiseSetId')
  @ApiTags('promise-sets')
  @ApiParam({
    name: 'promiseSetId',
    description: 'The promise set’s id: 12 digits and lower-case letters.',
    schema: idSchema,
    example: answers.set.id,
  })
  @Operation({
    text: operationTexts.read,
    type: PromiseSetView,
    description: 'The promise set with everything that is published of it.',
    example: answers.set,
    faults: [400, 404, 410],
  })
  read(
    @Param('promiseSetId') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.json(request, response, async (today) => {
      refuseParameters(query);
      if (!isPublicId(id)) refuseMalformedId('promiseSetId');
      const published = await this.reader.read(id);
      const { revision, publishedAt } = published.set;
      const content = showSet(setOn(today, published), this.settings.baseUrl);
      return { content, keepAs: publicPaths.promiseSetJson(id), revision, publishedAt };
    });
  }

  @Get('api-info')
  @ApiTags('about')
  @Operation({
    text: operationTexts.info,
    type: ApiInfoView,
    description: 'Name, version, documentation and state of this API.',
    example: answers.info,
    faults: [400],
  })
  info(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.json(request, response, async () => {
      refuseParameters(query);
      const content = showApiInfo(`${this.settings.baseUrl}${publicPaths.apiDocs}/`);
      return { content, keepAs: publicPaths.apiInfo, revision: apiVersion, publishedAt: released };
    });
  }

  @Get('openapi.json')
  @ApiTags('about')
  @Operation({
    text: operationTexts.openApi,
    type: OpenApiView,
    description: 'This description, in OpenAPI 3.1.',
    example: answers.openApi,
    faults: [400],
  })
  description(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.json(request, response, async () => {
      refuseParameters(query);
      const { document } = this.openApi;
      return { content: document, keepAs: publicPaths.openApi, revision: apiVersion, publishedAt: released };
    });
  }

  @All(['promise-sets', 'promise-sets/:promiseSetId', 'api-info', 'openapi.json'])
  @Header('allow', readingMethods)
  @ApiExcludeEndpoint()
  otherMethod(): never {
    return refuseMethod();
  }
}
