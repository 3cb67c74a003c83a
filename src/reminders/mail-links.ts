import { Injectable } from '@nestjs/common';
import { hashOf, newSecret } from '../accounts/secrets';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import type { ClaimedMail } from './outgoing-mails';

export type LinkPurpose = 'answer' | 'unsubscribe' | 'why';

export interface MailLink {
  readonly mailId: string;
  readonly recipientId: string;
  readonly activityId: string | null;
}

const day = 24 * 3_600_000;
/** An answer is wanted while the mail is fresh; who wants no more mail may find an old one. */
const lifetimes: Record<LinkPurpose, number> = { answer: 30 * day, why: 90 * day, unsubscribe: 400 * day };

/** Links that need no sign-in: a secret each, of which only the digest is stored. */
@Injectable()
export class MailLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @returns secrets in the order of the purposes */
  async make(
    claim: Pick<ClaimedMail, 'id' | 'recipientId'>,
    wanted: readonly { readonly purpose: LinkPurpose; readonly activityId: string | null }[],
  ): Promise<string[]> {
    const secrets = wanted.map(() => newSecret());
    const now = this.clock.now().getTime();
    await this.transactions.manager.query(
      `insert into tracker.mail_link (token_hash, purpose, activity_id, expires_at, mail_id, recipient_id)
       select l.*, $5, $6 from unnest($1::bytea[], $2::text[], $3::uuid[], $4::timestamptz[]) l`,
      [
        secrets.map(hashOf),
        wanted.map(({ purpose }) => purpose),
        wanted.map(({ activityId }) => activityId),
        wanted.map(({ purpose }) => new Date(now + lifetimes[purpose])),
        claim.id,
        claim.recipientId,
      ],
    );
    return secrets;
  }

  /** Null for a link that is unknown, used up or too old. */
  async find(secret: string, purpose: LinkPurpose): Promise<MailLink | null> {
    return this.one(
      'select mail_id, recipient_id, activity_id from tracker.mail_link where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3',
      [hashOf(secret), purpose, this.clock.now()],
    );
  }

  /** Once: whoever comes second, at the same time or later, finds null. */
  async use(secret: string): Promise<MailLink | null> {
    return this.one(
      `with used as (update tracker.mail_link set used_at = $2 where token_hash = $1 and purpose = 'answer' and used_at is null and expires_at > $2
         returning mail_id, recipient_id, activity_id) select * from used`,
      [hashOf(secret), this.clock.now()],
    );
  }

  /** The same in a person's own transaction: only a link of that person's. */
  async useMine(secret: string): Promise<boolean> {
    const [row]: { used: boolean }[] = await this.transactions.manager.query(
      'select tracker.use_mail_link($1, $2) as used',
      [hashOf(secret), this.clock.now()],
    );
    return row?.used ?? false;
  }

  async forgetOld(): Promise<void> {
    await this.transactions.manager.query('delete from tracker.mail_link where expires_at < $1', [
      this.clock.now(),
    ]);
  }

  private async one(sql: string, values: unknown[]): Promise<MailLink | null> {
    const [row]: { mail_id: string; recipient_id: string; activity_id: string | null }[] =
      await this.transactions.manager.query(sql, values);
    return row ? { mailId: row.mail_id, recipientId: row.recipient_id, activityId: row.activity_id } : null;
  }
}
