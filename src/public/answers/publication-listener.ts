import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { publishedChannel } from '../../published/published-channel';
import type { AnswerStore } from './answer-store';

/** Milliseconds. The pulse finds a connection that was cut without a word. */
export interface Pace {
  readonly pulse: number;
  readonly patience: number;
  readonly retry: number;
}

const usual: Pace = { pulse: 10_000, patience: 3_000, retry: 500 };

/** Hears of publications on a connection of its own and keeps the store honest: open while it listens, shut when it does not. */
export class PublicationListener {
  private readonly logger = new Logger(PublicationListener.name);
  private readonly stopping = new AbortController();
  private readonly stopped = new Promise<Error>((resolve) => {
    this.stopping.signal.addEventListener('abort', () => resolve(new Error('stopping')), { once: true });
  });
  private running: Promise<void> | null = null;
  private tried = () => {};
  private readonly firstTry = new Promise<void>((resolve) => (this.tried = resolve));
  private isWarned = false;

  /** @param url of the public login */
  constructor(
    private readonly url: string,
    private readonly store: AnswerStore,
    private readonly pace: Pace = usual,
  ) {}

  /** Resolves when it listens, or could not at once: then it goes on trying. */
  start(): Promise<void> {
    this.running ??= this.run();
    return this.firstTry;
  }

  /** Harmless twice. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const fault = await this.listen().catch((error: Error) => error);
      this.tried();
      if (this.stopping.signal.aborted) return;
      if (!this.isWarned) this.logger.warn(`publications are not heard, nothing is kept: ${fault.message}`);
      this.isWarned = true;
      await this.pause(this.pace.retry);
    }
  }

  /** Listens until the connection breaks; gives what broke it. */
  private async listen(): Promise<Error> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'tracker-public-listener',
      connectionTimeoutMillis: this.pace.patience,
      query_timeout: this.pace.patience,
      keepAlive: true,
    });
    const broken = new Promise<Error>((resolve) => {
      client.on('error', resolve);
      client.on('end', () => resolve(new Error('the connection ended')));
    });
    try {
      await client.connect();
      client.on('notification', () => this.store.empty());
      await client.query(`listen ${publishedChannel}`);
      this.store.open();
      this.isWarned = false;
      this.tried();
      return await Promise.race([broken, this.stopped, this.pulseFails(client)]);
    } finally {
      this.store.shut();
      await Promise.race([client.end(), sleep(this.pace.patience, undefined, { ref: false })]);
    }
  }

  /** Never ends while the server answers. */
  private async pulseFails(client: Client): Promise<Error> {
    for (;;) {
      await this.pause(this.pace.pulse);
      if (this.stopping.signal.aborted) return new Error('stopping');
      const fault = await client.query('select 1').then(
        () => null,
        (error: Error) => error,
      );
      if (fault) return fault;
    }
  }

  /** Cut short when it is to stop. */
  private async pause(milliseconds: number): Promise<void> {
    const { signal } = this.stopping;
    await sleep(milliseconds, undefined, { signal, ref: false }).catch((error: Error) => {
      if (error.name !== 'AbortError') throw error;
    });
  }
}
