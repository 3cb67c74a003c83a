import { spawn } from 'node:child_process';
import { closeSync, constants, fstatSync, openSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries';
import { explain, readFrom } from './cannot-start';
import type { DataHome } from './data-home';
import { chooseEndpoint, endpointSettings, socketFileIn, writeLoginRules } from './endpoint';
import type { OsUser } from './os-user';
import { disownLockFiles, runningPostmaster } from './postmaster';

const largestLogBytes = 10 * 1024 * 1024;

/** Another server is stopping or starting on these files, its killed processes linger, or somebody took our port. */
const passing = /pre-existing shared memory block|lock file "|Address already in use/;

interface Launch {
  readonly home: DataHome;
  readonly user: OsUser;
  readonly binaries: Binaries;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Starts a server that outlives us and waits until it is ready, also through a recovery.
 * @returns undefined, or why it could not start when trying again may help
 * @throws DatabaseCannotStart when trying again would not help
 */
export async function launch({ home, user, binaries, settings }: Launch): Promise<Error | undefined> {
  const endpoint = await chooseEndpoint(home);
  writeLoginRules(home, user, endpoint);
  disownLockFiles(home.cluster, socketFileIn(home.socket));
  const all = { ...endpointSettings(endpoint), hba_file: home.hba, ident_file: home.ident, ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

  const log = openLog(home);
  const server = spawn(binaries.postgres, ['-D', home.cluster, ...args], {
    ...user.as,
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  });
  closeSync(log.descriptor);
  let ended = false;
  let failure: Error | undefined;
  server.once('exit', () => (ended = true));
  server.once('error', (error) => ((failure = error), (ended = true)));
  server.unref();

  while (!ended) {
    const running = runningPostmaster(home.cluster);
    if (running?.pid === server.pid && running?.isReady) return undefined;
    await sleep(5);
  }
  if (failure) throw failure;
  const output = readFrom(home.log, log.size);
  const reason = explain(`PostgreSQL startade inte. Hela loggen: ${home.log}.`, home.root, output);
  if (!passing.test(output)) throw reason;
  return reason;
}

/** Never follows a symbolic link: root writes here. */
function openLog(home: DataHome): { descriptor: number; size: number } {
  const old = statSync(home.log, { throwIfNoEntry: false });
  if (old && old.size > largestLogBytes) renameSync(home.log, `${home.log}.1`);
  const flags = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | constants.O_NOFOLLOW;
  const descriptor = openSync(home.log, flags, 0o600);
  return { descriptor, size: fstatSync(descriptor).size };
}
