import { csrfTokenOf } from '../../src/accounts/secrets';
import { Sessions } from '../../src/accounts/sessions';
import { anApp, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import request from 'supertest';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Record<string, boolean> };
}

const safe = ['get', 'head'];
const someId = '0b2f8b1e-6a52-4b0a-9d7b-2f1f2a6f5f11';

describe('a form that another site has somebody’s browser send', () => {
  let on: TestApp;
  let town: Town;
  let secret: string;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    secret = await on.app.get(Sessions).start(town.coordinator.userId);
  });
  afterAll(() => on.close());

  /** Every staff route that may change something, whoever added it. */
  const routes = (): { method: string; path: string }[] => {
    const { stack } = (on.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router;
    return stack
      .flatMap(({ route }) =>
        route ? Object.keys(route.methods).map((method) => ({ method, path: route.path })) : [],
      )
      .filter(({ method, path }) => !safe.includes(method) && path.startsWith('/arbete'));
  };
  const send = ({ method, path }: { method: string; path: string }) => {
    const address = path.replace(/:number/g, '1').replace(/:\w+/g, someId);
    const agent = request(on.app.getHttpAdapter().getInstance()) as unknown as Record<
      string,
      (path: string) => request.Test
    >;
    const test = agent[method]?.(address);
    if (!test) throw new Error(`No way to send ${method}`);
    return test.set('cookie', `session=${secret}`);
  };
  const stored = () =>
    on.database.rows(
      `select (select count(*) from tracker.log_entry) as lines, (select count(*) from tracker.session) as sessions`,
    );

  it('is refused on every staff route, in each of eight disguises', async () => {
    const token = csrfTokenOf(secret);
    const another = csrfTokenOf(await on.app.get(Sessions).start(town.chief.userId));
    const ended = await on.app.get(Sessions).start(town.coordinator.userId);
    await on.app.get(Sessions).end(ended);
    const variants: Record<string, (test: request.Test) => request.Test> = {
      'without a token': (test) => test.type('form').send({}),
      'with an empty token': (test) => test.type('form').send({ csrfToken: '' }),
      'with another person’s token': (test) => test.type('form').send({ csrfToken: another }),
      'with the token of a session that has ended': (test) =>
        test.type('form').send({ csrfToken: csrfTokenOf(ended) }),
      'with the token in the address': (test) => test.query({ csrfToken: token }).type('form').send({}),
      'as text that looks like JSON': (test) =>
        test.type('text/plain').send(JSON.stringify({ csrfToken: token })),
      'with the right token, from another site': (test) =>
        test.set('sec-fetch-site', 'cross-site').type('form').send({ csrfToken: token }),
      'with the right token, from a sister site': (test) =>
        test.set('sec-fetch-site', 'same-site').type('form').send({ csrfToken: token }),
    };
    const all = routes();
    expect(all.length).toBeGreaterThan(25);
    const before = await stored();
    for (const route of all) {
      for (const [variant, disguise] of Object.entries(variants)) {
        const { status } = await disguise(send(route));
        expect([route.path, variant, status]).toEqual([route.path, variant, 403]);
      }
    }
    expect(await stored()).toEqual(before);
  });

  it('is refused where nobody is signed in yet', async () => {
    const forms = ['/logga-in', '/logga-in/glomt-losenord', `/logga-in/lank/${'x'.repeat(43)}`, '/logga-ut'];
    for (const path of forms) {
      for (const [header, value] of [
        ['sec-fetch-site', 'cross-site'],
        ['sec-fetch-site', 'same-site'],
        ['origin', 'https://ond.example'],
      ] as const) {
        const answer = await on
          .anonymous()
          .post(path)
          .set(header, value)
          .type('form')
          .send(
            path === '/logga-in'
              ? { email: 'a@b.se', password: 'x' }
              : path === '/logga-in/glomt-losenord'
                ? { email: 'a@b.se' }
                : {},
          );
        expect([path, header, value, answer.status]).toEqual([path, header, value, 403]);
      }
    }
  });

  it('is taken from our own pages, also by browsers that tell only the origin, or none', async () => {
    const fields = { email: 'a@b.se', password: 'x' };
    for (const [header, value] of [
      ['sec-fetch-site', 'same-origin'],
      ['origin', 'http://localhost:3000'],
      ['origin', 'null'],
    ] as const)
      await on.anonymous().post('/logga-in').set(header, value).type('form').send(fields).expect(422);
  });
});

describe('staff answers', () => {
  it('are kept by no cache, whatever the answer', async () => {
    const on = await anApp();
    const town = await aTown(on.database);
    const by = await on.signIn(town.coordinator.userId);
    for (const path of [
      '/arbete',
      '/arbete/konto',
      '/arbete/losenord',
      '/arbete/administration',
      '/arbete/finns-inte',
    ])
      expect([path, (await by.get(path)).headers['cache-control']]).toEqual([path, 'no-store']);
    expect(
      (await by.post('/arbete/losenord', { formName: 'password', password: 'kort' })).headers[
        'cache-control'
      ],
    ).toBe('no-store');
    for (const path of ['/logga-in', '/logga-in/glomt-losenord', '/logga-in/lank/x'])
      expect([path, (await on.anonymous().get(path)).headers['cache-control']]).toEqual([path, 'no-store']);
    await on.close();
  });
});
