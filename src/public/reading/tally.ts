import type { Day } from '../../kernel/day';
import { type ActivityStatus, activityStatuses } from '../../words/activity-status';
import { isLate } from '../../words/timeliness';
import type { CountedActivity } from './published-set';

/** How many activities there are of each kind. What is cancelled stays visible but is not counted among what is to be done. */
export interface Tally {
  readonly total: number;
  readonly late: number;
  readonly byStatus: Readonly<Record<ActivityStatus, number>>;
  /** Each activity once, for a figure: one that is late is counted as that and nothing else. */
  readonly lateApart: Readonly<Record<ActivityStatus | 'late', number>>;
}

export function tallyOf(activities: readonly CountedActivity[], today: Day): Tally {
  const late = activities.filter((activity) => isLate(activity, today, activity.stops));
  const onTime = activities.filter((activity) => !isLate(activity, today, activity.stops));
  return {
    total: activities.length,
    late: late.length,
    byStatus: countsOf(activities),
    lateApart: { ...countsOf(onTime), late: late.length },
  };
}

/** What the completed are counted against: all but the cancelled. */
export const toBeDone = ({ total, byStatus }: Tally): number => total - byStatus.cancelled;

function countsOf(activities: readonly CountedActivity[]): Record<ActivityStatus, number> {
  const counts = activityStatuses.map((status) => [
    status,
    activities.filter((activity) => activity.status === status).length,
  ]);
  return Object.fromEntries(counts) as Record<ActivityStatus, number>;
}
