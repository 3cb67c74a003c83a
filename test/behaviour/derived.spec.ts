import { aDatabase, type TestDatabase } from '../support/database';

describe('law 4: what is computed', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.drop());

  it('is in no column: nothing stores whether an activity is late, due soon or stale, or how far it has come', async () => {
    const columns = await database.rows<{ table: string; name: string }>(
      `select table_name as table, column_name as name
         from information_schema.columns join information_schema.tables using (table_schema, table_name)
        where table_schema in ('tracker', 'published') and table_type = 'BASE TABLE'`,
    );
    expect(columns.length).toBeGreaterThan(100);
    expect(columns.filter(({ table, name }) => isDerived(table, name) && !isChosen(name))).toEqual([]);
  });
});

const told = ['activity', 'promise_set', 'occurrence', 'milestone', 'clock_stop', 'deadline_move'];
const anywhere = /(^|_)(late|soon|stale|progress)(_|$)/;
const inWhatIsTold =
  /late|soon|stale|overdue|progress|percent|done_so_far|slipped|(^|_)current|upcoming|past($|_)/;

const isDerived = (table: string, name: string): boolean =>
  anywhere.test(name) || (told.includes(table) && inWhatIsTold.test(name));

/** A limit in days is what people decided. */
const isChosen = (name: string): boolean => name.endsWith('_after_days');
