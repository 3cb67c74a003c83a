import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import type { Caller } from '../../kernel/caller';
import { isUuid } from '../../kernel/ids';
import { Clock } from '../../kernel/clock';
import { Missing } from '../../kernel/missing';

export interface SavedList {
  readonly id: string;
  readonly name: string;
  /** The filter, as the address says it. */
  readonly query: string;
  readonly isRemoved: boolean;
}

/** So long a removed list can be had back, in milliseconds. */
const undoneWithin = 30 * 86_400_000;

/** Lists that a person has saved by name: the person's alone, and nobody's record. */
@Injectable()
export class SavedLists {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Those removed too, as long as they can be had back. */
  own(): Promise<SavedList[]> {
    return this.transactions.manager.query(
      `select id, name, query, removed_at is not null as "isRemoved" from tracker.saved_list
        where removed_at is null or removed_at > $1 order by lower(name), id`,
      [this.oldest()],
    );
  }

  /** Saved again under the same name, it is the new list. */
  async save(name: string, query: string, by: Caller): Promise<void> {
    await this.transactions.manager.query(
      `insert into tracker.saved_list (id, user_id, name, query) values ($1, $2, $3, $4)
       on conflict on constraint saved_list_name_is_the_persons_own do update set query = excluded.query, removed_at = null`,
      [randomUUID(), by.userId, name, query],
    );
  }

  async remove(id: string): Promise<void> {
    await this.transactions.manager.query('delete from tracker.saved_list where removed_at <= $1', [
      this.oldest(),
    ]);
    await this.mark(id, this.clock.now());
  }

  restore(id: string): Promise<void> {
    return this.mark(id, null);
  }

  private async mark(id: string, removedAt: Date | null): Promise<void> {
    const [marked]: [unknown[], number] = isUuid(id)
      ? await this.transactions.manager.query(
          'update tracker.saved_list set removed_at = $2 where id = $1 returning id',
          [id, removedAt],
        )
      : [[], 0];
    if (marked.length === 0) throw new Missing('saved_list');
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - undoneWithin);
  }
}
