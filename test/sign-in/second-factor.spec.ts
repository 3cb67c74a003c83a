import { Secret, TOTP } from 'otpauth';
import { SecondFactors } from '../../src/accounts/second-factors';
import { SignIn } from '../../src/accounts/sign-in';
import type { Caller } from '../../src/kernel/caller';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aPerson, aTown, type Town } from '../support/people';
import { aBrowser, type Browser } from './a-browser';

const password = 'en mening som ingen annan minns';
const half = 30_000;

describe('signing in in two steps', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());
  beforeEach(() => on.clock.set(noonOn('2026-06-10')));

  const emailOf = async ({ userId }: Caller) =>
    (
      await on.database.rows<{ email: string }>('select email from tracker.user_account where id = $1', [
        userId,
      ])
    )[0]?.email ?? '';
  const codeFor = (secret: string, steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: on.clock.now().getTime() + steps * half,
    });
  const secretOn = (page: string) =>
    (/<code class="secret">([^<]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '');
  const codesOn = (page: string) => [...page.matchAll(/<li><code>([^<]+)</g)].map(([, code = '']) => code);
  const later = (ms: number) => on.clock.set(new Date(on.clock.now().getTime() + ms));

  /** By password, with the second step still to come. */
  async function firstStep(person: Caller): Promise<Browser> {
    const by = aBrowser(on);
    await by.post('/logga-in', { email: await emailOf(person), password }).expect(303);
    return by;
  }

  /** A person in this role who has a password, and an app whose secret is given back. */
  async function aPersonWithApp(role: 'police_area_chief' | 'coordinator' = 'police_area_chief') {
    const authority = role === 'coordinator' ? town.ekhamra : town.area;
    const person = await aPerson(on.database, 'Vera Tvåsteg', [[role, authority]]);
    await on.app.get(SignIn).choosePassword(person.userId, password);
    const factors = on.app.get(SecondFactors);
    const secret = await factors.proposalFor(person.userId);
    const codes = await factors.turnOn(person.userId, codeFor(secret, -1));
    return { person, secret, codes };
  }

  const give = async (by: Browser, code: string) => {
    const page = await by.get('/logga-in/kod');
    return by.submit(page.text, '/logga-in/kod', { code });
  };

  describe('is demanded of a chief and an administrator', () => {
    it.each(['chief', 'administrator'] as const)('before anything else opens: %s', async (who) => {
      await on.app.get(SignIn).choosePassword(town[who].userId, password);
      const by = await firstStep(town[who]);
      for (const path of ['/arbete', '/arbete/konto', '/arbete/losenord', '/arbete/administration']) {
        const answer = await by.get(path).expect(303);
        expect(answer.headers.location).toBe(`/logga-in/tvasteg?till=${encodeURIComponent(path)}`);
      }
      await by
        .post('/arbete/losenord', { formName: 'password', password: 'en helt annan mening' })
        .expect(403);
      await by.get('/logga-in/kod').expect(303);
      const page = await by.get('/logga-in/tvasteg?till=/arbete/konto').expect(200);
      const secret = secretOn(page.text);
      expect(secret).toMatch(/^[A-Z2-7]{32}$/);
      expect(page.text).toContain('<svg viewBox');
      expect(secretOn((await by.get('/logga-in/tvasteg')).text)).toBe(secret);
      await by.submit(page.text, '/logga-in/tvasteg', { code: '000000' }).expect(422);
      const done = await by.submit(page.text, '/logga-in/tvasteg', { code: codeFor(secret) }).expect(200);
      expect(new Set(codesOn(done.text)).size).toBe(10);
      expect(done.text).toContain('href="/arbete/konto"');
      await by.get('/arbete/konto').expect(200);
    });

    it('also in the session that is open when the role is given', async () => {
      const person = await aPerson(on.database, 'Ny Chef', [['coordinator', town.ekhamra]]);
      await on.app.get(SignIn).choosePassword(person.userId, password);
      const by = await firstStep(person);
      await by.get('/arbete').expect(200);
      await on.database.rows(
        `insert into tracker.membership (id, user_id, authority_id, role, from_on) values (gen_random_uuid(), $1, $2, 'police_area_chief', '2026-01-01')`,
        [person.userId, town.area],
      );
      expect((await by.get('/arbete').expect(303)).headers.location).toMatch(/^\/logga-in\/tvasteg/);
    });

    it('but not of others, nor where the installation is for trying out', async () => {
      await on.app.get(SignIn).choosePassword(town.approver.userId, password);
      await (await firstStep(town.approver)).get('/arbete').expect(200);
      const demo = await anApp({ MFA: 'optional' });
      const demoTown = await aTown(demo.database);
      await demo.app.get(SignIn).choosePassword(demoTown.chief.userId, password);
      const by = aBrowser(demo);
      const [row] = await demo.database.rows<{ email: string }>(
        'select email from tracker.user_account where id = $1',
        [demoTown.chief.userId],
      );
      await by.post('/logga-in', { email: row?.email ?? '', password }).expect(303);
      await by.get('/arbete').expect(200);
      expect((await by.get('/arbete/konto')).text).toContain('till för att prova på');
      await demo.close();
    });
  });

  describe('with a code', () => {
    it('opens the workspace under a new session, and the old secret is dead', async () => {
      const { person, secret } = await aPersonWithApp();
      const by = aBrowser(on);
      const first = await by.post('/logga-in', { email: await emailOf(person), password }).expect(303);
      const before = String(first.headers['set-cookie']).split(';')[0] ?? '';
      const answer = await give(by, codeFor(secret));
      expect(answer.status).toBe(303);
      expect(String(answer.headers['set-cookie'])).toMatch(/^session=[\w-]{43};/);
      await by.get('/arbete').expect(200);
      await on.anonymous().get('/arbete').set('cookie', before).expect(303);
    });

    it('takes it once, also of eight at once', async () => {
      const { person, secret } = await aPersonWithApp();
      const code = codeFor(secret);
      const browsers: Browser[] = [];
      for (let count = 0; count < 8; count += 1) browsers.push(await firstStep(person));
      const pages = await Promise.all(browsers.map((by) => by.get('/logga-in/kod')));
      const answers = await Promise.all(
        browsers.map((by, index) => by.submit(pages[index]?.text ?? '', '/logga-in/kod', { code })),
      );
      expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
      expect((await give(await firstStep(person), code)).status).toBe(422);
      later(half);
      expect((await give(await firstStep(person), codeFor(secret))).status).toBe(303);
    });

    it('bears with a clock that is half a minute off, not with more', async () => {
      for (const [steps, status] of [
        [-1, 422],
        [1, 303],
        [2, 422],
        [-2, 422],
      ] as const) {
        const { person, secret } = await aPersonWithApp();
        // Turning it on used the code of the half minute before.
        expect([steps, (await give(await firstStep(person), codeFor(secret, steps))).status]).toEqual([
          steps,
          status,
        ]);
      }
      const { person, secret } = await aPersonWithApp();
      later(2 * half);
      expect((await give(await firstStep(person), codeFor(secret, -1))).status).toBe(303);
    });

    it('is closed for a quarter after ten wrong ones, also for the right one, and for that person only', async () => {
      const { person, secret } = await aPersonWithApp();
      const other = await aPersonWithApp();
      const by = await firstStep(person);
      for (let attempt = 0; attempt < 10; attempt += 1) expect((await give(by, '000000')).status).toBe(422);
      const closed = await give(by, codeFor(secret));
      expect(closed.status).toBe(429);
      expect(Number(closed.headers['retry-after'])).toBe(900);
      expect((await give(await firstStep(other.person), codeFor(other.secret))).status).toBe(303);
      later(15 * 60_000);
      expect((await give(by, codeFor(secret))).status).toBe(303);
    });

    it('is asked of whoever turned it on, in every other open session too', async () => {
      const person = await aPerson(on.database, 'Frida Frivillig', [['coordinator', town.ekhamra]]);
      await on.app.get(SignIn).choosePassword(person.userId, password);
      const [one, two] = [await firstStep(person), await firstStep(person)];
      const page = await one.get('/arbete/konto/tvasteg').expect(200);
      const wrong = await one.submit(page.text, '/arbete/konto/tvasteg', { code: '123456' }).expect(422);
      expect(wrong.text).toContain('href="#code-code"');
      expect(secretOn(wrong.text)).toBe(secretOn(page.text));
      await one
        .submit(page.text, '/arbete/konto/tvasteg', { code: codeFor(secretOn(page.text)) })
        .expect(200);
      await one.get('/arbete').expect(200);
      expect((await two.get('/arbete').expect(303)).headers.location).toMatch(/^\/logga-in\/kod/);
    });
  });

  describe('without the telephone', () => {
    it('takes each recovery code once, however it is written', async () => {
      const { person, codes } = await aPersonWithApp();
      const [first = '', second = ''] = codes;
      expect((await give(await firstStep(person), first)).status).toBe(303);
      expect((await give(await firstStep(person), first)).status).toBe(422);
      expect((await give(await firstStep(person), second.toUpperCase().replaceAll('-', ' '))).status).toBe(
        303,
      );
    });

    it('is helped by the administrator, and then sets it up anew', async () => {
      const { person } = await aPersonWithApp();
      const path = `/arbete/administration/personer/${person.userId}/tvasteg`;
      await (await on.signIn(town.coordinator.userId)).post(path).expect(403);
      await (await on.signIn(town.administrator.userId)).post(path).expect(303);
      const by = await firstStep(person);
      expect((await by.get('/arbete').expect(303)).headers.location).toMatch(/^\/logga-in\/tvasteg/);
    });
  });

  describe('is changed', () => {
    const change = async (by: Browser, wish: string, code: string) => {
      const page = await by.get('/arbete/konto').expect(200);
      return by.submit(page.text, '/arbete/konto/tvasteg/andring', { wish, code });
    };

    async function signedIn(role?: 'coordinator') {
      const made = await aPersonWithApp(role);
      const by = await firstStep(made.person);
      await give(by, codeFor(made.secret));
      later(half);
      return { ...made, by };
    }

    it('to another app with a code from the one that is on, and not without', async () => {
      const { by, person, secret } = await signedIn();
      expect((await change(by, 'renew', '000000')).status).toBe(422);
      const page = await by.get('/arbete/konto/tvasteg');
      expect(page.status).toBe(303);
      const token = /name="csrfToken" value="([^"]+)"/.exec((await by.get('/arbete/konto')).text)?.[1] ?? '';
      await by
        .post('/arbete/konto/tvasteg', { csrfToken: token, formName: 'code', code: '000000' })
        .expect(403);
      const offered = await change(by, 'renew', codeFor(secret));
      const renewed = secretOn(offered.text);
      expect(renewed).not.toBe(secret);
      await by.submit(offered.text, '/arbete/konto/tvasteg', { code: codeFor(renewed) }).expect(200);
      later(half);
      expect((await give(await firstStep(person), codeFor(secret))).status).toBe(422);
      expect((await give(await firstStep(person), codeFor(renewed))).status).toBe(303);
    });

    it('to new recovery codes, and the old ones are worth nothing', async () => {
      const { by, person, secret, codes } = await signedIn();
      const page = await change(by, 'codes', codeFor(secret));
      const [fresh = ''] = codesOn(page.text);
      expect((await give(await firstStep(person), codes[5] ?? '')).status).toBe(422);
      expect((await give(await firstStep(person), fresh)).status).toBe(303);
    });

    it('to off, where no role demands it', async () => {
      const demanded = await signedIn();
      expect((await change(demanded.by, 'off', codeFor(demanded.secret))).status).toBe(422);
      const free = await signedIn('coordinator');
      expect((await change(free.by, 'off', codeFor(free.secret))).status).toBe(303);
      await (await firstStep(free.person)).get('/arbete').expect(200);
    });
  });

  it('keeps secrets sealed and recovery codes digested, each bound to its person', async () => {
    const { person, secret, codes } = await aPersonWithApp();
    const other = await aPersonWithApp();
    const rows = await on.database.rows<{ row: string }>(
      `select encode(sealed_secret, 'escape') as row from tracker.totp union all select encode(code_hash, 'escape') from tracker.recovery_code`,
    );
    for (const plain of [secret, Buffer.from(Secret.fromBase32(secret).buffer).toString('latin1'), ...codes])
      expect(rows.some(({ row }) => row.includes(plain))).toBe(false);
    await on.database.rows(
      `update tracker.totp set sealed_secret = (select sealed_secret from tracker.totp where user_id = $1) where user_id = $2`,
      [other.person.userId, person.userId],
    );
    const answer = await give(await firstStep(person), codeFor(other.secret));
    expect(answer.status).toBe(500);
  });

  it('takes no form without the token of the session, nor from another site', async () => {
    const { person, secret } = await aPersonWithApp();
    const by = await firstStep(person);
    const code = codeFor(secret);
    await by.post('/logga-in/kod', { code }).expect(403);
    const page = await by.get('/logga-in/kod');
    await by.submit(page.text, '/logga-in/kod', { code }).set('sec-fetch-site', 'cross-site').expect(403);
    await by.submit(page.text, '/logga-in/kod', { code }).expect(303);
    await on.anonymous().get('/logga-in/kod').expect(303);
  });
});
