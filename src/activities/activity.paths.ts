import { promisePaths } from '../promises/promise.paths';

const activity = (id: string): string => `/arbete/aktiviteter/${id}`;
const occurrence = (id: string): string => `/arbete/tillfallen/${id}`;

export const activityPaths = {
  activity,
  report: (id: string) => `${activity(id)}/lage`,
  occurrences: (id: string) => `${activity(id)}/tillfallen`,
  occurrence,
  correction: (occurrenceId: string) => `${occurrence(occurrenceId)}/ersattning`,
  voiding: (occurrenceId: string) => `${occurrence(occurrenceId)}/rattelse`,
  occurrenceEvidence: (occurrenceId: string) => `${occurrence(occurrenceId)}/lank`,
  confirmation: (id: string) => `${activity(id)}/bekraftelse`,
  deadline: (id: string) => `${activity(id)}/ny-tid`,
  clockStop: (id: string) => `${activity(id)}/stopp`,
  clockStopDecision: (id: string) => `${activity(id)}/stopp/beslut`,
  clockStopEnd: (id: string) => `${activity(id)}/stopp/slut`,
  milestones: (id: string) => `${activity(id)}/delmal`,
  milestoneOutcome: (id: string) => `${activity(id)}/delmal/utfall`,
  evidence: (id: string) => `${activity(id)}/lankar`,
  evidenceRemoval: (id: string) => `${activity(id)}/lankar/borttag`,
  permanence: (id: string) => `${activity(id)}/permanent`,
  notes: (id: string) => `${activity(id)}/anteckningar`,
  assignment: (id: string) => `${activity(id)}/tillfragan`,
  answer: (id: string) => `${activity(id)}/svar`,
  /** The page that shows whom a reminder would reach, before anything is sent. */
  reminder: (id: string) =>
    `/arbete/flera-aktiviteter?gor=remind&vald=${id}&fran=${encodeURIComponent(activity(id))}`,
  mails: (id: string) => `${activity(id)}/mejl`,
  plan: (id: string) => `${activity(id)}/plan`,
  newPlan: (setId: string) => `${promisePaths.set(setId)}/ny-aktivitet`,
  sheet: (setId: string) => `${promisePaths.set(setId)}/kalkylblad`,
  add: (setId: string) => `${promisePaths.set(setId)}/aktiviteter`,
} as const;
