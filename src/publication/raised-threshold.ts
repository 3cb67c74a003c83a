import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { PublishedCopy } from './published-copy';

/** A higher limit for small numbers holds at once; what a lower one lets through is shown when somebody publishes. */
@Injectable()
export class RaisedThreshold implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
    private readonly copy: PublishedCopy,
  ) {}

  onModuleInit(): void {
    this.log.on('organisation.threshold_changed', ({ subjectId }) =>
      this.transactions.asPublisher(() => this.hide(subjectId)),
    );
  }

  private async hide(keeperId: string | null): Promise<void> {
    const { manager } = this.transactions;
    const [hidden]: [{ setId: string }[], number] = await manager.query(hideSql, [keeperId]);
    for (const setId of new Set(hidden.map((row) => row.setId)))
      await this.copy.renewed(setId, await this.copy.nextRevision());
  }
}

const hideSql = `
  update published.measurement m set value = null, n = null, margin = null, note = '', is_suppressed = true
    from published.indicator i join tracker.promise_set s on s.public_id = i.promise_set_id join tracker.actor k on k.id = s.keeper_id
   where i.id = m.indicator_id and k.id = $1 and not m.is_suppressed
     and tracker.is_small(m.value, m.n, i.is_count, coalesce(k.small_number_threshold, 5))
  returning s.public_id as "setId"`;
