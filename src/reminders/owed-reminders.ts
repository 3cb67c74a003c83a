import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Day } from '../kernel/day';
import { crossedThresholds, type ReminderRule } from './reminder-rules';

export type ReminderState =
  'owed' | 'claimed' | 'sent' | 'retry' | 'failed' | 'uncertain' | 'cancelled' | 'superseded' | 'expired';

export interface ClaimedReminder {
  readonly id: string;
  readonly activityId: string;
  readonly assignmentId: string;
  readonly recipientId: string;
  readonly rule: ReminderRule;
  readonly thresholdOn: Day;
  readonly dueOn: Day;
  readonly attempt: number;
  readonly isTooOld: boolean;
}

/** The truth about what is to be mailed. Every move asks for the state and attempt it leaves, so a late worker moves nothing. */
@Injectable()
export class OwedReminders {
  constructor(private readonly transactions: Transactions) {}

  private query<Row>(sql: string, values: unknown[] = []): Promise<Row> {
    return this.transactions.manager.query(sql, values);
  }

  /** Writes what has come to be owed; what is there already stays as it is. An older threshold not yet mailed gives way. */
  async materialise(today: Day): Promise<void> {
    const thresholds = crossedThresholds(today);
    await this.query(
      `insert into tracker.owed_reminder (authority_id, activity_id, assignment_id, recipient_id, rule, threshold_on, due_on)
       select s.authority_id, a.id, s.id, coalesce(s.user_id, s.external_contact_id), d.rule, d.threshold_on, a.due_on
         from unnest($1::date[], $2::text[], $3::date[]) d (due_on, rule, threshold_on)
         join tracker.activity a on a.due_on = d.due_on and a.status in ('not_started', 'in_progress', 'paused') and not a.demand_driven
         join tracker.promise_set p on p.id = a.promise_set_id and p.state in ('approved', 'signed')
         join tracker.assignment s on s.activity_id = a.id and s.ended_at is null and s.state in ('asked', 'accepted')
       on conflict on constraint owed_reminder_is_owed_once do nothing`,
      [thresholds.map((t) => t.dueOn), thresholds.map((t) => t.rule), thresholds.map((t) => t.thresholdOn)],
    );
    await this.query(
      `update tracker.owed_reminder r set state = 'superseded', reason = 'a later reminder is owed'
        where r.state in ('owed', 'retry', 'uncertain') and exists (select 1 from tracker.owed_reminder later
          where later.activity_id = r.activity_id and later.recipient_id = r.recipient_id and later.due_on = r.due_on
            and later.threshold_on > r.threshold_on)`,
    );
    await this.query(
      `update tracker.owed_reminder set state = 'expired', reason = 'the deadline has passed'
        where state in ('owed', 'retry', 'uncertain') and due_on < $1`,
      [today],
    );
  }

  /** What a job should be queued for: owed, due for another try, or left behind by a worker that died. */
  waiting(limit: number): Promise<{ id: string; key: string }[]> {
    return this.query(
      `select id, id || '-' || attempt as key from tracker.owed_reminder
        where (state in ('owed', 'retry', 'uncertain') and not_before <= now()) or (state = 'claimed' and lease_until < now())
        order by threshold_on, id limit $1`,
      [limit],
    );
  }

  /** Null when somebody else has it or nothing is owed any more. */
  async claim(id: string, leaseSeconds: number): Promise<ClaimedReminder | null> {
    const [rows] = await this.query<[ClaimedReminder[], number]>(
      `update tracker.owed_reminder set state = 'claimed', attempt = attempt + 1, lease_until = now() + make_interval(secs => $2),
              body_started_at = null
        where id = (select id from tracker.owed_reminder where id = $1
                      and ((state in ('owed', 'retry', 'uncertain') and not_before <= now()) or (state = 'claimed' and lease_until < now()))
                      for update skip locked)
       returning id, activity_id as "activityId", assignment_id as "assignmentId", recipient_id as "recipientId", rule,
                 threshold_on as "thresholdOn", due_on as "dueOn", attempt, owed_at < now() - interval '72 hours' as "isTooOld"`,
      [id, leaseSeconds],
    );
    return rows[0] ?? null;
  }

  /** Before the first byte of the body: from here on a silence of the server is ambiguous. Throws when the claim was lost. */
  async startBody(claim: ClaimedReminder, messageId: string): Promise<void> {
    await this.move(claim, `body_started_at = now(), message_id = $3`, [messageId]);
  }

  async settle(
    claim: ClaimedReminder,
    state: 'failed' | 'cancelled' | 'superseded' | 'expired',
    reason: string,
  ): Promise<void> {
    await this.move(claim, `state = $3, lease_until = null, reason = $4`, [state, reason]);
  }

  async markSent(claim: ClaimedReminder, response: string): Promise<void> {
    await this.move(claim, `state = 'sent', lease_until = null, sent_at = now(), reason = $3`, [response]);
  }

  async giveBack(claim: ClaimedReminder): Promise<void> {
    await this.move(claim, `state = 'owed', lease_until = null`, []);
  }

  /** The same mail, with the same Message-ID, after a pause in minutes. */
  async tryLater(
    claim: ClaimedReminder,
    state: 'retry' | 'uncertain',
    reason: string,
    minutes: number,
  ): Promise<void> {
    await this.move(
      claim,
      `state = $3, lease_until = null, reason = $4, not_before = now() + make_interval(mins => $5)`,
      [state, reason, minutes],
    );
  }

  private async move(claim: ClaimedReminder, change: string, values: unknown[]): Promise<void> {
    const [, moved] = await this.query<[unknown[], number]>(
      `update tracker.owed_reminder set ${change} where id = $1 and attempt = $2 and state = 'claimed'`,
      [claim.id, claim.attempt, ...values],
    );
    if (moved !== 1) throw new ClaimLost(claim);
  }
}

/** Another worker took over, or the reminder was settled meanwhile: this one has nothing more to say. */
export class ClaimLost extends Error {
  constructor(claim: ClaimedReminder) {
    super(`the claim on reminder ${claim.id}, attempt ${claim.attempt}, was lost`);
    this.name = 'ClaimLost';
  }
}
