import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Addition } from './addition.entity';
import type { CitizenPromise } from './citizen-promise.entity';
import { CitizenPromises } from './citizen-promises';
import type { Correction, Extension, PromiseWithdrawal } from './addition.dto';
import { mayCorrect, mayExtend, mayKeep, mayWithdrawPromise } from './promise.policy';
import type { PromiseSet } from './promise-set.entity';
import { PromiseSets } from './promise-sets';

type Said = Pick<Addition, 'id' | 'promiseId' | 'kind' | 'reason'> &
  Partial<Pick<Addition, 'shouldRead' | 'fromEnd' | 'toEnd'>>;

/** Corrections, withdrawals and longer periods: rows beside what was signed, each a commitment of its own. */
@Injectable()
export class Additions {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly promises: CitizenPromises,
  ) {}

  /** Oldest first; those that no party has approved yet too. */
  of(setId: string): Promise<Addition[]> {
    return this.transactions.manager.find(Addition, {
      where: { promiseSetId: setId },
      order: { madeAt: 'ASC', id: 'ASC' },
    });
  }

  /** Those that every party of the promise has approved: such a promise is nobody's any more. */
  async approvedWithdrawals(setId: string): Promise<Addition[]> {
    const rows: { id: string }[] = await this.transactions.manager.query(
      `select id from tracker.addition where promise_set_id = $1 and kind = 'withdrawal' and tracker.promise_is_withdrawn(promise_id)`,
      [setId],
    );
    return this.transactions.manager.findBy(Addition, { id: In(rows.map(({ id }) => id)) });
  }

  async correct(promiseId: string, input: Correction, by: Caller): Promise<CitizenPromise> {
    const { promise, set } = await this.lockPromise(promiseId, by);
    if (!mayCorrect(set, by)) throw new Refusal('addition.not_signed');
    const { formKey: id, shouldRead, reason } = input;
    if (shouldRead === promise.text) throw new Refusal('addition.same_words', 'shouldRead');
    await this.say(set, { id, promiseId, kind: 'correction', shouldRead, reason });
    return promise;
  }

  /** The promise stays on record, with reason and day. */
  async withdraw(promiseId: string, input: PromiseWithdrawal, by: Caller): Promise<CitizenPromise> {
    const { promise, set } = await this.lockPromise(promiseId, by);
    if (!mayWithdrawPromise(set, by)) throw new Refusal('addition.not_approved');
    const { formKey: id, reason } = input;
    const earlier = (await this.of(set.id)).filter((one) => one.promiseId === promiseId && one.id !== id);
    if (earlier.some(({ kind }) => kind === 'withdrawal')) throw new Refusal('addition.already_withdrawn');
    await this.say(set, { id, promiseId, kind: 'withdrawal', reason });
    return promise;
  }

  async extend(setId: string, input: Extension, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    if (!mayKeep(set, by)) throw new NotAllowed('promise_set.extend');
    if (!mayExtend(set, by) || set.periodEnd === null) throw new Refusal('addition.no_period_to_extend');
    const { formKey: id, toEnd, reason } = input;
    if (toEnd <= set.periodEnd) throw new Refusal('addition.extension_not_later', 'toEnd');
    await this.say(set, { id, promiseId: null, kind: 'extension', fromEnd: set.periodEnd, toEnd, reason });
  }

  private async lockPromise(
    promiseId: string,
    by: Caller,
  ): Promise<{ promise: CitizenPromise; set: PromiseSet }> {
    const promise = await this.promises.find(promiseId);
    const set = await this.promiseSets.lock(promise.promiseSetId);
    if (!mayKeep(set, by)) throw new NotAllowed('promise.add_to');
    return { promise, set };
  }

  /** The same form sent twice says it once. Whoever listens sends it to the parties in the same act. */
  private async say(set: PromiseSet, said: Said): Promise<void> {
    const { manager, userId } = this.transactions;
    if (await manager.existsBy(Addition, { id: said.id })) return;
    await manager.insert(Addition, {
      shouldRead: null,
      fromEnd: null,
      toEnd: null,
      ...said,
      promiseSetId: set.id,
      madeOn: this.clock.today(),
      madeBy: userId,
      madeAt: this.clock.now(),
    });
    await this.log.append({
      kind: 'addition.made',
      subjectId: said.id,
      authorityId: set.keeperId,
      promiseSetId: set.id,
      details: { ...said },
    });
  }
}
