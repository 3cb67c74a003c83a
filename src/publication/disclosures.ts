import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Commitments } from '../commitments/commitments';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import { progressIn, type ToldProgress } from './progress';
import { PublishableReader } from './publishable';
import { PublishedCopy } from './published-copy';

interface Due {
  readonly setId: string;
  readonly publicSetId: string;
  readonly authorityId: string;
  /** Public ids. */
  readonly activityIds: readonly string[];
}

/**
 * What the police have done is told when its days have passed, and nobody has to think of it: neither the police, nor a
 * coordinator, who cannot read it before (domain.md 8.5, CHF-08).
 */
@Injectable()
export class Disclosures {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly commitments: Commitments,
    private readonly reader: PublishableReader,
    private readonly copy: PublishedCopy,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** One transaction for each set: one that fails keeps no other waiting longer than to the next time. */
  async disclose(): Promise<void> {
    const { transactions } = this;
    const due = await transactions.asWorker(() => transactions.asPublisher(() => this.due()));
    for (const one of due) await transactions.asWorker(() => this.discloseOne(one));
  }

  private due(): Promise<Due[]> {
    return this.manager.query(dueSql);
  }

  private async discloseOne(due: Due): Promise<void> {
    const revision = await this.transactions.asPublisher(() => this.show(due));
    if (!revision) return;
    await this.log.append({
      kind: 'promise_set.occurrences_disclosed',
      subjectId: due.setId,
      authorityId: due.authorityId,
      promiseSetId: due.setId,
      details: { revision },
    });
  }

  /** Null when somebody else has shown it meanwhile. */
  private async show({ setId, publicSetId, authorityId, activityIds }: Due): Promise<string | null> {
    if (!(await this.copy.lock(publicSetId))) return null;
    const shown = await this.copy.progress(publicSetId);
    const revision = await this.copy.nextRevision();
    const { rows } = await this.reader.read(setId, await this.commitments.statesOf(setId), revision);
    const told = new Map<string, ToldProgress>();
    for (const activity of rows.activity) {
      const before = shown.get(activity.id);
      const live = progressIn(rows, activity);
      if (
        before &&
        activityIds.includes(activity.id) &&
        !isDeepStrictEqual(before.rows.occurrence, live.rows.occurrence)
      )
        told.set(activity.id, begun(before, live));
    }
    if (told.size === 0) return null;
    await this.copy.renewProgress(publicSetId, revision, told);
    await this.manager.query(
      `insert into tracker.publication (promise_set_id, revision, published_at, kind, authority_id)
       values ($1, $2, $3, 'disclosure', $4)`,
      [setId, revision, this.clock.now(), authorityId],
    );
    return revision;
  }
}

/** What was told, with what has been done since: that something was done also tells that it has begun. */
const begun = ({ fields, rows }: ToldProgress, live: ToldProgress): ToldProgress => ({
  rows: { ...rows, occurrence: live.rows.occurrence },
  fields: { ...fields, status: fields.status === 'not_started' ? 'in_progress' : fields.status },
});

const dueSql = `
  select s.id as "setId", s.public_id as "publicSetId", l.id as "authorityId", array_agg(p.id) as "activityIds"
    from published.activity p
    join tracker.activity a on a.public_id = p.id
    join tracker.promise_set s on s.id = a.promise_set_id
    join tracker.actor l on l.id = a.lead_id and l.kind = 'police_area'
   where exists (
     select o.day, o.quantity, o.public_summary from tracker.occurrence o
      where o.activity_id = a.id and o.voided_at is null and tracker.disclosed_on(o.authority_id, o.day) <= tracker.today()
     except all
     select x.day, x.quantity, x.summary from published.occurrence x where x.activity_id = p.id)
   group by s.id, s.public_id, l.id
   order by s.id, l.id`;
