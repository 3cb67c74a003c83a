import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Job, Queue, Worker } from 'bullmq';
import { backendOf, connectionOf } from './queue-connection';
import { QueueSettings } from './queue-settings';
import { stackOf } from './stack-of';
import { within } from './within';

interface Payload {
  /** The only thing a job ever carries: the queue may be read, copied or lost. */
  readonly id: string | null;
}

type Handler = (id: string | null) => Promise<void>;

const queueName = 'tracker';
/** As many mails at once as the mail server is asked to take (SmtpMailTransport), and one sweep. */
const concurrency = 4;
/** All in milliseconds. */
const pauses = { answer: 5_000, adding: 30_000, stop: 8_000, retry: 1_000 };

/**
 * Wakes the worker; the truth about what is to be done is in PostgreSQL, so an emptied queue loses nothing.
 * The same code on both backends.
 */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly logger = new Logger(Jobs.name);
  private readonly handlers = new Map<string, Handler>();
  private queue: Queue<Payload> | null = null;
  private worker: Worker<Payload> | null = null;
  private closing: Promise<void> | null = null;

  constructor(private readonly settings: QueueSettings) {}

  /** @param name of the job; every job of a name has one handler */
  handle(name: string, handler: Handler): void {
    this.handlers.set(name, handler);
  }

  /**
   * One job per id. A job whose `key` is still waiting or running is not added again.
   * Throws within seconds when the queue is away; what was added by then stays added.
   */
  async add(name: string, jobs: readonly { readonly id: string; readonly key: string }[]): Promise<void> {
    if (jobs.length === 0) return;
    const queue = await this.open();
    // One by one: BullMQ's bulk call makes sequences and temporary tables, which the queue's role may not.
    const added = Promise.all(jobs.map(({ id, key }) => queue.add(name, { id }, { jobId: key })));
    await within(pauses.adding, added, 'the queue takes no jobs');
  }

  /**
   * By wall clock in Stockholm. Harmless as often as one likes: a schedule that lives is left alone. One whose next run lies
   * long past or too far ahead (a clock was set, an iteration was lost) is made anew. Throws like `add`.
   * @param pattern cron's, with seconds first
   * @param longestPause between two runs, in seconds
   */
  async schedule(name: string, pattern: string, longestPause: number): Promise<void> {
    const queue = await this.open();
    const make = async () => {
      const known = await queue.getJobScheduler(name);
      const ahead = ((known?.next ?? Infinity) - Date.now()) / 1000;
      if (known?.pattern === pattern && ahead > -3 * longestPause && ahead <= 2 * longestPause) return;
      const repeat = { pattern, tz: 'Europe/Stockholm' };
      await queue.upsertJobScheduler(name, repeat, { name, data: { id: null } });
    };
    await within(pauses.adding, make(), 'the queue takes no schedule');
  }

  /** Begins to work on what is queued, as soon as the queue is there. */
  start(): void {
    this.startWorker().catch((error: unknown) => this.logger.error(stackOf(error)));
  }

  /** Starts nothing more and waits for what is being done, but not for ever: whatever is left is taken up by others. */
  close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  onModuleDestroy(): Promise<void> {
    return this.close();
  }

  private async startWorker(): Promise<void> {
    while (!this.closing) {
      this.worker = this.newWorker();
      try {
        return await this.worker.waitUntilReady();
      } catch (error) {
        // BullMQ remembers a first connection that failed: this worker would never work.
        this.logger.error(stackOf(error));
        await this.worker.close();
        await sleep(pauses.retry);
      }
    }
  }

  private newWorker(): Worker<Payload> {
    const connection = connectionOf(this.settings, 'working');
    const options = { connection, concurrency, runRetryDelay: pauses.retry };
    const worker = new Worker<Payload>(queueName, (job) => this.run(job), options, backendOf(this.settings));
    worker.on('error', (error) => this.logger.error(stackOf(error)));
    worker.on('failed', (job, error) => {
      this.logger.error(`${job?.name} ${job?.data.id ?? ''}: ${stackOf(error)}`);
    });
    return worker;
  }

  private async run(job: Job<Payload>): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (!handler) throw new Error(`No handler for the job ${job.name}`);
    await handler(job.data.id);
  }

  private async open(): Promise<Queue<Payload>> {
    if (this.closing) throw new Error('the queue is closed');
    const queue = (this.queue ??= this.newQueue());
    try {
      await within(pauses.answer, queue.waitUntilReady(), 'the queue does not answer');
      return queue;
    } catch (error) {
      // As with a worker: the next call makes a new one.
      if (this.queue === queue) this.queue = null;
      void this.shut(queue);
      throw error;
    }
  }

  private newQueue(): Queue<Payload> {
    const connection = connectionOf(this.settings, 'adding');
    // Kept, a finished or failed job would bar a later one with its key.
    const defaultJobOptions = { removeOnComplete: true, removeOnFail: true };
    const queue = new Queue<Payload>(queueName, { connection, defaultJobOptions }, backendOf(this.settings));
    queue.on('error', (error) => this.logger.error(stackOf(error)));
    return queue;
  }

  private async finish(): Promise<void> {
    if (this.worker) await this.stopWorker(this.worker);
    if (this.queue) await this.shut(this.queue);
  }

  /** What takes too long is left; `close` itself would wait for it for ever, and for a Redis that is away. */
  private async stopWorker(worker: Worker<Payload>): Promise<void> {
    try {
      await within(pauses.stop, worker.pause(), 'jobs are left unfinished');
    } catch (error) {
      this.logger.warn(stackOf(error));
    }
    await worker.close(true);
  }

  /** Closed while it is away, a connection to Redis would try to come back for ever: so it is cut off too. */
  private async shut(queue: Queue<Payload>): Promise<void> {
    const complain = (error: unknown) => this.logger.warn(stackOf(error));
    await within(pauses.answer, queue.close(), 'the queue does not close').catch(complain);
    queue.disconnect().catch(complain);
  }
}
