import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { EditConflict } from '../kernel/edit-conflict';
import { isUuid, newPublicId } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { CitizenPromise } from './citizen-promise.entity';
import type { NewPromise, PromiseEdit, PromiseWords } from './promise.dto';
import { mayChangeWords, mayKeep, mayRemovePromise } from './promise.policy';
import type { PromiseSet } from './promise-set.entity';
import { PromiseSets } from './promise-sets';

/** The promises of one document while they may still be written. */
@Injectable()
export class CitizenPromises {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
  ) {}

  private get promises() {
    return this.transactions.manager.getRepository(CitizenPromise);
  }

  async find(id: string): Promise<CitizenPromise> {
    const promise = isUuid(id) ? await this.promises.findOneBy({ id }) : null;
    if (!promise) throw new Missing('promise');
    return promise;
  }

  /** Comes last. The same form sent twice adds one promise. */
  async add(setId: string, input: NewPromise, by: Caller): Promise<CitizenPromise> {
    const set = await this.openSet(setId, by);
    const same = await this.promises.findOneBy({ id: input.formKey, promiseSetId: setId });
    if (same) return same;
    const words = await this.checked(set, input);
    const promise = this.promises.create({
      ...words,
      id: input.formKey,
      publicId: newPublicId(),
      promiseSetId: setId,
      number: (await this.promiseSets.promises(setId)).length + 1,
      carriedOverFromId: null,
    });
    await this.promises.insert(promise);
    await this.note('promise.added', set, promise, words);
    return promise;
  }

  /** Once proposed, a changed promise waits for its parties again; signed words are never changed. */
  async change(id: string, input: PromiseEdit, by: Caller): Promise<CitizenPromise> {
    const { promiseSetId } = await this.find(id);
    const set = await this.openSet(promiseSetId, by);
    const promise = await this.find(id);
    if (promise.text !== input.wasText && promise.text !== input.text)
      await this.refuseOverwriting(promise, input);
    const from = wordsOf(promise);
    Object.assign(promise, await this.checked(set, input));
    await this.promises.save(promise);
    await this.place(promise, input.number);
    await this.note('promise.changed', set, promise, { from, to: wordsOf(promise), number: input.number });
    return promise;
  }

  async remove(id: string, by: Caller): Promise<PromiseSet> {
    const { promiseSetId } = await this.find(id);
    const set = await this.openSet(promiseSetId, by);
    if (!mayRemovePromise(set, by)) throw new Refusal('promise.already_proposed');
    const promise = await this.find(id);
    await this.promises.delete({ id }).catch(explainActivities);
    await this.renumber(promiseSetId, (await this.promiseSets.promises(promiseSetId)).map(idOf));
    await this.note('promise.removed', set, promise, wordsOf(promise));
    return set;
  }

  private async openSet(setId: string, by: Caller): Promise<PromiseSet> {
    const set = await this.promiseSets.lock(setId);
    if (!mayKeep(set, by)) throw new NotAllowed('promise.write');
    if (!mayChangeWords(set, by)) throw new Refusal('promise.is_signed');
    return set;
  }

  private async checked(set: PromiseSet, input: PromiseWords): Promise<PromiseWords> {
    const { text, party, kind, forMunicipalityId } = input;
    const actorId = party === 'other' ? input.actorId : null;
    const parties = await this.promiseSets.parties([set.id]);
    const is = (id: string | null, as: string) =>
      parties.some((one) => one.actorId === id && one.party === as);
    if (party === 'other' && !is(actorId, 'other')) throw new Refusal('promise.partner_missing', 'actorId');
    if (forMunicipalityId && !is(forMunicipalityId, 'municipality'))
      throw new Refusal('promise.municipality_is_no_party', 'forMunicipalityId');
    const needsPolice = party === 'police' || party === 'joint';
    if (needsPolice && !parties.some((one) => one.party === 'police'))
      throw new Refusal('promise.police_is_no_party', 'party');
    return { text, party, actorId, kind, forMunicipalityId };
  }

  private async refuseOverwriting(promise: CitizenPromise, typed: PromiseEdit): Promise<never> {
    const [last] = await this.log.about(promise.id);
    if (!last) throw new Refusal('promise_set.changed_meanwhile');
    throw new EditConflict({ text: promise.text }, last.by, last.at, { text: typed.text });
  }

  /** To that place; the others keep their order. */
  private async place(promise: CitizenPromise, number: number): Promise<void> {
    if (promise.number === number) return;
    const others = (await this.promiseSets.promises(promise.promiseSetId))
      .map(idOf)
      .filter((id) => id !== promise.id);
    await this.renumber(promise.promiseSetId, others.toSpliced(number - 1, 0, promise.id));
  }

  /** In two steps: no two promises have the same number at any moment. */
  private async renumber(setId: string, ids: readonly string[]): Promise<void> {
    const { manager } = this.transactions;
    await manager.query(
      'update tracker.citizen_promise set number = number + 100000 where promise_set_id = $1',
      [setId],
    );
    await manager.query(
      `update tracker.citizen_promise p set number = o.number
         from unnest($2::uuid[]) with ordinality o (id, number) where p.id = o.id and p.promise_set_id = $1`,
      [setId, [...ids]],
    );
  }

  /** What is written in a draft is its keeper's own matter, also in the history. */
  private note(kind: string, set: PromiseSet, promise: CitizenPromise, details: object): Promise<void> {
    return this.log.append({
      kind,
      subjectId: promise.id,
      authorityId: set.keeperId,
      promiseSetId: set.isDraft() ? null : set.id,
      details: { ...details },
    });
  }
}

const idOf = ({ id }: { readonly id: string }): string => id;

const wordsOf = ({ text, party, actorId, kind, forMunicipalityId, number }: CitizenPromise) => ({
  number,
  text,
  party,
  actorId,
  kind,
  forMunicipalityId,
});

function explainActivities(error: unknown): never {
  const { constraint } = (error instanceof QueryFailedError ? error.driverError : {}) as {
    constraint?: string;
  };
  if (constraint === 'activity_promise_promise_fk') throw new Refusal('promise.has_activities');
  throw error;
}
