import { OwedReminders, type ClaimedReminder } from '../../src/reminders/owed-reminders';
import { Reminders } from '../../src/reminders/reminders';
import { anApp, noonOn, type TestApp } from '../support/app';
import {
  anAskedActivity,
  type Asked,
  type AskedActivity,
  aStage,
  reminders,
  type Stage,
  type StoredReminder,
} from './stage';

/** Wednesday. Three working days later it is Monday the 15th, fourteen later 1 July: Midsummer's Eve is free. */
export const today = '2026-06-10';
export const in3 = '2026-06-15';
export const in14 = '2026-07-01';

/** The application on a Wednesday in June, with a signed promise set and what the tests about reminders do to it. */
export class Desk {
  private constructor(
    readonly on: TestApp,
    readonly stage: Stage,
  ) {}

  static async open(settings: Record<string, string> = {}): Promise<Desk> {
    const on = await anApp(settings, today);
    return new Desk(on, await aStage(on.database));
  }

  /** Nothing is owed and nobody is asked any more; everybody works. */
  async clear(): Promise<void> {
    await this.on.database.rows(
      'truncate tracker.owed_reminder_move, tracker.owed_reminder, tracker.captured_mail',
    );
    await this.on.database.rows(`update tracker.activity set demand_driven = true`);
    await this.on.database.rows(`update tracker.promise_set set state = 'signed'`);
    await this.on.database.rows(`update tracker.user_account set disabled_at = null`);
    await this.on.database.rows(`update tracker.membership set to_on = null`);
    this.on.clock.set(noonOn(today));
  }

  ask(dueOn: string, more: Partial<Asked> = {}): Promise<AskedActivity> {
    return anAskedActivity(this.on.database, this.stage, { dueOn, ...more });
  }

  sweep(): Promise<void> {
    return this.on.app.get(Reminders).sweep();
  }

  async sendAll(): Promise<void> {
    for (const { id } of await reminders(this.on.database)) await this.on.app.get(Reminders).send(id);
  }

  async stored(): Promise<Pick<StoredReminder, 'rule' | 'state' | 'reason'>[]> {
    return (await reminders(this.on.database)).map(({ rule, state, reason }) => ({ rule, state, reason }));
  }

  /** Taken by a worker that says no more. */
  async claim(activityId: string): Promise<ClaimedReminder> {
    const [reminder] = (await reminders(this.on.database)).filter((one) => one.activityId === activityId);
    const claim = await this.owed((owed) => owed.claim(reminder?.id ?? '', 300));
    if (!claim) throw new Error('not claimed');
    return claim;
  }

  owed<Result>(work: (owed: OwedReminders) => Promise<Result>): Promise<Result> {
    return this.on.transactions.asWorker(() => work(this.on.app.get(OwedReminders)));
  }

  as<Result>(person: 'coordinator' | 'caseWorker', act: () => Promise<Result>): Promise<Result> {
    return this.on.transactions.asStaff(this.stage.town[person].userId, act);
  }
}

export const owed = (rule: string) => ({ rule, state: 'owed', reason: null });
