import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { mayKeep } from '../promises/promise.policy';
import { PromiseSets } from '../promises/promise-sets';
import { PublishedCopy } from './published-copy';

export interface Withdrawal {
  readonly at: Date;
  readonly reason: string;
}

/** Taken back from the web: a publication too, and no state. The document itself stays, and can be published again. */
@Injectable()
export class Withdrawals implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly copy: PublishedCopy,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  onModuleInit(): void {
    this.log.on('promise_set.published', async ({ promiseSetId }) => {
      if (promiseSetId) await this.forget((await this.promiseSets.find(promiseSetId)).publicId);
    });
  }

  async withdraw(setId: string, reason: string, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    if (!mayKeep(set, by)) throw new NotAllowed('promise_set.withdraw');
    const revision = await this.transactions.asPublisher(() => this.remove(set.publicId));
    await this.manager.query(
      `insert into tracker.withdrawal (promise_set_id, revision, reason, withdrawn_by, withdrawn_at) values ($1, $2, $3, $4, $5)`,
      [setId, revision, reason, by.userId, this.clock.now()],
    );
    await this.log.append({
      kind: 'promise_set.withdrawn',
      subjectId: setId,
      authorityId: set.keeperId,
      promiseSetId: setId,
      details: { revision, reason },
    });
  }

  /** Null when it is published, or never was. */
  async standing(setId: string): Promise<Withdrawal | null> {
    const [row]: Withdrawal[] = await this.manager.query(
      `select withdrawn_at as at, reason from tracker.withdrawal w where promise_set_id = $1
         and revision > (select max(revision) from tracker.publication p where p.promise_set_id = w.promise_set_id)
       order by revision desc limit 1`,
      [setId],
    );
    return row ?? null;
  }

  /** Everything below goes with it (on delete cascade); what is kept is that there was such a document. */
  private async remove(publicId: string): Promise<string> {
    const [deleted]: [{ first: Date }[], number] = await this.manager.query(
      'delete from published.promise_set where id = $1 returning first_published_at as first',
      [publicId],
    );
    const first = deleted[0]?.first;
    if (!first) throw new Refusal('promise_set.not_published');
    await this.manager.query(
      `insert into published.withdrawn_set (id, withdrawn_on, first_published_at) values ($1, $2, $3)`,
      [publicId, this.clock.today(), first],
    );
    const revision = await this.copy.nextRevision();
    await this.copy.announce(publicId, revision);
    return revision;
  }

  /** Published again, it is as old as it was. */
  private forget(publicId: string): Promise<void> {
    return this.transactions.asPublisher(async () => {
      await this.manager.query(
        `with back as (delete from published.withdrawn_set where id = $1 returning id, first_published_at)
         update published.promise_set s set first_published_at = back.first_published_at from back where s.id = back.id`,
        [publicId],
      );
    });
  }
}
