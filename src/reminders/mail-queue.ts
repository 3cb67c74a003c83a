import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { type Caller, holds } from '../kernel/caller';
import type { Day } from '../kernel/day';
import { isUuid } from '../kernel/ids';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';

export interface MailCount {
  readonly state: string;
  readonly mails: number;
  readonly oldest: Date;
}

export interface StuckMail {
  readonly id: string;
  readonly recipient: string;
  readonly day: Day;
  readonly state: string;
  readonly attempt: number;
  readonly reason: string | null;
}

const mostShown = 100;

/** What an operator sees and does: how many mails wait, which failed, and another try or none. No content of any authority. */
@Injectable()
export class MailQueue {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
  ) {}

  counts(): Promise<MailCount[]> {
    return this.transactions.asWorker(() =>
      this.query(
        `select state, count(*)::int as mails, min(made_at) as oldest from tracker.outgoing_mail
          where state in ('owed', 'claimed', 'retry', 'uncertain', 'failed') or made_at > now() - interval '7 days' group by state order by state`,
        [],
      ),
    );
  }

  stuck(): Promise<StuckMail[]> {
    return this.transactions.asWorker(() =>
      this.query(
        `select o.id, coalesce(m.email, '') as recipient, o.day, o.state, o.attempt, o.reason from tracker.outgoing_mail o
           left join tracker.mail_recipient m on m.id = o.recipient_id
          where o.state in ('retry', 'uncertain', 'failed') order by o.made_at desc limit $1`,
        [mostShown],
      ),
    );
  }

  /** A failed mail is tried from the start, one that waits for its next try is tried now. */
  async retry(id: string, by: Caller | null): Promise<void> {
    await this.act('mail.retried', id, by, async () => {
      await this.query(
        `update tracker.owed_reminder set state = 'claimed' where mail_id = $1 and state = 'failed'`,
        [id],
      );
      return this.move(
        `update tracker.outgoing_mail o set state = case state when 'failed' then 'retry' else state end, not_before = now(),
                attempt = case state when 'failed' then 0 else attempt end
          where id = $1 and (state in ('retry', 'uncertain') or (state = 'failed' and not exists (select 1 from tracker.outgoing_mail other
            where other.recipient_id = o.recipient_id and other.kind = o.kind and other.state in ('owed', 'claimed', 'retry', 'uncertain'))))`,
        id,
      );
    });
  }

  /** Never sent; what was in it is not owed any more. */
  async discard(id: string, by: Caller | null): Promise<void> {
    await this.act('mail.discarded', id, by, async () => {
      await this.query(
        `update tracker.owed_reminder set state = 'expired', reason = 'discarded by the operator' where mail_id = $1 and state = 'claimed'`,
        [id],
      );
      return this.move(
        `update tracker.outgoing_mail set state = 'expired', reason = 'discarded by the operator' where id = $1 and state in ('retry', 'uncertain')`,
        id,
      );
    });
  }

  /** @param by null: who works at the machine itself */
  private async act(kind: string, id: string, by: Caller | null, work: () => Promise<number>): Promise<void> {
    if (by && !holds(by, 'operator', null)) throw new NotAllowed(kind);
    await this.transactions.asWorker(async () => {
      if (!isUuid(id) || (await work()) !== 1) throw new Refusal('mail.not_waiting');
      const details = { by: by?.userId ?? 'command line' };
      await this.log.append({ kind, subjectId: id, authorityId: null, promiseSetId: null, details });
    });
  }

  private async move(sql: string, id: string): Promise<number> {
    const [, moved] = await this.query<[unknown[], number]>(sql, [id]);
    return moved;
  }

  private query<Row>(sql: string, values: unknown[]): Promise<Row> {
    return this.transactions.manager.query(sql, values);
  }
}
