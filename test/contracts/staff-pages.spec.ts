import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Sessions } from '../../src/accounts/sessions';
import { anApp, type TestApp } from '../support/app';
import {
  axeFaults,
  builtAssets,
  launch,
  layInAssets,
  scrollsSideways,
  withBrowser,
} from '../support/browser';
import type { Given, Person } from './acts/act';
import { addressOf } from './acts/address';
import { aCast, type Cast } from './acts/cast';
import { aGiven } from './acts/given';
import { pages } from './acts/pages';
import { routesOf } from './acts/stored';

jest.setTimeout(180_000);

const phone = { width: 390, height: 844 };

/** Pages that are another's than the coordinator's. */
const readers: readonly [RegExp, Person][] = [
  [/^[/]operator/, 'operator'],
  [/^[/]arbete[/](administration|partner$)/, 'authorityAdministrator'],
  [/^[/]arbete[/]granskning/, 'chief'],
];

withBrowser('every page of the staff, on a phone', () => {
  let on: TestApp;
  let town: Cast;
  let found: Given;
  let url: string;
  let browser: Browser;
  const contexts = new Map<Person, Promise<BrowserContext>>();

  beforeAll(async () => {
    builtAssets();
    on = await anApp();
    town = await aCast(on);
    found = await aGiven(on, town, 'followed up');
    await on.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(on.app.getHttpServer().address() as AddressInfo).port}`;
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await on?.close();
  });

  async function signedIn(person: Person): Promise<BrowserContext> {
    const context = await browser.newContext({ locale: 'sv-SE', viewport: phone });
    const value = await on.app.get(Sessions).start(town[person].userId);
    await context.addCookies([{ name: 'session', value, url }]);
    await layInAssets(context);
    return context;
  }

  async function open(person: Person, path: string): Promise<{ page: Page; said: string[]; status: number }> {
    const context = contexts.get(person) ?? signedIn(person);
    contexts.set(person, context);
    const page = await (await context).newPage();
    const said: string[] = [];
    // A refused form is no fault of the page's.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('422')) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
    const answer = await page.goto(url + path);
    return { page, said, status: answer?.status() ?? 0 };
  }

  /** What is wrong with the page, in short. */
  async function faultsOf(page: Page): Promise<string[]> {
    const heads = (await page.locator('h1').allInnerTexts()).map((head) => head.replaceAll('\u00ad', ''));
    const [seen, title] = [await axeFaults(page), await page.title()];
    return [
      ...seen,
      ...(heads.length === 1 ? [] : [`h1: ${heads.length}`]),
      ...(heads[0]?.split('\n').some((line) => title.includes(line)) ? [] : [`title: ${title}`]),
      ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
      ...(await page.evaluate<string[]>(orderFaults)),
    ];
  }

  /** Empties the page's largest form and sends it: what comes back says first of all what is wrong. */
  async function faultsOfEmpty(page: Page): Promise<string[]> {
    const button = page
      .locator('main form[method=post]:has(input[type=text], input[type=password], textarea) button')
      .last();
    if (!(await button.isVisible())) return ['no form to leave empty'];
    await page.evaluate(emptyForms);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await button.click();
    const status = (await answered).status();
    await page.waitForLoadState();
    if (status !== 422) return [`an empty form: ${status}`];
    await page.locator('.govuk-error-summary').waitFor();
    const focused = await page.evaluate<string>('document.activeElement.className');
    const links = page.locator('.govuk-error-summary a');
    const first = await links.first().getAttribute('href');
    await links.first().click();
    return [
      ...((await page.title()).startsWith('Fel: ') ? [] : [`title of 422: ${await page.title()}`]),
      ...(focused.includes('govuk-error-summary') ? [] : [`focus is on ${focused}`]),
      ...((await page.evaluate<string>('"#" + document.activeElement.id')) === first
        ? []
        : [`${first} takes no focus`]),
      ...(await faultsOf(page)),
    ];
  }

  /** All of them, by two at a time. */
  async function faultsOn(
    paths: readonly string[],
    look: (page: Page) => Promise<string[]>,
  ): Promise<string[]> {
    const faults: string[] = [];
    const waiting = [...paths];
    const visit = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const person = readers.find(([pattern]) => pattern.test(path ?? ''))?.[1] ?? pages[path]?.[0];
        const { page, said, status } = await open(person ?? 'coordinator', addressOf(path, found));
        const wrong = status === 200 ? await look(page) : [`answers ${status}`];
        faults.push(...[...wrong, ...said].map((fault) => `${path}: ${fault}`));
        await page.close();
      }
    };
    await Promise.all([visit(), visit()]);
    return faults;
  }

  it('has no fault that axe sees, one heading, a title, no sideways scroll, and breaks no policy', async () => {
    const routes = routesOf(on).filter(({ method, path }) => method === 'get' && isPage(path));
    expect(routes.length).toBeGreaterThan(60);
    expect(
      await faultsOn(
        routes.map(({ path }) => path),
        faultsOf,
      ),
    ).toEqual([]);
  });

  it('has none either when several activities are changed at once', async () => {
    const { page, said } = await open('coordinator', '/arbete/aktiviteter');
    await page.locator(`input[name=vald][value="${found.walks.id}"]`).check();
    await page.locator('form:has(select[name=gor]) button').first().click();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('main form[method=post] button:visible').first().click();
    await page.waitForURL(/flera-aktiviteter[/]/);
    expect([...(await faultsOf(page)), ...said]).toEqual([]);
    await page.close();
  });

  it('says first of all what is wrong with a form that was left empty, and leads to the field', async () => {
    expect(await faultsOn(formPages, faultsOfEmpty)).toEqual([]);
  });
});

/** The rest are files, letters, and what became of an act that nobody has done. */
const isPage = (path: string): boolean =>
  /^[/](arbete|operator)/.test(path) && !/[.]csv$|:file$|mail[/]:id|:kind|flera-aktiviteter/.test(path);

const formPages = [
  '/arbete/overenskommelser/ny',
  '/arbete/lagesbilder/ny',
  '/arbete/fokusomraden/nytt',
  '/arbete/nytt-lofte',
  '/arbete/las-in',
  '/arbete/losenord',
  '/arbete/loften/:id/ny-aktivitet',
  '/arbete/loften/:id/fornyelse',
  '/arbete/loften/:id/indikatorer/ny',
  '/arbete/aktiviteter/:id/plan',
];

const emptyForms = `for (const field of document.querySelectorAll('main input, main textarea')) if (!['hidden', 'checkbox', 'radio', 'submit'].includes(field.type)) field.value = '';`;

/** What can be reached by Tab is reached in the order it is written, the way past the menu first. */
const orderFaults = `(() => {
  const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')];
  return [
    ...(stops[0]?.matches('.govuk-skip-link') ? [] : ['the way past the menu is not first']),
    ...[...document.querySelectorAll('[tabindex]')].filter(({ tabIndex }) => tabIndex > 0).map(({ outerHTML }) => 'out of order: ' + outerHTML.slice(0, 90)),
    ...[...document.querySelectorAll('a[href^="#"]')].filter((link) => link.hash.length > 1 && !document.getElementById(decodeURIComponent(link.hash.slice(1)))).map(({ outerHTML }) => 'leads nowhere: ' + outerHTML.slice(0, 90)),
  ];
})()`;
