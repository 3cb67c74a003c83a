import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../queue/jobs';
import { stackOf } from '../queue/stack-of';
import { Disclosures } from './disclosures';

const discloseJob = 'disclose-occurrences';
const hour = 3600;
/** Five minutes past each hour: a day that begins at midnight is told of soon after. */
const hourly = '0 5 * * * *';

/** Wakes the disclosures by the queue's clock and by one of our own, so that a queue that is away delays nothing. */
@Injectable()
export class DisclosureJobs implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(DisclosureJobs.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly jobs: Jobs,
    private readonly disclosures: Disclosures,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(discloseJob, () => this.disclosures.disclose());
  }

  /** Looks at once, and then every hour. */
  start(): void {
    const begin = () => {
      this.looking ??= this.look().finally(() => (this.looking = null));
    };
    this.timer = setInterval(begin, hour * 1000);
    begin();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    await this.survive(() => this.disclosures.disclose());
    await this.survive(() => this.jobs.schedule(discloseJob, hourly, hour));
  }

  /** What fails is logged; the next look tries again. */
  private async survive(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => this.logger.error(stackOf(error)));
  }
}
