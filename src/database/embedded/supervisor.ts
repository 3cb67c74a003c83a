import { Logger } from '@nestjs/common';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { isAlive } from './postmaster';

const pauseMs = 500;

/** Keeps the embedded server running: one that dies under the product is started again on the same data and address. */
export class SupervisedPostgres {
  private readonly logger = new Logger(SupervisedPostgres.name);
  private timer: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();

  private constructor(
    private readonly dataDir: string,
    private server: EmbeddedPostgres,
  ) {
    this.timer = this.lookLater();
  }

  static async start(dataDir: string): Promise<SupervisedPostgres> {
    return new SupervisedPostgres(dataDir, await startEmbeddedPostgres({ dataDir }));
  }

  get urls(): EmbeddedPostgres['urls'] {
    return this.server.urls;
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.looking;
    clearTimeout(this.timer);
    await this.server.stop();
  }

  private lookLater(): NodeJS.Timeout {
    return setTimeout(() => {
      this.looking = this.look().finally(() => (this.timer = this.lookLater()));
    }, pauseMs).unref();
  }

  /** A start that fails is tried again: there is no product without its database. */
  private async look(): Promise<void> {
    if (isAlive(this.server.pid)) return;
    this.logger.error('PostgreSQL died and is started again');
    try {
      this.server = await startEmbeddedPostgres({ dataDir: this.dataDir });
    } catch (error) {
      this.logger.error(error);
    }
  }
}
