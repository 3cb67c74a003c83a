import { randomUUID } from 'node:crypto';
import { Occurrences } from '../../src/activities/occurrences';
import { promisePaths } from '../../src/promises/promise.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';
import { Reviewing } from '../support/reviewing';
import { everyRow, faultsOn, formIn, open } from './acting';
import { formOn, hasForm, wordsOf } from './form-on';

const page = '/arbete/granskning';

describe('the pages of the review', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let reviewing: Reviewing;
  let siv: SignedIn;
  let cia: SignedIn;
  let kalle: SignedIn;

  beforeEach(async () => {
    on = await anApp();
    town = await aTown(on.database);
    siv = await on.signIn(town.coordinator.userId);
    cia = await on.signIn(town.chief.userId);
    kalle = await on.signIn(town.liaison.userId);
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    reviewing = new Reviewing(on, town, plan.set.id);
  });
  afterEach(() => on.close());

  const listed = async (query = '') => wordsOf((await cia.get(page + query)).text);
  const register = () =>
    on.transactions.asStaff(town.coordinator.userId, () =>
      on.app
        .get(Occurrences)
        .register(
          plan.walks.id,
          { day: '2026-06-01', quantity: 2, publicSummary: 'Två vandringar.', formKey: randomUUID() },
          town.coordinator,
        ),
    );

  it('is in the chief’s menu, shows every municipality of the area, and is for the police of the area alone', async () => {
    expect((await cia.get('/arbete')).text).toContain(`href="${page}"`);
    expect((await siv.get('/arbete')).text).not.toContain(`href="${page}"`);
    expect(await listed()).toContain('Ekhamra kommun : 5 att granska, 0 av 2 aktiviteter genomförda');
    expect(await listed()).toContain('Norrvikens kommun : inget medborgarlöfte att läsa än');
    expect((await siv.get(page)).status).toBe(403);
    expect(hasForm((await kalle.get(page)).text, 'review')).toBe(false);
    const other = await on.signIn(town.otherChief.userId);
    expect(wordsOf((await other.get(page)).text)).toContain('Inget väntar på granskning.');
  });

  it('reviews what was chosen, with a row for each, and shows no more what is reviewed', async () => {
    const form = formOn((await cia.get(page)).text, 'review');
    expect(form.fields.chosen).toBeUndefined();
    const none = await (await open(cia, page, 'review')).send();
    expect([none.status, faultsOn(none.text)]).toEqual([422, ['Välj minst en sak i listan.']]);
    const chosen = await reviewing.chosen((await reviewing.subjects()).map(({ id }) => id));
    const result = await formIn(cia, none.text, 'review').send({ chosen });
    expect(result.status).toBe(200);
    expect(wordsOf(result.text)).toContain('5 av 5 sparades.');
    expect(wordsOf(result.text)).toMatch(/Fotpatrullering Medborgarlöfte för Ekhamra 2026 Granskad/);
    expect(await listed()).toContain('Inget väntar på granskning.');
    const again = await formIn(cia, none.text, 'review').send({ chosen });
    expect(wordsOf(again.text)).toContain('0 av 5 sparades.');
    expect(await listed('?visa=allt')).toContain('(0 väntar på er)');
  });

  it('CHF-03, CHF-05, P-3: shows field by field what changed since the last review', async () => {
    await reviewing.review((await reviewing.subjects()).map(({ id }) => id));
    await register();
    const words = await listed();
    expect(words).toContain('(1 väntar på er)');
    expect(words).toMatch(
      /Ändrat sedan du senast granskade .* Status Inte påbörjad Pågår Gjort hittills 0 2/,
    );
    expect(words).not.toContain('Fotpatrullering');
  });

  it('CHF-04: asks for more with words and a day, and keeps what was typed when one is missing', async () => {
    const [chosen = ''] = await reviewing.chosen([plan.walks.id]);
    const asked = { chosen, state: 'more_information_wanted', comment: 'Hur många kom?' };
    const before = await everyRow(on);
    const refused = await (await open(cia, `${page}?ansvar=vi&visa=allt`, 'review')).send(asked);
    expect(faultsOn(refused.text)).toEqual(['Ange när du vill ha svaret.']);
    expect(formOn(refused.text, 'review').fields).toMatchObject({
      ...{ state: asked.state, comment: asked.comment, ansvar: 'vi', visa: 'allt' },
    });
    expect(await everyRow(on)).toEqual(before);
    const result = await (await open(cia, page, 'review')).send({ ...asked, wantedBy: '2026-06-30' });
    expect(wordsOf(result.text)).toContain(
      'Trygghetsvandringar Medborgarlöfte för Ekhamra 2026 Komplettering begärd',
    );
  });

  it('lets the coordinator answer on the page of the set, which both parties read', async () => {
    await reviewing.ask(plan.walks.id);
    const address = `${promisePaths.set(plan.set.id)}/granskning`;
    expect((await siv.get(promisePaths.set(plan.set.id))).text).toContain(`href="${address}"`);
    expect((await siv.get('/arbete')).text).toContain(
      `href="${address}">1 fråga från polisen att svara på</a>`,
    );
    const shown = wordsOf((await siv.get(address)).text);
    expect(shown).toContain('är synligt för kommunen och polisen, inte för invånare');
    expect(shown).toContain('Hur många kom? Svar önskas senast 30 juni 2026.');
    const turn = (await reviewing.turns(plan.walks.id))[0];
    const name = `answer-${turn?.id}`;
    expect(hasForm((await cia.get(address)).text, name)).toBe(false);
    const empty = await (await open(siv, address, name)).send();
    expect(faultsOn(empty.text)).toEqual(['Skriv ett svar.']);
    const answer = await formIn(siv, empty.text, name).send({ comment: 'Elva personer.' });
    expect(answer.headers.location).toBe(`${address}?klart=answered`);
    expect(await listed()).toMatch(/Trygghetsvandringar.*Komplettering lämnad.*Elva personer\./);
  });

  it('CHF-01, CHF-15: sets the municipalities beside each other by the alphabet, with how their activities stand', async () => {
    await reviewing.review([plan.walks.id]);
    await on.database.rows(
      `update tracker.activity set due_on = '2026-06-01', original_due_on = '2026-06-01' where id = $1`,
      [plan.patrols.id],
    );
    const table = wordsOf((await cia.get(`${page}/jamforelse`)).text);
    const patrolsLate = '1, varav 1 som polisen leder';
    expect(table).toContain(`Ekhamra kommun 3 2 0 0 0 0 ${patrolsLate} 1 av 5 0 Ingen påbörjad 10 juni 2026`);
    expect(table).toContain('Norrvikens kommun 0 0 0 0 0 0 0 0 av 0 0 Ingen påbörjad Aldrig');
    expect(table.indexOf('Ekhamra')).toBeLessThan(table.indexOf('Norrviken'));
    expect((await siv.get(`${page}/jamforelse`)).status).toBe(403);
  });

  it('ticks everything that waits in a promise set by a link', async () => {
    const address = `${page}?valj=${plan.set.id}`;
    expect((await cia.get(page)).text).toContain(`href="${address}#lofte-${plan.set.id}"`);
    expect(formOn((await cia.get(address)).text, 'review').fields.chosen).toHaveLength(5);
    const result = await (await open(cia, address, 'review')).send();
    expect(wordsOf(result.text)).toContain('5 av 5 sparades.');
  });

  it('keeps comments of both parties with the thing, and it waits all the same', async () => {
    const address = `${promisePaths.set(plan.set.id)}/granskning`;
    const name = `comment-${town.area}-${plan.walks.id}`;
    const empty = await (await open(siv, address, name)).send();
    expect(faultsOn(empty.text)).toEqual(['Skriv en kommentar.']);
    const said = await formIn(siv, empty.text, name).send({ comment: 'Vi ses på torsdag.' });
    expect(said.headers.location).toBe(`${address}?klart=commented`);
    const [chosen = ''] = await reviewing.chosen([plan.walks.id]);
    const batch = await open(cia, page, 'review');
    expect(faultsOn((await batch.send({ chosen, state: 'commented' })).text)).toEqual([
      'Skriv en kommentar.',
    ]);
    const result = await batch.send({ chosen, state: 'commented', comment: 'Ja, klockan sju.' });
    expect(wordsOf(result.text)).toContain('Trygghetsvandringar Medborgarlöfte för Ekhamra 2026 Kommenterad');
    expect(wordsOf((await siv.get(address)).text)).toMatch(
      /Lokalpolisområde Mellanbygden Kommentar Ja, klockan sju\. .*Ekhamra kommun Kommentar Vi ses på torsdag\./,
    );
    expect(await listed()).toContain('(5 väntar på er)');
    expect(hasForm((await kalle.get(address)).text, name)).toBe(false);
  });

  it('CHF-02: filters by municipality and by what the police answer for, and counts what waits by the filter', async () => {
    expect(await listed(`?kommun=${town.norrviken}`)).toContain('Inget väntar på granskning.');
    expect(await listed(`?kommun=${town.ekhamra}`)).toContain('(5 väntar på er)');
    const ours = await listed('?ansvar=vi');
    expect(ours).toContain('(3 väntar på er)');
    expect(ours).toContain('Här räknas bara det ni ansvarar för.');
    expect(ours).toContain('Ekhamra kommun : 3 att granska, 0 av 1 aktiviteter genomförda');
    expect(ours).toContain('Fotpatrullering');
    expect(ours).not.toContain('Trygghetsvandringar');
    expect((await cia.get(`${page}?ansvar=vi`)).text).toContain(
      `href="${page}?kommun=${town.ekhamra}&amp;ansvar=vi"`,
    );
    await reviewing.review([plan.patrols.id, ...plan.promises.slice(1).map(({ id }) => id)]);
    expect(await listed('?ansvar=vi')).toContain('Inget väntar på granskning.');
    expect(await listed('?ansvar=vi&visa=allt')).toContain('(0 väntar på er)');
    expect(await listed(`?ansvar=vi&kommun=${town.ekhamra}`)).not.toContain('2 att granska');
    await reviewing.review(plan.promises.slice(0, 1).map(({ id }) => id));
    expect(await listed('?kommun=hej&ansvar=de&visa=inget')).toContain('(1 väntar på er)');
  });

  it('puts first what has waited longest', async () => {
    await reviewing.review([plan.walks.id]);
    await register();
    const words = await listed();
    expect(words.indexOf('Fotpatrullering')).toBeLessThan(words.indexOf('Trygghetsvandringar'));
  });

  it('CHF-11: summarises a tertial by the promises’ numbers, also those with nothing done', async () => {
    await on.transactions.asStaff(town.liaison.userId, () =>
      on.app
        .get(Occurrences)
        .register(
          plan.patrols.id,
          { day: '2026-03-06', quantity: 3, publicSummary: 'Tre pass i centrum.', formKey: randomUUID() },
          town.liaison,
        ),
    );
    const first = wordsOf((await cia.get(`${page}/tertial?ar=2026&tertial=1`)).text);
    expect(first).toContain('1 januari 2026 till 30 april 2026');
    expect(first).toMatch(
      /Löfte 2 · Polisen lovar .*Fotpatrullering Pågår 3 \(1 tillfälle\) Tre pass i centrum\./,
    );
    expect(first).toMatch(/Löfte 3 · Tillsammans lovar vi .*Fotpatrullering/);
    expect(first).not.toContain('Löfte 1 ');
    const second = wordsOf((await cia.get(`${page}/tertial`)).text);
    expect(second).toContain('1 maj 2026 till 31 augusti 2026');
    expect(second).toMatch(
      /Löfte 2 · Polisen lovar .*Fotpatrullering Pågår Inget är registrerat under perioden/,
    );
    expect(wordsOf((await cia.get(`${page}/tertial?ar=2024&tertial=9`)).text)).toContain(
      'Inga medborgarlöften gällde under perioden.',
    );
    expect((await siv.get(`${page}/tertial`)).status).toBe(403);
  });

  it('CHF-16: needs nothing from another host, and is whole before any script has run', async () => {
    for (const path of [page, `${page}/jamforelse`, `${page}/tertial`]) {
      const { text, headers } = await cia.get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(text).not.toMatch(/(src|srcset|action)="(https?:)?\/\//);
      expect(text).not.toMatch(/<(object|embed|applet|iframe)/);
    }
  });
});
