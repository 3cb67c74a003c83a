import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { HttpSettings } from '../../http/settings';
import { Moved } from '../answers/moved';
import { PublicAnswers } from '../answers/public-answers';
import { Written } from '../answers/written';
import { mayBeFramed } from '../may-be-framed';
import { publicPaths } from '../public-paths';
import { ActivityReader, allActivities } from '../reading/activity-reader';
import { PlaceReader } from '../reading/place-reader';
import { ThemeReader } from '../reading/theme-reader';
import { EmbedPage } from './embed.page';
import { EmbeddingPage } from './embedding.page';
import { MunicipalityPage } from './municipality.page';
import { PoliceAreaPage } from './police-area.page';
import { themeSheet } from './theme-sheet';

const mostLed = 50;

/** A place's own pages. An earlier name leads on to the present one. */
@ApiExcludeController()
@Controller()
export class PlacePagesController {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly places: PlaceReader,
    private readonly activities: ActivityReader,
    private readonly themes: ThemeReader,
    private readonly settings: HttpSettings,
  ) {}

  @Get('kommun/:slug')
  municipality(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      const place = await this.places.get('municipality', today, slug);
      const here = publicPaths.municipality(place.slug);
      if (place.slug !== slug) throw new Moved(here);
      const { revision, publishedAt } = place;
      const content = <MunicipalityPage place={place} baseUrl={this.settings.baseUrl} />;
      return { content, keepAs: here, revision, publishedAt };
    });
  }

  @Get('polisomrade/:slug')
  policeArea(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      const place = await this.places.get('police_area', today, slug);
      const here = publicPaths.policeArea(place.slug);
      if (place.slug !== slug) throw new Moved(here);
      const led = await this.activities.list(today, {
        ...allActivities,
        policeArea: place.slug,
        lead: place.name,
        onlyCurrent: true,
        limit: mostLed,
      });
      const { revision, publishedAt } = led;
      const content = <PoliceAreaPage place={place} led={led} baseUrl={this.settings.baseUrl} />;
      return { content, keepAs: here, revision, publishedAt };
    });
  }

  @Get('embed/kommun/:slug')
  embed(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      const place = await this.places.get('municipality', today, slug);
      const here = publicPaths.embed(place.slug);
      if (place.slug !== slug) throw new Moved(here);
      mayBeFramed(response);
      const { revision, publishedAt } = place;
      return { content: <EmbedPage place={place} />, keepAs: here, revision, publishedAt };
    });
  }

  @Get('kommun/:slug/badda-in')
  embedding(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      const place = await this.places.get('municipality', today, slug);
      const here = publicPaths.embedding(place.slug);
      if (place.slug !== slug) throw new Moved(here);
      const { revision, publishedAt } = place;
      const content = <EmbeddingPage place={place} baseUrl={this.settings.baseUrl} />;
      return { content, keepAs: here, revision, publishedAt };
    });
  }

  /** The usual colours too, for a page that somebody kept from when there were others. */
  @Get('kommun/:slug/tema.css')
  theme(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.text(request, response, async () => {
      const theme = await this.themes.get(slug);
      const { revision, publishedAt } = theme;
      return {
        content: new Written(themeSheet(theme), 'text/css; charset=utf-8'),
        keepAs: publicPaths.theme(slug),
        revision,
        publishedAt,
      };
    });
  }
}
