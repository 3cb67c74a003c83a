import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { type ReminderRule, reminderRules } from './reminder-rules';

export interface RuleChange {
  readonly authorityId: string;
  readonly rule: string;
  readonly isOff: boolean;
  readonly after: number;
}

/** The rules as they are for each authority: variant 0 is the table itself, the others are what authorities have changed. */
export class RuleVariants {
  readonly variants: (readonly ReminderRule[])[] = [reminderRules];
  private readonly numbers = new Map<string, number>();

  constructor(changes: readonly RuleChange[]) {
    const known = new Map<string, number>();
    for (const authorityId of new Set(changes.map((change) => change.authorityId))) {
      const rules = changed(changes.filter((change) => change.authorityId === authorityId));
      const key = JSON.stringify(rules);
      if (!known.has(key)) known.set(key, this.variants.push(rules) - 1);
      this.numbers.set(authorityId, known.get(key) ?? 0);
    }
  }

  rulesFor(authorityId: string): readonly ReminderRule[] {
    return this.variants[this.numbers.get(authorityId) ?? 0] ?? reminderRules;
  }

  /** As it is for the authority, also while it is switched off there; null for a rule that there was once. */
  ruleFor(authorityId: string, name: string): ReminderRule | null {
    const named = ({ rule }: ReminderRule) => rule === name;
    return this.rulesFor(authorityId).find(named) ?? reminderRules.find(named) ?? null;
  }

  /** As two columns: authorities that have changed something, and the number of their variant. */
  columns(): [authorityIds: string[], numbers: number[]] {
    return [[...this.numbers.keys()], [...this.numbers.values()]];
  }
}

/** What authorities have changed in the rules. */
@Injectable()
export class RuleChanges {
  constructor(private readonly transactions: Transactions) {}

  async variants(): Promise<RuleVariants> {
    return new RuleVariants(await this.all());
  }

  /** As far as the caller may know: a worker of every authority, staff of their own. */
  all(): Promise<RuleChange[]> {
    return this.transactions.manager.query(
      `select authority_id as "authorityId", rule, is_off as "isOff", after from tracker.reminder_rule_change order by 1, 2`,
    );
  }
}

const changed = (changes: readonly RuleChange[]): ReminderRule[] =>
  reminderRules.flatMap((rule) => {
    const change = changes.find((one) => one.rule === rule.rule);
    if (change?.isOff) return [];
    return [change ? { ...rule, after: change.after } : rule];
  });
