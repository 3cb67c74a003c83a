import { promisePaths } from '../../promises/promise.paths';

const review = '/arbete/granskning';

export const reviewPaths = {
  review,
  comparison: `${review}/jamforelse`,
  approval: `${review}/godkannande`,
  tertial: `${review}/tertial`,
  ofSet: (setId: string) => `${promisePaths.set(setId)}/granskning`,
  comment: (setId: string) => `${promisePaths.set(setId)}/granskning/kommentar`,
  answer: (setId: string) => `${promisePaths.set(setId)}/granskning/svar`,
} as const;
