import { randomUUID } from 'node:crypto';
import type { Act, Given } from './act';

const report = {
  version: '1',
  status: 'in_progress',
  wasStatus: 'not_started',
  publicText: 'Vi har börjat.',
  wasPublicText: '',
};

const plan = ({ town, promises }: Given) => ({
  title: 'En till',
  leadId: town.ekhamra,
  leadFunction: 'Fritidschefen',
  promiseIds: [promises[0]?.id ?? ''],
  dueOn: '2026-10-01',
});

/** The walks are led by the municipality; the case worker has been asked to answer for them. */
export const activityActs: Record<string, Act> = {
  '/arbete/aktiviteter/:id/lage': {
    when: 'published',
    by: 'coordinator',
    may: ['caseWorker'],
    form: ({ walks }) => ({ ...report, version: String(walks.version) }),
  },
  '/arbete/aktiviteter/:id/rad': {
    when: 'published',
    by: 'coordinator',
    may: ['caseWorker'],
    form: ({ walks }) => ({ ...report, version: String(walks.version) }),
  },
  '/arbete/aktiviteter/:id/rad/bekraftelse': {
    when: 'published',
    by: 'coordinator',
    may: ['caseWorker'],
    form: () => ({}),
    isRepeatable: true,
  },
  '/arbete/aktiviteter/:id/rad/tillfalle': {
    when: 'published',
    by: 'coordinator',
    may: ['caseWorker'],
    form: () => ({ day: '2026-06-01', quantity: '1', publicSummary: '', formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/flera-aktiviteter': {
    when: 'published',
    by: 'coordinator',
    may: ['caseWorker'],
    form: ({ walks }) => ({ gor: 'confirm', vald: [`${walks.id}:${walks.version}`] }),
  },
  '/arbete/aktiviteter/:id/tillfallen': {
    when: 'published',
    by: 'coordinator',
    may: ['caseWorker'],
    form: () => ({ day: '2026-06-01', quantity: '1', publicSummary: '', formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/aktiviteter/:id/bekraftelse': {
    when: 'published',
    by: 'coordinator',
    may: ['caseWorker'],
    form: () => ({}),
    isRepeatable: true,
  },
  '/arbete/aktiviteter/:id/ny-tid': {
    when: 'published',
    by: 'coordinator',
    may: ['caseWorker'],
    form: () => ({ toOn: '2026-12-20', moveReason: 'weather_or_season', moveText: '' }),
  },
  '/arbete/aktiviteter/:id/anteckningar': {
    when: 'published',
    by: 'coordinator',
    may: ['approver', 'caseWorker', 'idleCaseWorker', 'communicator', 'liaison', 'chief', 'twoHats'],
    form: () => ({ note: 'Bara för oss.' }),
    isRepeatable: true,
  },
  '/arbete/aktiviteter/:id/tillfragan': {
    when: 'published',
    by: 'coordinator',
    may: [],
    form: ({ town }) => ({ userId: town.coordinator.userId }),
  },
  '/arbete/aktiviteter/:id/svar': {
    when: 'published',
    by: 'caseWorker',
    may: [],
    form: () => ({ answer: 'accepted' }),
  },
  '/arbete/aktiviteter/:id/plan': {
    when: 'draft',
    by: 'coordinator',
    may: [],
    form: (given) => ({ ...plan(given), version: String(given.walks.version), was: '{}' }),
  },
  '/arbete/loften/:id/aktiviteter': {
    when: 'draft',
    by: 'coordinator',
    may: [],
    form: (given) => ({ ...plan(given), formKey: randomUUID() }),
    isRepeatable: true,
  },
};
