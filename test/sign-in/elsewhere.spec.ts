import { PasswordLogin } from '../../src/accounts/password-login';
import { SignIn } from '../../src/accounts/sign-in';
import { SecurityLog } from '../../src/http/security-log';
import { Users } from '../../src/accounts/users';
import type { Caller } from '../../src/kernel/caller';
import { anApp, type TestApp } from '../support/app';
import { aPerson, aTown, type Town } from '../support/people';
import { aSignInService, client, otherClient, type SignInService } from '../support/sign-in-service';
import { aBrowser, type Browser } from './a-browser';

const base = 'http://localhost:3000';
const redirectUris = [`${base}/logga-in/via/1/svar`, `${base}/logga-in/via/2/svar`];

describe('signing in at one’s organisation', () => {
  let service: SignInService;
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    service = await aSignInService(redirectUris);
    on = await anApp({
      OIDC_ISSUER: service.issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'Ekhamra kommun',
      OIDC_MFA_VALUES: 'mfa loa3',
      OIDC2_ISSUER: service.issuer,
      OIDC2_CLIENT_ID: client.id,
      OIDC2_CLIENT_SECRET: client.secret,
      OIDC2_NAME: 'Entra',
      OIDC2_TENANTS: 'directory-of-ekhamra',
    });
    town = await aTown(on.database);
    await connect(town.coordinator, 'siv');
  });
  afterAll(async () => {
    await on.close();
    await service.close();
  });
  beforeEach(() =>
    Object.assign(service.next, { accountId: 'siv', acr: undefined, amr: undefined, claims: {} }),
  );

  const connect = (person: Caller, subject: string, issuer = service.issuer) =>
    on.database.rows(`insert into tracker.identity values (gen_random_uuid(), $1, $2, $3, null, now())`, [
      person.userId,
      issuer,
      subject,
    ]);
  const browser = () => aBrowser(on);

  /** To the service and back, not yet answered by the product. */
  const away = async (by: Browser, number = 1): Promise<URL> => {
    const answer = await by.get(`/logga-in/via/${number}`).expect(303);
    return service.goThrough(answer.headers.location ?? '');
  };
  const back = (by: Browser, { pathname, search }: URL) => by.get(pathname + search);
  const signIn = async (by: Browser, number = 1) => back(by, await away(by, number));
  const counts = () =>
    on.database.rows(
      `select (select count(*) from tracker.user_account) as people, (select count(*) from tracker.identity) as identities,
              (select count(*) from tracker.session) as sessions`,
    );

  it('lets in whom the account is connected to, with a code, PKCE, state and nonce', async () => {
    const by = browser();
    const begun = await by.get('/logga-in/via/1?till=/arbete/konto').expect(303);
    const question = new URL(begun.headers.location ?? '').searchParams;
    expect(question.get('response_type')).toBe('code');
    expect(question.get('code_challenge_method')).toBe('S256');
    expect(question.get('redirect_uri')).toBe(redirectUris[0]);
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(question.get(name)?.length).toBeGreaterThan(40);
    const answer = await back(by, await service.goThrough(begun.headers.location ?? '')).expect(303);
    expect(answer.headers.location).toBe('/arbete/konto');
    expect((await by.get('/arbete/konto').expect(200)).text).toContain('Siv Samordnare');
  });

  it('tells who has no account here so, and creates nothing, also when the mail address is known', async () => {
    const [{ email } = { email: '' }] = await on.database.rows<{ email: string }>(
      'select email from tracker.user_account where id = $1',
      [town.coordinator.userId],
    );
    const before = await counts();
    Object.assign(service.next, { accountId: 'en-framling', claims: { email, preferred_username: email } });
    const answer = await signIn(browser());
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Du har inget konto');
    expect(String(answer.headers['set-cookie'])).not.toContain('session=');
    expect(await counts()).toEqual(before);
  });

  it('shuts out a disabled person', async () => {
    const person = await aPerson(on.database, 'Dis Abled', [['reader', town.ekhamra]]);
    await connect(person, 'dis');
    service.next.accountId = 'dis';
    const by = browser();
    expect((await signIn(by)).status).toBe(303);
    await on.database.rows('update tracker.user_account set disabled_at = now() where id = $1', [
      person.userId,
    ]);
    await by.get('/arbete').expect(303);
    expect((await signIn(browser())).status).toBe(403);
  });

  describe('refuses an answer', () => {
    afterEach(() => jest.restoreAllMocks());

    /** @param why as the log tells it: each is refused by the check that it is about */
    const refused = async (by: Browser, address: URL, why: string) => {
      const before = await counts();
      const note = jest.spyOn(on.app.get(SecurityLog), 'note');
      const answer = await back(by, address);
      expect(note).toHaveBeenCalledWith('sign_in.failed', null, expect.objectContaining({ reason: why }));
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('Inloggningen gick inte att slutföra');
      expect(answer.text).not.toMatch(/Error|at \w+ \(/);
      expect(await counts()).toEqual(before);
      await by.get('/arbete').expect(303);
    };

    it('with a wrong state, or none', async () => {
      const by = browser();
      const address = await away(by);
      const wrong = new URL(address);
      wrong.searchParams.set('state', 'x'.repeat(43));
      await refused(by, wrong, 'unknown_state');
      wrong.searchParams.delete('state');
      await refused(by, wrong, 'unknown_state');
    });

    it('in another browser than the one that asked: nobody is signed in as somebody else', async () => {
      const attacker = browser();
      const address = await away(attacker);
      const victim = browser();
      await refused(victim, address, 'unknown_state');
      await away(victim);
      await refused(victim, address, 'unknown_state');
      expect((await back(attacker, address)).status).toBe(303);
    });

    it('with a wrong nonce in the token', async () => {
      const by = browser();
      const address = await away(by);
      await on.database.rows(`update tracker.sign_in_flow set nonce = 'another'`);
      await refused(by, address, 'OAUTH_JWT_CLAIM_COMPARISON_FAILED');
    });

    it('that is shown twice', async () => {
      const by = browser();
      const address = await away(by);
      expect((await back(by, address)).status).toBe(303);
      await by.post('/logga-ut').expect(303);
      await refused(by, address, 'unknown_state');
    });

    it('with a code that was used already, under a new question', async () => {
      const by = browser();
      const used = await away(by);
      expect((await back(by, used)).status).toBe(303);
      await by.post('/logga-ut').expect(303);
      const fresh = await away(by);
      fresh.searchParams.set('code', used.searchParams.get('code') ?? '');
      await refused(by, fresh, 'invalid_grant');
    });

    it('in the name of another issuer, or of none', async () => {
      const by = browser();
      const address = await away(by);
      address.searchParams.set('iss', 'https://ond.example');
      await refused(by, address, 'OAUTH_INVALID_RESPONSE');
      const another = await away(by);
      another.searchParams.delete('iss');
      await refused(by, another, 'OAUTH_INVALID_RESPONSE');
    });

    it('with a code that was given to another client', async () => {
      const by = browser();
      const question = new URL((await by.get('/logga-in/via/1')).headers.location ?? '');
      question.searchParams.set('client_id', otherClient.id);
      await refused(by, await service.goThrough(question.href), 'invalid_grant');
    });

    it('without the secret that belongs to the question (PKCE)', async () => {
      const by = browser();
      const address = await away(by);
      await on.database.rows(`update tracker.sign_in_flow set verifier = $1`, ['v'.repeat(43)]);
      await refused(by, address, 'invalid_grant');
    });

    it('to another service’s question', async () => {
      const by = browser();
      const address = await away(by, 1);
      address.pathname = '/logga-in/via/2/svar';
      await refused(by, address, 'unknown_state');
    });

    it('after a quarter of an hour', async () => {
      const by = browser();
      const address = await away(by);
      on.clock.set(new Date(on.clock.now().getTime() + 15 * 60_000));
      await refused(by, address, 'unknown_state');
    });

    it('that the service itself refused', async () => {
      const by = browser();
      const { pathname, searchParams } = await away(by);
      const answer = new URL(
        `${base}${pathname}?error=access_denied&iss=${encodeURIComponent(service.issuer)}`,
      );
      answer.searchParams.set('state', searchParams.get('state') ?? '');
      await refused(by, answer, 'access_denied');
    });
  });

  it('is not begun by another site', async () => {
    await browser().get('/logga-in/via/1').set('sec-fetch-site', 'cross-site').expect(403);
    await browser().get('/logga-in/via/3').expect(404);
  });

  it('P-10: asks a chief for a second factor, unless the service vouches that it did', async () => {
    await connect(town.chief, 'cia');
    Object.assign(service.next, { accountId: 'cia', amr: ['pwd'] });
    const one = browser();
    await signIn(one);
    expect((await one.get('/arbete').expect(303)).headers.location).toMatch(/^\/logga-in\/tvasteg/);
    service.next.amr = ['pwd', 'mfa'];
    const two = browser();
    await signIn(two);
    await two.get('/arbete').expect(200);
  });

  it('knows a person of Entra ID by directory and object, and lets in the listed directories only', async () => {
    await connect(town.approver, 'directory-of-ekhamra/object-1');
    Object.assign(service.next, {
      accountId: 'pairwise-1',
      claims: { tid: 'directory-of-ekhamra', oid: 'object-1' },
    });
    const by = browser();
    expect((await signIn(by, 2)).status).toBe(303);
    expect((await by.get('/arbete/konto')).text).toContain('Gun Godkännare');
    service.next.claims = { tid: 'another-directory', oid: 'object-1' };
    expect((await signIn(browser(), 2)).status).toBe(403);
    service.next.claims = {};
    expect((await signIn(browser(), 2)).status).toBe(403);
  });

  describe('after connecting an account', () => {
    const invite = (userId: string) =>
      on.transactions.asStaff(town.administrator.userId, () => on.app.get(Users).issueLink(userId));
    const connectVia = async (by: Browser, page: string, form: string) => {
      const shown = await by.get(page).expect(200);
      const onwards = await by.submit(shown.text, form).expect(200);
      const [, url = ''] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(onwards.text) ?? [];
      return back(by, await service.goThrough(url.replaceAll('&amp;', '&')));
    };

    it('who was invited by a link uses it the next time', async () => {
      const by = browser();
      await by.post(`/logga-in/lank/${await invite(town.caseWorker.userId)}`).expect(303);
      service.next.accountId = 'hans';
      const connected = await connectVia(by, '/arbete/konto', '/arbete/konto/identiteter/via/1');
      expect(connected.headers.location).toBe('/arbete/konto?klart=identity');
      expect((await by.get('/arbete/konto?klart=identity')).text).toContain('Kontot är kopplat');
      const next = browser();
      await signIn(next);
      expect((await next.get('/arbete/konto').expect(200)).text).toContain('Hans Handläggare');
    });

    it('an invited chief needs no app, when the service vouches for two factors', async () => {
      const by = browser();
      await by.post(`/logga-in/lank/${await invite(town.otherChief.userId)}`).expect(303);
      Object.assign(service.next, { accountId: 'ove', amr: ['mfa'] });
      await connectVia(by, '/logga-in/tvasteg', '/logga-in/tvasteg/via/1');
      expect((await by.get('/arbete/konto').expect(200)).text).toContain('Ove Områdeschef');
    });

    it('it stays with the first person', async () => {
      const by = browser();
      await by.post(`/logga-in/lank/${await invite(town.idleCaseWorker.userId)}`).expect(303);
      const answer = await connectVia(by, '/arbete/konto', '/arbete/konto/identiteter/via/1');
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('redan kopplat');
    });

    it('it is connected to nobody but who asked, in the session that asked', async () => {
      const by = browser();
      await by.post(`/logga-in/lank/${await invite(town.idleCaseWorker.userId)}`).expect(303);
      service.next.accountId = 'inkraktare';
      const shown = await by.get('/arbete/konto');
      const onwards = await by.submit(shown.text, '/arbete/konto/identiteter/via/1');
      const [, url = ''] = /content="0; url=([^"]+)"/.exec(onwards.text) ?? [];
      const address = await service.goThrough(url.replaceAll('&amp;', '&'));
      await by.post('/logga-ut');
      expect((await back(by, address)).status).toBe(403);
      expect(await on.database.rows(`select 1 from tracker.identity where subject = 'inkraktare'`)).toEqual(
        [],
      );
    });

    it('it is disconnected by its owner alone', async () => {
      const [{ id } = { id: '' }] = await on.database.rows<{ id: string }>(
        `select id from tracker.identity where subject = 'hans'`,
      );
      const path = `/arbete/konto/identiteter/${id}/borttagning`;
      await (await on.signIn(town.coordinator.userId)).post(path).expect(404);
      expect(await on.database.rows(`select 1 from tracker.identity where subject = 'hans'`)).toHaveLength(1);
      await (await on.signIn(town.caseWorker.userId)).post(path).expect(303);
      expect(await on.database.rows(`select 1 from tracker.identity where subject = 'hans'`)).toEqual([]);
    });
  });

  it('is the only way in once passwords are turned off, and they can be turned on again', async () => {
    const password = 'en mening som ingen annan minns';
    await on.app.get(SignIn).choosePassword(town.coordinator.userId, password);
    const [{ email } = { email: '' }] = await on.database.rows<{ email: string }>(
      'select email from tracker.user_account where id = $1',
      [town.coordinator.userId],
    );
    await on.app.get(PasswordLogin).turn(false);
    const page = await browser().get('/logga-in').expect(200);
    expect(page.text).not.toContain('name="password"');
    expect(page.text).toContain('Logga in med Ekhamra kommun');
    expect((await browser().post('/logga-in', { email, password }).expect(422)).text).toContain('avstängd');
    await browser().get('/logga-in/glomt-losenord').expect(404);
    await browser().post('/logga-in/glomt-losenord', { email }).expect(404);
    await on.app.get(PasswordLogin).turn(true);
    await browser().post('/logga-in', { email, password }).expect(303);
  });
});

describe('a role that demands a level of assurance', () => {
  it('is entered at a service that vouches for it, and in no other way', async () => {
    const service = await aSignInService(redirectUris);
    const on = await anApp({
      OIDC_ISSUER: service.issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'Polisen',
      OIDC_MFA_VALUES: 'loa3',
      ROLE_ACR: 'police_area_chief=loa3',
    });
    const town = await aTown(on.database);
    await on.database.rows(
      `insert into tracker.identity values (gen_random_uuid(), $1, $2, 'cia', null, now())`,
      [town.chief.userId, service.issuer],
    );
    const go = async (acr: string) => {
      Object.assign(service.next, { accountId: 'cia', acr });
      const by = aBrowser(on);
      const begun = await by.get('/logga-in/via/1?starkare=ja');
      expect(new URL(begun.headers.location ?? '').searchParams.get('acr_values')).toBe('loa3');
      const { pathname, search } = await service.goThrough(begun.headers.location ?? '');
      await by.get(pathname + search).expect(303);
      return by;
    };
    const weak = await go('loa2');
    expect((await weak.get('/arbete').expect(303)).headers.location).toMatch(/^\/logga-in\/starkare/);
    expect((await weak.get('/logga-in/starkare').expect(200)).text).toContain('Logga in med Polisen');
    await (await go('loa3')).get('/arbete').expect(200);
    const byPassword = aBrowser(on);
    await on.app.get(SignIn).choosePassword(town.chief.userId, 'en mening som ingen annan minns');
    const [{ email } = { email: '' }] = await on.database.rows<{ email: string }>(
      'select email from tracker.user_account where id = $1',
      [town.chief.userId],
    );
    await byPassword.post('/logga-in', { email, password: 'en mening som ingen annan minns' }).expect(303);
    expect((await byPassword.get('/arbete').expect(303)).headers.location).toMatch(/^\/logga-in\/starkare/);
    await (await on.signIn(town.coordinator.userId)).get('/arbete').expect(200);
    await on.close();
    await service.close();
  });
});

describe('when the organisation’s service is away', () => {
  it('people are told calmly, and the other ways in are still there', async () => {
    const on = await anApp({
      OIDC_ISSUER: 'http://127.0.0.1:9',
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'Ekhamra kommun',
    });
    const by = aBrowser(on);
    const answer = await by.get('/logga-in/via/1').expect(503);
    expect(answer.text).toContain('Ekhamra kommun svarar inte');
    expect(answer.text).not.toMatch(/ECONNREFUSED|Error|node_modules/);
    expect((await by.get('/logga-in').expect(200)).text).toContain('name="password"');
    await on.close();
  });
});
