import { activityPaths } from '../../src/activities/activity.paths';
import { promisePaths } from '../../src/promises/promise.paths';
import { Reminders } from '../../src/reminders/reminders';
import { reportPath } from '../../src/workspace/report/report.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPlan, type Plan, publish } from '../support/plan';
import { aPerson, aTown, type Town } from '../support/people';
import { everyRow, faultsOn, logOf, open } from './acting';
import { formOn, hasForm, wordsOf } from './form-on';

describe('internal notes', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let page: string;
  let siv: SignedIn;
  let liaison: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    siv = await on.signIn(town.coordinator.userId);
    liaison = await on.signIn(town.liaison.userId);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    page = activityPaths.activity(plan.walks.id);
  });

  const stored = () =>
    on.database.rows(
      'select text, authority_id, written_by from tracker.internal_note where subject_id = $1',
      [plan.walks.id],
    );
  const note = async (browser: SignedIn, text: string) =>
    (await open(browser, page, 'note')).send({ note: text });

  it('are kept by the writer’s own authority; the log says that one was written, to that authority alone, and not what', async () => {
    expect((await note(siv, 'Kommunens egen.')).status).toBe(303);
    expect((await note(liaison, 'Polisens egen.')).status).toBe(303);
    expect(await stored()).toEqual([
      { text: 'Kommunens egen.', authority_id: town.ekhamra, written_by: town.coordinator.userId },
      { text: 'Polisens egen.', authority_id: town.area, written_by: town.liaison.userId },
    ]);
    const noted = (await logOf(on, plan.walks.id)).filter(({ kind }) => kind === 'activity.noted');
    expect(noted).toMatchObject([
      { chainId: town.ekhamra, promiseSetId: null, details: {} },
      { chainId: town.area, promiseSetId: null, details: {} },
    ]);
  });

  it('CHF-07: are never shown to the other party on any page, in any file, search or log, whatever is answered', async () => {
    await note(siv, 'Kanarie kommun.');
    await note(liaison, 'Kanarie polis.');
    await (
      await open(siv, page, 'report')
    ).send({ publicText: 'Öppet.', internalNote: 'Kanarie kommun, i rapporten.' });
    const pages = [
      '/arbete',
      '/arbete/aktiviteter',
      '/arbete/logg',
      '/arbete/logg/logg.csv',
      '/arbete/granskning',
      promisePaths.set(plan.set.id),
      `${promisePaths.set(plan.set.id)}/granskning`,
      reportPath(plan.set.id, 'board'),
      `${promisePaths.set(plan.set.id)}/kalkylblad/aktiviteter.csv`,
      page,
      activityPaths.mails(plan.walks.id),
      activityPaths.activity(plan.patrols.id),
    ];
    const everyAnswer = async (browser: SignedIn) => {
      const shown = await Promise.all(pages.map((path) => browser.get(path)));
      const refused = await browser.post(activityPaths.notes(plan.walks.id), { formName: 'note', note: '' });
      expect(refused.status).toBe(422);
      return [...shown, refused].map(({ text }) => text).join();
    };
    const shownTo = async (person: { userId: string }) => everyAnswer(await on.signIn(person.userId));
    const reader = await aPerson(on.database, 'Lena Läsare', [['reader', town.ekhamra]]);
    for (const person of [town.coordinator, town.approver, town.caseWorker, reader]) {
      const text = await shownTo(person);
      expect(text).toContain('Kanarie kommun.');
      expect(text).toContain('Kanarie kommun, i rapporten.');
      expect(text).not.toContain('Kanarie polis');
    }
    for (const person of [town.liaison, town.chief]) {
      const text = await shownTo(person);
      expect(text).toContain('Kanarie polis.');
      expect(text).not.toContain('Kanarie kommun');
      const own = await (await on.signIn(person.userId)).get(page);
      expect(own.text.match(/En intern anteckning skrevs/g)).toHaveLength(1);
    }
    // A search that finds what is not shown would tell that it is there.
    const found = wordsOf((await siv.get('/arbete/aktiviteter?sok=Kanarie+polis')).text);
    expect(found).toContain('0 aktiviteter');
    await on.app.get(Reminders).sweep();
    const mails = await on.database.rows<{ raw: string }>(
      `select encode(raw, 'escape') as raw from tracker.captured_mail`,
    );
    expect(mails.map(({ raw }) => raw).join()).not.toContain('Kanarie');
    expect((await on.anonymous().get('/api/v1/activities')).text).not.toContain('Kanarie');
    const both = await shownTo(town.twoHats);
    expect(both).toContain('Kanarie polis.');
    expect(both).toContain('Kanarie kommun.');
  });

  it('say whose they are and by whom', async () => {
    await note(siv, 'Rad ett.\n\nRad <två>.');
    const { text } = await siv.get(page);
    expect(text).toMatch(/<p>Rad ett\.<\/p><p>Rad &lt;två>\.<\/p>/);
    expect(wordsOf(text)).toContain('Siv Samordnare Ekhamra kommun 10 juni 2026 kl. 13:00 Rad ett.');
  });

  it('are kept once when the same form is sent twice, at once or after another', async () => {
    const form = await open(siv, page, 'note');
    const answers = await Promise.all([form.send({ note: 'En gång.' }), form.send({ note: 'En gång.' })]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await stored()).toHaveLength(1);
    expect((await logOf(on, plan.walks.id)).filter(({ kind }) => kind === 'activity.noted')).toHaveLength(1);
  });

  it('are refused empty or too long, and kept in the form', async () => {
    const form = await open(siv, page, 'note');
    const before = await everyRow(on);
    expect(faultsOn((await form.send({ note: '  ' })).text)).toEqual(['Skriv anteckningen.']);
    const long = await form.send({ note: 'å'.repeat(4001) });
    expect(faultsOn(long.text)).toEqual(['Texten är för lång.']);
    expect(formOn(long.text, 'note').fields.note).toHaveLength(4001);
    expect(await everyRow(on)).toEqual(before);
  });

  it('are written by nobody who only reads, and not found for others', async () => {
    const reader = await aPerson(on.database, 'Lars Läsare', [['reader', town.ekhamra]]);
    const lars = await on.signIn(reader.userId);
    const nina = await on.signIn(town.otherCoordinator.userId);
    const before = await everyRow(on);
    expect(hasForm((await lars.get(page)).text, 'note')).toBe(false);
    expect((await lars.post(activityPaths.notes(plan.walks.id), { note: 'Nej.' })).status).toBe(403);
    expect((await nina.post(activityPaths.notes(plan.walks.id), { note: 'Nej.' })).status).toBe(404);
    expect(await everyRow(on)).toEqual(before);
  });
});
