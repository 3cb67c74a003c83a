import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeFaults, launch, scrollsSideways, withBrowser } from '../support/browser';
import { forcedColourFaults, keyboardFaults, paperFaults, weigh, type Weight } from '../support/page-checks';
import { aDataDir, type Product, startProduct } from '../support/product';
import { addressesOf, type Examples, examplesOf } from '../support/public-pages';

jest.setTimeout(600_000);

const mostBytes = 50_000;
const mostRequests = 4;
/** What A4 leaves between the margins of the print style, in CSS pixels. */
const sheet = { width: 673, height: 980 };

withBrowser('every page for residents, in a browser', () => {
  const data = aDataDir();
  let product: Product;
  let browser: Browser;
  let examples: Examples;

  beforeAll(async () => {
    product = await startProduct({ TRACKER_DATA_DIR: data.path }, '--demo');
    browser = await launch();
    examples = await examplesOf(product.url);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    data.remove();
  });

  const inBoth = (): string[] =>
    addressesOf(examples).flatMap((path) =>
      ['sv', 'en'].map((language) => `${path}${path.includes('?') ? '&' : '?'}lang=${language}`),
    );

  /** What is wrong, by address. */
  async function faultsOf(
    addresses: readonly string[],
    options: BrowserContextOptions,
    faults: (page: Page) => Promise<readonly string[]>,
  ): Promise<Record<string, readonly string[]>> {
    const context = await browser.newContext({ locale: 'sv-SE', bypassCSP: true, ...options });
    const page = await context.newPage();
    const found: Record<string, readonly string[]> = {};
    for (const address of addresses) {
      await page.goto(product.url + address);
      const wrong = await faults(page);
      if (wrong.length > 0) found[address] = wrong;
    }
    await context.close();
    return found;
  }

  it('has one of each thing to show', () => {
    expect(Object.values(examples).filter((example) => example === '')).toEqual([]);
  });

  it('R-6: has no fault that axe sees, on a narrow phone and on a desk', async () => {
    expect(await faultsOf(inBoth(), { viewport: { width: 320, height: 640 } }, axeFaults)).toEqual({});
    expect(
      await faultsOf(addressesOf(examples), { viewport: { width: 1280, height: 900 } }, axeFaults),
    ).toEqual({});
  });

  it('DS-7: fits 320 pixels without moving sideways, which is also 400 % on a screen of 1280', async () => {
    const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
    const sideways = async (page: Page) => ((await scrollsSideways(page)) ? ['scrolls sideways'] : []);
    expect(await faultsOf(inBoth(), zoomed, sideways)).toEqual({});
  });

  it('R-2: says the same with scripts turned off, and sets no cookie', async () => {
    const texts: Record<string, string> = {};
    const read = async (page: Page) => {
      texts[page.url()] = await page.locator('main').innerText();
      return (await page.context().cookies()).map(({ name }) => name);
    };
    expect(await faultsOf(inBoth(), {}, read)).toEqual({});
    const compare = async (page: Page) =>
      (await page.locator('main').innerText()) === texts[page.url()] ? [] : ['says something else'];
    expect(await faultsOf(inBoth(), { javaScriptEnabled: false }, compare)).toEqual({});
  });

  it('R-6: can be gone through with the keyboard alone, each place seen, the skip link first', async () => {
    const wide = { viewport: { width: 1280, height: 900 } };
    expect(await faultsOf(addressesOf(examples), wide, keyboardFaults)).toEqual({});
    const skip = async (page: Page) => {
      if (!(await page.locator('.govuk-skip-link').count())) return [];
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const where = await page.evaluate<string>('document.activeElement.id');
      return where === 'innehall' ? [] : [`the skip link leads to ${where}`];
    };
    expect(await faultsOf(addressesOf(examples), wide, skip)).toEqual({});
  });

  it('RES-04: tells a status by word and shape where the reader’s own colours rule', async () => {
    expect(
      await faultsOf(inBoth(), { forcedColors: 'active', colorScheme: 'dark' }, forcedColourFaults),
    ).toEqual({});
  });

  it('R-9: is whole on paper: nothing cut, nothing closed, no buttons', async () => {
    const onPaper = async (page: Page) => {
      await page.emulateMedia({ media: 'print' });
      const faults = await paperFaults(page);
      await page.emulateMedia({ media: null });
      return faults;
    };
    expect(await faultsOf(addressesOf(examples), { viewport: sheet }, onPaper)).toEqual({});
  });

  it('R-8: costs at most 50 kB in at most 4 requests, the first time', async () => {
    const weights = new Map<string, Weight>();
    const left = [...addressesOf(examples)];
    // Each waits until its page has been still for half a second.
    const weighAll = async () => {
      for (let address = left.shift(); address !== undefined; address = left.shift()) {
        const context = await browser.newContext();
        weights.set(address, await weigh(await context.newPage(), product.url + address));
        await context.close();
      }
    };
    await Promise.all([weighAll(), weighAll(), weighAll(), weighAll()]);
    expect(weights.size).toBe(addressesOf(examples).length);
    const heavy = [...weights].filter(
      ([, { bytes, requests }]) => bytes > mostBytes || requests > mostRequests,
    );
    expect(heavy).toEqual([]);
  });

  it('R-11: the embedded page stands in a frame of 300 pixels on somebody else’s site, and no other page does', async () => {
    const context = await browser.newContext({ viewport: { width: 640, height: 480 } });
    const page = await context.newPage();
    const otherSite = createServer((request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<iframe src="${product.url}${request.url}" title="x" width="300" height="400"></iframe>`);
    }).listen(0);
    const { port } = otherSite.address() as AddressInfo;
    const framed = async (path: string) => {
      await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'load' });
      return page.frames()[1];
    };
    const shown = await framed(`/embed/kommun/${examples.municipality}`);
    expect(await shown?.locator('h1').innerText()).toMatch(/kommun/);
    expect(
      await shown?.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'),
    ).toBe(false);
    const refused = await framed(`/kommun/${examples.municipality}`);
    expect(await refused?.locator('main').count()).toBe(0);
    await context.close();
    otherSite.close();
  });
});
