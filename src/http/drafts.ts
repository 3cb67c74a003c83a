import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import type { FormDraft, SeenDraft } from '../site/form-draft';

/** So long what was never sent is kept, in milliseconds. */
const lifetime = 30 * 86_400_000;
const mostOfOne = 50;
/** What a form and its fields' names may take, in characters. */
export const largestDraft = 60_000;

export interface WrittenForm {
  /** Of the showing of the form that it was written in. */
  readonly key: string;
  /** Drafts whose words this one began with, and whose place it takes. */
  readonly before: readonly SeenDraft[];
  readonly action: string;
  readonly form: string;
  /** Where the form stands. */
  readonly address: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * What a person has written in a form and not sent. Each showing of a form has a draft of its own, so what is written in one
 * window never takes the place of what was written in another.
 */
@Injectable()
export class Drafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The caller's own, the latest first, and those thrown away; one that was sent while it was being saved is none. */
  own(): Promise<FormDraft[]> {
    return this.query(
      `select d.key, d.action, d.form, d.address, d.fields, d.saved_at as "savedAt", d.discarded_at as "discardedAt" from tracker.draft d
        where not exists (select from tracker.form_key k where k.user_id = d.user_id and k.key = d.key and k.led_to is not null)
        order by d.saved_at desc, d.key`,
    );
  }

  /** @throws Refusal when there is no room for it */
  async save(userId: string, written: WrittenForm): Promise<Date> {
    const savedAt = await this.write(userId, written);
    if (!savedAt) throw new Refusal('draft.no_room');
    return savedAt;
  }

  /** A form that came when its session was over. @returns false when there is no room for it */
  keep(userId: string, written: WrittenForm): Promise<boolean> {
    return this.transactions.asWorker(async () => (await this.write(userId, written)) !== null);
  }

  /** The person wants it no more. Until it is disposed of it can be had back. */
  async discard(key: string): Promise<void> {
    await this.query('update tracker.draft set discarded_at = $2 where key = $1', [key, this.clock.now()]);
  }

  async restore(key: string): Promise<void> {
    await this.query('update tracker.draft set discarded_at = null where key = $1', [key]);
  }

  /** The form has been sent that was shown with this key, and went on with these. */
  async settle(userId: string, key: string, before: readonly SeenDraft[]): Promise<void> {
    await this.query('delete from tracker.draft where user_id = $1 and key = $2', [userId, key]);
    await this.takePlaceOf(userId, before);
  }

  /** What is old, and what was saved while its form was being sent. */
  async dispose(): Promise<void> {
    const oldest = new Date(this.clock.now().getTime() - lifetime);
    await this.transactions.asWorker(async () => {
      await this.query('delete from tracker.draft where saved_at < $1', [oldest]);
      await this.query(
        'delete from tracker.draft d using tracker.form_key k where k.user_id = d.user_id and k.key = d.key and k.led_to is not null',
      );
      await this.query('delete from tracker.form_writer where since < $1', [oldest]);
    });
  }

  /** @returns null when there is no room */
  private async write(userId: string, written: WrittenForm): Promise<Date | null> {
    const { key, before, action, form, address, fields } = written;
    if (JSON.stringify(fields).length > largestDraft) return null;
    const now = this.clock.now();
    await this.takePlaceOf(userId, before, { action, form });
    const [held] = await this.query<{ count: number }>(
      'select count(*)::int as count from tracker.draft where user_id = $1 and key <> $2 and discarded_at is null',
      [userId, key],
    );
    if (!held || held.count >= mostOfOne) return null;
    await this.query(
      `insert into tracker.draft (user_id, key, action, form, address, fields, saved_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (user_id, key) do update set address = $5, fields = $6, saved_at = $7, discarded_at = null`,
      [userId, key, action, form, address, fields, now],
    );
    return now;
  }

  private async takePlaceOf(
    userId: string,
    before: readonly SeenDraft[],
    of: Partial<Pick<WrittenForm, 'action' | 'form'>> = {},
  ): Promise<void> {
    if (before.length === 0) return;
    await this.query(
      `delete from tracker.draft d using unnest($2::uuid[], $3::timestamptz[]) as seen (key, saved_at)
        where d.user_id = $1 and d.key = seen.key and d.saved_at <= seen.saved_at
          and d.action = coalesce($4, d.action) and d.form = coalesce($5, d.form)`,
      [userId, before.map(({ key }) => key), before.map(({ savedAt }) => savedAt), of.action, of.form],
    );
  }

  private query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.transactions.manager.query(sql, values);
  }
}
