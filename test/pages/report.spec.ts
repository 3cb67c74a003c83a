import { activityPaths } from '../../src/activities/activity.paths';
import { ProgressReports } from '../../src/activities/progress-reports';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPlan, type Plan, publish } from '../support/plan';
import { aPerson, aTown, type Town } from '../support/people';
import { everyRow, faultsOn, formIn, kindsOf, logOf, open } from './acting';
import { formOn, hasForm, wordsOf } from './form-on';

describe('reporting how an activity goes', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let page: string;
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
    await publish(on, town, plan.set.id);
    page = activityPaths.activity(plan.walks.id);
  });

  const stored = async () => {
    const [row] = await on.database.rows(
      `select status, public_text, status_reason, decided_by, completed_on, version from tracker.activity where id = $1`,
      [plan.walks.id],
    );
    return row;
  };

  it('stores the status and the public text, logs both, and says so', async () => {
    const form = await open(siv, page, 'report');
    const answer = await form.send({
      status: 'in_progress',
      publicText: 'Två vandringar är gjorda.\r\nFler i höst.',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe(`${page}?klart=report`);
    expect(await stored()).toMatchObject({
      status: 'in_progress',
      public_text: 'Två vandringar är gjorda.\nFler i höst.',
      version: 2,
    });
    const last = (await logOf(on, plan.walks.id)).at(-1);
    expect(last).toMatchObject({
      kind: 'activity.reported',
      userId: town.coordinator.userId,
      chainId: town.ekhamra,
      promiseSetId: plan.set.id,
      details: {
        from: { status: 'not_started', publicText: '' },
        to: { status: 'in_progress', publicText: 'Två vandringar är gjorda.\nFler i höst.' },
      },
    });
    const shown = await siv.get(answer.headers.location ?? '');
    expect(wordsOf(shown.text)).toContain('Läget är sparat.');
    expect(wordsOf(shown.text)).toContain('Status: Inte påbörjad → Pågår');
  });

  it('keeps the internal note apart from the public text, in the log only as that it was written', async () => {
    const form = await open(siv, page, 'report');
    await form.send({ publicText: 'Öppet.', internalNote: 'Kanariefågel.' });
    expect(
      await on.database.rows('select text, authority_id from tracker.internal_note where subject_id = $1', [
        plan.walks.id,
      ]),
    ).toEqual([{ text: 'Kanariefågel.', authority_id: town.ekhamra }]);
    const lines = await logOf(on, plan.walks.id);
    expect(lines.slice(1).map(({ kind, promiseSetId }) => [kind, promiseSetId])).toEqual([
      ['activity.noted', null],
      ['activity.reported', plan.set.id],
    ]);
    expect(JSON.stringify(lines)).not.toContain('Kanarie');
  });

  it('offers only the statuses that may follow, and the present one', async () => {
    const statuses = async () => {
      const { text } = await siv.get(page);
      const select = /<select id="report-status".*?<\/select>/s.exec(text)?.[0] ?? '';
      return [...select.matchAll(/value="(\w+)"/g)].map(([, status]) => status);
    };
    expect(await statuses()).toEqual(['not_started', 'in_progress', 'completed', 'paused', 'cancelled']);
    await (await open(siv, page, 'report')).send({ status: 'paused', reason: 'Snö.' });
    expect(await statuses()).toEqual(['paused', 'in_progress', 'cancelled']);
    await (
      await open(siv, page, 'report')
    ).send({ status: 'cancelled', reason: 'Pengarna är slut.', decidedBy: 'Kommunstyrelsen' });
    expect(await statuses()).toEqual(['cancelled']);
    expect(await stored()).toMatchObject({
      status: 'cancelled',
      status_reason: 'Pengarna är slut.',
      decided_by: 'Kommunstyrelsen',
    });
    expect(hasForm((await siv.get(page)).text, 'occurrence')).toBe(false);
  });

  it('comes back with 422, the fault at its field and all that was typed, and nothing written', async () => {
    const form = await open(siv, page, 'report');
    const before = await everyRow(on);
    const answer = await form.send({ status: 'paused', publicText: 'Vi väntar.', internalNote: 'Ring Bo.' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>Fel: Trygghetsvandringar');
    expect(faultsOn(answer.text)).toEqual(['Skriv skälet. Det visas för invånare.']);
    expect(answer.text).toContain('href="#report-reason"');
    expect(formOn(answer.text, 'report').fields).toMatchObject({
      status: 'paused',
      publicText: 'Vi väntar.',
      internalNote: 'Ring Bo.',
      version: '1',
      wasStatus: 'not_started',
    });
    expect(await everyRow(on)).toEqual(before);
    const again = await formIn(siv, answer.text, 'report').send({ reason: 'Tjäle.' });
    expect(again.status).toBe(303);
    expect(await stored()).toMatchObject({
      status: 'paused',
      status_reason: 'Tjäle.',
      public_text: 'Vi väntar.',
    });
  });

  it.each([
    ['a day of completion without the status', { completedOn: '2026-06-01' }, 'Du angav en dag då'],
    ['who decided without the status', { decidedBy: 'Nämnden' }, 'Du skrev vem som har beslutat.'],
    ['a completion without a day', { status: 'completed', reason: 'Räckte.' }, 'Ange vilken dag'],
    [
      'a completion short of the target without a reason',
      { status: 'completed', completedOn: '2026-06-01' },
      'Målet är inte uppfyllt',
    ],
    [
      'a completion tomorrow',
      { status: 'completed', completedOn: '2026-06-11', reason: 'x' },
      'Dagen då aktiviteten blev genomförd kan inte',
    ],
    ['a text that is too long', { publicText: 'å'.repeat(4001) }, 'Texten är för lång.'],
    ['an unknown field', { smuggled: '1' }, 'Formuläret innehöll ett fält som inte finns.'],
    ['an unknown status', { status: 'late' }, 'Välj en status.'],
  ])('refuses %s', async (_, typed, fault) => {
    const form = await open(siv, page, 'report');
    const before = await everyRow(on);
    const answer = await form.send(typed);
    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text).join()).toContain(fault);
    expect(await everyRow(on)).toEqual(before);
  });

  it('refuses a form without the public text', async () => {
    const { fields } = formOn((await siv.get(page)).text, 'report');
    delete fields.publicText;
    expect((await siv.post(activityPaths.report(plan.walks.id), fields)).status).toBe(422);
    expect(await kindsOf(on, plan.walks.id)).toEqual(['activity.added']);
  });

  it('lets the day, the reason and the decision stand when only the text is changed', async () => {
    const completed = { status: 'completed', completedOn: '2026-06-01', reason: 'Två räckte.' };
    await (await open(siv, page, 'report')).send(completed);
    expect((await (await open(siv, page, 'report')).send({ publicText: 'Tack!' })).status).toBe(303);
    expect(await stored()).toMatchObject({
      completed_on: '2026-06-01',
      status_reason: 'Två räckte.',
      public_text: 'Tack!',
    });
    expect((await (await open(siv, page, 'report')).send({ completedOn: '2026-06-02' })).status).toBe(303);
    expect(await stored()).toMatchObject({ completed_on: '2026-06-02', status_reason: 'Två räckte.' });
  });

  it('asks for a new reason when an activity that was reopened with one is completed short of its target', async () => {
    const short = { status: 'completed', completedOn: '2026-06-01', reason: 'Två räckte.' };
    await (await open(siv, page, 'report')).send(short);
    await (await open(siv, page, 'report')).send({ status: 'in_progress', reason: 'Det räckte inte.' });
    const answer = await (await open(siv, page, 'report')).send({ ...short, reason: '' });
    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)).toEqual(['Målet är inte uppfyllt. Skriv varför, det visas för invånare.']);
  });

  describe('by two people at once', () => {
    it('merges what only one of them changed', async () => {
      const first = await open(siv, page, 'report');
      const second = await open(stina, page, 'report');
      await first.send({ status: 'completed', completedOn: '2026-06-01', reason: 'Två räckte.' });
      const answer = await second.send({ publicText: 'Tack alla som kom.' });
      expect(answer.status).toBe(303);
      expect(await stored()).toMatchObject({
        status: 'completed',
        status_reason: 'Två räckte.',
        completed_on: '2026-06-01',
        public_text: 'Tack alla som kom.',
      });
    });

    it('shows both versions of what both changed, keeps all that was typed, and takes it when it is sent again', async () => {
      const first = await open(siv, page, 'report');
      const second = await open(stina, page, 'report');
      await first.send({ status: 'in_progress', publicText: 'Sivs text.' });
      const before = await everyRow(on);
      const typed = {
        publicText: 'Stinas text.',
        internalNote: 'Stinas anteckning.',
        reason: 'Stinas skäl.',
      };
      const answer = await second.send(typed);
      expect(answer.status).toBe(409);
      expect(await everyRow(on)).toEqual(before);
      const words = wordsOf(answer.text);
      expect(words).toContain('Någon annan har ändrat Siv Samordnare sparade');
      expect(words).toContain('Text för invånare Stinas text. Sivs text.');
      expect(words).not.toContain('Status Inte påbörjad Pågår');
      const form = formOn(answer.text, 'report').fields;
      expect(form).toMatchObject({
        ...typed,
        status: 'in_progress',
        version: '2',
        wasStatus: 'in_progress',
        wasPublicText: 'Sivs text.',
      });
      const again = await formIn(stina, answer.text, 'report').send();
      expect(again.status).toBe(303);
      expect(await stored()).toMatchObject({
        status: 'in_progress',
        public_text: 'Stinas text.',
        version: 3,
      });
    });

    it('says the statuses in words when both changed them', async () => {
      const first = await open(siv, page, 'report');
      const second = await open(stina, page, 'report');
      await first.send({ status: 'in_progress' });
      const answer = await second.send({ status: 'paused', reason: 'Vi väntar.' });
      expect(answer.status).toBe(409);
      expect(wordsOf(answer.text)).toContain('Status Pausad Pågår');
      expect((await formIn(stina, answer.text, 'report').send()).status).toBe(303);
      expect(await stored()).toMatchObject({ status: 'paused', status_reason: 'Vi väntar.' });
    });

    it('says so when the status one had chosen cannot follow any longer', async () => {
      const first = await open(siv, page, 'report');
      const second = await open(stina, page, 'report');
      await first.send({ status: 'completed', completedOn: '2026-06-01', reason: 'Två räckte.' });
      const answer = await second.send({ status: 'paused', reason: 'Vi väntar.' });
      expect(answer.status).toBe(409);
      expect(wordsOf(answer.text)).toContain(
        'Du hade valt Pausad. Det går inte längre, eftersom statusen nu är Genomförd.',
      );
      expect(formOn(answer.text, 'report').fields.status).toBe('completed');
    });

    it('never takes back in silence what the other saved in another field', async () => {
      const first = await open(siv, page, 'report');
      const second = await open(stina, page, 'report');
      await first.send({ status: 'in_progress', publicText: 'Sivs text.' });
      const answer = await second.send({ status: 'paused', reason: 'Snö.' });
      expect(answer.status).toBe(409);
      await formIn(stina, answer.text, 'report').send();
      expect(await stored()).toMatchObject({ status: 'paused', public_text: 'Sivs text.' });
    });

    it('lets one of two that race pass and gives the other both versions', async () => {
      const forms = await Promise.all([open(siv, page, 'report'), open(stina, page, 'report')]);
      const answers = await Promise.all(
        forms.map((form, index) => form.send({ publicText: `Text ${index}` })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect(await kindsOf(on, plan.walks.id)).toEqual(['activity.added', 'activity.reported']);
    });

    it('keeps what the form was opened on when it first came back with a fault', async () => {
      const second = await open(stina, page, 'report');
      await (await open(siv, page, 'report')).send({ publicText: 'Sivs text.' });
      const refused = await second.send({
        status: 'paused',
        publicText: 'Stinas text.',
        completedOn: 'igår',
      });
      expect(refused.status).toBe(422);
      const answer = await formIn(stina, refused.text, 'report').send({ completedOn: '', reason: 'Snö.' });
      expect(answer.status).toBe(409);
      expect(wordsOf(answer.text)).toContain('Text för invånare Stinas text. Sivs text.');
    });
  });

  describe('by somebody else', () => {
    const attempt = async (userId: string) => {
      const browser = await on.signIn(userId);
      const { fields } = formOn((await siv.get(page)).text, 'report');
      delete fields.csrfToken;
      const before = await everyRow(on);
      const shown = await browser.get(page);
      const answer = await browser.post(activityPaths.report(plan.walks.id), {
        ...fields,
        status: 'in_progress',
      });
      expect(await everyRow(on)).toEqual(before);
      return { shown, answer };
    };

    it('is not found for another municipality or police area', async () => {
      for (const person of [town.otherCoordinator, town.otherChief, town.administrator]) {
        const { shown, answer } = await attempt(person.userId);
        expect([shown.status, answer.status]).toEqual([404, 404]);
      }
    });

    it('is shown to the police without the form, and refused when it is sent all the same', async () => {
      for (const person of [town.liaison, town.chief]) {
        const { shown, answer } = await attempt(person.userId);
        expect([shown.status, answer.status]).toEqual([200, 403]);
        for (const form of ['report', 'occurrence', 'confirm', 'deadline', 'ask'])
          expect(hasForm(shown.text, form)).toBe(false);
      }
    });

    it('is shown to the own approver, reader and unasked case worker without the form', async () => {
      const reader = await aPerson(on.database, 'Lena Läsare', [['reader', town.ekhamra]]);
      for (const person of [town.approver, town.caseWorker, reader]) {
        const { shown, answer } = await attempt(person.userId);
        expect([shown.status, answer.status]).toEqual([200, 403]);
        expect(hasForm(shown.text, 'report')).toBe(false);
      }
    });

    it('is the other way round for what the police lead', async () => {
      const patrols = activityPaths.activity(plan.patrols.id);
      expect(hasForm((await siv.get(patrols)).text, 'report')).toBe(false);
      const liaison = await on.signIn(town.liaison.userId);
      const answer = await (await open(liaison, patrols, 'report')).send({ status: 'in_progress' });
      expect(answer.status).toBe(303);
      expect((await logOf(on, plan.patrols.id)).at(-1)).toMatchObject({ chainId: town.area });
    });
  });

  it('says which authority acted, and never names its people, to those of another', async () => {
    const patrols = activityPaths.activity(plan.patrols.id);
    const liaison = await on.signIn(town.liaison.userId);
    await (await open(liaison, patrols, 'report')).send({ status: 'in_progress' });
    const words = wordsOf((await siv.get(patrols)).text);
    expect(words).toMatch(/Lokalpolisområde Mellanbygden Läget rapporterades/);
    expect(words).not.toContain('Kalle');
    expect(wordsOf((await liaison.get(patrols)).text)).toMatch(/Kalle Kommunpolis Läget rapporterades/);
  });

  it('never shows a change of the same activity by another act as somebody else’s report', async () => {
    const second = await open(stina, page, 'report');
    await (await open(siv, page, 'report')).send({ publicText: 'Sivs text.' });
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app.get(ProgressReports).confirm(plan.walks.id, town.coordinator),
    );
    await (await open(stina, page, 'note')).send({ note: 'Stinas egen.' });
    expect(wordsOf((await second.send({ publicText: 'Stinas text.' })).text)).toContain(
      'Siv Samordnare sparade',
    );
  });
});
