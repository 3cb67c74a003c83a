import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Not, QueryFailedError } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { AuthoritySettings } from '../organisations/authority-settings';
import { Approval } from './approval.entity';
import { needsOtherEyes, seatFor } from './approval.policy';
import type { CommitmentState } from './commitment-state';
import { Commitments } from './commitments';
import type { Decision, YesOrNo } from './decision.dto';

/** The parties' answers to what has been proposed. */
@Injectable()
export class Decisions {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly settings: AuthoritySettings,
    private readonly commitments: Commitments,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** One person's decision for one authority on the revisions that were shown to that person. */
  async decide(promiseSetId: string, decision: Decision, by: Caller): Promise<void> {
    const seat = seatFor(decision.authorityId, by);
    if (!seat) throw new NotAllowed('approval.decide');
    if (decision.decision === 'refused' && !decision.reason)
      throw new Refusal('approval.refusal_unexplained', 'reason');
    const waiting = (await this.commitments.statesOf(promiseSetId)).filter((state) =>
      state.waitsFor.includes(decision.authorityId),
    );
    const shown = waiting.filter((state) => decision.revisionIds.includes(state.newest.id));
    if (shown.length === 0 || shown.length !== decision.revisionIds.length)
      throw new Refusal('approval.changed_meanwhile');
    if (decision.decision === 'approved') await this.refuseOwn(shown, decision.authorityId, by);
    const rows = shown.map((state) => ({
      id: randomUUID(),
      revisionId: state.newest.id,
      promiseSetId,
      authorityId: decision.authorityId,
      decision: decision.decision,
      reason: decision.reason,
      decidedBy: by.userId,
      onBehalfOf: seat.deputyFor?.userId ?? null,
      decidedAt: this.clock.now(),
    }));
    await this.manager.insert(Approval, rows).catch(explainTwoParties);
    await this.log.append({
      kind: `approval.${decision.decision}`,
      subjectId: promiseSetId,
      authorityId: decision.authorityId,
      promiseSetId,
      details: { revisions: rows.map((row) => row.revisionId), onBehalfOf: seat.deputyFor?.userId },
    });
  }

  /**
   * Why this person's decision on one of several would be refused; null when it would not. The same rules as `decide`, asked
   * beforehand, so that one that cannot be decided hinders no other.
   */
  async refusalOf(
    state: CommitmentState | null,
    authorityId: string,
    decision: YesOrNo['decision'],
    by: Caller,
  ): Promise<string | null> {
    if (!state?.waitsFor.includes(authorityId)) return 'approval.changed_meanwhile';
    const fourEyes = (await this.settings.wantingFourEyes([authorityId])).has(authorityId);
    if (decision === 'approved' && needsOtherEyes(state.newest, fourEyes, by)) return 'approval.own_proposal';
    const hasOtherSeat = await this.manager.existsBy(Approval, {
      promiseSetId: state.newest.promiseSetId,
      decidedBy: by.userId,
      authorityId: Not(authorityId),
    });
    return hasOtherSeat ? 'approval.one_person_two_parties' : null;
  }

  private async refuseOwn(shown: readonly CommitmentState[], authorityId: string, by: Caller): Promise<void> {
    const fourEyes = (await this.settings.wantingFourEyes([authorityId])).has(authorityId);
    if (shown.some(({ newest }) => needsOtherEyes(newest, fourEyes, by)))
      throw new Refusal('approval.own_proposal');
  }
}

function explainTwoParties(error: unknown): never {
  if (error instanceof QueryFailedError) {
    const { constraint } = error.driverError as { constraint?: string };
    if (constraint === 'approval_is_by_another') throw new Refusal('approval.own_proposal');
    if (constraint?.endsWith('_never_approves_for_two_parties'))
      throw new Refusal('approval.one_person_two_parties');
    if (constraint === 'approval_is_given_once') throw new Refusal('approval.changed_meanwhile');
  }
  throw error;
}
