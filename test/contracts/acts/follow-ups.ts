import { randomUUID } from 'node:crypto';
import type { Act } from './act';

/** The keeper's coordinator calls, writes up and closes; each party judges and tells for itself. */
const keepers = {
  by: 'coordinator',
  may: [],
} as const;
const judging = { ...keepers, may: ['approver', 'twoHats'] } as const;

export const followUpActs: Record<string, Act> = {
  '/arbete/loften/:id/uppfoljningar': {
    ...keepers,
    when: 'published',
    form: () => ({ type: 'tertial', fromOn: '2026-01-01', toOn: '2026-04-30', dueOn: '2026-05-31' }),
  },
  '/arbete/loften/:id/aterkoppling': {
    ...keepers,
    when: 'published',
    form: ({ town }) => ({
      ...{ formKey: randomUUID(), authorityId: town.ekhamra, kind: 'web', what: 'Vad det blev av' },
      ...{ ownerFunction: 'Kommunikatören', dueOn: '2026-12-31' },
    }),
    isRepeatable: true,
  },
  '/arbete/loften/:id/aterkoppling/:feedbackId/gjord': {
    ...keepers,
    when: 'followed up',
    form: () => ({ doneOn: '2026-06-01', publicNote: '' }),
  },
  '/arbete/uppfoljningar/:id/omdomen/:promiseId': {
    ...judging,
    when: 'followed up',
    form: ({ town }) => ({
      ...{ version: '1', authorityId: town.ekhamra, judgement: 'not_judged', reason: 'Nästa år.' },
      publicText: '',
    }),
  },
  '/arbete/uppfoljningar/:id/anteckningar': {
    ...keepers,
    when: 'followed up',
    form: () => ({ version: '1', was: '{}', decisions: 'Vi fortsätter.' }),
  },
  '/arbete/uppfoljningar/:id/avslut': { ...keepers, when: 'followed up', form: () => ({}) },
  '/arbete/uppfoljningar/:id/beslut': {
    when: 'finally judged',
    by: 'approver',
    may: ['twoHats'],
    form: ({ town, followUp }) => ({
      ...{ authorityId: town.ekhamra, revisionIds: [...(followUp?.revisionIds ?? [])] },
      decision: 'approved',
    }),
  },
  '/arbete/uppfoljningar/:id/rattelser': {
    ...judging,
    when: 'follow-up closed',
    form: ({ town }) => ({
      ...{ formKey: randomUUID(), authorityId: town.ekhamra, text: 'Det var fyra.', reason: 'Fel räknat.' },
    }),
    isRepeatable: true,
  },
};
