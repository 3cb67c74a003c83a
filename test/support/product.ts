import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Product {
  readonly url: string;
  readonly pid: number;
  /** Everything it has printed. */
  output(): string;
  /** As a crash would: nothing is closed. */
  kill(): Promise<void>;
  /** SIGTERM. @returns the exit code */
  stop(): Promise<number | null>;
}

const root = resolve(__dirname, '../..');
const startsWithin = 60_000;

/** The built product as a process of its own, ready to answer. */
export async function startProduct(env: Record<string, string>, ...args: string[]): Promise<Product> {
  build();
  const main = join(root, 'dist/src/main.js');
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...args], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...env },
  });
  const printed: string[] = [];
  child.stdout.on('data', (text: Buffer) => printed.push(text.toString()));
  child.stderr.on('data', (text: Buffer) => printed.push(text.toString()));
  const output = () => printed.join('');
  await ready(child, output);
  return {
    url: /(http:\/\/\S+)\/logga-in\n/.exec(output())?.[1] ?? '',
    pid: child.pid ?? 0,
    output,
    kill: () => ended(child, 'SIGKILL').then(() => undefined),
    stop: () => ended(child, 'SIGTERM'),
  };
}

let isBuilt = false;

/** Once for each file of tests: a product that is started again within a time limit waits for no builder. */
function build(): void {
  if (isBuilt) return;
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  isBuilt = true;
}

/** A folder for its data, gone when the test is. */
export function aDataDir(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tracker-'));
  // As root the server runs as another user, who must be able to enter.
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function ready(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolveReady, reject) => {
    const giveUp = setTimeout(
      () => reject(new Error(`The product did not start:\n${output()}`)),
      startsWithin,
    );
    child.stdout?.on('data', () => {
      if (!output().includes('Ctrl+C')) return;
      clearTimeout(giveUp);
      resolveReady();
    });
    child.on('exit', (code) => reject(new Error(`The product ended with ${code}:\n${output()}`)));
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolveEnd) => {
    child.removeAllListeners('exit');
    child.on('exit', (code) => resolveEnd(code));
    child.kill(signal);
  });
}
