import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { serveFiles, setup } from 'swagger-ui-express';
import { traceparentOf } from '../answers/traceparent';
import { publicPaths } from '../public-paths';
import { PublicModule } from '../public.module';
import { OpenApi } from './open-api';

/** Before the application is initialised and after the security headers: the API's own headers and its documentation. */
export function usePublicApi(app: NestExpressApplication): void {
  app.get(OpenApi).describe(app, PublicModule);
  app.use(publicPaths.api, openToAll);
  app.use(
    publicPaths.apiDocs,
    docsPolicy,
    slashAtEnd,
    ...serveFiles(undefined, docs),
    onlyAtItsAddress(setup(undefined, docs)),
  );
}

const exposed =
  'ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After, Deprecation, Sunset, traceparent';

const links = [
  `<${publicPaths.openApi}>; rel="service-desc"; type="application/vnd.oai.openapi+json"`,
  `<${publicPaths.openApiYaml}>; rel="service-desc"; type="application/yaml"`,
  `<${publicPaths.developers}>; rel="service-doc"; type="text/html"`,
  `<${publicPaths.licence}>; rel="license"`,
];

/** Anybody's page may read the API; the same headers on answers and on faults. */
function openToAll(request: Request, response: Response, next: NextFunction): void {
  const trace = traceparentOf(request);
  if (trace) response.set('traceparent', trace);
  response.set({ 'access-control-allow-origin': '*', 'access-control-expose-headers': exposed });
  response.set('link', links);
  if (request.method !== 'OPTIONS') return next();
  response
    .status(204)
    .set({
      allow: 'GET, HEAD, OPTIONS',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'Accept, If-None-Match, If-Modified-Since, traceparent',
      'access-control-max-age': '86400',
    })
    .end();
}

const own = ["'self'"];
const nothing = ["'none'"];

/** Swagger UI has a script, writes styles into its page and draws with data: addresses. Only here. */
const docsPolicy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: nothing,
    scriptSrc: own,
    styleSrc: [...own, "'unsafe-inline'"],
    imgSrc: [...own, 'data:'],
    connectSrc: own,
    baseUri: nothing,
    formAction: nothing,
    frameAncestors: nothing,
  },
});

/** Its faintest colours made readable, and what nobody needs here (other servers, other descriptions) taken away. */
const docsCss = `
  .swagger-ui .topbar, .swagger-ui .scheme-container { display: none }
  .swagger-ui .info .title small, .swagger-ui .info .title small.version-stamp,
  .swagger-ui .opblock.opblock-get .opblock-summary-method { background: #0e4f53 }
  .swagger-ui a.link, .swagger-ui .info a { color: #0b5a66 }
  .swagger-ui .json-schema-2020-12-expand-deep-button { color: #16282b }
`;

const docs = {
  swaggerUrl: publicPaths.openApi,
  customSiteTitle: 'API – Medborgarlöften',
  customfavIcon: '/favicon.svg',
  customCss: docsCss,
};

/** The page's own files are named from its folder. */
function slashAtEnd(request: Request, response: Response, next: NextFunction): void {
  if (request.originalUrl.split('?')[0] === publicPaths.apiDocs)
    response.redirect(308, `${publicPaths.apiDocs}/`);
  else next();
}

/** Swagger UI would give its page for every address below its own. */
const onlyAtItsAddress =
  (page: RequestHandler): RequestHandler =>
  (request, response, next) => {
    const isPage = request.path === '/' && (request.method === 'GET' || request.method === 'HEAD');
    return isPage ? page(request, response, next) : next();
  };
