import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Day } from '../kernel/day';

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

/** A line as it is read: `by` is a person's name, or the authority's when the person is not the caller's to know. */
export interface LogLine {
  readonly kind: string;
  readonly by: string;
  readonly at: Date;
  readonly details: Readonly<Record<string, unknown>>;
}

interface FoundLine extends LogLine {
  readonly authority: string | null;
  readonly subjectId: string | null;
}

/** What of the log somebody wants to read; null is everything. */
export interface LogFilter {
  readonly subjectId: string | null;
  /** Who did it. */
  readonly userId: string | null;
  /** The first word of the kind. */
  readonly concept: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

type Listener = (happening: Happening) => Promise<void>;

/** The chain of what concerns no authority. */
export const installationChain = '00000000-0000-0000-0000-000000000000';

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
      happening.authorityId ?? installationChain,
      happening.kind,
      happening.subjectId,
      happening.promiseSetId,
      JSON.stringify(happening.details),
    ]);
    for (const listener of this.listeners.get(happening.kind) ?? []) await listener(happening);
  }

  /** Who last did one of these to the subject, and when. */
  async lastOf(subjectId: string, kinds: readonly string[]): Promise<LogLine> {
    const [line] = await this.lines(
      'e.subject_id = $1 and e.kind = any ($2) order by e.happened_at desc limit 1',
      [subjectId, kinds],
    );
    if (!line) throw new Error(`Nothing is logged about ${subjectId}`);
    return line;
  }

  /** The lines about one thing that the policies show to the caller, newest first. */
  about(subjectId: string): Promise<LogLine[]> {
    return this.lines('e.subject_id = $1 order by e.happened_at desc, e.number desc', [subjectId]);
  }

  /**
   * Lines as they are read in a log, newest first: with the authority in whose chain each is, null for the installation.
   * @param chains only these authorities' lines; null for all that the policies show
   */
  search(filter: LogFilter, chains: readonly string[] | null, limit: number, skip = 0): Promise<FoundLine[]> {
    const { subjectId, userId, concept, from, to } = filter;
    return this.transactions.manager.query(
      `select e.kind, coalesce(u.name, a.name, '') as by, e.happened_at as at, e.details, a.name as authority, e.subject_id as "subjectId"
         from tracker.log_entry e
         left join tracker.user_account u on u.id = e.user_id
         left join tracker.actor a on a.id = e.chain_id
        where ($1::uuid is null or e.subject_id = $1) and ($2::uuid[] is null or e.chain_id = any ($2))
          and ($3::uuid is null or e.user_id = $3) and ($4::text is null or starts_with(e.kind, $4 || '.'))
          and ($5::date is null or e.happened_at >= $5::timestamp at time zone 'Europe/Stockholm')
          and ($6::date is null or e.happened_at < ($6::date + 1)::timestamp at time zone 'Europe/Stockholm')
        order by e.happened_at desc, e.number desc limit $7 offset $8`,
      [subjectId, chains, userId, concept, from, to, limit, skip],
    );
  }

  /** The people whose names the caller may know, in Swedish order. */
  async people(): Promise<{ id: string; name: string }[]> {
    const people: { id: string; name: string }[] = await this.transactions.manager.query(
      'select id, name from tracker.user_account',
    );
    return people.sort((one, other) => one.name.localeCompare(other.name, 'sv'));
  }

  /** What lines are about and what the ids in their details are called, as far as the caller may know. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; name: string }[] = await this.transactions.manager.query(
      `select id, name from tracker.actor where id = any ($1) union all select id, name from tracker.user_account where id = any ($1)
       union all select id, name from tracker.district where id = any ($1) union all select id, title from tracker.promise_set where id = any ($1)
       union all select id, title from tracker.activity where id = any ($1)`,
      [[...ids]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** A person of another authority is nobody that the caller may see: the line then says which authority. */
  private lines(where: string, values: unknown[]): Promise<LogLine[]> {
    return this.transactions.manager.query(
      `select e.kind, coalesce(u.name, a.name, '') as by, e.happened_at as at, e.details
         from tracker.log_entry e
         left join tracker.user_account u on u.id = e.user_id
         left join tracker.actor a on a.id = e.chain_id
        where ${where}`,
      values,
    );
  }
}
