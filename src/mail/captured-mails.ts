import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Mail } from './mail';

export interface CapturedMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly capturedAt: Date;
}

/** The mailbox that stands in for a mail server. Message-IDs are not unique here: a duplicate is to be seen. */
@Injectable()
export class CapturedMails {
  constructor(private readonly transactions: Transactions) {}

  keep(mail: Mail, raw: Buffer): Promise<void> {
    return this.transactions.asWorker(async () => {
      await this.transactions.manager.query(
        'insert into tracker.captured_mail (message_id, recipient, subject, raw) values ($1, $2, $3, $4)',
        [mail.messageId, mail.to, mail.subject, raw],
      );
    });
  }

  latest(limit: number): Promise<CapturedMail[]> {
    return this.transactions.asWorker(() =>
      this.transactions.manager.query(
        `select id, recipient, subject, captured_at as "capturedAt" from tracker.captured_mail order by id desc limit $1`,
        [limit],
      ),
    );
  }

  raw(id: string): Promise<Buffer | null> {
    return this.transactions.asWorker(async () => {
      const [row]: { raw: Buffer }[] = await this.transactions.manager.query(
        'select raw from tracker.captured_mail where id = $1',
        [id],
      );
      return row?.raw ?? null;
    });
  }
}
