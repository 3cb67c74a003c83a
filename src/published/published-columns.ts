import type { PublishedRows } from './published-rows';

type Columns = { [Table in keyof PublishedRows]: Record<keyof PublishedRows[Table][number], string> };

/**
 * Field by column, for each public table below the promise set. A field that is not here cannot be published.
 * In the order the tables are written: a row comes after those it points to.
 */
export const publishedColumns: Columns = {
  set_facts: {
    promiseSetId: 'promise_set_id',
    extendsId: 'extends_id',
    followUpEvery: 'follow_up_every',
    endedOn: 'ended_on',
    endReason: 'end_reason',
  },
  district: {
    promiseSetId: 'promise_set_id',
    position: 'position',
    name: 'name',
    municipality: 'municipality',
  },
  dialogue: {
    promiseSetId: 'promise_set_id',
    position: 'position',
    kind: 'kind',
    description: 'description',
    held: 'held',
    asked: 'asked',
    answered: 'answered',
  },
  worry: { promiseSetId: 'promise_set_id', position: 'position', text: 'text' },
  signatory: {
    promiseSetId: 'promise_set_id',
    position: 'position',
    organisation: 'organisation',
    function: 'function',
    signedOn: 'signed_on',
  },
  ended_promise: {
    promiseSetId: 'promise_set_id',
    position: 'position',
    text: 'text',
    reason: 'reason',
    endedOn: 'ended_on',
  },
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
    forMunicipality: 'for_municipality',
    carriedOverFrom: 'carried_over_from',
  },
  addition: {
    promiseSetId: 'promise_set_id',
    position: 'position',
    kind: 'kind',
    promiseId: 'promise_id',
    shouldRead: 'should_read',
    fromEnd: 'from_end',
    toEnd: 'to_end',
    reason: 'reason',
    madeOn: 'made_on',
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
    summary: 'summary',
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
};

export type PublishedTable = keyof PublishedRows;

export const publishedTables = Object.keys(publishedColumns) as PublishedTable[];
