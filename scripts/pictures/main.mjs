// Takes the pictures in docs/pictures as the demo shows it: every page for residents on a phone, a tablet and a desk, and what
// staff meet first. Needs Chromium (CHROMIUM_PATH, or where Debian has it): node scripts/pictures/main.mjs
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startDemo } from './demo.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const pictures = join(root, 'docs', 'pictures');
const quality = 55;
const phone = { width: 390, height: 844 };
const desk = { width: 1366, height: 900 };
const publicSizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
];

const staffPages = {
  'Säkerhetssamordnare, Björkhamra': { 'to-do': '/arbete', list: '/arbete/aktiviteter' },
  'Lokalpolisområdeschef, Lokalpolisområde Björkådalen': { review: '/arbete/granskning' },
  'Administratör, Björkhamra': { reminders: '/arbete/paminnelser', authority: '/arbete/var-organisation' },
};

const demo = await startDemo(root);
const browser = await chromium.launch({
  executablePath: env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  emptied('public');
  const pages = await publicPages(demo.url);
  for (const viewport of publicSizes) await takeAll('public', pages, viewport);
  emptied('staff');
  for (const [role, pages] of Object.entries(staffPages)) await takeAsStaff(role, pages);
  await takeMailAndAnswer();
} finally {
  await browser.close();
  await demo.stop();
}

function emptied(folder) {
  rmSync(join(pictures, folder), { recursive: true, force: true });
  mkdirSync(join(pictures, folder), { recursive: true });
}

async function takeAll(folder, pages, viewport) {
  const page = await browser.newPage({ viewport, locale: 'sv-SE' });
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(demo.url + path);
    await take(page, folder, name, viewport);
  }
  await page.close();
}

/** What somebody sees of the workspace, once signed in with the link that the demo printed. */
async function takeAsStaff(role, pages) {
  const context = await browser.newContext({ locale: 'sv-SE' });
  const page = await context.newPage();
  await page.goto(demo.linkOf(role));
  await page.getByRole('button').first().click();
  for (const [name, path] of Object.entries(pages)) {
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport);
      await page.goto(demo.url + path);
      await take(page, 'staff', name, viewport);
    }
  }
  await context.close();
}

/** The first digest that asks its reader something, and the page where it is answered. */
async function takeMailAndAnswer() {
  const page = await browser.newPage({ viewport: phone, locale: 'sv-SE' });
  const answer = page.locator('a[href*="/svar/"]').first();
  for (let waited = 0; waited < 120 && (await answer.count()) === 0; waited += 1) {
    await setTimeout(1000);
    await page.goto(`${demo.url}/operator/mail`);
    const letters = await page.locator('tbody a').evaluateAll((links) => links.map(({ href }) => href));
    for (const letter of letters) {
      await page.goto(`${letter}/html`);
      if ((await answer.count()) > 0) break;
    }
  }
  await take(page, 'staff', 'mail', phone);
  await page.goto(await answer.getAttribute('href'));
  await take(page, 'staff', 'answer', phone);
  await page.close();
}

async function take(page, folder, name, { width }) {
  const wire = await page.context().newCDPSession(page);
  writeFileSync(join(pictures, folder, `${name}-${width}.webp`), await taken(wire));
  await wire.detach();
}

/** A busy machine may have nothing to show yet: asked again, it has. */
async function taken(wire, attempts = 5) {
  try {
    const { data } = await wire.send('Page.captureScreenshot', { format: 'webp', quality });
    return Buffer.from(data, 'base64');
  } catch (error) {
    if (attempts === 1) throw error;
    await setTimeout(1000);
    return taken(wire, attempts - 1);
  }
}

async function publicPages(url) {
  const list = async (path) => (await (await fetch(`${url}/api/v1/${path}`)).json()).data;
  const [municipality] = await list('municipalities');
  const sets = await list(`promise-sets?municipality=${municipality.slug}&limit=100`);
  const [activity] = await list('activities?late=true');
  const setAt = (wanted) => sets.find(({ timing }) => timing === wanted).id;
  const { promises } = await (await fetch(`${url}/api/v1/promise-sets/${setAt('current')}`)).json();
  const home = `/kommun/${municipality.slug}`;
  return {
    start: '/',
    search: '/?sok=belysning',
    municipality: home,
    embedding: `${home}/badda-in`,
    statement: `${home}/tillganglighet`,
    embed: `/embed${home}`,
    'police-area': `/polisomrade/${municipality.policeAreas[0].slug}`,
    'promise-set': `/medborgarloften/${setAt('current')}`,
    'promise-set-past': `/medborgarloften/${setAt('past')}`,
    promise: `/loften/${promises[1].id}`,
    activity: `/aktiviteter/${activity.id}`,
    words: '/ordlista',
    method: '/om-uppgifterna',
    data: '/data',
    developers: '/utvecklare',
    contact: '/kontakt',
    accessibility: '/tillganglighet',
    'not-found': '/finns-inte',
  };
}
