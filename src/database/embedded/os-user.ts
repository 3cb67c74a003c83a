import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { DatabaseCannotStart } from './cannot-start';

const serverUserName = 'postgres';

/** The user of the operating system that PostgreSQL runs as. */
export interface OsUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** True when we are root and the server runs as somebody else. */
  readonly isOther: boolean;
  /** For `spawn`. The environment is bare: ours holds secrets, and PGDATA or PGPORT would change the server. */
  readonly as: {
    readonly uid?: number;
    readonly gid?: number;
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
  };
}

const surroundings = {
  cwd: '/',
  env: { PATH: process.env.PATH || '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
};

export const isRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root: then the user `postgres`, made when missing; else ourselves. */
export function serverUser(): OsUser {
  if (process.platform === 'win32')
    throw new DatabaseCannotStart('Den inbyggda databasen är inte prövad på Windows. Ange DATABASE_URL.');
  if (!isRoot()) return ourselves();
  const { uid, gid } = findServerUser() ?? makeServerUser();
  return { name: serverUserName, uid, gid, isOther: true, as: { uid, gid, ...surroundings } };
}

function ourselves(): OsUser {
  try {
    const { username, uid, gid } = userInfo();
    return { name: username, uid, gid, isOther: false, as: surroundings };
  } catch (cause) {
    const message = `Användaren med id ${process.getuid?.()} har inget namn i operativsystemet (/etc/passwd), och det kräver PostgreSQL. Kör som en användare med namn, eller ange DATABASE_URL.`;
    throw new DatabaseCannotStart(message, { cause });
  }
}

function findServerUser(): { uid: number; gid: number } | undefined {
  const ask = (flag: string) =>
    Number(
      execFileSync('id', [flag, serverUserName], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch (error) {
    if (isExitCode(error)) return undefined;
    throw error;
  }
}

function makeServerUser(): { uid: number; gid: number } {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  try {
    execFileSync('useradd', [...options, '--shell', '/usr/sbin/nologin', serverUserName], { stdio: 'pipe' });
  } catch (cause) {
    const madeMeanwhile = findServerUser();
    if (madeMeanwhile) return madeMeanwhile;
    const message = `PostgreSQL får inte köras som root, och användaren ${serverUserName} gick inte att skapa. Skapa den, kör som en vanlig användare, eller ange DATABASE_URL.`;
    throw new DatabaseCannotStart(message, { cause });
  }
  const user = findServerUser();
  if (!user) throw new DatabaseCannotStart(`Användaren ${serverUserName} finns inte fast den nyss skapades.`);
  return user;
}

const isExitCode = (error: unknown): boolean => typeof (error as { status?: unknown }).status === 'number';
