import type { Problem } from '../../http/problem';
import type { ActivityView } from './activity.view';
import type { FeedbackView, FollowUpView } from './follow-up.view';
import { type ApiInfoView, showApiInfo } from './api-info.view';
import type { IndicatorView } from './indicator.view';
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
  takingPart: ['Fastighetsägarna i Ekhamra', 'Lokalpolisområde Mellanbygden'],
  startsOn: '2026-02-01',
  dueOn: '2026-11-30',
  originalDueOn: '2026-10-16',
  cadence: 'none',
  cadenceTimes: null,
  target: { comparator: 'at_least', quantity: 4, unit: 'trygghetsvandringar', scope: 'period' },
  progress: {
    done: 3,
    outOf: null,
    fromOn: '2026-02-01',
    toOn: '2026-12-31',
    isReached: false,
    earlier: { windows: 0, reached: 0 },
    earlierWindows: [],
  },
  isDemandDriven: false,
  requestsMet: null,
  isTrial: false,
  permanentOn: null,
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
  slippedDays: 45,
  clockStops: [],
  milestones: [{ title: 'Platserna är valda', dueOn: '2026-03-31', doneOn: '2026-03-24', dropReason: null }],
  evidence: [],
  occurrences: [
    {
      occurredOn: '2026-09-15',
      quantity: 2,
      withinLimit: null,
      summary: 'Två vandringar med elva boende.',
      district: 'Norra hamnen',
      isCorrection: false,
      evidence: { title: 'Protokoll från vandringen', url: 'https://www.example.se/protokoll' },
    },
    {
      occurredOn: '2026-04-21',
      quantity: 1,
      withinLimit: null,
      summary: 'Vandring i centrum tillsammans med butiksägare.',
      district: null,
      isCorrection: false,
      evidence: null,
    },
  ],
};

const lastYear = {
  id: '5h8k1n4q7t0w',
  title: 'Medborgarlöfte för Ekhamra 2025',
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  _links: {
    self: { href: `${host}/api/v1/promise-sets/5h8k1n4q7t0w` },
    page: { href: `${host}/medborgarloften/5h8k1n4q7t0w` },
  },
};

const followUp: FollowUpView = {
  id: '5t7v9x1z3b5d',
  type: 'half_year',
  startsOn: '2026-01-01',
  endsOn: '2026-06-30',
  dueOn: '2026-08-31',
  heldOn: '2026-08-20',
  state: 'closed',
  closedOn: '2026-08-25',
  isLate: false,
  participants: 'Säkerhetssamordnaren\nKommunpolisen',
  decisions: 'Vandringarna fortsätter i höst.',
  nextSteps: '',
  registryNumber: 'KS 2026/74',
  assessments: [
    {
      promiseId: '9b3d5f7h1j2k',
      party: 'municipality',
      authorityName: 'Ekhamra kommun',
      judgement: 'partly_fulfilled',
      reason: 'En av fyra vandringar är gjord.',
      publicText: '',
      assessedOn: '2026-08-20',
    },
  ],
  corrections: [],
};

const feedback: FeedbackView = {
  what: 'Vad det blev av trygghetsvandringen i april',
  kind: 'meeting',
  dueOn: '2026-06-30',
  authorityName: 'Ekhamra kommun',
  ownerFunction: 'Kommunikatören',
  doneOn: '2026-06-12',
  isLate: false,
  publicNote: 'Fyrtio personer kom till mötet.',
};

const figure = { n: 412, margin: 3.2, isSuppressed: false, isCorrected: false, source: '', note: '' };

const unsafe: IndicatorView = {
  id: '5h7k9m1p3r5t',
  name: 'Andel som känner sig otrygga ute sent på kvällen',
  level: 'outcome',
  source: 'Polisens trygghetsmätning',
  unit: 'procent',
  isCount: false,
  goodDirection: 'down',
  geography: 'municipality',
  geographyName: 'Ekhamra kommun',
  isUncertain: true,
  marginNote: 'Få svar i kommunen.',
  interpretationNote: '',
  measuredBy: 'Ekhamra kommun',
  promiseIds: ['9b3d5f7h1j2k'],
  focusAreaIds: ['2c4e6g8j0m2p'],
  baseline: { ...figure, fromOn: '2025-09-01', toOn: '2025-10-31', value: 31.5 },
  measurements: [{ ...figure, fromOn: '2026-09-01', toOn: '2026-10-31', value: 28.5 }],
};

const set: PromiseSetView = {
  ...outline,
  basis: '1 204 invånare svarade på enkäten hösten 2025. Störst oro väckte mörka gångvägar i centrum.',
  document: {
    followUpEvery: 'half_year',
    endedOn: null,
    endReason: null,
    districts: [{ id: '8d1f3h5k7n9q', name: 'Norra hamnen', municipality: 'Ekhamra kommun' }],
    dialogues: [
      { kind: 'survey', held: 'hösten 2025', description: '', askedCount: 4000, answeredCount: 1204 },
    ],
    worries: ['Mörka gångvägar i centrum'],
    signatories: [
      { organisation: 'Ekhamra kommun', function: 'Kommunstyrelsens ordförande', signedOn: '2026-01-15' },
    ],
    extensions: [],
    endedPromises: [
      {
        text: 'Att införa nattvandring.',
        reason: 'En förening har tagit över.',
        endedOn: '2025-12-15',
      },
    ],
    predecessor: lastYear,
    successors: [],
  },
  contact: { function: 'Trygghetssamordnaren', email: 'trygghet@ekhamra.example.se', phone: null },
  promises: [
    {
      id: '9b3d5f7h1j2k',
      number: 1,
      text: 'Att genomföra minst fyra trygghetsvandringar under året.',
      party: 'municipality',
      partnerName: null,
      kind: 'activity',
      forMunicipality: null,
      additions: [],
      earlier: [{ id: '2c5e8g1j4m7p', number: 1, withdrawnOn: null, promiseSet: lastYear }],
      later: [],
      endedLater: [],
    },
  ],
  activities: [walks],
  followUps: [followUp],
  feedback: [feedback],
  focusAreas: [
    {
      id: '2c4e6g8j0m2p',
      title: 'Otrygghet i centrum',
      problem: 'Många undviker centrum på kvällar.',
      goal: 'Fler känner sig trygga i centrum.',
      districtName: null,
    },
  ],
  situationalPicture: {
    madeOn: '2025-11-01',
    summary: 'Centrum upplevs som otryggt på kvällar, mest där det är mörkt.',
  },
  indicators: [unsafe],
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
export const answers = { list, outline, set, info, openApi, lastYear };

const problem = (status: number, title: string, detail: string, instance: string): Problem => ({
  type: 'about:blank',
  title,
  status,
  detail,
  instance,
});

export const problems: Readonly<Record<400 | 404 | 406 | 410 | 500, Problem>> = {
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
  410: problem(
    410,
    'Gone',
    'This has been taken back from the web by those who published it.',
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
