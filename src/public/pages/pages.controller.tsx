import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { HttpSettings } from '../../http/settings';
import { isPublicId } from '../../kernel/ids';
import { Missing } from '../../kernel/missing';
import { PublicAnswers } from '../answers/public-answers';
import { publicPaths } from '../public-paths';
import { CatalogueReader } from '../reading/catalogue-reader';
import { allPlaces, PlaceReader } from '../reading/place-reader';
import { PublicReader } from '../reading/public-reader';
import { setOn } from '../reading/set-today';
import { ActivityPage } from './activity.page';
import { icon } from './icon';
import { PromisePage } from './promise.page';
import { PromiseSetPage } from './promise-set.page';
import { StartPage } from './start.page';

const mostHits = 30;

/** What residents come for: their municipality, and what has been promised. */
@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly reader: PublicReader,
    private readonly places: PlaceReader,
    private readonly catalogue: CatalogueReader,
    private readonly settings: HttpSettings,
  ) {}

  @Get()
  start(@Query('sok') text: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      const asked = typeof text === 'string' ? text.trim().slice(0, 200) : '';
      const { rows, revision, publishedAt } = await this.places.list('municipality', today, allPlaces);
      const hits =
        asked === ''
          ? null
          : await this.catalogue.search({ text: asked, kind: null, limit: mostHits, offset: 0 });
      const found = hits && { asked, total: hits.total, rows: hits.rows };
      const keepAs = found ? null : publicPaths.start;
      return { content: <StartPage places={rows} found={found} />, keepAs, revision, publishedAt };
    });
  }

  @Get('medborgarloften/:id')
  promiseSet(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      if (!isPublicId(id)) throw new Missing('promise_set');
      const published = await this.reader.read(id);
      const { revision, publishedAt } = published.set;
      const content = <PromiseSetPage {...setOn(today, published)} />;
      return { content, keepAs: publicPaths.promiseSet(id), revision, publishedAt };
    });
  }

  @Get('loften/:id')
  promise(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      const published = isPublicId(id) ? await this.reader.find(id, 'promise') : null;
      const view = published && setOn(today, published);
      const promise = view?.promises.find((one) => one.id === id);
      if (!promise || !view) return this.catalogue.refuseAbsent('promise', id);
      const { revision, publishedAt } = view.set;
      const content = <PromisePage view={view} promise={promise} baseUrl={this.settings.baseUrl} />;
      return { content, keepAs: publicPaths.promise(id), revision, publishedAt };
    });
  }

  @Get('aktiviteter/:id')
  activity(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      const published = isPublicId(id) ? await this.reader.find(id, 'activity') : null;
      const view = published && setOn(today, published);
      const activity = view?.activities.find(({ row }) => row.id === id);
      if (!activity || !view) return this.catalogue.refuseAbsent('activity', id);
      const { revision, publishedAt } = view.set;
      const content = <ActivityPage view={view} activity={activity} baseUrl={this.settings.baseUrl} />;
      return { content, keepAs: publicPaths.activity(id), revision, publishedAt };
    });
  }

  @Get('favicon.svg')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=86400')
  icon(): string {
    return icon;
  }
}
