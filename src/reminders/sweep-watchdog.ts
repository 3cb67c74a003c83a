import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { stackOf } from '../queue/stack-of';
import { ReminderSettings } from './reminder-settings';

/** So many sweeps may fail to come before the process says that it is not ready. */
const sweepsMissed = 3;

/** Hears when the sweeps fall silent: by the database's clock, whoever was to run them. */
@Injectable()
export class SweepWatchdog implements OnModuleDestroy {
  private readonly logger = new Logger(SweepWatchdog.name);
  private timer: NodeJS.Timeout | undefined;
  private isSilent = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly settings: ReminderSettings,
  ) {}

  /** Only a process that sweeps is unready when nobody does. */
  get isOverdue(): boolean {
    return this.isSilent;
  }

  async start(): Promise<void> {
    // Whoever starts has its own patience: an old mark is not its fault.
    await this.mark().catch((error: unknown) => this.logger.warn(stackOf(error)));
    this.timer = setInterval(() => void this.look(), this.settings.sweepSeconds * 1000);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  mark(): Promise<void> {
    return this.transactions.asWorker(async () => {
      await this.transactions.manager.query(
        `insert into tracker.sweep_mark (name, swept_at) values ('reminders', now())
         on conflict (name) do update set swept_at = greatest(sweep_mark.swept_at, excluded.swept_at)`,
      );
    });
  }

  async look(): Promise<void> {
    const wasSilent = this.isSilent;
    this.isSilent = await this.askSilent().catch((error: unknown) => {
      this.logger.error(stackOf(error));
      return true;
    });
    if (this.isSilent && !wasSilent)
      this.logger.error(
        `no sweep of reminders for more than ${sweepsMissed} times ${this.settings.sweepSeconds} s`,
      );
    if (!this.isSilent && wasSilent) this.logger.warn('the sweeps of reminders are back');
  }

  private askSilent(): Promise<boolean> {
    return this.transactions.asWorker(async () => {
      const [row]: { silent: boolean }[] = await this.transactions.manager.query(
        `select now() - swept_at > make_interval(secs => $1) as silent from tracker.sweep_mark where name = 'reminders'`,
        [sweepsMissed * this.settings.sweepSeconds],
      );
      return row?.silent ?? true;
    });
  }
}
