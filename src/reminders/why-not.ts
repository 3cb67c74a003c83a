import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import { Transactions } from '../database/transactions';
import { addDays, type Day } from '../kernel/day';
import { isWorkingDay } from '../kernel/working-days';
import { isOpen } from '../words/activity-status';
import type { ReminderRole } from './digest-rows';
import { type ReminderRule, ruleNamed, rulesOf } from './reminder-rules';
import { RuleChanges } from './rule-variants';
import { Thresholds } from './thresholds';

export interface ToldReminder {
  readonly id: string;
  /** Null for a rule that there was once. */
  readonly rule: ReminderRule | null;
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
  readonly crossed: { readonly rule: ReminderRule; readonly thresholdOn: Day } | null;
  readonly told: readonly ToldReminder[];
  /** What comes if nothing is done, of the next 90 days. */
  readonly next: readonly { readonly on: Day; readonly rule: ReminderRule }[];
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
    const variants = await this.changes.variants();
    const ruleFor = (name: string) => variants.ruleFor(leadAuthorityId, name);
    const rules = rulesOf('deadline', variants.rulesFor(leadAuthorityId));
    const ofDeadline = (name: string) => rules.find(({ rule }) => rule === name) ?? ruleNamed(name);
    const { id, title, dueOn, status, demandDriven } = activity;
    const isReminded = isOpen(status) && !demandDriven;
    const next: { on: Day; rule: ReminderRule }[] = [];
    for (let on = addDays(today, 1); isReminded && on <= addDays(today, daysAhead); on = addDays(on, 1)) {
      const threshold = isWorkingDay(on) ? Thresholds.on(on).crossed(rules, dueOn) : null;
      if (threshold?.thresholdOn === on) next.push({ on, rule: ofDeadline(threshold.rule) });
    }
    const crossed = Thresholds.on(day).crossed(rules, dueOn);
    return {
      activityId: id,
      title,
      dueOn,
      day,
      isWorkingDay: isWorkingDay(day),
      isOpen: isOpen(status),
      isDemandDriven: demandDriven,
      crossed: crossed && { rule: ofDeadline(crossed.rule), thresholdOn: crossed.thresholdOn },
      told: await this.told(id, ruleFor),
      next,
    };
  }

  private async told(id: string, ruleFor: (name: string) => ReminderRule | null): Promise<ToldReminder[]> {
    const rows: (Omit<ToldReminder, 'rule'> & { rule: string })[] = await this.transactions.manager.query(
      `select reminder_id as id, rule, role, threshold_on as "thresholdOn", anchor_on as "anchorOn", state, reason,
                recipient, mail_day as "mailDay", mail_state as "mailState", mail_reason as "mailReason" from tracker.reminders_about($1)`,
      [id],
    );
    return rows.map(({ rule, ...row }) => ({ ...row, rule: ruleFor(rule) }));
  }
}
