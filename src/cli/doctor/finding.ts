export type Verdict = 'ok' | 'warn' | 'fail';

/** What was looked at, how it stands, and what to do when it does not stand well. In Swedish, for the operator. */
export interface Finding {
  readonly about: string;
  readonly verdict: Verdict;
  readonly found: string;
  readonly advice: string | null;
}

export const ok = (about: string, found: string): Finding => ({ about, verdict: 'ok', found, advice: null });
export const warn = (about: string, found: string, advice: string): Finding => ({
  about,
  verdict: 'warn',
  found,
  advice,
});
export const fail = (about: string, found: string, advice: string): Finding => ({
  about,
  verdict: 'fail',
  found,
  advice,
});

/** The innermost words of an error, for one line. */
export const reasonOf = (error: unknown): string => {
  const { message, code, errors } = error as { message?: string; code?: string; errors?: unknown[] };
  // Every address of a name was tried: Node says so with an empty message.
  if (!message && errors?.[0]) return reasonOf(errors[0]);
  return (message || code || String(error)).split('\n')[0] ?? '';
};

/** For each answer, in milliseconds. */
export const patience = 5_000;
