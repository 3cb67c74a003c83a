import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { ensureRoles } from '../../src/database/roles';
import { databaseUrl } from './global-setup';

export interface TestDatabase {
  readonly urls: {
    readonly owner: string;
    readonly runtime: string;
    readonly public: string;
    readonly superuser: string;
  };
  /** As the server's superuser: sees every row, for looking at what was stored. */
  rows<Row = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A database of its own, cloned from the migrated template. */
export async function aDatabase(): Promise<TestDatabase> {
  const server = JSON.parse(process.env.TEST_DATABASE_URLS ?? '{}') as TestDatabase['urls'];
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(server.superuser, (client) =>
    client.query(`create database ${name} template tracker owner tracker_owner strategy file_copy`),
  );
  const urls = {
    owner: databaseUrl(server.owner, name),
    runtime: databaseUrl(server.runtime, name),
    public: databaseUrl(server.public, name),
    superuser: databaseUrl(server.superuser, name),
  };
  // A clone does not take over what its template's database grants and refuses.
  const looking = new Client({ connectionString: urls.superuser });
  await looking.connect();
  await ensureRoles(looking);
  return {
    urls,
    rows: async <Row>(sql: string, values: unknown[] = []) =>
      (await looking.query(sql, values)).rows as Row[],
    drop: async () => {
      await looking.end();
      await onServer(server.superuser, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

async function onServer(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(url, 'postgres') });
  await client.connect();
  await work(client);
  await client.end();
}
