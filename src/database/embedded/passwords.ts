import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { DataHome } from './data-home';
import { writeOnce } from './drafts';

export const logins = {
  superuser: 'postgres',
  owner: 'tracker_owner',
  runtime: 'tracker_runtime',
  public: 'tracker_public',
} as const;

export type Login = keyof typeof logins;
export type Passwords = Readonly<Record<Login, string>>;

/** Asked for over TCP only; over the socket the operating system tells who is who. Kept in a file with mode 0600. */
export function readPasswords(home: DataHome): Passwords {
  return JSON.parse(readFileSync(home.passwords, 'utf8')) as Passwords;
}

export function makePasswords(home: DataHome): Passwords {
  if (!existsSync(home.passwords)) writeOnce(home.passwords, JSON.stringify(randomPasswords()));
  return readPasswords(home);
}

function randomPasswords(): Passwords {
  const random = () => randomBytes(24).toString('base64url');
  return { superuser: random(), owner: random(), runtime: random(), public: random() };
}
