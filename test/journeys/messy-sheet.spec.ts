import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import writeWorkbook from 'write-excel-file/node';
import { Sessions } from '../../src/accounts/sessions';
import { sheetPaths } from '../../src/transfer/sheets/sheet.paths';
import { promisePaths } from '../../src/promises/promise.paths';
import { anApp, type TestApp } from '../support/app';
import { axeFaults, launch, withBrowser } from '../support/browser';
import { aTown, type Town } from '../support/people';
import { aPlan } from '../support/plan';

jest.setTimeout(120_000);

type Row = (string | number | Date | null)[];

/** As a coordinator has it: a title above, other names of the columns, real days, days in words, empty rows, a column of money. */
const messyRows = (wrong: boolean): Row[] => [
  ['ÅTGÄRDSPLAN 2026 – arbetsmaterial', null, null, null, null, null],
  [],
  ['Löfte nr', 'Åtgärd', 'Huvudansvarig', 'Ansvarig roll', 'Klart senast', 'Budget (tkr)'],
  ...Array.from({ length: 500 }, (_, index): Row => {
    const number = index + 1;
    const day =
      index % 3 === 0 ? new Date('2026-11-30T00:00:00Z') : index % 3 === 1 ? '30/11 2026' : '30 nov 2026';
    const lead = index % 2 === 0 ? ' Ekhamra kommun' : 'polisen';
    const row: Row = [
      index % 4 === 0 ? '1 och 3' : 2,
      `Fältvandring  ${number}`,
      lead,
      'Fältgruppen',
      day,
      25,
    ];
    if (wrong && number === 77) row[4] = 'i höst';
    if (wrong && number === 250) row[0] = 'löfte 12';
    if (wrong && number === 499) row[2] = 'Räddningstjänsten';
    return row;
  }),
  [],
];

const messy = (wrong: boolean): Promise<Buffer> =>
  writeWorkbook([
    { sheet: 'Läs mig', data: [['Fyll i nästa blad.']] },
    {
      sheet: 'Blad2',
      data: messyRows(wrong).map((row) =>
        row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value)),
      ),
    },
  ]).toBuffer();

withBrowser.each([true, false])('a coordinator with a messy sheet, scripts %s', (javaScriptEnabled) => {
  let on: TestApp;
  let town: Town;
  let setId: string;
  let url: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    setId = (await aPlan(on, town)).set.id;
    const server = (await on.app.listen(0, '127.0.0.1')) as { address(): AddressInfo };
    url = `http://localhost:${server.address().port}`;
    browser = await launch();
    context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
    const value = await on.app.get(Sessions).start(town.coordinator.userId);
    await context.addCookies([{ name: 'session', value, url }]);
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await on?.close();
  });

  const choose = async (name: string, buffer: Buffer) => {
    await page
      .getByLabel('Fil', { exact: true })
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Granska' }).click();
  };
  const titles = () =>
    on.database.rows<{ title: string }>(
      `select title from tracker.activity where promise_set_id = $1 and title like 'Fältvandring%'`,
      [setId],
    );

  it('is told what is wrong in three of five hundred rows, corrects them, reads in all, and once more changes nothing', async () => {
    await page.goto(url + promisePaths.set(setId));
    await page.getByRole('link', { name: 'Kalkylblad' }).click();
    await choose('plan.xlsx', await messy(true));
    await page.getByRole('heading', { level: 1, name: 'Kalkylbladet har fel' }).waitFor();
    const faults = (await page.locator('tbody tr').allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
    expect(faults).toHaveLength(3);
    expect(faults.join('\n')).toMatch(
      /80.*Klart senast \(E\).*”i höst”.*\n.*253.*Löfte nr \(A\).*\n.*502.*Huvudansvarig \(C\)/,
    );
    expect(await titles()).toEqual([]);

    await page.getByRole('link', { name: 'Välj en annan fil' }).click();
    await choose('plan.xlsx', await messy(false));
    await page.getByText('500 nya, 0 ändras, 0 är redan så.').waitFor();
    await page.getByText('De här kolumnerna hoppas över: Budget (tkr).').waitFor();
    await page.getByRole('button', { name: 'Läs in 500 aktiviteter' }).click();
    await page.getByText('Kalkylbladet är inläst.').waitFor();
    expect(await titles()).toHaveLength(500);

    await page.goto(url + sheetPaths.sheet(setId));
    await choose('plan.xlsx', await messy(false));
    await page.getByText('Allt i filen finns redan.').waitFor();
    expect(await titles()).toHaveLength(500);
  });

  it('finds no fault with the pages on the way', async () => {
    const looking = await browser.newContext({ bypassCSP: true, storageState: await context.storageState() });
    const looked = await looking.newPage();
    await looked.goto(url + sheetPaths.sheet(setId));
    expect(await axeFaults(looked)).toEqual([]);
    const input = looked.getByLabel('Fil', { exact: true });
    await input.setInputFiles({
      name: 'plan.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await messy(true),
    });
    await looked.getByRole('button', { name: 'Granska' }).click();
    expect(await axeFaults(looked)).toEqual([]);
  });
});
