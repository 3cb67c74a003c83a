import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { administersInstallation } from './administration.policy';
import { People } from './people';
import { SecondFactors } from './second-factors';
import { Sessions } from './sessions';

/** The administrator's grip on how another person gets in. */
@Injectable()
export class PersonAccess {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly secondFactors: SecondFactors,
    private readonly log: Log,
  ) {}

  async endSessions(userId: string, by: Caller): Promise<void> {
    await this.note('account.sessions_ended', userId, await this.refuseOthers(userId, by));
    this.transactions.afterCommit(() => this.sessions.endAllOf(userId, null));
  }

  /** For who has lost both the telephone and the codes. Whoever is signed in as that person is signed out. */
  async removeSecondFactor(userId: string, by: Caller): Promise<void> {
    if (!administersInstallation(by)) throw new NotAllowed('account.remove_second_factor');
    await this.note('account.second_factor_removed', userId, await this.refuseOthers(userId, by));
    this.transactions.afterCommit(async () => {
      await this.secondFactors.turnOff(userId);
      await this.sessions.endAllOf(userId, null);
    });
  }

  /** @returns the authority in whose log it is told; null for the installation */
  private async refuseOthers(userId: string, by: Caller): Promise<string | null> {
    await this.people.find(userId, by);
    if (!(await this.people.isWhollyMine(userId))) throw new Refusal('account.works_elsewhere');
    return this.people.chainOf(userId, by);
  }

  private note(kind: string, subjectId: string, authorityId: string | null): Promise<void> {
    return this.log.append({ kind, subjectId, authorityId, promiseSetId: null, details: {} });
  }
}
