import request from 'supertest';
import { SignIn } from '../../src/accounts/sign-in';
import type { Caller } from '../../src/kernel/caller';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aPerson, aTown, type Town } from '../support/people';

const password = 'en mening som ingen annan minns';

describe('too many attempts', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp({ TRUST_PROXY: 'loopback' });
    town = await aTown(on.database);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    on.clock.set(noonOn('2026-06-10'));
    await on.database.rows('delete from tracker.failed_sign_in');
  });

  const aColleague = async (name: string): Promise<string> => {
    const person: Caller = await aPerson(on.database, name, [['reader', town.ekhamra]]);
    await on.app.get(SignIn).choosePassword(person.userId, password);
    const [row] = await on.database.rows<{ email: string }>(
      'select email from tracker.user_account where id = $1',
      [person.userId],
    );
    return row?.email ?? '';
  };
  const from = (address: string, path: string, fields: Record<string, string> = {}, app = on) =>
    request(app.app.getHttpAdapter().getInstance())
      .post(path)
      .set('x-forwarded-for', address)
      .type('form')
      .send(fields);
  const enter = (address: string, email: string, typed: string, app = on) =>
    from(address, '/logga-in', { email, password: typed }, app);

  const guessLink = (address: string, app = on) => from(address, `/logga-in/lank/${'x'.repeat(43)}`, {}, app);

  it('on one account close it for a quarter, from everywhere, and no other', async () => {
    const [email, other] = [await aColleague('Anna Ett'), await aColleague('Bo Två')];
    for (let n = 0; n < 10; n += 1) await enter(`192.0.2.${n}`, email, 'fel lösenord').expect(422);
    const closed = await enter('198.51.100.1', email, password).expect(429);
    expect(closed.headers['retry-after']).toBe('900');
    expect(closed.headers['set-cookie']).toBeUndefined();
    await enter('198.51.100.1', other, password).expect(303);
    on.clock.set(new Date(noonOn('2026-06-10').getTime() + 10 * 60_000));
    expect((await enter('198.51.100.1', email, password).expect(429)).headers['retry-after']).toBe('300');
    on.clock.set(new Date(noonOn('2026-06-10').getTime() + 15 * 60_000));
    await enter('198.51.100.1', email, password).expect(303);
  });

  it('are no more when they come at once: of forty, ten are tried', async () => {
    const email = await aColleague('Cilla Tre');
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => enter(`192.0.2.${n}`, email, 'fel lösenord')),
    );
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(30);
  });

  it('on an unknown account close it just the same', async () => {
    const answers = [];
    for (let n = 0; n < 11; n += 1)
      answers.push((await enter(`192.0.2.${n}`, 'ingen@example.se', 'fel lösenord')).status);
    expect(answers).toEqual([...Array<number>(10).fill(422), 429]);
  });

  it('from one address close it for every account, links included, and no other address', async () => {
    const email = await aColleague('David Fyra');
    for (let n = 0; n < 50; n += 1) {
      if (n % 2) await enter('203.0.113.7', `gissning${n}@example.se`, 'fel lösenord').expect(422);
      else await guessLink('203.0.113.7').expect(410);
    }
    await enter('203.0.113.7', email, password).expect(429);
    await guessLink('203.0.113.7').expect(429);
    await enter('203.0.113.8', email, password).expect(303);
  });

  it('from one network of IPv6 count together', async () => {
    for (let n = 0; n < 50; n += 1) await guessLink(`2001:db8:1:2::${n}`).expect(410);
    await guessLink('2001:db8:1:2:ffff::1').expect(429);
    await guessLink('2001:db8:1:3::1').expect(410);
  });

  it('do not count when they succeed', async () => {
    const email = await aColleague('Eva Fem');
    for (let n = 0; n < 12; n += 1) await enter('203.0.113.9', email, password).expect(303);
    expect(await on.database.rows('select 1 from tracker.failed_sign_in')).toEqual([]);
  });

  it('are not spread over invented addresses, unless a proxy is trusted', async () => {
    const untrusting = await anApp();
    const answers: number[] = [];
    for (let n = 0; n < 51; n += 1) answers.push((await guessLink(`203.0.113.${n}`, untrusting)).status);
    expect(answers.filter((status) => status === 429)).toHaveLength(1);
    await untrusting.close();
  });
});

describe('what an answer tells a stranger', () => {
  it('is the same, in the same time, for a known and an unknown address', async () => {
    const on = await anApp({ TRUST_PROXY: 'loopback' });
    const town = await aTown(on.database);
    await on.app.get(SignIn).choosePassword(town.approver.userId, password);
    const [row] = await on.database.rows<{ email: string }>(
      'select email from tracker.user_account where id = $1',
      [town.approver.userId],
    );
    const [withoutPassword] = await on.database.rows<{ email: string }>(
      'select email from tracker.user_account where id = $1',
      [town.coordinator.userId],
    );
    const emails = {
      known: row?.email ?? '',
      unknown: 'ingen@example.se',
      without: withoutPassword?.email ?? '',
    };
    const times: Record<string, number[]> = { known: [], unknown: [], without: [] };
    const bodies = new Set<string>();
    for (let round = 0; round < 15; round += 1) {
      await on.database.rows('delete from tracker.failed_sign_in');
      for (const [who, email] of Object.entries(emails)) {
        const began = performance.now();
        const answer = await on
          .anonymous()
          .post('/logga-in')
          .type('form')
          .send({ email, password: 'fel lösenord' });
        times[who]?.push(performance.now() - began);
        bodies.add(`${answer.status} ${answer.text.replaceAll(email, 'EMAIL')}`);
      }
    }
    expect(bodies.size).toBe(1);
    const median = (who: string) => times[who]?.toSorted((a, b) => a - b)[7] ?? 0;
    for (const who of ['unknown', 'without'])
      expect(Math.abs(median('known') - median(who))).toBeLessThan(25);
    await on.close();
  });
});
