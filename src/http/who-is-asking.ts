import type { Caller } from '../kernel/caller';

/** The port that http asks and accounts answers. */
export abstract class WhoIsAsking {
  /** Null when the session is unknown, ended, or its person may no longer sign in. */
  abstract identify(sessionSecret: string): Promise<Caller | null>;
}
