import type { Day } from '../kernel/day';
import type {
  PublishedActivity,
  PublishedActivityPromise,
  PublishedPromise,
} from '../published/published-rows';
import type { ActivityStatus } from '../words/activity-status';
import { type Actors, type Approved, fieldsOf, type PublisherQuery } from './approved-fields';
import type { ActivityFields } from './commitment-fields';

interface LiveActivity {
  id: string;
  publicId: string;
  status: ActivityStatus;
  statusReason: string | null;
  decidedBy: string | null;
  publicText: string;
  completedOn: Day | null;
  permanentOn: Day | null;
  confirmedAt: Date;
  hasAcceptedPerson: boolean;
}

/** By internal id: what is shown of each activity, and the promises it is shown under. */
export type ShownActivities = ReadonlyMap<
  string,
  {
    readonly shown: PublishedActivity;
    readonly promiseIds: readonly string[];
    /** The authority that tells how it goes. */
    readonly leadAuthorityId: string;
    readonly proposedAt: Date;
    readonly takingPartIds: readonly string[];
  }
>;

/** Lead, deadline and target as approved; status and text as they stand. */
export async function publishableActivities(
  query: PublisherQuery,
  approved: Approved,
  actors: Actors,
): Promise<ShownActivities> {
  const rows = await query<LiveActivity>(liveSql, [approved.setId]);
  return new Map(
    rows.flatMap((live, position) => {
      const fields = fieldsOf<ActivityFields>(approved, live.id);
      if (!fields) return [];
      const lead = actors.get(fields.leadId);
      const proposedAt = approved.revisions.get(live.id)?.proposedAt;
      if (!lead || !proposedAt) throw new Error(`Nobody leads ${live.publicId}`);
      const shown = showActivity(live, fields, approved.publicSetId, position, lead.name);
      const { promiseIds, takingPartIds = [] } = fields;
      const leadAuthorityId = lead.authorityId;
      return [[live.id, { shown, promiseIds, takingPartIds, leadAuthorityId, proposedAt }] as const];
    }),
  );
}

export const shownLinks = (
  activities: ShownActivities,
  promises: ReadonlyMap<string, PublishedPromise>,
): PublishedActivityPromise[] =>
  [...activities.values()].flatMap(({ shown, promiseIds }) =>
    promiseIds.flatMap((id) => {
      const promise = promises.get(id);
      return promise ? [{ activityId: shown.id, promiseId: promise.id }] : [];
    }),
  );

const liveSql = `
  select a.id, a.public_id as "publicId", a.status, a.status_reason as "statusReason", a.decided_by as "decidedBy",
         a.public_text as "publicText", a.completed_on as "completedOn", a.permanent_on as "permanentOn", a.confirmed_at as "confirmedAt",
         exists (select 1 from tracker.assignment s where s.activity_id = a.id and s.authority_id = coalesce(l.authority_id, p.keeper_id)
           and s.state = 'accepted' and s.ended_at is null) as "hasAcceptedPerson"
    from tracker.activity a join tracker.promise_set p on p.id = a.promise_set_id join tracker.actor l on l.id = a.lead_id
   where a.promise_set_id = $1 order by a.due_on, a.title`;

function showActivity(
  live: LiveActivity,
  fields: ActivityFields,
  promiseSetId: string,
  position: number,
  leadName: string,
): PublishedActivity {
  return {
    id: live.publicId,
    promiseSetId,
    position,
    title: fields.title,
    description: fields.description,
    leadName,
    leadFunction: fields.leadFunction,
    hasAcceptedPerson: live.hasAcceptedPerson,
    startOn: fields.startOn,
    dueOn: fields.dueOn,
    cadence: fields.cadence,
    cadenceTimes: fields.cadenceTimes,
    targetComparator: fields.target?.comparator ?? null,
    targetQuantity: fields.target?.quantity ?? null,
    targetUnit: fields.target?.unit ?? null,
    targetScope: fields.target?.scope ?? null,
    demandDriven: fields.demandDriven,
    isTrial: fields.isTrial ?? false,
    permanentOn: fields.isTrial ? live.permanentOn : null,
    status: live.status,
    statusReason: live.statusReason,
    decidedBy: live.decidedBy,
    publicText: live.publicText,
    completedOn: live.completedOn,
    confirmedAt: live.confirmedAt,
  };
}
