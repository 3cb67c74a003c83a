import type { PublishedActivity, PublishedRows } from '../published/published-rows';

/** What of an activity is progress: told by the party that leads it, and no commitment. */
export const progressFields = [
  'hasAcceptedPerson',
  'status',
  'statusReason',
  'decidedBy',
  'publicText',
  'completedOn',
  'confirmedAt',
] as const satisfies (keyof PublishedActivity)[];

/** Tables whose rows are an activity's progress. */
export const progressTables = ['occurrence'] as const satisfies (keyof PublishedRows)[];

/** One activity's progress, as its leading party tells it. */
export interface ToldProgress {
  readonly fields: Pick<PublishedActivity, (typeof progressFields)[number]>;
  readonly rows: Pick<PublishedRows, (typeof progressTables)[number]>;
}

export function progressIn(rows: ToldProgress['rows'], activity: PublishedActivity): ToldProgress {
  const { hasAcceptedPerson, status, statusReason, decidedBy, publicText, completedOn, confirmedAt } =
    activity;
  return {
    fields: { hasAcceptedPerson, status, statusReason, decidedBy, publicText, completedOn, confirmedAt },
    rows: { occurrence: rows.occurrence.filter(({ activityId }) => activityId === activity.id) },
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
    confirmedAt,
  },
  rows: { occurrence: [] },
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
  };
}
