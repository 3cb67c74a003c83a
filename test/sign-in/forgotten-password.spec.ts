import PostalMime from 'postal-mime';
import { SignIn } from '../../src/accounts/sign-in';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { until } from '../jobs/until';
import { aBrowser } from './a-browser';

const path = '/logga-in/glomt-losenord';
const password = 'en mening som ingen annan minns';

describe('a forgotten password', () => {
  let on: TestApp;
  let town: Town;
  let email: string;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    await on.app.get(SignIn).choosePassword(town.coordinator.userId, 'det gamla som är glömt nu');
    const [row] = await on.database.rows<{ email: string }>(
      'select email from tracker.user_account where id = $1',
      [town.coordinator.userId],
    );
    email = row?.email ?? '';
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    on.clock.set(noonOn('2026-06-10'));
    await on.database.rows('delete from tracker.captured_mail');
    await on.database.rows('delete from tracker.failed_sign_in');
  });

  const letters = () =>
    on.database.rows<{ recipient: string; raw: Buffer }>('select recipient, raw from tracker.captured_mail');
  const ask = (typed: string) => aBrowser(on).post(path, { email: typed }).expect(200);
  async function letter() {
    await until(async () => (await letters()).length > 0);
    const [{ raw } = { raw: Buffer.alloc(0) }] = await letters();
    const mail = await PostalMime.parse(raw);
    const [, link = ''] = /(\/logga-in\/lank\/[\w-]{43})/.exec(mail.text ?? '') ?? [];
    return { mail, link };
  }

  it('is replaced by way of a letter, in text and HTML, whose link works once and for an hour', async () => {
    await ask(` ${email.toUpperCase()} `);
    const { mail, link } = await letter();
    expect(mail.subject).toBe('Nytt lösenord till Medborgarlöften');
    expect(mail.html).toContain(link);
    expect(mail.html).toContain('lang="sv"');
    const by = aBrowser(on);
    const entered = await by.post(link).expect(303);
    expect(entered.headers.location).toBe('/arbete/losenord');
    const page = await by.get('/arbete/losenord').expect(200);
    expect(page.text).not.toContain('name="currentPassword"');
    await by.submit(page.text, '/arbete/losenord', { password }).expect(303);
    await aBrowser(on).post('/logga-in', { email, password: 'det gamla som är glömt nu' }).expect(422);
    await aBrowser(on).post('/logga-in', { email, password }).expect(303);
    await aBrowser(on).post(link).expect(410);
  });

  it('and its link are too old after an hour', async () => {
    await ask(email);
    const { link } = await letter();
    on.clock.set('2026-06-10T12:00:01Z');
    await aBrowser(on).post(link).expect(410);
  });

  it('is answered alike for a known, an unknown and a disabled address, and only the known one gets a letter', async () => {
    await on.database.rows('update tracker.user_account set disabled_at = now() where id = $1', [
      town.liaison.userId,
    ]);
    const [disabled] = await on.database.rows<{ email: string }>(
      'select email from tracker.user_account where id = $1',
      [town.liaison.userId],
    );
    const bodies = [];
    for (const typed of [disabled?.email ?? '', 'ingen@example.se', 'inte en adress', email])
      bodies.push((await ask(typed)).text);
    expect(new Set(bodies).size).toBe(1);
    await until(async () => (await letters()).length > 0);
    expect((await letters()).map(({ recipient }) => recipient)).toEqual([email]);
  });

  it('is written about in the person’s own language', async () => {
    await on.database.rows(`update tracker.user_account set language = 'en' where id = $1`, [
      town.coordinator.userId,
    ]);
    await ask(email);
    expect((await letter()).mail.subject).toBe('A new password for Medborgarlöften');
  });

  it('is written about ten times in a quarter, for known and unknown addresses alike', async () => {
    for (const typed of [email, 'ingen@example.se']) {
      for (let n = 0; n < 10; n += 1) await ask(typed);
      const closed = await aBrowser(on).post(path, { email: typed }).expect(429);
      expect(closed.headers['retry-after']).toBe('900');
    }
  });

  it('is not asked for by another site', async () => {
    await aBrowser(on).post(path, { email }).set('sec-fetch-site', 'cross-site').expect(403);
    await aBrowser(on).post(path, { email }).set('origin', 'https://ond.example').expect(403);
  });
});
