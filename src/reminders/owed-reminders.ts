import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Day } from '../kernel/day';
import { crossedThresholds, type ReminderRule } from './reminder-rules';

export interface ClaimedReminder {
  readonly id: string;
  readonly activityId: string;
  readonly assignmentId: string;
  readonly recipientId: string;
  readonly rule: ReminderRule;
  readonly thresholdOn: Day;
  readonly dueOn: Day;
  /** Counts the claims; a worker whose number is no longer the newest changes nothing. */
  readonly attempt: number;
  /** Why the attempt before this one came to nothing. */
  readonly lastReason: string | null;
}

export interface WaitingReminder {
  readonly id: string;
  /** Another one for every attempt. */
  readonly key: string;
}

/** PostgreSQL takes no NUL, and what a mail server says may hold anything. */
const longestReason = 1000;

/** Waits for a worker: owed, due for another try, or left behind by a worker that died. */
const isWaiting = `((state in ('owed', 'retry', 'uncertain') and not_before <= now()) or (state = 'claimed' and lease_until < now()))`;
const isUnsettled = `(r.state in ('owed', 'retry', 'uncertain') or (r.state = 'claimed' and r.lease_until < now()))`;

/** The truth about what is to be mailed. Every move asks for the state and attempt it leaves, so a late worker moves nothing. */
@Injectable()
export class OwedReminders {
  constructor(private readonly transactions: Transactions) {}

  /** Writes what has come to be owed; what is there already stays as it is. In one order, so that two sweeps never block each other. */
  async owe(today: Day): Promise<void> {
    await this.query(
      `insert into tracker.owed_reminder (authority_id, activity_id, assignment_id, recipient_id, rule, threshold_on, due_on)
       select p.authority_id, p.activity_id, p.assignment_id, p.recipient_id, d.rule, d.threshold_on, p.due_on
         from unnest($1::date[], $2::text[], $3::date[]) d (due_on, rule, threshold_on)
         join tracker.person_to_remind p on p.due_on = d.due_on
        order by p.activity_id
       on conflict on constraint owed_reminder_is_owed_once do nothing`,
      thresholdColumns(today),
    );
  }

  /**
   * Owed again: what was settled unsent and whose ground is gone. Then an older threshold gives way to a later one, and
   * what was not sent in time expires. Waits for nobody: a row that is being changed comes next time.
   */
  async tidy(today: Day): Promise<void> {
    await this.query(
      `update tracker.owed_reminder r set state = 'owed', reason = null, assignment_id = again.assignment_id, due_on = again.due_on,
              owed_at = now(), not_before = now()
         from (select r.id, p.assignment_id, p.due_on
                 from unnest($1::date[], $2::text[], $3::date[]) d (due_on, rule, threshold_on)
                 join tracker.person_to_remind p on p.due_on = d.due_on
                 join tracker.owed_reminder r on r.activity_id = p.activity_id and r.rule = d.rule
                  and r.threshold_on = d.threshold_on and r.recipient_id = p.recipient_id
                where r.state in ('cancelled', 'superseded') for update of r skip locked) again
        where r.id = again.id`,
      thresholdColumns(today),
    );
    await this.query(
      `update tracker.owed_reminder set state = 'superseded', reason = 'a later reminder is owed', lease_until = null
        where id in (select r.id from tracker.owed_reminder r
          where ${isUnsettled} and exists (select 1 from tracker.owed_reminder later where later.activity_id = r.activity_id
            and later.recipient_id = r.recipient_id and later.due_on = r.due_on and later.threshold_on > r.threshold_on)
          for update skip locked)`,
    );
    await this.query(
      `update tracker.owed_reminder set state = 'expired', reason = 'the deadline has passed', lease_until = null
        where id in (select r.id from tracker.owed_reminder r where ${isUnsettled} and r.due_on < $1 for update skip locked)`,
      [today],
    );
  }

  /** What a job should be queued for, the nearest deadline first. */
  waiting(limit: number): Promise<WaitingReminder[]> {
    return this.query(
      `select id, id || '-' || attempt as key from tracker.owed_reminder where ${isWaiting} order by due_on, id limit $1`,
      [limit],
    );
  }

  /** Null when somebody else has it or nothing is owed any more. */
  async claim(id: string, leaseSeconds: number): Promise<ClaimedReminder | null> {
    const [rows] = await this.query<[ClaimedReminder[], number]>(
      `update tracker.owed_reminder set state = 'claimed', attempt = attempt + 1, lease_until = now() + make_interval(secs => $2),
              body_started_at = null
        where id = (select id from tracker.owed_reminder where id = $1 and ${isWaiting} for update skip locked)
       returning id, activity_id as "activityId", assignment_id as "assignmentId", recipient_id as "recipientId", rule,
                 threshold_on as "thresholdOn", due_on as "dueOn", attempt, reason as "lastReason"`,
      [id, leaseSeconds],
    );
    return rows[0] ?? null;
  }

  /**
   * Before the first byte of the body: from here on a silence of the server is ambiguous, and the lease begins anew.
   * Throws when the claim was lost.
   */
  async startBody(claim: ClaimedReminder, messageId: string, leaseSeconds: number): Promise<void> {
    await this.move(
      claim,
      `body_started_at = now(), message_id = $3, lease_until = now() + make_interval(secs => $4)`,
      [messageId, leaseSeconds],
    );
  }

  async settle(
    claim: ClaimedReminder,
    state: 'failed' | 'cancelled' | 'superseded' | 'expired',
    reason: string,
  ): Promise<void> {
    await this.move(claim, `state = $3, lease_until = null, reason = $4`, [state, storable(reason)]);
  }

  async markSent(claim: ClaimedReminder, response: string): Promise<void> {
    await this.move(claim, `state = 'sent', lease_until = null, sent_at = now(), reason = $3`, [
      storable(response),
    ]);
  }

  /** The same mail, with the same Message-ID, after a pause in minutes. Uncertain when its body had begun. */
  async tryLater(
    claim: ClaimedReminder,
    state: 'retry' | 'uncertain',
    reason: string,
    minutes: number,
  ): Promise<void> {
    await this.move(
      claim,
      `state = $3, lease_until = null, reason = $4, not_before = now() + make_interval(mins => $5)`,
      [state, storable(reason), minutes],
    );
  }

  private async move(claim: ClaimedReminder, change: string, values: unknown[]): Promise<void> {
    const [, moved] = await this.query<[unknown[], number]>(
      `update tracker.owed_reminder set ${change} where id = $1 and attempt = $2 and state = 'claimed'`,
      [claim.id, claim.attempt, ...values],
    );
    if (moved !== 1) throw new ClaimLost(claim);
  }

  private query<Row>(sql: string, values: unknown[] = []): Promise<Row> {
    return this.transactions.manager.query(sql, values);
  }
}

/** Another worker took over, or the reminder was settled meanwhile: this one has nothing more to say. */
export class ClaimLost extends Error {
  constructor(claim: ClaimedReminder) {
    super(`the claim on reminder ${claim.id}, attempt ${claim.attempt}, was lost`);
    this.name = 'ClaimLost';
  }
}

function thresholdColumns(today: Day): unknown[] {
  const thresholds = crossedThresholds(today);
  return [
    thresholds.map(({ dueOn }) => dueOn),
    thresholds.map(({ rule }) => rule),
    thresholds.map(({ thresholdOn }) => thresholdOn),
  ];
}

const storable = (text: string): string => text.replaceAll('\0', '').slice(0, longestReason);
