import { Activities } from '../../src/activities/activities';
import { activityPaths } from '../../src/activities/activity.paths';
import { promisePaths } from '../../src/promises/promise.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPlan, type Plan, publish } from '../support/plan';
import { aPerson, aTown, type Town } from '../support/people';
import { everyRow, faultsOn, formIn, kindsOf, logOf, open } from './acting';
import { formOn, hasForm, wordsOf } from './form-on';

describe('planning an activity', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let siv: SignedIn;
  let stina: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    const colleague = await aPerson(on.database, 'Stina Samordnare', [['coordinator', town.ekhamra]]);
    siv = await on.signIn(town.coordinator.userId);
    stina = await on.signIn(colleague.userId);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    plan = await aPlan(on, town);
  });

  const activities = () =>
    on.database.rows<{ id: string; title: string }>(
      'select * from tracker.activity where promise_set_id = $1 order by created_at, title',
      [plan.set.id],
    );
  const walks = async () => (await activities()).find(({ id }) => id === plan.walks.id);
  const promisesOf = async (id: string) =>
    (
      await on.database.rows<{ id: string }>(
        'select promise_id as id from tracker.activity_promise where activity_id = $1',
        [id],
      )
    ).map((row) => row.id);

  describe('that is new', () => {
    const typed = () => ({
      title: 'Belysning i parken',
      leadFunction: 'Gatuenheten',
      promiseIds: [plan.promises[0]?.id ?? '', plan.promises[2]?.id ?? ''],
      dueOn: '2026-09-30',
      targetComparator: 'exactly',
      targetQuantity: '12,5',
      targetUnit: 'lyktor',
      targetScope: 'period',
    });

    it('adds it for the promises that were ticked, and logs it', async () => {
      const answer = await (await open(siv, activityPaths.newPlan(plan.set.id), 'plan')).send(typed());
      expect(answer.status).toBe(303);
      expect(answer.headers.location).toBe(`${promisePaths.set(plan.set.id)}?klart=added`);
      const added = (await activities()).find(({ title }) => title === 'Belysning i parken');
      expect(added).toMatchObject({
        lead_id: town.ekhamra,
        lead_function: 'Gatuenheten',
        due_on: '2026-09-30',
        original_due_on: '2026-09-30',
        target_quantity: '12.50',
        target_is_suggested: false,
        status: 'not_started',
        demand_driven: false,
      });
      expect((await promisesOf(added?.id ?? '')).sort()).toEqual(typed().promiseIds.sort());
      expect(await logOf(on, added?.id ?? '')).toMatchObject([
        { kind: 'activity.added', userId: town.coordinator.userId, details: { title: 'Belysning i parken' } },
      ]);
    });

    it('is added once when the form is sent twice, also at once', async () => {
      const form = await open(siv, activityPaths.newPlan(plan.set.id), 'plan');
      const answers = await Promise.all([form.send(typed()), form.send(typed())]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303]);
      expect(await activities()).toHaveLength(3);
      const other = await form.send({ ...typed(), title: 'Något annat' });
      expect(other.status).toBe(422);
      expect(faultsOn(other.text)[0]).toContain('har redan lagt till en aktivitet');
      expect((await formIn(siv, other.text, 'plan').send()).status).toBe(303);
      expect(await activities()).toHaveLength(4);
    });

    it.each([
      ['without words', { title: ' ' }, 'Skriv vad som ska göras, högst 300 tecken.', 'title'],
      [
        'without a promise',
        { promiseIds: [] },
        'Välj minst ett löfte som aktiviteten hör till.',
        'promiseIds',
      ],
      ['without a deadline', { dueOn: '' }, 'Ange när aktiviteten ska vara klar.', 'dueOn'],
      ['due before it begins', { startOn: '2026-10-01' }, 'Slutdagen ligger före startdagen.', 'dueOn'],
      ['with half a target', { targetUnit: '' }, 'Fyll i hela målet', 'targetQuantity'],
      ['without a function', { leadFunction: '' }, 'Skriv vilken funktion som ansvarar', 'leadFunction'],
    ])('is refused %s, with all that was typed kept', async (_, mistake, fault, field) => {
      const form = await open(siv, activityPaths.newPlan(plan.set.id), 'plan');
      const before = await everyRow(on);
      const answer = await form.send({ ...typed(), ...mistake });
      expect(answer.status).toBe(422);
      expect(faultsOn(answer.text)).toEqual([expect.stringContaining(fault)]);
      expect(answer.text).toContain(`href="#plan-${field}"`);
      expect(answer.text).toContain(`id="plan-${field}"`);
      const {
        csrfToken,
        formName: name,
        formKey,
        promiseIds = [],
        ...kept
      } = formOn(answer.text, 'plan').fields;
      expect([csrfToken, name, formKey].every(Boolean)).toBe(true);
      const { promiseIds: ticked, ...words } = { ...typed(), ...mistake };
      expect(kept).toMatchObject({ ...words, title: words.title });
      expect([promiseIds].flat().sort()).toEqual(ticked.sort());
      expect(await everyRow(on)).toEqual(before);
    });

    it('is led by a party, for a promise of the same set', async () => {
      const form = await open(siv, activityPaths.newPlan(plan.set.id), 'plan');
      const stranger = await form.send({ ...typed(), leadId: town.norrviken });
      expect(faultsOn(stranger.text)).toEqual([
        'Den som leder aktiviteten ska vara en av medborgarlöftets parter.',
      ]);
      const other = await aPlan(on, town);
      const foreign = await form.send({ ...typed(), promiseIds: [other.promises[0]?.id ?? ''] });
      expect(faultsOn(foreign.text)).toEqual(['Välj minst ett löfte som aktiviteten hör till.']);
      expect(await activities()).toHaveLength(2);
    });
  });

  describe('that exists', () => {
    it('stores what was changed in a draft, the deadline too, and logs it field by field', async () => {
      const answer = await (
        await open(siv, activityPaths.plan(plan.walks.id), 'plan')
      ).send({
        title: 'Vandringar på kvällstid',
        dueOn: '2026-10-31',
        demandDriven: 'yes',
      });
      expect(answer.status).toBe(303);
      expect(await walks()).toMatchObject({
        title: 'Vandringar på kvällstid',
        due_on: '2026-10-31',
        original_due_on: '2026-10-31',
        demand_driven: true,
        target_unit: 'trygghetsvandringar',
      });
      expect((await logOf(on, plan.walks.id)).at(-1)).toMatchObject({
        kind: 'activity.planned',
        details: {
          from: { title: 'Trygghetsvandringar', dueOn: '2026-11-30', demandDriven: '' },
          to: { title: 'Vandringar på kvällstid', dueOn: '2026-10-31', demandDriven: 'yes' },
        },
      });
      const words = wordsOf((await siv.get(activityPaths.activity(plan.walks.id))).text);
      expect(words).toContain('Slutdag: 30 november 2026 → 31 oktober 2026');
    });

    it('shows the deadline read-only once it is proposed, and does not take another one', async () => {
      await publish(on, town, plan.set.id);
      const { text } = await siv.get(activityPaths.plan(plan.walks.id));
      expect(text).not.toMatch(/type="date"[^>]*name="dueOn"|name="dueOn"[^>]*type="date"/);
      expect(text).toContain(`href="${activityPaths.activity(plan.walks.id)}#ny-tid"`);
      const form = formIn(siv, text, 'plan');
      const smuggled = await form.send({ dueOn: '2027-01-31' });
      expect(smuggled.status).toBe(422);
      expect(faultsOn(smuggled.text)[0]).toContain('Flytta slutdagen med ”Ny tid”');
      expect((await form.send({ description: 'I Centrum.' })).status).toBe(303);
      expect(await walks()).toMatchObject({ description: 'I Centrum.', due_on: '2026-11-30' });
    });

    it('does not take back a deadline that somebody moved while the form was open', async () => {
      await publish(on, town, plan.set.id);
      const form = await open(stina, activityPaths.plan(plan.walks.id), 'plan');
      const move = { toOn: '2026-12-15', moveReason: 'weather_or_season', moveText: '' };
      await (await open(siv, activityPaths.activity(plan.walks.id), 'deadline')).send(move);
      expect((await form.send({ description: 'I Centrum.' })).status).toBe(303);
      expect(await walks()).toMatchObject({ description: 'I Centrum.', due_on: '2026-12-15' });
    });

    it('confirms a target that was suggested from a text, as it was or corrected, or removes it', async () => {
      const target = { comparator: 'at_least', quantity: 6, unit: 'vandringar', scope: 'year' } as const;
      const suggest = () =>
        on.transactions.asStaff(town.coordinator.userId, () =>
          on.app.get(Activities).suggestTarget(plan.walks.id, target, town.coordinator),
        );
      await suggest();
      const page = await siv.get(activityPaths.plan(plan.walks.id));
      expect(wordsOf(page.text)).toContain('Målet är ett förslag ur texten.');
      await formIn(siv, page.text, 'plan').send();
      expect(await walks()).toMatchObject({ target_is_suggested: false, target_quantity: '6.00' });
      expect((await logOf(on, plan.walks.id)).at(-1)?.details).toMatchObject({ confirmsTarget: true });
      await suggest();
      await (
        await open(siv, activityPaths.plan(plan.walks.id), 'plan')
      ).send({ targetComparator: '', targetQuantity: '', targetUnit: '', targetScope: '' });
      expect(await walks()).toMatchObject({ target_is_suggested: false, target_quantity: null });
    });

    it('merges what only one of two changed, and shows both versions of what both did', async () => {
      const first = await open(siv, activityPaths.plan(plan.walks.id), 'plan');
      const second = await open(stina, activityPaths.plan(plan.walks.id), 'plan');
      const third = await open(stina, activityPaths.plan(plan.walks.id), 'plan');
      await first.send({ description: 'Sivs beskrivning.', targetQuantity: '6', leadId: town.area });
      expect((await second.send({ leadFunction: 'Gatuenheten' })).status).toBe(303);
      expect(await walks()).toMatchObject({
        description: 'Sivs beskrivning.',
        lead_function: 'Gatuenheten',
        target_quantity: '6.00',
      });
      const before = await everyRow(on);
      const answer = await third.send({ description: 'Stinas beskrivning.', title: 'Stinas rubrik' });
      expect(answer.status).toBe(409);
      expect(await everyRow(on)).toEqual(before);
      const words = wordsOf(answer.text);
      expect(words).toContain('Beskrivning Stinas beskrivning. Sivs beskrivning.');
      expect(formOn(answer.text, 'plan').fields).toMatchObject({
        title: 'Stinas rubrik',
        description: 'Stinas beskrivning.',
        leadFunction: 'Gatuenheten',
        targetQuantity: '6',
        leadId: town.area,
      });
      expect((await formIn(stina, answer.text, 'plan').send()).status).toBe(303);
      expect(await walks()).toMatchObject({
        title: 'Stinas rubrik',
        description: 'Stinas beskrivning.',
        lead_function: 'Gatuenheten',
        target_quantity: '6.00',
        lead_id: town.area,
      });
    });

    it('says in words what both changed of what is stored as keys', async () => {
      const first = await open(siv, activityPaths.plan(plan.walks.id), 'plan');
      const second = await open(stina, activityPaths.plan(plan.walks.id), 'plan');
      const [one = '', two = '', three = ''] = plan.promises.map(({ id }) => id);
      await first.send({ promiseIds: [one, two], targetComparator: 'exactly' });
      const words = wordsOf(
        (await second.send({ promiseIds: [one, three], targetComparator: 'at_most' })).text,
      );
      expect(words).toContain('Vilka löften hör den till? 1, 3 1, 2');
      expect(words).toContain('Hur högst precis');
    });

    it('is refused for everybody but the keeper’s coordinator', async () => {
      await publish(on, town, plan.set.id);
      const { fields } = formOn((await siv.get(activityPaths.plan(plan.walks.id))).text, 'plan');
      delete fields.csrfToken;
      const people = [town.liaison, town.chief, town.approver, town.caseWorker, town.otherCoordinator];
      const browsers = await Promise.all(people.map(({ userId }) => on.signIn(userId)));
      const before = await everyRow(on);
      for (const [index, browser] of browsers.entries()) {
        const expected = people[index] === town.otherCoordinator ? 404 : 403;
        for (const path of [activityPaths.plan(plan.walks.id), activityPaths.newPlan(plan.set.id)])
          expect((await browser.get(path)).status).toBe(expected);
        expect((await browser.post(activityPaths.plan(plan.walks.id), fields)).status).toBe(expected);
        const { version, was, ...added } = fields;
        expect([version, was].every(Boolean)).toBe(true);
        expect((await browser.post(activityPaths.add(plan.set.id), added)).status).toBe(expected);
      }
      expect(await everyRow(on)).toEqual(before);
    });

    it('is refused with a malformed memory of what the form showed', async () => {
      const form = await open(siv, activityPaths.plan(plan.walks.id), 'plan');
      const before = await everyRow(on);
      expect((await form.send({ was: '{' })).status).toBe(422);
      expect((await form.send({ version: 'x' })).status).toBe(422);
      expect(await everyRow(on)).toEqual(before);
      expect((await form.send({ was: '[]', version: '99', description: 'Ändå.' })).status).toBe(303);
      expect(await kindsOf(on, plan.walks.id)).toEqual(['activity.added', 'activity.planned']);
    });
  });

  it('is not offered on the page of an activity to those who may not plan', async () => {
    await publish(on, town, plan.set.id);
    const liaison = await on.signIn(town.liaison.userId);
    const shown = await liaison.get(activityPaths.activity(plan.patrols.id));
    expect(shown.text).not.toContain(activityPaths.plan(plan.patrols.id));
    expect(hasForm(shown.text, 'report')).toBe(true);
  });
});
