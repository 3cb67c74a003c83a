import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import { PublishedCopy } from './published-copy';

/** A municipality's colours are no promise: nobody approves them, and residents see them as soon as they are chosen. */
@Injectable()
export class PublishedThemes implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly copy: PublishedCopy,
  ) {}

  onModuleInit(): void {
    this.log.on('organisation.theme_chosen', ({ subjectId }) =>
      this.transactions.asPublisher(() => this.show(subjectId)),
    );
  }

  private async show(authorityId: string | null): Promise<void> {
    const { manager } = this.transactions;
    const revision = await this.copy.nextRevision();
    await manager.query(
      `delete from published.theme where place_id = (select coalesce(code, slug) from tracker.actor where id = $1)`,
      [authorityId],
    );
    await manager.query(
      `insert into published.theme (place_id, brand, surface, link, focus, revision, published_at)
       select coalesce(a.code, a.slug), t.brand, t.surface, t.link, t.focus, $2, $3
         from tracker.theme t join tracker.actor a on a.id = t.authority_id where a.id = $1`,
      [authorityId, revision, this.clock.now()],
    );
    await this.copy.tell('theme', revision);
  }
}
