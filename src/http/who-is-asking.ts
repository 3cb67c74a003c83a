import type { Caller } from '../kernel/caller';

/** The port that http asks and accounts answers. */
export abstract class WhoIsAsking {
  /** Null when the session is unknown, ended or not yet whole, or its person may no longer sign in. */
  abstract identify(sessionSecret: string): Promise<Caller | null>;

  /** Who signed in when the token was given to the forms of a session, which may be over; null when nobody is known, or may no longer sign in. */
  abstract writerOf(csrfToken: string): Promise<string | null>;

  /** Where a person goes on whose session is not whole yet, for example to give a code; null when there is no such session. */
  abstract wayOn(sessionSecret: string): Promise<string | null>;
}
