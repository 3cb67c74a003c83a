import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import type { CommitmentState } from '../commitments/commitment-state';
import { Commitments } from '../commitments/commitments';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { holdSettings } from '../organisations/settings-lock';
import type { PromiseSet } from '../promises/promise-set.entity';
import { PromiseSets } from '../promises/promise-sets';
import type { PublishedActivity } from '../published/published-rows';
import { progressIn, progressKinds, untold, withProgress } from './progress';
import { mayPublish, mayPublishProgress } from './publication.policy';
import { type Live, PublishableReader } from './publishable';
import { PublishedCopy } from './published-copy';

/** What the parties decide that residents shall see. */
@Injectable()
export class Publications {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly commitments: Commitments,
    private readonly reader: PublishableReader,
    private readonly copy: PublishedCopy,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** All that is approved, with the keeper's own progress; what others lead stays as they last published it. */
  async publish(setId: string, by: Caller): Promise<void> {
    const set = await this.publishableSet(setId, by);
    await holdSettings(this.manager, set.keeperId);
    const states = await this.commitments.statesOf(setId);
    const revision = await this.transactions.asPublisher(() => this.copySet(set, states, by));
    await this.record(set, set.keeperId, 'set', revision, by);
  }

  /** What is found while the set is published as it would be now; then nothing has been published. Runs as the publisher. */
  async tryOut<Found>(setId: string, by: Caller, find: () => Promise<Found>): Promise<Found> {
    return this.transactions.undone(async () => {
      const set = await this.publishableSet(setId, by);
      const states = await this.commitments.statesOf(setId);
      return this.transactions.asPublisher(async () => {
        await this.copySet(set, states, by);
        return find();
      });
    });
  }

  /** How it goes with what the caller's authorities lead, in a set that is published. The commitments stay as they are published. */
  async publishProgress(setId: string, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    const authorityId = (await this.leadsIn(set)).find((id) => mayPublishProgress(id, by));
    if (!authorityId) throw new NotAllowed('promise_set.publish_progress');
    const states = await this.commitments.statesOf(setId);
    const revision = await this.transactions.asPublisher(() => this.copyProgress(set, states, authorityId));
    if (!revision) throw new Refusal('promise_set.not_published');
    await this.record(set, authorityId, 'progress', revision, by);
  }

  /** The authorities, other than the keeper, that lead something in the set and so tell how it goes. */
  async otherTellers(set: PromiseSet): Promise<readonly string[]> {
    return (await this.leadsIn(set)).filter((id) => id !== set.keeperId);
  }

  /** When the set was last published by its keeper; null when it never was. */
  async lastPublishedAt(setId: string): Promise<Date | null> {
    const [row]: { at: Date | null }[] = await this.manager.query(
      `select max(published_at) as at from tracker.publication where promise_set_id = $1 and kind = 'set'`,
      [setId],
    );
    return row?.at ?? null;
  }

  /**
   * How many acts of each kind an authority has not shown yet. What is told of an activity is its leading authority's to
   * show; all else, and so `ofSet`, is the keeper's.
   */
  async unpublishedActs(
    setId: string,
    authorityId: string,
    ofSet: boolean,
  ): Promise<ReadonlyMap<string, number>> {
    const rows: { kind: string; acts: number }[] = await this.manager.query(
      `select e.kind, count(*)::int as acts from tracker.log_entry e
        where e.promise_set_id = $1 and case when e.kind = any ($4) then e.chain_id = $2 else $3 end
          and e.happened_at > coalesce((select max(p.happened_at) from tracker.log_entry p
            where p.promise_set_id = $1 and p.chain_id = $2 and p.kind = any ($5)), '-infinity')
        group by e.kind`,
      [setId, authorityId, ofSet, progressKinds, Object.values(recordedAs)],
    );
    return new Map(rows.map(({ kind, acts }) => [kind, acts]));
  }

  private async publishableSet(setId: string, by: Caller): Promise<PromiseSet> {
    const set = await this.promiseSets.lock(setId);
    if (!mayPublish(set, by)) throw new NotAllowed('promise_set.publish');
    if (!set.wasApproved()) throw new Refusal('promise_set.not_approved');
    return set;
  }

  private async copySet(set: PromiseSet, states: readonly CommitmentState[], by: Caller): Promise<string> {
    const revision = await this.copy.nextRevision();
    await this.copy.lock(set.publicId);
    const told = await this.copy.progress(set.publicId);
    const live = await this.reader.read(set.id, states, revision);
    const progressOf = (activity: PublishedActivity) => {
      const lead = live.leads.get(activity.id);
      if (lead && (lead.authorityId === set.keeperId || mayPublishProgress(lead.authorityId, by)))
        return progressIn(live.rows, activity);
      return told.get(activity.id) ?? untold(lead?.proposedAt ?? this.clock.now());
    };
    await this.copy.replace({ set: live.set, rows: withProgress(live.rows, progressOf) });
    return revision;
  }

  private async copyProgress(
    set: PromiseSet,
    states: readonly CommitmentState[],
    authorityId: string,
  ): Promise<string | null> {
    if (!(await this.copy.lock(set.publicId))) return null;
    const revision = await this.copy.nextRevision();
    const shown = await this.copy.progress(set.publicId);
    const live = await this.reader.read(set.id, states, revision);
    const own = live.rows.activity.filter(({ id }) => shown.has(id) && leads(live, id, authorityId));
    const told = new Map(own.map((activity) => [activity.id, progressIn(live.rows, activity)]));
    await this.copy.renewProgress(set.publicId, revision, told);
    return revision;
  }

  private async leadsIn(set: PromiseSet): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `select distinct coalesce(l.authority_id, $2) as id from tracker.activity a join tracker.actor l on l.id = a.lead_id
        where a.promise_set_id = $1`,
      [set.id, set.keeperId],
    );
    return rows.map(({ id }) => id);
  }

  private async record(
    set: PromiseSet,
    authorityId: string,
    kind: keyof typeof recordedAs,
    revision: string,
    by: Caller,
  ): Promise<void> {
    await this.manager.query(
      `insert into tracker.publication (promise_set_id, revision, published_by, published_at, kind, authority_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [set.id, revision, by.userId, this.clock.now(), kind, authorityId],
    );
    await this.log.append({
      kind: recordedAs[kind],
      subjectId: set.id,
      authorityId,
      promiseSetId: set.id,
      details: { revision },
    });
  }
}

const recordedAs = { set: 'promise_set.published', progress: 'promise_set.progress_published' } as const;

const leads = ({ leads: known }: Live, activityId: string, authorityId: string): boolean =>
  known.get(activityId)?.authorityId === authorityId;
