import type { PublishedRows } from './published-rows';

type Columns = { [Table in keyof PublishedRows]: Record<keyof PublishedRows[Table][number], string> };

/**
 * Field by column, for each public table below the promise set. A field that is not here cannot be published.
 * In the order the tables are written: a row comes after those it points to.
 */
export const publishedColumns: Columns = {
  party: {
    promiseSetId: 'promise_set_id',
    party: 'party',
    position: 'position',
    name: 'name',
    slug: 'slug',
    code: 'code',
  },
  promise: {
    id: 'id',
    promiseSetId: 'promise_set_id',
    number: 'number',
    text: 'text',
    party: 'party',
    actorName: 'actor_name',
    kind: 'kind',
  },
  activity: {
    id: 'id',
    promiseSetId: 'promise_set_id',
    position: 'position',
    title: 'title',
    description: 'description',
    leadName: 'lead_name',
    leadFunction: 'lead_function',
    hasAcceptedPerson: 'has_accepted_person',
    startOn: 'start_on',
    dueOn: 'due_on',
    cadence: 'cadence',
    cadenceTimes: 'cadence_times',
    targetComparator: 'target_comparator',
    targetQuantity: 'target_quantity',
    targetUnit: 'target_unit',
    targetScope: 'target_scope',
    demandDriven: 'demand_driven',
    isTrial: 'is_trial',
    permanentOn: 'permanent_on',
    status: 'status',
    statusReason: 'status_reason',
    decidedBy: 'decided_by',
    publicText: 'public_text',
    completedOn: 'completed_on',
    confirmedAt: 'confirmed_at',
  },
  activity_promise: {
    activityId: 'activity_id',
    promiseId: 'promise_id',
  },
  occurrence: {
    activityId: 'activity_id',
    position: 'position',
    day: 'day',
    quantity: 'quantity',
    withinLimit: 'within_limit',
    summary: 'summary',
    district: 'district',
    isCorrection: 'is_correction',
    evidenceTitle: 'evidence_title',
    evidenceUrl: 'evidence_url',
  },
  deadline_move: {
    activityId: 'activity_id',
    position: 'position',
    fromOn: 'from_on',
    toOn: 'to_on',
    reason: 'reason',
    publicText: 'public_text',
    movedOn: 'moved_on',
  },
  taking_part: {
    activityId: 'activity_id',
    position: 'position',
    name: 'name',
  },
  milestone: {
    activityId: 'activity_id',
    position: 'position',
    title: 'title',
    dueOn: 'due_on',
    doneOn: 'done_on',
    dropReason: 'drop_reason',
  },
  evidence: {
    activityId: 'activity_id',
    position: 'position',
    title: 'title',
    url: 'url',
  },
  clock_stop: {
    activityId: 'activity_id',
    position: 'position',
    fromOn: 'from_on',
    toOn: 'to_on',
    reason: 'reason',
  },
};

export type PublishedTable = keyof PublishedRows;

export const publishedTables = Object.keys(publishedColumns) as PublishedTable[];
