import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { usualStaleAfter } from '../words/timeliness';
import { PublishedCopy } from './published-copy';

/** Another limit for silence holds at once in all that the municipality has published: nothing but it is another. */
@Injectable()
export class ChangedStaleness implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
    private readonly copy: PublishedCopy,
  ) {}

  onModuleInit(): void {
    this.log.on('organisation.staleness_changed', ({ subjectId }) =>
      this.transactions.asPublisher(() => this.follow(subjectId)),
    );
  }

  private async follow(keeperId: string | null): Promise<void> {
    const [changed]: [{ setId: string }[], number] = await this.transactions.manager.query(followSql, [
      keeperId,
      usualStaleAfter,
    ]);
    for (const { setId } of changed) await this.copy.renewed(setId, await this.copy.nextRevision());
  }
}

const followSql = `
  update published.promise_set p set stale_after_days = coalesce(k.stale_after_days, $2)
    from tracker.promise_set s join tracker.actor k on k.id = s.keeper_id
   where s.public_id = p.id and k.id = $1 and p.stale_after_days <> coalesce(k.stale_after_days, $2)
  returning p.id as "setId"`;
