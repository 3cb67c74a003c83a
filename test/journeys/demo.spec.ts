import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { axeFaults, launch, scrollsSideways, withBrowser } from '../support/browser';
import { aDataDir, type Product, startProduct } from '../support/product';

jest.setTimeout(120_000);

withBrowser('with the demo in a browser', () => {
  const data = aDataDir();
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    product = await startProduct({ TRACKER_DATA_DIR: data.path }, '--demo');
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    data.remove();
  });

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      bypassCSP: true,
      ...options,
    });
    const page = await context.newPage();
    await page.goto(product.url + path);
    return page;
  };

  const cookies = new Map<string, Parameters<BrowserContext['addCookies']>[0]>();

  /** By the link that was printed for the role; later pages of the same role share its session. */
  const signIn = async (role: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const known = cookies.get(role);
    const lines = product.output().split('\n');
    const link = lines[lines.findIndex((line) => line.trim().startsWith(role)) + 1]?.trim() ?? '';
    const page = await open(known ? '/logga-in' : link.slice(product.url.length), options);
    if (known) await page.context().addCookies(known);
    else await page.getByRole('button', { name: 'Fortsätt till arbetsytan' }).click();
    if (!known) cookies.set(role, await page.context().cookies());
    await page.goto(`${product.url}/arbete`);
    return page;
  };

  const firstSet = async (): Promise<string> => {
    const { data: sets } = (await (await fetch(`${product.url}/api/v1/promise-sets`)).json()) as {
      data: { id: string; timing: string }[];
    };
    return `/medborgarloften/${sets.find(({ timing }) => timing === 'current')?.id}`;
  };

  it('a resident reads who promised what, what is done and what is late, with scripts off and no cookie', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await page.locator('main a[href^="/medborgarloften/"]').first().click();
    const text = await page.locator('main').innerText();
    for (const words of [
      'Kommunen lovar',
      'Polisen lovar',
      'Tillsammans lovar vi',
      'Försenad',
      'Ny tid',
      'Ansvar',
    ])
      expect(text).toContain(words);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('the public page breaks no rule of its own security policy', async () => {
    const page = await open('/', { bypassCSP: false });
    const broken: string[] = [];
    page.on('console', (message) => broken.push(message.text()));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(product.url + (await firstSet()));
    expect(broken).toEqual([]);
    expect(requests.every((url) => url.startsWith(product.url))).toBe(true);
  });

  const activityOf = async (page: Page): Promise<string> =>
    (await page.locator('main a[href^="/arbete/aktiviteter/"]').first().getAttribute('href'))?.split(
      /[?#]/,
    )[0] ?? '';

  it('a coordinator registers what was done and publishes, and the resident sees it at once', async () => {
    const page = await signIn('Säkerhetssamordnare');
    const address = await activityOf(page);
    await page.goto(product.url + address);
    expect(await axeFaults(page)).toEqual([]);
    const form = page.locator('form[action$="/tillfallen"]');
    await form.locator('[name=publicSummary]').fill('Vi gick genom parken tillsammans med boende.');
    await form.getByRole('button').click();
    expect(await page.locator('main').innerText()).toContain('Vi gick genom parken');
    await page.locator('a[href^="/arbete/loften/"]').first().click();
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('form[action$="/publicering"]').getByRole('button').click();
    const seen = (await page.locator('a[href^="/medborgarloften/"]').first().getAttribute('href')) ?? '';
    expect(await (await fetch(product.url + seen)).text()).toContain('Vi gick genom parken');
  });

  it('the second of two people with the same activity open sees both texts, and loses nothing', async () => {
    const [first, second] = [await signIn('Säkerhetssamordnare'), await signIn('Säkerhetssamordnare')];
    const address = await activityOf(first);
    for (const page of [first, second]) await page.goto(product.url + address);
    const report = async (page: Page, text: string) => {
      const form = page.locator('form[action$="/lage"]');
      await form.locator('[name=publicText]').fill(text);
      await Promise.all([page.waitForEvent('domcontentloaded'), form.getByRole('button').click()]);
    };
    await report(first, 'Den första personens text.');
    await report(second, 'Den andra personens text.');
    expect(await second.locator('main').innerText()).toContain('Den första personens text.');
    expect(await second.locator('form[action$="/lage"] [name=publicText]').inputValue()).toBe(
      'Den andra personens text.',
    );
    expect(await axeFaults(second)).toEqual([]);
    await Promise.all([
      second.waitForEvent('domcontentloaded'),
      second.locator('form[action$="/lage"]').getByRole('button').click(),
    ]);
    await first.reload();
    expect(await first.locator('form[action$="/lage"] [name=publicText]').inputValue()).toBe(
      'Den andra personens text.',
    );
  });

  it('the form of a coordinator can be filled in and sent with the keyboard alone', async () => {
    const page = await signIn('Säkerhetssamordnare');
    await page.goto(product.url + (await activityOf(page)));
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Hoppa till innehållet');
    const focused = () => page.evaluate<string>('document.activeElement.name ?? ""');
    for (let presses = 0; presses < 120 && (await focused()) !== 'publicSummary'; presses += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('Skrivet utan mus.');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Registrera');
    await page.keyboard.press('Enter');
    await page.waitForURL(/klart=/);
    expect(await page.locator('main').innerText()).toContain('Skrivet utan mus.');
  });

  it('every staff page a coordinator and a chief start from has no fault that axe sees, also on a phone', async () => {
    for (const role of [
      'Lokalpolisområdeschef',
      'Kommunal godkännare',
      'Administratör,',
      'Administratör och',
    ]) {
      const page = await signIn(role, { viewport: { width: 390, height: 844 } });
      expect([role, await axeFaults(page)]).toEqual([role, []]);
      expect([role, await scrollsSideways(page)]).toEqual([role, false]);
    }
  });
});
