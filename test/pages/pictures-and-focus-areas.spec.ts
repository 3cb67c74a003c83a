import { randomUUID } from 'node:crypto';
import { focusAreaPaths, picturePaths } from '../../src/agreements/agreement.paths';
import type { Caller } from '../../src/kernel/caller';
import { anApp, noonOn, type SignedIn, type TestApp } from '../support/app';
import { aPerson, aTown, type Town } from '../support/people';
import { everyRow, faultsOn, formIn, logOf, open } from './acting';
import { wordsOf } from './form-on';

const idIn = (location: string | undefined): string => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? '';

describe('before the promise', () => {
  let on: TestApp;
  let town: Town;
  let siv: SignedIn;
  let stina: SignedIn;
  let colleague: Caller;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    colleague = await aPerson(on.database, 'Stina Samordnare', [['coordinator', town.ekhamra]]);
    siv = await on.signIn(town.coordinator.userId);
    stina = await on.signIn(colleague.userId);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    on.clock.set(noonOn('2026-06-10'));
    siv = await on.signIn(town.coordinator.userId);
    stina = await on.signIn(colleague.userId);
  });

  const statusFor = async (person: Caller, path: string): Promise<number> =>
    (await (await on.signIn(person.userId)).get(path)).status;

  describe('a situational picture', () => {
    const typed = {
      day: '2024-06-30',
      sources: ['citizen_dialogue', 'reported_crime'],
      mapping: 'Kartläggningen.',
      otherInformation: 'Övrigt.',
      analysis: 'Analysen.',
      publicSummary: 'Så ser det ut.',
      registryNumber: 'KS-2018/451.181',
    };
    const add = async (changes: Record<string, string | string[]> = {}): Promise<string> => {
      const answer = await (await open(siv, picturePaths.new, 'picture')).send({ ...typed, ...changes });
      expect(answer.status).toBe(303);
      return idIn(answer.headers.location);
    };
    const stored = async (id: string) =>
      (await on.database.rows('select * from tracker.situational_picture where id = $1', [id]))[0];

    it('is kept with its sources, its three parts and its number, as the next edition', async () => {
      const first = await add();
      const second = await add({ day: '2026-06-01' });
      const { edition } = (await stored(first)) as { edition: number };
      expect(await stored(first)).toMatchObject({
        ...{ municipality_id: town.ekhamra, day: '2024-06-30', mapping: 'Kartläggningen.' },
        ...{ sources: ['citizen_dialogue', 'reported_crime'], registry_number: 'KS-2018/451.181' },
      });
      expect(await stored(second)).toMatchObject({ edition: edition + 1 });
      expect(await logOf(on, second)).toMatchObject([{ kind: 'picture.added', promiseSetId: null }]);
    });

    it('sent twice at once is one, and two new ones at once get an edition each', async () => {
      const [form, hers] = [
        await open(siv, picturePaths.new, 'picture'),
        await open(stina, picturePaths.new, 'picture'),
      ];
      const answers = await Promise.all([form.send(typed), form.send(typed), hers.send(typed)]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
      expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(2);
    });

    it('says when the next is due, and warns as the day comes nearer', async () => {
      await on.database.rows('delete from tracker.situational_picture');
      const id = await add();
      const wordsOn = async (today: string) => {
        on.clock.set(noonOn(today));
        siv = await on.signIn(town.coordinator.userId);
        return wordsOf((await siv.get(picturePaths.all)).text);
      };
      expect(await wordsOn('2025-12-29')).toContain('Aktuell');
      expect(await wordsOn('2025-12-30')).toContain('Ska uppdateras inom sex månader');
      expect(await wordsOn('2026-03-30')).toContain('Ska uppdateras inom tre månader');
      expect(await wordsOn('2026-05-30')).toContain('Ska uppdateras inom en månad');
      expect(await wordsOn('2026-06-30')).toContain('Ska vara uppdaterad i dag');
      expect(await wordsOn('2026-07-01')).toContain('Skulle ha uppdaterats');
      expect(wordsOf((await siv.get(picturePaths.picture(id))).text)).toContain('30 juni 2026');
      await add({ day: '2026-07-01' });
      expect(await wordsOn('2026-07-02')).not.toContain('Skulle ha uppdaterats');
      expect(await wordsOn('2026-07-02')).toContain('Ersatt av en senare');
    });

    it.each([
      ['without a day', { day: '' }, 'Skriv dagen'],
      ['of tomorrow', { day: '2026-06-11' }, 'framåt i tiden'],
      ['from a source that is not on the list', { sources: ['rumours'] }, 'fel form'],
    ])('is refused %s', async (_, mistake, fault) => {
      const form = await open(siv, picturePaths.new, 'picture');
      const before = await everyRow(on);
      const answer = await form.send({ ...typed, ...mistake });
      expect([answer.status, faultsOn(answer.text)]).toEqual([422, [expect.stringContaining(fault)]]);
      expect(await everyRow(on)).toEqual(before);
    });

    it('is the municipality’s own people’s: not the police’s, not another municipality’s, in no part', async () => {
      const id = await add();
      expect(await statusFor(town.approver, picturePaths.picture(id))).toBe(200);
      for (const person of [town.chief, town.otherCoordinator, town.otherChief, town.administrator]) {
        expect(await statusFor(person, picturePaths.picture(id))).toBe(404);
        const rows = await on.transactions.asStaff(person.userId, () =>
          on.transactions.manager.query('select 1 from tracker.situational_picture'),
        );
        expect(rows).toEqual([]);
      }
    });

    it('changed by two at once shows both versions of what both changed', async () => {
      const id = await add();
      const [mine, hers] = [
        await open(siv, picturePaths.edit(id), 'picture'),
        await open(stina, picturePaths.edit(id), 'picture'),
      ];
      await hers.send({ analysis: 'Stinas analys.', sources: ['pupil_survey'] });
      const clash = await mine.send({ analysis: 'Sivs analys.' });
      expect(clash.status).toBe(409);
      expect(wordsOf(clash.text)).toContain('Stinas analys.');
      await formIn(siv, clash.text, 'picture').send();
      expect(await stored(id)).toMatchObject({ analysis: 'Sivs analys.', sources: ['pupil_survey'] });
    });

    it('is written by a coordinator only', async () => {
      const id = await add();
      for (const person of [town.approver, town.caseWorker]) {
        const browser = await on.signIn(person.userId);
        const form = { ...typed, version: '1', was: '{}' };
        expect((await browser.post(picturePaths.edit(id), form)).status).toBe(403);
        expect((await browser.get(picturePaths.new)).status).toBe(403);
      }
    });
  });

  describe('a focus area', () => {
    const typed = {
      title: 'Otrygghet i centrum',
      problem: 'Många undviker centrum på kvällar.',
      causeAnalysis: 'Mörkt och tomt.',
      outcomeGoal: 'Fler känner sig trygga.',
      targetGroup: 'Unga',
    };
    const add = async (changes: Record<string, string> = {}): Promise<string> => {
      const answer = await (await open(siv, focusAreaPaths.new, 'focus-area')).send({ ...typed, ...changes });
      expect(answer.status).toBe(303);
      return idIn(answer.headers.location);
    };

    it('has a problem, its causes, a goal and a place of its own in the log', async () => {
      const id = await add();
      const [row] = await on.database.rows('select * from tracker.focus_area where id = $1', [id]);
      expect(row).toMatchObject({
        ...{ municipality_id: town.ekhamra, problem: typed.problem, cause_analysis: 'Mörkt och tomt.' },
        ...{ outcome_goal: 'Fler känner sig trygga.', target_group: 'Unga' },
      });
      expect(await logOf(on, id)).toMatchObject([{ kind: 'focus_area.added', promiseSetId: null }]);
      expect(wordsOf((await siv.get(focusAreaPaths.all)).text)).toContain('Otrygghet i centrum');
    });

    it('without a cause analysis is kept, and says that it is missing', async () => {
      const id = await add({ causeAnalysis: '' });
      const page = wordsOf((await siv.get(focusAreaPaths.focusArea(id))).text);
      expect(page).toContain('Orsaksanalysen är inte skriven');
    });

    it('is refused without a problem, or tied to what is not the municipality’s', async () => {
      const form = await open(siv, focusAreaPaths.new, 'focus-area');
      expect(faultsOn((await form.send({ ...typed, problem: '' })).text)).toEqual([
        expect.stringContaining('vilket problem'),
      ]);
      const elsewhere = { ...typed, agreementId: '8a2ff0a1-6f0e-4c59-8d6c-222222222222' };
      expect(faultsOn((await form.send(elsewhere)).text)).toEqual(['Överenskommelsen finns inte.']);
    });

    it('is its municipality’s own', async () => {
      const id = await add();
      for (const person of [town.chief, town.otherCoordinator, town.otherChief, town.administrator])
        expect(await statusFor(person, focusAreaPaths.focusArea(id))).toBe(404);
      expect(await statusFor(town.approver, focusAreaPaths.focusArea(id))).toBe(200);
    });

    it('and a picture are entered by the municipality’s coordinator only', async () => {
      const before = await everyRow(on);
      const ours = { municipalityId: town.ekhamra, formKey: randomUUID() };
      for (const person of [town.approver, town.caseWorker, town.chief, town.otherCoordinator]) {
        const browser = await on.signIn(person.userId);
        const area = await browser.post(focusAreaPaths.all, { ...typed, ...ours });
        const picture = await browser.post(picturePaths.all, { day: '2026-06-01', ...ours });
        expect([person.name, area.status, picture.status]).toEqual([person.name, 403, 403]);
      }
      const after = await everyRow(on);
      for (const table of ['tracker.focus_area', 'tracker.situational_picture'])
        expect([table, after[table]]).toEqual([table, before[table]]);
    });

    it('changed by two at once shows both versions of what both changed', async () => {
      const id = await add();
      const [mine, hers] = [
        await open(siv, focusAreaPaths.edit(id), 'focus-area'),
        await open(stina, focusAreaPaths.edit(id), 'focus-area'),
      ];
      await hers.send({ problem: 'Stinas problem.', targetGroup: 'Äldre' });
      const clash = await mine.send({ problem: 'Sivs problem.' });
      expect([clash.status, wordsOf(clash.text)]).toEqual([409, expect.stringContaining('Stinas problem.')]);
      await formIn(siv, clash.text, 'focus-area').send();
      const [row] = await on.database.rows('select * from tracker.focus_area where id = $1', [id]);
      expect(row).toMatchObject({ problem: 'Sivs problem.', target_group: 'Äldre' });
    });
  });
});
