import type { Act } from './act';

export const promiseSetActs: Record<string, Act> = {
  '/arbete/loften/:id/forslag': {
    when: 'draft',
    by: 'coordinator',
    may: [],
    not: ['approver', 'idleCaseWorker'],
    form: () => ({}),
  },
  '/arbete/loften/:id/beslut': {
    when: 'proposed',
    by: 'approver',
    may: ['twoHats'],
    not: ['coordinator', 'chief', 'idleCaseWorker'],
    form: ({ town, revisionIds }) => ({ authorityId: town.ekhamra, revisionIds, decision: 'approved' }),
  },
  '/arbete/loften/:id/grund': {
    when: 'draft',
    by: 'coordinator',
    may: [],
    not: ['approver', 'idleCaseWorker'],
    form: () => ({ basis: '1 204 invånare svarade.' }),
  },
  '/arbete/loften/:id/undertecknande': {
    when: 'approved',
    by: 'coordinator',
    may: [],
    not: ['approver', 'chief'],
    form: () => ({ signedOn: '2026-06-01' }),
  },
  '/arbete/loften/:id/publicering': {
    when: 'approved',
    by: 'coordinator',
    may: [],
    not: ['approver', 'chief', 'liaison'],
    form: () => ({}),
  },
  '/arbete/loften/:id/texter/grund': {
    when: 'published',
    by: 'communicator',
    may: ['coordinator'],
    not: ['approver', 'chief', 'reader'],
    form: ({ set }) => ({ text: '1 204 invånare svarade på vår enkät.', wasText: set.basis }),
  },
  '/arbete/loften/:id/texter/:activityId': {
    when: 'published',
    by: 'communicator',
    may: ['coordinator'],
    not: ['approver', 'chief', 'reader'],
    form: () => ({ text: 'Vi har gått två gånger.', wasText: '' }),
  },
};
