import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { DatabaseCannotStart, explain } from './cannot-start';
import type { DataHome } from './data-home';
import { makeOwnFolder } from './data-home';
import { makeDraft } from './drafts';
import type { OsUser } from './os-user';
import type { Passwords } from './passwords';
import { logins } from './passwords';
import { hasCode } from '../error-codes';

/**
 * Letters are told apart by the builtin locale; only extensions such as pg_trgm still ask the operating system,
 * and with the locale C they would drop å, ä and ö. Not every system has the same one.
 */
const letterLocales = ['C.UTF-8', 'en_US.UTF-8', 'sv_SE.UTF-8'] as const;

interface Making {
  readonly home: DataHome;
  readonly user: OsUser;
  readonly binaries: Binaries;
  readonly passwords: Passwords;
  /** False in tests: a machine that loses power may lose the data. */
  readonly isDurable: boolean;
}

/** Makes the files of an empty database unless there are some. @throws DatabaseCannotStart for another major version */
export async function ensureCluster(making: Making): Promise<void> {
  const { home, binaries } = making;
  if (!existsSync(home.cluster)) await makeCluster(making);
  const major = readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8').trim();
  if (major !== binaries.major)
    throw new DatabaseCannotStart(
      `Datan i ${home.root} är skriven av PostgreSQL ${major}, men det här programmet har PostgreSQL ${binaries.major}. Säkerhetskopiera med den tidigare versionen av programmet och läs tillbaka kopian i en tom katalog.`,
    );
}

async function makeCluster(making: Making): Promise<void> {
  const draft = makeDraft(making.home);
  try {
    makeOwnFolder(draft, making.user);
    await initialise(making, draft);
    renameSync(join(draft, 'cluster'), making.home.cluster);
    syncFolder(making.home.root);
  } catch (error) {
    // Somebody else's start was faster: theirs is as good.
    if (!hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function initialise(making: Making, draft: string): Promise<void> {
  const { home, user, binaries, passwords } = making;
  const passwordFile = join(draft, 'password');
  writeFileSync(passwordFile, passwords.superuser, { mode: 0o600, flag: 'wx' });
  chownSync(passwordFile, user.uid, user.gid);
  const fixed = [
    ...['--pgdata', join(draft, 'cluster'), '--username', logins.superuser, '--pwfile', passwordFile],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--data-checksums'],
    ...[
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
      ...(making.isDurable ? [] : ['--no-sync']),
    ],
  ];
  let answer = { ok: false, output: '' };
  for (const locale of letterLocales) {
    answer = await run(binaries.initdb, [...fixed, '--lc-ctype', locale], user.as);
    if (answer.ok || !answer.output.includes('invalid locale name')) break;
  }
  if (!answer.ok) throw explain('Det gick inte att skapa databasen.', home.root, answer.output);
}

function run(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr?.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Without this a power failure could undo the renaming, and with it everything written since. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
