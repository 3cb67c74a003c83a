import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { Users } from './users';

export interface FirstAdministrator {
  readonly email: string;
  /** Of a one-time sign-in link. */
  readonly secret: string;
}

/** A new installation has one administrator, who signs in by a link and lets the others in. There is no default password. */
@Injectable()
export class FirstAdministrators {
  constructor(
    private readonly transactions: Transactions,
    private readonly users: Users,
  ) {}

  /** Null when the installation has people already. */
  async make(email: string): Promise<FirstAdministrator | null> {
    const id = randomUUID();
    return this.transactions.asWorker(async () => {
      const [row]: { made: boolean }[] = await this.transactions.manager.query(
        'select tracker.make_first_administrator($1, $2, $3) as made',
        [id, email, 'Administratör'],
      );
      return row?.made ? { email, secret: await this.users.issueLink(id) } : null;
    });
  }

  /** Whom the command line acts for when it adds organisations and people. */
  async current(): Promise<string | null> {
    return this.transactions.asWorker(async () => {
      const [row]: { user_id: string }[] = await this.transactions.manager.query(
        `select m.user_id from tracker.membership m join tracker.user_account u on u.id = m.user_id
          where m.role = 'administrator' and m.authority_id is null and u.disabled_at is null
            and m.from_on <= tracker.today() and (m.to_on is null or m.to_on >= tracker.today()) order by u.created_at limit 1`,
      );
      return row?.user_id ?? null;
    });
  }
}
