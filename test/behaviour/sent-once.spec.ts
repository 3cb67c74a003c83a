import { randomUUID } from 'node:crypto';
import { activityPaths } from '../../src/activities/activity.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';

describe('a form that is sent twice', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let siv: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    siv = await on.signIn(town.coordinator.userId);
  });
  afterAll(() => on.close());

  const note = (sentOnce: string, text: string, by: SignedIn = siv) =>
    by.post(activityPaths.notes(plan.walks.id), { note: text, sentOnce, formName: 'note' });
  const written = async (text: string) =>
    (await on.database.rows('select id from tracker.internal_note where text = $1', [text])).length;

  const confirm = (sentOnce: string) =>
    siv.post(activityPaths.confirmation(plan.walks.id), { sentOnce, formName: 'confirm' });
  const confirmations = async () =>
    (await on.database.rows(`select 1 from tracker.log_entry where kind = 'activity.confirmed'`)).length;

  it('acts once, and both answers lead to the same place', async () => {
    const key = randomUUID();
    const first = await confirm(key).expect(303);
    const second = await confirm(key).expect(303);
    expect(second.headers.location).toBe(first.headers.location);
    expect(await confirmations()).toBe(1);
    await confirm(randomUUID()).expect(303);
    expect(await confirmations()).toBe(2);
  });

  it('acts once also when twenty arrive at the same moment', async () => {
    const key = randomUUID();
    const before = await confirmations();
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(key)));
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(303);
    expect(await confirmations()).toBe(before + 1);
  });

  it('with something else in it is told so, and nothing is lost of either', async () => {
    const key = randomUUID();
    await note(key, 'Det första.').expect(303);
    const other = await note(key, 'Det andra.').expect(422);
    expect(other.text).toContain('redan skickats med ett annat innehåll');
    expect(other.text).toContain('Det andra.');
    expect(await written('Det andra.')).toBe(0);
  });

  it('after a refusal is a first time', async () => {
    const key = randomUUID();
    await note(key, '').expect(422);
    await note(key, 'Nu med text.').expect(303);
    expect(await written('Nu med text.')).toBe(1);
  });

  it('by two people is two forms', async () => {
    const key = randomUUID();
    await note(key, 'Var för sig.').expect(303);
    await note(key, 'Var för sig.', await on.signIn(town.chief.userId)).expect(303);
    expect(await written('Var för sig.')).toBe(2);
  });

  it('is remembered for two days', async () => {
    const key = randomUUID();
    await note(key, 'Minns.').expect(303);
    const known = () => on.database.rows('select key from tracker.form_key where key = $1', [key]);
    expect(await known()).toHaveLength(1);
    on.clock.set(new Date(on.clock.now().getTime() + 49 * 3_600_000));
    const later = await on.signIn(town.coordinator.userId);
    await note(randomUUID(), 'Senare.', later).expect(303);
    expect(await known()).toHaveLength(0);
  });

  it('has a key of its own on every page, for every form', async () => {
    const { text } = await (
      await on.signIn(town.coordinator.userId)
    ).get(activityPaths.activity(plan.walks.id));
    const keys = [...text.matchAll(/name="sentOnce" value="([^"]+)"/g)].map((match) => match[1]);
    expect(keys.length).toBe([...text.matchAll(/<form method="post"/g)].length);
    expect(keys.length).toBeGreaterThan(3);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
