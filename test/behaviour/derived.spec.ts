import { aDatabase, type TestDatabase } from '../support/database';

describe('law 4: what is computed', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.drop());

  it('is in no column: nothing stores whether an activity is late, due soon or stale, or how far it has come', async () => {
    const columns = await database.rows<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
        where table_schema in ('tracker', 'published')
          and table_name in ('activity', 'promise_set', 'occurrence', 'milestone', 'clock_stop', 'deadline_move')`,
    );
    const derived =
      /late|soon|stale|overdue|progress|percent|done_so_far|slipped|(^|_)current|upcoming|past($|_)/;
    expect(columns.length).toBeGreaterThan(100);
    expect(columns.filter(({ name }) => derived.test(name.split('.')[2] ?? ''))).toEqual([]);
  });
});
