import { anApp, type TestApp } from '../support/app';
import { publicPages } from '../support/public-pages';
import { routesOf } from './acts/stored';

/** Read by machines, or asked for by a page. */
const noPages = [
  '/.well-known/api-catalog',
  '/.well-known/security.txt',
  '/data/:file',
  '/favicon.svg',
  '/robots.txt',
  '/sitemap.xml',
];

const isMachines = (path: string): boolean =>
  noPages.includes(path) || /^[/](api|health)[/]|[.](atom|ics|rdf|css|png)$/.test(path);

/** For those who sign in, who run the product, or who got a link of their own by mail. */
const isForSomebody = (path: string): boolean =>
  /^[/](arbete|operator|logga-in|logga-ut|glomt-losenord|svar|mejl)([/]|$)/.test(path);

describe('every page for residents', () => {
  let on: TestApp;

  beforeAll(async () => {
    on = await anApp();
  });
  afterAll(() => on.close());

  it('is tried in the browser: no route is left out of the list, and none in it is gone', () => {
    const routes = routesOf(on)
      .filter(({ method }) => method === 'get')
      .map(({ path }) => path);
    expect(routes.filter((path) => !isMachines(path) && !isForSomebody(path)).sort()).toEqual(
      Object.keys(publicPages).sort(),
    );
    expect(noPages.filter((path) => !routes.includes(path))).toEqual([]);
  });
});
