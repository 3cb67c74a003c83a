import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { fillCountry } from '../../src/cli/seed/fill-country';
import { runningEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { publishedChannel } from '../../src/published/published-channel';
import { aDataDir, type Product, startProduct } from '../support/product';
import { freePort } from '../support/redis';

/** Milliseconds until every process shows what has been published. */
const patience = 1000;

describe('two processes on one database', () => {
  const data = aDataDir();
  const processes: Product[] = [];
  let client: Client;
  let paths: string[];

  beforeAll(async () => {
    const common = { REQUESTS_PER_MINUTE: '0', SECRET_KEY: 'k'.repeat(32) };
    const port = async () => ({ PORT: String(await freePort()) });
    processes.push(await startProduct({ ...common, ...(await port()), TRACKER_DATA_DIR: data.path }));
    const urls = runningEmbeddedPostgres(join(data.path, 'real'))?.urls;
    if (!urls) throw new Error('PostgreSQL does not run');
    const { owner, runtime, public: publicUrl } = urls;
    const database = { DATABASE_OWNER_URL: owner, DATABASE_URL: runtime, DATABASE_PUBLIC_URL: publicUrl };
    processes.push(await startProduct({ ...common, ...(await port()), ...database, ROLE: 'web' }));
    client = new Client({ connectionString: owner });
    await client.connect();
    await fillCountry(client, { municipalities: 1, years: 1, today: '2026-11-20' });
    const { rows } = await client.query<{ id: string }>('select id from published.promise_set');
    const [{ id } = { id: '' }] = rows;
    paths = [`/medborgarloften/${id}`, `/medborgarloften/${id}?lang=en`, `/api/v1/promise-sets/${id}`, '/'];
  }, 240_000);
  afterAll(async () => {
    await client.end();
    // The first one holds the database.
    for (const one of processes.reverse()) await one.stop();
    data.remove();
  });

  const read = () =>
    Promise.all(processes.flatMap(({ url }) => paths.map(async (path) => (await fetch(url + path)).text())));

  it('show within a second what has been published, in every form', async () => {
    await client.query('select pg_notify($1, $2)', [publishedChannel, 'seed:1']);
    await sleep(patience);
    const before = await read();
    await client.query(`update published.promise_set set title = 'Ny rubrik', revision = revision + 1`);
    // Both have kept their answers, and nobody has told them.
    expect(await read()).toEqual(before);
    await client.query('select pg_notify($1, $2)', [publishedChannel, 'seed:2']);
    const until = Date.now() + patience;
    const isShown = async () => (await read()).every((text) => text.includes('Ny rubrik'));
    while (!(await isShown())) {
      if (Date.now() > until) throw new Error(`It took more than ${patience} ms`);
      await sleep(20);
    }
  });

  it('R-8: send their style sheet packed, as the build wrote it', async () => {
    for (const { url } of processes) {
      const page = await (await fetch(url)).text();
      const [, sheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
      const { headers } = await fetch(url + sheet, { headers: { 'accept-encoding': 'br' } });
      expect(headers.get('content-encoding')).toBe('br');
      expect(Number(headers.get('content-length'))).toBeLessThan(20_000);
    }
  });
});
