import { followUpPaths } from '../../src/follow-ups/follow-up.paths';
import { promisePaths } from '../../src/promises/promise.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aYearToFollowUp, judge, judgeAllButLighting, type Skara } from '../support/skara';
import { everyRow, faultsOn, formIn, open } from './acting';
import { formOn, hasForm, wordsOf } from './form-on';

describe('the pages of follow-ups', () => {
  let on: TestApp;
  let town: Town;
  let year: Skara;
  let siv: SignedIn;
  let gun: SignedIn;
  let cia: SignedIn;
  let page: string;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    siv = await on.signIn(town.coordinator.userId);
    gun = await on.signIn(town.approver.userId);
    cia = await on.signIn(town.chief.userId);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    year = await aYearToFollowUp(on, town);
    page = followUpPaths.followUp(year.followUp.id);
  });

  const words = async (browser = siv) => wordsOf((await browser.get(page)).text);
  const lighting = () => `assessment-4-${town.ekhamra}`;

  it('lead from the promise set to the list, and from there to a new follow-up', async () => {
    const set = await siv.get(promisePaths.set(year.setId));
    expect(set.text).toContain(`href="${followUpPaths.ofSet(year.setId)}"`);
    const list = followUpPaths.ofSet(year.setId);
    expect(wordsOf((await siv.get(list)).text)).toContain(
      'Årsuppföljning 1 januari 2026 till 31 december 2026 31 december 2026 Öppen 6 omdömen',
    );
    const form = await open(siv, list, 'start');
    const empty = await form.send({ fromOn: '2026-05-01', toOn: '2026-04-30', dueOn: '2026-05-31' });
    expect([empty.status, faultsOn(empty.text)]).toEqual([422, ['Välj vilket slags uppföljning det är.']]);
    const answer = await formIn(siv, empty.text, 'start').send({ type: 'tertial', fromOn: '2026-01-01' });
    expect(answer.headers.location).toMatch(/^\/arbete\/uppfoljningar\/[0-9a-f-]{36}\?klart=started$/);
    expect(hasForm((await cia.get(list)).text, 'start')).toBe(false);
  });

  it('show what is missing, what was done, and that a party has not reported', async () => {
    await judge(on, year, 'walks', town.ekhamra, town.coordinator, {
      judgement: 'partly_fulfilled',
      reason: 'En av två.',
    });
    const shown = await words(cia);
    expect(shown).toContain('Ekhamra kommun har inte bedömt löfte 3 , 4');
    expect(shown).toMatch(
      /Löfte 3 · Kommunen lovar Att genomföra tre nattvandringar.*Vad som har gjorts Nattvandringar Inte påbörjad Inget tillfälle under perioden\. Till och med 10 juni 2026: Inga tillfällen än\./,
    );
    expect(shown).toMatch(
      /Att göra två trygghetsvandringar.*Ekhamra kommun Delvis uppfyllt Lämnat .* Skäl: En av två\. Lokalpolisområde Mellanbygden Polisen har inte rapporterat än\./,
    );
    const html = (await cia.get(page)).text;
    expect(hasForm(html, `assessment-5-${town.area}`)).toBe(true);
    expect(hasForm(html, `assessment-5-${town.ekhamra}`)).toBe(false);
    expect(hasForm(html, 'closing')).toBe(false);
  });

  it('take a judgement, give it back with the fault at its field, and close when nothing is missing', async () => {
    await judgeAllButLighting(on, town, year);
    const before = await everyRow(on);
    const form = await open(siv, page, lighting());
    const refused = await form.send({ judgement: 'not_fulfilled', publicText: 'Vi hann inte.' });
    expect(refused.status).toBe(422);
    expect(faultsOn(refused.text)).toEqual([
      'Skriv skälet. Alla omdömen utom ”Uppfyllt” ska förklaras, och skälet visas för invånare.',
    ]);
    expect(formOn(refused.text, lighting()).fields).toMatchObject({
      judgement: 'not_fulfilled',
      publicText: 'Vi hann inte.',
    });
    expect(await everyRow(on)).toEqual(before);
    const unchosen = await form.send();
    expect(faultsOn(unchosen.text)).toEqual(['Välj ett omdöme.']);
    const answer = await formIn(siv, refused.text, lighting()).send({ reason: 'Ingen tid.' });
    expect(answer.headers.location).toBe(`${page}?klart=assessed`);
    expect(await words()).toContain('Inte uppfyllt');
    const closing = await (await open(siv, page, 'closing')).send();
    expect(closing.headers.location).toBe(`${page}?klart=closed`);
    const shown = await siv.get(page);
    expect(hasForm(shown.text, lighting())).toBe(false);
    expect(hasForm(shown.text, 'minutes')).toBe(false);
    expect(hasForm(shown.text, 'correction')).toBe(true);
  });

  it('say by name what is missing when a closing comes from a page that was open for long', async () => {
    await judgeAllButLighting(on, town, year);
    const address = followUpPaths.closing(year.followUp.id);
    const refused = await siv.post(address, { formName: 'closing' });
    expect(refused.status).toBe(422);
    expect(faultsOn(refused.text)).toEqual([
      'Uppföljningen kan inte avslutas än. Omdömen saknas för löfte 4 (Ekhamra kommun). Varje part bedömer sina egna löften.',
    ]);
  });

  it('show both versions when a colleague judged the same promise meanwhile', async () => {
    const form = await open(gun, page, lighting());
    await judge(on, year, 'lighting', town.ekhamra, town.coordinator, {
      judgement: 'not_judged',
      reason: 'Nästa år.',
    });
    const clash = await form.send({ judgement: 'not_fulfilled', reason: 'Blev inte av.' });
    expect(clash.status).toBe(409);
    expect(wordsOf(clash.text)).toMatch(/Omdöme Inte uppfyllt Inte bedömt Skäl Blev inte av\. Nästa år\./);
    const answer = await formIn(gun, clash.text, lighting()).send();
    expect(answer.headers.location).toBe(`${page}?klart=assessed`);
    expect(await words()).toContain('Blev inte av.');
  });

  it('ask the party’s own approver about its final judgements', async () => {
    const final = await aYearToFollowUp(on, town, 'final');
    const finalPage = followUpPaths.followUp(final.followUp.id);
    await judgeAllButLighting(on, town, final);
    const name = `verdicts-${town.ekhamra}`;
    expect(hasForm((await siv.get(finalPage)).text, name)).toBe(false);
    const form = await open(gun, finalPage, name);
    expect(hasForm((await gun.get(finalPage)).text, `verdicts-${town.area}`)).toBe(false);
    const refused = await form.send({ decision: 'refused' });
    expect(faultsOn(refused.text)).toEqual([
      'Skriv varför du inte godkänner. Skälet visas för parterna, inte för invånare.',
    ]);
    const answer = await formIn(gun, refused.text, name).send({ decision: 'approved' });
    expect(answer.headers.location).toBe(`${finalPage}?klart=approved`);
    expect(wordsOf((await siv.get(finalPage)).text)).toContain('Godkänt av parten.');
  });

  it('plan what residents are to be told, and note it as done', async () => {
    const list = followUpPaths.ofSet(year.setId);
    const form = await open(siv, list, 'feedback');
    const half = await form.send({ kind: 'letter', ownerFunction: 'Kommunikatören', dueOn: '2026-06-09' });
    expect(faultsOn(half.text)).toEqual(['Skriv vad invånarna ska få veta.']);
    await formIn(siv, half.text, 'feedback').send({ what: 'Vad enkäten ledde till' });
    expect(wordsOf((await siv.get(list)).text)).toContain(
      'Vad enkäten ledde till Brev Kommunikatören, Ekhamra kommun 9 juni 2026 Inte gjord, försenad',
    );
    const [planned] = await on.database.rows<{ id: string }>(
      'select id from tracker.feedback where promise_set_id = $1',
      [year.setId],
    );
    const done = await (await open(siv, list, `done-${planned?.id}`)).send({ publicNote: 'Delat ut.' });
    expect(done.headers.location).toBe(`${list}?klart=feedbackDone`);
    expect(wordsOf((await siv.get(list)).text)).toContain('10 juni 2026 . Delat ut.');
  });

  it('are found from the workspace by those they wait for', async () => {
    const todo = async (browser: SignedIn) => wordsOf((await browser.get('/arbete')).text);
    expect(await todo(siv)).toContain('3 omdömen att lämna i uppföljningen : Medborgarlöfte som följs upp');
    expect(await todo(cia)).toContain('3 omdömen att lämna i uppföljningen');
    await judgeAllButLighting(on, town, year);
    expect((await siv.get('/arbete')).text).toContain(
      `href="${page}">1 omdöme att lämna i uppföljningen</a>`,
    );
    const final = await aYearToFollowUp(on, town, 'final');
    await judgeAllButLighting(on, town, final);
    const verdicts = `href="${followUpPaths.ofSet(final.setId)}">2 slutliga omdömen att godkänna</a>`;
    expect((await gun.get('/arbete')).text).toContain(verdicts);
    expect((await siv.get('/arbete')).text).not.toContain(verdicts);
  });
});
