import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { type Caller, holds } from '../kernel/caller';
import { Missing, NotAllowed } from '../kernel/missing';
import { SecondFactors } from './second-factors';
import { Sessions } from './sessions';
import { Users } from './users';

/** The administrator's grip on how another person gets in. */
@Injectable()
export class PersonAccess {
  constructor(
    private readonly transactions: Transactions,
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly secondFactors: SecondFactors,
    private readonly log: Log,
  ) {}

  async endSessions(userId: string, by: Caller): Promise<void> {
    await this.refuseOthers(userId, by);
    await this.note('account.sessions_ended', userId);
    this.transactions.afterCommit(() => this.sessions.endAllOf(userId, null));
  }

  /** For who has lost both the telephone and the codes. Whoever is signed in as that person is signed out. */
  async removeSecondFactor(userId: string, by: Caller): Promise<void> {
    await this.refuseOthers(userId, by);
    await this.note('account.second_factor_removed', userId);
    this.transactions.afterCommit(async () => {
      await this.secondFactors.turnOff(userId);
      await this.sessions.endAllOf(userId, null);
    });
  }

  private async refuseOthers(userId: string, by: Caller): Promise<void> {
    if (!holds(by, 'administrator', null)) throw new NotAllowed('administration');
    if ((await this.users.byIds([userId])).length === 0) throw new Missing('person');
  }

  private note(kind: string, subjectId: string): Promise<void> {
    return this.log.append({ kind, subjectId, authorityId: null, promiseSetId: null, details: {} });
  }
}
