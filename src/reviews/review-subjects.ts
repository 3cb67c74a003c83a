import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import type { Activity } from '../activities/activity.entity';
import type { Occurrence } from '../activities/occurrence.entity';
import { Occurrences } from '../activities/occurrences';
import { PlanLinks } from '../activities/plan-links';
import { Transactions } from '../database/transactions';
import { groupBy } from '../kernel/group-by';
import { PromiseSets } from '../promises/promise-sets';
import type { ReviewedKind } from './review.entity';
import { reviewedActivity, reviewedPromise } from './reviewed-fields';

/** A commitment as it is now: its words or its plan, and what has been reported of it. */
export interface ReviewSubject {
  readonly setId: string;
  readonly kind: ReviewedKind;
  readonly id: string;
  readonly fields: object;
  readonly activity: Activity | null;
  /** What has been done, as far as the caller is told of it. */
  readonly occurrences: readonly Occurrence[];
}

/** What there is to review, as it is now, and since when. */
@Injectable()
export class ReviewSubjects {
  constructor(
    private readonly transactions: Transactions,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly planLinks: PlanLinks,
    private readonly occurrences: Occurrences,
  ) {}

  /**
   * The promises of the sets by number, then their activities by deadline. What the police have done is not counted: both parties
   * read what was reviewed, and it may not be disclosed yet.
   */
  async of(setIds: readonly string[]): Promise<ReviewSubject[]> {
    const parties = await this.promiseSets.parties(setIds);
    const policeIds = new Set(
      parties.filter(({ party }) => party === 'police').map(({ actorId }) => actorId),
    );
    const subjects: ReviewSubject[] = (await this.promiseSets.promisesOf(setIds)).map((promise) => ({
      setId: promise.promiseSetId,
      kind: 'promise',
      id: promise.id,
      fields: reviewedPromise(promise),
      activity: null,
      occurrences: [],
    }));
    const activities = await this.activities.ofSets(setIds);
    const ids = activities.map(({ id }) => id);
    const links = groupBy(await this.activities.links(ids), activityIdOf);
    const takingPart = groupBy(await this.planLinks.takingPart(ids), activityIdOf);
    const occurrences = groupBy(await this.occurrences.of(ids), activityIdOf);
    for (const activity of activities) {
      const { id, promiseSetId: setId } = activity;
      const pointsTo = {
        promiseIds: (links.get(id) ?? []).map(({ promiseId }) => promiseId),
        takingPartIds: (takingPart.get(id) ?? []).map(({ actorId }) => actorId),
      };
      const done = occurrences.get(id) ?? [];
      const toldOf = done.filter(({ authorityId }) => !policeIds.has(authorityId));
      const fields = reviewedActivity(activity, pointsTo, toldOf);
      subjects.push({ setId, kind: 'activity', id, fields, activity, occurrences: done });
    }
    return subjects;
  }

  /** When each activity of the sets was first acted on after it was last reviewed or asked about, by the log. */
  async firstActsSince(setIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows: { id: string; at: Date }[] = await this.transactions.manager.query(
      `with reviewed as (
         select r.subject_id, max(r.happened_at) as at from tracker.log_entry r
          where r.promise_set_id = any ($1) and r.kind like 'review.%' and r.kind <> 'review.commented' group by 1)
       select e.subject_id as id, min(e.happened_at) as at
         from tracker.activity a join tracker.log_entry e on e.subject_id = a.id
         left join reviewed r on r.subject_id = a.id
        where a.promise_set_id = any ($1) and e.kind like 'activity.%' and e.happened_at > coalesce(r.at, '-infinity')
        group by e.subject_id`,
      [[...setIds]],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** When each set was sent to its parties: nobody could review it before. */
  async sharedSince(setIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows: { id: string; at: Date }[] = await this.transactions.manager.query(
      `select subject_id as id, min(happened_at) as at from tracker.log_entry
        where subject_id = any ($1) and kind = 'promise_set.proposed' group by subject_id`,
      [[...setIds]],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }
}

const activityIdOf = ({ activityId }: { readonly activityId: string }): string => activityId;
