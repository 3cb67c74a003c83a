import { createDataSource } from '../../src/data-source';
import { aDatabase, type TestDatabase } from '../support/database';

describe('the schema', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.drop());

  it('has for every mapped field a column of that type, as nullable as the field', async () => {
    const source = await createDataSource(database.urls.owner).initialize();
    const columns = await database.rows<{ key: string; type: string; nullable: boolean }>(
      `select table_name || '.' || column_name as key, case when data_type = 'ARRAY' then 'array' else data_type end as type,
              is_nullable = 'YES' as nullable from information_schema.columns where table_schema = 'tracker'`,
    );
    const types: Record<string, string> = { int: 'integer', timestamptz: 'timestamp with time zone' };
    const mapped = source.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) => ({
        key: `${entity.tableName}.${column.databaseName}`,
        type: column.isArray ? 'array' : (types[String(column.type)] ?? String(column.type)),
        nullable: column.isNullable,
      })),
    );
    await source.destroy();
    const stored = new Map(columns.map((column) => [column.key, column]));
    expect(mapped.length).toBeGreaterThan(80);
    expect(mapped.filter((field) => JSON.stringify(field) !== JSON.stringify(stored.get(field.key)))).toEqual(
      [],
    );
  });

  it('protects every internal table by row-level security', async () => {
    const open = await database.rows(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'tracker' and c.relkind in ('r', 'p') and not c.relrowsecurity`,
    );
    expect(open).toEqual([]);
  });
});
