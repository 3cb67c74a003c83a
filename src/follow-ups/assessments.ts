import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import type { CommitmentState } from '../commitments/commitment-state';
import { Commitments } from '../commitments/commitments';
import type { Decision } from '../commitments/decision.dto';
import { Decisions } from '../commitments/decisions';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { EditConflict } from '../kernel/edit-conflict';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Assessment, type Judged, judgedIn, refuseUnexplained } from './assessment.entity';
import type { NewAssessment } from './follow-up.dto';
import type { FollowUp } from './follow-up.entity';
import { mayAssessFor } from './follow-up.policy';
import { FollowUps } from './follow-ups';

/** Each party judges its own promises; nobody judges for the other. */
@Injectable()
export class Assessments {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly commitments: Commitments,
    private readonly decisions: Decisions,
    private readonly followUps: FollowUps,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** While the follow-up is open an own judgement can be changed; what it said before stays in the log. */
  async assess(followUpId: string, promiseId: string, input: NewAssessment, by: Caller): Promise<void> {
    const { followUp } = await this.followUps.lock(followUpId);
    await this.refuseOthers(followUp, promiseId, input.authorityId, by);
    followUp.refuseWhenClosed();
    refuseUnexplained(input);
    const where = { followUpId, promiseId, authorityId: input.authorityId };
    const before = await this.manager.findOneBy(Assessment, where);
    if (before && saysTheSame(before, input)) return;
    if ((before?.version ?? 0) !== input.version) throw await this.conflict(before);
    const assessment = {
      ...{ ...where, ...judgedIn(input), promiseSetId: followUp.promiseSetId },
      ...{ id: before?.id ?? randomUUID(), version: (before?.version ?? 0) + 1 },
      ...{ assessedBy: by.userId, assessedAt: this.clock.now() },
    };
    await this.save(assessment, before);
    await this.log.append({
      kind: before ? 'assessment.changed' : 'assessment.made',
      subjectId: assessment.id,
      authorityId: input.authorityId,
      promiseSetId: followUp.promiseSetId,
      details: { followUpId, promiseId, from: before && judgedIn(before), to: judgedIn(input) },
    });
    if (followUp.isFinal()) await this.askForApproval(assessment, by);
  }

  /** The party's own approver stands behind its final judgements, or does not. */
  async decide(followUpId: string, decision: Decision, by: Caller): Promise<void> {
    const { followUp } = await this.followUps.lock(followUpId);
    const asked = (await this.verdicts(followUp)).filter(({ newest }) =>
      decision.revisionIds.includes(newest.id),
    );
    if (asked.length !== decision.revisionIds.length) throw new Refusal('approval.changed_meanwhile');
    await this.decisions.decide(followUp.promiseSetId, decision, by);
  }

  /** Of a final follow-up: what has been decided on each judgement. */
  async verdicts(followUp: FollowUp): Promise<CommitmentState[]> {
    if (!followUp.isFinal()) return [];
    const own = new Set((await this.followUps.assessments([followUp.id])).map(({ id }) => id));
    const states = await this.commitments.statesOf(followUp.promiseSetId);
    return states.filter(({ subjectId }) => own.has(subjectId));
  }

  private async refuseOthers(
    followUp: FollowUp,
    promiseId: string,
    authorityId: string,
    by: Caller,
  ): Promise<void> {
    const owed = await this.followUps.owed(followUp.promiseSetId);
    if (!isUuid(promiseId) || !owed.some((one) => one.promiseId === promiseId)) throw new Missing('promise');
    const isOwner = owed.some((one) => one.promiseId === promiseId && one.authorityId === authorityId);
    if (!isOwner || !mayAssessFor(authorityId, by)) throw new NotAllowed('assessment.make');
  }

  private async save(assessment: Assessment, before: Assessment | null): Promise<void> {
    if (!before) {
      await this.manager.insert(Assessment, assessment);
      return;
    }
    const { judgement, reason, publicText, assessedBy, assessedAt, version } = assessment;
    const said = { judgement, reason, publicText, assessedBy, assessedAt, version };
    await this.manager.update(Assessment, { id: assessment.id }, said);
  }

  private async askForApproval(assessment: Assessment, by: Caller): Promise<void> {
    const { id, promiseSetId, authorityId } = assessment;
    const verdict = {
      kind: 'assessment',
      subjectId: id,
      fields: judgedIn(assessment),
      demands: [authorityId],
    } as const;
    await this.commitments.propose(promiseSetId, [verdict], by.userId);
  }

  private async conflict(saved: Assessment | null): Promise<Error> {
    if (!saved) return new Missing('assessment');
    const last = await this.log.lastOf(saved.id, ['assessment.made', 'assessment.changed']);
    const { judgement, reason, publicText } = saved;
    return new EditConflict({ judgement, reason: reason ?? '', publicText }, last.by, last.at);
  }
}

const saysTheSame = (before: Judged, said: Judged): boolean =>
  before.judgement === said.judgement &&
  before.reason === said.reason &&
  before.publicText === said.publicText;
