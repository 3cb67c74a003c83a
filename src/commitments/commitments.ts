import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { In, Not, QueryFailedError } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { groupBy } from '../kernel/group-by';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { AuthoritySettings } from '../organisations/authority-settings';
import { Approval } from './approval.entity';
import { needsOtherEyes, seatFor } from './approval.policy';
import { Revision, type SubjectKind } from './revision.entity';

/** Something that is committed to, as it stands now. */
export interface Commitment {
  readonly kind: Revision['subjectKind'];
  readonly subjectId: string;
  readonly fields: object;
  /** The authorities that must approve it. */
  readonly demands: readonly string[];
}

/** One subject's newest revision, what has been decided on it, and the last that was approved by all. */
export interface CommitmentState {
  readonly subjectId: string;
  readonly newest: Revision;
  readonly approvals: readonly Approval[];
  readonly waitsFor: readonly string[];
  readonly approved: Revision | null;
}

/** Something that an authority did not approve, as it was proposed last. */
export interface Refused {
  readonly revisionId: string;
  readonly setId: string;
  /** The activity's name or the promise's words. */
  readonly title: string;
  readonly by: string;
  readonly reason: string | null;
}

/** A proposal that waits for an authority. */
export interface AskedRevision {
  readonly revisionId: string;
  readonly subjectId: string;
  readonly promiseSetId: string;
  readonly authorityId: string;
  readonly proposedAt: Date;
  readonly proposedBy: string;
}

@Injectable()
export class Commitments {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly settings: AuthoritySettings,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** Copies what is pending into new revisions. Returns how many were made. */
  async propose(
    promiseSetId: string,
    commitments: readonly Commitment[],
    proposedBy: string,
  ): Promise<number> {
    const states = await this.statesOf(promiseSetId);
    const newest = newestIn(states);
    const rows = pendingOf(commitments, states).map(({ kind, subjectId, fields, demands }) => ({
      id: randomUUID(),
      promiseSetId,
      subjectKind: kind,
      subjectId,
      number: (newest.get(subjectId)?.number ?? 0) + 1,
      fields: structuredClone(fields),
      demands: [...demands],
      proposedBy,
      proposedAt: this.clock.now(),
    }));
    if (rows.length > 0) await this.manager.insert(Revision, rows);
    return rows.length;
  }

  /** Those that differ from what was last proposed; when none does, those a party refused, for asking once more. */
  async pending(promiseSetId: string, commitments: readonly Commitment[]): Promise<readonly Commitment[]> {
    return pendingOf(commitments, await this.statesOf(promiseSetId));
  }

  /** How many commitments of these kinds in each visible promise set wait for these authorities, in one statement. */
  async waitingFor(
    authorityIds: readonly string[],
    kinds: readonly SubjectKind[] = ['promise', 'activity'],
  ): Promise<ReadonlyMap<string, number>> {
    const rows: { setId: string; waiting: number }[] = await this.manager.query(
      `select r.promise_set_id as "setId", count(distinct r.id)::int as waiting
         from (select distinct on (subject_id) id, promise_set_id, demands from tracker.revision
                where subject_kind = any ($2) order by subject_id, number desc) r
         cross join lateral unnest(r.demands) d (authority_id)
        where d.authority_id = any ($1)
          and not exists (select 1 from tracker.approval a where a.revision_id = r.id and a.authority_id = d.authority_id)
        group by r.promise_set_id`,
      [[...authorityIds], [...kinds]],
    );
    return new Map(rows.map(({ setId, waiting }) => [setId, waiting]));
  }

  /** What was sent back to these keepers and has not been proposed again, latest first. */
  sentBackTo(keeperIds: readonly string[]): Promise<Refused[]> {
    return this.manager.query(
      `select r.id as "revisionId", r.promise_set_id as "setId", coalesce(r.fields->>'title', r.fields->>'text', s.title) as title,
              c.name as by, a.reason
         from (select distinct on (subject_id) * from tracker.revision
                where subject_kind in ('promise', 'activity', 'addition') order by subject_id, number desc) r
         join tracker.promise_set s on s.id = r.promise_set_id and s.keeper_id = any ($1) and s.state <> 'ended'
         join tracker.approval a on a.revision_id = r.id and a.decision = 'refused'
         join tracker.actor c on c.id = a.authority_id
        order by a.decided_at desc limit 25`,
      [[...keeperIds]],
    );
  }

  async statesOf(promiseSetId: string): Promise<CommitmentState[]> {
    const order = { number: 'DESC' } as const;
    const revisions = await this.manager.find(Revision, { where: { promiseSetId }, order });
    return statesFrom(revisions, await this.manager.findBy(Approval, { promiseSetId }));
  }

  /** Of these alone, in two statements. */
  async statesOfSubjects(subjectIds: readonly string[]): Promise<CommitmentState[]> {
    const order = { number: 'DESC' } as const;
    const revisions = await this.manager.find(Revision, { where: { subjectId: In([...subjectIds]) }, order });
    const decided = await this.manager.findBy(Approval, { revisionId: In(revisions.map(({ id }) => id)) });
    return statesFrom(revisions, decided);
  }

  /** The newest proposals of the plan that wait for one of these authorities, in one statement: what has waited longest first. */
  async asked(authorityIds: readonly string[]): Promise<AskedRevision[]> {
    return this.manager.query(
      `select r.id as "revisionId", r.subject_id as "subjectId", r.promise_set_id as "promiseSetId", d.authority_id as "authorityId",
              r.proposed_at as "proposedAt", r.proposed_by as "proposedBy"
         from (select distinct on (subject_id) * from tracker.revision where subject_kind <> 'assessment' order by subject_id, number desc) r
         cross join lateral unnest(r.demands) d (authority_id)
        where d.authority_id = any ($1)
          and not exists (select 1 from tracker.approval a where a.revision_id = r.id and a.authority_id = d.authority_id)
        order by r.proposed_at, r.promise_set_id, r.subject_kind desc, r.subject_id`,
      [[...authorityIds]],
    );
  }

  /** Those that the caller may see. */
  revisions(ids: readonly string[]): Promise<Revision[]> {
    return this.manager.findBy(Revision, { id: In([...ids]) });
  }

  /** The authorities asked where the one who proposed does not approve. */
  wantingFourEyes(authorityIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.settings.wantingFourEyes(authorityIds);
  }

  /** One person's decision for one authority on the revisions that were shown to that person. */
  async decide(
    promiseSetId: string,
    decision: {
      authorityId: string;
      revisionIds: readonly string[];
      decision: Approval['decision'];
      reason: string | null;
    },
    by: Caller,
  ): Promise<void> {
    const seat = seatFor(decision.authorityId, by);
    if (!seat) throw new NotAllowed('approval.decide');
    if (decision.decision === 'refused' && !decision.reason)
      throw new Refusal('approval.refusal_unexplained', 'reason');
    const waiting = (await this.statesOf(promiseSetId)).filter((state) =>
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
    decision: Approval['decision'],
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

const newestIn = (states: readonly CommitmentState[]): ReadonlyMap<string, Revision> =>
  new Map(states.map((state) => [state.subjectId, state.newest]));

function pendingOf(
  commitments: readonly Commitment[],
  states: readonly CommitmentState[],
): readonly Commitment[] {
  const changed = differing(commitments, newestIn(states));
  if (changed.length > 0) return changed;
  const refused = states.filter(({ approvals }) => approvals.some(({ decision }) => decision === 'refused'));
  return commitments.filter(({ subjectId }) => refused.some((state) => state.subjectId === subjectId));
}

const differing = (
  commitments: readonly Commitment[],
  newest: ReadonlyMap<string, Revision>,
): readonly Commitment[] =>
  commitments.filter(({ subjectId, fields, demands }) => {
    const before = newest.get(subjectId);
    return (
      !before || !isDeepStrictEqual(before.fields, fields) || !isDeepStrictEqual(before.demands, [...demands])
    );
  });

/** @param revisions newest first */
function statesFrom(revisions: readonly Revision[], approvals: readonly Approval[]): CommitmentState[] {
  const decided = groupBy(approvals, ({ revisionId }) => revisionId);
  return [...groupBy(revisions, ({ subjectId }) => subjectId)].map(([subjectId, own]) =>
    stateOf(subjectId, own, decided),
  );
}

/** @param own newest first */
function stateOf(
  subjectId: string,
  own: readonly Revision[],
  decided: ReadonlyMap<string, readonly Approval[]>,
): CommitmentState {
  const [newest] = own;
  if (!newest) throw new Error(`No revision of ${subjectId}`);
  const isApproved = ({ id, demands }: Revision) =>
    demands.every((authorityId) =>
      decided.get(id)?.some((row) => row.authorityId === authorityId && row.decision === 'approved'),
    );
  const answered = decided.get(newest.id) ?? [];
  return {
    subjectId,
    newest,
    approvals: answered,
    waitsFor: newest.demands.filter((id) => !answered.some((row) => row.authorityId === id)),
    approved: own.find(isApproved) ?? null,
  };
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
