import { PublicDatabase } from '../../src/database/public-database';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, publish } from '../support/plan';
import { aLivingPlan, lastTold, type LivingPlan } from './a-living-plan';

const sets = '/api/v1/promise-sets';

const plainOccurrence = { withinLimit: null, district: null, isCorrection: false, evidence: null };

describe('the public API', () => {
  let on: TestApp;
  let town: Town;
  let plan: LivingPlan;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aLivingPlan(on, town);
  }, 60_000);
  afterAll(() => on.close());

  const get = (path: string) => on.anonymous().get(path);
  const activityOn = async (day: string, id: string) => {
    on.clock.set(noonOn(day));
    const { body } = await get(`${sets}/${plan.id}`).expect(200);
    on.clock.set(noonOn(lastTold));
    return body.activities.find((activity: { id: string }) => activity.id === id);
  };

  it('gives a promise set with everything a page shows', async () => {
    const { body } = await get(`${sets}/${plan.id}`)
      .expect(200)
      .expect('content-type', 'application/json; charset=utf-8');
    expect(body).toMatchObject({
      id: plan.id,
      kind: 'citizen_promise',
      title: 'Medborgarlöfte för Ekhamra 2026',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      timing: 'current',
      signedOn: '2026-01-12',
      activityCounts: {
        total: 9,
        completed: 2,
        inProgress: 4,
        notStarted: 1,
        paused: 1,
        cancelled: 1,
        late: 2,
      },
      firstPublishedAt: '2026-01-12T11:00:00.000Z',
      publishedAt: '2026-11-20T11:00:00.000Z',
      contact: {
        function: 'Trygghetssamordnaren',
        email: 'trygghet@ekhamra.example.se',
        phone: '0123-456 78',
      },
      _links: {
        self: { href: `http://localhost:3000${sets}/${plan.id}` },
        page: { href: `http://localhost:3000/medborgarloften/${plan.id}` },
      },
    });
    expect(body.parties).toEqual([
      { party: 'municipality', name: 'Ekhamra kommun', slug: 'ekhamra-kommun', code: '0198' },
      {
        party: 'police',
        name: 'Lokalpolisområde Mellanbygden',
        slug: 'lokalpolisomrade-mellanbygden',
        code: null,
      },
      { party: 'other', name: 'Fastighetsägarna i Ekhamra', slug: null, code: null },
    ]);
    expect(
      body.promises.map(({ number, party, partnerName, kind }: Record<string, unknown>) => [
        number,
        party,
        partnerName,
        kind,
      ]),
    ).toEqual([
      [1, 'municipality', null, 'activity'],
      [2, 'municipality', null, 'direction'],
      [3, 'police', null, 'activity'],
      [4, 'police', null, 'direction'],
      [5, 'joint', null, 'direction'],
      [6, 'joint', null, 'direction'],
      [7, 'other', 'Fastighetsägarna i Ekhamra', 'activity'],
    ]);
  });

  it('gives an activity with its progress, moves and what has been done', async () => {
    const { body } = await get(`${sets}/${plan.id}`);
    expect(await activityOn(lastTold, plan.activities.walks.publicId)).toEqual({
      id: plan.activities.walks.publicId,
      promiseIds: [body.promises[0].id],
      title: 'Trygghetsvandringar i Norra hamnen, Kvarnbacken och centrum',
      description:
        'Vi går tillsammans med boende, fastighetsägare och polis och antecknar mörka och otrygga platser.',
      lead: { name: 'Ekhamra kommun', function: 'Trygghetssamordnaren', hasAcceptedPerson: true },
      takingPart: [],
      startsOn: null,
      dueOn: '2026-11-30',
      originalDueOn: '2026-10-16',
      cadence: 'none',
      cadenceTimes: null,
      target: { comparator: 'at_least', quantity: 4, unit: 'trygghetsvandringar', scope: 'period' },
      progress: {
        done: 3,
        outOf: null,
        fromOn: '2026-01-01',
        toOn: '2026-12-31',
        isReached: false,
        earlier: { windows: 0, reached: 0 },
        earlierWindows: [],
      },
      isDemandDriven: false,
      requestsMet: null,
      isTrial: false,
      permanentOn: null,
      status: 'in_progress',
      statusReason: null,
      decidedBy: null,
      publicText: '',
      completedOn: null,
      confirmedAt: '2026-09-15T11:00:00.000Z',
      isLate: false,
      isDueSoon: true,
      isStale: false,
      deadlineMoves: [
        {
          fromOn: '2026-10-16',
          toOn: '2026-11-30',
          movedOn: '2026-09-14',
          reason: 'procurement_or_permit',
          publicText: 'Tillståndet för den nya belysningen dröjde.',
        },
      ],
      slippedDays: 45,
      clockStops: [],
      milestones: [],
      evidence: [],
      occurrences: [
        {
          ...plainOccurrence,
          occurredOn: '2026-09-15',
          quantity: 2,
          summary: 'Två vandringar i Norra hamnen med elva boende.',
        },
        {
          ...plainOccurrence,
          occurredOn: '2026-04-21',
          quantity: 1,
          summary: 'Vandring i centrum tillsammans med butiksägare.',
        },
      ],
    });
  });

  it.each([
    ['2026-11-15', { isLate: false, isDueSoon: false, isStale: false }],
    ['2026-11-16', { isLate: false, isDueSoon: true, isStale: false }],
    ['2026-11-30', { isLate: false, isDueSoon: true, isStale: false }],
    ['2026-12-01', { isLate: true, isDueSoon: false, isStale: false }],
    ['2026-12-14', { isLate: true, isDueSoon: false, isStale: false }],
    ['2026-12-15', { isLate: true, isDueSoon: false, isStale: true }],
  ])('computes on %s what is late, soon and stale', async (day, expected) => {
    expect(await activityOn(day, plan.activities.walks.publicId)).toMatchObject(expected);
  });

  it('lists with paging, in a stable order', async () => {
    const older: string[] = [];
    for (const title of ['B', 'A']) {
      const { set } = await aPlan(on, town);
      await publish(on, town, set.id);
      await on.database.rows(
        `update published.promise_set set title = $2, period_start = '2025-01-01' where id = $1`,
        [set.publicId, title],
      );
      older.unshift(set.publicId);
    }
    const all = await get(sets).expect(200);
    const ids = all.body.data.map((set: { id: string }) => set.id);
    expect(ids).toEqual([plan.id, ...older]);
    expect(all.body.meta).toEqual({ total: 3, limit: 20, page: 1 });
    expect(all.body._links).toEqual({ self: { href: `http://localhost:3000${sets}?limit=20&page=1` } });
    const second = await get(`${sets}?limit=1&page=2`).expect(200);
    expect(second.body.data.map((set: { id: string }) => set.id)).toEqual([ids[1]]);
    expect(second.body.meta).toEqual({ total: 3, limit: 1, page: 2 });
    expect(second.body._links).toEqual({
      self: { href: `http://localhost:3000${sets}?limit=1&page=2` },
      next: { href: `http://localhost:3000${sets}?limit=1&page=3` },
      prev: { href: `http://localhost:3000${sets}?limit=1&page=1` },
    });
    expect((await get(`${sets}?page=1000000`).expect(200)).body).toMatchObject({
      data: [],
      meta: { total: 3 },
    });
  });

  it('filters by a municipality’s code or slug', async () => {
    const total = async (municipality: string) =>
      (await get(`${sets}?municipality=${municipality}`).expect(200)).body.meta.total;
    expect([await total('0198'), await total('ekhamra-kommun')]).toEqual([3, 3]);
    expect([
      await total('9999'),
      await total('norrvikens-kommun'),
      await total('lokalpolisomrade-mellanbygden'),
    ]).toEqual([0, 0, 0]);
  });

  it('reads a list and a set in one statement each', async () => {
    const query = jest.spyOn(PublicDatabase.prototype, 'query');
    await get(`${sets}?limit=100`);
    await get(`${sets}/${plan.id}`);
    expect(query).toHaveBeenCalledTimes(2);
    query.mockRestore();
  });

  const problem = (path: string, status: number) =>
    get(path).expect(status).expect('content-type', 'application/problem+json; charset=utf-8');

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=', 'limit'],
    ['limit=10&limit=20', 'limit'],
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=99999999999999999999', 'page'],
    ['municipality=Åre', 'municipality'],
    ['municipality=%27%20or%201=1', 'municipality'],
    ['unknown=1', 'unknown'],
    ['__proto__=1', '__proto__'],
  ])('answers 400 to ?%s and says what is wrong with it', async (query, name) => {
    const { body } = await problem(`${sets}?${encodeURI(decodeURI(query))}`, 400);
    expect(body).toMatchObject({ type: 'about:blank', title: 'Bad request', status: 400 });
    expect(body.instance).toContain(sets);
    expect(body['invalid-parameters']).toEqual([{ name, reason: expect.stringMatching(/\w{3}/) }]);
  });

  it('names every fault at once', async () => {
    const { body } = await problem(`${sets}?limit=0&page=0&x=1`, 400);
    expect(body['invalid-parameters'].map(({ name }: { name: string }) => name)).toEqual([
      'x',
      'limit',
      'page',
    ]);
  });

  it('takes no parameter where there is none', async () => {
    for (const path of [`${sets}/${plan.id}`, '/api/v1/api-info', '/api/v1/openapi.json'])
      await problem(`${path}?x=1`, 400);
  });

  it('says what an id looks like when one is malformed', async () => {
    const uuid = await problem(`${sets}/${plan.setId}`, 400);
    expect(uuid.body['invalid-parameters']).toEqual([
      { name: 'promiseSetId', reason: expect.stringContaining('12 characters') },
    ]);
    await problem(`${sets}/ILOUILOUILOU`, 400);
  });

  it('answers 404 to an id that names nothing published, a draft too', async () => {
    await problem(`${sets}/000000000000`, 404);
    const { set } = await aPlan(on, town);
    const draft = await problem(`${sets}/${set.publicId}`, 404);
    const nothing = await problem(`${sets}/000000000000`, 404);
    expect({ ...draft.body, instance: '' }).toEqual({ ...nothing.body, instance: '' });
  });

  it('answers 404 to an address that it does not have', async () => {
    for (const path of [
      '/api/nothing',
      '/api/v1',
      '/api/v1/nothing',
      `${sets}/${plan.id}/x`,
      '/api/v2/promise-sets',
      '/api/docs/nothing',
    ])
      expect((await problem(path, 404)).body.instance).toBe(path);
  });

  it.each(['post', 'put', 'patch', 'delete'] as const)(
    'answers 405 to %s and says what may be used',
    async (method) => {
      for (const path of [sets, `${sets}/${plan.id}`, '/api/v1/api-info', '/api/v1/openapi.json']) {
        const answer = await on.anonymous()[method](path).expect(405).expect('allow', 'GET, HEAD, OPTIONS');
        expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
        expect(answer.body).toMatchObject({ status: 405, title: 'Method not allowed' });
      }
    },
  );

  it('answers 406 when the Accept header rules JSON out', async () => {
    const answer = await get(sets).set('accept', 'text/html').expect(406);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    for (const accept of ['*/*', 'application/json', 'text/html, */*;q=0.1', 'application/*'])
      await get(sets).set('accept', accept).expect(200);
  });

  it('answers 400 to bytes that are not UTF-8, and 414 to an address that is too long', async () => {
    await problem(`${sets}/%C3%28`, 400);
    await problem(`${sets}?municipality=%FF`, 400);
    await problem(`${sets}?municipality=%00`, 400);
    await problem(`${sets}?municipality=${'a'.repeat(2100)}`, 414);
  });

  it('A2: gives nothing away when the database fails', async () => {
    const query = jest
      .spyOn(PublicDatabase.prototype, 'query')
      .mockRejectedValue(new Error('relation secret'));
    const { text } = await problem(sets, 500);
    expect(text).not.toMatch(/secret|relation|at \w/);
    query.mockRestore();
  });

  it('API-06, API-2, API-3: sends an ETag, the time of publication and how long the answer may be kept', async () => {
    const { headers } = await get(`${sets}/${plan.id}`);
    expect(headers.etag).toMatch(/^"\d+\.2026-11-20\.[\w-]{10}\.gzip"$/);
    expect(headers).toMatchObject({
      'last-modified': 'Fri, 20 Nov 2026 11:00:00 GMT',
      'cache-control': 'public, max-age=60, stale-while-revalidate=300',
      vary: 'Accept, Accept-Encoding',
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('API-06, API-2: answers 304 with no body to who has it, and in full the next day', async () => {
    const { headers } = await get(`${sets}/${plan.id}`);
    for (const tag of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`, '*']) {
      const again = await get(`${sets}/${plan.id}`)
        .set('if-none-match', tag ?? '')
        .expect(304);
      expect(again.text).toBe('');
      expect(again.headers['content-type']).toBeUndefined();
      expect(again.headers).toMatchObject({
        etag: headers.etag,
        'cache-control': headers['cache-control'],
        vary: headers.vary,
        'last-modified': headers['last-modified'],
        'access-control-allow-origin': '*',
      });
    }
    on.clock.set(noonOn('2026-11-21'));
    await get(`${sets}/${plan.id}`)
      .set('if-none-match', headers.etag ?? '')
      .expect(200);
    on.clock.set(noonOn(lastTold));
  });

  it('API-2: answers HEAD as GET without the body', async () => {
    for (const path of [sets, `${sets}/${plan.id}`, `${sets}?limit=1`, '/', `/medborgarloften/${plan.id}`]) {
      const { headers } = await get(path).set('accept-encoding', 'br');
      const head = await on.anonymous().head(path).set('accept-encoding', 'br').expect(200);
      expect({ ...head.headers, date: '' }).toEqual({ ...headers, date: '' });
      expect(head.text ?? '').toBe('');
    }
  });

  it('API-4: may be read from any page, and says so for faults too', async () => {
    for (const path of [sets, `${sets}/000000000000`, `${sets}?x=1`]) {
      const { headers } = await get(path).set('origin', 'https://example.org');
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-expose-headers']).toContain('ETag');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    }
    const asked = await on.anonymous().options(sets).set('origin', 'https://example.org').expect(204);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-max-age': '86400',
    });
    expect((await get('/')).headers['access-control-allow-origin']).toBeUndefined();
  });

  it('SPA.02, SPA.04: gives a well-formed traceparent back and ignores any other', async () => {
    const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    for (const path of [sets, `${sets}?x=1`, '/api/v1/nothing'])
      expect((await get(path).set('traceparent', trace)).headers.traceparent).toBe(trace);
    for (const bad of [
      'x',
      '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
      trace.toUpperCase().replace('00-', 'ff-'),
    ])
      expect((await get(sets).set('traceparent', bad).expect(200)).headers.traceparent).toBeUndefined();
  });

  it('API-03, VER.06: says what it is', async () => {
    const { body } = await get('/api/v1/api-info').expect(200);
    expect(body).toEqual({
      apiName: 'Medborgarlöften',
      apiVersion: '1.0.0',
      apiReleased: '2026-11-22',
      apiDocumentation: 'http://localhost:3000/api/docs/',
      apiStatus: 'active',
    });
  });

  it('serves its documentation with its own files, under a policy of its own', async () => {
    await get('/api/docs').expect(308).expect('location', '/api/docs/');
    const page = await get('/api/docs/').expect(200).expect('content-type', /html/);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)]
      .map((match) => match[1] ?? '')
      .filter((file) => file.startsWith('.'));
    expect(files.length).toBeGreaterThanOrEqual(4);
    expect(page.text).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    for (const file of files) await get(new URL(file, 'http://x/api/docs/').pathname).expect(200);
    const { text } = await get('/api/docs/swagger-ui-init.js').expect(200);
    expect(text).toContain('/api/v1/openapi.json');
    expect((await get('/')).headers['content-security-policy']).not.toContain('script-src');
    await on.anonymous().post('/api/docs/').expect(404);
  });
});
