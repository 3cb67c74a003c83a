import { randomUUID } from 'node:crypto';
import { Activities } from '../../src/activities/activities';
import { Occurrences } from '../../src/activities/occurrences';
import { Assignments } from '../../src/activities/assignments';
import { InternalNotes } from '../../src/activities/internal-notes';
import { Origins } from '../../src/activities/origins';
import { Indicators } from '../../src/indicators/indicators';
import type { Caller } from '../../src/kernel/caller';
import { PromiseBasis } from '../../src/promises/promise-basis';
import { PromiseSets } from '../../src/promises/promise-sets';
import { Signatories } from '../../src/promises/signatories';
import { Proposals } from '../../src/publication/proposals';
import { anApp, type TestApp } from '../support/app';
import { aJudgedFollowUp, type Judged } from '../support/judged';
import { aFoundation, indicatorOf, lay } from '../support/before-the-promise';
import { aTown, type Town } from '../support/people';
import { Reviewing } from '../support/reviewing';
import { aPlan, approve, type Plan, publish } from '../support/plan';

type Person = { [key in keyof Town]: Town[key] extends Caller ? key : never }[keyof Town];

interface Given extends Plan {
  readonly town: Town;
  readonly occurrenceId: string;
  readonly evidenceId: string;
  readonly milestoneId: string;
  /** One that goes on, and one that waits for a decision. */
  readonly stopId: string;
  readonly waitingStopId: string;
  readonly revisionIds: string[];
  readonly followUp: Judged | null;
  readonly signatoryId: string;
  readonly dialogueId: string;
  /** What the chief has asked about the walks. */
  readonly reviewId: string;
  readonly agreementId: string;
  readonly pictureId: string;
  readonly areaId: string;
  /** Its baseline has the same id. */
  readonly indicatorId: string;
  readonly politicalAssignmentId: string;
}

interface Act {
  /** In which state of the promise set it is tried. */
  /** Where it is about a follow-up: how far that has come. */
  readonly followUp?: 'open' | 'final' | 'closed';
  readonly when: 'draft' | 'proposed' | 'approved' | 'published' | 'signed';
  /** Whether the chief has asked about the walks. */
  readonly isAsked?: boolean;
  /** Who may: answered 303 (or 200), which also proves that the form is rightly filled. */
  readonly by: Person;
  /** Who sees the thing and may not do it: 403. */
  readonly not: readonly Person[];
  readonly form: (given: Given) => Record<string, string | string[]>;
}

const report = {
  version: '1',
  status: 'in_progress',
  wasStatus: 'not_started',
  publicText: 'Vi har börjat.',
  wasPublicText: '',
};
const outsiders: readonly Person[] = ['otherCoordinator', 'otherChief', 'administrator'];
const plan = ({ town, promises }: Given) => ({
  title: 'En till',
  leadId: town.ekhamra,
  leadFunction: 'Fritidschefen',
  promiseIds: [promises[0]?.id ?? ''],
  dueOn: '2026-10-01',
});

const facts = { kind: 'citizen_promise', title: 'Medborgarlöfte', periodStart: '2027-01-01' };
const words = { text: 'Att vandra.', party: 'municipality', kind: 'direction' };
const link = () => ({
  evidenceTitle: 'Nyhet',
  evidenceUrl: 'https://www.example.se/nyhet',
  formKey: randomUUID(),
});
const agreement = ({ town }: Given) => ({
  kind: 'cooperation_agreement',
  title: 'En annan rubrik',
  purposes: 'Syftet.',
  areas: 'Områdena.',
  periodStart: '2026-01-01',
  partyIds: [town.ekhamra],
  version: '1',
  was: '{}',
});
const indicator = {
  name: 'Otrygga',
  level: 'outcome',
  source: 'Enkät',
  unit: 'procent',
  goodDirection: 'down',
  geography: 'municipality',
};
const keepersOnly = { when: 'draft', by: 'coordinator', not: ['approver', 'idleCaseWorker'] } as const;
const measurersOnly = {
  when: 'published',
  by: 'coordinator',
  not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
} as const;

/** Every form of the staff side. A route that is not here fails the first test. */
const acts: Record<string, Act> = {
  '/arbete/aktiviteter/:id/lage': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: ({ walks }) => ({ ...report, version: String(walks.version) }),
  },
  '/arbete/aktiviteter/:id/tillfallen': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: () => ({ day: '2026-06-01', quantity: '1', publicSummary: '', formKey: randomUUID() }),
  },
  '/arbete/tillfallen/:id/rattelse': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief'],
    form: () => ({ reason: 'Fel dag.' }),
  },
  '/arbete/tillfallen/:id/ersattning': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: () => ({
      day: '2026-06-02',
      quantity: '1',
      publicSummary: '',
      formKey: randomUUID(),
      correctionReason: 'Fel dag.',
    }),
  },
  '/arbete/tillfallen/:id/lank': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: link,
  },
  '/arbete/aktiviteter/:id/lankar': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: link,
  },
  '/arbete/aktiviteter/:id/lankar/borttag': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: ({ evidenceId }) => ({ evidenceId, removeReason: 'Sidan finns inte längre.' }),
  },
  '/arbete/aktiviteter/:id/delmal': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: () => ({ milestoneTitle: 'Platserna valda', milestoneDueOn: '2026-08-01', formKey: randomUUID() }),
  },
  '/arbete/aktiviteter/:id/delmal/utfall': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: ({ milestoneId }) => ({ milestoneId, doneOn: '2026-06-01' }),
  },
  '/arbete/aktiviteter/:id/stopp': {
    when: 'draft',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker'],
    form: () => ({ fromOn: '2026-06-01', reason: 'Översvämning.' }),
  },
  '/arbete/aktiviteter/:id/stopp/beslut': {
    when: 'published',
    by: 'approver',
    not: ['coordinator', 'idleCaseWorker'],
    form: ({ waitingStopId }) => ({ stopId: waitingStopId, decision: 'approved' }),
  },
  '/arbete/aktiviteter/:id/stopp/slut': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: ({ stopId }) => ({ stopId, toOn: '2026-06-05' }),
  },
  '/arbete/aktiviteter/:id/permanent': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: () => ({ permanentOn: '2026-06-01' }),
  },
  '/arbete/aktiviteter/:id/bekraftelse': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'chief'],
    form: () => ({}),
  },
  '/arbete/aktiviteter/:id/ny-tid': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: () => ({ toOn: '2026-12-20', moveReason: 'weather_or_season', moveText: '' }),
  },
  '/arbete/aktiviteter/:id/anteckningar': {
    when: 'published',
    by: 'coordinator',
    not: [],
    form: () => ({ note: 'Bara för oss.' }),
  },
  '/arbete/aktiviteter/:id/tillfragan': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief'],
    form: ({ town }) => ({ userId: town.coordinator.userId }),
  },
  '/arbete/aktiviteter/:id/svar': {
    when: 'published',
    by: 'caseWorker',
    not: ['coordinator', 'chief'],
    form: () => ({ answer: 'accepted' }),
  },
  '/arbete/aktiviteter/:id/plan': {
    when: 'draft',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker'],
    form: (given) => ({ ...plan(given), version: String(given.walks.version), was: '{}' }),
  },
  '/arbete/loften/:id/aktiviteter': {
    when: 'draft',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker'],
    form: (given) => ({ ...plan(given), formKey: randomUUID() }),
  },
  '/arbete/loften/:id/forslag': {
    when: 'draft',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker'],
    form: () => ({}),
  },
  '/arbete/loften/:id/beslut': {
    when: 'proposed',
    by: 'approver',
    not: ['coordinator', 'chief', 'idleCaseWorker'],
    form: ({ town, revisionIds }) => ({ authorityId: town.ekhamra, revisionIds, decision: 'approved' }),
  },
  '/arbete/loften/:id/grund': {
    when: 'draft',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker'],
    form: () => ({ basis: '1 204 invånare svarade.' }),
  },
  '/arbete/loften/:id/undertecknande': {
    when: 'approved',
    by: 'coordinator',
    not: ['approver', 'chief'],
    form: () => ({ signedOn: '2026-06-01' }),
  },
  '/arbete/loften/:id/uppgifter': {
    when: 'draft',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker'],
    form: ({ town, set }) => ({ ...facts, policeAreaId: town.area, version: String(set.version) }),
  },
  '/arbete/loften/:id/ny-punkt': {
    when: 'draft',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker'],
    form: () => ({ ...words, formKey: randomUUID() }),
  },
  '/arbete/loftespunkter/:id': {
    when: 'approved',
    by: 'coordinator',
    not: ['approver', 'chief', 'idleCaseWorker'],
    form: ({ promises }) => ({ ...words, number: '1', wasText: promises[0]?.text ?? '' }),
  },
  '/arbete/loftespunkter/:id/borttagning': {
    when: 'draft',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker'],
    form: () => ({}),
  },
  '/arbete/loftespunkter/:id/rattelse': {
    when: 'signed',
    by: 'coordinator',
    not: ['approver', 'chief', 'liaison'],
    form: () => ({ shouldRead: 'Borde lyda så.', reason: 'Skrivfel.', formKey: randomUUID() }),
  },
  '/arbete/loftespunkter/:id/aterkallande': {
    when: 'signed',
    by: 'coordinator',
    not: ['approver', 'chief', 'liaison'],
    form: () => ({ reason: 'Går inte.', formKey: randomUUID() }),
  },
  '/arbete/loften/:id/undertecknare': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'chief'],
    form: () => ({ organisation: 'Ekhamra kommun', function: 'Ordförande', formKey: randomUUID() }),
  },
  '/arbete/loften/:id/undertecknare/:signatoryId/strykning': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'chief'],
    form: () => ({}),
  },
  '/arbete/loften/:id/underlag': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'chief'],
    form: () => ({ kind: 'survey', held: 'hösten 2025', answered: '1204', formKey: randomUUID() }),
  },
  '/arbete/loften/:id/underlag/:dialogueId/strykning': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'chief'],
    form: () => ({}),
  },
  '/arbete/loften/:id/underlag/oro': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'chief'],
    form: () => ({ worries: 'Mörka gångvägar' }),
  },
  '/arbete/loften/:id/forlangning': {
    when: 'signed',
    by: 'coordinator',
    not: ['approver', 'chief'],
    form: () => ({ toEnd: '2028-12-31', reason: 'Vi fortsätter.', formKey: randomUUID() }),
  },
  '/arbete/loften/:id/avslut': {
    when: 'signed',
    by: 'coordinator',
    not: ['approver', 'chief'],
    form: () => ({ endedOn: '2026-06-01' }),
  },
  '/arbete/loften/:id/webben': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'chief'],
    form: () => ({ webReason: 'Fel fil.' }),
  },
  '/arbete/loften/:id/fornyelse': {
    when: 'approved',
    by: 'coordinator',
    not: ['approver', 'chief'],
    form: ({ promises }) => ({
      ...facts,
      formKey: randomUUID(),
      promises: promises.flatMap(({ id, text }) => [id, 'renew', text, '']),
    }),
  },
  '/arbete/loften/:id/bygger-pa': {
    ...measurersOnly,
    form: ({ areaId }) => ({ focusAreaIds: [areaId], version: '1', was: '{}' }),
  },
  '/arbete/loften/:id/indikatorer': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker'],
    form: () => ({ ...indicator, formKey: randomUUID() }),
  },
  '/arbete/indikatorer/:id/andra': {
    ...measurersOnly,
    form: () => ({ ...indicator, version: '1', was: '{}' }),
  },
  '/arbete/indikatorer/:id/matningar': {
    ...measurersOnly,
    form: () => ({ toOn: '2026-06-01', value: '28', formKey: randomUUID() }),
  },
  '/arbete/indikatorer/:id/matningar/:measurementId/rattelse': {
    ...measurersOnly,
    form: () => ({ toOn: '2026-06-01', value: '28', reason: 'Fel.', formKey: randomUUID() }),
  },
  '/arbete/aktiviteter/:id/fokusomraden': {
    ...measurersOnly,
    form: ({ areaId }) => ({ focusAreaIds: [areaId], was: '[]' }),
  },
  '/arbete/aktiviteter/:id/uppdrag': {
    ...measurersOnly,
    form: () => ({ body: 'KF', decidedOn: '2026-03-01', text: 'Gör det.', formKey: randomUUID() }),
  },
  '/arbete/aktiviteter/:id/uppdrag/:assignmentId/rattelse': {
    ...measurersOnly,
    form: () => ({ reason: 'Fel nämnd.' }),
  },
  '/arbete/overenskommelser/:id/andra': { ...keepersOnly, form: agreement },
  '/arbete/overenskommelser/:id/undertecknande': {
    ...keepersOnly,
    form: () => ({ signedOn: '2026-06-01', signatories: 'Ekhamra kommun; ordföranden' }),
  },
  '/arbete/overenskommelser/:id/diarienummer': {
    ...keepersOnly,
    form: ({ town }) => ({ partyId: town.ekhamra, registryNumber: 'KS 2026/1' }),
  },
  '/arbete/overenskommelser/:id/dokument': {
    ...keepersOnly,
    form: () => ({ documentUrl: 'https://www.ekhamra.example.se/a.pdf' }),
  },
  '/arbete/lagesbilder/:id/andra': {
    ...keepersOnly,
    form: () => ({ day: '2026-06-01', version: '1', was: '{}' }),
  },
  '/arbete/fokusomraden/:id/andra': {
    ...keepersOnly,
    form: () => ({ title: 'Mörker', problem: 'Det är mörkt.', version: '1', was: '{}' }),
  },
  '/arbete/loften/:id/publicering': {
    when: 'approved',
    by: 'coordinator',
    not: ['approver', 'chief', 'liaison'],
    form: () => ({}),
  },
  '/arbete/loften/:id/hur-det-gar': {
    when: 'published',
    by: 'liaison',
    not: ['approver', 'caseWorker', 'idleCaseWorker'],
    form: () => ({}),
  },
  '/arbete/loften/:id/uppfoljningar': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: () => ({ type: 'tertial', fromOn: '2026-01-01', toOn: '2026-04-30', dueOn: '2026-05-31' }),
  },
  '/arbete/loften/:id/aterkoppling': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: ({ town }) => ({
      ...{ formKey: randomUUID(), authorityId: town.ekhamra, kind: 'web', what: 'Vad det blev av' },
      ...{ ownerFunction: 'Kommunikatören', dueOn: '2026-12-31' },
    }),
  },
  '/arbete/loften/:id/aterkoppling/:feedbackId/gjord': {
    when: 'published',
    followUp: 'open',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: () => ({ doneOn: '2026-06-01', publicNote: '' }),
  },
  '/arbete/loften/:id/granskning/svar': {
    when: 'published',
    isAsked: true,
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: ({ reviewId }) => ({ reviewId, comment: 'Elva personer.' }),
  },
  '/arbete/uppfoljningar/:id/omdomen/:promiseId': {
    when: 'published',
    followUp: 'open',
    by: 'coordinator',
    not: ['idleCaseWorker', 'chief', 'liaison'],
    form: ({ town }) => ({
      ...{ version: '1', authorityId: town.ekhamra, judgement: 'not_judged', reason: 'Nästa år.' },
      publicText: '',
    }),
  },
  '/arbete/uppfoljningar/:id/beslut': {
    when: 'published',
    followUp: 'final',
    by: 'approver',
    not: ['coordinator', 'idleCaseWorker', 'chief', 'liaison'],
    form: ({ town, followUp }) => ({
      ...{ authorityId: town.ekhamra, revisionIds: [...(followUp?.revisionIds ?? [])] },
      decision: 'approved',
    }),
  },
  '/arbete/uppfoljningar/:id/anteckningar': {
    when: 'published',
    followUp: 'open',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief'],
    form: () => ({ version: '1', was: '{}', decisions: 'Vi fortsätter.' }),
  },
  '/arbete/uppfoljningar/:id/avslut': {
    when: 'published',
    followUp: 'open',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief'],
    form: () => ({}),
  },
  '/arbete/uppfoljningar/:id/rattelser': {
    when: 'published',
    followUp: 'closed',
    by: 'coordinator',
    not: ['idleCaseWorker', 'chief', 'liaison'],
    form: ({ town }) => ({
      ...{ formKey: randomUUID(), authorityId: town.ekhamra, text: 'Det var fyra.', reason: 'Fel räknat.' },
    }),
  },
};

/** Forms about no promise set: their own tests say who may. */
const elsewhere = [
  '/arbete/administration/organisationer',
  '/arbete/administration/personer',
  '/arbete/administration/personer/:userId/lank',
  '/arbete/granskning',
  '/arbete/las-in',
  '/arbete/las-in/granskning',
  '/arbete/losenord',
  '/arbete/var-organisation/:authorityId/fordrojning',
  '/arbete/var-organisation/:authorityId/kontakt',
  '/arbete/nytt-lofte',
  '/arbete/omraden',
  '/arbete/omraden/:id/avslut',
  '/arbete/fokusomraden',
  '/arbete/lagesbilder',
  '/arbete/overenskommelser',
];

const pages = [
  '/arbete/aktiviteter/:id',
  '/arbete/aktiviteter/:id/plan',
  '/arbete/loften/:id',
  '/arbete/loften/:id/fornyelse',
  '/arbete/loften/:id/granskning',
  '/arbete/loften/:id/ny-aktivitet',
  '/arbete/loften/:id/uppfoljningar',
  '/arbete/uppfoljningar/:id',
  '/arbete/loften/:id/ny-punkt',
  '/arbete/loften/:id/underlag',
  '/arbete/loften/:id/undertecknare',
  '/arbete/loften/:id/uppgifter',
  '/arbete/loftespunkter/:id',
  '/arbete/tillfallen/:id',
  '/arbete/loften/:id/bygger-pa',
  '/arbete/loften/:id/indikatorer',
  '/arbete/loften/:id/indikatorer/ny',
  '/arbete/indikatorer/:id',
  '/arbete/indikatorer/:id/andra',
  '/arbete/overenskommelser/:id',
  '/arbete/overenskommelser/:id/andra',
  '/arbete/lagesbilder/:id',
  '/arbete/lagesbilder/:id/andra',
  '/arbete/fokusomraden/:id',
  '/arbete/fokusomraden/:id/andra',
];
const pagesWithoutContent = [
  '/arbete',
  '/arbete/administration',
  '/arbete/granskning',
  '/arbete/granskning/tertial',
  '/arbete/las-in',
  '/arbete/losenord',
  '/arbete/nytt-lofte',
  '/arbete/omraden',
  '/arbete/fokusomraden',
  '/arbete/fokusomraden/nytt',
  '/arbete/lagesbilder',
  '/arbete/lagesbilder/ny',
  '/arbete/overenskommelser',
  '/arbete/overenskommelser/ny',
  '/arbete/valkommen',
  '/arbete/var-organisation',
];

describe('every staff route', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());

  it('is known to this test', () => {
    const routes = routesOf(on).filter(({ path }) => path.startsWith('/arbete'));
    const of = (method: string) => routes.filter((route) => route.method === method).map(({ path }) => path);
    expect(of('post').sort()).toEqual([...Object.keys(acts), ...elsewhere].sort());
    expect(of('get').sort()).toEqual([...pages, ...pagesWithoutContent].sort());
  });

  it.each([...pages, ...pagesWithoutContent])('GET %s asks who it is', async (path) => {
    const given = await aGiven('published');
    const answer = await on.anonymous().get(addressOf(path, given)).expect(303);
    expect(answer.headers.location).toMatch(/^\/logga-in\?till=/);
  });

  it.each(pages)(
    'GET %s is not there for another municipality, another police area or an administrator',
    async (path) => {
      const given = await aGiven('published', 'open');
      for (const person of outsiders) {
        const answer = await (await on.signIn(town[person].userId)).get(addressOf(path, given));
        expect([403, 404]).toContain(answer.status);
        expect(answer.text).not.toContain(given.walks.title);
        expect(answer.text).not.toContain(given.set.title);
      }
    },
  );

  it('GET of the pages about oneself shows nothing of another authority', async () => {
    const given = await aGiven('published');
    for (const person of outsiders) {
      for (const path of pagesWithoutContent) {
        const { text } = await (await on.signIn(town[person].userId)).get(path);
        for (const secret of [
          ...[given.set.title, given.walks.title, given.set.id, given.walks.id],
          ...[given.agreementId, given.pictureId, given.areaId],
        ])
          expect(text).not.toContain(secret);
      }
    }
  });

  describe.each(Object.entries(acts))('POST %s', (path, act) => {
    let given: Given;
    let before: string;

    beforeAll(async () => {
      given = await aGiven(act.when, act.followUp, act.isAsked);
      before = await everythingStored(on);
    });

    it('writes nothing for anybody else, and hides what is another authority’s', async () => {
      await on.anonymous().post(addressOf(path, given)).type('form').send(act.form(given)).expect(403);
      for (const person of outsiders) {
        const answer = await (
          await on.signIn(town[person].userId)
        ).post(addressOf(path, given), act.form(given));
        expect([403, 404]).toContain(answer.status);
      }
      for (const person of act.not) {
        const answer = await (
          await on.signIn(town[person].userId)
        ).post(addressOf(path, given), act.form(given));
        expect([person, answer.status]).toEqual([person, 403]);
      }
      expect(await everythingStored(on)).toBe(before);
    });

    it('answers an unknown and a malformed id with 404', async () => {
      const browser = await on.signIn(town[act.by].userId);
      for (const id of [randomUUID(), 'inget-id', "1' or 1=1"]) {
        const address = addressOf(path, given, encodeURIComponent(id));
        expect([id, (await browser.post(address, act.form(given))).status]).toEqual([id, 404]);
      }
      expect(await everythingStored(on)).toBe(before);
    });

    it('is done for the one who may, and logged', async () => {
      const lines = await logLines(on);
      const answer = await (
        await on.signIn(town[act.by].userId)
      ).post(addressOf(path, given), act.form(given));
      expect(answer.status).toBe(303);
      expect(await logLines(on)).toBeGreaterThan(lines + 1);
    });
  });

  async function askedAbout({ set, walks }: Plan): Promise<string> {
    const reviewing = new Reviewing(on, town, set.id);
    await reviewing.ask(walks.id);
    return (await reviewing.turns(walks.id))[0]?.id ?? '';
  }

  async function aGiven(when: Act['when'], followUp?: Act['followUp'], isAsked = false): Promise<Given> {
    const made = await aPlan(on, town);
    const { app, transactions } = on;
    const foundation = await aFoundation(on, town);
    await lay(on, town, made.set.id, foundation);
    const [indicatorId, politicalAssignmentId] = [randomUUID(), randomUUID()];
    const occurrence = { day: '2026-05-04', quantity: 1, publicSummary: '', formKey: randomUUID() };
    await transactions.asStaff(town.coordinator.userId, async () => {
      await app.get(Occurrences).register(made.walks.id, occurrence, town.coordinator);
      await app.get(Assignments).ask(made.walks.id, town.caseWorker.userId, town.coordinator);
      await app
        .get(InternalNotes)
        .write(made.walks.id, town.ekhamra, 'Internt om vandringarna.', town.coordinator);
      await app.get(Indicators).add(made.set.id, indicatorOf({ formKey: indicatorId }), town.coordinator);
      const decided = { body: 'KF', decidedOn: '2026-03-01', registryNumber: null, text: 'Gör det.' };
      await app
        .get(Origins)
        .assign(made.walks.id, { ...decided, formKey: politicalAssignmentId }, town.coordinator);
      if (when === 'proposed' || when === 'approved')
        await app.get(Proposals).propose(made.set.id, town.coordinator);
    });
    const parts = await giveParts(made);
    if (when === 'approved') await approve(on, town, made.set.id);
    if (when === 'published' || when === 'signed') await publish(on, town, made.set.id);
    if (when === 'signed')
      await transactions.asStaff(town.coordinator.userId, () =>
        app.get(PromiseSets).sign(made.set.id, '2026-06-01', town.coordinator),
      );
    const [signatoryId, dialogueId] = [randomUUID(), randomUUID()];
    await transactions.asStaff(town.coordinator.userId, async () => {
      const signatory = { organisation: 'Polisen', function: 'Chef', signedOn: null, formKey: signatoryId };
      await app.get(Signatories).add(made.set.id, signatory, town.coordinator);
      const dialogue = { description: '', asked: null, answered: null, formKey: dialogueId };
      await app
        .get(PromiseBasis)
        .addDialogue(made.set.id, { kind: 'walk', held: 'i maj', ...dialogue }, town.coordinator);
    });
    // A promise that nothing is done for yet may be removed.
    if (when === 'draft')
      await on.database.rows('update tracker.activity_promise set promise_id = $2 where promise_id = $1', [
        made.promises[0]?.id,
        made.promises[2]?.id,
      ]);
    if (when === 'published')
      await on.database.rows('update tracker.activity set is_trial = true where id = $1', [made.walks.id]);
    const [row] = await on.database.rows<{ id: string }>(
      'select id from tracker.occurrence where activity_id = $1',
      [made.walks.id],
    );
    const revisions = await on.database.rows<{ id: string }>(
      'select id from tracker.revision where promise_set_id = $1 and $2 = any (demands)',
      [made.set.id, town.ekhamra],
    );
    const walks = await transactions.asStaff(town.coordinator.userId, () =>
      app.get(Activities).find(made.walks.id),
    );
    const set = await transactions.asStaff(town.coordinator.userId, () =>
      app.get(PromiseSets).find(made.set.id),
    );
    if (when === 'published') await askForStop(made, parts.waitingStopId);
    return {
      ...made,
      ...parts,
      set,
      walks,
      town,
      signatoryId,
      dialogueId,
      occurrenceId: row?.id ?? '',
      revisionIds: revisions.map(({ id }) => id),
      followUp: followUp ? await aJudgedFollowUp(on, town, made.set.id, followUp) : null,
      reviewId: isAsked ? await askedAbout(made) : '',
      agreementId: foundation.agreement.id,
      pictureId: foundation.picture.id,
      areaId: foundation.area.id,
      indicatorId,
      politicalAssignmentId,
    };
  }

  const askForStop = ({ set, walks }: Plan, id: string) =>
    on.database.rows(
      `insert into tracker.clock_stop (id, promise_set_id, activity_id, authority_id, from_on, reason, asked_by, asked_at)
       values ($1, $2, $3, $4, '2026-06-08', 'Storm.', $5, now())`,
      [id, set.id, walks.id, town.ekhamra, town.coordinator.userId],
    );

  /** A link, a step, a stopped clock and one that is asked for, of the walks. */
  async function giveParts({ set, walks }: Plan) {
    const ids = {
      evidenceId: randomUUID(),
      milestoneId: randomUUID(),
      stopId: randomUUID(),
      waitingStopId: randomUUID(),
    };
    const { coordinator, approver, ekhamra } = town;
    await on.database.rows(
      `insert into tracker.evidence_link (id, promise_set_id, activity_id, authority_id, title, url, added_by, added_at)
       values ($1, $2, $3, $4, 'Nyhet', 'https://www.example.se', $5, now())`,
      [ids.evidenceId, set.id, walks.id, ekhamra, coordinator.userId],
    );
    await on.database.rows(
      `insert into tracker.milestone (id, promise_set_id, activity_id, title, due_on, added_by, added_at)
       values ($1, $2, $3, 'Platserna valda', '2026-08-01', $4, now())`,
      [ids.milestoneId, set.id, walks.id, coordinator.userId],
    );
    const stop = `insert into tracker.clock_stop (id, promise_set_id, activity_id, authority_id, from_on, reason, asked_by, asked_at, decision, decided_by, decided_at)`;
    await on.database.rows(
      `${stop} values ($1, $2, $3, $4, '2026-06-01', 'Storm.', $5, now(), 'approved', $6, now())`,
      [ids.stopId, set.id, walks.id, ekhamra, coordinator.userId, approver.userId],
    );
    return ids;
  }
});

interface Route {
  readonly method: string;
  readonly path: string;
}

function routesOf(on: TestApp): Route[] {
  const { stack } = (
    on.app.getHttpAdapter().getInstance() as {
      router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] };
    }
  ).router;
  return stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => ({ method, path: route.path })) : [],
  );
}

const addressOf = (path: string, given: Given, id = idIn(path, given)): string =>
  path
    .replace(':id', id)
    .replace(':promiseId', given.promises[0]?.id ?? '')
    .replace(':feedbackId', given.followUp?.feedbackId ?? '')
    .replace(':signatoryId', given.signatoryId)
    .replace(':dialogueId', given.dialogueId)
    .replace(':measurementId', given.indicatorId)
    .replace(':assignmentId', given.politicalAssignmentId);

function idIn(path: string, given: Given): string {
  const subjects: Readonly<Record<string, string | undefined>> = {
    loften: given.set.id,
    loftespunkter: given.promises[0]?.id,
    aktiviteter: given.walks.id,
    tillfallen: given.occurrenceId,
    uppfoljningar: given.followUp?.id,
    indikatorer: given.indicatorId,
    overenskommelser: given.agreementId,
    lagesbilder: given.pictureId,
    fokusomraden: given.areaId,
  };
  return subjects[path.split('/')[2] ?? ''] ?? given.walks.id;
}

/** A digest of every row of the internal and the public tables, sessions and the queue aside. */
async function everythingStored(on: TestApp): Promise<string> {
  const tables = await on.database.rows<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema in ('tracker', 'published') and table_name not in ('session', 'log_entry', 'log_chain') order by 1`,
  );
  const digests = tables.map(
    ({ name }) => `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as d from ${name} t`,
  );
  const signIns = `select count(*)::text as d from tracker.log_entry where kind <> 'account.signed_in'`;
  const rows = await on.database.rows<{ d: string }>([...digests, signIns].join(' union all '));
  return rows.map(({ d }) => d).join(' ');
}

const logLines = async (on: TestApp): Promise<number> =>
  Number((await on.database.rows<{ n: string }>('select count(*) as n from tracker.log_entry'))[0]?.n);
