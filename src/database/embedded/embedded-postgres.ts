import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries';
import { DatabaseCannotStart, inPlainWords } from './cannot-start';
import { ensureCluster } from './cluster';
import type { DataHome } from './data-home';
import { homeAt, openHome } from './data-home';
import { clearDrafts } from './drafts';
import type { Endpoint, Urls } from './endpoint';
import { urlsOf } from './endpoint';
import { launch } from './launch';
import type { OsUser } from './os-user';
import { serverUser } from './os-user';
import type { Passwords } from './passwords';
import { makePasswords, readPasswords } from './passwords';
import type { Postmaster } from './postmaster';
import { isPostmasterOf, runningPostmaster } from './postmaster';
import { prepareDatabase } from './prepare-database';
import { hasCode } from '../error-codes';

/** A server that runs on a data directory, whoever started it. */
export interface RunningPostgres {
  readonly urls: Urls;
  readonly pid: number;
}

export interface EmbeddedPostgres extends RunningPostgres {
  /** True when it ran already, for example since a killed process. */
  readonly adopted: boolean;
  /** Ends every connection and waits until the server is gone. Nothing committed is lost. Harmless twice. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** Further settings of PostgreSQL, for example `{ fsync: 'off' }` in tests. Without effect on an adopted server. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A server recovering after a crash may need minutes. */
const patienceMs = 600_000;
/** Processes of a killed server go within seconds, once they see that it is dead. */
const patienceWithFailuresMs = 60_000;
const fastStopMs = 60_000;
const pauseMs = 50;

/**
 * The server of a data directory: started, or adopted when it runs; with its roles and the database `tracker`.
 * PostgreSQL's own lock file decides when two start at once: the loser adopts the winner's server.
 * @throws DatabaseCannotStart in plain words
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    const user = serverUser();
    const home = openHome(options.dataDir, user);
    const started = await start(home, user, options.settings ?? {});
    return { ...started, stop: () => stop(home, started.pid) };
  } catch (error) {
    throw inPlainWords(error);
  }
}

/** The ready server of a data directory, if one runs; for commands that borrow it and must not stop it. */
export function runningEmbeddedPostgres(dataDir: string): RunningPostgres | undefined {
  try {
    if (!existsSync(dataDir)) return undefined;
    const home = homeAt(dataDir);
    const server = runningPostmaster(home.cluster);
    return server?.isReady ? handleOf(home, server) : undefined;
  } catch (error) {
    throw inPlainWords(error);
  }
}

async function start(home: DataHome, user: OsUser, settings: Readonly<Record<string, string>>) {
  const passwords = makePasswords(home);
  const began = Date.now();
  let adopted = true;
  for (;;) {
    const waitedMs = Date.now() - began;
    const server = runningPostmaster(home.cluster);
    if (server?.isReady) {
      if (await isPrepared(home, server, adopted)) return { ...handleOf(home, server), adopted };
    } else if (!server) {
      const failure = await startServer(home, user, passwords, settings);
      if (failure && waitedMs > patienceWithFailuresMs) throw failure;
      adopted = failure !== undefined;
      if (!failure) continue;
    }
    if (waitedMs > patienceMs) throw new DatabaseCannotStart(`PostgreSQL svarar inte. Se ${home.log}.`);
    await sleep(pauseMs);
  }
}

async function startServer(
  home: DataHome,
  user: OsUser,
  passwords: Passwords,
  settings: Readonly<Record<string, string>>,
): Promise<Error | undefined> {
  clearDrafts(home);
  const binaries = findBinaries(home, user);
  await ensureCluster({ home, user, binaries, passwords, isDurable: settings.fsync !== 'off' });
  return launch({ home, user, binaries, settings });
}

/** False when the server went away meanwhile. A server of our own that cannot be used is not left running. */
async function isPrepared(home: DataHome, server: Postmaster, adopted: boolean): Promise<boolean> {
  try {
    return await prepareDatabase(endpointOf(server), readPasswords(home));
  } catch (error) {
    if (!adopted) await stop(home, server.pid);
    throw error;
  }
}

function handleOf(home: DataHome, server: Postmaster): RunningPostgres {
  return { urls: urlsOf(endpointOf(server), readPasswords(home)), pid: server.pid };
}

const endpointOf = ({ socket, port }: Postmaster): Endpoint => ({ socket: socket || undefined, port });

/** Fast, that is without waiting for clients; if that takes too long, at once: the next start then recovers. */
async function stop(home: DataHome, pid: number): Promise<void> {
  const began = Date.now();
  let signal: NodeJS.Signals = 'SIGINT';
  if (isPostmasterOf(home.cluster, pid)) signalIfAlive(pid, signal);
  while (isPostmasterOf(home.cluster, pid)) {
    if (signal === 'SIGINT' && Date.now() - began > fastStopMs) signalIfAlive(pid, (signal = 'SIGQUIT'));
    await sleep(10);
  }
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}
