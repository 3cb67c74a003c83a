import type { Act, Given } from './act';

const people = '/arbete/administration/personer';
const ofSpare =
  (act: string) =>
  ({ spare }: Given): string =>
    `${people}/${spare.userId}/${act}`;
const byAdministrators = {
  when: 'published',
  by: 'administrator',
  may: ['authorityAdministrator'],
} as const;
const byTheInstallation = { ...byAdministrators, may: [] } as const;
const anybody = { form: () => ({}) };

/** The installation's administrator for all, an authority's for its own people. Content is neither's. */
export const administrationActs: Record<string, Act> = {
  '/arbete/administration/organisationer': {
    ...byTheInstallation,
    form: ({ spare }) => ({ kind: 'municipality', name: `Kommun ${spare.userId}` }),
  },
  '/arbete/administration/organisationer/:id/fyra-ogon': {
    ...byAdministrators,
    address: ({ town }) => `/arbete/administration/organisationer/${town.ekhamra}/fyra-ogon`,
    form: () => ({}),
    isLogged: false,
  },
  '/arbete/administration/organisationer/:id/polisomrade': {
    ...byTheInstallation,
    address: ({ town }) => `/arbete/administration/organisationer/${town.norrviken}/polisomrade`,
    form: ({ town }) => ({ policeAreaId: town.otherArea, fromOn: '2026-06-10' }),
  },
  '/arbete/administration/personer': {
    ...byAdministrators,
    form: ({ town, spare }) => ({
      name: 'Ny Person',
      email: `ny.${spare.userId}@example.se`,
      role: 'reader',
      authorityId: town.ekhamra,
    }),
  },
  '/arbete/administration/personer/:userId/lank': {
    ...byAdministrators,
    ...anybody,
    address: ofSpare('lank'),
  },
  '/arbete/administration/personer/:userId/sessioner': {
    ...byAdministrators,
    ...anybody,
    address: ofSpare('sessioner'),
  },
  '/arbete/administration/personer/:userId/tvasteg': {
    ...byTheInstallation,
    ...anybody,
    address: ofSpare('tvasteg'),
  },
  '/arbete/administration/personer/:id/roller': {
    ...byAdministrators,
    address: ofSpare('roller'),
    form: ({ town }) => ({ role: 'reader', authorityId: town.ekhamra }),
  },
  '/arbete/administration/personer/:id/roller/:membershipId/avslut': {
    ...byAdministrators,
    address: ({ spare }) => `${people}/${spare.userId}/roller/${spare.membershipId}/avslut`,
    form: () => ({ toOn: '2026-06-30' }),
  },
  '/arbete/administration/personer/:id/roller/:membershipId/overlamning': {
    ...byAdministrators,
    address: ({ spare }) => `${people}/${spare.userId}/roller/${spare.membershipId}/overlamning`,
    form: ({ spare }) => ({ toUserId: spare.heirId, fromOn: '2026-06-20' }),
  },
  '/arbete/administration/personer/:id/stallforetradare': {
    ...byAdministrators,
    address: ofSpare('stallforetradare'),
    form: ({ town }) => ({
      authorityId: town.ekhamra,
      deputyId: town.approver.userId,
      fromOn: '2026-06-10',
      toOn: '2026-06-20',
    }),
  },
  '/arbete/administration/personer/:id/stallforetradare/:deputyId/avslut': {
    ...byAdministrators,
    address: ({ spare }) => `${people}/${spare.userId}/stallforetradare/${spare.deputyId}/avslut`,
    form: () => ({ toOn: '2026-06-11' }),
  },
  '/arbete/administration/personer/:id/avstangning': {
    ...byAdministrators,
    ...anybody,
    address: ofSpare('avstangning'),
  },
  '/arbete/administration/personer/:id/aterkomst': {
    ...byAdministrators,
    ...anybody,
    address: ofSpare('aterkomst'),
    isLogged: false,
  },
  '/arbete/administration/personer/:id/borttagning': {
    ...byAdministrators,
    address: ofSpare('borttagning'),
    form: () => ({ reference: 'KS 2026/74', confirmed: 'yes' }),
  },
  '/arbete/administration/gallring': {
    ...byAdministrators,
    by: 'authorityAdministrator',
    may: [],
    refused: ['otherAdministrator'],
    form: ({ noteId }) => ({ noteIds: [noteId], reference: 'KS 2026/80' }),
  },
};
