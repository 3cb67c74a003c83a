import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import type { NewDeadline, Report } from '../activities/activity.dto';
import type { NewOccurrence } from '../activities/occurrence.dto';
import { mayReport } from '../activities/activity.policy';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { type AnswerAct, type AnswerInput, Answers } from './answers';

export interface PartnerAnswer {
  readonly id: string;
  readonly activityId: string;
  readonly title: string;
  readonly partner: string;
  readonly act: AnswerAct;
  readonly fields: Readonly<Record<string, string | number | null>>;
  readonly answeredAt: Date;
  readonly takenAt: Date | null;
}

const columns = `w.id, w.activity_id as "activityId", a.title, c.name as partner, w.act, w.fields, w.answered_at as "answeredAt",
  w.taken_at as "takenAt"`;
const tables = `tracker.partner_answer w join tracker.activity a on a.id = w.activity_id
  join tracker.external_contact c on c.id = w.external_contact_id`;

/** What partners have answered through their links, for the authority that asked: taken in by its own acts, or put aside. */
@Injectable()
export class PartnerAnswers {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly activities: Activities,
    private readonly answers: Answers,
  ) {}

  waiting(): Promise<PartnerAnswer[]> {
    return this.query(`select ${columns} from ${tables} where w.taken_at is null order by w.answered_at`, []);
  }

  /** @param isUsed what the partner said is done in the caller's name; else it is only put aside */
  async take(id: string, isUsed: boolean, by: Caller): Promise<void> {
    const [answer] = isUuid(id)
      ? await this.query(`select ${columns} from ${tables} where w.id = $1 for update of w`, [id])
      : [];
    if (!answer) throw new Missing('partner answer');
    const activity = await this.activities.lock(answer.activityId);
    const stake = await this.activities.stakeOf(activity);
    if (!mayReport(stake, by)) throw new NotAllowed('partner_answer.take');
    if (answer.takenAt) throw new Refusal('partner_answer.already_taken');
    if (isUsed) await this.answers.perform(activity.id, answer.act, inputFrom(answer, activity), by);
    await this.query(
      'update tracker.partner_answer set taken_at = $2, taken_by = $3, was_used = $4 where id = $1',
      [id, this.clock.now(), by.userId, isUsed],
    );
    await this.log.append({
      kind: isUsed ? 'activity.partner_answer_used' : 'activity.partner_answer_put_aside',
      subjectId: activity.id,
      authorityId: stake.leadAuthorityId,
      promiseSetId: null,
      details: { act: answer.act },
    });
  }

  private query(sql: string, values: unknown[]): Promise<PartnerAnswer[]> {
    return this.transactions.manager.query(sql, values);
  }
}

/** A status and a text are said of the activity as it is now: the partner never saw its public text. */
function inputFrom(
  { act, fields }: PartnerAnswer,
  now: { readonly version: number; readonly status: string; readonly publicText: string },
): AnswerInput {
  if (act === 'confirmation') return null;
  if (act !== 'report') return fields as unknown as NewOccurrence | NewDeadline;
  const { version, status, publicText } = now;
  const text = fields.publicText === '' ? publicText : fields.publicText;
  return {
    ...fields,
    publicText: text,
    version,
    wasStatus: status,
    wasPublicText: publicText,
  } as unknown as Report;
}
