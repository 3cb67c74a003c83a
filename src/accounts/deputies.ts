import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import type { Day } from '../kernel/day';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { administers } from './administration.policy';
import { Deputy } from './deputy.entity';
import { Users } from './users';

interface NewDeputy {
  readonly authorityId: string;
  readonly deputyId: string;
  readonly fromOn: Day;
  readonly toOn: Day;
}

/** While the period lasts a deputy holds the person's roles at that authority, and everything shows on whose behalf. */
@Injectable()
export class Deputies {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
    private readonly users: Users,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** Those for the person and those the person is, newest first. */
  of(userId: string): Promise<Deputy[]> {
    return this.manager.find(Deputy, {
      where: [{ forUserId: userId }, { userId }],
      order: { fromOn: 'DESC' },
    });
  }

  async name(forUserId: string, input: NewDeputy, by: Caller): Promise<void> {
    const { authorityId, deputyId, fromOn, toOn } = input;
    if (!administers(authorityId, by)) throw new NotAllowed('account.name_deputy');
    if (toOn < fromOn) throw new Refusal('account.ends_before_it_began', 'toOn', { day: fromOn });
    const colleagues = (await this.users.colleagues(authorityId)).map(({ id }) => id);
    if (deputyId === forUserId || !colleagues.includes(deputyId) || !colleagues.includes(forUserId))
      throw new Refusal('account.deputy_is_no_colleague', 'deputyId');
    const period = { authorityId, forUserId, userId: deputyId, fromOn, toOn };
    const named = this.manager.insert(Deputy, { ...period, id: randomUUID(), namedBy: by.userId });
    await named.catch(explainNamedAlready);
    await this.note('account.deputy_named', forUserId, authorityId, { deputy: deputyId, fromOn, toOn });
  }

  async end(id: string, toOn: Day, by: Caller): Promise<void> {
    const lock = { mode: 'pessimistic_write' } as const;
    const found = isUuid(id) ? await this.manager.findOne(Deputy, { where: { id }, lock }) : null;
    if (!found) throw new Missing('deputy');
    if (!administers(found.authorityId, by)) throw new NotAllowed('account.end_deputy');
    if (toOn < found.fromOn) throw new Refusal('account.ends_before_it_began', 'toOn', { day: found.fromOn });
    if (found.toOn < toOn) throw new Refusal('account.ended_already', 'toOn', { day: found.toOn });
    await this.manager.update(Deputy, { id }, { toOn });
    const details = { deputy: found.userId, from: found.toOn, to: toOn };
    await this.note('account.deputy_ended', found.forUserId, found.authorityId, details);
  }

  private note(
    kind: string,
    subjectId: string,
    authorityId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.log.append({ kind, subjectId, authorityId, promiseSetId: null, details });
  }
}

function explainNamedAlready(error: unknown): never {
  const { constraint } = (error instanceof QueryFailedError ? error.driverError : {}) as {
    constraint?: string;
  };
  if (constraint === 'deputy_is_named_once') throw new Refusal('account.deputy_named_already', 'deputyId');
  throw error;
}
