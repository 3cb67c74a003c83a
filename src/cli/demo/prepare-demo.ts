import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Config } from '../../config';
import { startEmbeddedPostgres } from '../../database/embedded/embedded-postgres';
import { isAlive } from '../../database/embedded/postmaster';
import { hasCode } from '../../database/error-codes';
import { Installation } from '../../installation';
import { type Clock, SystemClock } from '../../kernel/clock';
import { openDatabase } from '../../open-database';
import { fillOnly } from './fill-demo';

/**
 * Makes the embedded demonstration beside its folder and then renames it into place, so that a start killed half-way
 * never leaves half of it. Does nothing when there is a folder with something in it, or a database of one's own.
 */
export async function prepareDemo(
  config: Config,
  baseUrl: string,
  clock: Clock = new SystemClock(),
): Promise<void> {
  const { dataDir } = config;
  await clearLeftovers(dataDir);
  if (config.database || hasContent(dataDir)) return;
  const making = `${dataDir}.making-${process.pid}`;
  try {
    await make({ ...config, dataDir: making }, baseUrl, clock);
    renameSync(making, dataDir);
  } catch (error) {
    // Another start was faster: its demonstration is as good.
    if (!hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw error;
  } finally {
    remove(making);
  }
}

async function make(config: Config, baseUrl: string, clock: Clock): Promise<void> {
  const database = await openDatabase(config);
  try {
    await fillOnly(new Installation(config, baseUrl, database.urls), database, clock);
  } finally {
    await database.close();
  }
}

/** What killed starts left, servers included. Our own process id in a name is left from an earlier boot or container. */
async function clearLeftovers(dataDir: string): Promise<void> {
  const prefix = `${basename(dataDir)}.making-`;
  const parent = dirname(dataDir);
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : NaN;
    if (!Number.isInteger(pid) || (pid !== process.pid && isAlive(pid))) continue;
    const leftover = join(parent, name);
    if (existsSync(join(leftover, 'cluster', 'postmaster.pid'))) {
      await (await startEmbeddedPostgres({ dataDir: leftover })).stop();
    }
    remove(leftover);
  }
}

const hasContent = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
