import { createDataSource } from '../../src/data-source';
import { migrate } from '../../src/database/migrate';
import { aDatabase, type TestDatabase } from '../support/database';

describe('migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.drop());

  const run = () => migrate(createDataSource(database.urls.owner), database.urls.owner);
  const applied = () => database.rows<{ name: string }>('select name from migrations order by id');

  it('change nothing when they have all been run, also when two processes start at once', async () => {
    const before = await applied();
    expect(before.length).toBeGreaterThan(7);
    expect(await Promise.all([run(), run()])).toEqual([[], []]);
    expect(await applied()).toEqual(before);
  });

  it('are refused, with the names, on a database that a newer version has changed', async () => {
    await database.rows(
      `insert into migrations (timestamp, name) values (1999999999999, 'Ahead1999999999999')`,
    );
    await expect(run()).rejects.toThrow('Ahead1999999999999');
    await database.rows(`delete from migrations where name = 'Ahead1999999999999'`);
  });

  it('fill an empty database', async () => {
    await database.rows('drop schema tracker cascade');
    await database.rows('drop schema published cascade');
    await database.rows('drop table migrations');
    expect((await run()).length).toBeGreaterThan(7);
    expect(
      await database.rows(
        `select 1 from information_schema.tables where table_schema = 'tracker' and table_name = 'activity'`,
      ),
    ).toHaveLength(1);
  });
});
