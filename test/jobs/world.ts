import { join } from 'node:path';
import { Client } from 'pg';
import { runningEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { dayOf } from '../../src/kernel/day';
import { addWorkingDays } from '../../src/kernel/working-days';
import { SmtpSink } from '../mail/smtp-sink';
import { aDataDir, type Product, startProduct } from '../support/product';
import { freePort } from '../support/redis';
import { aColleague, anAskedActivity, aStage, type Stage } from './stage';

export interface ArrivedMail {
  readonly messageId: string;
  readonly key: string;
}

/** The real product as a process, with a database of its own that is as durable as in life, and a mail server in this process. */
export class World {
  readonly sink: SmtpSink;
  product!: Product;
  private readonly data = aDataDir();
  private settings: Record<string, string> = {};
  private stage: Stage | null = null;

  /** @param replyDelay of the mail server, in milliseconds */
  constructor(replyDelay: number) {
    this.sink = new SmtpSink({}, replyDelay);
  }

  async start(settings: Record<string, string> = {}): Promise<void> {
    this.settings = {
      TRACKER_DATA_DIR: this.data.path,
      PORT: String(await freePort()),
      SMTP_URL: await this.sink.listen(),
      MAIL_FROM: 'Medborgarlöften <paminnelser@ekhamra.example.se>',
      MAIL_AT_ANY_HOUR: 'true',
      SWEEP_SECONDS: '1',
      REMINDER_LEASE_SECONDS: '3',
      MAILS_PER_MINUTE: '1000000',
      ...settings,
    };
    await this.startAgain();
  }

  get environment(): Readonly<Record<string, string>> {
    return this.settings;
  }

  async startAgain(): Promise<void> {
    this.product = await startProduct(this.settings);
  }

  /** Activities due in three working days, each of a person of its own, in one commit. */
  owe(count: number): Promise<void> {
    const dueOn = addWorkingDays(dayOf(new Date()), 3);
    return this.withClient(async (client) => {
      const rows = async <Row>(sql: string, values: unknown[] = []) =>
        (await client.query(sql, values)).rows as Row[];
      await client.query('begin');
      const stage = (this.stage ??= await aStage({ rows }));
      for (let number = 1; number <= count; number += 1)
        await anAskedActivity({ rows }, stage, {
          dueOn,
          title: `Insats ${number}`,
          userId: (await aColleague({ rows }, stage, `Person ${number}`)).userId,
        });
      // As autovacuum has done in a database that lives longer than a test.
      await client.query('analyze');
      await client.query('commit');
    });
  }

  /** In the order in which the mail server kept them. */
  arrived(): ArrivedMail[] {
    return this.sink.stored.map((mail) => ({
      messageId: header(mail, 'Message-ID'),
      key: header(mail, 'X-Reminder-Key'),
    }));
  }

  different(): number {
    return new Set(this.arrived().map(({ messageId }) => messageId)).size;
  }

  postmaster(): number {
    const server = runningEmbeddedPostgres(this.home);
    if (!server) throw new Error('PostgreSQL does not run');
    return server.pid;
  }

  isPostgresRunning(): boolean {
    return runningEmbeddedPostgres(this.home) !== undefined;
  }

  rows<Row>(sql: string): Promise<Row[]> {
    return this.withClient(async (client) => (await client.query(sql)).rows as Row[]);
  }

  async end(): Promise<void> {
    await this.product?.stop();
    await this.sink.close();
    this.data.remove();
  }

  private get home(): string {
    return join(this.data.path, 'real');
  }

  private async withClient<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    const client = new Client({ connectionString: runningEmbeddedPostgres(this.home)?.urls.superuser });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
}

/** Folded header lines are one line again. */
const header = (mail: string, name: string): string =>
  new RegExp(`^${name}:\\s*(\\S+)`, 'im').exec(mail.replace(/\r\n[ \t]+/g, ' '))?.[1] ?? '';
