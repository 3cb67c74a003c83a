import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { HttpSettings } from '../../http/settings';
import { isPublicId } from '../../kernel/ids';
import type { Day } from '../../kernel/day';
import { Moved } from '../answers/moved';
import { PublicAnswers } from '../answers/public-answers';
import { Written } from '../answers/written';
import { publicPaths } from '../public-paths';
import { type ActivityChoice, ActivityReader, allActivities } from '../reading/activity-reader';
import { CatalogueReader } from '../reading/catalogue-reader';
import { type PlaceKind, PlaceReader } from '../reading/place-reader';
import { PublicReader } from '../reading/public-reader';
import { activityCalendar, activityFeed } from './following';

type Kind = 'feed' | 'calendar';
type Followed = Parameters<typeof activityFeed>[0];

const mostDays = 1000;
const mostEntries = 50;

/** Feeds and calendars of a municipality, a police area and a promise: what changes, and what is due. */
@ApiExcludeController()
@Controller()
export class FollowingController {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly places: PlaceReader,
    private readonly activities: ActivityReader,
    private readonly reader: PublicReader,
    private readonly catalogue: CatalogueReader,
    private readonly settings: HttpSettings,
  ) {}

  @Get('kommun/:slug/flode.atom')
  municipalityFeed(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send(request, response, 'feed', (today) => this.place('municipality', 'feed', slug, today));
  }

  @Get('kommun/:slug/kalender.ics')
  municipalityCalendar(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send(request, response, 'calendar', (today) =>
      this.place('municipality', 'calendar', slug, today),
    );
  }

  @Get('polisomrade/:slug/flode.atom')
  policeAreaFeed(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send(request, response, 'feed', (today) => this.place('police_area', 'feed', slug, today));
  }

  @Get('polisomrade/:slug/kalender.ics')
  policeAreaCalendar(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send(request, response, 'calendar', (today) =>
      this.place('police_area', 'calendar', slug, today),
    );
  }

  @Get('loften/:id/flode.atom')
  promiseFeed(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.send(request, response, 'feed', (today) => this.promise('feed', id, today));
  }

  @Get('loften/:id/kalender.ics')
  promiseCalendar(
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send(request, response, 'calendar', (today) => this.promise('calendar', id, today));
  }

  private send(
    request: Request,
    response: Response,
    kind: Kind,
    follow: (today: Day) => Promise<Followed & { readonly here: string; readonly revision: string }>,
  ): Promise<void> {
    response.setHeader('access-control-allow-origin', '*');
    return this.answers.text(request, response, async (today) => {
      const followed = await follow(today);
      const content =
        kind === 'feed'
          ? new Written(activityFeed(followed, this.settings), 'application/atom+xml; charset=utf-8')
          : new Written(
              activityCalendar(followed, this.settings),
              'text/calendar; charset=utf-8',
              'loften.ics',
            );
      const { revision, publishedAt, here } = followed;
      return { content, keepAs: here, revision, publishedAt };
    });
  }

  private async place(kind: PlaceKind, as: Kind, slug: string, today: Day) {
    const place = await this.places.get(kind, today, slug);
    const { feed, calendar, page, filter } = addresses[kind];
    const here = as === 'feed' ? feed(place.slug) : calendar(place.slug);
    if (place.slug !== slug) throw new Moved(here);
    const choice = { ...allActivities, [filter]: place.code ?? place.slug };
    const followed = await this.read(today, as, choice);
    return { ...followed, name: place.name, page: page(place.slug), feed: feed(place.slug), here };
  }

  private async promise(as: Kind, id: string, today: Day) {
    const published = isPublicId(id) ? await this.reader.find(id, 'promise') : null;
    const promise = published?.promises.find((one) => one.id === id);
    if (!promise) return this.catalogue.refuseAbsent('promise', id);
    const followed = await this.read(today, as, { ...allActivities, promise: id });
    const feed = publicPaths.promiseFeed(id);
    const here = as === 'feed' ? feed : publicPaths.promiseCalendar(id);
    return { ...followed, name: promise.text, page: publicPaths.promise(id), feed, here };
  }

  private async read(today: Day, as: Kind, choice: ActivityChoice) {
    const part = as === 'feed' ? mostEntries : mostDays;
    const order = as === 'feed' ? 'newest' : 'deadline';
    const { rows, revision } = await this.activities.list(today, {
      ...choice,
      onlyCurrent: as === 'calendar',
      order,
      limit: part,
    });
    const newest = rows.reduce((at, { changedAt }) => (changedAt > at ? changedAt : at), new Date(0));
    return { activities: rows, revision, publishedAt: newest };
  }
}

const addresses = {
  municipality: {
    page: publicPaths.municipality,
    feed: publicPaths.municipalityFeed,
    calendar: publicPaths.municipalityCalendar,
    filter: 'municipality',
  },
  police_area: {
    page: publicPaths.policeArea,
    feed: publicPaths.policeAreaFeed,
    calendar: publicPaths.policeAreaCalendar,
    filter: 'policeArea',
  },
} as const;
