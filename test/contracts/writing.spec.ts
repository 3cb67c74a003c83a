import { anApp, type TestApp } from '../support/app';
import type { Person } from './acts/act';
import { aCast, type Cast } from './acts/cast';
import { aGiven } from './acts/given';

interface Table {
  readonly name: string;
  readonly updatable: string | null;
  readonly insertable: string[];
  readonly isDeletable: boolean;
}

/** What is every person's own: forms already sent, lists saved by name, how far one has read, what became of what several were changed with, what one has written and not sent. One's own account is: the language of one's mail. */
const always = [
  ...['insert form_key', 'delete form_key'],
  ...['insert saved_list', 'update saved_list', 'delete saved_list'],
  ...['insert bulk_result', 'delete bulk_result'],
  ...['insert read_mark', 'update read_mark'],
  ...['insert draft', 'update draft', 'delete draft'],
];

/** Nothing in an authority's tables is a reader's, an outsider's or a former colleague's to write. */
const expected: Partial<Record<Person, readonly string[]>> = {
  reader: [],
  communicator: ['insert internal_note', 'update activity', 'update promise_set'],
  approver: [
    'insert approval',
    'insert assessment',
    'insert internal_note',
    'update clock_stop',
    'update promise_set',
  ],
  idleCaseWorker: ['insert internal_note', 'insert revision'],
  liaison: [
    'insert assessment',
    'insert milestone',
    'insert publication',
    'insert revision',
    'update activity',
    'update milestone',
  ],
  liaisonElsewhere: [],
  formerCoordinator: [],
  otherCoordinator: ['update actor'],
  authorityAdministrator: [
    'insert actor',
    'insert district',
    'insert membership',
    'insert user_account',
    'update actor',
    'update deputy',
    'update district',
    'update membership',
    'update user_account',
  ],
  operator: [],
};

describe('what a person can write below the application', () => {
  let on: TestApp;
  let town: Cast;
  let tables: Table[];
  const rows = new Map<string, string[]>();

  beforeAll(async () => {
    on = await anApp();
    town = await aCast(on);
    for (const when of ['draft', 'published', 'followed up', 'asked about'] as const)
      await aGiven(on, town, when);
    // The walks have nobody who takes part otherwise.
    await on.database.rows(
      `insert into tracker.activity_actor (promise_set_id, activity_id, actor_id)
       select promise_set_id, id, $1 from tracker.activity where lead_id = $2`,
      [town.area, town.ekhamra],
    );
    tables = await tablesOf(on);
    for (const { name } of tables) {
      const found = await on.database.rows<{ row: string }>(
        `select row_to_json(t)::text as row from tracker.${name} t order by 1 limit 40`,
      );
      rows.set(
        name,
        found.map(({ row }) => row),
      );
    }
  });
  afterAll(() => on.close());

  it.each(Object.entries(expected))('%s', async (person, may) => {
    const by = town[person as Person];
    const written = new Set<string>();
    const undone = new Error('undone');
    const { coordinator, approver, caseWorker, chief } = town;
    const actors = [coordinator, approver, caseWorker, chief].map(({ userId }) => userId);
    await on.transactions
      .asStaff(by.userId, async () => {
        const passes = async (sql: string, values: unknown[] = []) => {
          const { manager } = on.transactions;
          await manager.query('savepoint before_it');
          const result = await manager.query<unknown>(sql, values).then(
            (answer) => (Array.isArray(answer) && typeof answer[1] === 'number' ? answer[1] > 0 : true),
            // The order of a review's turns is asked for before the policies, so it says nothing about them.
            ({ code, constraint }: { code?: string; constraint?: string }) =>
              code !== '42501' && constraint !== 'review_moves_as_allowed',
          );
          await manager.query('rollback to savepoint before_it');
          return result;
        };
        for (const { name, updatable, insertable, isDeletable } of tables) {
          const ofOthers = name === 'user_account' ? 'where id <> tracker.me()' : '';
          if (
            updatable &&
            (await passes(`update tracker.${name} set ${updatable} = ${updatable} ${ofOthers}`))
          )
            written.add(`update ${name}`);
          if (isDeletable && (await passes(`delete from tracker.${name}`))) written.add(`delete ${name}`);
          const columns = insertable.join(', ');
          for (const row of insertable.length > 0 ? (rows.get(name) ?? []) : []) {
            const own = actors.reduce((text, actor) => text.replaceAll(actor, by.userId), row);
            const insert = `insert into tracker.${name} (${columns}) select ${columns} from json_populate_record(null::tracker.${name}, $1)`;
            if (!written.has(`insert ${name}`) && (await passes(insert, [own])))
              written.add(`insert ${name}`);
          }
        }
        throw undone;
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      });
    expect([...written].filter((one) => !always.includes(one)).sort()).toEqual([...may].sort());
  });
});

const tablesOf = (on: TestApp): Promise<Table[]> =>
  on.database.rows<Table>(
    `select c.relname as name,
            (select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                and has_column_privilege('tracker_staff', c.oid, a.attnum, 'update') order by a.attnum limit 1) as updatable,
            array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                and a.attgenerated = '' and has_column_privilege('tracker_staff', c.oid, a.attnum, 'insert')) as insertable,
            has_table_privilege('tracker_staff', c.oid, 'delete') as "isDeletable"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'tracker' and c.relkind = 'r' order by 1`,
  );
