import { activityPaths } from './activity.paths';

export const originPaths = {
  focusAreas: (id: string) => `${activityPaths.activity(id)}/fokusomraden`,
  assignments: (id: string) => `${activityPaths.activity(id)}/uppdrag`,
  voiding: (id: string, assignmentId: string) =>
    `${activityPaths.activity(id)}/uppdrag/${assignmentId}/rattelse`,
} as const;
