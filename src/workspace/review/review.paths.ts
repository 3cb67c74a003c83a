import { promisePaths } from '../../promises/promise.paths';

const review = '/arbete/granskning';

export const reviewPaths = {
  review,
  tertial: `${review}/tertial`,
  ofSet: (setId: string) => `${promisePaths.set(setId)}/granskning`,
  answer: (setId: string) => `${promisePaths.set(setId)}/granskning/svar`,
} as const;
