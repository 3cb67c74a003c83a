import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { readConfig } from '../../config';
import { SystemClock } from '../../kernel/clock';
import { type OpenDatabase, openDatabase } from '../../open-database';
import { freePort } from '../free-port';
import type { Country } from '../seed/country';
import { fillCountry } from '../seed/fill-country';
import type { BareAnswer } from './public/bare-server';

/** Milliseconds until a child must answer. */
const patience = 30_000;

/** A process that answers HTTP. */
export interface Running {
  readonly pid: number;
  readonly port: number;
}

/** How much is to be measured against. */
export type Size = Omit<Country, 'today'>;

/** A database of its own, the product and a bare server in processes of their own; everything is taken down by `close`. */
export class Stage {
  private readonly folder = mkdtempSync(join(tmpdir(), 'tracker-bench-'));
  private readonly children: ChildProcess[] = [];
  private readonly others: Stage[] = [];
  private opening: Promise<OpenDatabase> | null = null;
  private opened: OpenDatabase | null = null;
  private filling: Promise<void> | null = null;
  private starting: Promise<Running> | null = null;
  private closing: Promise<void> | null = null;

  constructor(readonly size: Size) {}

  /** Migrated and empty. */
  async openDatabase(): Promise<void> {
    const config = { ...readConfig({ LOG_LEVEL: 'silent' }, false), dataDir: this.folder };
    this.opening = openDatabase(config);
    this.opened = await this.opening;
  }

  get urls(): OpenDatabase['urls'] {
    return this.database.urls;
  }

  private get database(): OpenDatabase {
    if (!this.opened) throw new Error('There is no database yet');
    return this.opened;
  }

  /** With the synthetic country, the same for every subject. */
  fillCountry(): Promise<void> {
    this.filling ??= this.fill();
    return this.filling;
  }

  private async fill(): Promise<void> {
    const client = new Client({ connectionString: this.urls.owner });
    await client.connect();
    await fillCountry(client, { ...this.size, today: new SystemClock().today() });
    await client.end();
  }

  /** Another database beside this one, to be measured in turns with it; closed together with it. */
  async beside(size: Size): Promise<Stage> {
    const other = new Stage(size);
    this.others.push(other);
    await other.openDatabase();
    return other;
  }

  /** The product as it is deployed, on a free port: one for all subjects. */
  product(): Promise<Running> {
    this.starting ??= this.startProduct();
    return this.starting;
  }

  private async startProduct(): Promise<Running> {
    const port = await freePort();
    const product = this.spawnProduct({ ROLE: 'web', PORT: String(port), REQUESTS_PER_MINUTE: '0' });
    await Promise.race([answering(port), ended(product, 'The product')]);
    return { pid: pidOf(product), port };
  }

  /** The product's process that sends what is owed, as it is deployed. @returns its pid */
  startWorker(settings: Readonly<Record<string, string>>): number {
    return pidOf(this.spawnProduct({ ROLE: 'worker', BASE_URL: 'http://localhost:3000', ...settings }));
  }

  private spawnProduct(settings: Readonly<Record<string, string>>): ChildProcess {
    const { urls, secretKey } = this.database;
    const { owner, runtime, public: publicUrl } = urls;
    const env = {
      PATH: process.env.PATH,
      LOG_LEVEL: 'error',
      DATABASE_OWNER_URL: owner,
      DATABASE_URL: runtime,
      DATABASE_PUBLIC_URL: publicUrl,
      SECRET_KEY: secretKey,
      ...settings,
    };
    const main = join(__dirname, '..', '..', 'main.js');
    return this.keep(spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] }));
  }

  /** A program of the benchmark in a process of its own. */
  fork(...path: readonly string[]): ChildProcess {
    return this.keep(fork(join(__dirname, ...path)));
  }

  async startBareServer(answers: readonly BareAnswer[]): Promise<Running> {
    const server = this.fork('public', 'bare-server.js');
    server.send(answers);
    const [port] = (await Promise.race([once(server, 'message'), ended(server, 'The bare server')])) as [
      number,
    ];
    return { pid: pidOf(server), port };
  }

  /** Harmless twice, and at any time. */
  close(): Promise<void> {
    this.closing ??= this.takeDown();
    return this.closing;
  }

  private async takeDown(): Promise<void> {
    await Promise.all([...this.children.splice(0).map(stop), ...this.others.map((other) => other.close())]);
    // Who opened it was told why it failed; here there is then nothing to close.
    const database = await this.opening?.catch(() => null);
    await database?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private keep(child: ChildProcess): ChildProcess {
    this.children.push(child);
    return child;
  }
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('A process did not start');
  return pid;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const isPatient = await Promise.race([exit, sleep(patience, null, { ref: false })]);
  if (isPatient === null) child.kill('SIGKILL');
  await exit;
}

async function ended(child: ChildProcess, name: string): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`${name} ended with ${code} before it was measured`);
}

async function answering(port: number): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    const isReady = await fetch(`http://127.0.0.1:${port}/health/ready`, {
      signal: AbortSignal.timeout(1000),
    }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    if (Date.now() > until) throw new Error(`The product did not answer in ${patience} ms`);
    await sleep(100);
  }
}
