import { Activities } from '../../src/activities/activities';
import { activityPaths } from '../../src/activities/activity.paths';
import type { ActivityPlan } from '../../src/activities/plan.dto';
import { listPaths } from '../../src/workspace/list/list.paths';
import { promisePaths } from '../../src/promises/promise.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPlan, type Plan, planOf } from '../support/plan';
import { aPerson, aTown, type Town } from '../support/people';
import { open } from './acting';
import { hasForm, wordsOf } from './form-on';

describe('the workspace', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let siv: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    siv = await on.signIn(town.coordinator.userId);
  });
  afterAll(() => on.close());

  const add = (overrides: Partial<ActivityPlan>) =>
    on.transactions.asStaff(town.coordinator.userId, () =>
      on.app
        .get(Activities)
        .add(
          plan.set.id,
          planOf({ leadId: town.ekhamra, promiseIds: [plan.promises[0]?.id ?? ''], ...overrides }),
          town.coordinator,
        ),
    );
  const groupsOn = (html: string) => [
    ...new Set([...html.matchAll(/>([^<>]+ \(\d+\))</g)].map(([, words]) => words)),
  ];

  it('shows a draft to its keeper with the way to it, and its activities not yet as work', async () => {
    const { text } = await siv.get('/arbete');
    expect(wordsOf(text)).toContain(
      'Medborgarlöfte för Ekhamra 2026 Utkast 1 januari 2026 till 31 december 2026',
    );
    expect(text).toContain(`href="${promisePaths.set(plan.set.id)}"`);
    expect(wordsOf(text)).toContain('Inga aktiviteter.');
    const liaison = await on.signIn(town.liaison.userId);
    expect(wordsOf((await liaison.get('/arbete')).text)).toContain('Det finns inga medborgarlöften än.');
  });

  it('shows an approver what waits for the own party alone', async () => {
    const gun = await on.signIn(town.approver.userId);
    expect(wordsOf((await gun.get('/arbete')).text)).not.toContain('Väntar på ert godkännande');
    await (await open(siv, promisePaths.set(plan.set.id), 'proposal')).send();
    expect(wordsOf((await gun.get('/arbete')).text)).toContain(
      'Väntar på ert godkännande Medborgarlöfte för Ekhamra 2026 4 saker att godkänna.',
    );
    const cia = await on.signIn(town.chief.userId);
    expect(wordsOf((await cia.get('/arbete')).text)).toContain('3 saker att godkänna.');
    expect(wordsOf((await siv.get('/arbete')).text)).not.toContain('Väntar på ert godkännande');
    await (
      await open(gun, promisePaths.set(plan.set.id), `decision-${town.ekhamra}`)
    ).send({ decision: 'approved' });
    expect(wordsOf((await gun.get('/arbete')).text)).not.toContain('Väntar på ert godkännande');
    await (
      await open(cia, promisePaths.set(plan.set.id), `decision-${town.area}`)
    ).send({ decision: 'approved' });
  });

  it('groups what I lead: late, due within 7 and 30 days, long unconfirmed; each once and in order, the calm ones counted', async () => {
    await add({ title: 'Försenad', dueOn: '2026-06-09' });
    await add({ title: 'Idag', dueOn: '2026-06-10' });
    await add({ title: 'Om sju dagar', dueOn: '2026-06-17' });
    await add({ title: 'Om åtta dagar', dueOn: '2026-06-18' });
    await add({ title: 'Om trettio dagar', dueOn: '2026-07-10' });
    await add({ title: 'Om trettioen dagar', dueOn: '2026-07-11' });
    await add({ title: 'På begäran', dueOn: '2026-06-01', demandDriven: true });
    const stale = await add({ title: 'Tyst i 61 dagar', dueOn: '2026-12-01' });
    const quiet = await add({ title: 'Tyst i 60 dagar', dueOn: '2026-12-02' });
    await on.database.rows(
      `update tracker.activity set confirmed_at = '2026-04-10T10:00:00Z' where id = $1`,
      [stale.id],
    );
    await on.database.rows(
      `update tracker.activity set confirmed_at = '2026-04-11T10:00:00Z' where id = $1`,
      [quiet.id],
    );
    const cancelled = await add({ title: 'Utgången', dueOn: '2026-06-01' });
    await (
      await open(siv, activityPaths.activity(cancelled.id), 'report')
    ).send({ status: 'cancelled', reason: 'x', decidedBy: 'y' });
    const { text } = await siv.get('/arbete');
    expect(groupsOn(text)).toEqual([
      'Försenade (1)',
      'Slutdag inom 7 dagar (2)',
      'Slutdag inom 30 dagar (2)',
      'Inte bekräftade på 60 dagar (1)',
    ]);
    const titles = [
      'Försenad',
      'Idag',
      'Om sju dagar',
      'Om åtta dagar',
      'Om trettio dagar',
      'Tyst i 61 dagar',
    ];
    const at = titles.map((title) => text.replaceAll('\u00ad', '').indexOf(`>${title}</a>`));
    expect(at.every((position) => position > 0)).toBe(true);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    for (const calm of ['På begäran', 'Om trettioen dagar', 'Tyst i 60 dagar', 'Utgången', 'Fotpatrullering'])
      expect(wordsOf(text)).not.toContain(`${calm} `);
    expect(wordsOf(text)).toContain('4 aktiviteter behöver inget just nu 1 avslutad');
    expect(wordsOf(text)).toContain('Försenad Inte påbörjad Försenad 9 juni 2026 Inga tillfällen än.');
  });

  it('shows the police what the police lead, and a case worker what that person was asked for', async () => {
    await add({ title: 'Nattpatrull', leadId: town.area, dueOn: '2026-06-09' });
    await add({ title: 'Kvällsvandring', dueOn: '2026-06-09' });
    for (const { userId } of [town.liaison, town.chief]) {
      const words = wordsOf((await (await on.signIn(userId)).get('/arbete')).text);
      expect(words).toContain('Nattpatrull');
      expect(words).toContain('1 aktivitet behöver inget just nu');
      expect(words).not.toContain('Kvällsvandring');
    }
    const hans = await on.signIn(town.caseWorker.userId);
    expect(wordsOf((await hans.get('/arbete')).text)).toContain('Inga aktiviteter.');
    await (
      await open(siv, activityPaths.activity(plan.walks.id), 'ask')
    ).send({ userId: town.caseWorker.userId });
    const asked = await hans.get('/arbete');
    expect(wordsOf(asked.text)).toContain('Vill du svara för de här aktiviteterna? Trygghetsvandringar');
    expect(hasForm(asked.text, 'answer')).toBe(true);
  });

  it('tells the own authority by name who answers for an activity, and no other', async () => {
    const setPage = async (by: SignedIn) => wordsOf((await by.get(promisePaths.set(plan.set.id))).text);
    const cia = await on.signIn(town.chief.userId);
    const hans = await on.signIn(town.caseWorker.userId);
    expect(await setPage(siv)).toContain('Hans Handläggare är tillfrågad');
    await (await open(hans, activityPaths.activity(plan.walks.id), 'answer')).send({ answer: 'accepted' });
    expect(await setPage(siv)).toContain('Hans Handläggare svarar för den');
    expect(await setPage(cia)).not.toContain('Hans');
  });

  it('shows the most urgent of many, counts them all, and leads to the rest of them in the list', async () => {
    for (let number = 10; number < 38; number += 1)
      await add({ title: `Sen ${number}`, dueOn: `2026-05-${number - 9}` });
    const { text } = await siv.get('/arbete');
    const [, late = ''] = /<table(.*?)<\/table>/s.exec(text) ?? [];
    expect(late.match(/id="rad-/g)).toHaveLength(25);
    expect(wordsOf(text)).toMatch(
      /Försenade \((3\d)\).*Här visas de 25 mest brådskande av \1\. Visa alla i listan/s,
    );
    const all = await siv.get('/arbete/aktiviteter?vems=mina&lage=late').expect(200);
    expect(text).toContain('href="/arbete/aktiviteter?vems=mina&amp;lage=late"');
    expect(all.text.match(/id="rad-/g)?.length).toBeGreaterThan(28);
    expect(wordsOf(all.text)).not.toContain('Nattpatrull');
  });

  it('tells what others have changed until it is marked as read, and then only what is newer', async () => {
    const hut = await add({ title: 'Vaktkuren', leadId: town.area, dueOn: '2026-12-01' });
    const liaison = await on.signIn(town.liaison.userId);
    const report = async (publicText: string) =>
      (await open(liaison, activityPaths.activity(hut.id), 'report')).send({ publicText }).expect(303);
    await report('Grunden är gjuten.');
    const words = wordsOf((await siv.get('/arbete')).text);
    expect(words).toContain('Det här har andra ändrat Vaktkuren Läget rapporterades');
    expect(words).toContain('Grunden är gjuten.');
    expect(words.match(/ändrat .*Vaktkuren Aktiviteten lades till/)).toBeNull();
    expect(wordsOf((await liaison.get('/arbete')).text)).toContain('Vaktkuren Aktiviteten lades till');
    const page = (await siv.get('/arbete')).text;
    await report('Väggarna står.');
    const till = /name="till" value="([^"]+)"/.exec(page)?.[1] ?? '';
    await siv.post(listPaths.readChanges, { till }).expect(303);
    const after = wordsOf((await siv.get('/arbete')).text);
    expect(after).toContain('Väggarna står.');
    expect(after.match(/Läget rapporterades/g)).toHaveLength(1);
    await siv.post(listPaths.readChanges, { till: '2099-01-01T00:00:00.000Z' }).expect(303);
    expect(wordsOf((await siv.get('/arbete')).text)).not.toContain('Det här har andra ändrat');
    await siv.post(listPaths.readChanges, { till: 'i går' }).expect(422);
    await report('Taket är på.');
    expect(wordsOf((await siv.get('/arbete')).text)).toContain('Taket är på.');
  });

  it('confirms in one press what nobody has confirmed for long', async () => {
    const { text } = await siv.get('/arbete');
    const [, action = ''] = /action="([^"]+\/rad\/bekraftelse)"/.exec(text) ?? [];
    expect(wordsOf(text)).toContain('Inte bekräftade på 60 dagar (1)');
    await siv.post(action, { fran: '/arbete' }).expect(303);
    expect(wordsOf((await siv.get('/arbete')).text)).not.toContain('Inte bekräftade på 60 dagar (');
  });

  it('shows the keeper what the other party sent back, with the reason, until it is sent again', async () => {
    const other = await aPlan(on, town);
    await (await open(siv, promisePaths.set(other.set.id), 'proposal')).send();
    const cia = await on.signIn(town.chief.userId);
    await (
      await open(cia, promisePaths.set(other.set.id), `decision-${town.area}`)
    ).send({ decision: 'refused', reason: 'Vi har inte så många patruller.' });
    expect(wordsOf((await siv.get('/arbete')).text)).toMatch(
      /Inte godkänt: ändra och skicka igen .*Lokalpolisområde Mellanbygden\s?: Vi har inte så många patruller\./,
    );
    expect(wordsOf((await cia.get('/arbete')).text)).not.toContain('Inte godkänt');
    await (await open(siv, promisePaths.set(other.set.id), 'proposal')).send();
    expect(wordsOf((await siv.get('/arbete')).text)).not.toContain('Inte godkänt: ändra');
  });

  it('shows no content to who only runs the installation, but what that person can do', async () => {
    const ada = await on.signIn(town.administrator.userId);
    const { text, status } = await ada.get('/arbete');
    expect(status).toBe(200);
    expect(text).toContain('href="/arbete/administration"');
    expect(wordsOf(text)).not.toContain('Ekhamra');
    const operator = await aPerson(on.database, 'Olle Operatör', [['operator', null]]);
    const his = (await (await on.signIn(operator.userId)).get('/arbete')).text;
    expect(his).not.toContain('/arbete/administration');
    expect(his).not.toContain('/arbete/las-in');
    const nobody = await aPerson(on.database, 'Inga Ingenting', []);
    expect(wordsOf((await (await on.signIn(nobody.userId)).get('/arbete')).text)).toContain(
      'Du har ingen roll än.',
    );
  });

  it('has the menu of the person’s roles', async () => {
    const menuOf = (html: string) =>
      [...(/class="site-nav".*?<\/nav>/s.exec(html)?.[0] ?? '').matchAll(/href="([^"?]+)/g)].map(
        ([, href]) => href,
      );
    const first = (await siv.get('/arbete')).text;
    expect(menuOf(first)).toEqual([
      '/arbete',
      '/arbete/aktiviteter',
      '/arbete/overenskommelser',
      '/arbete/var-organisation',
    ]);
    for (const path of ['/arbete/nytt-lofte', '/arbete/las-in']) expect(first).toContain(`href="${path}"`);
    const liaison = await on.signIn(town.liaison.userId);
    const menu = menuOf((await liaison.get('/arbete')).text);
    expect(menu[0]).toBe('/arbete');
    for (const path of ['/arbete/nytt-lofte', '/arbete/las-in', '/arbete/administration'])
      expect(menu).not.toContain(path);
  });

  it('has the neighbouring places on each page of a section, and marks the section in the menu', async () => {
    const { text } = await siv.get('/arbete/lagesbilder');
    const section = /class="section-nav".*?<\/nav>/s.exec(text)?.[0] ?? '';
    for (const path of ['/arbete/overenskommelser', '/arbete/lagesbilder', '/arbete/fokusomraden'])
      expect(section).toContain(`href="${path}"`);
    expect(text).toContain('<a href="/arbete/overenskommelser" aria-current="true">');
    const districts = (await siv.get('/arbete/var-organisation')).text;
    expect(districts).toContain('href="/arbete/omraden"');
  });

  it('speaks the language of the person, and marks what is Swedish in it', async () => {
    const english = await aPerson(on.database, 'Emma English', [['coordinator', town.ekhamra]]);
    await on.database.rows(`update tracker.user_account set language = 'en' where id = $1`, [english.userId]);
    const emma = await on.signIn(english.userId);
    for (const path of [
      '/arbete',
      promisePaths.set(plan.set.id),
      activityPaths.activity(plan.walks.id),
      activityPaths.plan(plan.walks.id),
    ]) {
      const { text } = await emma.get(path);
      expect(text).toContain('<html lang="en"');
      const own = text
        .replace(/<(\w+)[^>]* lang="sv"[^>]*>.*?<\/\1>/gs, '')
        .replace(/<title>.*?<\/title>|<meta[^>]*>|value="[^"]*"|breadcrumbs.*?<\/nav>/gs, '');
      expect(wordsOf(own)).not.toMatch(/\b(och|inte|löfte|aktivitet|slutdag|spara|skicka|till|väntar)\b/i);
    }
  });

  it('leaves each page one first heading, and the way back', async () => {
    for (const path of [
      '/arbete',
      promisePaths.set(plan.set.id),
      activityPaths.activity(plan.walks.id),
      activityPaths.plan(plan.walks.id),
      activityPaths.newPlan(plan.set.id),
    ]) {
      const { text, headers } = await siv.get(path);
      expect(text.match(/<h1/g)).toHaveLength(1);
      expect(headers['cache-control']).toBe('no-store');
      if (path !== '/arbete') expect(text).toMatch(/govuk-breadcrumbs.*href="\/arbete"/s);
      const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
