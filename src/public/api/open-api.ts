import { Injectable } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { HttpSettings } from '../../http/settings';
import { publicPaths } from '../public-paths';
import { apiVersion } from './api-info.view';
import { asOpenApi31 } from './open-api-31';
import { apiTexts } from './operations.texts';

/** What the API says of itself. Made from the controllers once, when it is first asked for: it takes as long as the rest of a start. */
@Injectable()
export class OpenApi {
  private made: OpenAPIObject | null = null;
  private make: (() => OpenAPIObject) | null = null;

  constructor(private readonly settings: HttpSettings) {}

  get document(): OpenAPIObject {
    if (!this.make) throw new Error('Nobody has said what is to be described');
    return (this.made ??= this.make());
  }

  /** @param publicModule only its routes are described */
  describe(app: INestApplication, publicModule: new (...parts: never[]) => unknown): void {
    const options = { include: [publicModule], autoTagControllers: false };
    this.make = () =>
      asOpenApi31(
        SwaggerModule.createDocument(app, this.about(this.settings.baseUrl), options),
        publicPaths.api,
      );
  }

  private about(baseUrl: string): Omit<OpenAPIObject, 'paths'> {
    return {
      openapi: '3.1.0',
      info: {
        title: 'Medborgarlöften',
        version: apiVersion,
        description: apiTexts.description,
        contact: { name: 'Medborgarlöften', url: `${baseUrl}${publicPaths.contact}` },
        termsOfService: publicPaths.licence,
        license: { name: 'CC0 1.0', url: publicPaths.licence },
        'x-sla': apiTexts.service,
        'x-limitations': apiTexts.limitations,
      } as OpenAPIObject['info'],
      externalDocs: { description: apiTexts.documentation, url: `${baseUrl}${publicPaths.developers}` },
      servers: [{ url: `${baseUrl}${publicPaths.api}` }],
      tags: [
        { name: 'places', description: apiTexts.places },
        { name: 'promise-sets', description: apiTexts.promiseSets },
        { name: 'promises', description: apiTexts.promises },
        { name: 'activities', description: apiTexts.activities },
        { name: 'follow-ups', description: apiTexts.followUps },
        { name: 'indicators', description: apiTexts.indicators },
        { name: 'following', description: apiTexts.following },
        { name: 'about', description: apiTexts.about },
      ],
      security: [],
    };
  }
}
