import { PublicDatabase } from '../../src/database/public-database';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aTown } from '../support/people';
import { publicRoutes } from './addresses';
import { aLivingPlan, lastTold, type LivingPlan } from './a-living-plan';

const api = '/api/v1';

describe('what the API answers when it cannot answer', () => {
  let on: TestApp;
  let plan: LivingPlan;

  beforeAll(async () => {
    on = await anApp({}, '2026-06-10', 'https://loften.example.se');
    plan = await aLivingPlan(on, await aTown(on.database));
    on.clock.set(noonOn(lastTold));
  }, 60_000);
  afterAll(() => on.close());

  /** As a problem, whole, and with nothing that only we should see. */
  const expectProblem = async (
    asked: ReturnType<ReturnType<TestApp['anonymous']>['get']>,
    status: number,
  ) => {
    const { headers, body, text } = await asked;
    expect([headers['content-type'], body.status]).toEqual([
      'application/problem+json; charset=utf-8',
      status,
    ]);
    for (const field of ['type', 'title', 'detail', 'instance'])
      expect([field, typeof body[field]]).toEqual([field, 'string']);
    expect(body.instance).not.toMatch(/^https?:\/\/localhost/);
    expect(text).not.toMatch(/select |published\.|tracker\.|\/src\/|\/dist\/|\.ts:|at \w+ \(/);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBe('*');
  };

  it('FEL.01, FEL.02, A2: is a problem with its five fields, whatever went wrong', async () => {
    const get = (path: string) => on.anonymous().get(`${api}${path}`);
    await expectProblem(get('/promise-sets?limit=1000'), 400);
    await expectProblem(get('/promise-sets/malformed'), 400);
    await expectProblem(get('/promise-sets/%E5'), 400);
    await expectProblem(get('/promise-sets/000000000000'), 404);
    await expectProblem(get('/nothing/at/all'), 404);
    await expectProblem(on.anonymous().delete(`${api}/promise-sets`), 405);
    await expectProblem(get('/promise-sets').set('accept', 'text/csv'), 406);
    await expectProblem(get(`/search?text=${'x'.repeat(3000)}`), 414);
    const query = jest
      .spyOn(PublicDatabase.prototype, 'query')
      .mockRejectedValue(new Error('select secret from tracker.x'));
    await expectProblem(get('/promise-sets'), 500);
    query.mockRestore();
  });

  it('MOG.01: reads with GET at the names of things, and says what it allows when asked otherwise', async () => {
    const routes = publicRoutes().filter((route) => route.startsWith(`${api}/`));
    expect(routes.length).toBeGreaterThan(20);
    for (const route of routes) {
      const path = route.replaceAll(/:\w+/g, plan.id);
      for (const method of ['post', 'put', 'patch', 'delete'] as const) {
        const { status, headers } = await on.anonymous()[method](path);
        expect([method, path, status, headers.allow]).toEqual([method, path, 405, 'GET, HEAD, OPTIONS']);
      }
    }
  });

  it('UFN.02, SAK.01, S9: tells browsers to come by https only, where it is served so', async () => {
    for (const path of ['/', `${api}/promise-sets`, `${api}/nothing`]) {
      const { headers } = await on.anonymous().get(path);
      expect(headers['strict-transport-security']).toBe('max-age=63072000');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
    }
  });
});
