import { Sessions } from '../../src/accounts/sessions';
import { SignIn } from '../../src/accounts/sign-in';
import type { Caller } from '../../src/kernel/caller';
import { anApp, type TestApp } from '../support/app';
import { aPerson, aTown, type Town } from '../support/people';
import { aBrowser, type Browser } from './a-browser';

const password = 'en mening som ingen annan minns';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('one’s own account', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());

  const emailOf = async ({ userId }: Caller) =>
    (
      await on.database.rows<{ email: string }>('select email from tracker.user_account where id = $1', [
        userId,
      ])
    )[0]?.email ?? '';
  async function aColleague(): Promise<Caller> {
    const person = await aPerson(on.database, 'Karin Kollega', [['coordinator', town.ekhamra]]);
    await on.app.get(SignIn).choosePassword(person.userId, password);
    return person;
  }
  async function signedIn(person: Caller, secret = password): Promise<Browser> {
    const by = aBrowser(on);
    await by
      .post('/logga-in', { email: await emailOf(person), password: secret })
      .set('user-agent', firefox)
      .expect(303);
    return by;
  }
  const changePassword = async (by: Browser, currentPassword: string, to: string) => {
    const page = await by.get('/arbete/losenord').expect(200);
    return by.submit(page.text, '/arbete/losenord', { currentPassword, password: to });
  };

  describe('tells where one is signed in', () => {
    it('since when, with which browser and roughly from where, and ends one or all others at once', async () => {
      const person = await aColleague();
      const [one, two, three] = [await signedIn(person), await signedIn(person), await signedIn(person)];
      const page = await one.get('/arbete/konto').expect(200);
      expect(page.text).toContain('Firefox, Linux');
      expect(page.text).toContain('127.0.0.x');
      const forms = [...page.text.matchAll(/action="(\/arbete\/konto\/sessioner\/[\w-]{36}\/avslut)"/g)];
      expect(forms).toHaveLength(2);
      await one.submit(page.text, forms[0]?.[1] ?? '').expect(303);
      const alive = await Promise.all([two, three].map(async (by) => (await by.get('/arbete')).status));
      expect(alive.sort()).toEqual([200, 303]);
      await one.submit(page.text, '/arbete/konto/sessioner/avslut').expect(303);
      for (const by of [two, three]) await by.get('/arbete').expect(303);
      await one.get('/arbete').expect(200);
    });

    it('and lets nobody end another person’s', async () => {
      const [person, other] = [await aColleague(), await aColleague()];
      const [mine, theirs] = [await signedIn(person), await signedIn(other)];
      const [row] = await on.database.rows<{ id: string }>(
        'select public_id as id from tracker.session where user_id = $1',
        [other.userId],
      );
      const token =
        /name="csrfToken" value="([^"]+)"/.exec((await mine.get('/arbete/konto')).text)?.[1] ?? '';
      await mine.post(`/arbete/konto/sessioner/${row?.id}/avslut`, { csrfToken: token }).expect(404);
      await theirs.get('/arbete').expect(200);
    });

    it('keeps no secret of a session, and nothing that the browser wrote about itself', async () => {
      const secret = await on.app.get(Sessions).start(town.coordinator.userId);
      expect(Buffer.from(secret, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
      const by = aBrowser(on);
      await by
        .post('/logga-in', { email: await emailOf(await aColleague()), password })
        .set('user-agent', 'Firefox/1 <script>alert(1)</script>')
        .expect(303);
      const rows = await on.database.rows<{ row: string }>(
        'select row_to_json(s)::text as row from tracker.session s',
      );
      expect(rows.some(({ row }) => row.includes(secret) || row.includes('script'))).toBe(false);
    });
  });

  describe('changes the password', () => {
    it('with the current one, and signs out everywhere else under a new session', async () => {
      const person = await aColleague();
      const [by, other] = [await signedIn(person), await signedIn(person)];
      const wrong = await changePassword(by, 'fel lösenord', 'en helt annan mening än förut');
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('href="#password-currentPassword"');
      const answer = await changePassword(by, password, 'en helt annan mening än förut');
      expect(answer.headers.location).toBe('/arbete/konto?klart=password');
      expect(String(answer.headers['set-cookie'])).toMatch(/^session=[\w-]{43};/);
      await by.get('/arbete').expect(200);
      await other.get('/arbete').expect(303);
      await signedIn(person, 'en helt annan mening än förut');
    });

    it('to one of 12 to 128 characters of any kind, that is not among the first to be guessed', async () => {
      const person = await aColleague();
      const by = await signedIn(person);
      for (const bad of [
        'elva tecken',
        'x'.repeat(129),
        'lösenord12345',
        'qwertyuiop12',
        'KarinKollega1',
        'ekhamrakommun',
      ]) {
        expect([bad, (await changePassword(by, password, bad)).status]).toEqual([bad, 422]);
      }
      const longest =
        'gröna elefanter sjunger blues på bussen till Kiruna varje fredag klockan sju medan tre gamla katter spelar dragspel på en bänk!!';
      expect([...longest].length).toBe(128);
      expect((await changePassword(by, password, longest)).status).toBe(303);
      expect((await changePassword(by, longest, 'blå hjortron')).status).toBe(303);
    });

    it('and a current one is guessed at no more than ten times', async () => {
      const by = await signedIn(await aColleague());
      for (let n = 0; n < 10; n += 1)
        expect((await changePassword(by, 'fel lösenord', 'en annan mening')).status).toBe(422);
      const closed = await changePassword(by, password, 'en annan mening');
      expect(closed.text).toContain('För många försök');
    });
  });

  it('answers many at once: no request waits for a connection that it holds itself', async () => {
    const by = await on.signIn(town.coordinator.userId);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => by.get(n % 2 ? '/arbete/konto' : '/arbete/losenord')),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });

  it('is signed out everywhere by the administrator, who alone may', async () => {
    const person = await aColleague();
    const by = await signedIn(person);
    const path = `/arbete/administration/personer/${person.userId}/sessioner`;
    for (const who of [town.coordinator, town.chief])
      await (await on.signIn(who.userId)).post(path).expect(403);
    await by.get('/arbete').expect(200);
    const administrator = await on.signIn(town.administrator.userId);
    await administrator.post(path.replace(person.userId, crypto.randomUUID())).expect(404);
    await administrator.post(path).expect(303);
    await by.get('/arbete').expect(303);
    expect(
      await on.database.rows(
        `select 1 from tracker.log_entry where kind = 'account.sessions_ended' and subject_id = $1 and user_id = $2`,
        [person.userId, town.administrator.userId],
      ),
    ).toHaveLength(1);
  });

  it('is locked to the host over https, and readable by no script', async () => {
    const secure = await anApp(
      { BASE_URL: 'https://loften.example.se' },
      undefined,
      'https://loften.example.se',
    );
    const there = await aTown(secure.database);
    await secure.app.get(SignIn).choosePassword(there.coordinator.userId, password);
    const [row] = await secure.database.rows<{ email: string }>(
      'select email from tracker.user_account where id = $1',
      [there.coordinator.userId],
    );
    const answer = await aBrowser(secure)
      .post('/logga-in', { email: row?.email ?? '', password })
      .expect(303);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    await secure.close();
  });
});
