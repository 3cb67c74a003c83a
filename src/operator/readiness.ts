import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';

/** Whether this process should be sent requests. */
@Injectable()
export class Readiness {
  private stopping = false;

  constructor(private readonly transactions: Transactions) {}

  stop(): void {
    this.stopping = true;
  }

  async isReady(): Promise<boolean> {
    if (this.stopping) return false;
    return this.transactions
      .asWorker(() => this.transactions.manager.query('select 1'))
      .then(
        () => true,
        () => false,
      );
  }
}
