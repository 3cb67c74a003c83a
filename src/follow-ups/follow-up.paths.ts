import { promisePaths } from '../promises/promise.paths';

const followUp = (id: string): string => `/arbete/uppfoljningar/${id}`;
const ofSet = (setId: string): string => `${promisePaths.set(setId)}/uppfoljningar`;

export const followUpPaths = {
  ofSet,
  feedback: (setId: string) => `${promisePaths.set(setId)}/aterkoppling`,
  feedbackDone: (setId: string, feedbackId: string) =>
    `${promisePaths.set(setId)}/aterkoppling/${feedbackId}/gjord`,
  followUp,
  minutes: (id: string) => `${followUp(id)}/anteckningar`,
  assessment: (id: string, promiseId: string) => `${followUp(id)}/omdomen/${promiseId}`,
  decision: (id: string) => `${followUp(id)}/beslut`,
  closing: (id: string) => `${followUp(id)}/avslut`,
  corrections: (id: string) => `${followUp(id)}/rattelser`,
} as const;
