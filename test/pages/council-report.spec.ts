import { Activities } from '../../src/activities/activities';
import { Deadlines } from '../../src/activities/deadlines';
import { InternalNotes } from '../../src/activities/internal-notes';
import { Indicators } from '../../src/indicators/indicators';
import { promisePaths } from '../../src/promises/promise.paths';
import { everyRecipient, reportPath } from '../../src/workspace/report/report.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { indicatorOf } from '../support/before-the-promise';
import { aJudgedFollowUp } from '../support/judged';
import { aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';
import { wordsOf } from './form-on';

const canary = 'Intern kanariefågel';

describe('a report to those who were elected', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let siv: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    siv = await on.signIn(town.coordinator.userId);
  });
  afterAll(() => on.close());

  const report = async (recipient: (typeof everyRecipient)[number]) =>
    wordsOf((await siv.get(reportPath(plan.set.id, recipient)).expect(200)).text);

  it('is nothing while the document is a draft', async () => {
    await siv.get(reportPath(plan.set.id, 'board')).expect(404);
    expect((await siv.get(promisePaths.set(plan.set.id))).text).not.toContain('/rapport/');
  });

  it('tells numbers, judgements, reasons and registry numbers, one click from the document', async () => {
    await publish(on, town, plan.set.id);
    const { id } = await aJudgedFollowUp(on, town, plan.set.id, 'open');
    await on.database.rows(`update tracker.follow_up set registry_number = 'KS-2026/44' where id = $1`, [id]);
    await on.transactions.asStaff(town.coordinator.userId, async () => {
      const moved = { toOn: '2026-12-15', moveReason: 'procurement_or_permit' } as const;
      await on.app
        .get(Deadlines)
        .move(plan.walks.id, { ...moved, moveText: 'Upphandlingen överklagades.' }, town.coordinator);
      await on.app.get(Activities).lock(plan.walks.id);
      await on.app.get(InternalNotes).write(plan.walks.id, town.ekhamra, canary, town.coordinator);
    });
    const page = (await siv.get(promisePaths.set(plan.set.id))).text;
    for (const recipient of everyRecipient) expect(page).toContain(reportPath(plan.set.id, recipient));
    const words = await report('board');
    for (const told of [
      'Till kommunstyrelsen Medborgarlöfte för Ekhamra 2026',
      'Läget den 10 juni 2026.',
      '2 aktiviteter: 2 inte påbörjade.',
      'Uppföljning, 1 januari 2026 – 31 december 2026: KS-2026/44',
      '1. Att genomföra minst 4 trygghetsvandringar. Uppfyllt',
      'Uppföljningen är inte avslutad.',
      'Inte partens löfte',
      '0 av minst 4 trygghetsvandringar',
      'Flyttad från 30 november 2026 till 15 december 2026',
      'Upphandlingen överklagades.',
    ])
      expect(words).toContain(told);
  });

  it('tells the council the outcome and not each activity, and the crime prevention council all', async () => {
    const [council, crimePrevention] = [await report('council'), await report('crime_prevention_council')];
    expect(council).toContain('Uppfyllt');
    expect(council).not.toContain('Fotpatrullering');
    expect(crimePrevention).toContain('Fotpatrullering');
  });

  it('tells figures apart from what was done, with their source and uncertainty, and that they prove no cause', async () => {
    expect(await report('board')).not.toContain('Siffror om problemen');
    const indicator = { promiseIds: plan.promises.slice(0, 1).map(({ id }) => id) };
    await on.transactions.asStaff(town.coordinator.userId, async () => {
      await on.app.get(Indicators).add(plan.set.id, indicatorOf(indicator), town.coordinator);
      const small = {
        name: 'Anmälda rån',
        unit: 'rån',
        isCount: true,
        baselineValue: 2,
        isUncertain: false,
        marginNote: '',
      };
      await on.app
        .get(Indicators)
        .add(plan.set.id, indicatorOf({ ...small, ...indicator }), town.coordinator);
    });
    for (const recipient of everyRecipient) {
      const words = await report(recipient);
      const figures = words.slice(words.indexOf('Siffror om problemen'));
      expect(figures).toContain('Därför går det inte att säkert visa att en förändring beror på löftena.');
      expect(figures).toMatch(/Otrygga ute sent .*31,5 procent/);
      expect(figures).toContain('Källa Polisens trygghetsmätning');
      expect(figures).toContain('Osäkerhet Få svar i kommunen.');
      expect(figures).toContain('Visas inte, för få');
      expect(figures).not.toContain('2 rån');
      expect(figures).not.toContain('Trygghetsvandringar');
    }
  });

  it('holds nothing internal, and is nobody else’s', async () => {
    for (const recipient of everyRecipient) expect(await report(recipient)).not.toContain(canary);
    await siv.get(`${promisePaths.set(plan.set.id)}/rapport/annan`).expect(404);
    const other = await on.signIn(town.otherCoordinator.userId);
    await other.get(reportPath(plan.set.id, 'board')).expect(404);
  });
});
