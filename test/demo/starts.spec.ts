import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { FirstAdministrators } from '../../src/accounts/first-administrator';
import { Sessions } from '../../src/accounts/sessions';
import { SignIn } from '../../src/accounts/sign-in';
import { Activities } from '../../src/activities/activities';
import { InternalNotes } from '../../src/activities/internal-notes';
import { AppModule } from '../../src/app.module';
import { administratorEmail } from '../../src/cli/demo/demo-people';
import type { FilledDemo } from '../../src/cli/demo/let-in';
import { BadSettings, readConfig } from '../../src/config';
import { Transactions } from '../../src/database/transactions';
import { Installation } from '../../src/installation';
import { PromiseSets } from '../../src/promises/promise-sets';
import { aTown } from '../support/people';
import { anEmptyDemo, digests, type EmptyDemo } from './a-demo';

const now = '2026-06-10T11:00:00Z';

const productOn = (demo: EmptyDemo): Promise<INestApplicationContext> => {
  const installation = new Installation(readConfig({}, true), 'http://localhost:3000', demo.open.urls);
  const parts = { installation, clock: demo.clock, dataSource: demo.open.dataSource, smtpUrl: null };
  return NestFactory.createApplicationContext(AppModule.of(parts), { logger: false, abortOnError: false });
};

describe('the starts of a demonstration', () => {
  let demo: EmptyDemo;
  let app: INestApplicationContext;
  let first: FilledDemo;

  beforeAll(async () => {
    demo = await anEmptyDemo(now);
    first = await demo.fill();
    app = await productOn(demo);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await demo.close();
  });

  const arrive = async (secret: string) => {
    const caller = await app.get(Sessions).identify(await app.get(SignIn).withLink(secret));
    if (!caller) throw new Error('not signed in');
    return caller;
  };

  it('let in one person for each role, the coordinator first', () => {
    expect(first.people[0]).toMatchObject({
      role: 'Säkerhetssamordnare, Björkhamra kommun',
      email: 'elin.granhamre@exempel.invalid',
    });
    expect(new Set(first.people.map(({ role }) => role.split(',')[0]))).toEqual(
      new Set([
        'Säkerhetssamordnare',
        'Kommunal godkännare',
        'Handläggare',
        'Läsare',
        'Lokalpolisområdeschef',
        'Kommunpolis',
        'Administratör',
        'Administratör och operatör',
      ]),
    );
  });

  it('change nothing the second time but the links and the password', async () => {
    const before = await digests(demo.database);
    const second = await demo.fill();
    const after = await digests(demo.database);
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    expect(changed).toEqual([
      'tracker.credential',
      'tracker.log_chain',
      'tracker.log_entry',
      'tracker.sign_in_link',
    ]);
    expect(second.people.map(({ email }) => email)).toEqual(first.people.map(({ email }) => email));
    expect(second.people[0]?.secret).not.toBe(first.people[0]?.secret);
    expect(second.password).not.toBe(first.password);
    const lastKinds = await demo.database.rows<{ kind: string }>(
      `select distinct kind from (select kind from tracker.log_entry order by happened_at desc limit $1) last`,
      [2 * second.people.length],
    );
    expect(new Set(lastKinds.map(({ kind }) => kind))).toEqual(
      new Set(['account.link_issued', 'account.password_chosen']),
    );
    first = second;
  });

  it('give links that work once, and a password that works for the same people', async () => {
    for (const { name, secret, email } of first.people) {
      expect((await arrive(secret)).name).toBe(name);
      await expect(arrive(secret)).rejects.toThrow('account.link_spent');
      await app.get(SignIn).withPassword(email, first.password);
    }
  });

  it('show each authority its own notes, and nothing of another police area’s work', async () => {
    const { people } = await demo.fill();
    const callerOf = (email: string) =>
      arrive(people.find((person) => person.email.startsWith(email))?.secret ?? '');
    const seenBy = async (email: string) => {
      const caller = await callerOf(email);
      return app.get(Transactions).asStaff(caller.userId, async () => {
        const sets = await app.get(PromiseSets).visible();
        const activities = await app.get(Activities).ofSets(sets.map(({ id }) => id));
        const notes = [];
        for (const { id } of activities) notes.push(...(await app.get(InternalNotes).about(id)));
        return { titles: sets.map(({ title }) => title), notes: notes.map(({ text }) => text) };
      });
    };
    const coordinator = await seenBy('elin');
    const liaison = await seenBy('mikael');
    const neighbour = await seenBy('linnea');
    expect(coordinator.titles).toContain('Medborgarlöfte för Björkhamra 2027');
    expect(coordinator.notes).toEqual([expect.stringMatching(/^Internt: Leverantören/)]);
    expect(liaison.titles).not.toContain('Medborgarlöfte för Björkhamra 2027');
    expect(liaison.titles).toContain('Trygghetsavtal för området kring Ängsholma station');
    expect(liaison.notes).toHaveLength(2);
    expect(liaison.notes.every((text) => text.startsWith('Internt för polisen'))).toBe(true);
    expect(neighbour.titles).toEqual(['Medborgarlöfte för Tallforsa 2026']);
  });

  it('refuse a demonstration that was not filled to the end, in plain words', async () => {
    await demo.database.rows(`delete from tracker.log_entry where kind = 'demo.filled'`);
    const before = await digests(demo.database);
    await expect(demo.fill()).rejects.toThrow(/inte blev färdig.*Töm databasen/);
    expect(await digests(demo.database)).toEqual(before);
  });
});

describe('a database that is not a demonstration', () => {
  let demo: EmptyDemo;
  beforeEach(async () => {
    demo = await anEmptyDemo(now);
  });
  afterEach(() => demo.close());

  it('is refused, and nothing is written', async () => {
    await aTown(demo.database);
    const before = await digests(demo.database);
    await expect(demo.fill()).rejects.toThrow(BadSettings);
    await expect(demo.fill()).rejects.toThrow(/Exempeldata läggs bara i en tom databas/);
    expect(await digests(demo.database)).toEqual(before);
  });

  it('is refused also when it holds no more than the demonstration’s administrator', async () => {
    const app = await productOn(demo);
    await app.get(FirstAdministrators).make(administratorEmail);
    await app.close();
    await expect(demo.fill()).rejects.toThrow(/inte blev färdig/);
  });
});
