// Takes the pictures in docs/pictures: every page for residents as the demo shows it, on a phone, a tablet and a desk.
// Needs Chromium (CHROMIUM_PATH, or where Debian has it): node scripts/pictures.mjs
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { env, execPath } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'docs', 'pictures', 'public');
const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
];
const quality = 55;

const demo = await startDemo();
const browser = await chromium.launch({
  executablePath: env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pages = await pagesOf(demo.url);
  for (const viewport of sizes) await takeAll(pages, viewport);
} finally {
  await browser.close();
  await demo.stop();
}

async function takeAll(pages, viewport) {
  const page = await browser.newPage({ viewport, locale: 'sv-SE' });
  const wire = await page.context().newCDPSession(page);
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(demo.url + path);
    const picture = await taken(wire);
    writeFileSync(join(folder, `${name}-${viewport.width}.webp`), picture);
  }
  await page.close();
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

async function pagesOf(url) {
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

/** On a port and with data of its own, so that a demo that is running is left alone. */
async function startDemo() {
  const data = mkdtempSync(join(tmpdir(), 'tracker-'));
  chmodSync(data, 0o755);
  const port = await freePort();
  const child = spawn(execPath, [join(root, 'scripts', 'run.mjs'), 'src/main.js', '--demo'], {
    cwd: root,
    env: { ...env, PORT: String(port), TRACKER_DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (text) => {
      printed += text;
      if (printed.includes('Ctrl+C')) resolve();
    });
    void ended.then(() => reject(new Error(`The demo did not start:\n${printed}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return { url: `http://localhost:${port}`, stop };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
