import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { deliveryReportIn } from './delivery-report';
import type { ClaimedMail } from './outgoing-mails';

/** Refused because of the address, and not of what was written: RFC 3463's 5.1.x, or 550 to 553. */
const isOfTheAddress = (text: string): boolean => /\b5\.1\.\d{1,3}\b|\b55[013]\b/.test(text);

/** Addresses that give mail back. After two hard bounces nothing more is sent there until somebody forgives the address. */
@Injectable()
export class Bounces {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
  ) {}

  /** @returns whether it was a report of failure about a mail of ours; twice is harmless */
  async take(raw: string): Promise<boolean> {
    const report = deliveryReportIn(raw);
    if (!report?.status.startsWith('5.')) return false;
    return this.transactions.asWorker(async () => {
      const rows = await this.note(`where o.message_id = $1`, report.messageId, report.status, report.reason);
      return rows > 0;
    });
  }

  /** In the transaction that records what the mail server said. */
  async refused({ id }: ClaimedMail, reason: string): Promise<void> {
    if (isOfTheAddress(reason)) await this.note(`where o.id = $1::uuid`, id, '5.0.0', reason);
  }

  suspended(): Promise<{ address: string; bounces: number }[]> {
    return this.transactions.asWorker(() =>
      this.transactions.manager.query(
        `select address, count(*)::int as bounces from tracker.mail_bounce where forgiven_at is null
          group by address having count(*) >= 2 order by address`,
      ),
    );
  }

  /** @returns whether there was anything to forgive */
  async forgive(address: string): Promise<boolean> {
    return this.transactions.asWorker(async () => {
      const [, forgiven] = await this.transactions.manager.query<[unknown[], number]>(
        `update tracker.mail_bounce set forgiven_at = now() where address = $1 and forgiven_at is null`,
        [address.toLowerCase()],
      );
      if (forgiven > 0)
        await this.log.append({
          kind: 'mail.address_forgiven',
          subjectId: null,
          authorityId: null,
          promiseSetId: null,
          details: { bounces: forgiven },
        });
      return forgiven > 0;
    });
  }

  private async note(where: string, key: string, status: string, reason: string): Promise<number> {
    const rows: unknown[] = await this.transactions.manager.query(
      `insert into tracker.mail_bounce (mail_id, recipient_id, address, status, reason)
       select o.id, o.recipient_id, m.email, $2, left($3, 1000) from tracker.outgoing_mail o
         join tracker.mail_recipient m on m.id = o.recipient_id ${where}
       on conflict do nothing returning id`,
      [key, status, reason.replaceAll('\0', '')],
    );
    return rows.length;
  }
}
