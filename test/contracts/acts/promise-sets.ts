import type { Act } from './act';

export const promiseSetActs: Record<string, Act> = {
  '/arbete/loften/:id/forslag': {
    when: 'draft',
    by: 'coordinator',
    may: [],
    form: () => ({}),
  },
  '/arbete/loften/:id/beslut': {
    when: 'proposed',
    by: 'approver',
    may: ['twoHats'],
    form: ({ town, revisionIds }) => ({ authorityId: town.ekhamra, revisionIds, decision: 'approved' }),
  },
  '/arbete/loften/:id/grund': {
    when: 'draft',
    by: 'coordinator',
    may: [],
    form: () => ({ basis: '1 204 invånare svarade.' }),
  },
  '/arbete/loften/:id/undertecknande': {
    when: 'approved',
    by: 'coordinator',
    may: [],
    form: () => ({ signedOn: '2026-06-01' }),
  },
  '/arbete/loften/:id/publicering': {
    when: 'approved',
    by: 'coordinator',
    may: [],
    form: () => ({}),
  },
  '/arbete/loften/:id/texter/grund': {
    when: 'published',
    by: 'communicator',
    may: ['coordinator'],
    form: ({ set }) => ({ text: '1 204 invånare svarade på vår enkät.', wasText: set.basis }),
  },
  '/arbete/loften/:id/texter/:activityId': {
    when: 'published',
    by: 'communicator',
    may: ['coordinator'],
    form: () => ({ text: 'Vi har gått två gånger.', wasText: '' }),
  },
};
