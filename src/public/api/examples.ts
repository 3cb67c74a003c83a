import type { Problem } from '../../http/problem';
import type { ActivityView } from './activity.view';
import { type ApiInfoView, showApiInfo } from './api-info.view';
import type { List } from './list.view';
import type { PromiseSetView } from './promise-set.view';
import type { PromiseSetOutlineView } from './promise-set-outline.view';

const host = 'https://loften.example.se';
const id = '7c4n2m9x0kqe';

const outline: PromiseSetOutlineView = {
  id,
  kind: 'citizen_promise',
  title: 'Medborgarlöfte för Ekhamra 2026',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  timing: 'current',
  signedOn: '2026-01-15',
  parties: [
    { party: 'municipality', name: 'Ekhamra kommun', slug: 'ekhamra-kommun', code: '0198' },
    {
      party: 'police',
      name: 'Lokalpolisområde Mellanbygden',
      slug: 'lokalpolisomrade-mellanbygden',
      code: null,
    },
  ],
  activityCounts: {
    total: 1,
    completed: 0,
    inProgress: 1,
    notStarted: 0,
    paused: 0,
    cancelled: 0,
    late: 0,
  },
  firstPublishedAt: '2026-01-20T08:00:00.000Z',
  publishedAt: '2026-11-03T10:12:45.000Z',
  _links: {
    self: { href: `${host}/api/v1/promise-sets/${id}` },
    page: { href: `${host}/medborgarloften/${id}` },
  },
};

const walks: ActivityView = {
  id: '4k8m2p6r0t1v',
  promiseIds: ['9b3d5f7h1j2k'],
  title: 'Trygghetsvandringar i centrum',
  description: 'Vi går tillsammans med boende och noterar mörka och otrygga platser.',
  lead: { name: 'Ekhamra kommun', function: 'Trygghetssamordnaren', hasAcceptedPerson: true },
  startsOn: '2026-02-01',
  dueOn: '2026-11-30',
  originalDueOn: '2026-10-16',
  cadence: 'none',
  cadenceTimes: null,
  target: { comparator: 'at_least', quantity: 4, unit: 'trygghetsvandringar', scope: 'period' },
  progress: {
    done: 3,
    fromOn: '2026-02-01',
    toOn: '2026-12-31',
    isReached: false,
    earlier: { windows: 0, reached: 0 },
  },
  isDemandDriven: false,
  status: 'in_progress',
  statusReason: null,
  decidedBy: null,
  publicText: 'Tre vandringar är gjorda. Den fjärde är planerad till november.',
  completedOn: null,
  confirmedAt: '2026-11-02T09:15:00.000Z',
  isLate: false,
  isDueSoon: false,
  isStale: false,
  deadlineMoves: [
    {
      fromOn: '2026-10-16',
      toOn: '2026-11-30',
      movedOn: '2026-09-28',
      reason: 'procurement_or_permit',
      publicText: 'Tillståndet för den nya belysningen dröjde.',
    },
  ],
  occurrences: [
    { occurredOn: '2026-09-15', quantity: 2, summary: 'Två vandringar i Norra hamnen med elva boende.' },
    { occurredOn: '2026-04-21', quantity: 1, summary: 'Vandring i centrum tillsammans med butiksägare.' },
  ],
};

const set: PromiseSetView = {
  ...outline,
  basis: '1 204 invånare svarade på enkäten hösten 2025. Störst oro väckte mörka gångvägar i centrum.',
  contact: { function: 'Trygghetssamordnaren', email: 'trygghet@ekhamra.example.se', phone: null },
  promises: [
    {
      id: '9b3d5f7h1j2k',
      number: 1,
      text: 'Att genomföra minst fyra trygghetsvandringar under året.',
      party: 'municipality',
      partnerName: null,
      kind: 'activity',
    },
  ],
  activities: [walks],
};

const list: List<PromiseSetOutlineView> = {
  data: [outline],
  meta: { total: 1, limit: 20, page: 1 },
  _links: { self: { href: `${host}/api/v1/promise-sets?limit=20&page=1` } },
};

const info: ApiInfoView = showApiInfo(`${host}/api/docs/`);

const openApi = {
  openapi: '3.1.0',
  info: { title: 'Medborgarlöften', version: info.apiVersion },
  paths: {},
};

/** One whole answer of each kind; a test compares them with the schemas. */
export const answers = { list, outline, set, info, openApi };

const problem = (status: number, title: string, detail: string, instance: string): Problem => ({
  type: 'about:blank',
  title,
  status,
  detail,
  instance,
});

export const problems: Readonly<Record<400 | 404 | 406 | 500, Problem>> = {
  400: {
    ...problem(
      400,
      'Bad request',
      'One or more parameters cannot be used; see invalid-parameters.',
      '/api/v1/promise-sets?limit=500',
    ),
    'invalid-parameters': [{ name: 'limit', reason: 'Give one whole number from 1 to 100.' }],
  },
  404: problem(
    404,
    'Not found',
    'The request cannot be answered. Check the address and the parameters.',
    `/api/v1/promise-sets/${id}`,
  ),
  406: problem(
    406,
    'Not acceptable',
    'This address answers with application/json only.',
    `/api/v1/promise-sets/${id}`,
  ),
  500: problem(
    500,
    'Internal server error',
    'Something went wrong on our side. The fault has been noted.',
    `/api/v1/promise-sets/${id}`,
  ),
};
