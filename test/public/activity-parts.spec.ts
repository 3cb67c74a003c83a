import { randomUUID } from 'node:crypto';
import { Activities } from '../../src/activities/activities';
import { ClockStops } from '../../src/activities/clock-stops';
import { EvidenceLinks } from '../../src/activities/evidence-links';
import { Milestones } from '../../src/activities/milestones';
import { Occurrences } from '../../src/activities/occurrences';
import { ProgressReports } from '../../src/activities/progress-reports';
import { Publications } from '../../src/publication/publications';
import { anApp, type TestApp } from '../support/app';
import { aPlan, type Plan, planOf, publish } from '../support/plan';
import { aTown, type Town } from '../support/people';
import { wordsOf } from '../pages/form-on';

describe('what residents see of the parts of an activity', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    const { coordinator, approver, area } = town;
    const id = plan.walks.id;
    const get = on.app.get.bind(on.app);
    const asSiv = <Result>(work: () => Promise<Result>) => on.transactions.asStaff(coordinator.userId, work);
    const districtId = randomUUID();
    await on.database.rows(
      `insert into tracker.district (id, municipality_id, name) values ($1, $2, 'Norra hamnen')`,
      [districtId, town.ekhamra],
    );
    await asSiv(async () => {
      const fields = planOf({
        leadId: town.ekhamra,
        promiseIds: plan.promises.slice(0, 1).map((promise) => promise.id),
        takingPartIds: [area],
        cadence: 'weekly',
        cadenceTimes: 2,
        targetComparator: 'within',
        targetQuantity: 24,
        targetUnit: 'timmar',
        targetScope: 'period',
        isTrial: true,
        dueOn: '2026-05-31',
      });
      await get(Activities).plan(id, { ...fields, version: plan.walks.version, was: '{}' }, coordinator);
    });
    await publish(on, town, plan.set.id);
    await asSiv(async () => {
      const milestone = {
        milestoneTitle: 'Platserna är valda',
        milestoneDueOn: '2026-05-01',
        formKey: randomUUID(),
      };
      await get(Milestones).add(id, milestone, coordinator);
      const done = { milestoneId: milestone.formKey, doneOn: '2026-04-24', dropReason: null };
      await get(Milestones).settle(id, done, coordinator);
      const link = { evidenceTitle: 'Protokoll', evidenceUrl: 'https://www.example.se/protokoll' };
      await get(EvidenceLinks).add(id, { ...link, formKey: randomUUID() }, coordinator);
      const wrong = { day: '2026-04-21', quantity: 4, publicSummary: 'Fel antal.', formKey: randomUUID() };
      await get(Occurrences).register(id, wrong, coordinator);
      const [occurrence] = await get(Occurrences).of([id]);
      const news = { evidenceTitle: 'Nyhet', evidenceUrl: 'https://www.example.se/nyhet' };
      await get(EvidenceLinks).addToOccurrence(
        occurrence?.id ?? '',
        { ...news, formKey: randomUUID() },
        coordinator,
      );
      const right = { ...wrong, quantity: 3, withinLimit: 2, districtId, publicSummary: 'Rätt antal.' };
      await get(Occurrences).correct(
        occurrence?.id ?? '',
        { ...right, formKey: randomUUID(), correctionReason: 'Internt om felet.' },
        coordinator,
      );
      await get(ProgressReports).makePermanent(id, { permanentOn: '2026-06-01' }, coordinator);
      await get(ClockStops).ask(
        id,
        { fromOn: '2026-06-01', toOn: '2026-06-10', reason: 'Översvämning.' },
        coordinator,
      );
    });
    await on.transactions.asStaff(approver.userId, async () => {
      const [stop] = await get(ClockStops).of([id]);
      await get(ClockStops).decide(
        id,
        { stopId: stop?.id ?? '', decision: 'approved', refusalReason: null },
        approver,
      );
    });
    await asSiv(() => get(Publications).publish(plan.set.id, coordinator));
  });
  afterAll(() => on.close());

  const activityInApi = async () => {
    const { body } = await on.anonymous().get(`/api/v1/promise-sets/${plan.set.publicId}`).expect(200);
    return body.activities.find((activity: { id: string }) => activity.id === plan.walks.publicId);
  };
  const page = async (language: 'sv' | 'en') =>
    (await on.anonymous().get(`/medborgarloften/${plan.set.publicId}?lang=${language}`).expect(200)).text;

  it('is all in the API', async () => {
    expect(await activityInApi()).toMatchObject({
      takingPart: ['Lokalpolisområde Mellanbygden'],
      cadence: 'weekly',
      cadenceTimes: 2,
      isTrial: true,
      permanentOn: '2026-06-01',
      progress: { done: 2, outOf: 3, isReached: false },
      isLate: false,
      clockStops: [{ fromOn: '2026-06-01', toOn: '2026-06-10', reason: 'Översvämning.' }],
      milestones: [
        { title: 'Platserna är valda', dueOn: '2026-05-01', doneOn: '2026-04-24', dropReason: null },
      ],
      evidence: [{ title: 'Protokoll', url: 'https://www.example.se/protokoll' }],
      occurrences: [
        {
          occurredOn: '2026-04-21',
          quantity: 3,
          withinLimit: 2,
          summary: 'Rätt antal.',
          district: 'Norra hamnen',
          isCorrection: true,
          evidence: { title: 'Nyhet', url: 'https://www.example.se/nyhet' },
        },
      ],
    });
  });

  it('is all on the page, in either language, and nothing that is internal', async () => {
    const [sv, en] = [await page('sv'), await page('en')];
    for (const words of [
      'Medverkar Lokalpolisområde Mellanbygden',
      '2 gånger i veckan',
      'Försöket blev permanent 1 juni 2026.',
      '1 juni 2026 – 10 juni 2026. Översvämning. Dagarna räknas inte som försening.',
      'Platserna är valda Klart 24 april 2026.',
      '2 av 3 inom 24 timmar.',
      'Norra hamnen 2 av 3 i tid. Nyhet',
    ])
      expect(wordsOf(sv)).toContain(words);
    for (const words of ['Taking part', '2 times a week', 'The days do not count as lateness.', 'Read more'])
      expect(wordsOf(en)).toContain(words);
    for (const internal of ['Internt om felet', 'Fel antal', 'Siv', 'Gun']) {
      expect(sv).not.toContain(internal);
      expect(en).not.toContain(internal);
    }
  });

  it('is late the day after the clock started again, in the list as well', async () => {
    on.clock.set('2026-06-11T11:00:00Z');
    expect((await activityInApi()).isLate).toBe(true);
    const { body } = await on.anonymous().get('/api/v1/promise-sets').expect(200);
    expect(body.data[0].activityCounts.late).toBe(1);
    on.clock.set('2026-06-10T11:00:00Z');
    const { body: before } = await on.anonymous().get('/api/v1/promise-sets?limit=5').expect(200);
    expect(before.data[0].activityCounts.late).toBe(0);
  });
});
