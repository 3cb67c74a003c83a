import { Injectable, Logger } from '@nestjs/common';
import {
  type ConnectionOptions,
  createPostgresBackend,
  createRedisBackend,
  type Job,
  Queue,
  Worker,
} from 'bullmq';
import { QueueSettings } from './queue-settings';

interface Payload {
  /** The only thing a job ever carries: the queue may be read, copied or lost. */
  readonly id: string | null;
}

type Handler = (id: string | null) => Promise<void>;

const queueName = 'tracker';
const concurrency = 4;

/**
 * Wakes the worker; the truth about what is to be done is in PostgreSQL, so an emptied queue loses nothing.
 * The same code on both backends.
 */
@Injectable()
export class Jobs {
  private readonly logger = new Logger(Jobs.name);
  private readonly handlers = new Map<string, Handler>();
  private opened: Queue<Payload> | null = null;
  private worker: Worker<Payload> | null = null;

  constructor(private readonly settings: QueueSettings) {}

  /** @param name of the job; every job of a name has one handler */
  handle(name: string, handler: Handler): void {
    this.handlers.set(name, handler);
  }

  /** One job per id. A job whose `key` is still waiting or running is not added again. */
  async add(name: string, jobs: readonly { readonly id: string; readonly key: string }[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.queue().addBulk(jobs.map(({ id, key }) => ({ name, data: { id }, opts: { jobId: key } })));
  }

  /** By wall clock in Stockholm, upserted at every start. `pattern` is cron's, with seconds first. */
  async schedule(name: string, pattern: string): Promise<void> {
    await this.queue().upsertJobScheduler(
      name,
      { pattern, tz: 'Europe/Stockholm' },
      { name, data: { id: null } },
    );
  }

  /** Begins to work on what is queued. */
  start(): void {
    this.worker = new Worker<Payload>(
      queueName,
      (job) => this.run(job),
      { ...this.options(), concurrency },
      this.backend(),
    );
    this.worker.on('error', (error) => this.logger.error(error));
    this.worker.on('failed', (job, error) =>
      this.logger.error(`${job?.name} ${job?.data.id ?? ''}: ${error.message}`),
    );
  }

  /** Waits for what is being done, starts nothing more. */
  async close(): Promise<void> {
    await this.worker?.close();
    await this.opened?.close();
  }

  private async run(job: Job<Payload>): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (!handler) throw new Error(`No handler for the job ${job.name}`);
    await handler(job.data.id);
  }

  private queue(): Queue<Payload> {
    if (!this.opened) {
      const defaultJobOptions = { removeOnComplete: true, removeOnFail: { count: 1000 } };
      this.opened = new Queue<Payload>(queueName, { ...this.options(), defaultJobOptions }, this.backend());
      this.opened.on('error', (error) => this.logger.error(error));
    }
    return this.opened;
  }

  private options(): { connection: ConnectionOptions } {
    const { redisUrl, databaseUrl } = this.settings;
    if (redisUrl) return { connection: { url: redisUrl, maxRetriesPerRequest: null } };
    const postgres = {
      connectionString: databaseUrl,
      max: 4,
      keepAlive: true,
      options: '-c role=tracker_queue -c search_path=bullmq',
    };
    return { connection: postgres as unknown as ConnectionOptions };
  }

  /** BullMQ's types know Redis only; both backends answer to the same calls. */
  private backend(): typeof createRedisBackend {
    return this.settings.redisUrl
      ? createRedisBackend
      : (createPostgresBackend as unknown as typeof createRedisBackend);
  }
}
