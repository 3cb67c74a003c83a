import { chmodSync, chownSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseCannotStart } from './cannot-start';
import type { OsUser } from './os-user';
import { isRoot } from './os-user';

/** What lies in a data directory. Only `cluster` and `socket` belong to the server's user; the rest is ours. */
export interface DataHome {
  readonly root: string;
  readonly cluster: string;
  readonly socket: string;
  readonly log: string;
  readonly passwords: string;
  readonly secretKey: string;
  readonly hba: string;
  readonly ident: string;
}

/**
 * Where the data lies when nobody says otherwise. As root outside the checkout, which the server's user may be
 * shut out from. `TRACKER_DATA_DIR` moves both kinds; demo data never mixes with real data.
 */
export function defaultDataDir(kind: 'real' | 'demo'): string {
  const base = process.env.TRACKER_DATA_DIR || (isRoot() ? '/var/lib/medborgarlofte-tracker' : '.data');
  return resolve(base, kind);
}

/** The home at an existing directory; symbolic links are resolved, so that a process's arguments can be compared. */
export function homeAt(dataDir: string): DataHome {
  const root = realpathSync(dataDir);
  return {
    root,
    cluster: join(root, 'cluster'),
    socket: join(root, 'socket'),
    log: join(root, 'postgres.log'),
    passwords: join(root, 'access.json'),
    secretKey: join(root, 'secret-key'),
    hba: join(root, 'pg_hba.conf'),
    ident: join(root, 'pg_ident.conf'),
  };
}

/** Makes the directory if needed, closed to other users. Refuses a directory with something else in it. */
export function openHome(dataDir: string, user: OsUser): DataHome {
  makeFolders(resolve(dataDir), user);
  const home = homeAt(dataDir);
  refuseForeign(home.root);
  if (user.isOther) refuseClosedParents(home.root, user);
  chownSync(home.root, process.getuid?.() ?? user.uid, user.gid);
  chmodSync(home.root, user.isOther ? 0o710 : 0o700);
  makeOwnFolder(home.socket, user);
  return home;
}

/** A folder for the server's user alone. */
export function makeOwnFolder(folder: string, user: OsUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
}

function makeFolders(dataDir: string, user: OsUser): void {
  const first = mkdirSync(dataDir, { recursive: true });
  if (!first || !user.isOther) return;
  // Root's umask may have closed the folders on the way to the server's user.
  for (let folder = dirname(dataDir); folder.length >= first.length; folder = dirname(folder))
    chmodSync(folder, 0o755);
}

function refuseForeign(root: string): void {
  const names = readdirSync(root);
  if (names.length === 0) return;
  if (statSync(root).uid !== process.getuid?.())
    throw new DatabaseCannotStart(
      `Datakatalogen ${root} tillhör en annan användare i operativsystemet. Kör som den användaren, eller välj en annan katalog med TRACKER_DATA_DIR.`,
    );
  if (!names.some((name) => name === 'cluster' || name.startsWith('access.json')))
    throw new DatabaseCannotStart(
      `Katalogen ${root} innehåller något annat än en databas. Välj en tom katalog med TRACKER_DATA_DIR.`,
    );
}

function refuseClosedParents(root: string, user: OsUser): void {
  for (let folder = dirname(root); ; folder = dirname(folder)) {
    if (!mayEnter(statSync(folder), user))
      throw new DatabaseCannotStart(
        `PostgreSQL körs som användaren ${user.name}, som inte kommer in i ${folder}. Välj en annan katalog med TRACKER_DATA_DIR.`,
      );
    if (folder === dirname(folder)) return;
  }
}

function mayEnter(folder: Stats, user: OsUser): boolean {
  const bit = folder.uid === user.uid ? 0o100 : folder.gid === user.gid ? 0o010 : 0o001;
  return (folder.mode & bit) !== 0;
}
