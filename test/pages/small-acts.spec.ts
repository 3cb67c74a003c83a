import { activityPaths } from '../../src/activities/activity.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPlan, approve, type Plan, publish } from '../support/plan';
import { aPerson, aTown, type Town } from '../support/people';
import { everyRow, faultsOn, kindsOf, logOf, open } from './acting';
import { hasForm, wordsOf } from './form-on';

describe('the small acts on an activity', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let page: string;
  let siv: SignedIn;
  let hans: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    siv = await on.signIn(town.coordinator.userId);
    hans = await on.signIn(town.caseWorker.userId);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    page = activityPaths.activity(plan.walks.id);
  });

  const activity = async () =>
    (await on.database.rows('select * from tracker.activity where id = $1', [plan.walks.id]))[0];

  describe('confirming', () => {
    it('sets the day somebody last looked, and is logged', async () => {
      on.clock.set('2026-06-20T11:00:00Z');
      const later = await on.signIn(town.coordinator.userId);
      expect((await (await open(later, page, 'confirm')).send()).status).toBe(303);
      expect(await activity()).toMatchObject({ confirmed_at: new Date('2026-06-20T11:00:00Z') });
      expect(await kindsOf(on, plan.walks.id)).toEqual(['activity.added', 'activity.confirmed']);
      on.clock.set('2026-06-10T11:00:00Z');
      // Signing in cleared what had ended by then.
      siv = await on.signIn(town.coordinator.userId);
      hans = await on.signIn(town.caseWorker.userId);
    });

    it('is refused for the other party', async () => {
      const liaison = await on.signIn(town.liaison.userId);
      const before = await everyRow(on);
      expect((await liaison.post(activityPaths.confirmation(plan.walks.id))).status).toBe(403);
      expect(await everyRow(on)).toEqual(before);
    });
  });

  describe('moving the deadline', () => {
    const move = { toOn: '2026-12-15', moveReason: 'weather_or_season', moveText: 'Tjälen.' };

    it('keeps the original day beside the new one, says why, and asks for approval of this alone', async () => {
      await (
        await open(siv, activityPaths.plan(plan.patrols.id), 'plan')
      ).send({ description: 'Inte färdigskrivet.' });
      const answer = await (await open(siv, page, 'deadline')).send(move);
      expect(answer.status).toBe(303);
      expect(await activity()).toMatchObject({ due_on: '2026-12-15', original_due_on: '2026-11-30' });
      expect(
        await on.database.rows(
          'select from_on, to_on, reason, public_text from tracker.deadline_move where activity_id = $1',
          [plan.walks.id],
        ),
      ).toEqual([
        { from_on: '2026-11-30', to_on: '2026-12-15', reason: 'weather_or_season', public_text: 'Tjälen.' },
      ]);
      expect((await logOf(on, plan.walks.id)).at(-1)).toMatchObject({
        kind: 'activity.deadline_moved',
        details: { from: '2026-11-30', to: '2026-12-15', reason: 'weather_or_season' },
      });
      expect(
        await on.database.rows(
          'select subject_id, number from tracker.revision where promise_set_id = $1 and number > 1',
          [plan.set.id],
        ),
      ).toEqual([{ subject_id: plan.walks.id, number: 2 }]);
      const words = wordsOf((await siv.get(page)).text);
      expect(words).toContain('15 december 2026 (från början 30 november 2026 )');
      expect(words).toContain(
        'Flyttad från 30 november 2026 till 15 december 2026. Väder eller årstid. Tjälen.',
      );
      await approve(on, town, plan.set.id).catch((error: Error) =>
        expect(error.message).toBe('approval.changed_meanwhile'),
      );
    });

    it.each([
      ['without a reason', { ...move, moveReason: '' }, 'Välj skälet till att tiden flyttas.'],
      ['to the same day', { ...move, toOn: '2026-11-30' }, 'Det är samma dag som nu.'],
      [
        'for another reason that is not told',
        { ...move, moveReason: 'other', moveText: '' },
        'Skriv vad skälet är.',
      ],
      ['without a day', { ...move, toOn: '' }, 'Skriv dagen som ÅÅÅÅ-MM-DD.'],
    ])('is refused %s', async (_, typed, fault) => {
      const form = await open(siv, page, 'deadline');
      const before = await everyRow(on);
      const answer = await form.send(typed);
      expect(answer.status).toBe(422);
      expect(faultsOn(answer.text)).toEqual([fault]);
      expect(await everyRow(on)).toEqual(before);
    });

    it('happens once when it is sent twice at once', async () => {
      const form = await open(siv, page, 'deadline');
      const answers = await Promise.all([form.send(move), form.send(move)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
      expect(await kindsOf(on, plan.walks.id)).toEqual(['activity.added', 'activity.deadline_moved']);
    });

    it('is refused for the other party', async () => {
      const liaison = await on.signIn(town.liaison.userId);
      const before = await everyRow(on);
      expect((await liaison.post(activityPaths.deadline(plan.walks.id), move)).status).toBe(403);
      expect(await everyRow(on)).toEqual(before);
    });
  });

  describe('asking somebody to answer for it', () => {
    const asked = () =>
      on.database.rows(
        'select user_id, state, decline_reason, ended_at is null as current from tracker.assignment where activity_id = $1 order by asked_at',
        [plan.walks.id],
      );
    const ask = async (userId: string) => (await open(siv, page, 'ask')).send({ userId });

    it('offers those of the own organisation who can report, today', async () => {
      const left = await aPerson(on.database, 'Frida Före Detta', [['coordinator', town.ekhamra]]);
      await on.database.rows(`update tracker.membership set to_on = '2026-06-09' where user_id = $1`, [
        left.userId,
      ]);
      const reader = await aPerson(on.database, 'Lena Läsare', [['reader', town.ekhamra]]);
      const { text } = await siv.get(page);
      const offered = /<select id="ask-userId".*?<\/select>/s.exec(text)?.[0] ?? '';
      expect([...offered.matchAll(/>([^<]+)<\/option>/g)].map(([, name]) => name)).toEqual([
        'Välj',
        'Hans Handläggare',
        'Ida Handläggare',
        'Siv Samordnare',
      ]);
      const before = await everyRow(on);
      for (const id of [left.userId, reader.userId, town.chief.userId, town.otherCoordinator.userId]) {
        const answer = await ask(id);
        expect(answer.status).toBe(422);
        expect(faultsOn(answer.text)).toEqual([
          'Personen hör inte till den organisation som leder aktiviteten.',
        ]);
      }
      expect(faultsOn((await ask('')).text)).toEqual(['Välj en person.']);
      expect(await everyRow(on)).toEqual(before);
    });

    it('is accepted by the person, right on the workspace, who may then report', async () => {
      expect(hasForm((await hans.get(page)).text, 'report')).toBe(false);
      expect((await ask(town.caseWorker.userId)).status).toBe(303);
      expect(await asked()).toEqual([
        { user_id: town.caseWorker.userId, state: 'asked', decline_reason: null, current: true },
      ]);
      expect(
        (await (await open(hans, '/arbete', 'answer')).send({ answer: 'accepted' })).headers.location,
      ).toBe(`${page}?klart=accepted`);
      expect(await asked()).toMatchObject([{ state: 'accepted' }]);
      expect(await kindsOf(on, plan.walks.id)).toEqual([
        'activity.added',
        'activity.person_asked',
        'activity.person_accepted',
      ]);
      expect((await (await open(hans, page, 'report')).send({ status: 'in_progress' })).status).toBe(303);
      expect(hasForm((await hans.get('/arbete')).text, 'answer')).toBe(false);
    });

    it('is declined with a reason, kept when it was forgotten, and the person may not report', async () => {
      await ask(town.caseWorker.userId);
      const form = await open(hans, page, 'answer');
      const forgotten = await form.send({ answer: 'declined' });
      expect(forgotten.status).toBe(422);
      expect(faultsOn(forgotten.text)).toEqual([
        'Skriv varför du tackar nej, så att någon annan kan tillfrågas.',
      ]);
      expect((await form.send({ answer: 'declined', declineReason: 'Jag slutar i juni.' })).status).toBe(303);
      expect(await asked()).toMatchObject([{ state: 'declined', decline_reason: 'Jag slutar i juni.' }]);
      expect(hasForm((await hans.get(page)).text, 'report')).toBe(false);
      expect((await hans.post(activityPaths.confirmation(plan.walks.id))).status).toBe(403);
      expect(wordsOf((await siv.get(page)).text)).toContain(
        'Hans Handläggare har tackat nej: Jag slutar i juni.',
      );
    });

    it('is answered once, also when both answers are sent at once', async () => {
      await ask(town.caseWorker.userId);
      const form = await open(hans, page, 'answer');
      const answers = await Promise.all([
        form.send({ answer: 'accepted' }),
        form.send({ answer: 'declined', declineReason: 'Nej.' }),
      ]);
      expect(answers.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1);
      expect(await kindsOf(on, plan.walks.id)).toHaveLength(3);
    });

    it('asks once when the same form is sent twice, and hands over when another is asked', async () => {
      const form = await open(siv, page, 'ask');
      await Promise.all([
        form.send({ userId: town.caseWorker.userId }),
        form.send({ userId: town.caseWorker.userId }),
      ]);
      expect(await asked()).toHaveLength(1);
      await ask(town.coordinator.userId);
      expect(await asked()).toMatchObject([
        { user_id: town.caseWorker.userId, current: false },
        { user_id: town.coordinator.userId, state: 'accepted', current: true },
      ]);
    });

    it('is the authority’s own matter: the other party never sees who, and may neither ask nor answer', async () => {
      await ask(town.caseWorker.userId);
      const liaison = await on.signIn(town.liaison.userId);
      const before = await everyRow(on);
      for (const address of [page, `/arbete/loften/${plan.set.id}`, '/arbete']) {
        expect((await liaison.get(address)).text).not.toContain('Hans');
      }
      expect(
        (await liaison.post(activityPaths.assignment(plan.walks.id), { userId: town.liaison.userId })).status,
      ).toBe(403);
      expect((await liaison.post(activityPaths.answer(plan.walks.id), { answer: 'accepted' })).status).toBe(
        403,
      );
      expect((await siv.post(activityPaths.answer(plan.walks.id), { answer: 'accepted' })).status).toBe(403);
      expect(await everyRow(on)).toEqual(before);
    });
  });
});
