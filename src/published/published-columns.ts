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
  follow_up: {
    id: 'id',
    promiseSetId: 'promise_set_id',
    position: 'position',
    type: 'type',
    fromOn: 'from_on',
    toOn: 'to_on',
    dueOn: 'due_on',
    heldOn: 'held_on',
    participants: 'participants',
    decisions: 'decisions',
    nextSteps: 'next_steps',
    registryNumber: 'registry_number',
    state: 'state',
    closedOn: 'closed_on',
  },
  assessment: {
    promiseSetId: 'promise_set_id',
    followUpId: 'follow_up_id',
    promiseId: 'promise_id',
    position: 'position',
    party: 'party',
    authorityName: 'authority_name',
    judgement: 'judgement',
    reason: 'reason',
    publicText: 'public_text',
    assessedOn: 'assessed_on',
  },
  follow_up_correction: {
    promiseSetId: 'promise_set_id',
    followUpId: 'follow_up_id',
    position: 'position',
    authorityName: 'authority_name',
    text: 'text',
    reason: 'reason',
    correctedOn: 'corrected_on',
  },
  feedback: {
    promiseSetId: 'promise_set_id',
    position: 'position',
    kind: 'kind',
    what: 'what',
    dueOn: 'due_on',
    authorityName: 'authority_name',
    ownerFunction: 'owner_function',
    doneOn: 'done_on',
    publicNote: 'public_note',
  },
};

export type PublishedTable = keyof PublishedRows;

export const publishedTables = Object.keys(publishedColumns) as PublishedTable[];
