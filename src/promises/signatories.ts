import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import type { NewSignatory } from './basis.dto';
import { mayKeep } from './promise.policy';
import { PromiseSets } from './promise-sets';
import { Signatory } from './signatory.entity';

/** Who signed, in which function and when: as many as there were, on the days there were. */
@Injectable()
export class Signatories {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly promiseSets: PromiseSets,
  ) {}

  private get signatories() {
    return this.transactions.manager.getRepository(Signatory);
  }

  of(setId: string): Promise<Signatory[]> {
    return this.signatories.find({
      where: { promiseSetId: setId, struckAt: IsNull() },
      order: { enteredAt: 'ASC', organisation: 'ASC' },
    });
  }

  /** The same form sent twice enters one. */
  async add(setId: string, input: NewSignatory, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    if (!mayKeep(set, by)) throw new NotAllowed('signatory.add');
    const { formKey: id, organisation, function: title, signedOn } = input;
    if (await this.signatories.existsBy({ id })) return;
    if (signedOn && signedOn > this.clock.today())
      throw new Refusal('promise_set.signed_in_the_future', 'signedOn');
    await this.signatories.insert({
      id,
      promiseSetId: setId,
      organisation,
      function: title,
      signedOn,
      enteredAt: this.clock.now(),
      struckAt: null,
    });
    await this.promiseSets.change(setId, 'promise_set.signatory_entered', () => ({
      organisation,
      function: title,
      signedOn,
    }));
  }

  /** The row stays, and the history says what it said. */
  async strike(setId: string, id: string, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    if (!mayKeep(set, by)) throw new NotAllowed('signatory.strike');
    const signatory = isUuid(id) ? await this.signatories.findOneBy({ id, promiseSetId: setId }) : null;
    if (!signatory) throw new Missing('signatory');
    if (signatory.struckAt) return;
    await this.signatories.update({ id }, { struckAt: this.clock.now() });
    const { organisation, function: title, signedOn } = signatory;
    await this.promiseSets.change(setId, 'promise_set.signatory_struck', () => ({
      organisation,
      function: title,
      signedOn,
    }));
  }
}
