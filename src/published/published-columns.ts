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
  focus_area: {
    id: 'id',
    promiseSetId: 'promise_set_id',
    position: 'position',
    title: 'title',
    problem: 'problem',
    goal: 'goal',
    districtName: 'district_name',
  },
  situational_picture: {
    promiseSetId: 'promise_set_id',
    day: 'day',
    summary: 'summary',
  },
  indicator: {
    id: 'id',
    promiseSetId: 'promise_set_id',
    position: 'position',
    name: 'name',
    level: 'level',
    source: 'source',
    unit: 'unit',
    isCount: 'is_count',
    goodDirection: 'good_direction',
    geography: 'geography',
    geographyName: 'geography_name',
    isUncertain: 'is_uncertain',
    marginNote: 'margin_note',
    interpretationNote: 'interpretation_note',
    measuredBy: 'measured_by',
    promiseIds: 'promise_ids',
    focusAreaIds: 'focus_area_ids',
  },
  measurement: {
    indicatorId: 'indicator_id',
    position: 'position',
    isBaseline: 'is_baseline',
    fromOn: 'from_on',
    toOn: 'to_on',
    value: 'value',
    n: 'n',
    margin: 'margin',
    isSuppressed: 'is_suppressed',
    isCorrected: 'is_corrected',
    source: 'source',
    note: 'note',
  },
};

export type PublishedTable = keyof PublishedRows;

export const publishedTables = Object.keys(publishedColumns) as PublishedTable[];
