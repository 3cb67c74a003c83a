import type { Browser, BrowserContext, Page } from 'playwright-core';
import { listPaths } from '../../src/workspace/list/list.paths';
import { launch, withBrowser } from '../support/browser';
import { aDataDir, type Product, startProduct } from '../support/product';

jest.setTimeout(180_000);

const role = 'Säkerhetssamordnare';
const counted = 10;

withBrowser('a coordinator’s week', () => {
  const data = aDataDir();
  let product: Product;
  let browser: Browser;
  let cookies: Parameters<BrowserContext['addCookies']>[0];
  /** What the pages' policy refused, in every browser of this file. */
  const refused: string[] = [];

  beforeAll(async () => {
    product = await startProduct({ TRACKER_DATA_DIR: data.path }, '--demo');
    browser = await launch();
    const lines = product.output().split('\n');
    const link = lines[lines.findIndex((line) => line.trim().startsWith(role)) + 1]?.trim() ?? '';
    const page = await aPage(true);
    await page.goto(link);
    await page.getByRole('button', { name: 'Fortsätt till arbetsytan' }).click();
    cookies = await page.context().cookies();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    data.remove();
  });

  async function aPage(javaScriptEnabled: boolean): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1366, height: 768 } });
    if (cookies) await context.addCookies(cookies);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text());
    });
    return page;
  }

  const focused = (page: Page): Promise<string> =>
    page.evaluate<string>('document.activeElement.id || document.activeElement.className');
  /** Stays as long as the page is not loaded anew. */
  const mark = (page: Page) => page.evaluate('window.isTheSame = true');
  const isTheSame = (page: Page) => page.evaluate<boolean>('window.isTheSame === true');

  describe.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('%s', (_, hasScripts) => {
    it('updates ten activities in at most three interactions each, and comes back to the same list', async () => {
      const page = await aPage(hasScripts);
      const list = `${product.url}${listPaths.mine}&ordning=title`;
      await page.goto(list);
      if (hasScripts) await mark(page);
      let interactions = 0;
      for (let number = 0; number < counted; number += 1) {
        const update = page.getByRole('link', { name: /^Uppdatera/ }).nth(number);
        const title = (await update.innerText()).replace('Uppdatera', '').trim();
        await update.click();
        const text = `${title}: läget vecka 47 ${hasScripts ? 'med' : 'utan'} skript.`;
        await page.getByLabel('Text för invånare', { exact: true }).fill(text);
        await page.getByRole('button', { name: 'Spara', exact: true }).click();
        interactions += 3;
        await page.getByText('Läget är sparat.').waitFor();
        expect(new URL(page.url()).search).toBe('?vems=mina&ordning=title&klart=reported');
        if (hasScripts) expect(await focused(page)).toMatch(/^oppna-/);
      }
      expect(interactions).toBeLessThanOrEqual(30);
      if (hasScripts) expect(await isTheSame(page)).toBe(true);
      await page.goto(list);
      await page
        .getByRole('link', { name: /^Uppdatera/ })
        .first()
        .click();
      await expect(page.getByLabel('Text för invånare', { exact: true }).inputValue()).resolves.toContain(
        `läget vecka 47 ${hasScripts ? 'med' : 'utan'} skript.`,
      );
      await page.context().close();
    });

    it('is told what is wrong, first of all, and nothing that was typed is lost', async () => {
      const page = await aPage(hasScripts);
      await page.goto(`${product.url}${listPaths.mine}`);
      if (hasScripts) await mark(page);
      await page
        .getByRole('link', { name: /^Uppdatera/ })
        .first()
        .click();
      await page.getByLabel('Text för invånare', { exact: true }).fill('Det här får inte försvinna.');
      await page.getByText('Ny slutdag', { exact: true }).first().click();
      await page.getByLabel(/^Ny slutdag/).fill('2027-12-01');
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await page.getByText('Välj skälet till att tiden flyttas.').first().waitFor();
      expect(await page.title()).toMatch(/^Fel: /);
      if (hasScripts) {
        expect(await focused(page)).toContain('govuk-error-summary');
        expect(await isTheSame(page)).toBe(true);
        expect(new URL(page.url()).search).toContain('oppna=');
      }
      expect(await page.getByLabel('Text för invånare', { exact: true }).inputValue()).toBe(
        'Det här får inte försvinna.',
      );
      await page.getByLabel('Varför flyttas den?').selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await page.getByText('Läget är sparat.').waitFor();
      await page.context().close();
    });

    it('filters by the address, and goes back by the browser’s own button', async () => {
      const page = await aPage(hasScripts);
      await page.goto(`${product.url}${listPaths.list}`);
      const all = await page.getByRole('main').getByRole('status').innerText();
      await page.getByLabel('Tid', { exact: true }).selectOption('late');
      await page.getByRole('button', { name: 'Visa', exact: true }).click();
      await page.waitForURL(/lage=late/);
      expect(await page.getByRole('main').getByRole('status').innerText()).not.toBe(all);
      await page.goBack();
      await page.waitForURL((url) => !url.search.includes('lage'));
      expect(await page.getByRole('main').getByRole('status').innerText()).toBe(all);
      await page.context().close();
    });
  });

  it('sends the form as the browser itself does where the script cannot reach the product', async () => {
    const page = await aPage(true);
    await page.goto(`${product.url}${listPaths.mine}`);
    await page
      .getByRole('link', { name: /^Uppdatera/ })
      .first()
      .click();
    await page.getByLabel('Text för invånare', { exact: true }).fill('Skrivet när nätet svajade.');
    await page.route('**/rad', (route) =>
      route.request().headers()['hx-request'] ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Läget är sparat.').waitFor();
    await page.context().close();
  });

  it('broke the pages’ own policy nowhere, and public pages load no script', async () => {
    expect(refused).toEqual([]);
    const { headers, ok } = await fetch(product.url);
    expect(ok).toBe(true);
    expect(headers.get('content-security-policy')).not.toContain('script-src');
    expect(await (await fetch(product.url)).text()).not.toContain('<script');
  });
});
