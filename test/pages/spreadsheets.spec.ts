import writeWorkbook from 'write-excel-file/node';
import { activityPaths } from '../../src/activities/activity.paths';
import { promisePaths } from '../../src/promises/promise.paths';
import { largestFile } from '../../src/transfer/sheets/limits';
import { sheetPaths } from '../../src/transfer/sheets/sheet.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';
import { everyRow, faultsOn, formIn, kindsOf, logOf } from './acting';
import { formOn, hasForm, wordsOf } from './form-on';

const headings = ['Aktivitet', 'Löften', 'Leder', 'Ansvarig funktion', 'Slutdag'];
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => [
    `Fältvandring ${index + 1}`,
    `${(index % 3) + 1}`,
    index % 2 === 0 ? 'Ekhamra kommun' : 'Polisen',
    'Fältgruppen',
    '2026-11-30',
  ]);
const csv = (rows: readonly (readonly string[])[], top = headings) =>
  Buffer.from([top, ...rows].map((row) => row.join(';')).join('\r\n'));

describe('the spreadsheet of a document', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let siv: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    siv = await on.signIn(town.coordinator.userId);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    plan = await aPlan(on, town);
  });

  const activities = () =>
    on.database.rows<{ id: string; public_id: string; title: string; due_on: string }>(
      'select * from tracker.activity where promise_set_id = $1 order by created_at, title',
      [plan.set.id],
    );

  /** The file is chosen on the page and sent for a check. */
  const check = async (bytes: Buffer, name = 'plan.csv') => {
    const page = (await siv.get(sheetPaths.sheet(plan.set.id))).text;
    const { action, fields } = formOn(page, 'sheet');
    return siv.upload(action, fields as Record<string, string>, bytes, name);
  };
  const takeIn = async (bytes: Buffer, name?: string) =>
    formIn(siv, (await check(bytes, name)).text, 'taken').send();
  const exported = async (kind: 'csv' | 'xlsx') => {
    const answer = await siv
      .get(sheetPaths.file(plan.set.id, `aktiviteter.${kind}`))
      .buffer()
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="aktiviteter.${kind}"`);
    return answer.body as Buffer;
  };

  it('shows what would happen and writes nothing', async () => {
    const before = await everyRow(on);
    const answer = await check(csv(rowsOf(2)));
    expect(answer.status).toBe(200);
    expect(wordsOf(answer.text)).toContain('2 nya, 0 ändras, 0 är redan så.');
    expect(wordsOf(answer.text)).toContain('Fältvandring 2');
    expect(await everyRow(on)).toEqual(before);
  });

  it('takes in a file from Excel, each activity with a line in the log of its own', async () => {
    const bytes = await writeWorkbook([{ sheet: 'Plan', data: [headings, ...rowsOf(3)] }]).toBuffer();
    const answer = await takeIn(bytes, 'plan.xlsx');
    expect(answer.headers.location).toBe(`${promisePaths.set(plan.set.id)}?klart=sheetTakenIn`);
    const added = (await activities()).filter(({ title }) => title.startsWith('Fältvandring'));
    expect(added.map(({ title, due_on }) => [title, due_on])).toEqual([
      ['Fältvandring 1', '2026-11-30'],
      ['Fältvandring 2', '2026-11-30'],
      ['Fältvandring 3', '2026-11-30'],
    ]);
    for (const { id } of added) expect(await kindsOf(on, id)).toEqual(['activity.added']);
    expect(await logOf(on, plan.set.id)).toMatchObject([
      { kind: 'promise_set.drafted' },
      { kind: 'promise_set.sheet_taken_in', details: { added: 3, changed: 0, unchanged: 0 } },
    ]);
  });

  it('changes nothing when the same file is taken in again, also twice at once', async () => {
    await takeIn(csv(rowsOf(3)));
    const again = await check(csv(rowsOf(3)));
    expect(hasForm(again.text, 'taken')).toBe(false);
    expect(wordsOf(again.text)).toContain('Allt i filen finns redan.');
    const other = (await check(csv(rowsOf(4)))).text;
    const answers = await Promise.all([
      formIn(siv, other, 'taken').send(),
      formIn(siv, other, 'taken').send(),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await activities()).toHaveLength(6);
  });

  it('takes in nothing when three rows of five hundred are wrong, and says which cell and what to do', async () => {
    const rows = rowsOf(500);
    rows[9] = ['Fältvandring 10', '17', 'Ekhamra kommun', 'Fältgruppen', '2026-11-30'];
    rows[249] = ['Fältvandring 250', '1', 'Ekhamra kommun', 'Fältgruppen', 'i höst'];
    rows[499] = ['Fältvandring 500', '1', 'Räddningstjänsten', 'Fältgruppen', '2026-11-30'];
    const before = await everyRow(on);
    const answer = await check(csv(rows));
    expect(hasForm(answer.text, 'taken')).toBe(false);
    const words = wordsOf(answer.text);
    expect(words).toContain('3 fel hittades och inget är inläst.');
    const told = [
      '11 Löften (B) ”17” går inte att läsa som löftesnummer. Skriv numren med komma emellan, från 1 till 3.',
      '251 Slutdag (E) ”i höst” går inte att läsa som en dag. Skriv den som 2026-06-30.',
      '501 Leder (C) ”Räddningstjänsten” är ingen part här. Skriv en av parterna: ',
    ];
    for (const line of told) expect(words).toContain(line);
    const sent = await siv.post(sheetPaths.sheet(plan.set.id), {
      formName: 'taken',
      sheet: csv(rows).toString('base64'),
    });
    expect(sent.status).toBe(422);
    expect(faultsOn(sent.text)).toEqual([
      'Inget är inläst. Rätta felen i filen och välj den på nytt. Antal fel: 3.',
    ]);
    expect(await everyRow(on)).toEqual(before);
  });

  it.each<'csv' | 'xlsx'>(['csv', 'xlsx'])(
    'exports %s that changes nothing when it is read in again',
    async (kind) => {
      await publish(on, town, plan.set.id);
      const answer = await check(await exported(kind), `aktiviteter.${kind}`);
      expect(wordsOf(answer.text)).toContain('0 nya, 0 ändras, 2 är redan så.');
    },
  );

  it('changes what was changed in an export, by its id, and tells it field by field first', async () => {
    const text = (await exported('csv')).toString().replace('Trygghetsvandringar;', 'Kvällsvandringar;');
    const page = await check(Buffer.from(text.replace('Kommunpolisen', 'Områdespolisen')));
    expect(wordsOf(page.text)).toContain('0 nya, 2 ändras, 0 är redan så.');
    expect(wordsOf(page.text)).toContain('Aktivitet Trygghetsvandringar Kvällsvandringar');
    expect(wordsOf(page.text)).toContain('Ansvarig funktion Kommunpolisen Områdespolisen');
    await formIn(siv, page.text, 'taken').send().expect(303);
    expect((await activities()).map(({ title }) => title).sort()).toEqual([
      'Fotpatrullering',
      'Kvällsvandringar',
    ]);
    expect(await kindsOf(on, plan.walks.id)).toEqual(['activity.added', 'activity.planned']);
  });

  it('hands a sheet to everybody who sees the document, and takes one in from its keeper alone', async () => {
    await publish(on, town, plan.set.id);
    const chief = await on.signIn(town.chief.userId);
    const page = await chief.get(sheetPaths.sheet(plan.set.id)).expect(200);
    expect(hasForm(page.text, 'sheet')).toBe(false);
    await chief.get(sheetPaths.file(plan.set.id, 'aktiviteter.xlsx')).expect(200);
    await chief.get(`${sheetPaths.sheet(plan.set.id)}/annat.xlsx`).expect(404);
    const sheet = csv(rowsOf(1)).toString('base64');
    await chief.post(sheetPaths.sheet(plan.set.id), { sheet }).expect(403);
  });

  it('refuses a file that is too large, one that is none, and nothing at all, on the same page', async () => {
    const large = await check(Buffer.alloc(largestFile + 1, 'a'));
    expect([large.status, faultsOn(large.text)]).toEqual([
      422,
      ['Filen är större än 5 MB. Ta bort bilder och blad som inte hör hit och försök igen.'],
    ]);
    const picture = await check(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'bild.png');
    expect(faultsOn(picture.text)).toEqual([
      'Filen går inte att läsa som kalkylblad. Spara den som .xlsx eller CSV och försök igen.',
    ]);
    const nothing = await siv.post(sheetPaths.check(plan.set.id), { formName: 'sheet' });
    expect([nothing.status, faultsOn(nothing.text)]).toEqual([422, ['Välj en fil, eller klistra in rader.']]);
  });

  it('takes no file from somebody without a session or with another’s token', async () => {
    const before = await everyRow(on);
    await on
      .anonymous()
      .post(sheetPaths.check(plan.set.id))
      .attach('file', csv(rowsOf(1)), 'plan.csv')
      .expect(403);
    const forged = { csrfToken: 'gissad' };
    await siv.upload(sheetPaths.check(plan.set.id), forged, csv(rowsOf(1)), 'plan.csv').expect(403);
    expect(await everyRow(on)).toEqual(before);
  });

  it('is found from the document and from the form of a new activity', async () => {
    const address = sheetPaths.sheet(plan.set.id);
    for (const path of [promisePaths.set(plan.set.id), activityPaths.newPlan(plan.set.id)])
      expect((await siv.get(path)).text).toContain(`href="${address}"`);
  });
});
