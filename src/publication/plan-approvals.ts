import { Injectable } from '@nestjs/common';
import { approvesFor } from '../commitments/approval.policy';
import { Commitments } from '../commitments/commitments';
import type { Decision, YesOrNo } from '../commitments/decision.dto';
import { Decisions } from '../commitments/decisions';
import type { Revision } from '../commitments/revision.entity';
import type { Caller } from '../kernel/caller';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import type { PromiseSet } from '../promises/promise-set.entity';
import { PromiseSets } from '../promises/promise-sets';
import { Proposals } from './proposals';

/** What one authority is asked to approve. */
export interface Asked {
  readonly authorityId: string;
  readonly revisionId: string;
}

/** What became of one of those that were decided together. */
export interface DecisionOutcome {
  readonly authorityId: string;
  readonly revision: Revision;
  /** Null when it was done; otherwise the refusal's code. */
  readonly refusal: string | null;
}

/** Each party that promises something approves it, or does not. */
@Injectable()
export class PlanApprovals {
  constructor(
    private readonly promiseSets: PromiseSets,
    private readonly commitments: Commitments,
    private readonly decisions: Decisions,
    private readonly proposals: Proposals,
  ) {}

  async decide(setId: string, decision: Decision, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    await this.decisions.decide(setId, decision, by);
    await this.settle(set);
  }

  /** Each one that was chosen is decided and logged by itself; one that cannot be is told of and hinders no other. */
  async decideEach(
    asked: readonly Asked[],
    { decision, reason }: YesOrNo,
    by: Caller,
  ): Promise<DecisionOutcome[]> {
    if (!asked.every(({ authorityId }) => approvesFor(authorityId, by)))
      throw new NotAllowed('approval.decide');
    if (decision === 'refused' && !reason) throw new Refusal('approval.refusal_unexplained', 'reason');
    const revisions = await this.commitments.revisions(asked.map(({ revisionId }) => revisionId));
    const setIds = [...new Set(revisions.map(({ promiseSetId }) => promiseSetId))].sort();
    const sets: PromiseSet[] = [];
    for (const id of setIds) sets.push(await this.promiseSets.lock(id));
    const states = await this.commitments.statesOfSubjects(revisions.map(({ subjectId }) => subjectId));
    const outcomes: DecisionOutcome[] = [];
    for (const { authorityId, revisionId } of asked) {
      const revision = revisions.find(({ id }) => id === revisionId);
      if (!revision) throw new Missing('revision');
      const state = states.find(({ newest }) => newest.id === revisionId) ?? null;
      const refusal = await this.decisions.refusalOf(state, authorityId, decision, by);
      const one = { authorityId, revisionIds: [revisionId], decision, reason };
      if (!refusal) await this.decisions.decide(revision.promiseSetId, one, by);
      outcomes.push({ authorityId, revision, refusal });
    }
    for (const set of sets) await this.settle(set);
    return outcomes;
  }

  /** Once every party has approved everything, the document is approved. */
  private async settle(set: PromiseSet): Promise<void> {
    const states = await this.proposals.states(set.id);
    const allApproved = states.every((state) => state.approved?.id === state.newest.id);
    if (set.state === 'proposed' && allApproved) {
      await this.promiseSets.change(set.id, 'promise_set.approved', (locked) => locked.become('approved'));
    }
  }
}
