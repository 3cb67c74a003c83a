import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { readConfig } from '../../config';
import { SystemClock } from '../../kernel/clock';
import { type OpenDatabase, openDatabase } from '../../open-database';
import { fillCountry } from '../seed/country';
import type { BareAnswer } from './bare-server';

/** Milliseconds until a child must answer. */
const patience = 30_000;

/** A database of its own, the product and a bare server in processes of their own; everything is taken down by `close`. */
export class Stage {
  private readonly folder = mkdtempSync(join(tmpdir(), 'tracker-bench-'));
  private readonly children: ChildProcess[] = [];
  private opening: Promise<OpenDatabase> | null = null;
  private opened: OpenDatabase | null = null;
  private starting: Promise<number> | null = null;
  private closing: Promise<void> | null = null;

  /** Migrated and empty. */
  async openDatabase(): Promise<void> {
    const config = { ...readConfig({ LOG_LEVEL: 'silent' }, false), dataDir: this.folder };
    this.opening = openDatabase(config);
    this.opened = await this.opening;
  }

  get urls(): OpenDatabase['urls'] {
    if (!this.opened) throw new Error('There is no database yet');
    return this.opened.urls;
  }

  /** A synthetic country in place of the one before. */
  async fill(municipalities: number, years: number): Promise<void> {
    const client = new Client({ connectionString: this.urls.owner });
    await client.connect();
    await client.query(
      'truncate tracker.actor, tracker.user_account, published.promise_set, published.catalogue cascade',
    );
    await fillCountry(client, { municipalities, years, today: new SystemClock().today() });
    await client.end();
  }

  /** The product as it is deployed, on a free port: the same until `stopProduct`. */
  product(): Promise<number> {
    this.starting ??= this.startProduct();
    return this.starting;
  }

  async stopProduct(): Promise<void> {
    this.starting = null;
    await Promise.all(this.children.splice(0).map(stop));
  }

  private async startProduct(): Promise<number> {
    const { owner, runtime, public: publicUrl } = this.urls;
    const port = await freePort();
    const env = {
      PATH: process.env.PATH,
      ROLE: 'web',
      PORT: String(port),
      LOG_LEVEL: 'error',
      REQUESTS_PER_MINUTE: '0',
      DATABASE_OWNER_URL: owner,
      DATABASE_URL: runtime,
      DATABASE_PUBLIC_URL: publicUrl,
    };
    const main = join(__dirname, '..', '..', 'main.js');
    const product = this.keep(
      spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
    );
    await Promise.race([answering(port), ended(product, 'The product')]);
    return port;
  }

  async startBareServer(answers: readonly BareAnswer[]): Promise<number> {
    const server = this.keep(fork(join(__dirname, 'bare-server.js')));
    server.send(answers);
    const [port] = (await Promise.race([once(server, 'message'), ended(server, 'The bare server')])) as [
      number,
    ];
    return port;
  }

  /** Harmless twice, and at any time. */
  close(): Promise<void> {
    this.closing ??= this.takeDown();
    return this.closing;
  }

  private async takeDown(): Promise<void> {
    await Promise.all(this.children.splice(0).map(stop));
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
