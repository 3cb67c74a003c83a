import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Day } from '../kernel/day';
import { ReminderSettings } from './reminder-settings';

export interface ClaimedMail {
  readonly id: string;
  readonly recipientId: string;
  readonly day: Day;
  readonly kind: string;
  /** Counts the claims; a worker whose number is no longer the newest changes nothing. */
  readonly attempt: number;
  /** Some attempt may have delivered it. */
  readonly hasBegun: boolean;
  /** Why the attempt before this one came to nothing. */
  readonly lastReason: string | null;
}

export interface WaitingMail {
  readonly id: string;
  /** Another one for every attempt. */
  readonly key: string;
}

/** PostgreSQL takes no NUL, and what a mail server says may hold anything. */
const longestReason = 1000;

/** Waits for a worker: owed, due for another try, or left behind by a worker that died. */
const isWaiting = `((state in ('owed', 'retry', 'uncertain') and not_before <= now()) or (state = 'claimed' and lease_until < now()))`;

const claimedLately = `(select count(*)::int from tracker.outgoing_mail lately where lately.claimed_at > now() - interval '1 minute')`;

/** One mail per person and working day. Every move asks for the state and attempt it leaves, so a late worker moves nothing. */
@Injectable()
export class OutgoingMails {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: ReminderSettings,
  ) {}

  /**
   * A mail for everybody who is owed something, whose hour has come and who is not away; none while the last one is
   * still on its way, and none when one has gone out today.
   * @param hour of now in Stockholm, 24 when every hour will do
   */
  async make(today: Day, hour: number, isWeeklyDay: boolean): Promise<void> {
    await this.query(
      `update tracker.outgoing_mail set state = 'expired', reason = 'its day passed before anything was sent'
        where id in (select id from tracker.outgoing_mail where state = 'owed' and day < $1 for update skip locked)`,
      [today],
    );
    const due = `select r.recipient_id from tracker.owed_reminder r
         join tracker.mail_recipient m on m.id = r.recipient_id and not m.is_suspended
         left join tracker.mail_preference f on f.recipient_id = r.recipient_id
        where r.state = 'owed' and coalesce(f.hour, 8) <= $2 and ($3 or not coalesce(f.is_weekly, false))
          and not coalesce($1::date between f.paused_from and f.paused_to, false)
          and not exists (select 1 from tracker.outgoing_mail o where o.recipient_id = r.recipient_id and o.kind = 'digest'
            and (o.state in ('owed', 'claimed', 'retry', 'uncertain') or (o.sent_at at time zone 'Europe/Stockholm')::date = $1))`;
    await this.query(
      `insert into tracker.outgoing_mail (recipient_id, day, kind)
       select recipient_id, $1, 'digest' from (${due}) r group by recipient_id order by recipient_id on conflict do nothing`,
      [today, hour, isWeeklyDay],
    );
    await this.query(
      `update tracker.outgoing_mail set state = 'owed', reason = null, not_before = now() where id in (select id from tracker.outgoing_mail
         where day = $1 and kind = 'digest' and state = 'cancelled' and not has_begun and recipient_id in (${due}) for update skip locked)`,
      [today, hour, isWeeklyDay],
    );
  }

  /** What a job should be queued for; no more than may go out in a minute. */
  waiting(limit: number): Promise<WaitingMail[]> {
    return this.query(
      `select id, id || '-' || attempt as key from tracker.outgoing_mail where ${isWaiting} order by not_before, id
        limit least($1, greatest(0, $2 - ${claimedLately}))`,
      [limit, this.settings.mailsPerMinute],
    );
  }

  /** Null when somebody else has it, nothing is owed any more, or as many as may have gone out in a minute. */
  async claim(id: string): Promise<ClaimedMail | null> {
    const [rows] = await this.query<[ClaimedMail[], number]>(
      `update tracker.outgoing_mail set state = 'claimed', attempt = attempt + 1, claimed_at = now(), body_started_at = null,
              lease_until = now() + make_interval(secs => $2)
        where id = (select id from tracker.outgoing_mail where id = $1 and ${isWaiting} and ${claimedLately} < $3 for update skip locked)
       returning id, recipient_id as "recipientId", day, kind, attempt, has_begun as "hasBegun", reason as "lastReason"`,
      [id, this.settings.leaseSeconds, this.settings.mailsPerMinute],
    );
    return rows[0] ?? null;
  }

  /**
   * Before the first byte of the body: from here on a silence of the server is ambiguous, and the lease begins anew.
   * Throws when the claim was lost, or when something the mail tells is not owed any more.
   */
  async startBody(claim: ClaimedMail, messageId: string, reminderIds: readonly string[]): Promise<void> {
    // Never waits for a colleague's act: a row that is being changed makes the mail begin anew.
    const [, started] = await this.query<[unknown[], number]>(
      `update tracker.owed_reminder set body_started_at = now() where id in
         (select id from tracker.owed_reminder where mail_id = $1 and id = any ($2) and state = 'claimed' for update skip locked)`,
      [claim.id, reminderIds],
    );
    if (started !== reminderIds.length) throw new MailOutdated();
    await this.move(
      claim,
      `body_started_at = now(), has_begun = true, message_id = $3, lease_until = now() + make_interval(secs => $4)`,
      [messageId, this.settings.leaseSeconds],
    );
  }

  async markSent(claim: ClaimedMail, response: string): Promise<void> {
    await this.move(claim, `state = 'sent', lease_until = null, sent_at = now(), reason = $3`, [
      storable(response),
    ]);
    await this.query(
      `update tracker.owed_reminder set state = 'sent', sent_at = now(), reason = null
        where mail_id = $1 and state = 'claimed' and body_started_at is not null`,
      [claim.id],
    );
  }

  /** Nothing of it will ever be sent. What was in it fails with it, or is free again when it was never to be sent. */
  async settle(claim: ClaimedMail, state: 'failed' | 'cancelled', reason: string): Promise<void> {
    await this.move(claim, `state = $3, lease_until = null, reason = $4`, [state, storable(reason)]);
    await this.query(
      `update tracker.owed_reminder set state = case $2 when 'failed' then 'failed' else 'owed' end, reason = case $2 when 'failed' then $3 end,
              mail_id = case $2 when 'failed' then mail_id end, body_started_at = null
        where mail_id = $1 and state = 'claimed'`,
      [claim.id, state, storable(reason)],
    );
  }

  /** The same mail, with the same Message-ID, after a pause in minutes. Uncertain when its body had begun. */
  async tryLater(
    claim: ClaimedMail,
    state: 'retry' | 'uncertain',
    reason: string,
    minutes: number,
  ): Promise<void> {
    await this.move(
      claim,
      `state = $3, lease_until = null, reason = $4, not_before = now() + make_interval(mins => $5)`,
      [state, storable(reason), minutes],
    );
    await this.query(`update tracker.owed_reminder set body_started_at = null where mail_id = $1`, [
      claim.id,
    ]);
  }

  private async move(claim: ClaimedMail, change: string, values: unknown[]): Promise<void> {
    const [, moved] = await this.query<[unknown[], number]>(
      `update tracker.outgoing_mail set ${change} where id = $1 and attempt = $2 and state = 'claimed'`,
      [claim.id, claim.attempt, ...values],
    );
    if (moved !== 1) throw new ClaimLost(claim);
  }

  private query<Row>(sql: string, values: unknown[] = []): Promise<Row> {
    return this.transactions.manager.query(sql, values);
  }
}

/** Another worker took over, or the mail was settled meanwhile: this one has nothing more to say. */
export class ClaimLost extends Error {
  constructor(claim: ClaimedMail) {
    super(`the claim on mail ${claim.id}, attempt ${claim.attempt}, was lost`);
    this.name = 'ClaimLost';
  }
}

/** Something it tells was done, moved or handed over while it was on its way to the server: not a byte has left. */
export class MailOutdated extends Error {
  constructor() {
    super('something in the mail is not owed any more');
    this.name = 'MailOutdated';
  }
}

const storable = (text: string): string => text.replaceAll('\0', '').slice(0, longestReason);
