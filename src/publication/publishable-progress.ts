import { type Day, dayOf } from '../kernel/day';
import type { PublishedDeadlineMove, PublishedOccurrence } from '../published/published-rows';
import type { MoveReason } from '../words/promise-words';
import type { Approved, PublisherQuery } from './approved-fields';
import type { ShownActivities } from './publishable-activities';
import { occurrenceParts, showOccurrenceParts } from './publishable-occurrence-parts';

/** Those that are disclosed: what the police did waits its days. */
export async function publishableOccurrences(
  query: PublisherQuery,
  { setId }: Approved,
  activities: ShownActivities,
): Promise<PublishedOccurrence[]> {
  const rows = await query<Omit<PublishedOccurrence, 'position'>>(
    `select activity_id as "activityId", day, quantity::float8 as quantity, public_summary as summary, ${occurrenceParts} from tracker.occurrence
      where promise_set_id = $1 and voided_at is null and tracker.disclosed_on(authority_id, day) <= tracker.today()
      order by activity_id, day, registered_at, id`,
    [setId],
  );
  return numbered(rows, activities, (row, activityId, position) => ({
    ...{ activityId, position, day: row.day, quantity: row.quantity, summary: row.summary },
    ...showOccurrenceParts(row),
  }));
}

/** A move that the approved revision does not know yet waits with it. */
export async function publishableMoves(
  query: PublisherQuery,
  { setId }: Approved,
  activities: ShownActivities,
): Promise<PublishedDeadlineMove[]> {
  const rows = await query<{
    activityId: string;
    fromOn: Day;
    toOn: Day;
    reason: MoveReason;
    publicText: string;
    movedAt: Date;
  }>(
    `select activity_id as "activityId", from_on as "fromOn", to_on as "toOn", reason, public_text as "publicText", moved_at as "movedAt"
       from tracker.deadline_move where promise_set_id = $1 order by activity_id, moved_at`,
    [setId],
  );
  return numbered(
    rows.filter(isApprovedMove(rows, activities)),
    activities,
    ({ fromOn, toOn, reason, publicText, movedAt }, activityId, position) => ({
      activityId,
      position,
      fromOn,
      toOn,
      reason,
      publicText,
      movedOn: dayOf(movedAt),
    }),
  );
}

/** The moves up to the one that gave the deadline that is shown. */
function isApprovedMove<Row extends { activityId: string; toOn: Day }>(
  rows: readonly Row[],
  activities: ShownActivities,
): (row: Row, index: number) => boolean {
  const lastShown = new Map<string, number>();
  rows.forEach((row, index) => {
    if (row.toOn === activities.get(row.activityId)?.shown.dueOn) lastShown.set(row.activityId, index);
  });
  return (row, index) => index <= (lastShown.get(row.activityId) ?? -1);
}

/** Numbers an activity's rows from 1 and leaves out those of activities that are not shown. */
export function numbered<Row extends { activityId: string }, Shown>(
  rows: readonly Row[],
  activities: ShownActivities,
  show: (row: Row, activityId: string, position: number) => Shown,
): Shown[] {
  const counts = new Map<string, number>();
  return rows.flatMap((row) => {
    const activity = activities.get(row.activityId);
    if (!activity) return [];
    const position = (counts.get(row.activityId) ?? 0) + 1;
    counts.set(row.activityId, position);
    return [show(row, activity.shown.id, position)];
  });
}
