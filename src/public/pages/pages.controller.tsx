import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { isPublicId } from '../../kernel/ids';
import { Missing } from '../../kernel/missing';
import { PublicAnswers } from '../answers/public-answers';
import { publicPaths } from '../public-paths';
import { everything, OutlineReader } from '../reading/outline-reader';
import { PublicReader } from '../reading/public-reader';
import { setOn } from '../reading/set-today';
import { AccessibilityPage } from './accessibility.page';
import { icon } from './icon';
import { PromiseSetPage } from './promise-set.page';
import { StartPage } from './start.page';

@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly reader: PublicReader,
    private readonly outlines: OutlineReader,
  ) {}

  @Get()
  start(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      const { rows: view, revision, publishedAt } = await this.outlines.list(today, everything);
      return { content: <StartPage outlines={view} />, keepAs: publicPaths.start, revision, publishedAt };
    });
  }

  @Get('medborgarloften/:id')
  promiseSet(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      const published = isPublicId(id) ? await this.reader.find(id) : null;
      if (!published) throw new Missing('promise_set');
      const { revision, publishedAt } = published.set;
      const content = <PromiseSetPage {...setOn(today, published)} />;
      return { content, keepAs: publicPaths.promiseSet(id), revision, publishedAt };
    });
  }

  @Get('tillganglighet')
  accessibility(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      const { rows: view, revision, publishedAt } = await this.outlines.list(today, everything);
      return {
        content: <AccessibilityPage outlines={view} />,
        keepAs: publicPaths.accessibility,
        revision,
        publishedAt,
      };
    });
  }

  @Get('favicon.svg')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=86400')
  icon(): string {
    return icon;
  }
}
