import { aDataDir, type Product, startProduct } from '../support/product';

jest.setTimeout(120_000);

interface Line {
  readonly time: string;
  readonly event: string;
  readonly userId: string | null;
  readonly requestId: string | null;
  readonly address: string | null;
  readonly [more: string]: unknown;
}

describe('the security log of a running product', () => {
  const data = aDataDir();
  let product: Product;

  beforeAll(async () => {
    product = await startProduct({ TRACKER_DATA_DIR: data.path, LOG_LEVEL: 'info', MFA: 'optional' });
  });
  afterAll(async () => {
    await product?.stop();
    data.remove();
  });

  const lines = (): Line[] =>
    product
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{') && line.includes('"event"'))
      .map((line) => JSON.parse(line) as Line);
  const told = async (event: string): Promise<Line> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const line = lines().findLast((one) => one.event === event);
      if (line) return line;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Nothing is told of ${event}:\n${product.output()}`);
  };
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(product.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, 'user-agent': 'Mozilla/5.0 Firefox/140.0' },
      body: new URLSearchParams(fields),
    });
  const linkIn = () => /\/logga-in\/lank\/[\w-]{43}/.exec(product.output())?.[0] ?? '';

  it('tells each thing in one line of JSON, with UTC time, person, request and address, and keeps every secret', async () => {
    const secret = 'ett-lösenord-som-är-hemligt';
    const strange = 'ingen\r\n{"event":"sign_in.succeeded"}@example.se';
    await post('/logga-in', { email: strange, password: secret });
    const failed = await told('sign_in.failed');
    expect(failed).toMatchObject({ userId: null, by: 'password', address: '127.0.0.1' });
    expect(failed.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(failed.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(lines().some(({ event }) => event === 'sign_in.succeeded')).toBe(false);

    const link = linkIn();
    const entered = await post(link, {});
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const { userId } = await told('sign_in.succeeded');
    expect(userId).toMatch(/^[0-9a-f-]{36}$/);

    const page = await (await fetch(`${product.url}/arbete/administration`, { headers: { cookie } })).text();
    const csrfToken = /name="csrfToken" value="([^"]+)"/.exec(page)?.[1] ?? '';
    await fetch(`${product.url}/arbete/loften/${crypto.randomUUID()}?x=%0d%0aInjected`, {
      headers: { cookie },
    });
    expect(await told('access.denied')).toMatchObject({ userId, status: 404, method: 'GET' });
    await post(
      '/arbete/administration/organisationer',
      { csrfToken, kind: 'police_area', name: 'Lokalpolisområde Prov' },
      cookie,
    );
    expect(await told('administration.act')).toMatchObject({
      userId,
      path: '/arbete/administration/organisationer',
      status: 303,
    });
    await post(
      '/arbete/losenord',
      { csrfToken, formName: 'password', password: 'en mening som ingen minns' },
      cookie,
    );
    await told('password.changed');
    await post('/logga-in/glomt-losenord', { email: 'administrator@localhost' });
    expect(await told('password.letter_asked_for')).toMatchObject({ userId });

    const all = product.output().slice(product.output().indexOf('Ctrl+C'));
    for (const kept of [
      secret,
      'en mening som ingen minns',
      csrfToken,
      cookie.split('=')[1] ?? '',
      'ingen',
      'Injected',
    ])
      expect([kept, all.includes(kept)]).toEqual([kept, false]);
    expect(all.includes(link.slice(-43))).toBe(false);
    for (const line of all.split('\n').filter((one) => one.trim() !== '' && !one.includes('Ctrl+C')))
      expect(() => JSON.parse(line) as unknown).not.toThrow();
  });
});
