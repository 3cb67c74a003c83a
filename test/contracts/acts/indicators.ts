import { randomUUID } from 'node:crypto';
import type { Act } from './act';

const indicator = {
  name: 'Otrygga',
  level: 'outcome',
  source: 'Enkät',
  unit: 'procent',
  goodDirection: 'down',
  geography: 'municipality',
};
/** The indicator is the municipality's. */
const itsMeasurersOnly = {
  when: 'published',
  by: 'coordinator',
  may: [],
} as const;
const figure = { toOn: '2026-06-01', value: '28' };

export const indicatorActs: Record<string, Act> = {
  '/arbete/loften/:id/indikatorer': {
    when: 'published',
    by: 'coordinator',
    may: ['liaison', 'chief', 'twoHats'],
    form: () => ({ ...indicator, formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/indikatorer/:id/andra': {
    ...itsMeasurersOnly,
    form: () => ({ ...indicator, version: '1', was: '{}' }),
  },
  '/arbete/indikatorer/:id/matningar': {
    ...itsMeasurersOnly,
    form: () => ({ ...figure, formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/indikatorer/:id/matningar/:measurementId/rattelse': {
    ...itsMeasurersOnly,
    form: () => ({ ...figure, reason: 'Fel.', formKey: randomUUID() }),
  },
};
