import type { Browser, BrowserContext, Page } from 'playwright-core';
import { listPaths } from '../../src/workspace/list/list.paths';
import { axeFaults, launch, scrollsSideways, withBrowser } from '../support/browser';
import { aDataDir, type Product, startProduct } from '../support/product';

jest.setTimeout(180_000);

const role = 'Säkerhetssamordnare';
const password = 'korallrev under månsken 47';
const offer = 'Här finns ett utkast du inte har skickat in';

withBrowser('what somebody writes for a while', () => {
  const data = aDataDir();
  let product: Product;
  let browser: Browser;
  let cookies: Parameters<BrowserContext['addCookies']>[0];
  let email: string;
  /** Of an activity. */
  let page: string;
  /** What the pages' policy refused. */
  const refused: string[] = [];

  beforeAll(async () => {
    product = await startProduct({ TRACKER_DATA_DIR: data.path }, '--demo');
    browser = await launch();
    const lines = product.output().split('\n');
    const link = lines[lines.findIndex((line) => line.trim().startsWith(role)) + 1]?.trim() ?? '';
    const one = await aPage(true);
    await one.goto(link);
    await one.getByRole('button', { name: 'Fortsätt till arbetsytan' }).click();
    cookies = await one.context().cookies();
    await one.goto(`${product.url}/arbete/losenord`);
    email = await one.locator('input[autocomplete=username]').inputValue();
    await one.locator('#password-password').fill(password);
    await one.getByRole('button', { name: /^Spara/ }).click();
    cookies = await one.context().cookies();
    await one.goto(`${product.url}${listPaths.mine}`);
    const row = one.locator('a[href^="/arbete/aktiviteter/"]').first();
    page = `${product.url}${new URL((await row.getAttribute('href')) ?? '', product.url).pathname}`;
    await one.context().close();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    data.remove();
  });

  async function aPage(javaScriptEnabled: boolean, isSignedIn = true): Promise<Page> {
    const context = await browser.newContext({
      javaScriptEnabled,
      bypassCSP: false,
      viewport: { width: 1366, height: 768 },
    });
    if (cookies && isSignedIn) await context.addCookies(cookies);
    const one = await context.newPage();
    one.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text());
    });
    return one;
  }

  const note = (one: Page) => one.getByLabel('Intern anteckning');
  const signIn = async (one: Page) => {
    await one.getByLabel('E-postadress').fill(email);
    await one.getByLabel('Lösenord').fill(password);
    await one.getByRole('button', { name: 'Logga in', exact: true }).click();
  };

  it('is saved after a pause, told in words, and offered in another browser', async () => {
    const one = await aPage(true);
    await one.goto(page);
    await note(one).pressSequentially('Vi pratade om belysningen.');
    await one
      .getByRole('status')
      .filter({ hasText: /^Utkast sparat \d\d:\d\d$/ })
      .waitFor({ timeout: 8000 });
    await one.context().close();

    const other = await aPage(true);
    await other.goto(page);
    await other.getByText(offer).waitFor();
    expect(await note(other).inputValue()).toBe('Vi pratade om belysningen.');
    await other.getByRole('button', { name: 'Kasta utkastet' }).click();
    await other.getByText('Utkastet är kastat.').waitFor();
    expect(await note(other).inputValue()).toBe('');
    await other.context().close();
  });

  it('is saved at once when the field is left, and gone when the form has been sent', async () => {
    const one = await aPage(true);
    await one.goto(page);
    await note(one).fill('Skrivet och lämnat.');
    const saved = one.waitForResponse((response) => response.url().endsWith('/arbete/utkast'));
    await one.keyboard.press('Tab');
    expect((await saved).status()).toBe(200);
    await one.goto(page);
    expect(await note(one).inputValue()).toBe('Skrivet och lämnat.');
    await one.getByRole('button', { name: 'Spara läget' }).click();
    await one.getByText('Läget är sparat.').waitFor();
    expect(await one.getByText(offer).count()).toBe(0);
    await one.goto(`${product.url}/arbete`);
    expect(await one.getByText('Utkast du inte har skickat in').count()).toBe(0);
    await one.context().close();
  });

  it('says so when it cannot be saved, and goes on trying', async () => {
    const one = await aPage(true);
    await one.goto(page);
    await one.route('**/arbete/utkast', (route) => route.abort());
    await note(one).fill('Utan nät.');
    await one.keyboard.press('Tab');
    await one.getByText('Utkastet kunde inte sparas.').waitFor();
    await one.unroute('**/arbete/utkast');
    await note(one).focus();
    await one.keyboard.press('Tab');
    await one.getByText(/Utkast sparat/).waitFor();
    await one.goto(page);
    await one.getByRole('button', { name: 'Kasta utkastet' }).click();
    await one.context().close();
  });

  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('comes back after the session has ended, filled in, %s', async (_, hasScripts) => {
    const text = `Skrivet ${hasScripts ? 'med' : 'utan'} skript när sessionen tog slut.`;
    const one = await aPage(hasScripts);
    await one.goto(page);
    await note(one).fill(text);
    await one.context().clearCookies();
    await one.getByRole('button', { name: 'Spara läget' }).click();
    await one.getByText('Det du skrev finns kvar som utkast.').waitFor();
    expect(await one.content()).not.toContain(text);
    await one.getByRole('link', { name: 'Logga in igen' }).click();
    await signIn(one);
    await one.getByText(offer).waitFor();
    expect(one.url().split('#')[0]).toBe(page);
    expect(await note(one).inputValue()).toBe(text);
    await one.getByRole('button', { name: 'Spara läget' }).click();
    await one.getByText('Läget är sparat.').waitFor();
    expect(await one.getByText(offer).count()).toBe(0);
    await one.context().close();
  });

  it('is told five minutes before the session ends, and goes on without being loaded anew', async () => {
    const one = await aPage(true);
    await one.clock.install();
    await one.goto(page);
    const soon = one.getByRole('alert').getByText('Du loggas snart ut').first();
    await note(one).fill('Skrivet under tiden.');
    await one.keyboard.press('Tab');
    await one.getByText(/Utkast sparat/).waitFor();
    await one.clock.runFor('53:30');
    expect(await soon.isVisible()).toBe(false);
    await one.clock.runFor('01:00');
    await soon.waitFor();
    expect(await one.getByRole('alert').innerText()).toMatch(/loggas ut klockan \d\d:\d\d\./);
    await one.getByRole('button', { name: 'Fortsätt' }).click();
    await soon.waitFor({ state: 'hidden' });
    expect(await note(one).inputValue()).toBe('Skrivet under tiden.');
    await one.clock.runFor('53:00');
    expect(await soon.isVisible()).toBe(false);
    await one.clock.runFor('07:00');
    await one.getByRole('alert').getByText('Du har loggats ut').waitFor();
    await one.context().close();
  });

  it('is told so in one window when another has gone on', async () => {
    const one = await aPage(true);
    await one.clock.install();
    await one.goto(page);
    await one.clock.runFor('55:00');
    const soon = one.getByRole('alert').getByText('Du loggas snart ut').first();
    await soon.waitFor();
    const other = await one.context().newPage();
    await other.goto(`${product.url}/arbete`);
    await soon.waitFor({ state: 'hidden' });
    await one.context().close();
  });

  it('stands on a page without faults, also on a telephone', async () => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 844 } });
    await context.addCookies(cookies);
    const one = await context.newPage();
    await one.goto(page);
    await note(one).fill('En sista gång.');
    await one.keyboard.press('Tab');
    await one.getByText(/Utkast sparat/).waitFor();
    for (const address of [page, `${product.url}/arbete`]) {
      await one.goto(address);
      expect(await axeFaults(one)).toEqual([]);
      expect(await scrollsSideways(one)).toBe(false);
    }
    await context.close();
    expect(refused).toEqual([]);
  });
});
