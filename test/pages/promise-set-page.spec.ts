import { randomUUID } from 'node:crypto';
import { Activities } from '../../src/activities/activities';
import { Deadlines } from '../../src/activities/deadlines';
import { activityPaths } from '../../src/activities/activity.paths';
import { promisePaths } from '../../src/promises/promise.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPlan, approve, type Plan, publish } from '../support/plan';
import { aPerson, aTown, type Town } from '../support/people';
import { everyRow, faultsOn, formIn, kindsOf, logOf, open } from './acting';
import { formOn, hasForm, wordsOf } from './form-on';

describe('the page of a promise set', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let page: string;
  let siv: SignedIn;
  let gun: SignedIn;
  let cia: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    siv = await on.signIn(town.coordinator.userId);
    gun = await on.signIn(town.approver.userId);
    cia = await on.signIn(town.chief.userId);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    plan = await aPlan(on, town);
    page = promisePaths.set(plan.set.id);
  });

  const stored = async () =>
    (
      await on.database.rows('select state, signed_on from tracker.promise_set where id = $1', [plan.set.id])
    )[0];
  const propose = async () => (await open(siv, page, 'proposal')).send();
  const forTown = () => `decision-${town.ekhamra}`;
  const forPolice = () => `decision-${town.area}`;
  const approveBoth = async () => {
    await (await open(gun, page, forTown())).send({ decision: 'approved' });
    await (await open(cia, page, forPolice())).send({ decision: 'approved' });
  };

  it('goes from draft to published by the hands of those whose part it is', async () => {
    expect(wordsOf((await siv.get(page)).text)).toContain('Utkast');
    expect((await propose()).headers.location).toBe(`${page}?klart=proposed`);
    expect(await stored()).toMatchObject({ state: 'proposed' });
    await approveBoth();
    expect(await stored()).toMatchObject({ state: 'approved' });
    const signing = await open(siv, page, 'signing');
    expect((await signing.send({ signedOn: '2026-06-01' })).headers.location).toBe(`${page}?klart=signed`);
    expect(await stored()).toEqual({ state: 'signed', signed_on: '2026-06-01' });
    const answer = await (await open(siv, page, 'publication')).send();
    expect(answer.headers.location).toBe(`${page}?klart=published`);
    const shown = await siv.get(answer.headers.location ?? '');
    expect(wordsOf(shown.text)).toContain('Publicerat. Invånarna ser det nu.');
    expect(shown.text).toContain(`href="/medborgarloften/${plan.set.publicId}"`);
    expect(
      await on.database.rows('select id from published.promise_set where id = $1', [plan.set.publicId]),
    ).toHaveLength(1);
    expect(await kindsOf(on, plan.set.id)).toEqual([
      'promise_set.drafted',
      'promise_set.proposed',
      'approval.approved',
      'approval.approved',
      'promise_set.approved',
      'promise_set.signed',
      'promise_set.published',
    ]);
    expect((await logOf(on, plan.set.id)).filter(({ kind }) => kind === 'approval.approved')).toMatchObject([
      { chainId: town.ekhamra, userId: town.approver.userId },
      { chainId: town.area, userId: town.chief.userId },
    ]);
  });

  it('groups the promises by who promises, each with its activities', async () => {
    const words = wordsOf((await siv.get(page)).text);
    expect(words).toMatch(
      /Kommunen lovar Att genomföra .* Trygghetsvandringar 1 Inte påbörjad 30 november 2026 0 av minst 4 trygghetsvandringar Ekhamra kommun Ingen svarar för den Polisen lovar/,
    );
    expect(words).toMatch(
      /Tillsammans lovar vi Att utveckla grannsamverkan\. \(Inriktningslöfte, utan antal\) .* Fotpatrullering 3 /,
    );
    expect(words).not.toContain('Ingen aktivitet än');
  });

  it('shows each party exactly what it is asked to approve, in words', async () => {
    await propose();
    const town1 = wordsOf((await gun.get(page)).text);
    expect(town1).toContain('Det här väntar på att Ekhamra kommun godkänner eller inte.');
    expect(town1).toContain('Mål minst 4 trygghetsvandringar under hela perioden');
    expect(town1).not.toMatch(/at_least|municipality|null|\{"/);
    const { fields } = formOn((await gun.get(page)).text, forTown());
    expect(fields.revisionIds).toHaveLength(4);
    expect(formOn((await cia.get(page)).text, forPolice()).fields.revisionIds).toHaveLength(3);
    expect(hasForm((await siv.get(page)).text, forTown())).toBe(false);
    expect(wordsOf((await siv.get(page)).text)).toContain('Löfte 1: väntar på Ekhamra kommun.');
  });

  it('shows what changed since it was last approved, old and new, field by field', async () => {
    await publish(on, town, plan.set.id);
    await (
      await open(siv, activityPaths.plan(plan.walks.id), 'plan')
    ).send({
      targetQuantity: '6',
      leadFunction: 'Gatuenheten',
      promiseIds: plan.promises.slice(0, 1).map(({ id }) => id),
    });
    const mine = wordsOf((await siv.get(page)).text);
    expect(mine).toContain('1 ändring har inte skickats för godkännande');
    expect(mine).toContain('1 ändring har inte skickats för godkännande och syns därför inte.');
    await propose();
    const words = wordsOf((await gun.get(page)).text);
    expect(words).toContain('Ändrat sedan det senast godkändes');
    expect(words).toContain('Funktion Trygghetssamordnaren Gatuenheten');
    expect(words).toContain(
      'Mål minst 4 trygghetsvandringar under hela perioden minst 6 trygghetsvandringar under hela perioden',
    );
    expect(words).not.toContain('Slutdag 30 november 2026 30 november 2026');
    expect(wordsOf((await siv.get(page)).text)).toContain(
      '1 ändring väntar på Ekhamra kommun. Den syns inte förrän den är godkänd.',
    );
  });

  it('is refused with a reason that the parties read and residents do not; asking again is possible', async () => {
    await propose();
    const form = await open(cia, page, forPolice());
    const before = await everyRow(on);
    const forgotten = await form.send({ decision: 'refused' });
    expect(forgotten.status).toBe(422);
    expect(faultsOn(forgotten.text)[0]).toContain('Skriv varför du inte godkänner.');
    expect(forgotten.text).toContain(`href="#${forPolice()}-reason"`);
    expect(await everyRow(on)).toEqual(before);
    expect((await form.send({ decision: 'refused', reason: 'Vi hinner inte.' })).headers.location).toBe(
      `${page}?klart=refused`,
    );
    expect(wordsOf((await siv.get(page)).text)).toContain(
      'Lokalpolisområde Mellanbygden godkände inte: Vi hinner inte.',
    );
    expect(await stored()).toMatchObject({ state: 'proposed' });
    expect((await propose()).status).toBe(303);
    const again = await open(cia, page, forPolice());
    await again.send({ decision: 'approved' });
    await (await open(gun, page, forTown())).send({ decision: 'approved' });
    expect(await stored()).toMatchObject({ state: 'approved' });
  });

  it('takes no decision on what was changed after the page was opened', async () => {
    await propose();
    const form = await open(gun, page, forTown());
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app
        .get(Deadlines)
        .move(
          plan.walks.id,
          { toOn: '2026-12-15', moveReason: 'procurement_or_permit', moveText: '' },
          town.coordinator,
        ),
    );
    const before = await everyRow(on);
    const answer = await form.send({ decision: 'approved' });
    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)).toEqual([
      'Förslaget har ändrats sedan du öppnade sidan. Läs igenom det igen och besluta sedan.',
    ]);
    expect(await everyRow(on)).toEqual(before);
    expect((await formIn(gun, answer.text, forTown()).send({ decision: 'approved' })).status).toBe(303);
  });

  it('tells the approver why a deadline was moved', async () => {
    await publish(on, town, plan.set.id);
    const move = { toOn: '2026-12-15', moveReason: 'weather_or_season', moveText: 'Tjälen.' };
    await (await open(siv, activityPaths.activity(plan.walks.id), 'deadline')).send(move);
    const words = wordsOf((await gun.get(page)).text);
    expect(words).toContain('Slutdag 30 november 2026 15 december 2026');
    expect(words).toContain('Skäl till ny slutdag – Väder eller årstid. Tjälen.');
  });

  it('takes one decision when it is sent twice at once', async () => {
    await propose();
    const form = await open(gun, page, forTown());
    const answers = await Promise.all([
      form.send({ decision: 'approved' }),
      form.send({ decision: 'approved' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(
      await on.database.rows('select 1 from tracker.approval where promise_set_id = $1', [plan.set.id]),
    ).toHaveLength(4);
  });

  it('never lets one person approve for both parties', async () => {
    await propose();
    const tove = await on.signIn(town.twoHats.userId);
    await (await open(tove, page, forTown())).send({ decision: 'approved' });
    const answer = await (await open(tove, page, forPolice())).send({ decision: 'approved' });
    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)[0]).toContain('Samma person kan inte godkänna för två parter.');
  });

  it('is not sent for approval while a suggested target is unconfirmed', async () => {
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app
        .get(Activities)
        .suggestTarget(
          plan.walks.id,
          { comparator: 'at_least', quantity: 4, unit: 'vandringar', scope: 'period' },
          town.coordinator,
        ),
    );
    const { text } = await siv.get(page);
    expect(wordsOf(text)).toContain(
      'Förslag ur texten: minst 4 vandringar under hela perioden. Ingen har bekräftat det.',
    );
    expect(text).toContain(`href="${activityPaths.plan(plan.walks.id)}"`);
    expect(wordsOf(text)).toContain('1 föreslaget mål behöver bekräftas först.');
    expect(hasForm(text, 'proposal')).toBe(false);
    const answer = await siv.post(promisePaths.proposal(plan.set.id), { formName: 'proposal' });
    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)[0]).toContain('Det finns 1 föreslagna mål');
  });

  it('says what becomes visible when it is published again', async () => {
    await publish(on, town, plan.set.id);
    expect(wordsOf((await siv.get(page)).text)).toContain(
      'Inget har rapporterats eller godkänts sedan det senast publicerades.',
    );
    for (const day of ['2026-06-01', '2026-06-08'])
      await (await open(siv, activityPaths.activity(plan.walks.id), 'occurrence')).send({ day });
    await (
      await open(siv, activityPaths.activity(plan.walks.id), 'report')
    ).send({ publicText: 'Två gjorda.' });
    const words = wordsOf((await siv.get(page)).text);
    expect(words).toContain('blir synligt nu: 1 rapport om läget 2 registrerade tillfällen');
    await (await open(siv, page, 'publication')).send();
    expect(wordsOf((await siv.get(page)).text)).toContain('Inget har rapporterats');
  });

  it('shows beforehand exactly what residents will read on each page, in both languages, and publishes nothing', async () => {
    const { set, promises, walks, patrols } = plan;
    const pages = [
      `/medborgarloften/${set.publicId}`,
      `/loften/${promises[0]?.publicId}`,
      `/aktiviteter/${walks.publicId}`,
      `/aktiviteter/${patrols.publicId}`,
    ].flatMap((path) => [path, `${path}?lang=en`]);
    const preview = promisePaths.preview(set.id);
    const previewed = () =>
      Promise.all(
        pages.map(async (path) =>
          mainOf((await siv.get(`${preview}${path}`)).text).replaceAll(`href="${preview}`, 'href="'),
        ),
      );
    const published = () =>
      Promise.all(pages.map(async (path) => mainOf((await on.anonymous().get(path)).text)));

    await publish(on, town, set.id);
    const told = { status: 'in_progress', publicText: 'Två är <gjorda>.' };
    await (await open(siv, activityPaths.activity(walks.id), 'report')).send(told);
    await (
      await open(siv, activityPaths.activity(walks.id), 'deadline')
    ).send({ toOn: '2026-12-20', moveReason: 'weather_or_season' });
    const before = await everyRow(on);
    const words = wordsOf((await siv.get(preview)).text);
    expect(words).toMatch(
      /Trygghetsvandringar Ändras .* Text Inte påbörjad 0 av 4 trygghetsvandringar Pågår 0 av 4 trygghetsvandringar Så går det Står inte där Två är <gjorda>[.]/,
    );
    expect(words).toContain('1 ändring väntar på Ekhamra kommun. Den syns inte förrän den är godkänd.');
    const beforehand = await previewed();
    expect(beforehand[0]).toContain('Två är &lt;gjorda');
    expect(await everyRow(on)).toEqual(before);
    await (await open(siv, preview, 'publication')).send();
    expect(beforehand).toEqual(await published());
    expect((await gun.get(preview)).status).toBe(403);
  });

  it('is not published before every party has approved', async () => {
    await propose();
    const { text } = await siv.get(page);
    expect(hasForm(text, 'publication')).toBe(false);
    expect(wordsOf(text)).toContain('Det går att publicera när alla parter har godkänt första gången.');
    const before = await everyRow(on);
    expect((await siv.post(promisePaths.publication(plan.set.id), { formName: 'publication' })).status).toBe(
      422,
    );
    expect(await everyRow(on)).toEqual(before);
  });

  it('is signed once, on a day that has been', async () => {
    await propose();
    await approveBoth();
    const form = await open(siv, page, 'signing');
    expect(faultsOn((await form.send({ signedOn: '2026-06-11' })).text)).toEqual([
      'Dagen för undertecknandet kan inte ligga framåt i tiden.',
    ]);
    expect(faultsOn((await form.send({ signedOn: '' })).text)).toEqual(['Skriv dagen som ÅÅÅÅ-MM-DD.']);
    const answers = await Promise.all([
      form.send({ signedOn: '2026-06-01' }),
      form.send({ signedOn: '2026-06-01' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it.each([
    ['a decision without revisions', { revisionIds: [] }],
    ['a decision on an unknown revision', { revisionIds: [randomUUID()] }],
    ['a decision on what is no revision', { revisionIds: ['x'] }],
    ['another word than yes or no', { decision: 'maybe' }],
    ['an unknown field', { smuggled: '1' }],
  ])('refuses %s', async (_, typed) => {
    await propose();
    const form = await open(gun, page, forTown());
    const before = await everyRow(on);
    const answer = await form.send({ decision: 'approved', ...typed });
    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)).toHaveLength(1);
    expect(await everyRow(on)).toEqual(before);
  });

  it('shows each person only the forms of that person’s part, and refuses the others', async () => {
    await propose();
    const { fields } = formOn((await gun.get(page)).text, forTown());
    const reader = await aPerson(on.database, 'Lena Läsare', [['reader', town.ekhamra]]);
    const others = await Promise.all(
      [reader, town.caseWorker, town.liaison, town.chief].map(({ userId }) => on.signIn(userId)),
    );
    const decision = { ...fields, decision: 'approved' };
    delete (decision as { csrfToken?: unknown }).csrfToken;
    const before = await everyRow(on);
    for (const browser of others) {
      const { text } = await browser.get(page);
      for (const form of ['proposal', 'publication', 'signing', forTown()])
        expect(hasForm(text, form)).toBe(false);
      expect((await browser.post(promisePaths.proposal(plan.set.id))).status).toBe(403);
      expect((await browser.post(promisePaths.publication(plan.set.id))).status).toBe(403);
      expect((await browser.post(promisePaths.signing(plan.set.id), { signedOn: '2026-06-01' })).status).toBe(
        403,
      );
      expect((await browser.post(promisePaths.decision(plan.set.id), decision)).status).toBe(403);
    }
    expect((await siv.post(promisePaths.decision(plan.set.id), decision)).status).toBe(403);
    expect(await everyRow(on)).toEqual(before);
  });

  it('is not found for other authorities, nor a draft for the other party', async () => {
    expect((await cia.get(page)).status).toBe(404);
    await propose();
    expect((await cia.get(page)).status).toBe(200);
    for (const { userId } of [town.otherCoordinator, town.otherChief, town.administrator]) {
      const browser = await on.signIn(userId);
      expect((await browser.get(page)).status).toBe(404);
      for (const path of [promisePaths.proposal(plan.set.id), promisePaths.publication(plan.set.id)])
        expect((await browser.post(path)).status).toBe(404);
    }
    await approve(on, town, plan.set.id);
  });
});

/** What stands on the page, tags and all, but for its frame. */
const mainOf = (html: string): string => /<main.*<[/]main>/s.exec(html)?.[0] ?? `no page: ${html}`;
