import { promisePaths } from '../promises/promise.paths';

const activity = (id: string): string => `/arbete/aktiviteter/${id}`;

export const activityPaths = {
  activity,
  report: (id: string) => `${activity(id)}/lage`,
  occurrences: (id: string) => `${activity(id)}/tillfallen`,
  voiding: (id: string, occurrenceId: string) => `${activity(id)}/tillfallen/${occurrenceId}/rattelse`,
  confirmation: (id: string) => `${activity(id)}/bekraftelse`,
  deadline: (id: string) => `${activity(id)}/ny-tid`,
  notes: (id: string) => `${activity(id)}/anteckningar`,
  assignment: (id: string) => `${activity(id)}/tillfragan`,
  answer: (id: string) => `${activity(id)}/svar`,
  mails: (id: string) => `${activity(id)}/mejl`,
  plan: (id: string) => `${activity(id)}/plan`,
  newPlan: (setId: string) => `${promisePaths.set(setId)}/ny-aktivitet`,
  add: (setId: string) => `${promisePaths.set(setId)}/aktiviteter`,
} as const;
