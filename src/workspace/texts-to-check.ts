import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { type SensitiveFinding, sensitiveIn } from '../words/sensitive-patterns';

/** An activity whose words for residents look as if they point out a person. */
export interface TextToCheck {
  readonly activityId: string;
  readonly title: string;
  readonly findings: readonly SensitiveFinding[];
}

/** What residents are to read, of the activities that the caller sees. */
const publicTexts = `
  select a.id, a.title, concat_ws(E'\\n', a.title, a.description, a.public_text, a.status_reason,
           (select string_agg(o.public_summary, E'\\n') from tracker.occurrence o where o.activity_id = a.id and o.voided_at is null),
           (select string_agg(m.public_text, E'\\n') from tracker.deadline_move m where m.activity_id = a.id)) as text
    from tracker.activity a where a.promise_set_id = $1 order by a.title`;

/** Finds before anything is published what a person should look at once more; whether it is wrong, a person decides. */
@Injectable()
export class TextsToCheck {
  constructor(private readonly transactions: Transactions) {}

  async of(setId: string): Promise<TextToCheck[]> {
    const rows: { id: string; title: string; text: string }[] = await this.transactions.manager.query(
      publicTexts,
      [setId],
    );
    return rows
      .map(({ id, title, text }) => ({ activityId: id, title, findings: sensitiveIn(text) }))
      .filter(({ findings }) => findings.length > 0);
  }
}
