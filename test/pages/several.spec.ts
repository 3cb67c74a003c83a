import { Activities } from '../../src/activities/activities';
import { activityPaths } from '../../src/activities/activity.paths';
import type { Activity } from '../../src/activities/activity.entity';
import { listPaths } from '../../src/workspace/list/list.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPlan, type Plan, planOf, publish } from '../support/plan';
import { aTown, type Town } from '../support/people';
import { faultsOn, kindsOf, open } from './acting';
import { formOn, wordsOf } from './form-on';

describe('the same act on several activities', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let siv: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    siv = await on.signIn(town.coordinator.userId);
    await publish(on, town, plan.set.id);
  });
  afterAll(() => on.close());

  const add = (title: string): Promise<Activity> =>
    on.transactions.asStaff(town.coordinator.userId, () =>
      on.app
        .get(Activities)
        .add(
          plan.set.id,
          planOf({ title, leadId: town.ekhamra, promiseIds: [plan.promises[0]?.id ?? ''] }),
          town.coordinator,
        ),
    );
  const addMany = async (count: number): Promise<Activity[]> => {
    const activities: Activity[] = [];
    for (let number = 1; number <= count; number += 1) activities.push(await add(`Nummer ${number}`));
    return activities;
  };
  const asking = (act: string, ids: readonly string[]): string =>
    `${listPaths.several}?gor=${act}&fran=${encodeURIComponent('/arbete/aktiviteter?lage=late')}${ids.map((id) => `&vald=${id}`).join('')}`;
  const idsOf = (activities: readonly Activity[]): string[] => activities.map(({ id }) => id);
  const rowsOn = (html: string): string[] =>
    [...html.matchAll(/<tr role="row">(.*?)<\/tr>/gs)].slice(1).map(([, row = '']) => wordsOf(row).trim());

  it('shows each of them and what will change before anything is saved', async () => {
    const activities = await addMany(3);
    const { text } = await siv.get(asking('move', idsOf(activities))).expect(200);
    expect(wordsOf(text)).toContain('Flytta slutdagen för 3 aktiviteter');
    for (const { title } of activities)
      expect(wordsOf(text)).toContain(`${title} Medborgarlöfte för Ekhamra`);
    expect(await kindsOf(on, activities[0]?.id ?? '')).toEqual(['activity.added']);
    expect(wordsOf((await siv.get(listPaths.several)).text)).toContain(
      'Du har inte kryssat i någon aktivitet.',
    );
  });

  it('does nineteen of twenty when somebody changed one meanwhile, and tells which and why', async () => {
    const activities = await addMany(20);
    const changed = activities[7];
    const form = await open(siv, asking('confirm', idsOf(activities)), 'flera');
    await (await open(siv, activityPaths.activity(changed?.id ?? ''), 'confirm')).send();
    const answer = await form.send();
    expect(answer.status).toBe(303);
    const result = await siv.get(answer.headers.location ?? '').expect(200);
    expect(wordsOf(result.text)).toContain('Klart för 19 av 20. De andra är som förut.');
    expect(rowsOn(result.text)).toHaveLength(20);
    expect(rowsOn(result.text).filter((row) => row.includes('Inte gjort'))).toEqual([
      'Nummer 8 Inte gjort: Någon annan hann ändra den. Läs vad som gäller nu och försök igen.',
    ]);
    for (const { id } of activities)
      expect([id, (await kindsOf(on, id)).filter((kind) => kind === 'activity.confirmed').length]).toEqual([
        id,
        1,
      ]);
    expect(result.text).toContain('href="/arbete/aktiviteter?lage=late"');
    const colleague = await on.signIn(town.caseWorker.userId);
    await colleague.get(answer.headers.location ?? '').expect(404);
  });

  it('refuses what the rules refuse one by one: completed without a reason where the target is not met', async () => {
    const [one] = await addMany(1);
    const form = await open(siv, asking('report', [one?.id ?? '', plan.walks.id, plan.patrols.id]), 'flera');
    const { headers } = await form.send({ status: 'completed' });
    const result = await siv.get(headers.location ?? '');
    expect(rowsOn(result.text).sort()).toEqual([
      'Fotpatrullering Inte gjort: Du kan inte ändra den. Den leds av en annan part.',
      'Nummer 1 Klart',
      'Trygghetsvandringar Inte gjort: Målet är inte uppfyllt. Skriv varför, det visas för invånare.',
    ]);
    const stored = await on.database.rows(
      'select status, completed_on::text as day from tracker.activity where id = any ($1) order by status',
      [[one?.id, plan.walks.id]],
    );
    expect(stored).toEqual([
      { status: 'completed', day: '2026-06-10' },
      { status: 'not_started', day: null },
    ]);
  });

  it('moves the day with its reason, and asks for what is missing before it begins', async () => {
    const activities = await addMany(2);
    const form = await open(siv, asking('move', idsOf(activities)), 'flera');
    const refused = await form.send({ toOn: '2026-12-15' });
    expect(refused.status).toBe(422);
    expect(faultsOn(refused.text)).toEqual(['Välj skälet till att tiden flyttas.']);
    expect([formOn(refused.text, 'flera').fields.vald].flat()).toHaveLength(2);
    await form.send({ toOn: '2026-12-15', moveReason: 'changed_priorities' }).expect(303);
    const stored = await on.database.rows(
      'select distinct due_on::text as day from tracker.activity where id = any ($1)',
      [idsOf(activities)],
    );
    expect(stored).toEqual([{ day: '2026-12-15' }]);
  });

  it('asks a person about each of them', async () => {
    const activities = await addMany(2);
    const form = await open(siv, asking('assign', idsOf(activities)), 'flera');
    expect((await form.send({ userId: '' })).status).toBe(422);
    await form.send({ userId: town.caseWorker.userId }).expect(303);
    const hans = await on.signIn(town.caseWorker.userId);
    expect(wordsOf((await hans.get('/arbete')).text)).toContain('Nummer 1');
  });

  it('is closed to who may do nothing of it, and acts once when it is sent twice', async () => {
    const [one] = await addMany(1);
    const page = await siv.get(asking('confirm', [one?.id ?? '']));
    const key =
      /name="sentOnce" value="([^"]+)"/.exec(page.text.slice(page.text.indexOf('flera-aktiviteter"')))?.[1] ??
      '';
    const { fields } = formOn(page.text, 'flera');
    const others: Record<string, string | string[]> = { ...fields };
    delete others.csrfToken;
    const approver = await on.signIn(town.approver.userId);
    await approver.post(listPaths.several, others).expect(403);
    const stranger = await on.signIn(town.otherCoordinator.userId);
    await stranger.post(listPaths.several, others).expect(404);
    const send = () => siv.post(listPaths.several, { ...fields, sentOnce: key });
    const [first, second] = [await send(), await send()];
    expect(second.headers.location).toBe(first.headers.location);
    expect((await kindsOf(on, one?.id ?? '')).filter((kind) => kind === 'activity.confirmed')).toHaveLength(
      1,
    );
  });
});
