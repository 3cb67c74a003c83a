import type {
  PublishedActivity,
  PublishedActivityPromise,
  PublishedDeadlineMove,
  PublishedOccurrence,
  PublishedParty,
  PublishedPromise,
} from './published-rows';

type Columns<Row> = Record<keyof Row, string>;

/** Field by column, for each public table below the promise set. A field that is not here cannot be published. */
export const publishedColumns = {
  party: {
    promiseSetId: 'promise_set_id',
    party: 'party',
    position: 'position',
    name: 'name',
    slug: 'slug',
    code: 'code',
  } satisfies Columns<PublishedParty>,
  promise: {
    id: 'id',
    promiseSetId: 'promise_set_id',
    number: 'number',
    text: 'text',
    party: 'party',
    actorName: 'actor_name',
    kind: 'kind',
  } satisfies Columns<PublishedPromise>,
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
    status: 'status',
    statusReason: 'status_reason',
    decidedBy: 'decided_by',
    publicText: 'public_text',
    completedOn: 'completed_on',
    confirmedAt: 'confirmed_at',
  } satisfies Columns<PublishedActivity>,
  activity_promise: {
    activityId: 'activity_id',
    promiseId: 'promise_id',
  } satisfies Columns<PublishedActivityPromise>,
  occurrence: {
    activityId: 'activity_id',
    position: 'position',
    day: 'day',
    quantity: 'quantity',
    summary: 'summary',
  } satisfies Columns<PublishedOccurrence>,
  deadline_move: {
    activityId: 'activity_id',
    position: 'position',
    fromOn: 'from_on',
    toOn: 'to_on',
    reason: 'reason',
    publicText: 'public_text',
    movedOn: 'moved_on',
  } satisfies Columns<PublishedDeadlineMove>,
} as const;

export type PublishedTable = keyof typeof publishedColumns;
