import { Injectable } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import type { Checks } from './identity-providers';
import { hashOf, newSecret } from './secrets';

/** In milliseconds: time enough to look for one's card. */
export const flowLifetime = 15 * 60_000;

export interface Flow {
  readonly checks: Checks;
  readonly comeBackTo: string;
  /** Who connects an account; null: somebody signs in. */
  readonly userId: string | null;
}

interface Row {
  readonly nonce: string;
  readonly verifier: string;
  readonly come_back_to: string;
  readonly user_id: string | null;
}

/** What was asked of another sign-in service, kept until the answer comes: once, and to the browser that asked. */
@Injectable()
export class SignInFlows {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @returns what to ask with, and the secret that the browser keeps meanwhile */
  async begin(
    provider: number,
    { comeBackTo, userId }: Omit<Flow, 'checks'>,
  ): Promise<{ checks: Checks; browserSecret: string }> {
    const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const browserSecret = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + flowLifetime);
    await this.transactions.asWorker(async () => {
      await this.transactions.manager.query('delete from tracker.sign_in_flow where expires_at <= $1', [now]);
      await this.transactions.manager.query(
        `insert into tracker.sign_in_flow (state_hash, browser_hash, provider, nonce, verifier, come_back_to, user_id, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          hashOf(checks.state),
          hashOf(browserSecret),
          provider,
          checks.nonce,
          checks.verifier,
          comeBackTo,
          userId,
          expiresAt,
        ],
      );
    });
    return { checks, browserSecret };
  }

  /** Null for a state that this browser never asked with, has used already, or asked with too long ago. */
  async take(provider: number, state: string, browserSecret: string): Promise<Flow | null> {
    const [rows]: [Row[], number] = await this.transactions.asWorker(() =>
      this.transactions.manager.query(
        `delete from tracker.sign_in_flow where state_hash = $1 and browser_hash = $2 and provider = $3 and expires_at > $4
         returning nonce, verifier, come_back_to, user_id`,
        [hashOf(state), hashOf(browserSecret), provider, this.clock.now()],
      ),
    );
    const [row] = rows;
    if (!row) return null;
    const { nonce, verifier, come_back_to: comeBackTo, user_id: userId } = row;
    return { checks: { state, nonce, verifier }, comeBackTo, userId };
  }
}
