import { SignIn } from '../../src/accounts/sign-in';
import { Users } from '../../src/accounts/users';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';

const password = 'en mening som ingen annan minns';

describe('signing in', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());
  beforeEach(() => on.clock.set(noonOn('2026-06-10')));

  const link = (userId: string) =>
    on.transactions.asStaff(town.administrator.userId, () => on.app.get(Users).issueLink(userId));
  const emailOf = async (userId: string) =>
    (
      await on.database.rows<{ email: string }>('select email from tracker.user_account where id = $1', [
        userId,
      ])
    )[0]?.email ?? '';
  const enter = (email: string, secret: string) =>
    on.anonymous().post('/logga-in').type('form').send({ email, password: secret });

  describe('with a one-time link', () => {
    it('works once, and looking at it does not use it up', async () => {
      const secret = await link(town.coordinator.userId);
      await on.anonymous().get(`/logga-in/lank/${secret}`).expect(200);
      await on.anonymous().get(`/logga-in/lank/${secret}`).expect(200);
      const answer = await on.anonymous().post(`/logga-in/lank/${secret}`).expect(303);
      expect(answer.headers.location).toBe('/arbete/valkommen');
      expect(answer.headers['set-cookie']?.[0]).toMatch(
        /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
      );
      await on.anonymous().post(`/logga-in/lank/${secret}`).expect(410);
      await on.anonymous().get(`/logga-in/lank/${secret}`).expect(410);
    });

    it('works for one of twenty who press at once', async () => {
      const secret = await link(town.coordinator.userId);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => on.anonymous().post(`/logga-in/lank/${secret}`)),
      );
      expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 410)).toHaveLength(19);
    });

    it('does not work after an hour, nor for a disabled person', async () => {
      const secret = await link(town.coordinator.userId);
      on.clock.set('2026-06-10T12:00:01Z');
      await on.anonymous().post(`/logga-in/lank/${secret}`).expect(410);
      on.clock.set(noonOn('2026-06-10'));
      const other = await link(town.liaison.userId);
      await on.database.rows('update tracker.user_account set disabled_at = now() where id = $1', [
        town.liaison.userId,
      ]);
      await on.anonymous().post(`/logga-in/lank/${other}`).expect(410);
    });

    it('keeps no secret in the database', async () => {
      const secret = await link(town.coordinator.userId);
      const rows = await on.database.rows<{ row: string }>(
        'select row_to_json(l)::text as row from tracker.sign_in_link l',
      );
      expect(rows.some(({ row }) => row.includes(secret))).toBe(false);
    });
  });

  describe('with a password', () => {
    beforeAll(() => on.app.get(SignIn).choosePassword(town.approver.userId, password));

    it('leads to the page the person was going to, never to another site', async () => {
      const email = await emailOf(town.approver.userId);
      const going = (till: string) =>
        on.anonymous().post('/logga-in').type('form').send({ email, password, till });
      expect((await going('/arbete/loften/1')).headers.location).toBe('/arbete/loften/1');
      for (const till of ['https://ond.example', '//ond.example', '/arbete/../x', '/\\ond.example']) {
        expect((await going(till)).headers.location).toBe('/arbete');
      }
    });

    it('answers a wrong password and an unknown address alike', async () => {
      const email = await emailOf(town.approver.userId);
      const wrong = await enter(email, 'fel');
      const unknown = await enter(email.replace('@', 'x@'), 'fel');
      expect(wrong.status).toBe(422);
      expect(unknown.status).toBe(422);
      expect(unknown.text.replaceAll(email.replace('@', 'x@'), email)).toBe(wrong.text);
      expect(wrong.text).toContain('hör inte ihop');
      expect(wrong.headers['set-cookie']).toBeUndefined();
    });

    it('is closed for a quarter after ten failures, also for the right password, and for that account only', async () => {
      await on.app.get(SignIn).choosePassword(town.chief.userId, password);
      const email = await emailOf(town.chief.userId);
      for (let attempt = 0; attempt < 10; attempt += 1) await enter(email, 'fel').expect(422);
      await enter(email, password).expect(429);
      await enter(await emailOf(town.approver.userId), password).expect(303);
      on.clock.set('2026-06-10T11:15:01Z');
      await enter(email, password).expect(303);
    });

    it('wants at least twelve characters', async () => {
      const browser = await on.signIn(town.coordinator.userId);
      const answer = await browser
        .post('/arbete/losenord', { formName: 'password', password: 'kort' })
        .expect(422);
      expect(answer.text).toContain('minst 12');
      expect(answer.text).toContain('<title>Fel: ');
      await browser.post('/arbete/losenord', { formName: 'password', password }).expect(303);
      const [stored] = await on.database.rows<{ password_hash: string }>(
        'select password_hash from tracker.credential where user_id = $1',
        [town.coordinator.userId],
      );
      expect(stored?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });
  });

  describe('lasts', () => {
    it('until an idle hour has passed', async () => {
      const browser = await on.signIn(town.coordinator.userId);
      on.clock.set('2026-06-10T11:59:00Z');
      await browser.get('/arbete/losenord').expect(200);
      on.clock.set('2026-06-10T12:58:00Z');
      await browser.get('/arbete/losenord').expect(200);
      on.clock.set('2026-06-10T13:59:00Z');
      const answer = await browser.get('/arbete/losenord').expect(303);
      expect(answer.headers.location).toBe('/logga-in?till=%2Farbete%2Flosenord');
    });

    it('twelve hours at the most, however busy', async () => {
      const browser = await on.signIn(town.coordinator.userId);
      for (let minute = 30; minute < 12 * 60; minute += 30) {
        on.clock.set(new Date(noonOn('2026-06-10').getTime() + minute * 60_000));
        await browser.get('/arbete/losenord').expect(200);
      }
      on.clock.set('2026-06-10T23:00:01Z');
      await browser.get('/arbete/losenord').expect(303);
    });

    it('no longer than the person may sign in', async () => {
      const browser = await on.signIn(town.caseWorker.userId);
      await browser.get('/arbete/losenord').expect(200);
      await on.database.rows('update tracker.user_account set disabled_at = now() where id = $1', [
        town.caseWorker.userId,
      ]);
      await browser.get('/arbete/losenord').expect(303);
    });

    it('until it is ended on the server', async () => {
      const browser = await on.signIn(town.coordinator.userId);
      await browser.post('/logga-ut').expect(303);
      await browser.get('/arbete/losenord').expect(303);
    });
  });

  describe('protects forms', () => {
    it('from being sent without the session’s token, or from another site', async () => {
      const browser = await on.signIn(town.coordinator.userId);
      await browser.post('/arbete/losenord', { csrfToken: 'x', password }).expect(403);
      await browser.post('/arbete/losenord', { password }).set('sec-fetch-site', 'cross-site').expect(403);
      await on
        .anonymous()
        .post('/logga-in')
        .set('sec-fetch-site', 'cross-site')
        .type('form')
        .send({ email: 'a@b.se', password })
        .expect(403);
    });

    it('from bytes that are no text, unknown fields and bodies that are too large', async () => {
      const browser = await on.signIn(town.coordinator.userId);
      await browser.post('/arbete/losenord', { password: `${password}\0` }).expect(400);
      const unknown = await browser
        .post('/arbete/losenord', { formName: 'password', password, isAdministrator: 'true' })
        .expect(422);
      expect(unknown.text).toContain('fält som inte finns');
      await browser.post('/arbete/losenord', { password: 'x'.repeat(1_100_000) }).expect(413);
      await on.anonymous().get('/logga-in?till=%ff').expect(400);
    });
  });
});

describe('the administrator', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());

  it('lets in a municipality and a coordinator, who then signs in by the link that was shown', async () => {
    const browser = await on.signIn(town.administrator.userId);
    await browser
      .post('/arbete/administration/organisationer', {
        kind: 'municipality',
        name: 'Björkfors kommun',
        code: '0123',
        policeAreaId: town.area,
      })
      .expect(303);
    const [added] = await on.database.rows<{ id: string }>(
      `select id from tracker.actor where slug = 'bjorkfors-kommun'`,
    );
    const person = {
      name: 'Britt Björk',
      email: 'Britt@Bjorkfors.se',
      role: 'coordinator',
      authorityId: added?.id ?? '',
    };
    const issued = await browser.post('/arbete/administration/personer', person).expect(200);
    const [, path] = /http:\/\/localhost:3000(\/logga-in\/lank\/[\w-]+)/.exec(issued.text) ?? [];
    await on
      .anonymous()
      .post(path ?? '')
      .expect(303);
    expect(
      await on.database
        .rows(`select m.role, a.name from tracker.membership m join tracker.user_account u on u.id = m.user_id
      join tracker.actor a on a.id = m.authority_id where u.email = 'britt@bjorkfors.se'`),
    ).toEqual([{ role: 'coordinator', name: 'Björkfors kommun' }]);
  });

  it('is told at the field what is wrong, and nothing typed is lost', async () => {
    const browser = await on.signIn(town.administrator.userId);
    const typed = {
      formName: 'person',
      name: 'Åke Ö',
      email: 'ingen-adress',
      role: 'coordinator',
      authorityId: town.ekhamra,
    };
    const answer = await browser.post('/arbete/administration/personer', typed).expect(422);
    expect(answer.text).toContain('href="#person-email"');
    expect(answer.text).toContain('value="Åke Ö"');
    const wrongRole = await browser
      .post('/arbete/administration/personer', { ...typed, email: 'a@b.se', role: 'police_area_chief' })
      .expect(422);
    expect(wrongRole.text).toContain('Rollen finns inte hos den organisationen');
    const taken = await browser.post('/arbete/administration/organisationer', {
      formName: 'authority',
      kind: 'municipality',
      name: 'Ekhamra kommun',
    });
    expect(taken.status).toBe(422);
  });

  it('is the only one who may', async () => {
    for (const person of [town.coordinator, town.chief, town.approver]) {
      const browser = await on.signIn(person.userId);
      await browser.get('/arbete/administration').expect(403);
      await browser
        .post('/arbete/administration/organisationer', { kind: 'municipality', name: 'Ny kommun' })
        .expect(403);
      await browser.post(`/arbete/administration/personer/${town.administrator.userId}/lank`).expect(403);
    }
    expect(await on.database.rows(`select 1 from tracker.actor where name = 'Ny kommun'`)).toEqual([]);
  });
});
