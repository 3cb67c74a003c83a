import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link or a cookie: 256 random bits, 43 characters that need no escaping in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret: who reads the table cannot use it. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The form token of a session: known to who holds the cookie, useless without it. */
export const csrfTokenOf = (sessionSecret: string): string =>
  createHash('sha256').update(`csrf:${sessionSecret}`).digest('base64url');
