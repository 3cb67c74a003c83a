import { promisePaths } from '../promises/promise.paths';

const indicator = (id: string): string => `/arbete/indikatorer/${id}`;
const ofSet = (setId: string): string => `${promisePaths.set(setId)}/indikatorer`;

export const indicatorPaths = {
  ofSet,
  new: (setId: string) => `${ofSet(setId)}/ny`,
  indicator,
  edit: (id: string) => `${indicator(id)}/andra`,
  measurements: (id: string) => `${indicator(id)}/matningar`,
  correction: (id: string, measurementId: string) => `${indicator(id)}/matningar/${measurementId}/rattelse`,
} as const;
