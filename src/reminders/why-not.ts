import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import { Transactions } from '../database/transactions';
import { addDays, type Day } from '../kernel/day';
import { isWorkingDay } from '../kernel/working-days';
import { isOpen } from '../words/activity-status';
import type { ReminderRole } from './digest-rows';
import { rulesOf } from './reminder-rules';
import { RuleChanges } from './rule-variants';
import { Thresholds } from './thresholds';

export interface ToldReminder {
  readonly id: string;
  readonly rule: string;
  readonly role: ReminderRole;
  readonly thresholdOn: Day;
  readonly anchorOn: Day;
  readonly state: string;
  readonly reason: string | null;
  readonly recipient: string | null;
  readonly mailDay: Day | null;
  readonly mailState: string | null;
  readonly mailReason: string | null;
}

export interface WhyNotView {
  readonly activityId: string;
  readonly title: string;
  readonly dueOn: Day;
  readonly day: Day;
  readonly isWorkingDay: boolean;
  readonly isOpen: boolean;
  readonly isDemandDriven: boolean;
  /** The rule about the deadline that had been crossed last on that day. */
  readonly crossed: { readonly rule: string; readonly thresholdOn: Day } | null;
  readonly told: readonly ToldReminder[];
  /** What comes if nothing is done, of the next 90 days. */
  readonly next: readonly { readonly on: Day; readonly rule: string }[];
}

const daysAhead = 90;

/** Why somebody was reminded of an activity, or was not: for the staff of the authority whose reminders they are. */
@Injectable()
export class WhyNot {
  constructor(
    private readonly transactions: Transactions,
    private readonly activities: Activities,
    private readonly changes: RuleChanges,
  ) {}

  async of(activityId: string, day: Day, today: Day): Promise<WhyNotView> {
    const activity = await this.activities.find(activityId);
    const { leadAuthorityId } = await this.activities.stakeOf(activity);
    const rules = rulesOf('deadline', (await this.changes.variants()).rulesFor(leadAuthorityId));
    const { id, title, dueOn, status, demandDriven } = activity;
    const isReminded = isOpen(status) && !demandDriven;
    const next: { on: Day; rule: string }[] = [];
    for (let on = addDays(today, 1); isReminded && on <= addDays(today, daysAhead); on = addDays(on, 1)) {
      const threshold = isWorkingDay(on) ? Thresholds.on(on).crossed(rules, dueOn) : null;
      if (threshold?.thresholdOn === on) next.push({ on, rule: threshold.rule });
    }
    return {
      activityId: id,
      title,
      dueOn,
      day,
      isWorkingDay: isWorkingDay(day),
      isOpen: isOpen(status),
      isDemandDriven: demandDriven,
      crossed: Thresholds.on(day).crossed(rules, dueOn),
      told: await this.told(id),
      next,
    };
  }

  private told(id: string): Promise<ToldReminder[]> {
    return this.transactions.manager.query(
      `select reminder_id as id, rule, role, threshold_on as "thresholdOn", anchor_on as "anchorOn", state, reason, recipient,
              mail_day as "mailDay", mail_state as "mailState", mail_reason as "mailReason" from tracker.reminders_about($1)`,
      [id],
    );
  }
}
