import { activityPaths } from '../../src/activities/activity.paths';
import { focusAreaPaths } from '../../src/agreements/agreement.paths';
import { foundationPath } from '../../src/promises/foundation.paths';
import { promisePaths } from '../../src/promises/promise.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aFoundation, type Foundation, lay } from '../support/before-the-promise';
import { aPerson, aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';
import { everyRow, faultsOn, formIn, kindsOf, logOf, open } from './acting';
import { formsOn, hasForm, wordsOf } from './form-on';

describe('what a promise set builds on', () => {
  let on: TestApp;
  let town: Town;
  let siv: SignedIn;
  let stina: SignedIn;
  let plan: Plan;
  let foundation: Foundation;

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
    foundation = await aFoundation(on, town);
  });

  const tied = () =>
    on.database.rows('select focus_area_id from tracker.promise_set_focus_area where promise_set_id = $1', [
      plan.set.id,
    ]);
  const openFoundation = (browser = siv) => open(browser, foundationPath(plan.set.id), 'foundation');

  it('is chosen by the keeper’s coordinator, and logged', async () => {
    const { agreement, picture, area } = foundation;
    const answer = await (
      await openFoundation()
    ).send({ agreementId: agreement.id, pictureId: picture.id, focusAreaIds: [area.id] });
    expect(answer.status).toBe(303);
    const rows = await on.database.rows(
      'select * from tracker.promise_set_foundation where promise_set_id = $1',
      [plan.set.id],
    );
    expect(rows).toMatchObject([{ agreement_id: agreement.id, picture_id: picture.id, version: 1 }]);
    expect(await tied()).toEqual([{ focus_area_id: area.id }]);
    expect((await logOf(on, plan.set.id)).at(-1)).toMatchObject({
      kind: 'promise_set.foundation_laid',
      promiseSetId: plan.set.id,
    });
  });

  it('warns on the set’s page when there is no focus area, or one without causes, and never blocks', async () => {
    const page = async () => wordsOf((await siv.get(promisePaths.set(plan.set.id))).text);
    expect(await page()).toContain('Löftena hör inte till något fokusområde');
    await on.database.rows(`update tracker.focus_area set cause_analysis = '' where id = $1`, [
      foundation.area.id,
    ]);
    await lay(on, town, plan.set.id, foundation);
    expect(await page()).toContain('Orsaksanalys saknas för: Otrygghet i centrum');
    const edit = await open(siv, focusAreaPaths.edit(foundation.area.id), 'focus-area');
    await edit.send({ causeAnalysis: 'Mörkt.' });
    expect(await page()).not.toContain('Orsaksanalys');
    const bare = await aPlan(on, town);
    await publish(on, town, bare.set.id);
    const police = await (await on.signIn(town.chief.userId)).get(promisePaths.set(bare.set.id));
    expect(wordsOf(police.text)).not.toContain('fokusområde.');
  });

  it('changed by two at once shows both versions of what both changed', async () => {
    await lay(on, town, plan.set.id, foundation);
    const other = await aFoundation(on, town);
    const [mine, hers] = [await openFoundation(), await openFoundation(stina)];
    await hers.send({ pictureId: other.picture.id, agreementId: '' });
    const clash = await mine.send({ pictureId: '' });
    expect(clash.status).toBe(409);
    expect(wordsOf(clash.text)).toContain('Stina Samordnare');
    expect((await formIn(siv, clash.text, 'foundation').send()).status).toBe(303);
    const [row] = await on.database.rows(
      'select agreement_id, picture_id from tracker.promise_set_foundation where promise_set_id = $1',
      [plan.set.id],
    );
    expect(row).toEqual({ agreement_id: null, picture_id: null });
  });

  it('is refused with what another municipality has', async () => {
    const form = await openFoundation();
    const before = await everyRow(on);
    const answer = await form.send({ focusAreaIds: ['8a2ff0a1-6f0e-4c59-8d6c-333333333333'] });
    expect(faultsOn(answer.text)).toEqual(['Fokusområdet finns inte i kommunen.']);
    expect(await everyRow(on)).toEqual(before);
  });

  it('lets the parties read the focus area once the set is sent to them, and never the picture', async () => {
    await lay(on, town, plan.set.id, foundation);
    const chief = await on.signIn(town.chief.userId);
    const area = focusAreaPaths.focusArea(foundation.area.id);
    expect((await chief.get(area)).status).toBe(404);
    await publish(on, town, plan.set.id);
    expect((await chief.get(area)).status).toBe(200);
    expect((await chief.get(focusAreaPaths.edit(foundation.area.id))).status).toBe(403);
    const page = await chief.get(foundationPath(plan.set.id));
    expect(wordsOf(page.text)).toContain('Otrygghet i centrum');
    expect(hasForm(page.text, 'foundation')).toBe(false);
    expect(page.text).not.toContain('INTERNT');
    for (const person of [town.otherCoordinator, town.otherChief])
      expect((await (await on.signIn(person.userId)).get(area)).status).toBe(404);
  });

  describe('and where an activity comes from', () => {
    const activityPage = () => activityPaths.activity(plan.walks.id);
    const ties = async () =>
      (
        await on.database.rows<{ id: string }>(
          'select focus_area_id as id from tracker.activity_focus_area where activity_id = $1',
          [plan.walks.id],
        )
      ).map(({ id }) => id);

    it('is tied to focus areas of the set, which then cannot be taken from it', async () => {
      await lay(on, town, plan.set.id, foundation);
      const form = await open(siv, activityPage(), 'focus-areas');
      expect((await form.send({ focusAreaIds: [foundation.area.id] })).status).toBe(303);
      expect(await ties()).toEqual([foundation.area.id]);
      expect(wordsOf((await siv.get(activityPage())).text)).toContain('Otrygghet i centrum');
      expect(await kindsOf(on, plan.walks.id)).toContain('activity.focus_areas_tied');
      const refused = await (await openFoundation()).send({ focusAreaIds: [] });
      expect(faultsOn(refused.text)).toEqual([expect.stringContaining('hör till fokusområdet')]);
      expect(await tied()).toHaveLength(1);
    });

    it('keeps what both ticked when two ticked different boxes', async () => {
      const second = (await aFoundation(on, town)).area;
      await lay(on, town, plan.set.id, foundation);
      await (await openFoundation()).send({ focusAreaIds: [foundation.area.id, second.id] });
      const [mine, hers] = [
        await open(siv, activityPage(), 'focus-areas'),
        await open(stina, activityPage(), 'focus-areas'),
      ];
      await hers.send({ focusAreaIds: [second.id] });
      await mine.send({ focusAreaIds: [foundation.area.id] });
      expect((await ties()).sort()).toEqual([foundation.area.id, second.id].sort());
    });

    it('may be a political assignment, entered once and struck out with a reason', async () => {
      const form = await open(siv, activityPage(), 'political-assignment');
      const typed = {
        body: 'Kommunfullmäktige',
        decidedOn: '2026-03-01',
        registryNumber: 'KS 2026/12',
        text: 'Att göra centrum tryggare.',
      };
      const answers = await Promise.all([form.send(typed), form.send(typed)]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303]);
      const rows = () =>
        on.database.rows<{ id: string }>(
          'select * from tracker.political_assignment where activity_id = $1',
          [plan.walks.id],
        );
      expect(await rows()).toMatchObject([{ body: 'Kommunfullmäktige', registry_number: 'KS 2026/12' }]);
      const page = await siv.get(activityPage());
      const name = formsOn(page.text)
        .map(({ fields }) => String(fields.formName))
        .find((one) => one.startsWith('void-'));
      const voiding = formIn(siv, page.text, name ?? '');
      expect(faultsOn((await voiding.send({ reason: ' ' })).text)).toHaveLength(1);
      expect((await voiding.send({ reason: 'Fel nämnd.' })).status).toBe(303);
      expect(await rows()).toMatchObject([{ void_reason: 'Fel nämnd.', body: 'Kommunfullmäktige' }]);
      expect(wordsOf((await siv.get(activityPage())).text)).toContain('Struket: Fel nämnd.');
      expect((await kindsOf(on, plan.walks.id)).slice(-2)).toEqual([
        'activity.political_assignment_added',
        'activity.political_assignment_voided',
      ]);
    });

    it.each([
      ['without a body', { body: '' }, 'body'],
      ['decided tomorrow', { decidedOn: '2026-06-11' }, 'decidedOn'],
      ['without an assignment', { text: '' }, 'text'],
    ])('is refused %s', async (_, mistake, field) => {
      const form = await open(siv, activityPage(), 'political-assignment');
      const before = await everyRow(on);
      const typed = { body: 'KF', decidedOn: '2026-03-01', text: 'Gör det.', ...mistake };
      const answer = await form.send(typed);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(`href="#political-assignment-${field}"`);
      expect(await everyRow(on)).toEqual(before);
    });
  });
});
