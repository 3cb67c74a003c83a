import { chosenAs } from '../../../src/reviews/review.dto';
import { askedAs } from '../../../src/workspace/review/approval.dto';
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
  // Those that do not wait for the police are told of, and hinder no other.
  '/arbete/granskning/godkannande': {
    when: 'proposed',
    by: 'chief',
    may: ['twoHats'],
    form: ({ town, revisionIds }) => ({
      val: revisionIds.map((revisionId) => askedAs({ authorityId: town.area, revisionId })),
      decision: 'approved',
    }),
  },
  '/arbete/loften/:id/granskning/kommentar': {
    when: 'published',
    by: 'coordinator',
    may: ['caseWorker', 'chief', 'twoHats'],
    form: ({ town, walks }) => ({
      policeAreaId: town.area,
      subjectId: walks.id,
      comment: 'Vi ses på torsdag.',
    }),
  },
  '/arbete/loften/:id/granskning/svar': {
    when: 'asked about',
    by: 'coordinator',
    may: ['caseWorker'],
    form: ({ reviewId }) => ({ reviewId, comment: 'Elva personer.' }),
  },
};
