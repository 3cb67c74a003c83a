import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { type Caller, holds } from '../kernel/caller';
import type { Day } from '../kernel/day';
import { isUuid, newPublicId } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Clock } from '../kernel/clock';
import type { Party, PromiseKind, PromiseSetKind } from '../words/promise-words';
import { CitizenPromise } from './citizen-promise.entity';
import { PromiseSetParty } from './promise-set-party.entity';
import { PromiseSet } from './promise-set.entity';

export interface NewPromiseSet {
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

  /** A set in state draft, seen by its keeper alone until it is proposed. */
  async draft(input: NewPromiseSet, by: Caller): Promise<{ set: PromiseSet; promises: CitizenPromise[] }> {
    if (!holds(by, 'coordinator', input.keeperId)) throw new NotAllowed('promise_set.draft');
    if (input.periodEnd && input.periodEnd < input.periodStart)
      throw new Refusal('promise_set.period_reversed', 'periodEnd');
    if (input.promises.length === 0) throw new Refusal('promise_set.no_promises', 'promises');
    const { promises, parties, ...fields } = input;
    const set = this.manager.create(PromiseSet, {
      ...fields,
      id: randomUUID(),
      publicId: newPublicId(),
      signedOn: null,
      state: 'draft',
      version: 1,
    });
    await this.manager.insert(PromiseSet, set);
    await this.manager.insert(
      PromiseSetParty,
      parties.map((party) => ({ ...party, promiseSetId: set.id })),
    );
    const rows = promises.map((promise, index) =>
      this.manager.create(CitizenPromise, {
        ...promise,
        id: randomUUID(),
        publicId: newPublicId(),
        promiseSetId: set.id,
        number: index + 1,
        carriedOverFromId: null,
      }),
    );
    await this.manager.insert(CitizenPromise, rows);
    await this.note('promise_set.drafted', set, { title: set.title, promises: rows.length });
    return { set, promises: rows };
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
      if (!holds(by, 'coordinator', set.keeperId)) throw new NotAllowed('promise_set.explain');
      const from = set.basis;
      set.basis = basis;
      return { from, to: basis };
    });
  }

  sign(id: string, on: Day, by: Caller): Promise<PromiseSet> {
    return this.change(id, 'promise_set.signed', (set) => {
      if (!holds(by, 'coordinator', set.keeperId)) throw new NotAllowed('promise_set.sign');
      set.sign(on, this.clock.today());
      return { on };
    });
  }

  /** The municipality and police of a set: the authorities that approve. */
  async authorities(setId: string): Promise<{ municipalityIds: string[]; policeIds: string[] }> {
    const parties = await this.parties([setId]);
    const of = (party: PromiseSetParty['party']) =>
      parties.filter((row) => row.party === party).map((row) => row.actorId);
    return { municipalityIds: of('municipality'), policeIds: of('police') };
  }

  private note(kind: string, set: PromiseSet, details: Record<string, unknown>): Promise<void> {
    return this.log.append({
      kind,
      subjectId: set.id,
      authorityId: set.keeperId,
      promiseSetId: set.id,
      details,
    });
  }
}
