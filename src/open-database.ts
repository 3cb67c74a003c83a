import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { BadSettings, type Config } from './config';
import { createDataSource } from './data-source';
import { runningEmbeddedPostgres } from './database/embedded/embedded-postgres';
import { ownSecretKey } from './database/embedded/secret-key';
import { SupervisedPostgres } from './database/embedded/supervisor';
import { migrate } from './database/migrate';
import { checkRoles, safetyFaults } from './database/role-faults';
import { ensureRoles, type LoginNames } from './database/roles';

export interface OpenDatabase {
  readonly urls: { readonly owner: string; readonly runtime: string; readonly public: string };
  /** On the runtime login. */
  readonly dataSource: DataSource;
  /** What an embedded installation seals secrets with; empty where the setting SECRET_KEY says it. */
  readonly secretKey: string;
  /** What this opening brought the database up to date with. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

/** The database of this installation, brought up to this version: the given one, or the embedded. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.database) return open(config.database, '', () => Promise.resolve());
  const server = await SupervisedPostgres.start(config.dataDir);
  return open(server.urls, ownSecretKey(config.dataDir), () => server.stop());
}

/** For commands beside a running product: an embedded server that runs already is left running. */
export async function borrowDatabase(config: Config): Promise<OpenDatabase> {
  const running = config.database ? undefined : runningEmbeddedPostgres(config.dataDir);
  if (!running) return openDatabase(config);
  return open(running.urls, ownSecretKey(config.dataDir), () => Promise.resolve());
}

async function open(
  urls: OpenDatabase['urls'],
  secretKey: string,
  stop: () => Promise<void>,
): Promise<OpenDatabase> {
  try {
    await prepareRoles(urls);
    const migrated = await migrate(createDataSource(urls.owner), urls.owner);
    const dataSource = await createDataSource(urls.runtime).initialize();
    await refuseUnsafe(urls, dataSource);
    return {
      urls,
      dataSource,
      secretKey,
      migrated,
      close: async () => {
        await dataSource.destroy();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareRoles(urls: OpenDatabase['urls']): Promise<void> {
  const client = new Client({ connectionString: urls.owner });
  await client.connect();
  try {
    const logins = loginsOf(urls);
    if ((await checkRoles(client, { logins })).length > 0) await ensureRoles(client, { logins });
    const faults = await checkRoles(client, { logins });
    if (faults.length > 0) throw new BadSettings(faults);
  } finally {
    await client.end();
  }
}

/** A row that was acknowledged must survive a crash; without that no reminder is certain. */
async function refuseUnsafe(urls: OpenDatabase['urls'], dataSource: DataSource): Promise<void> {
  const client = new Client({ connectionString: urls.runtime });
  await client.connect();
  const faults = await safetyFaults(client);
  await client.end();
  if (faults.length === 0) return;
  await dataSource.destroy();
  throw new BadSettings(faults);
}

export const loginsOf = (urls: OpenDatabase['urls']): LoginNames => ({
  owner: loginIn(urls.owner),
  runtime: loginIn(urls.runtime),
  public: loginIn(urls.public),
});

const loginIn = (url: string): string => decodeURIComponent(new URL(url).username);
