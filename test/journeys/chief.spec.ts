import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { Sessions } from '../../src/accounts/sessions';
import { Proposals } from '../../src/publication/proposals';
import { anApp, type TestApp } from '../support/app';
import { aNeighbour } from '../support/area';
import {
  axeFaults,
  builtAssets,
  launch,
  layInAssets,
  scrollsSideways,
  withBrowser,
} from '../support/browser';
import { aTown, type Town } from '../support/people';
import { aPlan, publish } from '../support/plan';

jest.setTimeout(120_000);

const names = ['Alby', 'Berga', 'Dalen', 'Ekby', 'Forsa', 'Gran'].map((name) => `${name} kommun`);

withBrowser('the chief’s review of six municipalities', () => {
  let on: TestApp;
  let browser: Browser;
  let town: Town;
  let url: string;

  beforeAll(async () => {
    builtAssets();
    browser = await launch();
  }, 240_000);
  afterAll(() => browser?.close());

  /** In each municipality something to review; in the first two something to approve. */
  beforeEach(async () => {
    on = await anApp();
    town = await aTown(on.database);
    for (const [index, name] of names.entries()) {
      const neighbour = await aNeighbour(on, town, name);
      const { set } = await aPlan(on, neighbour);
      await publish(on, neighbour, set.id);
      if (index < 2) await propose(neighbour);
    }
    await on.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(on.app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterEach(() => on.close());

  async function propose(neighbour: Town): Promise<void> {
    const { set } = await aPlan(on, neighbour);
    await on.transactions.asStaff(neighbour.coordinator.userId, () =>
      on.app.get(Proposals).propose(set.id, neighbour.coordinator),
    );
  }

  async function signedIn(width: number, javaScriptEnabled: boolean): Promise<Page> {
    const context = await browser.newContext({
      ...{ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', bypassCSP: true, javaScriptEnabled },
      viewport: { width, height: 844 },
    });
    const value = await on.app.get(Sessions).start(town.chief.userId);
    await context.addCookies([{ name: 'session', value, url }]);
    await layInAssets(context);
    const page = await context.newPage();
    await page.goto(`${url}/arbete/granskning`);
    return page;
  }

  const text = (page: Page) => page.locator('main').innerText();
  const openAll = async (page: Page) => {
    for (const summary of await page.locator('details:not([open]) > summary').all()) {
      if (await summary.isVisible()) await summary.click();
    }
  };
  const isWell = async (page: Page, hasScripts: boolean) => {
    expect(await scrollsSideways(page)).toBe(false);
    if (hasScripts) expect(await axeFaults(page)).toEqual([]);
  };

  it.each([
    [390, true],
    [390, false],
    [1366, true],
    [1366, false],
  ])('P-2: is done at %d pixels, with scripts %s', async (width, hasScripts) => {
    const page = await signedIn(width, hasScripts);
    for (const name of names) expect(await text(page)).toContain(name);
    await isWell(page, hasScripts);
    await openAll(page);

    for (const box of await page.getByLabel('Välj Fotpatrullering').all())
      if ((await box.getAttribute('name')) === 'val') await box.check();
    await page.getByRole('button', { name: 'Gå vidare med det du har valt' }).click();
    expect(await text(page)).toContain('Du har valt 2 förslag.');
    await isWell(page, hasScripts);
    await page.getByRole('button', { name: 'Godkänn det här' }).click();
    expect(await text(page)).toContain('2 av 2 sparades.');
    await isWell(page, hasScripts);

    await page.getByRole('link', { name: 'Tillbaka till granskningen' }).click();
    await openAll(page);
    await page.locator('input[name=chosen]').first().check();
    await page.getByLabel('Begär komplettering', { exact: true }).check();
    await page.getByRole('button', { name: 'Spara för det du har valt' }).click();
    expect(await page.title()).toMatch(/^Fel: /);
    await page.getByLabel('Kommentar', { exact: false }).last().fill('Hur många kom?');
    await page.getByLabel(/^Svar senast/).fill('2026-06-30');
    await page.getByRole('button', { name: 'Spara för det du har valt' }).click();
    expect(await text(page)).toContain('1 av 1 sparades.');

    await page.getByRole('link', { name: 'Tillbaka till granskningen' }).click();
    await page.getByRole('link', { name: 'Välj allt som väntar här' }).first().click();
    await page.getByRole('button', { name: 'Spara för det du har valt' }).click();
    expect(await text(page)).toMatch(/[45] av [45] sparades\./);
    const [{ asked, reviewed } = { asked: 0, reviewed: 0 }] = await on.database.rows<{
      asked: number;
      reviewed: number;
    }>(
      `select count(*) filter (where kind = 'review.more_information_wanted')::int as asked,
              count(*) filter (where kind = 'review.reviewed')::int as reviewed from tracker.log_entry`,
    );
    expect([asked, [4, 5].includes(reviewed)]).toEqual([1, true]);

    for (const path of ['jamforelse', 'tertial']) {
      await page.goto(`${url}/arbete/granskning/${path}`);
      for (const name of names) expect(await text(page)).toContain(name);
      await isWell(page, hasScripts);
    }
    await page.context().close();
  });
});
