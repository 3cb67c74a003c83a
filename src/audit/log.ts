import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';

/** One line of the history: what happened, to what, in which authority's chain. */
export interface Happening {
  /** `concept.past_tense`, for example `activity.deadline_moved`. */
  readonly kind: string;
  readonly subjectId: string | null;
  /** The chain the line belongs to; null for what concerns the installation. */
  readonly authorityId: string | null;
  /** Set when the set's other parties may read the line too; null keeps it the authority's own. */
  readonly promiseSetId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

type Listener = (happening: Happening) => Promise<void>;

const installation = '00000000-0000-0000-0000-000000000000';

/** Append-only. A listener runs in the same transaction; its failure fails the act. */
@Injectable()
export class Log {
  private readonly listeners = new Map<string, Listener[]>();

  constructor(private readonly transactions: Transactions) {}

  on(kind: string, listener: Listener): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), listener]);
  }

  async append(happening: Happening): Promise<void> {
    await this.transactions.manager.query('select tracker.append_log($1, $2, $3, $4, $5)', [
      happening.authorityId ?? installation,
      happening.kind,
      happening.subjectId,
      happening.promiseSetId,
      JSON.stringify(happening.details),
    ]);
    for (const listener of this.listeners.get(happening.kind) ?? []) await listener(happening);
  }

  /** Who last changed the subject, and when. */
  async lastOf(subjectId: string): Promise<{ by: string; at: Date }> {
    const [row]: { name: string | null; happened_at: Date }[] = await this.transactions.manager.query(
      `select u.name, e.happened_at from tracker.log_entry e left join tracker.user_account u on u.id = e.user_id
        where e.subject_id = $1 order by e.happened_at desc limit 1`,
      [subjectId],
    );
    if (!row) throw new Error(`Nothing is logged about ${subjectId}`);
    return { by: row.name ?? '', at: row.happened_at };
  }
}
