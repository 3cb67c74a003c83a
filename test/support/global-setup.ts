import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDataSource } from '../../src/data-source';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { migrate } from '../../src/database/migrate';
import { memoryFolder } from './memory-folder';

/** One server for the whole run, faster than safe; every test file gets its own database, cloned from a migrated one. */
export default async function globalSetup(): Promise<void> {
  const inMemory = memoryFolder();
  if (inMemory) process.env.TMPDIR = inMemory;
  const dataDir = mkdtempSync(join(tmpdir(), 'tracker-test-'));
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '200',
  };
  const server = await startEmbeddedPostgres({ dataDir, settings });
  const owner = server.urls.owner;
  await migrate(createDataSource(owner), owner);
  await closeTemplate(server);
  process.env.TEST_DATABASE_URLS = JSON.stringify(server.urls);
  const run = globalThis as { testServer?: EmbeddedPostgres; testFolder?: string };
  run.testServer = server;
  run.testFolder = inMemory ?? dataDir;
}

/** A database that somebody may connect to cannot be cloned reliably. */
async function closeTemplate(server: EmbeddedPostgres): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(server.urls.superuser, 'postgres') });
  await client.connect();
  await client.query(`alter database tracker with allow_connections false`);
  await client.end();
}

export function databaseUrl(url: string, name: string): string {
  return url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
}
