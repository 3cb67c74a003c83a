import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Drafts } from '../../http/drafts';
import { stackOf } from '../../queue/stack-of';

const hour = 3_600_000;

/** Drafts that were never sent go when they are old: looked for at the start, and then every hour. */
@Injectable()
export class DraftDisposal implements OnModuleDestroy {
  private readonly logger = new Logger(DraftDisposal.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | null = null;

  constructor(private readonly drafts: Drafts) {}

  start(): void {
    const begin = () => {
      this.looking ??= this.drafts
        .dispose()
        .catch((error: unknown) => this.logger.error(stackOf(error)))
        .finally(() => (this.looking = null));
    };
    this.timer = setInterval(begin, hour);
    begin();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }
}
