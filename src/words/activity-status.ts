export const activityStatuses = ['not_started', 'in_progress', 'completed', 'paused', 'cancelled'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/** What may follow: the one transition table of the product. */
const next: Record<ActivityStatus, readonly ActivityStatus[]> = {
  not_started: ['in_progress', 'completed', 'paused', 'cancelled'],
  in_progress: ['completed', 'paused', 'cancelled'],
  paused: ['in_progress', 'cancelled'],
  completed: ['in_progress'],
  cancelled: [],
};

/** A reopened, paused or cancelled activity is explained to residents. */
const needsReason: Record<ActivityStatus, readonly ActivityStatus[]> = {
  not_started: ['paused', 'cancelled'],
  in_progress: ['paused', 'cancelled'],
  paused: ['cancelled'],
  completed: ['in_progress'],
  cancelled: [],
};

export const mayFollow = (from: ActivityStatus): readonly ActivityStatus[] => next[from];
export const canBecome = (from: ActivityStatus, to: ActivityStatus): boolean => next[from].includes(to);
export const reasonNeeded = (from: ActivityStatus, to: ActivityStatus): boolean =>
  needsReason[from].includes(to);
export const isOpen = (status: ActivityStatus): boolean => status !== 'completed' && status !== 'cancelled';
