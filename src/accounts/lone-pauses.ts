import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Role } from '../kernel/caller';
import type { Day } from '../kernel/day';
import { Organisations } from '../organisations/organisations';

/** Days on which nobody at an authority is told of what has been late for long. */
export interface LoneDays {
  readonly authorityId: string;
  readonly authority: string;
  readonly role: Role;
  readonly firstOn: Day;
  readonly lastOn: Day;
}

export interface LonePause extends LoneDays {
  readonly name: string;
}

const columns = `authority_id as "authorityId", role, first_on as "firstOn", last_on as "lastOn"`;

/** Pauses of people who are alone in telling what has been late for long, and have no deputy. */
@Injectable()
export class LonePauses {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
  ) {}

  /** What a pause of the caller's would leave, were it saved. */
  leftBy(from: Day, to: Day): Promise<LoneDays[]> {
    return this.named(`select ${columns} from tracker.days_without_me($1, $2) order by first_on, role`, [
      from,
      to,
    ]);
  }

  /** Those that are saved and not over, where the caller plans, approves or names deputies. */
  coming(): Promise<LonePause[]> {
    return this.named(`select ${columns}, name from tracker.pauses_that_leave_nobody()`, []);
  }

  private async named<Found extends LoneDays>(sql: string, values: unknown[]): Promise<Found[]> {
    const rows: Omit<Found, 'authority'>[] = await this.transactions.manager.query(sql, values);
    const authorities = await this.organisations.byIds(rows.map(({ authorityId }) => authorityId));
    return rows.map((row) => {
      const authority = authorities.find(({ id }) => id === row.authorityId)?.name ?? '';
      return { ...row, authority } as Found;
    });
  }
}
