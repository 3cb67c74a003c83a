import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { type SensitiveFinding, sensitiveIn } from '../words/sensitive-patterns';

/** An activity, or the document itself, whose words for residents look as if they point out a person. */
export interface TextToCheck {
  /** Null for the document's own words. */
  readonly activityId: string | null;
  readonly title: string;
  readonly findings: readonly SensitiveFinding[];
}

/** What residents are to read: the document's own words first, then those of the activities that the caller sees. */
const publicTexts = `
  select null as id, s.title, concat_ws(E'\\n', s.title, s.basis,
           (select string_agg(p.text, E'\\n' order by p.number) from tracker.citizen_promise p where p.promise_set_id = s.id),
           (select string_agg(concat_ws(E'\\n', d.should_read, d.reason), E'\\n') from tracker.addition d where d.promise_set_id = s.id)) as text
    from tracker.promise_set s where s.id = $1
  union all
  (select a.id, a.title, concat_ws(E'\\n', a.title, a.description, a.public_text, a.status_reason,
           (select string_agg(o.public_summary, E'\\n') from tracker.occurrence o where o.activity_id = a.id and o.voided_at is null),
           (select string_agg(m.public_text, E'\\n') from tracker.deadline_move m where m.activity_id = a.id),
           (select string_agg(concat_ws(E'\\n', m.title, m.drop_reason), E'\\n') from tracker.milestone m where m.activity_id = a.id),
           (select string_agg(e.title, E'\\n') from tracker.evidence_link e where e.activity_id = a.id and e.removed_at is null)) as text
    from tracker.activity a where a.promise_set_id = $1 order by a.title)`;

/** Finds before anything is published what a person should look at once more; whether it is wrong, a person decides. */
@Injectable()
export class TextsToCheck {
  constructor(private readonly transactions: Transactions) {}

  async of(setId: string): Promise<TextToCheck[]> {
    const rows: { id: string | null; title: string; text: string }[] = await this.transactions.manager.query(
      publicTexts,
      [setId],
    );
    return rows
      .map(({ id, title, text }) => ({ activityId: id, title, findings: sensitiveIn(text) }))
      .filter(({ findings }) => findings.length > 0);
  }
}
