import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { SweepWatchdog } from '../reminders/sweep-watchdog';

/** Whether this process should be sent requests. */
@Injectable()
export class Readiness {
  private stopping = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly watchdog: SweepWatchdog,
  ) {}

  stop(): void {
    this.stopping = true;
  }

  async isReady(): Promise<boolean> {
    if (this.stopping || this.watchdog.isOverdue) return false;
    return this.transactions
      .asWorker(() => this.transactions.manager.query('select 1'))
      .then(
        () => true,
        () => false,
      );
  }
}
