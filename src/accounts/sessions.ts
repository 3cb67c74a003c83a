import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { WhoIsAsking } from '../http/who-is-asking';
import type { Caller, CallerMembership } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import type { Language } from '../kernel/language';
import { csrfTokenOf, hashOf, newSecret } from './secrets';

const minutes = 60_000;
const idleAtMost = 60 * minutes;
const aliveAtMost = 12 * 60 * minutes;

interface SessionRow {
  user_id: string;
  name: string;
  language: Language;
  seen_at: Date;
  memberships: CallerMembership[];
}

/** Server-side sessions: ended at once when the person signs out, is disabled or loses a membership. */
@Injectable()
export class Sessions extends WhoIsAsking {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    super();
  }

  /** @returns the secret for the cookie; only its digest is stored */
  async start(userId: string): Promise<string> {
    const secret = newSecret();
    await this.transactions.asWorker(async () => {
      await this.transactions.manager.query(
        'insert into tracker.session (token_hash, user_id, started_at, seen_at) values ($1, $2, $3, $3)',
        [hashOf(secret), userId, this.clock.now()],
      );
      await this.log.append({
        kind: 'account.signed_in',
        subjectId: userId,
        authorityId: null,
        promiseSetId: null,
        details: {},
      });
    });
    return secret;
  }

  async identify(secret: string): Promise<Caller | null> {
    const row = await this.transactions.asWorker(() => this.find(secret));
    if (!row) return null;
    return {
      userId: row.user_id,
      name: row.name,
      language: row.language,
      csrfToken: csrfTokenOf(secret),
      memberships: row.memberships,
    };
  }

  async end(secret: string): Promise<void> {
    await this.transactions.asWorker(() =>
      this.transactions.manager.query('delete from tracker.session where token_hash = $1', [hashOf(secret)]),
    );
  }

  private async find(secret: string): Promise<SessionRow | null> {
    const now = this.clock.now();
    const [row]: SessionRow[] = await this.transactions.manager.query(
      `select u.id as user_id, u.name, u.language, s.seen_at,
              tracker.memberships_as_json(u.id, $4) as memberships
         from tracker.session s join tracker.user_account u on u.id = s.user_id
        where s.token_hash = $1 and s.seen_at > $2 and s.started_at > $3 and u.disabled_at is null`,
      [
        hashOf(secret),
        new Date(now.getTime() - idleAtMost),
        new Date(now.getTime() - aliveAtMost),
        this.clock.today(),
      ],
    );
    if (row && now.getTime() - row.seen_at.getTime() > minutes) await this.markSeen(secret, now);
    return row ?? null;
  }

  private async markSeen(secret: string, now: Date): Promise<void> {
    await this.transactions.manager.query('update tracker.session set seen_at = $2 where token_hash = $1', [
      hashOf(secret),
      now,
    ]);
  }
}
