import { type FilledDemo } from '../../src/cli/demo/let-in';
import { fillDemo } from '../../src/cli/demo/fill-demo';
import { readConfig } from '../../src/config';
import { createDataSource } from '../../src/data-source';
import { Installation } from '../../src/installation';
import { FixedClock } from '../../src/kernel/clock';
import type { OpenDatabase } from '../../src/open-database';
import { aDatabase, type TestDatabase } from '../support/database';

export interface EmptyDemo {
  readonly database: TestDatabase;
  readonly open: OpenDatabase;
  readonly clock: FixedClock;
  fill(): Promise<FilledDemo>;
  close(): Promise<void>;
}

/** A database of its own that nothing has been filled into yet. */
export async function anEmptyDemo(now: string): Promise<EmptyDemo> {
  const database = await aDatabase();
  const dataSource = await createDataSource(database.urls.runtime).initialize();
  const open = {
    urls: database.urls,
    secretKey: '',
    migrated: [],
    dataSource,
    close: () => dataSource.destroy(),
  };
  const config = readConfig({ LOG_LEVEL: 'silent' }, true);
  const installation = new Installation(config, 'http://localhost:3000', database.urls);
  const clock = new FixedClock(now);
  return {
    database,
    open,
    clock,
    fill: () => fillDemo(installation, open, clock),
    close: async () => {
      await open.close();
      await database.drop();
    },
  };
}

/** One digest for each table of the product, to see that nothing changed. */
export async function digests(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await database.rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('tracker', 'published') order by 1`,
  );
  const digest = async (name: string) => {
    const [row] = await database.rows<{ digest: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as digest from ${name} t`,
    );
    return [name, row?.digest ?? ''] as const;
  };
  const rows: (readonly [string, string])[] = [];
  for (const { name } of tables) rows.push(await digest(name));
  return Object.fromEntries(rows);
}
