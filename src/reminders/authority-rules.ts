import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Log } from '../audit/log';
import { LogViews } from '../audit/log-view';
import { Transactions } from '../database/transactions';
import type { Language } from '../kernel/language';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import type { Day } from '../kernel/day';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Organisations } from '../organisations/organisations';
import {
  type ComingGround,
  type Comparison,
  type ForecastDay,
  forecastOf,
  ReminderForecast,
} from './reminder-forecast';
import { preferencesTexts } from './preferences.texts';
import { keepsRules, rulesKeptBy } from './reminder-rule.policy';
import { type ReminderRule, reminderRules } from './reminder-rules';
import { type RuleChange, RuleChanges, RuleVariants } from './rule-variants';
import type { NewRule } from './rules.dto';

export interface Authority {
  readonly id: string;
  readonly name: string;
}

/** A rule as it is for one authority. */
export interface RuleView {
  readonly rule: ReminderRule;
  readonly usual: ReminderRule;
  readonly isOn: boolean;
  readonly isChanged: boolean;
}

export interface OneRule extends RuleView {
  readonly authority: Authority;
}

const daysAhead = 90;
/** The farthest that thresholds are looked for before a day, in each unit; after it a year. */
const farthestBefore = { working_days: 60, days: 180, months: 6 } as const;
const farthestAfter = 365;

/** What an authority has changed in the rules for its own reminders. */
@Injectable()
export class AuthorityRules implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
    private readonly logs: LogViews,
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly changes: RuleChanges,
    private readonly forecast: ReminderForecast,
  ) {}

  onModuleInit(): void {
    this.logs.knowWords({ sv: kindsOfRules('sv'), en: kindsOfRules('en') });
  }

  async of(by: Caller): Promise<{ readonly authority: Authority; readonly rules: readonly RuleView[] }[]> {
    const authorities = await this.organisations.byIds(rulesKeptBy(by));
    const changes = await this.changes.all();
    return authorities
      .sort((one, other) => one.name.localeCompare(other.name, 'sv'))
      .map(({ id, name }) => ({
        authority: { id, name },
        rules: reminderRules.map((usual) => viewOf(usual, changeOf(changes, id, usual.rule))),
      }));
  }

  async one(authorityId: string, name: string, by: Caller): Promise<OneRule> {
    const authority = await this.authority(authorityId, by);
    const usual = usualRule(name);
    return { authority, ...viewOf(usual, changeOf(await this.changes.all(), authorityId, name)) };
  }

  /** What is mailed in the coming days if nothing is done. */
  async calendar(
    authorityId: string,
    by: Caller,
  ): Promise<{ readonly authority: Authority; readonly days: readonly ForecastDay[] }> {
    const authority = await this.authority(authorityId, by);
    const days = forecastOf(await this.comingGrounds(authorityId), await this.changes.variants());
    return { authority, days };
  }

  /** What a promise set would add to the mail of the caller's authorities, were it approved today. */
  async ifApproved(
    setId: string,
    by: Caller,
  ): Promise<{ readonly authority: Authority; readonly comparison: Comparison }[]> {
    const kept = rulesKeptBy(by);
    if (kept.length === 0) throw new NotAllowed('reminder_rule.see');
    const variants = await this.changes.variants();
    const found: { authority: Authority; comparison: Comparison }[] = [];
    for (const { id, name } of await this.organisations.byIds(kept)) {
      const now = forecastOf(await this.comingGrounds(id), variants);
      const then = forecastOf(await this.comingGrounds(id, setId), variants);
      found.push({ authority: { id, name }, comparison: { now, then } });
    }
    return found;
  }

  /** What a change would do to the mail of the coming days. Nothing is saved. */
  async tryOut(authorityId: string, name: string, input: NewRule, by: Caller): Promise<Comparison> {
    await this.authority(authorityId, by);
    const after = allowed(usualRule(name), input);
    const changes = await this.changes.all();
    const others = changes.filter((one) => one.authorityId !== authorityId || one.rule !== name);
    const grounds = await this.comingGrounds(authorityId);
    return {
      now: forecastOf(grounds, new RuleVariants(changes)),
      then: forecastOf(
        grounds,
        new RuleVariants([...others, { authorityId, rule: name, isOff: !input.isOn, after }]),
      ),
    };
  }

  async change(authorityId: string, name: string, input: NewRule, by: Caller): Promise<void> {
    if (!keepsRules(authorityId, by)) throw new NotAllowed('reminder_rule.change');
    const usual = usualRule(name);
    const after = allowed(usual, input);
    await this.query('select pg_advisory_xact_lock(hashtext($1))', [`${authorityId} ${name}`]);
    const before = viewOf(usual, changeOf(await this.changes.all(), authorityId, name));
    if (before.rule.after === after && before.isOn === input.isOn) return;
    if (after === usual.after && input.isOn)
      await this.query('delete from tracker.reminder_rule_change where authority_id = $1 and rule = $2', [
        authorityId,
        name,
      ]);
    else
      await this.query(
        `insert into tracker.reminder_rule_change (authority_id, rule, is_off, after) values ($1, $2, $3, $4)
         on conflict (authority_id, rule) do update set is_off = excluded.is_off, after = excluded.after`,
        [authorityId, name, !input.isOn, after],
      );
    await this.log.append({
      kind: 'reminder_rule.changed',
      subjectId: authorityId,
      authorityId,
      promiseSetId: null,
      details: {
        rule: name,
        unit: usual.unit,
        from: { after: before.rule.after, isOn: before.isOn },
        to: { after, isOn: input.isOn },
      },
    });
  }

  private async authority(id: string, by: Caller): Promise<Authority> {
    if (!keepsRules(id, by)) throw new NotAllowed('reminder_rule.see');
    const [authority] = await this.organisations.byIds([id]);
    if (!authority) throw new Missing('authority');
    return { id, name: authority.name };
  }

  private comingGrounds(authorityId: string, asIfApproved: string | null = null): Promise<ComingGround[]> {
    const today: Day = this.clock.today();
    return this.forecast.own(authorityId, today, daysAhead, asIfApproved);
  }

  private query(sql: string, values: unknown[]): Promise<unknown> {
    return this.transactions.manager.query(sql, values);
  }
}

function usualRule(name: string): ReminderRule {
  const usual = reminderRules.find(({ rule }) => rule === name);
  if (!usual) throw new Missing('rule');
  return usual;
}

/** @returns the day counted from the subject's own, negative before it */
function allowed({ after, unit, isDuty }: ReminderRule, { span, isOn }: NewRule): number {
  if (isDuty && !isOn) throw new Refusal('reminder_rule.duty_stays_on', 'isOn');
  const most = after < 0 ? farthestBefore[unit] : farthestAfter;
  // What is told on the day itself is never told of as if the day had passed.
  const least = after === 0 ? 0 : 1;
  if (span < least || span > most)
    throw new Refusal('reminder_rule.span_out_of_reach', 'span', { least, most });
  return after < 0 ? -span : span;
}

/** By the rule's name: what it is about. */
const kindsOfRules = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    reminderRules.map(({ rule, kind }) => [rule, preferencesTexts[language].kindNames[kind]]),
  );

const changeOf = (
  changes: readonly RuleChange[],
  authorityId: string,
  name: string,
): RuleChange | undefined =>
  changes.find((change) => change.authorityId === authorityId && change.rule === name);

const viewOf = (usual: ReminderRule, change: RuleChange | undefined): RuleView => ({
  rule: change ? { ...usual, after: change.after } : usual,
  usual,
  isOn: !change?.isOff,
  isChanged: change !== undefined,
});
