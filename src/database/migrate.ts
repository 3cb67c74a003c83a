import { runMigrations as runQueueMigrations } from 'bullmq';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';

/** Any number that no other program on this database uses for its advisory locks. */
const migrationLock = 7_195_100;

/** The database holds migrations this version does not know: an older program must not run on it. */
export class DatabaseIsNewer extends Error {
  constructor(readonly unknown: readonly string[]) {
    super(
      `Databasen är nyare än programmet. Den har ändringar som den här versionen inte känner till: ${unknown.join(', ')}.`,
    );
    this.name = 'DatabaseIsNewer';
  }
}

/**
 * Brings the database up to this version, the queue's own tables included. Safe when several processes start at once.
 * @param owner not yet initialised, with the migrations to run
 * @returns the names of the migrations that were run
 */
export async function migrate(owner: DataSource, ownerUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await owner.initialize();
    try {
      await refuseNewer(owner);
      const run = await owner.runMigrations({ transaction: 'each' });
      await migrateQueue(client);
      return run.map((migration) => migration.name);
    } finally {
      await owner.destroy();
    }
  } finally {
    await client.end();
  }
}

async function refuseNewer(owner: DataSource): Promise<void> {
  const { unknown } = await migrationState(owner);
  if (unknown.length > 0) throw new DatabaseIsNewer(unknown);
}

/** What this version would still change in the database, and what a newer one has changed. Changes nothing itself. */
export async function migrationState(
  owner: DataSource,
): Promise<{ readonly pending: readonly string[]; readonly unknown: readonly string[] }> {
  const [{ exists } = { exists: false }]: { exists: boolean }[] = await owner.query(
    `select to_regclass('migrations') is not null as exists`,
  );
  const known = owner.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const rows: { name: string }[] = exists ? await owner.query('select name from migrations') : [];
  const applied = rows.map(({ name }) => name);
  return {
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  };
}

async function migrateQueue(client: Client): Promise<void> {
  await runQueueMigrations(client, 'bullmq');
  await client.query(`
    grant usage on schema bullmq to tracker_queue;
    grant all on all tables in schema bullmq to tracker_queue;
    grant usage on all sequences in schema bullmq to tracker_queue;
    grant execute on all functions in schema bullmq to tracker_queue`);
}
