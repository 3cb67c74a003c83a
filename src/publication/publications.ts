import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Commitments } from '../commitments/commitments';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { PromiseSets } from '../promises/promise-sets';
import { publishedChannel } from '../published/published-channel';
import { publishedColumns, type PublishedTable, publishedTables } from '../published/published-columns';
import type { Publishable } from '../published/published-rows';
import { mayPublish } from './publication.policy';
import { PublishableReader } from './publishable';

@Injectable()
export class Publications {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly commitments: Commitments,
    private readonly reader: PublishableReader,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** Copies the set into `published` and records it, all in this one transaction. */
  async publish(setId: string, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    if (!mayPublish(set, by)) throw new NotAllowed('promise_set.publish');
    if (!set.wasApproved()) throw new Refusal('promise_set.not_approved');
    const states = await this.commitments.statesOf(setId);
    const revision = await this.transactions.asPublisher(() => this.copy(setId, states));
    await this.manager.query(
      'insert into tracker.publication (promise_set_id, revision, published_by, published_at) values ($1, $2, $3, $4)',
      [setId, revision, by.userId, this.clock.now()],
    );
    await this.log.append({
      kind: 'promise_set.published',
      subjectId: setId,
      authorityId: set.keeperId,
      promiseSetId: setId,
      details: { revision },
    });
  }

  /** When the set was last published; null when it never was. */
  async lastPublishedAt(setId: string): Promise<Date | null> {
    const [row]: { at: Date | null }[] = await this.manager.query(
      'select max(published_at) as at from tracker.publication where promise_set_id = $1',
      [setId],
    );
    return row?.at ?? null;
  }

  /** How many acts of each kind the public has not seen: those since the last publication, or ever. */
  async unpublishedActs(setId: string): Promise<ReadonlyMap<string, number>> {
    const rows: { kind: string; acts: number }[] = await this.manager.query(
      `select e.kind, count(*)::int as acts from tracker.log_entry e
        where e.promise_set_id = $1 and e.happened_at > coalesce((select max(p.happened_at) from tracker.log_entry p
          where p.promise_set_id = $1 and p.kind = 'promise_set.published'), '-infinity')
        group by e.kind`,
      [setId],
    );
    return new Map(rows.map(({ kind, acts }) => [kind, acts]));
  }

  private async copy(setId: string, states: Parameters<PublishableReader['read']>[1]): Promise<string> {
    const [next]: { revision: string }[] = await this.manager.query(
      `select nextval('published.revision') as revision`,
    );
    if (!next) throw new Error('The revision sequence gave nothing');
    const publishable = await this.reader.read(setId, states, next.revision);
    await this.replaceSet(publishable.set);
    for (const table of publishedTables) await this.write(table, publishable.rows[table]);
    await this.manager.query('select pg_notify($1, $2)', [
      publishedChannel,
      `${publishable.set.id}:${next.revision}`,
    ]);
    return next.revision;
  }

  /** Rows below the set go with it (on delete cascade); the day it was first published stays. */
  private async replaceSet(set: Publishable['set']): Promise<void> {
    const [deleted]: [{ first: Date }[], number] = await this.manager.query(
      'delete from published.promise_set where id = $1 returning first_published_at as first',
      [set.id],
    );
    await this.manager.query(
      `insert into published.promise_set (id, revision, kind, title, period_start, period_end, signed_on, basis,
         contact_function, contact_email, contact_phone, first_published_at, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
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
        deleted[0]?.first ?? this.clock.now(),
        this.clock.now(),
      ],
    );
  }

  private async write<Table extends PublishedTable>(
    table: Table,
    rows: Publishable['rows'][Table],
  ): Promise<void> {
    const fields = Object.entries(publishedColumns[table]);
    const columns = fields.map(([, column]) => column).join(', ');
    for (const row of rows) {
      const marks = fields.map((_, index) => `$${index + 1}`).join(', ');
      const cells = new Map<string, unknown>(Object.entries(row));
      const values = fields.map(([field]) => cells.get(field));
      await this.manager.query(`insert into published.${table} (${columns}) values (${marks})`, values);
    }
  }
}
