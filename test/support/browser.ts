import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = places.find((path) => path && existsSync(path));

/** Skips loudly where there is no browser; on CI that is a failure. */
export const withBrowser: jest.Describe = chosen();

function chosen(): jest.Describe {
  if (executablePath) return describe;
  if (process.env.CI === 'true')
    throw new Error('No Chromium on this machine: browser journeys must run on CI.');
  process.stderr.write(
    '\n*** No Chromium was found: THE BROWSER JOURNEYS WERE NOT RUN. Install chromium or set CHROMIUM_PATH. ***\n\n',
  );
  return describe.skip;
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });

/** An application that runs from its sources has no style sheet and no script: the built ones are laid in. */
export async function layInAssets(context: BrowserContext): Promise<void> {
  const { css, staff } = builtAssets();
  await context.route('**/assets/*.css', (route) => route.fulfill({ path: join('dist/public', css) }));
  await context.route('**/assets/*.js', (route) => route.fulfill({ path: join('dist/public', staff) }));
}

let known: Record<'css' | 'staff', string> | null = null;

/** Takes its time where nothing is built: ask in `beforeAll`. */
export function builtAssets(): Record<'css' | 'staff', string> {
  if (known) return known;
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-needed'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  known = JSON.parse(readFileSync('dist/public/manifest.json', 'utf8')) as Record<'css' | 'staff', string>;
  return known;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on the page, in short; empty when all is well. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Evaluated and not added as a script, which the page's own policy would refuse.
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const violations = await page.evaluate<Violation[]>(`axe.run().then((result) => result.violations)`);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
