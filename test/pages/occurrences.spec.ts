import { randomUUID } from 'node:crypto';
import { activityPaths } from '../../src/activities/activity.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPlan, type Plan, publish } from '../support/plan';
import { aTown, type Town } from '../support/people';
import { everyRow, faultsOn, formIn, kindsOf, logOf, open } from './acting';
import { formOn, wordsOf } from './form-on';

describe('registering what was done', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let page: string;
  let siv: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    siv = await on.signIn(town.coordinator.userId);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    page = activityPaths.activity(plan.walks.id);
  });

  const stored = () =>
    on.database.rows(
      `select day, quantity::float, public_summary, void_reason, authority_id, registered_by from tracker.occurrence
        where activity_id = $1 order by registered_at`,
      [plan.walks.id],
    );
  const status = async () =>
    (await on.database.rows('select status from tracker.activity where id = $1', [plan.walks.id]))[0];

  it('asks three things, of which today and one are filled in', async () => {
    const { fields } = formOn((await siv.get(page)).text, 'occurrence');
    const { csrfToken, formName, formKey, standsOn, ...asked } = fields;
    expect([csrfToken, formName, formKey, standsOn].every(Boolean)).toBe(true);
    expect(asked).toEqual({ day: '2026-06-10', quantity: '1', publicSummary: '' });
  });

  it('stores the occurrence, logs it, begins the activity, and counts it', async () => {
    const answer = await (
      await open(siv, page, 'occurrence')
    ).send({ day: '2026-06-01', quantity: '1,5', publicSummary: 'Vandring i Centrum.' });
    expect(answer.status).toBe(303);
    expect(await stored()).toEqual([
      {
        day: '2026-06-01',
        quantity: 1.5,
        public_summary: 'Vandring i Centrum.',
        void_reason: null,
        authority_id: town.ekhamra,
        registered_by: town.coordinator.userId,
      },
    ]);
    expect(await status()).toEqual({ status: 'in_progress' });
    expect((await logOf(on, plan.walks.id)).at(-1)).toMatchObject({
      kind: 'activity.occurrence_registered',
      details: { day: '2026-06-01', quantity: 1.5 },
    });
    expect(wordsOf((await siv.get(page)).text)).toContain('1,5 av minst 4 trygghetsvandringar');
  });

  it('registers once when the same form is sent twice, at once or after another', async () => {
    const form = await open(siv, page, 'occurrence');
    const answers = await Promise.all([form.send(), form.send()]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    expect((await form.send()).status).toBe(303);
    expect(await stored()).toHaveLength(1);
    expect(await kindsOf(on, plan.walks.id)).toEqual(['activity.added', 'activity.occurrence_registered']);
  });

  it('does not drop in silence what is typed into a form that was sent already', async () => {
    const form = await open(siv, page, 'occurrence');
    await form.send({ day: '2026-06-01' });
    const answer = await form.send({ day: '2026-06-08' });
    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)[0]).toContain('har redan registrerat ett annat tillfälle');
    expect(await stored()).toHaveLength(1);
    expect((await formIn(siv, answer.text, 'occurrence').send()).status).toBe(303);
    expect((await stored()).map(({ day }) => day)).toEqual(['2026-06-01', '2026-06-08']);
  });

  it.each([
    ['tomorrow', { day: '2026-06-11' }, 'Ett tillfälle registreras när det har hänt, inte i förväg.'],
    ['a day that does not exist', { day: '2026-02-30' }, 'Skriv dagen som ÅÅÅÅ-MM-DD.'],
    ['nothing', { quantity: '0' }, 'Skriv antalet som ett tal större än noll, med högst två decimaler.'],
    [
      'a word for a number',
      { quantity: 'tre' },
      'Skriv antalet som ett tal större än noll, med högst två decimaler.',
    ],
    [
      'three decimals',
      { quantity: '1.234' },
      'Skriv antalet som ett tal större än noll, med högst två decimaler.',
    ],
    ['a form without its key', { formKey: '' }, 'Uppgiften har fel form.'],
  ])('refuses %s', async (_, typed, fault) => {
    const form = await open(siv, page, 'occurrence');
    const before = await everyRow(on);
    const answer = await form.send(typed);
    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)).toEqual([fault]);
    expect(await everyRow(on)).toEqual(before);
  });

  describe('and correcting it', () => {
    const occurrenceId = async () =>
      (
        await on.database.rows<{ id: string }>(
          'select id from tracker.occurrence where activity_id = $1 order by registered_at desc limit 1',
          [plan.walks.id],
        )
      )[0]?.id ?? '';
    const voidForm = async () => open(siv, activityPaths.occurrence(await occurrenceId()), 'void');

    beforeEach(async () => {
      await (
        await open(siv, page, 'occurrence')
      ).send({ day: '2026-06-01', quantity: '3', publicSummary: 'Fel antal.' });
    });

    it('strikes the occurrence out with its reason; it counts no longer, and the log keeps both', async () => {
      const answer = await (await voidForm()).send({ reason: 'Det var två.' });
      expect(answer.status).toBe(303);
      expect(await stored()).toMatchObject([
        { quantity: 3, public_summary: 'Fel antal.', void_reason: 'Det var två.' },
      ]);
      expect((await logOf(on, plan.walks.id)).slice(-2)).toMatchObject([
        { kind: 'activity.occurrence_registered', details: { day: '2026-06-01', quantity: 3 } },
        {
          kind: 'activity.occurrence_voided',
          details: { day: '2026-06-01', quantity: 3, publicSummary: 'Fel antal.', reason: 'Det var två.' },
        },
      ]);
      const words = wordsOf((await siv.get(page)).text);
      expect(words).toContain('0 av minst 4 trygghetsvandringar');
      expect(words).toContain('Struket: Det var två.');
    });

    it('is refused without a reason, and shows the form open with the fault', async () => {
      const form = await voidForm();
      const before = await everyRow(on);
      const answer = await form.send({ reason: ' ' });
      expect(answer.status).toBe(422);
      expect(faultsOn(answer.text)).toEqual(['Skriv varför tillfället stryks. Skälet stannar i loggen.']);
      expect(answer.text).toMatch(/<details class="govuk-details" open/);
      expect(await everyRow(on)).toEqual(before);
    });

    it('happens once, also when it is sent twice at once', async () => {
      const form = await voidForm();
      const answers = await Promise.all([form.send({ reason: 'Fel.' }), form.send({ reason: 'Fel.' })]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422]);
      expect(
        (await kindsOf(on, plan.walks.id)).filter((kind) => kind === 'activity.occurrence_voided'),
      ).toHaveLength(1);
    });

    it('is refused for the other party, and not found for other municipalities or another occurrence', async () => {
      const id = await occurrenceId();
      const address = activityPaths.voiding(id);
      const liaison = await on.signIn(town.liaison.userId);
      const stranger = await on.signIn(town.otherCoordinator.userId);
      const before = await everyRow(on);
      expect((await liaison.post(address, { reason: 'Nej.' })).status).toBe(403);
      expect((await stranger.post(address, { reason: 'Nej.' })).status).toBe(404);
      for (const unknown of [randomUUID(), 'x', '%00', "'"]) {
        const answer = await siv.post(activityPaths.voiding(unknown), { reason: 'Nej.' });
        expect(answer.status).toBe(unknown === '%00' ? 400 : 404);
      }
      expect((await liaison.get(activityPaths.occurrence(id))).status).toBe(403);
      expect(await everyRow(on)).toEqual(before);
      expect((await liaison.get(page)).text).not.toContain(activityPaths.occurrence(id));
      expect((await siv.get(page)).text).toContain(activityPaths.occurrence(id));
    });
  });
});
