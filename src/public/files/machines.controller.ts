import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { dump } from 'js-yaml';
import { HttpSettings } from '../../http/settings';
import { addDays, startOf } from '../../kernel/day';
import { Moved } from '../answers/moved';
import { type PublicAnswer, PublicAnswers } from '../answers/public-answers';
import { Written } from '../answers/written';
import { apiVersion, released } from '../api/api-info.view';
import { OnlyReading, refuseMethod } from '../api/only-reading';
import { OpenApi } from '../api/open-api';
import { type Query as Asked, refuseParameters } from '../api/parameters';
import { publicPaths } from '../public-paths';
import { CatalogueReader } from '../reading/catalogue-reader';
import { PlaceReader } from '../reading/place-reader';
import { catalogueOf } from './dcat';
import { sitemapOf } from './sitemap';

/** Days that the security contact is good for, counted anew each day. */
const goodFor = 180;

/** What machines ask for at addresses of their own. */
@ApiExcludeController()
@Controller()
export class MachinesController {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly places: PlaceReader,
    private readonly catalogue: CatalogueReader,
    private readonly settings: HttpSettings,
    private readonly openApi: OpenApi,
  ) {}

  @Get('kommun/:slug/dcat.rdf')
  dcat(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    response.setHeader('access-control-allow-origin', '*');
    return this.answers.text(request, response, async (today) => {
      const place = await this.places.get('municipality', today, slug);
      const here = publicPaths.catalogue(place.slug);
      if (place.slug !== slug) throw new Moved(here);
      const { revision, publishedAt } = place;
      const text = catalogueOf(place, this.settings.baseUrl);
      return {
        content: new Written(text, 'application/rdf+xml; charset=utf-8'),
        keepAs: here,
        revision,
        publishedAt,
      };
    });
  }

  @Get('sitemap.xml')
  sitemap(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.text(request, response, async () => {
      const { rows, revision, publishedAt } = await this.catalogue.pages();
      const text = sitemapOf(rows, this.settings.baseUrl);
      return {
        content: new Written(text, 'application/xml; charset=utf-8'),
        keepAs: publicPaths.sitemap,
        revision,
        publishedAt,
      };
    });
  }

  @Get('robots.txt')
  robots(@Req() request: Request, @Res() response: Response): Promise<void> {
    const text = `User-agent: *\nDisallow: /embed/\n\nSitemap: ${this.settings.baseUrl}${publicPaths.sitemap}\n`;
    return this.fixed(request, response, text, 'text/plain; charset=utf-8', publicPaths.robots);
  }

  @Get('.well-known/security.txt')
  security(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { baseUrl } = this.settings;
    return this.answers.text(request, response, (today) =>
      Promise.resolve(
        answer(
          [
            `Contact: ${baseUrl}${publicPaths.contact}`,
            `Expires: ${startOf(addDays(today, goodFor)).toISOString()}`,
            'Preferred-Languages: sv, en',
            `Canonical: ${baseUrl}${publicPaths.securityTxt}`,
            '',
          ].join('\n'),
          'text/plain; charset=utf-8',
          publicPaths.securityTxt,
        ),
      ),
    );
  }

  @Get('.well-known/api-catalog')
  apiCatalog(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { baseUrl } = this.settings;
    const linkset = [
      {
        anchor: `${baseUrl}${publicPaths.api}`,
        'service-desc': [
          { href: `${baseUrl}${publicPaths.openApi}`, type: 'application/vnd.oai.openapi+json' },
          { href: `${baseUrl}${publicPaths.openApiYaml}`, type: 'application/yaml' },
        ],
        'service-doc': [{ href: `${baseUrl}${publicPaths.developers}`, type: 'text/html' }],
        status: [{ href: `${baseUrl}${publicPaths.apiInfo}`, type: 'application/json' }],
        license: [{ href: publicPaths.licence }],
      },
    ];
    const type = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"';
    response.setHeader('access-control-allow-origin', '*');
    return this.fixed(request, response, JSON.stringify({ linkset }), type, publicPaths.apiCatalog);
  }

  /** The same as openapi.json, for who would rather read it. */
  @Get('api/v1/openapi.yaml')
  openApiYaml(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.text(request, response, async () => {
      refuseParameters(query);
      const content = new Written(dump(this.openApi.document), 'application/yaml; charset=utf-8');
      return { content, keepAs: publicPaths.openApiYaml, revision: apiVersion, publishedAt: released };
    });
  }

  @OnlyReading('api/v1/openapi.yaml')
  otherMethod(): never {
    return refuseMethod();
  }

  private fixed(
    request: Request,
    response: Response,
    text: string,
    type: string,
    keepAs: string,
  ): Promise<void> {
    return this.answers.text(request, response, () => Promise.resolve(answer(text, type, keepAs)));
  }
}

const answer = (
  text: string,
  type: string,
  keepAs: string,
): PublicAnswer & { readonly content: Written } => ({
  content: new Written(text, type),
  keepAs,
  revision: 'words',
  publishedAt: null,
});
