import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import { publishedChannel } from '../published/published-channel';
import { publishedColumns, type PublishedTable, publishedTables } from '../published/published-columns';
import type { Publishable, PublishedRows } from '../published/published-rows';
import { progressFields, progressIn, progressTables, type ToldProgress } from './progress';

/** The only writer of `published`. Runs as tracker_publisher, in the transaction of whoever publishes. */
@Injectable()
export class PublishedCopy {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  async nextRevision(): Promise<string> {
    const [next]: { revision: string }[] = await this.manager.query(
      `select nextval('published.revision') as revision`,
    );
    if (!next) throw new Error('The revision sequence gave nothing');
    return next.revision;
  }

  /** Waits for whoever is publishing the set at this moment. False when it is not published. */
  async lock(publicSetId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'select 1 from published.promise_set where id = $1 for update',
      [publicSetId],
    );
    return rows.length > 0;
  }

  /** By the activity's public id. */
  async progress(publicSetId: string): Promise<ReadonlyMap<string, ToldProgress>> {
    const activities = await this.read('activity', 'promise_set_id = $1', publicSetId);
    const ofThem =
      'activity_id in (select id from published.activity where promise_set_id = $1) order by position';
    const rows = {
      occurrence: await this.read('occurrence', ofThem, publicSetId),
      milestone: await this.read('milestone', ofThem, publicSetId),
      evidence: await this.read('evidence', ofThem, publicSetId),
      clock_stop: await this.read('clock_stop', ofThem, publicSetId),
    };
    return new Map(activities.map((activity) => [activity.id, progressIn(rows, activity)]));
  }

  /** Puts the set in place of what was published of it. */
  async replace({ set, rows }: Publishable): Promise<void> {
    await this.replaceSet(set);
    for (const table of publishedTables) await this.write(table, rows[table]);
    await this.announce(set.id, set.revision);
  }

  /** Renews the progress of some activities and leaves all else as it is published. */
  async renewProgress(
    publicSetId: string,
    revision: string,
    told: ReadonlyMap<string, ToldProgress>,
  ): Promise<void> {
    const ids = [...told.keys()];
    const columns = progressFields.map((field) => publishedColumns.activity[field]);
    await this.manager.query(
      `update published.activity a set ${columns.map((column) => `${column} = t.${column}`).join(', ')}
         from json_populate_recordset(null::published.activity, $1) t where a.id = t.id`,
      [
        asJson(
          'activity',
          [...told].map(([id, { fields }]) => ({ id, ...fields })),
        ),
      ],
    );
    for (const table of progressTables) {
      await this.manager.query(`delete from published.${table} where activity_id = any ($1)`, [ids]);
      for (const { rows } of told.values()) await this.write(table, rows[table]);
    }
    await this.renewed(publicSetId, revision);
  }

  /** Something below the set, or of it, is another now. */
  async renewed(publicSetId: string, revision: string): Promise<void> {
    await this.manager.query(
      'update published.promise_set set revision = $2, published_at = $3 where id = $1',
      [publicSetId, revision, this.clock.now()],
    );
    await this.announce(publicSetId, revision);
  }

  /** Notes what has changed, or is gone, and tells every process that answers the public. */
  async announce(publicSetId: string, revision: string): Promise<void> {
    await this.manager.query('select published.list_in_catalogue($1, $2, $3)', [
      publicSetId,
      revision,
      this.clock.now(),
    ]);
    await this.tell(publicSetId, revision);
  }

  /** Every process that answers the public reads anew. */
  async tell(what: string, revision: string): Promise<void> {
    await this.manager.query('select pg_notify($1, $2)', [publishedChannel, `${what}:${revision}`]);
  }

  /** Rows below the set go with it (on delete cascade); the day it was first published stays. */
  private async replaceSet(set: Publishable['set']): Promise<void> {
    const [deleted]: [{ first: Date }[], number] = await this.manager.query(
      'delete from published.promise_set where id = $1 returning first_published_at as first',
      [set.id],
    );
    await this.manager.query(
      `insert into published.promise_set (id, revision, kind, title, period_start, period_end, signed_on, basis,
         contact_function, contact_email, contact_phone, stale_after_days, first_published_at, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        set.id,
        set.revision,
        set.kind,
        set.title,
        set.periodStart,
        set.periodEnd,
        set.signedOn,
        set.basis,
        set.contactFunction,
        set.contactEmail,
        set.contactPhone,
        set.staleAfterDays,
        deleted[0]?.first ?? this.clock.now(),
        this.clock.now(),
      ],
    );
  }

  private async read<Table extends PublishedTable>(
    table: Table,
    where: string,
    publicSetId: string,
  ): Promise<PublishedRows[Table]> {
    const columns = Object.entries<string>(publishedColumns[table]).map(
      ([field, column]) => `${column} as "${field}"`,
    );
    const [found]: [{ rows: PublishedRows[Table] }] = await this.manager.query(
      `select coalesce(json_agg(r), '[]') as rows from (select ${columns.join(', ')} from published.${table} where ${where}) r`,
      [publicSetId],
    );
    return found.rows;
  }

  private async write<Table extends PublishedTable>(table: Table, rows: PublishedRows[Table]): Promise<void> {
    const columns = Object.values(publishedColumns[table]).join(', ');
    await this.manager.query(
      `insert into published.${table} (${columns})
       select ${columns} from json_populate_recordset(null::published.${table}, $1)`,
      [asJson(table, rows)],
    );
  }
}

/** Rows as JSON by column name: how PostgreSQL takes many at once, every type as it writes it itself. */
function asJson(table: PublishedTable, rows: readonly object[]): string {
  const columns = new Map<string, string>(Object.entries(publishedColumns[table]));
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([field, value]) => {
          const column = columns.get(field);
          return column ? [[column, value as unknown]] : [];
        }),
      ),
    ),
  );
}
