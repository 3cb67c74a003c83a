import { promisePaths } from '../../promises/promise.paths';

export const recordPath = (setId: string): string => `${promisePaths.set(setId)}/handlingar`;
