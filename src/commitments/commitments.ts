import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import { Approval } from './approval.entity';
import { type Commitment, type CommitmentState, newestIn, pendingOf, statesFrom } from './commitment-state';
import { Revision, type SubjectKind } from './revision.entity';

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

/** What has been proposed to the parties, and how it stands with each. */
@Injectable()
export class Commitments {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
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
}
