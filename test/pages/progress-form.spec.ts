import { ProgressReports } from '../../src/activities/progress-reports';
import { promisePaths } from '../../src/promises/promise.paths';
import { anApp, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, approve, type Plan, publish } from '../support/plan';
import { Proposals } from '../../src/publication/proposals';
import { open } from './acting';
import { hasForm, wordsOf } from './form-on';

describe('the form by which another party publishes how it goes', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
  });
  afterAll(() => on.close());

  const pageFor = async (userId: string) =>
    (await (await on.signIn(userId)).get(promisePaths.set(plan.set.id))).text;

  it('is not there while the set is unpublished', async () => {
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app.get(Proposals).propose(plan.set.id, town.coordinator),
    );
    await approve(on, town, plan.set.id);
    expect(hasForm(await pageFor(town.chief.userId), 'progress')).toBe(false);
  });

  it('tells the police what residents have not seen, shows it at a press, and says after how many days the rest follows', async () => {
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    await on.transactions.asStaff(town.liaison.userId, () =>
      on.app.get(ProgressReports).confirm(plan.patrols.id, town.liaison),
    );
    const page = wordsOf(await pageFor(town.liaison.userId));
    expect(page).toContain('Publicera hur det går');
    expect(page).toContain('1 bekräftelse');
    expect(page).toContain('när 7 dagar har gått');
    const kalle = await on.signIn(town.liaison.userId);
    const answer = await (await open(kalle, promisePaths.set(plan.set.id), 'progress')).send().expect(303);
    const after = await kalle.get(answer.headers.location as string);
    expect(wordsOf(after.text)).toContain('Invånarna ser nu hur det går.');
    expect(wordsOf(after.text)).toContain('Inget har rapporterats');
  });

  it('is for those who lead something there: not for the keeper, not for one who only reads or approves', async () => {
    for (const person of [town.coordinator, town.approver, town.caseWorker])
      expect(hasForm(await pageFor(person.userId), 'progress')).toBe(false);
  });
});
