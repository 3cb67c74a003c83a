import type { Day } from '../kernel/day';
import { Refusal } from '../kernel/refusal';
import type { ActivityStatus } from '../words/activity-status';

export interface StatusChange {
  readonly status: ActivityStatus;
  readonly reason: string | null;
  /** Who decided a cancellation: a function, not a person. */
  readonly decidedBy: string | null;
  readonly completedOn: Day | null;
  readonly publicText: string;
}

/** A day of completion without "completed" is a forgotten choice: dropping it in silence would lose it. */
export function refuseWhatIsNotOf({ status, completedOn, decidedBy }: StatusChange): void {
  if (completedOn && status !== 'completed')
    throw new Refusal('activity.completed_on_of_uncompleted', 'status');
  if (decidedBy && status !== 'cancelled') throw new Refusal('activity.decided_by_of_uncancelled', 'status');
}

export function refuseBadCompletion(change: StatusChange, isShort: boolean, today: Day): void {
  if (!change.completedOn) throw new Refusal('activity.completed_on_missing', 'completedOn');
  if (change.completedOn > today) throw new Refusal('activity.completed_in_the_future', 'completedOn');
  if (isShort && !change.reason) throw new Refusal('activity.shortfall_unexplained', 'reason');
}
