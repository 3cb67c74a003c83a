import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { addDays, type Day } from '../kernel/day';
import { isWorkingDay } from '../kernel/working-days';
import type { ReminderRole } from './digest-rows';
import { isWeeklyDay } from './mail-hours';
import { isSwitchedOff, type ReminderKind, type ReminderSubject, rulesOf } from './reminder-rules';
import { RuleChanges, type RuleVariants } from './rule-variants';
import { Thresholds } from './thresholds';

export interface ForecastLine {
  readonly recipientId: string;
  readonly recipient: string;
  readonly subjectId: string;
  readonly rule: string;
  readonly role: ReminderRole;
  readonly title: string;
  readonly place: string;
  readonly anchorOn: Day;
}

export interface ForecastDay {
  readonly day: Day;
  readonly lines: readonly ForecastLine[];
}

/** What the mail of the coming days is now, and what it would be. */
export interface Comparison {
  readonly now: readonly ForecastDay[];
  readonly then: readonly ForecastDay[];
}

/** Whom something waits for on a day to come, as far as is known today. */
export interface ComingGround extends Omit<ForecastLine, 'rule'> {
  readonly day: Day;
  readonly subject: ReminderSubject;
  readonly authorityId: string;
  readonly kindsOff: readonly ReminderKind[];
  readonly isWeekly: boolean;
  /** "rule day" of each reminder that has been told already. */
  readonly told: readonly string[];
}

const columns = `on_day as day, subject, subject_id as "subjectId", authority_id as "authorityId", recipient_id as "recipientId", recipient, role,
  anchor_on as "anchorOn", title, place, kinds_off as "kindsOff", is_weekly as "isWeekly", told`;

/** What will be mailed if nothing is done. Nothing is written. */
@Injectable()
export class ReminderForecast {
  constructor(
    private readonly transactions: Transactions,
    private readonly changes: RuleChanges,
  ) {}

  /** Of every authority, for who runs the installation. Only days on which something would be mailed. */
  from(first: Day, days: number): Promise<ForecastDay[]> {
    return this.transactions.asWorker(async () => {
      const grounds = await this.query(`select ${columns} from tracker.reminder_grounds(null, $1)`, [
        workingDaysFrom(first, days),
      ]);
      return forecastOf(grounds, await this.changes.variants());
    });
  }

  /**
   * Of the caller's own authority, in the caller's transaction.
   * @param asIfApproved a promise set that is looked at as if it were approved already
   */
  own(authorityId: string, first: Day, days: number, asIfApproved: string | null): Promise<ComingGround[]> {
    return this.query(`select ${columns} from tracker.own_reminder_grounds($1, $2, $3)`, [
      authorityId,
      workingDaysFrom(first, days),
      asIfApproved,
    ]);
  }

  private query(sql: string, values: unknown[]): Promise<ComingGround[]> {
    return this.transactions.manager.query(sql, values);
  }
}

/** @param grounds in the order of their days */
export function forecastOf(grounds: readonly ComingGround[], variants: RuleVariants): ForecastDay[] {
  const told = new Set<string>();
  const days = new Map<Day, ForecastLine[]>();
  for (const ground of grounds) {
    if (ground.isWeekly && !isWeeklyDay(ground.day)) continue;
    const rules = rulesOf(ground.subject, variants.rulesFor(ground.authorityId));
    const crossed = Thresholds.on(ground.day).crossed(rules, ground.anchorOn);
    if (!crossed || ground.told.includes(`${crossed.rule} ${crossed.thresholdOn}`)) continue;
    const key = [ground.subjectId, crossed.rule, crossed.thresholdOn, ground.recipientId].join();
    if (told.has(key)) continue;
    told.add(key);
    if (isSwitchedOff(crossed.rule, ground)) continue;
    const { recipientId, recipient, subjectId, role, title, place, anchorOn } = ground;
    const line = { recipientId, recipient, subjectId, rule: crossed.rule, role, title, place, anchorOn };
    days.set(ground.day, [...(days.get(ground.day) ?? []), line]);
  }
  return [...days].map(([day, lines]) => ({ day, lines }));
}

/** Day by day what is mailed in one of the two alone. */
export function differencesIn({ now, then }: Comparison): {
  readonly day: Day;
  readonly added: readonly ForecastLine[];
  readonly gone: readonly ForecastLine[];
}[] {
  const keyOf = ({ recipientId, subjectId, rule }: ForecastLine) => [recipientId, subjectId, rule].join();
  const linesOn = (days: readonly ForecastDay[], on: Day) => days.find(({ day }) => day === on)?.lines ?? [];
  const without = (lines: readonly ForecastLine[], others: readonly ForecastLine[]) => {
    const known = new Set(others.map(keyOf));
    return lines.filter((line) => !known.has(keyOf(line)));
  };
  return [...new Set([...now, ...then].map(({ day }) => day))]
    .sort()
    .map((day) => ({
      day,
      added: without(linesOn(then, day), linesOn(now, day)),
      gone: without(linesOn(now, day), linesOn(then, day)),
    }))
    .filter(({ added, gone }) => added.length + gone.length > 0);
}

const workingDaysFrom = (first: Day, days: number): Day[] =>
  Array.from({ length: days }, (_, offset) => addDays(first, offset)).filter(isWorkingDay);
