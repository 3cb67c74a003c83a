import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { HttpSettings } from '../../http/settings';
import { PublicAnswers } from '../answers/public-answers';
import { OpenApi } from '../api/open-api';
import { publicPaths } from '../public-paths';
import { type CatalogueKind, CatalogueReader } from '../reading/catalogue-reader';
import { allPlaces, PlaceReader } from '../reading/place-reader';
import { ContactPage, MethodPage, WordsPage } from './about.pages';
import { ApiDocsPage } from './api-docs.page';
import { AccessibilityPage } from './accessibility.page';
import { DataPage } from './data.page';

/** What the pages are, and whom to turn to. */
@ApiExcludeController()
@Controller()
export class AboutPagesController {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly places: PlaceReader,
    private readonly catalogue: CatalogueReader,
    private readonly settings: HttpSettings,
    private readonly openApi: OpenApi,
  ) {}

  @Get('ordlista')
  words(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.fixed(request, response, <WordsPage />, publicPaths.words);
  }

  @Get('om-uppgifterna')
  method(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.fixed(request, response, <MethodPage />, publicPaths.method);
  }

  @Get('data')
  data(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.fixed(request, response, <DataPage baseUrl={this.settings.baseUrl} />, publicPaths.data);
  }

  @Get('utvecklare')
  developers(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.page(request, response, async () => {
      const { examples, ...newest } = await this.catalogue.oneOfEach();
      return {
        content: <ApiDocsPage document={this.openApi.document} examples={namesOf(examples)} />,
        keepAs: publicPaths.developers,
        ...newest,
      };
    });
  }

  @Get('kontakt')
  contact(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.fixed(request, response, <ContactPage />, publicPaths.contact);
  }

  @Get('tillganglighet')
  accessibility(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.page(request, response, async (today) => {
      const { rows, revision, publishedAt } = await this.places.list('municipality', today, allPlaces);
      return {
        content: <AccessibilityPage places={rows} />,
        keepAs: publicPaths.accessibility,
        revision,
        publishedAt,
      };
    });
  }

  private fixed(request: Request, response: Response, content: VNode, keepAs: string): Promise<void> {
    const words = { content, keepAs, revision: 'words', publishedAt: null };
    return this.answers.page(request, response, () => Promise.resolve(words));
  }
}

/** As the parameters of the API are called; ids of the description's examples where nothing is published. */
const namesOf = (examples: Readonly<Partial<Record<CatalogueKind, string>>>): Record<string, string> => ({
  municipality: examples.municipality ?? '0198',
  policeArea: examples.police_area ?? 'lokalpolisomrade-mellanbygden',
  promiseSetId: examples.promise_set ?? '7c4n2m9x0kqe',
  promiseId: examples.promise ?? '9b3d5f7h1j2k',
  activityId: examples.activity ?? '4k8m2p6r0t1v',
  followUpId: examples.follow_up ?? '5t7v9x1z3b5d',
  indicatorId: examples.indicator ?? '5h7k9m1p3r5t',
  districtId: examples.district ?? '8d1f3h5k7n9q',
});
