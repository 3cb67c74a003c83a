import { randomUUID } from 'node:crypto';
import type { Act } from './act';

/** What the keeper's coordinator alone writes: not the approver, not the communicator, not the police. */
const keepers = {
  by: 'coordinator',
  may: [],
} as const;
const inDraft = { ...keepers, when: 'draft' } as const;
const published = { ...keepers, when: 'published' } as const;
const signed = { ...keepers, when: 'signed' } as const;

const facts = { kind: 'citizen_promise', title: 'Medborgarlöfte', periodStart: '2027-01-01' };
const words = { text: 'Att vandra.', party: 'municipality', kind: 'direction' };

export const promiseSetPartActs: Record<string, Act> = {
  '/arbete/nytt-lofte': {
    ...published,
    form: ({ town }) => ({
      ...facts,
      policeAreaId: town.area,
      keeperId: town.ekhamra,
      formKey: randomUUID(),
    }),
    isRepeatable: true,
  },
  '/arbete/loften/:id/uppgifter': {
    ...inDraft,
    form: ({ town, set }) => ({ ...facts, policeAreaId: town.area, version: String(set.version) }),
  },
  '/arbete/loften/:id/ny-punkt': {
    ...inDraft,
    form: () => ({ ...words, formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/loftespunkter/:id': {
    ...keepers,
    when: 'approved',
    form: ({ promises }) => ({ ...words, number: '1', wasText: promises[0]?.text ?? '' }),
  },
  '/arbete/loftespunkter/:id/borttagning': { ...inDraft, form: () => ({}) },
  '/arbete/loftespunkter/:id/rattelse': {
    ...signed,
    form: () => ({ shouldRead: 'Borde lyda så.', reason: 'Skrivfel.', formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/loftespunkter/:id/aterkallande': {
    ...signed,
    form: () => ({ reason: 'Går inte.', formKey: randomUUID() }),
  },
  '/arbete/loften/:id/undertecknare': {
    ...published,
    form: () => ({ organisation: 'Ekhamra kommun', function: 'Ordförande', formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/loften/:id/undertecknare/:signatoryId/strykning': { ...published, form: () => ({}) },
  '/arbete/loften/:id/underlag': {
    ...published,
    form: () => ({ kind: 'survey', held: 'hösten 2025', answered: '1204', formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/loften/:id/underlag/:dialogueId/strykning': { ...published, form: () => ({}) },
  '/arbete/loften/:id/underlag/oro': {
    ...published,
    form: () => ({ worries: 'Mörka gångvägar' }),
    isRepeatable: true,
  },
  '/arbete/loften/:id/bygger-pa': {
    ...published,
    form: ({ areaId }) => ({ focusAreaIds: [areaId], version: '1', was: '{}' }),
  },
  '/arbete/loften/:id/forlangning': {
    ...signed,
    form: () => ({ toEnd: '2028-12-31', reason: 'Vi fortsätter.', formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/loften/:id/avslut': { ...signed, form: () => ({ endedOn: '2026-06-01' }) },
  '/arbete/loften/:id/webben': { ...published, form: () => ({ webReason: 'Fel fil.' }) },
  '/arbete/loften/:id/fornyelse': {
    ...keepers,
    when: 'approved',
    form: ({ promises }) => ({
      ...facts,
      formKey: randomUUID(),
      promises: promises.flatMap(({ id, text }) => [id, 'renew', text, '']),
    }),
    isRepeatable: true,
  },
  '/arbete/loften/:id/hur-det-gar': {
    when: 'published',
    by: 'liaison',
    may: ['coordinator', 'chief', 'twoHats'],
    form: () => ({}),
    isRepeatable: true,
  },
};
