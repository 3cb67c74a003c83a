import {
  All,
  Controller,
  Get,
  Header,
  MethodNotAllowedException,
  Param,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeEndpoint, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { HttpSettings } from '../../http/settings';
import { isPublicId } from '../../kernel/ids';
import { PublicAnswers } from '../answers/public-answers';
import { publicPaths } from '../public-paths';
import { PublicReader } from '../reading/public-reader';
import { outlineOn, setOn } from '../reading/set-today';
import { ApiInfoView, apiVersion, showApiInfo } from './api-info.view';
import { answers } from './examples';
import {
  defaultLimit,
  mostLimit,
  readListParameters,
  refuseMalformedId,
  refuseParameters,
} from './list-parameters';
import { OpenApi } from './open-api';
import { OpenApiView } from './open-api.view';
import { Operation } from './operation';
import { operationTexts } from './operations.texts';
import { PromiseSetListView, showList } from './promise-set-list.view';
import { PromiseSetView, showSet } from './promise-set.view';

type Parameters = Readonly<Record<string, unknown>>;

/** Open data for everybody: reading only, no key. */
@Controller('api/v1')
export class ApiController {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly reader: PublicReader,
    private readonly settings: HttpSettings,
    private readonly openApi: OpenApi,
  ) {}

  @Get('promise-sets')
  @ApiTags('promise-sets')
  @ApiQuery({
    name: 'limit',
    required: false,
    description: 'At most so many on one page.',
    schema: { type: 'integer', minimum: 1, maximum: mostLimit, default: defaultLimit },
  })
  @ApiQuery({
    name: 'page',
    required: false,
    description: 'Which page; the first is 1.',
    schema: { type: 'integer', minimum: 1, default: 1 },
  })
  @ApiQuery({
    name: 'municipality',
    required: false,
    description: 'Only those of one municipality: its four-digit code, or its slug.',
    schema: { type: 'string' },
    examples: { code: { value: '0198' }, slug: { value: 'ekhamra-kommun' } },
  })
  @Operation({
    text: operationTexts.list,
    type: PromiseSetListView,
    description: 'One page of the published promise sets.',
    example: answers.list,
    faults: [400],
  })
  list(@Query() query: Parameters, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.json(request, response, async (today) => {
      const parameters = readListParameters(query);
      const offset = (parameters.page - 1) * parameters.limit;
      const { outlines, total, revision, publishedAt } = await this.reader.outlines({
        ...parameters,
        offset,
      });
      const view = outlines.map((outline) => outlineOn(today, outline));
      const content = showList(view, total, parameters, this.settings.baseUrl);
      return { content, keepAs: publicPaths.promiseSets, revision, publishedAt };
    });
  }

  @Get('promise-sets/:promiseSetId')
  @ApiTags('promise-sets')
  @ApiParam({
    name: 'promiseSetId',
    description: 'The promise set’s id: 12 digits and lower-case letters.',
    schema: { type: 'string', pattern: '^[0-9a-hjkmnp-tv-z]{12}$' },
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
    @Query() query: Parameters,
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
  info(@Query() query: Parameters, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.json(request, response, async () => {
      refuseParameters(query);
      const content = showApiInfo(`${this.settings.baseUrl}${publicPaths.apiDocs}/`);
      return { content, keepAs: publicPaths.apiInfo, revision: apiVersion, publishedAt: null };
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
  description(@Query() query: Parameters, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.json(request, response, async () => {
      refuseParameters(query);
      const { document } = this.openApi;
      return { content: document, keepAs: publicPaths.openApi, revision: apiVersion, publishedAt: null };
    });
  }

  @All(['promise-sets', 'promise-sets/:promiseSetId', 'api-info', 'openapi.json'])
  @Header('allow', 'GET, HEAD, OPTIONS')
  @ApiExcludeEndpoint()
  otherMethod(): never {
    throw new MethodNotAllowedException('This address can only be read: use GET, HEAD or OPTIONS.');
  }
}
