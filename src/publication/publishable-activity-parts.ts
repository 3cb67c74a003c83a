import type {
  PublishedClockStop,
  PublishedEvidence,
  PublishedMilestone,
  PublishedTakingPart,
} from '../published/published-rows';
import type { Actors, Approved, PublisherQuery } from './approved-fields';
import type { ShownActivities } from './publishable-activities';
import { numbered } from './publishable-progress';

/** As approved, in Swedish order. */
export const shownTakingPart = (activities: ShownActivities, actors: Actors): PublishedTakingPart[] =>
  [...activities.values()].flatMap(({ shown, takingPartIds }) =>
    takingPartIds
      .flatMap((id) => actors.get(id)?.name ?? [])
      .sort((a, b) => a.localeCompare(b, 'sv'))
      .map((name, index) => ({ activityId: shown.id, position: index + 1, name })),
  );

export async function publishableMilestones(
  query: PublisherQuery,
  { setId }: Approved,
  activities: ShownActivities,
): Promise<PublishedMilestone[]> {
  const rows = await query<Omit<PublishedMilestone, 'position'>>(
    `select activity_id as "activityId", title, due_on as "dueOn", done_on as "doneOn", drop_reason as "dropReason"
       from tracker.milestone where promise_set_id = $1 order by activity_id, due_on, added_at, id`,
    [setId],
  );
  return numbered(rows, activities, ({ title, dueOn, doneOn, dropReason }, activityId, position) => ({
    activityId,
    position,
    title,
    dueOn,
    doneOn,
    dropReason,
  }));
}

/** Links about a whole activity; those about an occurrence are shown with it. */
export async function publishableEvidence(
  query: PublisherQuery,
  { setId }: Approved,
  activities: ShownActivities,
): Promise<PublishedEvidence[]> {
  const rows = await query<Omit<PublishedEvidence, 'position'>>(
    `select activity_id as "activityId", title, url from tracker.evidence_link
      where promise_set_id = $1 and occurrence_id is null and removed_at is null order by activity_id, added_at, id`,
    [setId],
  );
  return numbered(rows, activities, ({ title, url }, activityId, position) => ({
    activityId,
    position,
    title,
    url,
  }));
}

/** Only approved ones; the policies show no others. */
export async function publishableClockStops(
  query: PublisherQuery,
  { setId }: Approved,
  activities: ShownActivities,
): Promise<PublishedClockStop[]> {
  const rows = await query<Omit<PublishedClockStop, 'position'>>(
    `select activity_id as "activityId", from_on as "fromOn", to_on as "toOn", reason from tracker.clock_stop
      where promise_set_id = $1 and decision = 'approved' order by activity_id, from_on, id`,
    [setId],
  );
  return numbered(rows, activities, ({ fromOn, toOn, reason }, activityId, position) => ({
    activityId,
    position,
    fromOn,
    toOn,
    reason,
  }));
}
