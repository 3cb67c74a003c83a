import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { addDays, type Day } from '../kernel/day';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { administers, isOneself } from './administration.policy';
import { MembershipMunicipality } from './membership-municipality.entity';
import { Membership } from './membership.entity';
import { Users } from './users';

/** Roles are ended, never removed: who could do what on a day stays to be read. */
@Injectable()
export class Memberships {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
    private readonly users: Users,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** The municipalities that each of these roles is for; one that is not there is for all. */
  async scopes(memberships: readonly Membership[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.manager.findBy(MembershipMunicipality, {
      membershipId: In(memberships.map(({ id }) => id)),
    });
    const of = (id: string) => rows.filter((row) => row.membershipId === id).map((row) => row.municipalityId);
    return new Map(rows.map(({ membershipId }) => [membershipId, of(membershipId)]));
  }

  /** The role is the person's on that day for the last time. */
  async end(id: string, toOn: Day, by: Caller): Promise<void> {
    await this.endLocked(await this.lock(id, by), toOn);
  }

  /** One act: the old role ends the day before, the new person's begins, with the same scope. */
  async handOver(id: string, toUserId: string, fromOn: Day, by: Caller): Promise<void> {
    const membership = await this.lock(id, by);
    if (isOneself(toUserId, by)) throw new Refusal('account.not_oneself', 'toUserId');
    const [successor] = await this.users.byIds([toUserId]);
    if (!successor || successor.disabledAt || toUserId === membership.userId)
      throw new Refusal('account.successor_missing', 'toUserId');
    const municipalityIds = (await this.scopes([membership])).get(id) ?? [];
    const { toOn } = membership;
    await this.endLocked(membership, addDays(fromOn, -1), 'fromOn');
    await this.users.join(toUserId, membership.role, membership.authorityId, {
      fromOn,
      toOn,
      municipalityIds,
    });
  }

  private async lock(id: string, by: Caller): Promise<Membership> {
    const lock = { mode: 'pessimistic_write' } as const;
    const found = isUuid(id) ? await this.manager.findOne(Membership, { where: { id }, lock }) : null;
    if (!found) throw new Missing('membership');
    if (!administers(found.authorityId, by)) throw new NotAllowed('account.end_role');
    if (isOneself(found.userId, by)) throw new Refusal('account.not_oneself');
    return found;
  }

  private async endLocked(membership: Membership, toOn: Day, field = 'toOn'): Promise<void> {
    const { id, userId, authorityId, role, fromOn, toOn: before } = membership;
    if (toOn < fromOn) throw new Refusal('account.ends_before_it_began', field, { day: fromOn });
    if (before !== null && before < toOn) throw new Refusal('account.ended_already', field, { day: before });
    await this.manager.update(Membership, { id }, { toOn });
    await this.log.append({
      kind: 'account.role_ended',
      subjectId: userId,
      authorityId,
      promiseSetId: null,
      details: { role, from: before, to: toOn },
    });
  }
}
