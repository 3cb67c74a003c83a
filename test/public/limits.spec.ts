import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { RateLimit } from '../../src/http/rate-limit';
import { askingAddress, trusting } from '../../src/public/limits/asking-address';
import { PublicServer } from '../../src/public/public-server';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aTown } from '../support/people';
import { aLivingPlan, lastTold } from './a-living-plan';
import { ask } from './reading';

describe('a share of requests', () => {
  it('is given back when its window has passed, and each address has its own', () => {
    const limit = new RateLimit(2, 60);
    expect(limit.take('a', 0)).toEqual({ isAllowed: true, remaining: 1, resetsIn: 60 });
    expect(limit.take('a', 30_500)).toEqual({ isAllowed: true, remaining: 0, resetsIn: 30 });
    expect(limit.take('a', 59_999)).toEqual({ isAllowed: false, remaining: 0, resetsIn: 1 });
    expect(limit.take('b', 59_999).isAllowed).toBe(true);
    expect(limit.take('a', 60_000).isAllowed).toBe(true);
  });

  it('takes no more memory than it may', () => {
    const limit = new RateLimit(1, 60);
    for (let count = 0; count < 120_000; count += 1) limit.take(`address ${count}`, 0);
    expect((Reflect.get(limit, 'windows') as Map<string, unknown>).size).toBeLessThanOrEqual(50_000);
    expect(limit.take('address 119999', 0).isAllowed).toBe(false);
  });
});

describe('who asks', () => {
  const from = (remoteAddress: string, forwarded: string | undefined, proxies: string[]) =>
    askingAddress(
      { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as never,
      trusting(proxies),
    );

  it('is nobody that a header names, unless a proxy of our own wrote it', () => {
    expect(from('192.0.2.1', '203.0.113.9', [])).toBe('192.0.2.1');
    expect(from('192.0.2.1', '198.51.100.1, 203.0.113.9', ['192.0.2.1'])).toBe('203.0.113.9');
    expect(from('192.0.2.1', '198.51.100.1, 203.0.113.9, 192.0.2.7', ['192.0.2.0/24'])).toBe('203.0.113.9');
    expect(from('192.0.2.1', undefined, ['192.0.2.1'])).toBe('192.0.2.1');
  });

  it('is a whole network of IPv6', () => {
    expect(from('2001:db8:0:1::1', undefined, [])).toBe(from('2001:DB8::1:ffff:0:0:2', undefined, []));
    expect(from('2001:db8:0:1::1', undefined, [])).not.toBe(from('2001:db8:0:2::1', undefined, []));
    expect(from('::ffff:192.0.2.1', undefined, [])).toBe('::ffff:192.0.2.1');
  });
});

describe('the limits in front of everything', () => {
  let on: TestApp;
  let server: Server;
  let port: number;

  beforeAll(async () => {
    on = await anApp({ REQUESTS_PER_MINUTE: '5', TRUST_PROXY: 'loopback' });
    await aLivingPlan(on, await aTown(on.database));
    server = createServer({ connectionsCheckingInterval: 200 });
    await on.app.get(PublicServer).serve(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  }, 60_000);
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await on.app.get(PublicServer).close();
    await on.close();
  });
  beforeEach(() => on.clock.set(noonOn(lastTold)));

  const as = (address: string, path: string, more: Record<string, string> = {}) =>
    ask(port, path, { 'x-forwarded-for': address, ...more });

  it('API-5: tell what is left, count what is kept too, and refuse with Retry-After', async () => {
    const path = '/api/v1/promise-sets';
    const told: [number, string | undefined][] = [];
    for (let count = 0; count < 6; count += 1) {
      const { status, headers } = await as('198.51.100.1', path);
      told.push([status, String(headers.ratelimit)]);
      expect(headers['ratelimit-policy']).toBe('"default";q=5;w=60');
    }
    expect(told).toEqual([
      [200, '"default";r=4;t=60'],
      [200, '"default";r=3;t=60'],
      [200, '"default";r=2;t=60'],
      [200, '"default";r=1;t=60'],
      [200, '"default";r=0;t=60'],
      [429, '"default";r=0;t=60'],
    ]);
    const refused = await as('198.51.100.1', '/api/v1/activities');
    expect(refused.headers).toMatchObject({
      'retry-after': '60',
      'content-type': 'application/problem+json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    expect(JSON.parse(refused.body.toString())).toMatchObject({ status: 429, title: 'Too many requests' });
    expect((await as('198.51.100.2', path)).status).toBe(200);
    on.clock.set(new Date(noonOn(lastTold).getTime() + 60_000));
    expect((await as('198.51.100.1', path)).status).toBe(200);
  });

  it('keep one reader’s share out of what others get', async () => {
    const path = '/api/v1/statuses';
    await as('198.51.100.10', path);
    await as('198.51.100.10', path);
    const { headers } = await as('198.51.100.11', path);
    expect(headers.ratelimit).toBe('"default";r=4;t=60');
    const etag = String(headers.etag);
    const known = await as('198.51.100.11', path, { 'if-none-match': etag });
    expect([known.status, known.headers.ratelimit]).toEqual([304, '"default";r=3;t=60']);
  });

  it('give pages five times as many, and count neither style sheets nor health', async () => {
    const statuses = new Set<number>();
    for (let count = 0; count < 25; count += 1) statuses.add((await as('198.51.100.3', '/ordlista')).status);
    expect([...statuses]).toEqual([200]);
    const refused = await as('198.51.100.3', '/');
    expect(refused.status).toBe(429);
    expect(refused.body.toString()).toMatch(/Försök igen[^]*Try again/);
    expect((await as('198.51.100.3', '/health/live')).status).toBe(200);
    expect((await as('198.51.100.3', '/assets/nothing.css')).status).not.toBe(429);
  });

  it('A5: let go of who sends a request too slowly', async () => {
    server.headersTimeout = 300;
    const closed = new Promise<number>((resolve) => {
      const began = Date.now();
      const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nhost: x\r\n'));
      socket.resume();
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(Date.now() - began));
    });
    expect(await closed).toBeLessThan(5000);
    expect((await as('198.51.100.4', '/ordlista')).status).toBe(200);
  });

  it('A6, A7: take no endless address, no endless body and no thousand parameters for a fault of ours', async () => {
    expect((await as('198.51.100.5', `/api/v1/search?text=${'a'.repeat(3000)}`)).status).toBe(414);
    const many = Array.from({ length: 300 }, (_, index) => `p${index}=1`).join('&');
    expect((await as('198.51.100.5', `/api/v1/activities?${many}`)).status).toBe(400);
    await on
      .anonymous()
      .post('/kommun/ekhamra-kommun/tillganglighet')
      .type('form')
      .send(`message=${'x'.repeat(1_200_000)}`)
      .expect(413);
  });
});
