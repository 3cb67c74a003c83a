import type { Request } from 'express';
import type { KeptForm } from './unsent-forms';

/**
 * A form that came after the session had ended, or with the token of an earlier session: nothing was done.
 * What was written is kept as a draft of who wrote it. Where nobody knows who that is, it is given back to be copied,
 * but only when the browser vouches that the form was ours.
 */
export class FormNotTaken extends Error {
  readonly comeBackTo: string;
  readonly written: string;
  readonly kept: 'own' | 'others' | null;

  constructor(
    readonly why: 'signedOut' | 'signedInAnew',
    request: Request,
    kept: KeptForm | null,
  ) {
    super(why);
    this.kept = kept && (kept.isOthers ? 'others' : 'own');
    this.comeBackTo = kept?.isOthers ? '/arbete' : (kept?.address ?? pageOf(request.path));
    this.written = !kept && isOwnForm(request) ? writtenIn(request.body as unknown) : '';
  }
}

export const isOwnForm = (request: Request): boolean => request.get('sec-fetch-site') === 'same-origin';

/** The page of the thing that the form was about. */
const pageOf = (path: string): string =>
  /^\/arbete\/[a-z-]+\/[0-9a-f-]{36}(?=\/|$)/.exec(path)?.[0] ?? '/arbete';

/** What a person wrote in words: sentences, not keys, days or versions, and never a password. */
function writtenIn(body: unknown): string {
  const fields = Object.entries(Object(body) as Record<string, unknown>);
  const words = fields.filter(([field, value]) => isWords(value) && !/^(was|password)/i.test(field));
  return words.map(([, value]) => value).join('\n\n');
}

const isWords = (value: unknown): value is string => typeof value === 'string' && /\S\s+\S/.test(value);
