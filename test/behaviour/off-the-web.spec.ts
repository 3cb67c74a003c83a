import { PromiseSets } from '../../src/promises/promise-sets';
import { Publications } from '../../src/publication/publications';
import { Withdrawals } from '../../src/publication/withdrawals';
import { seen } from '../public/reading';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';

describe('a document taken off the web', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    on.clock.set(noonOn('2026-06-10'));
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
  });

  const siv = <T>(work: () => Promise<T>) => on.transactions.asStaff(town.coordinator.userId, work);
  const withdraw = (by = town.coordinator) =>
    on.transactions.asStaff(by.userId, () =>
      on.app.get(Withdrawals).withdraw(plan.set.id, 'Fel fil lades upp.', by),
    );
  const publishAgain = () => siv(() => on.app.get(Publications).publish(plan.set.id, town.coordinator));
  const address = () => `/medborgarloften/${plan.set.publicId}`;
  const json = () => `/api/v1/promise-sets/${plan.set.publicId}`;

  it('answers 410 and one sentence, on the page and in the API, and is in no list', async () => {
    await withdraw();
    const answer = await on.anonymous().get(address()).expect(410);
    expect(seen(answer.text)).toContain('Kommunen har tagit bort det här från webben.');
    for (const secret of [plan.set.title, 'trygghetsvandringar', 'Fel fil'])
      expect(answer.text).not.toContain(secret);
    expect((await on.anonymous().get(`${address()}?lang=en`)).text).toContain('taken this off the web');
    const problem = await on
      .anonymous()
      .get(json())
      .expect(410)
      .expect('content-type', /problem\+json/);
    expect(problem.body).toMatchObject({ status: 410, title: 'Gone' });
    const list = await on.anonymous().get('/api/v1/promise-sets?limit=100').expect(200);
    expect(JSON.stringify(list.body)).not.toContain(plan.set.publicId);
    expect((await on.anonymous().get('/')).text).not.toContain(plan.set.publicId);
  });

  it('stays for its parties, with who, when and why', async () => {
    await withdraw();
    expect((await siv(() => on.app.get(PromiseSets).find(plan.set.id))).state).toBe('approved');
    expect(
      await on.database.rows(
        'select reason, withdrawn_by from tracker.withdrawal where promise_set_id = $1',
        [plan.set.id],
      ),
    ).toEqual([{ reason: 'Fel fil lades upp.', withdrawn_by: town.coordinator.userId }]);
    expect(await siv(() => on.app.get(Withdrawals).standing(plan.set.id))).toMatchObject({
      reason: 'Fel fil lades upp.',
    });
  });

  it('is as old as it was when it is published again, and may be taken off again', async () => {
    await withdraw();
    on.clock.set(noonOn('2026-06-12'));
    await publishAgain();
    const { body } = await on.anonymous().get(json()).expect(200);
    expect(body).toMatchObject({
      firstPublishedAt: noonOn('2026-06-10').toISOString(),
      publishedAt: noonOn('2026-06-12').toISOString(),
    });
    expect(await siv(() => on.app.get(Withdrawals).standing(plan.set.id))).toBeNull();
    await withdraw();
    await on.anonymous().get(address()).expect(410);
  });

  it('is taken off once, also when it is done twice at once, and by the keeper alone', async () => {
    for (const person of [town.approver, town.chief])
      await expect(withdraw(person)).rejects.toThrow('not allowed');
    const outcomes = await Promise.allSettled([withdraw(), withdraw()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(withdraw()).rejects.toThrow('promise_set.not_published');
    expect(
      await on.database.rows(
        `select 1 from tracker.log_entry where subject_id = $1 and kind = 'promise_set.withdrawn'`,
        [plan.set.id],
      ),
    ).toHaveLength(1);
  });

  it('leaves 404 to what was never published', async () => {
    const draft = await aPlan(on, town);
    await on.anonymous().get(`/medborgarloften/${draft.set.publicId}`).expect(404);
    await on.anonymous().get(`/api/v1/promise-sets/${draft.set.publicId}`).expect(404);
  });
});

describe('an ended document', () => {
  it('is past the day after its last day, whatever its period says, and says why', async () => {
    const on = await anApp();
    const town = await aTown(on.database);
    const { set } = await aPlan(on, town);
    await publish(on, town, set.id);
    const end = (day: string) =>
      on.transactions.asStaff(town.coordinator.userId, () =>
        on.app.get(PromiseSets).end(set.id, day, 'Ersätts av ett avtal.', town.coordinator),
      );
    await expect(end('2026-06-11')).rejects.toMatchObject({ field: 'endedOn' });
    await expect(end('2025-12-31')).rejects.toMatchObject({ field: 'endedOn' });
    await end('2026-06-10');
    await expect(end('2026-06-10')).rejects.toThrow('promise_set.state_cannot_follow');
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app.get(Publications).publish(set.id, town.coordinator),
    );
    const timing = async () =>
      (await on.anonymous().get('/api/v1/promise-sets')).body.data[0].timing as string;
    expect(await timing()).toBe('current');
    on.clock.set(noonOn('2026-06-11'));
    expect(await timing()).toBe('past');
    expect(seen((await on.anonymous().get(`/medborgarloften/${set.publicId}`)).text)).toContain(
      'Gällde till och med 10 juni 2026. Ersätts av ett avtal.',
    );
    await on.close();
  });
});
