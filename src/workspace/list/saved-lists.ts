import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import type { Caller } from '../../kernel/caller';
import { isUuid } from '../../kernel/ids';
import { Missing } from '../../kernel/missing';

export interface SavedList {
  readonly id: string;
  readonly name: string;
  /** The filter, as the address says it. */
  readonly query: string;
}

/** Lists that a person has saved by name: the person's alone, and nobody's record. */
@Injectable()
export class SavedLists {
  constructor(private readonly transactions: Transactions) {}

  own(): Promise<SavedList[]> {
    return this.transactions.manager.query(
      'select id, name, query from tracker.saved_list order by lower(name), id',
    );
  }

  /** Saved again under the same name, it is the new list. */
  async save(name: string, query: string, by: Caller): Promise<void> {
    await this.transactions.manager.query(
      `insert into tracker.saved_list (id, user_id, name, query) values ($1, $2, $3, $4)
       on conflict on constraint saved_list_name_is_the_persons_own do update set query = excluded.query`,
      [randomUUID(), by.userId, name, query],
    );
  }

  /** @returns the list that is saved no more */
  async remove(id: string): Promise<SavedList> {
    const [removed]: [SavedList[], number] = isUuid(id)
      ? await this.transactions.manager.query(
          'delete from tracker.saved_list where id = $1 returning id, name, query',
          [id],
        )
      : [[], 0];
    if (!removed[0]) throw new Missing('saved_list');
    return removed[0];
  }
}
