import { PromiseSets } from '../../src/promises/promise-sets';
import { promisePaths } from '../../src/promises/promise.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, publish } from '../support/plan';
import { everyRow, faultsOn, formIn, kindsOf, open } from './acting';
import { formOn, hasForm, wordsOf } from './form-on';

describe('the pages of a document', () => {
  let on: TestApp;
  let town: Town;
  let siv: SignedIn;
  let gun: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    siv = await on.signIn(town.coordinator.userId);
    gun = await on.signIn(town.approver.userId);
  });
  afterAll(() => on.close());

  const asSiv = <T>(work: () => Promise<T>) => on.transactions.asStaff(town.coordinator.userId, work);
  const pathOf = (location: string | undefined) => (location ?? '').split(/[?#]/)[0] ?? '';

  async function aSignedPlan() {
    const plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    await asSiv(() => on.app.get(PromiseSets).sign(plan.set.id, '2026-06-01', town.coordinator));
    return { ...plan, page: promisePaths.set(plan.set.id), first: plan.promises[0]?.id ?? '' };
  }

  it('lead from nothing to a draft with promises, by hand', async () => {
    const begun = await (
      await open(siv, promisePaths.begin, 'facts')
    ).send({
      title: 'Löfte för Laxå',
      periodStart: '2018-07-01',
      periodEnd: '2020-06-30',
      partners: 'Laxåhem',
    });
    expect(begun.status).toBe(303);
    const page = pathOf(begun.headers.location);
    expect(wordsOf((await siv.get(begun.headers.location ?? '')).text)).toContain(
      'Inga löften är skrivna än.',
    );
    const add = await open(siv, `${page}/ny-punkt`, 'promise');
    const added = await add.send({ text: 'Att lysa upp.', party: 'municipality', kind: 'direction' });
    expect(added.headers.location).toBe(`${page}?klart=promised#loften`);
    const shown = await siv.get(page);
    expect(wordsOf(shown.text)).toMatch(/Kommunen lovar Att lysa upp\./);
    const promise = /href="(\/arbete\/loftespunkter\/[^"]+)"/.exec(shown.text)?.[1] ?? '';
    await (await open(siv, promise, 'promise')).send({ text: 'Att lysa upp mer.' });
    expect(wordsOf((await siv.get(page)).text)).toContain('Att lysa upp mer.');
    expect(hasForm((await siv.get(promise)).text, 'removal')).toBe(true);
    await (await open(siv, promise, 'removal')).send();
    expect(wordsOf((await siv.get(page)).text)).toContain('Inga löften är skrivna än.');
  });

  it('give back all that was typed, with the fault at its field, and write nothing', async () => {
    const form = await open(siv, promisePaths.begin, 'facts');
    const before = await everyRow(on);
    const typed = {
      title: 'Gemensamt',
      periodStart: '2026-02-01',
      municipalities: 'Atlantis',
      partners: 'A\nB',
    };
    const answer = await form.send(typed);
    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)).toEqual([
      'Det finns ingen kommun som heter Atlantis här. Kontrollera namnet eller be administratören lägga till kommunen.',
    ]);
    expect(formOn(answer.text, 'facts').fields).toMatchObject(typed);
    expect(await everyRow(on)).toEqual(before);
    const reversed = await formIn(siv, answer.text, 'facts').send({
      municipalities: '',
      periodEnd: '2026-01-01',
    });
    expect(faultsOn(reversed.text)).toEqual(['Periodens sista dag ligger före den första.']);
  });

  it('show both versions when two coordinators change the same promise', async () => {
    const { promises } = await aPlan(on, town);
    const address = promisePaths.promise(promises[1]?.id ?? '');
    const [mine, yours] = [await open(siv, address, 'promise'), await open(siv, address, 'promise')];
    await mine.send({ text: 'Mina ord.' });
    const answer = await yours.send({ text: 'Dina ord.' });
    expect(answer.status).toBe(409);
    expect(wordsOf(answer.text)).toMatch(/Löftets lydelse Dina ord\. Mina ord\./);
    expect((await formIn(siv, answer.text, 'promise').send()).status).toBe(303);
    expect(wordsOf((await siv.get(address)).text)).toContain('Dina ord.');
  });

  it('offer what fits the state, and only to the keeper', async () => {
    const { page, first } = await aSignedPlan();
    const html = (await siv.get(page)).text;
    for (const form of ['extension', 'ending', 'web-withdrawal']) expect(hasForm(html, form)).toBe(true);
    expect(html).not.toContain('/ny-punkt');
    expect(html).not.toContain('/uppgifter"');
    const promise = (await siv.get(promisePaths.promise(first))).text;
    expect([hasForm(promise, 'promise'), hasForm(promise, 'removal')]).toEqual([false, false]);
    expect([hasForm(promise, 'correction'), hasForm(promise, 'withdrawal')]).toEqual([true, true]);
    const seen = (await gun.get(page)).text;
    for (const form of ['extension', 'ending', 'web-withdrawal']) expect(hasForm(seen, form)).toBe(false);
    expect(seen).not.toContain('/arbete/loftespunkter/');
  });

  it('show a correction beside the signed words, first as waiting, then as approved', async () => {
    const { page, first } = await aSignedPlan();
    const form = await open(siv, promisePaths.promise(first), 'correction');
    expect((await form.send({ shouldRead: 'Minst 5.', reason: '' })).status).toBe(422);
    await form.send({ shouldRead: 'Minst 5.', reason: 'Skrivfel.' });
    const words = async () => wordsOf((await siv.get(page)).text);
    expect(await words()).toMatch(
      /Att genomföra minst 4 trygghetsvandringar\. Rätta löfte 1 Rättelse 10 juni 2026\. Borde lyda: Minst 5\. Skrivfel\. Väntar på godkännande\./,
    );
    const decision = await open(gun, page, `decision-${town.ekhamra}`);
    expect(wordsOf((await gun.get(page)).text)).toMatch(
      /Rättelse av löfte 1 Nytt Borde lyda Minst 5\. Skäl Skrivfel\./,
    );
    await decision.send({ decision: 'approved' });
    expect(await words()).toMatch(/Minst 5\. Skrivfel\. (?!Väntar)/);
  });

  it('take a document off the web and say so to its parties', async () => {
    const { page, set } = await aSignedPlan();
    await (await open(siv, page, 'web-withdrawal')).send({ webReason: 'Fel fil.' });
    await on.anonymous().get(`/medborgarloften/${set.publicId}`).expect(410);
    const html = (await siv.get(page)).text;
    expect(wordsOf(html)).toContain('Borttaget från webben 10 juni 2026 kl. 13:00 Fel fil.');
    expect([hasForm(html, 'web-withdrawal'), hasForm(html, 'publication')]).toEqual([false, true]);
    await (await open(siv, page, 'publication')).send();
    await on.anonymous().get(`/medborgarloften/${set.publicId}`).expect(200);
  });

  it('make the next period’s draft, and give every choice back when one is incomplete', async () => {
    const { set } = await aSignedPlan();
    const form = await open(siv, promisePaths.renewal(set.id), 'renewal');
    const { fields } = formOn((await siv.get(promisePaths.renewal(set.id))).text, 'renewal');
    expect(fields).toMatchObject({
      title: 'Medborgarlöfte för Ekhamra 2027',
      periodStart: '2027-01-01',
      periodEnd: '2027-12-31',
      copyYears: '1',
    });
    const values = await choicesOn(set.id);
    const second = values.slice(4, 8);
    const choices = [
      ...values.slice(0, 4),
      ...[second[0] ?? '', 'end', second[2] ?? '', ''],
      ...[values[8] ?? '', 'change', 'Att utveckla\ngrannsamverkan mer.', ''],
    ];
    const answer = await form.send({ promises: choices, copyCompleted: 'yes' });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/name="copyCompleted"[^>]* checked/);
    expect(faultsOn(answer.text)).toEqual(['Skriv varför löfte 2 inte fortsätter. Invånarna läser det.']);
    expect(answer.text).toContain('href="#renewal-promises-2"');
    expect(wordsOf(answer.text)).toContain('Att utveckla grannsamverkan mer.');
    expect(answer.text).toMatch(/<option selected value="end"|<option value="end" selected/);
    choices[7] = 'Polisen gör det ändå.';
    const done = await form.send({ promises: choices });
    expect(done.status).toBe(303);
    const page = wordsOf((await siv.get(pathOf(done.headers.location))).text);
    expect(page).toContain('Att utveckla grannsamverkan mer.');
    expect(page).toContain('Fanns även 2026');
    expect(wordsOf((await siv.get(promisePaths.set(set.id))).text)).toContain(
      'Fortsätter inte: Polisen gör det ändå.',
    );
  });

  const choicesOn = async (setId: string): Promise<string[]> =>
    (await asSiv(() => on.app.get(PromiseSets).promises(setId))).flatMap(({ id, text }) => [
      id,
      'renew',
      text,
      '',
    ]);

  it('keep the districts of a municipality: added once by name, ended but not forgotten', async () => {
    const form = await open(siv, promisePaths.districts, 'district');
    expect((await form.send({ name: 'Vivalla' })).status).toBe(303);
    expect(faultsOn((await form.send({ name: 'vivalla' })).text)).toEqual([
      'Det finns redan ett område som heter vivalla.',
    ]);
    const stranger = await on.signIn(town.otherCoordinator.userId);
    const theirs = await stranger.post(promisePaths.districts, {
      municipalityId: town.ekhamra,
      name: 'Intrång',
    });
    expect(theirs.status).toBe(403);
    const [row] = await on.database.rows<{ id: string }>(
      `select id from tracker.district where name = 'Vivalla'`,
    );
    expect((await stranger.post(promisePaths.districtEnd(row?.id ?? ''))).status).toBe(403);
    await (await open(siv, promisePaths.districts, `end-${row?.id}`)).send();
    expect(wordsOf((await siv.get(promisePaths.districts)).text)).toContain(
      'Vivalla Ekhamra kommun Avslutat',
    );
    expect((await stranger.post(promisePaths.districtResumption(row?.id ?? ''))).status).toBe(403);
    await (await open(siv, promisePaths.districts, `end-${row?.id}`)).send();
    expect(wordsOf((await siv.get(promisePaths.districts)).text)).toContain('Vivalla Ekhamra kommun Används');
    expect(await kindsOf(on, row?.id ?? '')).toEqual([
      'organisation.district_added',
      'organisation.district_ended',
      'organisation.district_resumed',
    ]);
    expect((await gun.get(promisePaths.districts)).status).toBe(403);
  });
});
