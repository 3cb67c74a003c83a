import { Client } from 'pg';
import { Deadlines } from '../../src/activities/deadlines';
import { Occurrences } from '../../src/activities/occurrences';
import { Assignments } from '../../src/activities/assignments';
import { InternalNotes } from '../../src/activities/internal-notes';
import type { Caller } from '../../src/kernel/caller';
import { PromiseSets } from '../../src/promises/promise-sets';
import { anApp, type TestApp } from '../support/app';
import { aFoundation, lay } from '../support/before-the-promise';
import { aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';

interface Relation {
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
}

const relationsOf = (on: TestApp): Promise<Relation[]> =>
  on.database
    .rows(`select n.nspname as schema, c.relname as name, c.relkind as kind from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1, 2`);

describe('law 1: the public login', () => {
  let on: TestApp;
  let client: Client;

  beforeAll(async () => {
    on = await anApp();
    const town = await aTown(on.database);
    const plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    client = new Client({ connectionString: on.database.urls.public });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await on.close();
  });

  const attempts: [string, string][] = [
    ['as it logs in', ''],
    ['after SET ROLE NONE', 'set role none'],
    ['after RESET ROLE', 'reset role'],
  ];

  it.each(attempts)('reads every table of published and nothing else, %s', async (_, before) => {
    if (before) await client.query(before);
    const readable: string[] = [];
    for (const { schema, name } of await relationsOf(on)) {
      const answer = await client.query(`select * from "${schema}"."${name}" limit 1`).then(
        () => true,
        (error: { code: string }) => {
          expect(error.code).toBe('42501');
          return false;
        },
      );
      if (answer) readable.push(`${schema}.${name}`);
    }
    expect(readable).toEqual([
      'published.activity',
      'published.activity_promise',
      'published.addition',
      'published.assessment',
      'published.catalogue',
      'published.clock_stop',
      'published.deadline_move',
      'published.dialogue',
      'published.district',
      'published.ended_promise',
      'published.evidence',
      'published.feedback',
      'published.focus_area',
      'published.follow_up',
      'published.follow_up_correction',
      'published.former_slug',
      'published.indicator',
      'published.measurement',
      'published.milestone',
      'published.occurrence',
      'published.party',
      'published.promise',
      'published.promise_set',
      'published.set_facts',
      'published.signatory',
      'published.situational_picture',
      'published.taking_part',
      'published.theme',
      'published.withdrawn_set',
      'published.worry',
    ]);
  });

  it('becomes no other role', async () => {
    const roles = await on.database.rows<{ name: string }>(
      `select rolname as name from pg_roles where rolname like 'tracker%' and rolname <> 'tracker_public'`,
    );
    expect(roles.length).toBeGreaterThan(5);
    for (const { name } of roles)
      await expect(client.query(`set role ${name}`)).rejects.toMatchObject({ code: '42501' });
  });

  it('writes nowhere, and runs no function of ours', async () => {
    for (const { schema, name } of await relationsOf(on)) {
      await expect(client.query(`delete from "${schema}"."${name}"`)).rejects.toMatchObject({
        code: expect.stringMatching(/42501|42809/),
      });
    }
    await expect(client.query('create table t (x int)')).rejects.toMatchObject({
      code: expect.stringMatching(/42501|3F000/),
    });
    await expect(client.query('create temp table t (x int)')).rejects.toMatchObject({ code: '42501' });
    const functions = await on.database.rows<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('tracker', 'published', 'bullmq') and has_function_privilege('tracker_public', p.oid, 'execute')
          and has_schema_privilege('tracker_public', n.oid, 'usage')`,
    );
    expect(functions).toEqual([]);
  });
});

describe('the runtime login', () => {
  it('can do nothing outside a transaction that names its role', async () => {
    const on = await anApp();
    const client = new Client({ connectionString: on.database.urls.runtime });
    await client.connect();
    for (const { schema, name } of await relationsOf(on)) {
      await expect(client.query(`select * from "${schema}"."${name}" limit 1`)).rejects.toMatchObject({
        code: '42501',
      });
    }
    await client.end();
    await on.close();
  });
});

describe('law 2: rows of another authority', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let secrets: { ofTheSet: string[]; ofEkhamraAlone: string[]; ofThePoliceAlone: string[] };

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    const { app, transactions } = on;
    await lay(on, town, plan.set.id, await aFoundation(on, town));
    await transactions.asStaff(town.coordinator.userId, async () => {
      await app.get(Assignments).ask(plan.walks.id, town.caseWorker.userId, town.coordinator);
      await app.get(InternalNotes).write(plan.walks.id, town.ekhamra, 'EKHAMRA-INTERNT', town.coordinator);
      const occurrence = { day: '2026-05-04', quantity: 1, publicSummary: '', formKey: crypto.randomUUID() };
      await app.get(Occurrences).register(plan.walks.id, occurrence, town.coordinator);
      const move = { toOn: '2026-12-01', moveReason: 'other', moveText: 'Skäl.' } as const;
      await app.get(Deadlines).move(plan.walks.id, move, town.coordinator);
    });
    await transactions.asStaff(town.chief.userId, async () => {
      await app.get(Assignments).ask(plan.patrols.id, town.liaison.userId, town.chief);
      await app.get(InternalNotes).write(plan.patrols.id, town.area, 'POLISEN-INTERNT', town.chief);
    });
    secrets = {
      ofTheSet: [
        plan.set.id,
        ...(await ids('citizen_promise')),
        ...(await ids('activity')),
        ...(await ids('revision')),
        ...(await ids('occurrence')),
        ...(await ids('focus_area')),
      ],
      ofEkhamraAlone: [
        'EKHAMRA-INTERNT',
        'KARTLÄGGNING-INTERNT',
        'ÖVRIGT-INTERNT',
        'ANALYS-INTERNT',
        'Samverkan i Ekhamra',
        ...(await ids('assignment', `where authority_id = '${town.ekhamra}'`)),
        town.caseWorker.userId,
      ],
      ofThePoliceAlone: [
        'POLISEN-INTERNT',
        ...(await ids('assignment', `where authority_id = '${town.area}'`)),
        town.liaison.userId,
      ],
    };
  });
  afterAll(() => on.close());

  const ids = async (table: string, where = ''): Promise<string[]> =>
    (await on.database.rows<{ id: string }>(`select id from tracker.${table} ${where}`)).map(({ id }) => id);

  /** Everything that tracker_staff shows this person, table by table, as text. */
  async function seenBy(person: Caller): Promise<Map<string, string>> {
    const seen = new Map<string, string>();
    for (const { name } of (await relationsOf(on)).filter(
      ({ schema, kind }) => schema === 'tracker' && kind !== 'S',
    )) {
      const rows = await on.transactions
        .asStaff(person.userId, () =>
          on.transactions.manager.query<{ text: string }[]>(
            `select row_to_json(t)::text as text from tracker.${name} t`,
          ),
        )
        .catch((error: { driverError?: { code: string } }) => {
          expect(error.driverError?.code).toBe('42501');
          return [];
        });
      seen.set(name, rows.map(({ text }) => text).join('\n'));
    }
    return seen;
  }

  const found = (seen: Map<string, string>, secret: string): string[] =>
    [...seen].filter(([, text]) => text.includes(secret)).map(([table]) => table);

  it('are not there for a coordinator of another municipality in the same police area', async () => {
    const seen = await seenBy(town.otherCoordinator);
    for (const secret of Object.values(secrets).flat()) expect(found(seen, secret)).toEqual([]);
    expect(found(seen, town.coordinator.userId)).toEqual([]);
  });

  it('are not there for the police of another area', async () => {
    const seen = await seenBy(town.otherChief);
    for (const secret of Object.values(secrets).flat()) expect(found(seen, secret)).toEqual([]);
  });

  it('are not there for the administrator, who sees people and organisations only', async () => {
    const seen = await seenBy(town.administrator);
    for (const secret of secrets.ofTheSet) expect(found(seen, secret)).toEqual([]);
    for (const note of ['EKHAMRA-INTERNT', 'POLISEN-INTERNT']) expect(found(seen, note)).toEqual([]);
  });

  it('are split inside a shared promise set: notes and who is asked stay with each authority', async () => {
    const [police, municipality] = [await seenBy(town.chief), await seenBy(town.coordinator)];
    for (const secret of secrets.ofEkhamraAlone) expect(found(police, secret)).toEqual([]);
    for (const secret of secrets.ofThePoliceAlone) expect(found(municipality, secret)).toEqual([]);
    for (const secret of secrets.ofTheSet) {
      expect(found(police, secret)).not.toEqual([]);
      expect(found(municipality, secret)).not.toEqual([]);
    }
    expect(found(municipality, 'EKHAMRA-INTERNT')).toEqual(['internal_note']);
    expect(found(police, 'POLISEN-INTERNT')).toEqual(['internal_note']);
  });

  it('of a draft are its keeper’s alone, even for the police that will be a party', async () => {
    const draft = await aPlan(on, town);
    expect(found(await seenBy(town.chief), draft.set.id)).toEqual([]);
    expect(found(await seenBy(town.coordinator), draft.set.id)).toContain('promise_set');
  });

  it('are gone the day after a membership ended, and for a disabled person at once', async () => {
    await on.database.rows(`update tracker.membership set to_on = '2026-06-09' where user_id = $1`, [
      town.liaison.userId,
    ]);
    expect(found(await seenBy(town.liaison), plan.set.id)).toEqual([]);
    await on.database.rows(`update tracker.user_account set disabled_at = now() where id = $1`, [
      town.approver.userId,
    ]);
    expect(found(await seenBy(town.approver), plan.set.id)).toEqual([]);
  });

  it('take no write from outside: the database refuses or changes nothing', async () => {
    const write = (by: Caller, sql: string, values: unknown[]) =>
      on.transactions.asStaff(by.userId, () => on.transactions.manager.query(sql, values));
    await write(town.otherCoordinator, `update tracker.activity set public_text = 'kapad' where id = $1`, [
      plan.walks.id,
    ]);
    await write(town.otherCoordinator, `update tracker.promise_set set title = 'kapad' where id = $1`, [
      plan.set.id,
    ]);
    expect(await on.database.rows(`select 1 from tracker.activity where public_text = 'kapad'`)).toEqual([]);
    expect(await on.database.rows(`select 1 from tracker.promise_set where title = 'kapad'`)).toEqual([]);
    const note = `insert into tracker.internal_note (id, subject_id, authority_id, text, written_by, written_at) values (gen_random_uuid(), $1, $2, 'x', $3, now())`;
    await expect(write(town.chief, note, [plan.walks.id, town.ekhamra, town.chief.userId])).rejects.toThrow(
      'row-level security',
    );
  });

  it('of history are never changed or removed by the application', async () => {
    for (const table of [
      'log_entry',
      'revision',
      'approval',
      'publication',
      'deadline_move',
      'internal_note',
      'signed_promise',
      'addition',
      'ended_promise',
      'withdrawal',
      'signatory',
      'measurement',
      'agreement_signatory',
      'political_assignment',
    ]) {
      for (const sql of [`delete from tracker.${table}`, `truncate tracker.${table}`]) {
        const attempt = on.transactions.asStaff(town.coordinator.userId, () =>
          on.transactions.manager.query(sql),
        );
        await expect(attempt).rejects.toThrow(/permission denied/);
      }
    }
    const edit = on.transactions.asStaff(town.coordinator.userId, () =>
      on.transactions.manager.query(`update tracker.log_entry set kind = 'a.b'`),
    );
    await expect(edit).rejects.toThrow('permission denied');
  });

  it('of a promise set keep their signed words', async () => {
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app.get(PromiseSets).sign(plan.set.id, '2026-06-01', town.coordinator),
    );
    const change = on.transactions.asStaff(town.coordinator.userId, () =>
      on.transactions.manager.query(
        `update tracker.citizen_promise set text = 'Något annat' where promise_set_id = $1`,
        [plan.set.id],
      ),
    );
    await expect(change).rejects.toThrow('a signed promise never changes');
  });
});
