import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { SecurityLog } from '../http/security-log';
import { Clock } from '../kernel/clock';
import { Missing } from '../kernel/missing';
import type { Vouched } from './identity-providers';

export interface Identity {
  readonly id: string;
  readonly issuer: string;
  readonly label: string | null;
  readonly linkedAt: Date;
}

/** Accounts at other sign-in services that people have connected to theirs. Known by issuer and subject, never by a mail address. */
@Injectable()
export class Identities {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly securityLog: SecurityLog,
  ) {}

  /** Null for an account that nobody has connected, or whose person may no longer sign in. */
  async personBehind({ issuer, subject }: Vouched): Promise<string | null> {
    const [row] = await this.transactions.asWorker<{ user_id: string }[]>(() =>
      this.transactions.manager.query(
        `select i.user_id from tracker.identity i join tracker.user_account u on u.id = i.user_id
          where i.issuer = $1 and i.subject = $2 and u.disabled_at is null`,
        [issuer, subject],
      ),
    );
    return row?.user_id ?? null;
  }

  ofPerson(userId: string): Promise<Identity[]> {
    return this.transactions.asWorker(() =>
      this.transactions.manager.query(
        `select id, issuer, label, linked_at as "linkedAt" from tracker.identity where user_id = $1 order by linked_at`,
        [userId],
      ),
    );
  }

  /** Harmless twice. @returns false when the account is connected to somebody else */
  async link(userId: string, { issuer, subject, label }: Vouched): Promise<boolean> {
    const isOurs = await this.transactions.asWorker(async () => {
      const added = await this.transactions.manager.query<unknown[]>(
        `insert into tracker.identity (id, user_id, issuer, subject, label, linked_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (issuer, subject) do nothing returning id`,
        [randomUUID(), userId, issuer, subject, label, this.clock.now()],
      );
      if (added.length > 0) await this.note('account.identity_linked', userId);
      const [row] = await this.transactions.manager.query<{ user_id: string }[]>(
        'select user_id from tracker.identity where issuer = $1 and subject = $2',
        [issuer, subject],
      );
      return row?.user_id === userId;
    });
    if (isOurs) this.securityLog.note('identity.changed', userId, { to: 'connected' });
    return isOurs;
  }

  async unlink(userId: string, id: string): Promise<void> {
    await this.transactions.asWorker(async () => {
      const [removed] = await this.transactions.manager.query<[unknown[], number]>(
        'delete from tracker.identity where user_id = $1 and id = $2 returning id',
        [userId, id],
      );
      if (removed.length === 0) throw new Missing('identity');
      await this.note('account.identity_unlinked', userId);
    });
    this.securityLog.note('identity.changed', userId, { to: 'disconnected' });
  }

  private note(kind: string, subjectId: string): Promise<void> {
    return this.log.append({ kind, subjectId, authorityId: null, promiseSetId: null, details: {} });
  }
}
