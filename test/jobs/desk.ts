import type { Digest } from '../../src/reminders/digest.mail';
import { DigestLetters } from '../../src/reminders/digest-letters';
import { type ClaimedMail, OutgoingMails } from '../../src/reminders/outgoing-mails';
import { Reminders } from '../../src/reminders/reminders';
import { anApp, noonOn, type TestApp } from '../support/app';
import {
  anAskedActivity,
  type Asked,
  type AskedActivity,
  aStage,
  mails,
  reminders,
  type Stage,
  type StoredMail,
  type StoredReminder,
} from './stage';

/** Wednesday. Three working days later it is Monday the 15th, fourteen later 1 July: Midsummer's Eve is free. */
export const today = '2026-06-10';
export const in3 = '2026-06-15';
export const in14 = '2026-07-01';

/** What a worker holds when it has taken a mail up. */
interface TakenUp {
  readonly claim: ClaimedMail;
  readonly digest: Digest | null;
}

/** The application on a Wednesday in June, with a signed promise set and what the tests about reminders do to it. */
export class Desk {
  private constructor(
    readonly on: TestApp,
    readonly stage: Stage,
  ) {}

  static async open(settings: Record<string, string> = {}): Promise<Desk> {
    const on = await anApp({ MAILS_PER_MINUTE: '100000', ...settings }, today);
    return new Desk(on, await aStage(on.database));
  }

  /** Nothing is owed and nobody is asked any more; everybody works. */
  async clear(): Promise<void> {
    const rows = (sql: string, values: unknown[] = []) => this.on.database.rows(sql, values);
    await this.forgetReminders();
    await rows(
      `update tracker.activity set status = 'cancelled', status_reason = 'x', decided_by = 'x', completed_on = null`,
    );
    await rows(`update tracker.promise_set set state = 'signed'`);
    await rows(`update tracker.user_account set disabled_at = null`);
    await rows(`update tracker.membership set to_on = null`);
    await rows(`delete from tracker.mail_preference where recipient_id <> $1`, [
      this.stage.town.coordinator.userId,
    ]);
    this.on.clock.set(noonOn(today));
  }

  async forgetReminders(): Promise<void> {
    await this.on.database.rows(
      `truncate tracker.owed_reminder_move, tracker.owed_reminder, tracker.outgoing_mail_move, tracker.outgoing_mail,
         tracker.mail_link, tracker.mail_bounce, tracker.captured_mail`,
    );
  }

  ask(dueOn: string, more: Partial<Asked> = {}): Promise<AskedActivity> {
    return anAskedActivity(this.on.database, this.stage, { dueOn, ...more });
  }

  sweep(): Promise<void> {
    return this.on.app.get(Reminders).sweep();
  }

  async sendAll(): Promise<void> {
    for (const { id } of await this.mails()) await this.on.app.get(Reminders).send(id);
  }

  mails(): Promise<StoredMail[]> {
    return mails(this.on.database);
  }

  async stored(): Promise<Pick<StoredReminder, 'rule' | 'state' | 'reason'>[]> {
    return (await reminders(this.on.database)).map(({ rule, state, reason }) => ({ rule, state, reason }));
  }

  /** The mail of the case worker, or of who was asked, taken by a worker that says no more. */
  async takeUp(recipientId = this.stage.town.caseWorker.userId): Promise<TakenUp> {
    const mail = (await this.mails()).find((one) => one.recipientId === recipientId);
    const claim = await this.step((outgoing) => outgoing.claim(mail?.id ?? ''));
    if (!claim) throw new Error('not claimed');
    const digest = await this.on.transactions.asWorker(() =>
      this.on.app.get(DigestLetters).write(claim, this.on.clock.today()),
    );
    return { claim, digest };
  }

  /** Its body is on its way. */
  async begin({ claim, digest }: TakenUp): Promise<void> {
    const ids = digest?.rows.map((row) => row.reminderId) ?? [];
    await this.step((outgoing) => outgoing.startBody(claim, '<1@example.se>', ids));
  }

  step<Result>(work: (outgoing: OutgoingMails) => Promise<Result>): Promise<Result> {
    return this.on.transactions.asWorker(() => work(this.on.app.get(OutgoingMails)));
  }

  as<Result>(person: 'coordinator' | 'caseWorker', act: () => Promise<Result>): Promise<Result> {
    return this.on.transactions.asStaff(this.stage.town[person].userId, act);
  }
}

export const owed = (rule: string) => ({ rule, state: 'owed', reason: null });
