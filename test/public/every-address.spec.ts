import { brotliCompressSync } from 'node:zlib';
import { Client } from 'pg';
import { compile } from 'sass';
import { fillCountry } from '../../src/cli/seed/fill-country';
import { PublicDatabase } from '../../src/database/public-database';
import { anApp, noonOn, type TestApp } from '../support/app';
import { type Address, publicAddresses, publicRoutes } from './addresses';

const today = '2026-11-20';
const kilobyte = 1024;

async function aCountry(municipalities: number, years: number): Promise<TestApp> {
  const on = await anApp({}, today);
  const client = new Client({ connectionString: on.database.urls.owner });
  await client.connect();
  await fillCountry(client, { municipalities, years, today }).finally(() => client.end());
  on.clock.set(noonOn(today));
  return on;
}

const isFile = ({ route }: Address): boolean => route.endsWith('/:file');
/** The receipt is for one reader, and the icon never changes. */
const isOfItsOwn = ({ route }: Address): boolean => /mottaget|favicon/.test(route);

describe('every public address', () => {
  let small: TestApp;
  let large: TestApp;
  let inSmall: Address[];
  let inLarge: Address[];

  beforeAll(async () => {
    small = await aCountry(3, 1);
    large = await aCountry(36, 2);
    [inSmall, inLarge] = await Promise.all([publicAddresses(small), publicAddresses(large)]);
  }, 120_000);
  afterAll(() => Promise.all([small.close(), large.close()]));

  const plain = (path: string) => large.anonymous().get(path).set('accept-encoding', 'identity');

  it('is known here', () => {
    expect(publicRoutes().length).toBeGreaterThan(45);
    expect(inSmall.map(({ route }) => route)).toEqual(inLarge.map(({ route }) => route));
  });

  it('is read in as many statements in a large country as in a small one: two at most', async () => {
    const query = jest.spyOn(PublicDatabase.prototype, 'query');
    const statements = async (on: TestApp, addresses: Address[]) => {
      const counted: [string, number][] = [];
      for (const { route, path } of addresses.filter((address) => !isFile(address))) {
        query.mockClear();
        await on.anonymous().get(path).expect(200);
        counted.push([route, query.mock.calls.length]);
      }
      return counted;
    };
    const counted = await statements(large, inLarge);
    expect(await statements(small, inSmall)).toEqual(counted);
    query.mockRestore();
    expect(counted.filter(([, count]) => count > 2)).toEqual([]);
    expect(counted.filter(([, count]) => count > 0).length).toBeGreaterThan(30);
  }, 60_000);

  it('API-2, S11: has an ETag and a time, is not sent again to who has it, and HEAD is GET without the body', async () => {
    for (const address of inLarge.filter((one) => !isOfItsOwn(one))) {
      const { path } = address;
      const asked = () => large.anonymous().get(path).set('accept-encoding', 'gzip');
      const { headers } = await asked().expect(200);
      const seen = { ...headers, date: '' };
      expect([path, headers.etag, headers['last-modified']]).toEqual([
        path,
        expect.stringMatching(/^"[\w.-]+"$/),
        expect.stringMatching(/GMT$/),
      ]);
      const known = [
        await asked().set('if-none-match', headers.etag ?? ''),
        await asked().set('if-modified-since', headers['last-modified'] ?? ''),
      ];
      for (const answer of known) expect([path, answer.status, answer.text]).toEqual([path, 304, '']);
      const head = await large.anonymous().head(path).set('accept-encoding', 'gzip').expect(200);
      expect([path, { ...head.headers, date: '' }]).toEqual([
        path,
        isFile(address) ? { ...seen, 'transfer-encoding': undefined } : seen,
      ]);
      expect(head.text ?? '').toBe('');
    }
  }, 120_000);

  it('API-3, S11: may be kept for a minute by anybody, with no cookie, and under the strict policy', async () => {
    for (const address of inLarge) {
      const { headers } = await large.anonymous().head(address.path).expect(200);
      const vary = isFile(address) ? 'Accept-Encoding' : 'Accept, Accept-Encoding';
      if (!isOfItsOwn(address))
        expect([address.path, headers['cache-control'], headers.vary]).toEqual([
          address.path,
          'public, max-age=60, stale-while-revalidate=300',
          vary,
        ]);
      expect([address.path, headers['set-cookie'], headers['x-content-type-options']]).toEqual([
        address.path,
        undefined,
        'nosniff',
      ]);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
    }
  }, 60_000);

  it('ARQ.01, AME.01, AME.02: the API answers with JSON in UTF-8 to who says nothing, or anything', async () => {
    for (const { path } of inLarge.filter(({ route }) => /^\/api\/.*(?<!\.yaml)$/.test(route)))
      for (const accept of [
        '*/*',
        'application/json',
        'text/html, application/json;q=0.5',
        'application/*',
      ]) {
        const { headers, body } = await plain(path).set('accept', accept).expect(200);
        expect([path, headers['content-type']]).toEqual([path, 'application/json; charset=utf-8']);
        expect(body).toEqual(expect.any(Object));
      }
  }, 120_000);

  it('R-8: a page weighs at most 50 KB in at most four requests, with what it needs', async () => {
    for (const { path } of inLarge) {
      const { text, headers } = await plain(path);
      if (!headers['content-type']?.startsWith('text/html')) continue;
      const needed = [
        ...text.matchAll(/<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*? (?:href|src)="([^"]+)"/g),
      ];
      const files = [...new Set(needed.map(([, file = '']) => file))];
      const sent = await Promise.all(
        [path, ...files].map(async (file) => (file.startsWith('/assets/') ? styleSheet : weightOf(file))),
      );
      const weight = sent.reduce((sum, bytes) => sum + bytes, 0);
      expect([path, files.length <= 3, weight <= 50 * kilobyte]).toEqual([path, true, true]);
      expect(files.length).toBeGreaterThan(0);
    }
  }, 60_000);

  it('A6: a whole page of a list is under a megabyte, and comes within a second', async () => {
    const lists = inLarge.filter(({ route }) => /^\/api\/v1\/(?!api-info|openapi)[a-z-]+$/.test(route));
    expect(lists).toHaveLength(11);
    for (const { path } of lists) {
      const began = performance.now();
      const { text } = await plain(`${path}?limit=100`).expect(200);
      expect([path, performance.now() - began < 1000]).toEqual([path, true]);
      expect([path, Buffer.byteLength(text) < kilobyte * kilobyte]).toEqual([path, true]);
      const { headers } = await large
        .anonymous()
        .get(`${path}?limit=100`)
        .set('accept-encoding', 'br, gzip')
        .expect(200);
      const isLarge = Buffer.byteLength(text) >= 50_000;
      expect([path, headers['content-encoding']]).toEqual([path, isLarge ? 'gzip' : undefined]);
      await plain(`${path}?limit=101`).expect(400);
    }
  }, 60_000);

  /** As the build packs it. */
  const styleSheet = brotliCompressSync(
    compile('src/site/site.scss', { loadPaths: ['node_modules'], style: 'compressed', quietDeps: true }).css,
  ).length;
  /** As it comes over the wire to a browser. */
  const weightOf = async (path: string) =>
    Number(
      (await large.anonymous().head(path).set('accept-encoding', 'br').expect(200)).headers['content-length'],
    );
});
