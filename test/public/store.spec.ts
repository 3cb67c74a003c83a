import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { PublicDatabase } from '../../src/database/public-database';
import { Publications } from '../../src/publication/publications';
import { publishedChannel } from '../../src/published/published-channel';
import { AnswerStore } from '../../src/public/answers/answer-store';
import { PublicServer } from '../../src/public/public-server';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aLivingPlan, lastTold, type LivingPlan } from './a-living-plan';
import { type Answer, ask } from './reading';

const read: typeof PublicDatabase.prototype.query = Reflect.get(PublicDatabase.prototype, 'query');

/** At most a second is what a publication may take to be seen. */
async function within(milliseconds: number, holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`It took more than ${milliseconds} ms`);
    await sleep(10);
  }
}

describe('the store in front of Express', () => {
  let on: TestApp;
  let town: Town;
  let plan: LivingPlan;
  let server: Server;
  let port: number;
  let store: AnswerStore;
  let queries: jest.SpyInstance;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aLivingPlan(on, town);
    store = on.app.get(AnswerStore);
    server = createServer();
    await on.app.get(PublicServer).serve(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    queries = jest.spyOn(PublicDatabase.prototype, 'query');
  }, 60_000);
  afterAll(async () => {
    queries.mockRestore();
    server.close();
    await on.app.get(PublicServer).close();
    await on.close();
  });
  beforeEach(() => {
    on.clock.set(noonOn(lastTold));
    store.empty();
    queries.mockClear();
  });

  const page = () => `/medborgarloften/${plan.id}`;
  const json = () => `/api/v1/promise-sets/${plan.id}`;
  const titleOf = (answer: Answer) => /<h1>.*?<\/h1>/.exec(answer.body.toString())?.[0] ?? '';
  const rename = (client: { query(sql: string, values: unknown[]): Promise<unknown> }, title: string) =>
    client.query('update published.promise_set set title = $2, revision = revision + 1 where id = $1', [
      plan.id,
      title,
    ]);
  const elsewhere = async (work: (client: Client) => Promise<unknown>) => {
    const client = new Client({ connectionString: on.database.urls.superuser });
    await client.connect();
    await work(client);
    await client.end();
  };

  const addresses = () => [
    '/',
    '/?lang=en',
    page(),
    `${page()}?lang=en`,
    '/tillganglighet',
    '/tillganglighet?lang=en',
    '/api/v1/promise-sets',
    json(),
    '/api/v1/api-info',
    '/api/v1/openapi.json',
  ];
  const everyWay: [string, string, Record<string, string>][] = ['GET', 'HEAD'].flatMap((method) =>
    ['identity', 'gzip', 'br', 'gzip, deflate, br;q=0.1'].map(
      (packing): [string, string, Record<string, string>] => [
        `${method} ${packing}`,
        method,
        { 'accept-encoding': packing },
      ],
    ),
  );

  it.each(everyWay)(
    'sends what Express sends, byte by byte and header by header: %s',
    async (_, method, headers) => {
      const trace = { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' };
      for (const address of addresses()) {
        store.empty();
        const first = await ask(port, address, { ...headers, ...trace }, method);
        const asked = queries.mock.calls.length;
        const again = await ask(port, address, { ...headers, ...trace }, method);
        expect([address, queries.mock.calls.length]).toEqual([address, asked]);
        expect(again).toEqual(first);
        expect(first.status).toBe(200);
        expect(first.headers['content-security-policy']).toContain("default-src 'none'");
        expect(first.body.length > 0).toBe(method === 'GET');
        const tag = { 'if-none-match': first.headers.etag ?? '' };
        const known = await ask(port, address, { ...headers, ...trace, ...tag }, method);
        expect([known.status, known.body.length]).toEqual([304, 0]);
        store.empty();
        expect(await ask(port, address, { ...headers, ...trace, ...tag }, method)).toEqual(known);
      }
    },
  );

  it('is filled by the first reader and read by the others, HEAD and 304 too', async () => {
    const { headers } = await ask(port, page());
    await ask(port, page());
    await ask(port, page(), {}, 'HEAD');
    await ask(port, page(), { 'if-none-match': headers.etag ?? '' });
    await ask(port, page(), { 'accept-encoding': 'br' });
    expect(queries).toHaveBeenCalledTimes(1);
  });

  it('leaves to Express what it may not answer', async () => {
    await ask(port, json());
    expect((await ask(port, json(), { accept: 'text/html' })).status).toBe(406);
    expect((await ask(port, json(), {}, 'POST')).status).toBe(405);
    expect((await ask(port, json(), {}, 'OPTIONS')).status).toBe(204);
    expect((await ask(port, `${json()}?x=1`)).status).toBe(400);
  });

  it('gives no reader another’s traceparent', async () => {
    await ask(port, json(), { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' });
    expect((await ask(port, json())).headers.traceparent).toBeUndefined();
  });

  it('is not filled by odd queries, other spellings, filters or what is not there', async () => {
    const odd = Array.from({ length: 30 }, (_, number) => `?lang=en&x=${number}`);
    for (const address of [
      ...odd.map((query) => `${page()}${query}`),
      '/?x=1',
      '/?lang=sv',
      '/?lang=EN',
      '/?',
      `${page()}/`,
      page().toUpperCase(),
      page().replace('m', '%6D'),
      '/api/v1/promise-sets?limit=1',
      '/api/v1/promise-sets?page=1',
      '/medborgarloften/000000000000',
      '/api/v1/promise-sets/000000000000',
      '/nothing',
    ])
      await ask(port, address);
    expect(store.entries).toBe(0);
    await ask(port, page());
    expect(store.entries).toBe(1);
  });

  it('shows within a second what the product has published', async () => {
    const before = await ask(port, json());
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app.get(Publications).publish(plan.setId, town.coordinator),
    );
    await within(1000, async () => (await ask(port, json())).headers.etag !== before.headers.etag);
  });

  it('shows within a second what another process has published, in every form', async () => {
    for (const address of addresses()) await ask(port, address);
    expect(store.entries).toBe(10);
    await elsewhere(async (client) => {
      await client.query('begin');
      await rename(client, 'Ny rubrik');
      await client.query('select pg_notify($1, $2)', [publishedChannel, `${plan.id}:999`]);
      expect(titleOf(await ask(port, page()))).not.toContain('Ny rubrik');
      await client.query('commit');
    });
    await within(1000, async () => titleOf(await ask(port, page())).includes('Ny rubrik'));
    expect((await ask(port, json())).body.toString()).toContain('Ny rubrik');
    expect((await ask(port, '/?lang=en')).body.toString()).toContain('Ny rubrik');
  });

  it('never keeps what was read before a publication and answered after it', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    queries.mockImplementationOnce(async function (this: PublicDatabase, ...asked: Parameters<typeof read>) {
      const rows = await read.apply(this, asked);
      await held;
      return rows;
    });
    const slow = ask(port, page());
    await within(1000, () => Promise.resolve(queries.mock.calls.length === 1));
    await sleep(50);
    const keep = jest.spyOn(store, 'empty');
    await elsewhere(async (client) => {
      await rename(client, 'Nyare rubrik');
      await client.query('select pg_notify($1, $2)', [publishedChannel, `${plan.id}:1000`]);
    });
    await within(1000, () => Promise.resolve(keep.mock.calls.length > 0));
    keep.mockRestore();
    release();
    expect(titleOf(await slow)).not.toContain('Nyare rubrik');
    expect(titleOf(await ask(port, page()))).toContain('Nyare rubrik');
  });

  it('forgets at midnight in Sweden what depends on the day', async () => {
    on.clock.set('2026-11-30T22:59:59.999Z');
    const before = await ask(port, json());
    await ask(port, json());
    expect(queries).toHaveBeenCalledTimes(1);
    on.clock.set('2026-11-30T23:00:00Z');
    const after = await ask(port, json());
    expect(queries).toHaveBeenCalledTimes(2);
    const late = ({ body }: Answer) => JSON.parse(body.toString()).activityCounts.late;
    expect([late(before), late(after)]).toEqual([2, 3]);
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });

  it('serves nothing while publications are not heard, and begins again by itself', async () => {
    await ask(port, page());
    const shut = jest.spyOn(store, 'shut');
    await elsewhere((client) =>
      client.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'tracker-public-listener' and datname = current_database()`),
    );
    await within(1000, () => Promise.resolve(shut.mock.calls.length > 0));
    shut.mockRestore();
    queries.mockClear();
    await elsewhere((client) => rename(client, 'Ohörd rubrik'));
    expect(titleOf(await ask(port, page()))).toContain('Ohörd rubrik');
    expect(titleOf(await ask(port, page()))).toContain('Ohörd rubrik');
    expect(queries).toHaveBeenCalledTimes(2);
    await within(5000, async () => {
      await ask(port, page());
      return store.entries === 1;
    });
    queries.mockClear();
    await ask(port, page());
    expect(queries).not.toHaveBeenCalled();
  });

  it('is not used once it is closed', async () => {
    await ask(port, page());
    await on.app.get(PublicServer).close();
    await on.app.get(PublicServer).close();
    queries.mockClear();
    await ask(port, page());
    await ask(port, page());
    expect(queries).toHaveBeenCalledTimes(2);
  });
});
