import { Injectable } from '@nestjs/common';
import type { LogLine } from '../../audit/log';
import { Transactions } from '../../database/transactions';
import type { Caller } from '../../kernel/caller';
import { isMine, knownActivities } from '../known-activities';
import { deputiesOf, ledBy } from '../mine';

/** One thing that somebody else did. */
export interface Change extends LogLine {
  readonly activityId: string;
  readonly activityTitle: string;
}

export interface Changes {
  readonly count: number;
  /** The newest. */
  readonly lines: readonly Change[];
}

const mostShown = 10;

/** What others have done with the caller's activities, and in the documents that the caller keeps, since the caller last read. */
@Injectable()
export class ChangesOfOthers {
  constructor(private readonly transactions: Transactions) {}

  async since(by: Caller): Promise<Changes> {
    // A form says an instant to the millisecond, the log to the microsecond. The clock is the log's own.
    const rows: (Change & { readonly count: number })[] = await this.transactions.manager.query(
      `with k as (${knownActivities})
       select k.id as "activityId", k.title as "activityTitle", e.kind, coalesce(u.name, c.name, '') as by,
              e.happened_at as at, e.details, count(*) over ()::int as count
         from tracker.log_entry e
         join k on k.id = e.subject_id
         left join tracker.user_account u on u.id = e.user_id
         left join tracker.actor c on c.id = e.chain_id
        where e.happened_at >= coalesce((select m.read_until + interval '1 millisecond' from tracker.read_mark m), now() - interval '30 days')
          and e.user_id is distinct from tracker.me() and (k.keeper_id = any ($3) or ${isMine})
        order by e.happened_at desc, e.number desc limit $4`,
      [...deputiesOf(by), ledBy(by), mostShown],
    );
    return { count: rows[0]?.count ?? 0, lines: rows };
  }

  /** Never back in time, and never further than now. */
  async markRead(until: Date, by: Caller): Promise<void> {
    await this.transactions.manager.query(
      `insert into tracker.read_mark (user_id, read_until) values ($1, least($2::timestamptz, now()))
       on conflict on constraint read_mark_pk do update set read_until = greatest(read_mark.read_until, excluded.read_until)`,
      [by.userId, until],
    );
  }
}
