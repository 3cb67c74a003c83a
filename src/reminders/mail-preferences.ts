import { Injectable } from '@nestjs/common';
import { hashOf, newSecret } from '../accounts/secrets';
import { LonePauses } from '../accounts/lone-pauses';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { type Day, formatDay } from '../kernel/day';
import type { Language } from '../kernel/language';
import { Refusal } from '../kernel/refusal';
import type { CalendarDay } from './calendar';
import { type ReminderKind, reminderKinds, reminderRules } from './reminder-rules';

export interface MailPreference {
  readonly hour: number;
  readonly isWeekly: boolean;
  readonly kindsOff: readonly ReminderKind[];
  readonly pausedFrom: Day | null;
  readonly pausedTo: Day | null;
  readonly hasCalendar: boolean;
}

export interface MailChoice {
  readonly hour: number;
  readonly isWeekly: boolean;
  readonly kinds: readonly ReminderKind[];
  readonly language: Language;
  readonly pausedFrom: Day | null;
  readonly pausedTo: Day | null;
  /** The person knows that the pause leaves nobody who is told of long delays. */
  readonly leavesNobody: boolean;
}

const usual: MailPreference = {
  hour: 8,
  isWeekly: false,
  kindsOff: [],
  pausedFrom: null,
  pausedTo: null,
  hasCalendar: false,
};

/** Kinds that are not all duty. */
export const switchableKinds: readonly ReminderKind[] = reminderKinds.filter(
  (kind) => kind === 'copy' || reminderRules.some((rule) => rule.kind === kind && !rule.isDuty),
);

/** What each person has chosen about mail. */
@Injectable()
export class MailPreferences {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
    private readonly lonePauses: LonePauses,
  ) {}

  async mine(by: Caller): Promise<MailPreference> {
    const [row]: MailPreference[] = await this.query(
      `select hour, is_weekly as "isWeekly", kinds_off as "kindsOff", paused_from as "pausedFrom", paused_to as "pausedTo",
              calendar_token_hash is not null as "hasCalendar" from tracker.mail_preference where recipient_id = $1`,
      [by.userId],
    );
    return row ?? usual;
  }

  async choose(choice: MailChoice, by: Caller): Promise<void> {
    const { hour, isWeekly, language, pausedFrom, pausedTo } = choice;
    if ((pausedFrom === null) !== (pausedTo === null))
      throw new Refusal('mail.pause_half_filled', pausedFrom ? 'pausedTo' : 'pausedFrom');
    if (pausedFrom && pausedTo && pausedTo < pausedFrom)
      throw new Refusal('mail.pause_ends_early', 'pausedTo');
    if (pausedFrom && pausedTo && !choice.leavesNobody)
      await this.refuseToLeaveNobody(pausedFrom, pausedTo, by);
    const kindsOff = switchableKinds.filter((kind) => !choice.kinds.includes(kind));
    await this.query(
      `insert into tracker.mail_preference (recipient_id, hour, is_weekly, kinds_off, paused_from, paused_to) values ($1, $2, $3, $4, $5, $6)
       on conflict (recipient_id) do update set hour = excluded.hour, is_weekly = excluded.is_weekly, kinds_off = excluded.kinds_off,
         paused_from = excluded.paused_from, paused_to = excluded.paused_to`,
      [by.userId, hour, isWeekly, kindsOff, pausedFrom, pausedTo],
    );
    await this.query('update tracker.user_account set language = $2 where id = $1', [by.userId, language]);
    await this.note('mail.chosen', by.userId, { hour, isWeekly, kindsOff, pausedFrom, pausedTo, language });
  }

  /** A calendar address; an older one stops working. */
  async newCalendar(by: Caller): Promise<string> {
    const secret = newSecret();
    await this.setCalendar(hashOf(secret), by);
    return secret;
  }

  revokeCalendar(by: Caller): Promise<void> {
    return this.setCalendar(null, by);
  }

  /** Whose calendar it is has no session: null for an address that is unknown or was revoked. */
  async calendar(secret: string): Promise<CalendarDay[] | null> {
    const [row]: { id: string }[] = await this.query(
      `select f.recipient_id as id from tracker.mail_preference f join tracker.mail_recipient m on m.id = f.recipient_id
        where f.calendar_token_hash = $1`,
      [hashOf(secret)],
    );
    if (!row) return null;
    return this.query(
      `select p.activity_id as id, p.title, p.due_on as on, a.version as sequence
         from tracker.person_to_remind p join tracker.activity a on a.id = p.activity_id
        where p.recipient_id = $1 and not p.demand_driven order by p.due_on, p.title limit 500`,
      [row.id],
    );
  }

  /** Nothing more that may be switched off; harmless twice. */
  async stopAll(recipientId: string): Promise<void> {
    await this.query(
      `insert into tracker.mail_preference (recipient_id, kinds_off) values ($1, $2)
       on conflict (recipient_id) do update set kinds_off = excluded.kinds_off`,
      [recipientId, switchableKinds],
    );
    await this.note('mail.stopped', recipientId, {});
  }

  /** Said before it is saved, not after. */
  private async refuseToLeaveNobody(from: Day, to: Day, { language }: Caller): Promise<void> {
    const [lone] = await this.lonePauses.leftBy(from, to);
    if (!lone) return;
    throw new Refusal('mail.pause_leaves_nobody', 'leavesNobody', {
      authority: lone.authority,
      from: formatDay(lone.firstOn, language),
      to: formatDay(lone.lastOn, language),
    });
  }

  private async setCalendar(hash: Buffer | null, by: Caller): Promise<void> {
    await this.query(
      `insert into tracker.mail_preference (recipient_id, calendar_token_hash) values ($1, $2)
       on conflict (recipient_id) do update set calendar_token_hash = excluded.calendar_token_hash`,
      [by.userId, hash],
    );
    await this.note(hash ? 'mail.calendar_opened' : 'mail.calendar_revoked', by.userId, {});
  }

  private note(kind: string, subjectId: string, details: Record<string, unknown>): Promise<void> {
    return this.log.append({ kind, subjectId, authorityId: null, promiseSetId: null, details });
  }

  private query<Row>(sql: string, values: unknown[]): Promise<Row> {
    return this.transactions.manager.query(sql, values);
  }
}
