import { chosenAs } from '../../../src/reviews/review.dto';
import { digestOf, reviewedPromise } from '../../../src/reviews/reviewed-fields';
import type { Act, Given } from './act';

const thePromise = ({ town, set, promises }: Given): string => {
  const [promise] = promises;
  if (!promise) throw new Error('The set has no promise');
  const digest = digestOf(reviewedPromise(promise));
  return chosenAs({ policeAreaId: town.area, setId: set.id, subjectId: promise.id, digest });
};

/** The chief asks and reviews; those who report on the walks, or else the municipality, answer. */
export const reviewActs: Record<string, Act> = {
  '/arbete/granskning': {
    when: 'published',
    by: 'chief',
    may: ['twoHats'],
    form: (given) => ({ chosen: [thePromise(given)], state: 'reviewed' }),
  },
  '/arbete/loften/:id/granskning/svar': {
    when: 'asked about',
    by: 'coordinator',
    may: ['caseWorker'],
    form: ({ reviewId }) => ({ reviewId, comment: 'Elva personer.' }),
  },
};
