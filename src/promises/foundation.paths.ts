import { promisePaths } from './promise.paths';

export const foundationPath = (setId: string): string => `${promisePaths.set(setId)}/bygger-pa`;
