import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { RunningPostgres } from '../../src/database/embedded/embedded-postgres';

/** Tests may lose their data when the machine does. */
export const quick = { fsync: 'off', full_page_writes: 'off' } as const;
const isRoot = process.getuid?.() === 0;

/** A new directory that the server's user can enter. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-database-'));
  chmodSync(folder, 0o755);
  return folder;
}

interface Started extends RunningPostgres {
  readonly adopted: boolean;
}

export interface StartingProcess {
  readonly child: ChildProcess;
  readonly started: Promise<Started>;
}

/** A node process that starts the database and stays until it is killed. */
export function startInOwnProcess(
  dataDir: string,
  options: { uid?: number; gid?: number; env?: NodeJS.ProcessEnv } = {},
): StartingProcess {
  const settings = Object.entries(quick).map(([name, value]) => `${name}=${value}`);
  const child = spawn(process.execPath, [join(__dirname, 'start-embedded.cjs'), dataDir, ...settings], {
    ...options,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = new Promise<Started>((resolve, reject) => {
    let faults = '';
    child.stdout.once('data', (line: Buffer) => resolve(JSON.parse(line.toString()) as Started));
    child.stderr.on('data', (text: Buffer) => (faults += text.toString()));
    child.once('close', (code, signal) => reject(new Error(`ended with ${code ?? signal}: ${faults}`)));
  });
  // The caller awaits it later and sees the fault then.
  started.catch(() => undefined);
  return { child, started };
}

export async function killOutright(pid: number | undefined): Promise<void> {
  process.kill(pid ?? 0, 'SIGKILL');
  await sleep(20);
}

export async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  // A killed server ends idle connections too; what matters is told by the query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** What a query gets that another user of the operating system sends: its rows as JSON, or the error's code. */
export function askAs(user: { uid: number; gid: number }, url: string): string {
  const script = `const { Client } = require(${JSON.stringify(createRequire(__filename).resolve('pg'))});
    const client = new Client({ connectionString: ${JSON.stringify(url)} });
    client.connect().then(() => client.query('select 1 as one')).then(
      ({ rows }) => { console.log(JSON.stringify(rows)); process.exit(); },
      (error) => { console.log(error.code); process.exit(); });`;
  return execFileSync(process.execPath, ['-e', script], { ...user, encoding: 'utf8' }).trim();
}

export const nobody = (): { uid: number; gid: number } => ({
  uid: Number(execFileSync('id', ['-u', 'nobody'])),
  gid: Number(execFileSync('id', ['-g', 'nobody'])),
});

/** A test that only root can do; others say loudly that it was left out. */
export const rootTest = (name: string, body: () => Promise<void>): void => {
  if (isRoot) return void it(name, body);
  // eslint-disable-next-line no-console -- whoever runs the tests must see it
  console.warn(`LEFT OUT, needs root: ${name}`);
  it.skip(name, body);
};
