import type { PublishedActivity, PublishedRows } from '../published/published-rows';

/** What of an activity is progress: told by the party that leads it, and no commitment. */
export const progressFields = [
  'hasAcceptedPerson',
  'status',
  'statusReason',
  'decidedBy',
  'publicText',
  'completedOn',
  'permanentOn',
  'confirmedAt',
] as const satisfies (keyof PublishedActivity)[];

/** Tables whose rows are an activity's progress. */
export const progressTables = [
  'occurrence',
  'milestone',
  'evidence',
  'clock_stop',
] as const satisfies (keyof PublishedRows)[];
type ProgressRows = Pick<PublishedRows, (typeof progressTables)[number]>;

/** Lines of the log that tell of progress. */
export const progressKinds: readonly string[] = [
  'activity.reported',
  'activity.confirmed',
  'activity.occurrence_registered',
  'activity.occurrence_voided',
  'activity.occurrence_corrected',
  'activity.clock_stop_approved',
  'activity.clock_stop_ended',
  'activity.milestone_added',
  'activity.milestone_done',
  'activity.milestone_dropped',
  'activity.evidence_added',
  'activity.evidence_removed',
  'activity.made_permanent',
];

/** One activity's progress, as its leading party tells it. */
export interface ToldProgress {
  readonly fields: Pick<PublishedActivity, (typeof progressFields)[number]>;
  readonly rows: ProgressRows;
}

export function progressIn(rows: ProgressRows, activity: PublishedActivity): ToldProgress {
  const isOwn = ({ activityId }: { activityId: string }) => activityId === activity.id;
  const { hasAcceptedPerson, status, statusReason, decidedBy, publicText } = activity;
  const { completedOn, permanentOn, confirmedAt } = activity;
  return {
    fields: {
      ...{ hasAcceptedPerson, status, statusReason, decidedBy, publicText },
      ...{ completedOn, permanentOn, confirmedAt },
    },
    rows: {
      occurrence: rows.occurrence.filter(isOwn),
      milestone: rows.milestone.filter(isOwn),
      evidence: rows.evidence.filter(isOwn),
      clock_stop: rows.clock_stop.filter(isOwn),
    },
  };
}

/** Nothing told yet. */
export const untold = (confirmedAt: Date): ToldProgress => ({
  fields: {
    hasAcceptedPerson: false,
    status: 'not_started',
    statusReason: null,
    decidedBy: null,
    publicText: '',
    completedOn: null,
    permanentOn: null,
    confirmedAt,
  },
  rows: { occurrence: [], milestone: [], evidence: [], clock_stop: [] },
});

/** The commitments of these rows with the progress that is given for each of their activities. */
export function withProgress(
  rows: PublishedRows,
  progressOf: (activity: PublishedActivity) => ToldProgress,
): PublishedRows {
  const told = rows.activity.map((activity) => ({ activity, progress: progressOf(activity) }));
  return {
    ...rows,
    activity: told.map(({ activity, progress }) => ({ ...activity, ...progress.fields })),
    occurrence: told.flatMap(({ progress }) => progress.rows.occurrence),
    milestone: told.flatMap(({ progress }) => progress.rows.milestone),
    evidence: told.flatMap(({ progress }) => progress.rows.evidence),
    clock_stop: told.flatMap(({ progress }) => progress.rows.clock_stop),
  };
}
