import { isDeepStrictEqual } from 'node:util';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Activities } from '../activities/activities';
import { PlanLinks } from '../activities/plan-links';
import { Log } from '../audit/log';
import type { Commitment, CommitmentState } from '../commitments/commitment-state';
import { Commitments } from '../commitments/commitments';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Additions } from '../promises/additions';
import { PromiseSets } from '../promises/promise-sets';
import { activityCommitment, additionCommitment, promiseCommitment } from './commitment-fields';
import { mayPropose } from './publication.policy';

/** From plan to commitment: what is written is proposed to each party that promises it. */
@Injectable()
export class Proposals implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly planLinks: PlanLinks,
    private readonly commitments: Commitments,
    private readonly additions: Additions,
  ) {}

  /** A moved deadline is a changed commitment and an addition a new one: proposed in the same act, and nothing else with it. */
  onModuleInit(): void {
    this.log.on('activity.deadline_moved', async ({ promiseSetId, subjectId }) => {
      if (!promiseSetId || (await this.promiseSets.find(promiseSetId)).isDraft()) return;
      const known = (await this.states(promiseSetId)).some((state) => state.subjectId === subjectId);
      if (known) await this.proposeOne(promiseSetId, subjectId);
    });
    this.log.on('addition.made', async ({ promiseSetId, subjectId }) => {
      if (promiseSetId) await this.proposeOne(promiseSetId, subjectId);
    });
    this.log.on('promise_set.signed', async ({ promiseSetId }) => {
      if (promiseSetId) await this.refuseUnapprovedWords(promiseSetId);
    });
  }

  async propose(setId: string, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    if (!mayPropose(set, by)) throw new NotAllowed('promise_set.propose');
    if ((await this.promiseSets.promises(setId)).length === 0) throw new Refusal('promise_set.no_promises');
    await this.refuseUnconfirmedTargets(setId);
    const wasDraft = set.isDraft();
    const revisions = await this.commitments.propose(setId, await this.standing(setId), by.userId);
    if (revisions === 0 && !wasDraft) throw new Refusal('promise_set.nothing_to_propose');
    await this.promiseSets.change(setId, 'promise_set.proposed', (locked) => {
      if (wasDraft) locked.become('proposed');
      return { revisions };
    });
  }

  /** What would be sent for approval now. */
  async pending(setId: string): Promise<readonly Commitment[]> {
    return this.commitments.pending(setId, await this.standing(setId));
  }

  /** Of the plan itself; a final judgement is decided where it was made. */
  async states(setId: string): Promise<CommitmentState[]> {
    const states = await this.commitments.statesOf(setId);
    return states.filter(({ newest }) => newest.subjectKind !== 'assessment');
  }

  private async standing(setId: string): Promise<Commitment[]> {
    const set = await this.promiseSets.find(setId);
    const authorities = { keeperId: set.keeperId, ...(await this.promiseSets.authorities(setId)) };
    const promises = await this.promiseSets.promises(setId);
    const activities = await this.activities.ofSets([setId]);
    const links = await this.activities.links(activities.map((activity) => activity.id));
    const takingPart = await this.planLinks.takingPart(activities.map((activity) => activity.id));
    const takingPartIn = (id: string) =>
      takingPart.filter(({ activityId }) => activityId === id).map(({ actorId }) => actorId);
    const promisesOf = (activityId: string) => {
      const ids = new Set(
        links.filter((link) => link.activityId === activityId).map((link) => link.promiseId),
      );
      return promises.filter((promise) => ids.has(promise.id));
    };
    return [
      ...promises.map((promise) => promiseCommitment(promise, authorities)),
      ...activities.map((activity) =>
        activityCommitment(activity, promisesOf(activity.id), takingPartIn(activity.id), authorities),
      ),
      ...(await this.additions.of(setId)).map((addition) =>
        additionCommitment(addition, promises, authorities),
      ),
    ];
  }

  private async proposeOne(setId: string, subjectId: string | null): Promise<void> {
    const one = (await this.standing(setId)).filter((commitment) => commitment.subjectId === subjectId);
    await this.commitments.propose(setId, one, this.transactions.userId);
  }

  /** What is signed is what every party has approved, word for word. */
  private async refuseUnapprovedWords(setId: string): Promise<void> {
    const states = await this.states(setId);
    const approved = new Map(states.map((state) => [state.subjectId, state.approved?.fields ?? null]));
    const isApproved = ({ subjectId, fields }: Commitment) =>
      isDeepStrictEqual(approved.get(subjectId), fields);
    const promises = (await this.standing(setId)).filter(({ kind }) => kind === 'promise');
    if (!promises.every(isApproved)) throw new Refusal('promise_set.words_unapproved');
  }

  private async refuseUnconfirmedTargets(setId: string): Promise<void> {
    const suggested = (await this.activities.ofSets([setId])).filter(
      (activity) => activity.targetIsSuggested,
    );
    if (suggested.length > 0)
      throw new Refusal('promise_set.targets_unconfirmed', null, { count: suggested.length });
  }
}
