import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { Approval } from '../commitments/approval.entity';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import type { Day } from '../kernel/day';
import { isUuid, newPublicId } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Clock } from '../kernel/clock';
import type { FollowUpRhythm, Party, PromiseKind, PromiseSetKind } from '../words/promise-words';
import { CitizenPromise } from './citizen-promise.entity';
import { mayKeep } from './promise.policy';
import { PromiseSetParty } from './promise-set-party.entity';
import { PromiseSet } from './promise-set.entity';
import { SignedPromise } from './signed-promise.entity';

export interface NewPromiseSet {
  /** Chosen beforehand by whoever must not begin the same document twice. */
  readonly id?: string;
  /** The document of an earlier period that it goes on from. */
  readonly extendsId?: string | null;
  readonly followUpEvery?: FollowUpRhythm | null;
  readonly keeperId: string;
  readonly kind: PromiseSetKind;
  readonly title: string;
  readonly periodStart: Day;
  readonly periodEnd: Day | null;
  readonly basis: string;
  readonly parties: readonly { readonly actorId: string; readonly party: PromiseSetParty['party'] }[];
  readonly promises: readonly {
    readonly text: string;
    readonly party: Party;
    readonly actorId: string | null;
    readonly kind: PromiseKind;
    readonly forMunicipalityId?: string | null;
    readonly carriedOverFromId?: string | null;
  }[];
}

@Injectable()
export class PromiseSets {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** Those the caller may see, newest period first. */
  visible(): Promise<PromiseSet[]> {
    return this.manager.find(PromiseSet, { order: { periodStart: 'DESC', title: 'ASC' } });
  }

  async find(id: string): Promise<PromiseSet> {
    const set = isUuid(id) ? await this.manager.findOneBy(PromiseSet, { id }) : null;
    if (!set) throw new Missing('promise_set');
    return set;
  }

  byIds(ids: readonly string[]): Promise<PromiseSet[]> {
    return this.manager.findBy(PromiseSet, { id: In([...ids]) });
  }

  async lock(id: string): Promise<PromiseSet> {
    const lock = { mode: 'pessimistic_write' } as const;
    const set = isUuid(id) ? await this.manager.findOne(PromiseSet, { where: { id }, lock }) : null;
    if (!set) throw new Missing('promise_set');
    return set;
  }

  parties(setIds: readonly string[]): Promise<PromiseSetParty[]> {
    return this.manager.findBy(PromiseSetParty, { promiseSetId: In([...setIds]) });
  }

  promises(setId: string): Promise<CitizenPromise[]> {
    return this.manager.find(CitizenPromise, { where: { promiseSetId: setId }, order: { number: 'ASC' } });
  }

  /** Those of several sets, each set's by number. */
  promisesOf(setIds: readonly string[]): Promise<CitizenPromise[]> {
    return this.manager.find(CitizenPromise, {
      where: { promiseSetId: In([...setIds]) },
      order: { promiseSetId: 'ASC', number: 'ASC' },
    });
  }

  /** In the words that were signed; nothing before that day. */
  signed(setId: string): Promise<SignedPromise[]> {
    return this.manager.find(SignedPromise, { where: { promiseSetId: setId }, order: { number: 'ASC' } });
  }

  hasApprovals(setId: string): Promise<boolean> {
    return this.manager.existsBy(Approval, { promiseSetId: setId, decision: 'approved' });
  }

  /** A set in state draft, seen by its keeper alone until it is proposed. Promises may be added later. */
  async draft(
    input: NewPromiseSet,
    by: Caller,
  ): Promise<{ set: PromiseSet; promises: CitizenPromise[]; isNew: boolean }> {
    if (!mayKeep(input, by)) throw new NotAllowed('promise_set.draft');
    const { promises, parties, id = randomUUID(), ...fields } = input;
    await this.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    const same = await this.manager.findOneBy(PromiseSet, { id });
    if (same) return { set: same, promises: await this.promises(id), isNew: false };
    const set = this.manager.create(PromiseSet, {
      extendsId: null,
      followUpEvery: null,
      ...fields,
      id,
      publicId: newPublicId(),
      signedOn: null,
      endedOn: null,
      endReason: null,
      state: 'draft',
      version: 1,
    });
    set.setPeriod(input.periodStart, input.periodEnd);
    await this.manager.insert(PromiseSet, set);
    await this.manager.insert(
      PromiseSetParty,
      parties.map((party) => ({ ...party, promiseSetId: id })),
    );
    const rows = promises.map((promise, index) =>
      this.manager.create(CitizenPromise, {
        forMunicipalityId: null,
        carriedOverFromId: null,
        ...promise,
        id: randomUUID(),
        publicId: newPublicId(),
        promiseSetId: id,
        number: index + 1,
      }),
    );
    if (rows.length > 0) await this.manager.insert(CitizenPromise, rows);
    await this.note('promise_set.drafted', set, { title: set.title, promises: rows.length });
    return { set, promises: rows, isNew: true };
  }

  /** Lock, ask, save, log: every act on a set is one line on top of this. */
  async change(
    id: string,
    kind: string,
    act: (set: PromiseSet) => Record<string, unknown> | void,
  ): Promise<PromiseSet> {
    const set = await this.lock(id);
    const details = act(set) ?? {};
    set.version += 1;
    await this.manager.save(PromiseSet, set);
    await this.note(kind, set, details);
    return set;
  }

  /** Why just this was promised: told to residents, no commitment, and so in nobody's need of approval. */
  explain(id: string, basis: string, by: Caller): Promise<PromiseSet> {
    return this.change(id, 'promise_set.basis_written', (set) => {
      if (!mayKeep(set, by)) throw new NotAllowed('promise_set.explain');
      const from = set.basis;
      set.basis = basis;
      return { from, to: basis };
    });
  }

  sign(id: string, on: Day, by: Caller): Promise<PromiseSet> {
    return this.change(id, 'promise_set.signed', (set) => {
      if (!mayKeep(set, by)) throw new NotAllowed('promise_set.sign');
      set.sign(on, this.clock.today());
      return { on };
    });
  }

  end(id: string, on: Day, reason: string | null, by: Caller): Promise<PromiseSet> {
    return this.change(id, 'promise_set.ended', (set) => {
      if (!mayKeep(set, by)) throw new NotAllowed('promise_set.end');
      set.end(on, reason, this.clock.today());
      return { on, reason };
    });
  }

  /** Documents that go on from this one, as far as the caller sees them, oldest first. */
  successors(id: string): Promise<PromiseSet[]> {
    return this.manager.find(PromiseSet, { where: { extendsId: id }, order: { periodStart: 'ASC' } });
  }

  /** The municipality and police of a set: the authorities that approve. */
  async authorities(setId: string): Promise<{ municipalityIds: string[]; policeIds: string[] }> {
    const parties = await this.parties([setId]);
    const of = (party: PromiseSetParty['party']) =>
      parties.filter((row) => row.party === party).map((row) => row.actorId);
    return { municipalityIds: of('municipality'), policeIds: of('police') };
  }

  /** What is written in a draft is its keeper's own matter, also in the history. */
  private note(kind: string, set: PromiseSet, details: Record<string, unknown>): Promise<void> {
    return this.log.append({
      kind,
      subjectId: set.id,
      authorityId: set.keeperId,
      promiseSetId: set.isDraft() ? null : set.id,
      details,
    });
  }
}
