import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { readConfig } from '../../config';
import { runningEmbeddedPostgres } from '../../database/embedded/embedded-postgres';
import { type OpenDatabase, openDatabase } from '../../open-database';
import { RedisServer } from './redis-server';
import { Worker } from './worker';

export const backends = ['PostgreSQL', 'Redis'] as const;
export type Backend = (typeof backends)[number];

const workers = 3;
/** Before a worker that died is thought dead, in seconds. */
const lease = 30;
/** In milliseconds. */
const pause = 20;

/** PostgreSQL and Redis that are started again when they die, and three workers of the product as it is built. */
export class Arena {
  readonly workers: readonly Worker[];
  private readonly folder = mkdtempSync(join(tmpdir(), 'tracker-torture-'));
  private database: OpenDatabase | null = null;
  private redis: RedisServer | null = null;

  constructor(
    private readonly backend: Backend,
    private readonly smtpUrl: string,
  ) {
    this.workers = Array.from({ length: workers }, (_, place) => {
      return new Worker(place + 1, (name) => this.settingsFor(name));
    });
  }

  /** With an empty database and no worker yet. */
  async open(): Promise<void> {
    const config = { ...readConfig({ LOG_LEVEL: 'silent' }, false), dataDir: this.folder };
    this.database = await openDatabase(config);
    if (this.backend === 'Redis') this.redis = await RedisServer.start();
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
    await this.redis?.stop();
    await this.database?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** @returns once it answers again */
  async killPostgres(): Promise<void> {
    const server = runningEmbeddedPostgres(this.folder);
    if (!server) throw new Error('PostgreSQL does not run');
    process.kill(server.pid, 'SIGKILL');
    await this.query('select 1');
  }

  /** Asked of PostgreSQL itself; again and again while it is away. */
  async query<Row>(sql: string): Promise<Row[]> {
    for (;;) {
      try {
        return await this.as(async (client) => (await client.query(sql)).rows as Row[]);
      } catch (error) {
        if (!isAway(error)) throw error;
        await sleep(pause);
      }
    }
  }

  async killRedis(): Promise<void> {
    await this.redis?.kill();
  }

  async as<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    const url = runningEmbeddedPostgres(this.folder)?.urls.superuser;
    if (!url) throw new Away();
    const client = new Client({ connectionString: url });
    // Its end is told by the query that it ends.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await work(client);
    } finally {
      await client.end();
    }
  }

  private settingsFor(name: string): Record<string, string> {
    if (!this.database) throw new Error('There is no database yet');
    const { owner, runtime, public: publicUrl } = this.database.urls;
    return {
      ROLE: 'worker',
      LOG_LEVEL: 'silent',
      BASE_URL: 'http://localhost:3000',
      DATABASE_OWNER_URL: owner,
      DATABASE_URL: runtime,
      DATABASE_PUBLIC_URL: publicUrl,
      ...(this.redis ? { REDIS_URL: this.redis.url } : {}),
      SMTP_URL: `${this.smtpUrl}/?name=${name}`,
      MAIL_FROM: 'Medborgarlöften <paminnelser@example.invalid>',
      MAIL_AT_ANY_HOUR: 'true',
      SWEEP_SECONDS: '1',
      REMINDER_LEASE_SECONDS: String(lease),
      MAILS_PER_MINUTE: '1000000',
    };
  }
}

class Away extends Error {}

/** Whatever is not PostgreSQL's own complaint about the statement: no socket, no answer, starting, stopping (57P0x). */
const isAway = (error: unknown): boolean =>
  !(error instanceof DatabaseError) || error.code?.startsWith('57P') === true;
