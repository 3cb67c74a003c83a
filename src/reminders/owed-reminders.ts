import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Day } from '../kernel/day';
import { type ReminderSubject, reminderRules, reminderSubjects, rulesOf, ruleNamed } from './reminder-rules';
import { RuleChanges, type RuleVariants } from './rule-variants';
import { Thresholds } from './thresholds';
import { whyNobody } from './why-nobody';

/** What is owed of one subject today: each person once, whatever roles the person has. */
const owing = (subject: ReminderSubject): string => `
  select distinct on (s.subject_id, d.rule, d.threshold_on, s.recipient_id)
         s.authority_id, s.subject_id, s.activity_id, s.recipient_id, s.role, d.rule, d.threshold_on, s.anchor_on,
         (s.role = 'copy' or not d.is_duty)
           and case s.role when 'copy' then 'copy' else d.kind end = any (coalesce(f.kinds_off, '{}')) as is_off
    from tracker.remind_of_${subject} s
    left join unnest($1::uuid[], $2::int[]) v (authority_id, variant) on v.authority_id = s.authority_id
    join unnest($3::int[], $4::text[], $5::text[], $6::boolean[], $7::date[], $8::date[])
         d (variant, rule, kind, is_duty, anchor_on, threshold_on)
      on d.variant = coalesce(v.variant, 0) and d.anchor_on = s.anchor_on
    left join tracker.mail_preference f on f.recipient_id = s.recipient_id
   order by s.subject_id, d.rule, d.threshold_on, s.recipient_id, array_position('{owner,superior,copy}', s.role)`;

const sameReminder = `r.subject_id = o.subject_id and r.rule = o.rule and r.threshold_on = o.threshold_on and r.recipient_id = o.recipient_id`;

/** The truth about what is to be told to whom. How it is mailed is `OutgoingMails`. */
@Injectable()
export class OwedReminders {
  /** The thresholds of a day, which are the same all day long unless an authority changes a rule. */
  private memory: { readonly key: string; readonly columns: Map<ReminderSubject, unknown[]> } | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly changes: RuleChanges,
  ) {}

  /** Writes what has come to be owed; what is there already stays as it is. In one order, so that two sweeps never block each other. */
  async owe(today: Day): Promise<void> {
    const there = await this.subjectsThere();
    for (const [subject, columns] of await this.thresholds(today)) {
      if (!there.has(subject)) continue;
      await this.query(
        `insert into tracker.owed_reminder (authority_id, subject_id, activity_id, recipient_id, role, rule, threshold_on, anchor_on, state, reason)
         select authority_id, subject_id, activity_id, recipient_id, role, rule, threshold_on, anchor_on,
                case when is_off then 'cancelled' else 'owed' end, case when is_off then 'the person has switched it off' end
           from (${owing(subject)}) o
          where not exists (select 1 from tracker.owed_reminder r where ${sameReminder})
         on conflict on constraint owed_reminder_is_owed_once do nothing`,
        columns,
      );
    }
  }

  /**
   * Owed again: what was settled unsent and whose ground is gone. Then what is owed no more: it is done, moved or somebody else's,
   * a later one has come, or its day has passed. Waits for nobody: a row that is being changed comes next time.
   */
  async tidy(today: Day): Promise<void> {
    const settled = await this.subjectsIn(['cancelled', 'superseded']);
    for (const [subject, columns] of await this.thresholds(today))
      if (settled.has(subject)) await this.oweAgain(subject, columns);
    for (const subject of await this.subjectsIn(['owed'])) await this.settleGroundless(subject);
    await this.settleOlder();
    await this.expire(today);
  }

  private async oweAgain(subject: ReminderSubject, columns: unknown[]): Promise<void> {
    await this.query(
      `update tracker.owed_reminder r
          set state = 'owed', reason = null, role = again.role, anchor_on = again.anchor_on, authority_id = again.authority_id, owed_at = now()
         from (select r.id, o.role, o.anchor_on, o.authority_id from (${owing(subject)}) o join tracker.owed_reminder r on ${sameReminder}
                where r.state in ('cancelled', 'superseded') and not o.is_off for update of r skip locked) again
        where r.id = again.id`,
      columns,
    );
  }

  /** Of which there is anything at all that could wait for somebody. */
  private async subjectsThere(): Promise<ReadonlySet<ReminderSubject>> {
    const rows: { subject: ReminderSubject }[] = await this.query(
      'select subject from tracker.reminded_kind',
    );
    return new Set(rows.map(({ subject }) => subject));
  }

  /** What there are reminders of in one of these states: of most kinds there are none. */
  private async subjectsIn(states: readonly string[]): Promise<ReadonlySet<ReminderSubject>> {
    const rows: { rule: string }[] = await this.query(
      `select distinct rule from tracker.owed_reminder where state = any ($1)`,
      [states],
    );
    const names = rows.map(({ rule }) => rule);
    return new Set(reminderRules.filter(({ rule }) => names.includes(rule)).map(({ subject }) => subject));
  }

  /** By difference of whole sets: linear however little the planner knows of tables that have just been filled. */
  private async settleGroundless(subject: ReminderSubject): Promise<void> {
    const view = `tracker.remind_of_${subject} s`;
    const key = (table: string) => `${table}.subject_id, ${table}.recipient_id, ${table}.anchor_on`;
    await this.query(
      `update tracker.owed_reminder r set state = case when gone.is_moved then 'superseded' else 'cancelled' end,
              reason = case when gone.is_moved then 'the day was moved' else ${whyNobody} end
         from (select r.id, exists (select 1 from ${view} where s.subject_id = r.subject_id and s.recipient_id = r.recipient_id) as is_moved
                 from (select ${key('o')} from tracker.owed_reminder o where o.state = 'owed' and o.rule = any ($1)
                       except select ${key('s')} from ${view}) lost
                 join tracker.owed_reminder r on (${key('r')}) = (${key('lost')}) and r.state = 'owed' and r.rule = any ($1)
                  for update of r skip locked) gone
        where r.id = gone.id`,
      [rulesOf(subject).map(({ rule }) => rule)],
    );
  }

  private async settleOlder(): Promise<void> {
    await this.query(
      `update tracker.owed_reminder set state = 'superseded', reason = 'a later reminder is owed'
        where id in (select r.id from tracker.owed_reminder r
          join unnest($1::text[], $2::text[]) mine (rule, subject) on mine.rule = r.rule
         where r.state = 'owed' and exists (select 1 from tracker.owed_reminder later
            join unnest($1::text[], $2::text[]) its (rule, subject) on its.rule = later.rule and its.subject = mine.subject
           where later.subject_id = r.subject_id and later.recipient_id = r.recipient_id and later.anchor_on = r.anchor_on
             and later.threshold_on > r.threshold_on)
          for update of r skip locked)`,
      [reminderRules.map(({ rule }) => rule), reminderRules.map(({ subject }) => subject)],
    );
  }

  private async expire(today: Day): Promise<void> {
    await this.query(
      `update tracker.owed_reminder set state = 'expired', reason = 'the deadline has passed'
        where id in (select r.id from tracker.owed_reminder r where r.state = 'owed' and r.rule = any ($2) and r.anchor_on < $1
          for update skip locked)`,
      [today, reminderRules.filter(({ after }) => after < 0).map(({ rule }) => rule)],
    );
  }

  private async thresholds(today: Day): Promise<Map<ReminderSubject, unknown[]>> {
    const variants = await this.changes.variants();
    const key = JSON.stringify([today, variants.columns(), variants.variants]);
    if (this.memory?.key !== key) this.memory = { key, columns: columnsBySubject(today, variants) };
    return this.memory.columns;
  }

  private query<Row>(sql: string, values: unknown[] = []): Promise<Row> {
    return this.transactions.manager.query(sql, values);
  }
}

function columnsBySubject(today: Day, variants: RuleVariants): Map<ReminderSubject, unknown[]> {
  const thresholds = Thresholds.on(today);
  const columnsOf = (subject: ReminderSubject) => {
    const rows = variants.variants.flatMap((rules, variant) =>
      thresholds.all(rulesOf(subject, rules)).map((threshold) => ({ variant, ...threshold })),
    );
    return [
      ...variants.columns(),
      rows.map(({ variant }) => variant),
      rows.map(({ rule }) => rule),
      rows.map(({ rule }) => ruleNamed(rule).kind),
      rows.map(({ rule }) => ruleNamed(rule).isDuty),
      rows.map(({ anchorOn }) => anchorOn),
      rows.map(({ thresholdOn }) => thresholdOn),
    ];
  };
  return new Map(reminderSubjects.map((subject) => [subject, columnsOf(subject)]));
}
