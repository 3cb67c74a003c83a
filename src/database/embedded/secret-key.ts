import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homeAt } from './data-home';
import { writeOnce } from './drafts';

/** Seals what must be read again, such as the secrets of authenticator apps. Kept beside the data, in a file with mode 0600. */
export function ownSecretKey(dataDir: string): string {
  const { secretKey } = homeAt(dataDir);
  if (!existsSync(secretKey)) writeOnce(secretKey, randomBytes(32).toString('base64url'));
  return readFileSync(secretKey, 'utf8');
}

/** Null before the first start. Makes none. */
export function keptSecretKey(dataDir: string): string | null {
  const { secretKey } = homeAt(dataDir);
  return existsSync(secretKey) ? readFileSync(secretKey, 'utf8') : null;
}
