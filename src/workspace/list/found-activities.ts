import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import type { Caller } from '../../kernel/caller';
import { activityStatuses } from '../../words/activity-status';
import { isMine, isWhen, knownActivities } from '../known-activities';
import { deputiesOf, ledBy } from '../mine';
import { type ListFilter, nobody, type Sorting } from './list-filter';

/** One page of those that fit a filter. */
export interface Found {
  readonly ids: readonly string[];
  readonly total: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const swedish = 'collate "sv-SE-x-icu"';
const columns: Readonly<Record<Sorting, string>> = {
  title: `k.title ${swedish}`,
  status: `array_position('{${activityStatuses.join()}}', k.status)`,
  due: 'k.due_on',
  lead: `k.lead_name ${swedish}`,
  confirmed: 'k.confirmed_at',
};

const openSet = `(k.set_state not in ('draft', 'ended') or $4 = 'all' or $5::uuid is not null)`;
const fits = `
  ($4::text = 'all' or case $4 when 'open' then k.is_open else k.status = $4 end)
  and ($5::uuid is null or k.promise_set_id = $5)
  and ($6::uuid is null and $7::text is null or exists (
    select 1 from tracker.activity_promise t join tracker.citizen_promise p on p.id = t.promise_id
     where t.activity_id = k.id and ($6::uuid is null or p.id = $6) and ($7::text is null or p.party = $7)))
  and ($8::uuid is null or k.lead_id = $8)
  and ($9::uuid is null or k.asked_user_id = $9)
  and (not $10::boolean or not k.is_asked)
  and (select coalesce(bool_and(strpos(k.written, lower(word ${swedish})) > 0), true) from unnest($11::text[]) word)`;

/** Activities found by what is known of them: chosen, ordered and counted by the database. */
@Injectable()
export class FoundActivities {
  constructor(private readonly transactions: Transactions) {}

  /** A page that there is not is the last one. */
  async page(filter: ListFilter, perPage: number, by: Caller): Promise<Found> {
    const order = `${columns[filter.sorting]} ${filter.isDescending ? 'desc' : 'asc'}`;
    const rows: { id: string; total: number }[] = await this.query(
      `with k as materialized (${knownActivities}),
            hits as (select k.id, count(*) over ()::int as total,
                            row_number() over (order by ${order}, ${columns.due}, ${columns.title}, k.id) as place
                       from k where ${openSet} and ${fits}
                        and (not $12::boolean or ${isMine}) and (${filter.when ? isWhen[filter.when] : 'true'}))
       select id, total from hits
        where (place - 1) / $13::int = least($14::int, (total + $13 - 1) / $13) - 1 order by place`,
      [
        ...[...deputiesOf(by), ledBy(by), filter.status, filter.setId, filter.promiseId],
        ...[filter.party, filter.leadId, filter.person === nobody ? null : filter.person],
        ...[filter.person === nobody, filter.text.split(/\s+/).filter(Boolean), filter.isMine],
        ...[perPage, filter.page],
      ],
    );
    return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
  }

  /** Who leads anything that the caller sees. */
  leads(): Promise<Named[]> {
    return this.query(
      `select l.id, l.name from tracker.actor l
        where l.id in (select lead_id from tracker.activity) order by l.name ${swedish}`,
      [],
    );
  }

  /** Whom the own authorities have asked. */
  people(): Promise<Named[]> {
    return this.query(
      `select u.id, u.name from tracker.user_account u
        where u.id in (select user_id from tracker.assignment where ended_at is null and state <> 'declined')
        order by u.name ${swedish}`,
      [],
    );
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.transactions.manager.query(sql, [...values]);
  }
}
