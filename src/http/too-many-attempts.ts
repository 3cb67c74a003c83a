import { Refusal } from '../kernel/refusal';

/** Something was guessed at too often: 429, and when to come back. */
export class TooManyAttempts extends Refusal {
  /** @param retryAfter in seconds */
  constructor(readonly retryAfter: number) {
    super('account.too_many_attempts');
  }
}
