import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Jobs } from '../queue/jobs';
import { stackOf } from '../queue/stack-of';
import { within } from '../queue/within';
import { ReminderSettings } from './reminder-settings';
import { Reminders } from './reminders';
import { sweepPattern } from './sweep-pattern';

export const sweepJob = 'sweep-reminders';
/** So many looks may find the same reminder waiting before it is sent without the queue. */
const looksInVain = 3;
/** In milliseconds. */
const stopPatience = 2_000;

/** Looks after the reminders by a clock of its own, so that nothing is lost to a queue that is away, emptied or asleep. */
@Injectable()
export class ReminderWatch implements OnModuleDestroy {
  private readonly logger = new Logger(ReminderWatch.name);
  private timer: NodeJS.Timeout | undefined;
  private isStopping = false;
  private looking: Promise<void> | null = null;
  /** How many looks have found an attempt waiting. */
  private found = new Map<string, number>();

  constructor(
    private readonly jobs: Jobs,
    private readonly reminders: Reminders,
    private readonly settings: ReminderSettings,
  ) {}

  /** Looks at once, and then as often as the queue is told to. */
  start(): void {
    const begin = () => {
      this.looking ??= this.look().finally(() => (this.looking = null));
    };
    this.timer = setInterval(begin, this.settings.sweepSeconds * 1000);
    begin();
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    if (!this.looking) return;
    await within(stopPatience, this.looking, 'the watch is left unfinished').catch((error: unknown) =>
      this.logger.warn(stackOf(error)),
    );
  }

  /** Never throws: what fails is logged, and the next look tries again. */
  async look(): Promise<void> {
    const { sweepSeconds } = this.settings;
    await this.survive(() => this.jobs.schedule(sweepJob, sweepPattern(sweepSeconds), sweepSeconds));
    const isQueueThere = await this.survive(() => this.reminders.sweep());
    await this.survive(() => this.sendLate(isQueueThere ? looksInVain : 0));
  }

  private async sendLate(patience: number): Promise<void> {
    const waiting = await this.reminders.waiting();
    const timesFound = ({ key }: { key: string }) => (this.found.get(key) ?? 0) + 1;
    this.found = new Map(waiting.map((reminder) => [reminder.key, timesFound(reminder)]));
    const late = waiting.filter(({ key }) => (this.found.get(key) ?? 0) > patience);
    if (late.length > 0) this.logger.warn(`${late.length} reminders wait for the queue: sent without it`);
    for (const { id } of late) {
      if (this.isStopping) return;
      await this.survive(() => this.reminders.send(id));
    }
  }

  /** False when it failed. */
  private async survive(work: () => Promise<void>): Promise<boolean> {
    if (this.isStopping) return true;
    try {
      await work();
      return true;
    } catch (error) {
      this.logger.error(stackOf(error));
      return false;
    }
  }
}
