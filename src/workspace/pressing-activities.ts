import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { isAskedOfMe, isMine, isWhen, knownActivities } from './known-activities';
import { deputiesOf, ledBy } from './mine';
import { type When, whens } from './when';

/** Activities that ask for the same: how many, and the most urgent of them. */
export interface Pressing {
  readonly count: number;
  readonly ids: readonly string[];
}

export interface MyActivities {
  readonly pressing: Readonly<Record<When, Pressing>>;
  /** Those that ask for nothing today. */
  readonly calm: number;
  readonly finished: number;
}

const nothing: Pressing = { count: 0, ids: [] };

/** What asks for something of one person, chosen and counted by the database. */
@Injectable()
export class PressingActivities {
  constructor(private readonly transactions: Transactions) {}

  /** Each activity once, in the first group that fits; within it by deadline. */
  async mine(by: Caller, atMost: number): Promise<MyActivities> {
    const rows: (Pressing & { readonly group: When | 'calm' | 'finished' })[] = await this.query(
      `with k as materialized (${knownActivities}),
            mine as (select k.id, k.title, k.due_on, case when not k.is_open then 'finished'
                            ${whens.map((when) => `when ${isWhen[when]} then '${when}'`).join('\n')}
                            else 'calm' end as "group"
                       from k where k.set_state not in ('draft', 'ended') and ${isMine})
       select "group", count(*)::int as count, (array_agg(id order by due_on, title, id))[1:$4] as ids
         from mine group by "group"`,
      [...deputiesOf(by), ledBy(by), atMost],
    );
    const of = (group: When | 'calm' | 'finished'): Pressing =>
      rows.find((row) => row.group === group) ?? nothing;
    return {
      pressing: { late: of('late'), soon_7: of('soon_7'), soon_30: of('soon_30'), silent: of('silent') },
      calm: of('calm').count,
      finished: of('finished').count,
    };
  }

  /** Those that wait for the person's yes or no. */
  async asking(by: Caller): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.query(
      `select k.id from (${knownActivities}) k where k.answer = 'asked' and ${isAskedOfMe}
        order by k.due_on, k.title`,
      deputiesOf(by),
    );
    return rows.map(({ id }) => id);
  }

  /** In each visible promise set: targets that were read from a text and that nobody has confirmed. */
  async suggestedTargets(): Promise<ReadonlyMap<string, number>> {
    const rows: { setId: string; count: number }[] = await this.query(
      `select promise_set_id as "setId", count(*)::int as count from tracker.activity
        where target_is_suggested group by promise_set_id`,
      [],
    );
    return new Map(rows.map(({ setId, count }) => [setId, count]));
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.transactions.manager.query(sql, [...values]);
  }
}
