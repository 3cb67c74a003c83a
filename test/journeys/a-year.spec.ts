import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Sessions } from '../../src/accounts/sessions';
import { Assignments } from '../../src/activities/assignments';
import type { Caller } from '../../src/kernel/caller';
import { promisePaths } from '../../src/promises/promise.paths';
import { Reminders } from '../../src/reminders/reminders';
import { anApp, noonOn, type TestApp } from '../support/app';
import {
  axeFaults,
  builtAssets,
  launch,
  layInAssets,
  scrollsSideways,
  withBrowser,
} from '../support/browser';
import { aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';

jest.setTimeout(180_000);

withBrowser.each([
  ['with scripts', true],
  ['without scripts', false],
])('a year with a promise, %s', (_, javaScriptEnabled) => {
  let on: TestApp;
  let town: Town;
  let url: string;
  let browser: Browser;
  let plan: Plan;
  const open: BrowserContext[] = [];
  /** What the pages' policy refused, and what went wrong in a script. */
  const said: string[] = [];

  beforeAll(async () => {
    builtAssets();
    on = await anApp({ MAIL_AT_ANY_HOUR: 'true', MAILS_PER_MINUTE: '100000' });
    town = await aTown(on.database);
    await on.app.listen(0, '127.0.0.1');
    url = `http://localhost:${(on.app.getHttpServer().address() as AddressInfo).port}`;
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await on?.close();
  });
  beforeEach(async () => {
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
    expect(said.splice(0)).toEqual([]);
  });

  /** A browser on a phone; signed in as somebody, or nobody's. */
  async function aPage(by?: Caller): Promise<Page> {
    const context = await browser.newContext({
      javaScriptEnabled,
      locale: 'sv-SE',
      viewport: { width: 390, height: 844 },
    });
    open.push(context);
    await layInAssets(context);
    if (by)
      await context.addCookies([
        { name: 'session', value: await on.app.get(Sessions).start(by.userId), url },
      ]);
    const page = await context.newPage();
    // What was typed wrong on purpose, and a link that is spent, are no faults of the page's.
    page.on('console', (message) => {
      if (message.type() === 'error' && !/ 4(22|10) /.test(message.text())) said.push(message.text());
    });
    return page;
  }

  /** All that stands there, also in boxes that are closed, however it is set. */
  const words = async (page: Page) => {
    await page.waitForLoadState();
    return ((await page.locator('main').textContent()) ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ');
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
  const follow = async (page: Page, name: string | RegExp) => {
    const from = page.url();
    await page.getByRole('link', { name }).first().click();
    await page.waitForURL(({ href }) => href !== from);
  };
  const isWell = async (page: Page) => {
    await page.waitForLoadState();
    expect(await scrollsSideways(page)).toBe(false);
    if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([]);
  };
  /** From the first page to the promise, and yes to all that is asked there. */
  const approve = async (by: Caller, authority: string, setId: string) => {
    const page = await aPage(by);
    await page.goto(url + promisePaths.set(setId));
    await press(page, `Godkänn för ${authority}`);
    await page.getByText('Du har godkänt.').waitFor();
  };
  /** Through the preview: the page that residents get says just what was shown, word for word. */
  const publishAsPreviewed = async (page: Page): Promise<string> => {
    if (!page.url().endsWith('/forhandsvisning')) await follow(page, /^Förhandsvisa/);
    await isWell(page);
    await follow(page, 'på svenska');
    await page.waitForURL(/forhandsvisning[/]medborgarloften/);
    const beforehand = await words(page);
    await follow(page, 'Tillbaka till arbetsytan');
    await press(page, 'Publicera');
    await page.getByText('Publicerat. Invånarna ser det nu.').waitFor();
    await follow(page, 'Se sidan som invånarna ser');
    await page.waitForURL((address) => address.pathname.startsWith('/medborgarloften/'));
    expect(await words(page)).toBe(beforehand);
    return beforehand;
  };

  it('goes over into the next one: each promise is renewed, changed or ended, approved, previewed and published', async () => {
    const siv = await aPage(town.coordinator);
    await siv.goto(url + promisePaths.set(plan.set.id));
    await follow(siv, 'Gör ett utkast för nästa period');
    const choice = (number: number) => siv.locator('.card').filter({ hasText: `Löfte ${number}` });
    await siv.getByLabel('Ny lydelse').first().waitFor({ state: 'hidden' });
    await choice(1).getByLabel('Vad ska hända?').selectOption('Ändra');
    await choice(1).getByLabel('Ny lydelse').fill('Att genomföra minst 6 trygghetsvandringar.');
    await choice(3).getByLabel('Vad ska hända?').selectOption('Avsluta');
    await isWell(siv);
    await press(siv, 'Skapa utkast');
    await siv.getByText('Skriv varför löfte 3 inte fortsätter.').first().waitFor();
    expect(await choice(1).getByLabel('Ny lydelse').inputValue()).toBe(
      'Att genomföra minst 6 trygghetsvandringar.',
    );
    await choice(3).getByLabel('Varför fortsätter det inte?').fill('Grannsamverkan går upp i löfte 1.');
    await press(siv, 'Skapa utkast');
    await siv.getByText('Utkastet för nästa period är skapat.').waitFor();
    const setId = new URL(siv.url()).pathname.split('/').at(-1) ?? '';

    await press(siv, 'Skicka för godkännande');
    await siv.getByText('Förslaget är skickat.').waitFor();
    await approve(town.approver, 'Ekhamra kommun', setId);
    await siv.reload();
    expect(await words(siv)).toContain('Det väntar på Lokalpolisområde Mellanbygden.');
    await approve(town.chief, 'Lokalpolisområde Mellanbygden', setId);
    await siv.goto(url + promisePaths.set(setId));
    const shown = await publishAsPreviewed(siv);
    expect(shown).toContain('Att genomföra minst 6 trygghetsvandringar.');
    expect(shown).toContain('Löftet fanns även 2026');
    expect(shown).toContain('Grannsamverkan går upp i löfte 1.');

    const nobody = await aPage();
    await nobody.goto(`${url}/medborgarloften/${plan.set.publicId}`);
    expect(await words(nobody)).toContain('Grannsamverkan går upp i löfte 1.');
    await isWell(nobody);
  });

  it('says field by field what residents will read anew, and who has not approved what they will not', async () => {
    const siv = await aPage(town.coordinator);
    await siv.goto(`${url}/arbete/aktiviteter/${plan.walks.id}`);
    await siv.getByLabel('Text för invånare', { exact: true }).fill('Två vandringar är gjorda.');
    await press(siv, 'Spara läget');
    await siv.getByText('Läget är sparat.').waitFor();
    await siv.locator('details:has(#deadline-toOn) > summary').click();
    await siv.getByLabel(/^Ny slutdag/).fill('2026-12-20');
    await siv.getByLabel('Varför flyttas den?').selectOption('weather_or_season');
    await press(siv, 'Flytta slutdagen');
    await siv.goto(url + promisePaths.preview(plan.set.id));
    const preview = await words(siv);
    expect(preview).toContain('1 ändring väntar på Ekhamra kommun.');
    expect(preview).toContain('Två vandringar är gjorda.');
    expect(preview).not.toContain('20 december');
    await siv.goto(url + promisePaths.set(plan.set.id));
    expect(await publishAsPreviewed(siv)).toContain('Två vandringar är gjorda.');
  });

  it('is followed up by both parties, from the start to what residents read', async () => {
    const siv = await aPage(town.coordinator);
    await siv.goto(url + promisePaths.set(plan.set.id));
    await follow(siv, 'Uppföljning och återkoppling');
    await isWell(siv);
    await siv.getByLabel('Slag').selectOption('Halvårsuppföljning');
    await siv.getByLabel('Periodens sista dag').fill('2026-06-30');
    await siv.getByLabel('Ska vara klar').fill('2026-07-15');
    await press(siv, 'Påbörja uppföljningen');
    await siv.getByText('Uppföljningen är påbörjad.').waitFor();
    const followUp = new URL(siv.url()).pathname;
    await isWell(siv);

    await judge(siv, 'Ekhamra kommun', 1, 'Delvis uppfyllt', 'Två av fyra är gjorda.');
    await judge(siv, 'Ekhamra kommun', 3, 'Uppfyllt');
    expect(await words(siv)).toContain('Lokalpolisområde Mellanbygden har inte bedömt löfte 2, 3');
    expect(await siv.getByRole('button', { name: 'Avsluta uppföljningen' }).count()).toBe(0);
    const kalle = await aPage(town.liaison);
    await kalle.goto(url + followUp);
    await judge(kalle, 'Lokalpolisområde Mellanbygden', 2, 'Uppfyllt');
    await judge(kalle, 'Lokalpolisområde Mellanbygden', 3, 'Uppfyllt');

    await siv.goto(url + promisePaths.set(plan.set.id));
    await follow(siv, 'Indikatorer');
    await follow(siv, 'Lägg till en indikator');
    await siv.getByLabel('Vad mäts?').fill('Otrygga ute sent');
    await siv.getByLabel('Källa').first().fill('Trygghetsmätningen 2026');
    await siv.getByLabel('Enhet').fill('procent');
    await siv.getByRole('button', { name: /^Spara/ }).click();
    await siv.getByText('Indikatorn är sparad.').waitFor();
    await siv.getByLabel('Sista dag, eller mätdag').fill('2026-05-30');
    await siv.getByLabel(/^Värde [(]procent/).fill('27');
    await press(siv, 'Spara mätningen');
    await siv.getByText('Mätningen är sparad.').waitFor();

    await siv.goto(url + followUp);
    await press(siv, 'Avsluta uppföljningen');
    await siv.getByText('Publicera medborgarlöftet så att invånarna ser den.').waitFor();
    await follow(siv, 'Förhandsvisa och publicera');
    const shown = await publishAsPreviewed(siv);
    for (const told of [
      'Halvårsuppföljning',
      'Delvis uppfyllt',
      'Två av fyra är gjorda.',
      'Otrygga ute sent',
    ])
      expect(shown).toContain(told);
    await isWell(siv);
  });

  async function judge(page: Page, authority: string, number: number, judgement: string, reason?: string) {
    await page.getByText(`Bedöm för ${authority}: Löfte ${number}`, { exact: true }).click();
    const form = page.locator('details[open] form').first();
    await form.getByLabel(judgement, { exact: true }).check();
    if (reason) await form.getByLabel(/^Skäl/).fill(reason);
    await form.getByRole('button').click();
    await page.getByText('Omdömet är sparat.').waitFor();
  }

  describe('is answered for from the mail', () => {
    beforeEach(async () => {
      on.clock.set(noonOn('2026-06-10'));
      await on.database.rows(`truncate tracker.captured_mail, tracker.outgoing_mail cascade`);
      await on.database.rows('update tracker.assignment set ended_at = now() where ended_at is null');
    });
    afterEach(() => on.clock.set(noonOn('2026-06-10')));

    const asked = (work: () => Promise<unknown>) => on.transactions.asStaff(town.coordinator.userId, work);
    /** Three working days before the deadline the mail comes. */
    const mailed = async (): Promise<string> => {
      on.clock.set(noonOn('2026-11-25'));
      await on.app.get(Reminders).sweep();
      const mails = await on.database.rows<{ id: string }>('select id from tracker.outgoing_mail');
      for (const { id } of mails) await on.app.get(Reminders).send(id);
      const letters = await on.database.rows<{ raw: Buffer }>('select raw from tracker.captured_mail');
      const texts = await Promise.all(
        letters.map(async ({ raw }) => (await PostalMime.parse(raw)).text ?? ''),
      );
      const [path] = texts.flatMap((text) => /[/]mejl[/]svar[/][\w-]{43}/.exec(text)?.[0] ?? []);
      return `${url}${path}`;
    };

    const answer = async (page: Page, heading: string) => {
      await page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: heading }) })
        .getByRole('button')
        .click();
      await page.getByText('Tack för svaret').first().waitFor();
    };
    const stored = async () =>
      (
        await on.database.rows<{ status: string; public_text: string; due_on: string }>(
          'select status, public_text, due_on::text from tracker.activity where id = $1',
          [plan.walks.id],
        )
      )[0];

    it('with status and text, in four interactions, and once only', async () => {
      await asked(() => on.app.get(Assignments).ask(plan.walks.id, town.caseWorker.userId, town.coordinator));
      const link = await mailed();
      const hans = await aPage();
      await hans.goto(link);
      const page = await words(hans);
      expect(page).toContain('Trygghetsvandringar');
      expect(page).not.toContain('Fotpatrullering');
      await isWell(hans);
      await hans.getByLabel('Status', { exact: true }).selectOption('Pågår');
      await hans.getByLabel('Hur det går', { exact: true }).fill('Två av fyra är gjorda.');
      await answer(hans, 'Status och text');
      await isWell(hans);
      expect(await stored()).toMatchObject({ status: 'in_progress', public_text: 'Två av fyra är gjorda.' });
      await hans.goto(link);
      expect(await words(hans)).toContain('Länken går inte att använda');
      await isWell(hans);
    });

    it('with a new day and its reason, in four; without the reason it comes back with what was typed', async () => {
      await asked(() => on.app.get(Assignments).ask(plan.walks.id, town.caseWorker.userId, town.coordinator));
      const hans = await aPage();
      await hans.goto(await mailed());
      await hans.getByLabel('Ny slutdag').fill('2026-12-20');
      await hans.locator('section').last().getByRole('button').click();
      await hans.locator('.govuk-error-summary').waitFor();
      expect(await hans.title()).toMatch(/^Fel: /);
      expect(await hans.getByLabel('Ny slutdag').inputValue()).toBe('2026-12-20');
      await isWell(hans);
      await hans.getByLabel('Varför?').selectOption('weather_or_season');
      await answer(hans, 'Det behöver en ny tid');
      expect(await stored()).toMatchObject({ due_on: '2026-12-20' });
    });

    it('with one press when nothing has changed; a month later the link has ended', async () => {
      await asked(() => on.app.get(Assignments).ask(plan.walks.id, town.caseWorker.userId, town.coordinator));
      const link = await mailed();
      on.clock.set(noonOn('2026-12-28'));
      const late = await aPage();
      await late.goto(link);
      expect(await words(late)).toContain('Länken går inte att använda');
      on.clock.set(noonOn('2026-11-26'));
      await late.goto(link);
      await answer(late, 'Läget stämmer');
    });
  });
});
