import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import type { Activity } from '../activities/activity.entity';
import { mayAssign } from '../activities/activity.policy';
import { ClockStops } from '../activities/clock-stops';
import { Transactions } from '../database/transactions';
import { actsFor, type Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { addDays, type Day } from '../kernel/day';
import { isWorkingDay } from '../kernel/working-days';
import { PromiseSets } from '../promises/promise-sets';
import { type ActivityStatus, isOpen } from '../words/activity-status';
import type { PromiseSetState } from '../words/promise-words';
import type { ReminderRole } from './digest-rows';
import { everyHour, hourOf } from './mail-hours';
import { type MailPerson, type Obstacle, obstaclesFor } from './mail-obstacles';
import { type ReminderRule, ruleNamed, rulesOf } from './reminder-rules';
import { ReminderSettings } from './reminder-settings';
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

/** Days on which the clock stands still, the first and the last of them. */
interface Stop {
  readonly fromOn: Day;
  /** Null while it goes on. */
  readonly toOn: Day | null;
}

export interface WhyNotView {
  readonly activityId: string;
  readonly title: string;
  readonly dueOn: Day;
  readonly day: Day;
  readonly isMailDay: boolean;
  readonly status: ActivityStatus;
  readonly setState: PromiseSetState;
  readonly isDemandDriven: boolean;
  /** That the day falls in. */
  readonly stop: Stop | null;
  /** The caller may ask how it goes. */
  readonly mayRemind: boolean;
  /** Told to the authority that has to ask somebody. */
  readonly isNobodyAsked: boolean;
  /** The rule about the deadline that had been crossed last on that day. */
  readonly crossed: { readonly rule: ReminderRule; readonly thresholdOn: Day } | null;
  readonly people: readonly (MailPerson & { readonly obstacles: readonly Obstacle[] })[];
  readonly mailsPerMinute: number;
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
    private readonly clockStops: ClockStops,
    private readonly promiseSets: PromiseSets,
    private readonly changes: RuleChanges,
    private readonly settings: ReminderSettings,
    private readonly clock: Clock,
  ) {}

  async of(activityId: string, asked: Day | null, by: Caller): Promise<WhyNotView> {
    const today = this.clock.today();
    const day = asked ?? today;
    const activity = await this.activities.find(activityId);
    const { id, title, dueOn, status, demandDriven, promiseSetId } = activity;
    const stake = await this.activities.stakeOf(activity);
    const set = await this.promiseSets.find(promiseSetId);
    const stops = await this.clockStops.approved([id]);
    const variants = await this.changes.variants();
    const rules = rulesOf('deadline', variants.rulesFor(stake.leadAuthorityId));
    const crossed = Thresholds.on(day).crossed(rules, dueOn);
    const rule = crossed && namedIn(rules, crossed.rule);
    const told = await this.told(id, (name) => variants.ruleFor(stake.leadAuthorityId, name));
    const people = await this.people(id, day);
    const hour = this.settings.mailAtAnyHour ? everyHour : hourOf(this.clock.now());
    const isAnswered = people.some((person) => person.asked !== null && person.asked !== 'declined');
    return {
      activityId: id,
      title,
      dueOn,
      day,
      isMailDay: isWorkingDay(day) || this.settings.mailAtAnyHour,
      status,
      setState: set.state,
      isDemandDriven: demandDriven,
      stop: stopOn(stops, day),
      mayRemind: isOpen(status) && isInForce(set.state) && mayAssign(stake, by),
      isNobodyAsked: !isAnswered && actsFor(by, stake.leadAuthorityId),
      crossed: crossed && rule && { rule, thresholdOn: crossed.thresholdOn },
      people: people.map((person) => {
        return { ...person, obstacles: obstaclesFor(person, { day, today, hour, crossed: rule }) };
      }),
      mailsPerMinute: this.settings.mailsPerMinute,
      told,
      next: isInForce(set.state) ? comingOf(activity, { today, rules, stops, told }) : [],
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

  private people(id: string, day: Day): Promise<MailPerson[]> {
    return this.transactions.manager.query(
      `select person_id as id, name, asked, is_at_work as "isAtWork", deputies, has_answered as "hasAnswered", is_suspended as "isSuspended", hour,
              is_weekly as "isWeekly", kinds_off as "kindsOff", paused_from as "pausedFrom", paused_to as "pausedTo", was_mailed as "wasMailed",
              is_tried_again as "isTriedAgain", waits from tracker.people_about($1, $2)`,
      [id, day],
    );
  }
}

export const isInForce = (state: PromiseSetState): state is 'approved' | 'signed' =>
  state === 'approved' || state === 'signed';

const stopOn = (stops: readonly Stop[], day: Day): Stop | null =>
  stops.find(({ fromOn, toOn }) => fromOn <= day && (toOn === null || day <= toOn)) ?? null;

const namedIn = (rules: readonly ReminderRule[], name: string): ReminderRule =>
  rules.find(({ rule }) => rule === name) ?? ruleNamed(name);

interface Coming {
  readonly today: Day;
  readonly rules: readonly ReminderRule[];
  readonly stops: readonly Stop[];
  readonly told: readonly ToldReminder[];
}

/** Each threshold on the first day on which it is told: not while the clock stands still, and not once more. */
function comingOf(activity: Activity, { today, rules, stops, told }: Coming): WhyNotView['next'] {
  if (!isOpen(activity.status) || activity.demandDriven) return [];
  const next: { on: Day; rule: ReminderRule }[] = [];
  const seen = new Set(told.map(({ rule, thresholdOn }) => keyOf(rule?.rule ?? '', thresholdOn)));
  for (let on = today; on <= addDays(today, daysAhead); on = addDays(on, 1)) {
    if (!isWorkingDay(on) || stopOn(stops, on)) continue;
    const threshold = Thresholds.on(on).crossed(rules, activity.dueOn);
    const key = threshold && keyOf(threshold.rule, threshold.thresholdOn);
    if (threshold && key && !seen.has(key) && on > today)
      next.push({ on, rule: namedIn(rules, threshold.rule) });
    if (key) seen.add(key);
  }
  return next;
}

const keyOf = (rule: string, thresholdOn: Day): string => `${rule} ${thresholdOn}`;
