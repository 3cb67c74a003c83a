import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { AnswerStore } from './answer-store';

/** Where a publication is announced, in its own transaction, as "<promise set>:<revision>". */
export const channel = 'published';

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
  private running: Promise<void> | null = null;

  /** @param url of the public login */
  constructor(
    private readonly url: string,
    private readonly store: AnswerStore,
    private readonly pace: Pace = usual,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Harmless twice. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const fault = await this.listen().catch((error: Error) => error);
      this.store.shut();
      if (this.stopping.signal.aborted) return;
      this.logger.warn(`publications are not heard, the store is shut: ${fault.message}`);
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
      client.once('error', resolve);
      client.once('end', () => resolve(new Error('the connection ended')));
      this.stopping.signal.addEventListener('abort', () => resolve(new Error('stopping')), { once: true });
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      client.on('notification', () => this.store.empty());
      await client.query(`listen ${channel}`);
      this.store.open();
      return await Promise.race([broken, this.pulseFails(client)]);
    } finally {
      this.store.shut();
      await client.end().catch(() => undefined);
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

  private pause(milliseconds: number): Promise<void> {
    return sleep(milliseconds, undefined, { signal: this.stopping.signal, ref: false }).catch(
      () => undefined,
    );
  }
}
