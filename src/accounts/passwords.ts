import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default), 19 MiB, two passes (OWASP's minimum; reliability goal S8). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const shortestPassword = 12;
export const longestPassword = 128;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

export const passwordFits = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password.normalize('NFKC'));

/** The hash of a password nobody has: an unknown address takes as long to refuse as a known one. */
let decoy: Promise<string> | undefined;
export const decoyHash = (): Promise<string> => (decoy ??= hashPassword('nobody has this password'));
