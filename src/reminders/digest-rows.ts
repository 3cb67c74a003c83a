import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Day } from '../kernel/day';
import type { ClaimedMail } from './outgoing-mails';
import { isSwitchedOff, type ReminderKind, type ReminderSubject, ruleNamed, rulesOf } from './reminder-rules';
import { RuleChanges } from './rule-variants';
import { Thresholds } from './thresholds';
import { whyNobody } from './why-nobody';

export type ReminderRole = 'owner' | 'superior' | 'copy';

/** One line of a mail: a reminder that is owed at this moment. */
export interface DigestRow {
  readonly reminderId: string;
  readonly rule: string;
  readonly role: ReminderRole;
  readonly subjectId: string;
  readonly activityId: string | null;
  /** What the page is about on which the person does what is owed. */
  readonly pageId: string;
  readonly anchorOn: Day;
  readonly title: string;
  readonly place: string;
}

interface Taken {
  readonly id: string;
  readonly rule: string;
  readonly thresholdOn: Day;
  readonly subjectId: string;
  readonly anchorOn: Day;
}

interface Ground {
  readonly subject: ReminderSubject;
  readonly subjectId: string;
  readonly activityId: string | null;
  readonly pageId: string;
  readonly authorityId: string;
  readonly role: ReminderRole;
  readonly anchorOn: Day;
  readonly title: string;
  readonly place: string;
}

type Outcome = { readonly state: 'cancelled' | 'superseded' | 'expired'; readonly reason: string | null };

const groundsOf = `select $1 as subject, subject_id as "subjectId", activity_id as "activityId", page_id as "pageId", authority_id as "authorityId",
    role, anchor_on as "anchorOn", title, place from tracker.grounds_of_person($1, $2, $3)`;

/** Takes what is owed to a person into a mail, having read it anew: nothing done, moved or handed over is mailed about. */
@Injectable()
export class DigestRows {
  constructor(
    private readonly transactions: Transactions,
    private readonly changes: RuleChanges,
  ) {}

  async gather(claim: ClaimedMail, today: Day): Promise<DigestRow[]> {
    const taken = await this.take(claim);
    if (taken.length === 0) return [];
    const variants = await this.changes.variants();
    const thresholds = Thresholds.on(today);
    const all = await this.groundsFor(claim.recipientId, taken);
    const kindsOff = await this.kindsOff(claim.recipientId);
    const rows: DigestRow[] = [];
    for (const { id: reminderId, rule, subjectId, anchorOn, thresholdOn } of taken) {
      const { subject } = ruleNamed(rule);
      const same = all.filter((one) => one.subject === subject && one.subjectId === subjectId);
      const ground = same.find((one) => one.anchorOn === anchorOn);
      const crossed =
        ground && thresholds.crossed(rulesOf(subject, variants.rulesFor(ground.authorityId)), anchorOn);
      const isOwed = crossed?.rule === rule && crossed.thresholdOn === thresholdOn;
      if (ground && isOwed && isSwitchedOff(rule, { role: ground.role, kindsOff })) {
        await this.settle(reminderId, { state: 'cancelled', reason: 'the person has switched it off' });
      } else if (ground && isOwed) {
        const { role, activityId, pageId, title, place } = ground;
        rows.push({ reminderId, rule, role, subjectId, activityId, pageId, anchorOn, title, place });
      } else {
        await this.settle(reminderId, outcomeOf({ rule, anchorOn, today, isMoved: same.length > 0, ground }));
      }
    }
    await this.claim(claim, rows);
    return rows;
  }

  /** What is owed and what the mail has already; nothing new comes into a mail that may have been delivered. */
  private async take(claim: ClaimedMail): Promise<Taken[]> {
    return this.query(
      `select id, rule, threshold_on as "thresholdOn", subject_id as "subjectId", anchor_on as "anchorOn"
         from tracker.owed_reminder where recipient_id = $1
          and ((state = 'owed' and not $3::boolean) or (state = 'claimed' and mail_id = $2))
        order by anchor_on, id for update skip locked`,
      [claim.recipientId, claim.id, claim.hasBegun],
    );
  }

  /** The person's own part of each kind of subject, the role that matters most first. */
  private async groundsFor(recipientId: string, taken: readonly Taken[]): Promise<Ground[]> {
    const found: Ground[] = [];
    for (const subject of new Set(taken.map(({ rule }) => ruleNamed(rule).subject))) {
      const ofSubject = taken.filter(({ rule }) => ruleNamed(rule).subject === subject);
      const ids = ofSubject.map(({ subjectId }) => subjectId);
      found.push(...(await this.query<Ground[]>(groundsOf, [subject, recipientId, ids])));
    }
    return found.sort(byRole);
  }

  /** What the person has switched off meanwhile is not mailed either. */
  private async kindsOff(recipientId: string): Promise<readonly ReminderKind[]> {
    const [row] = await this.query<{ kindsOff: ReminderKind[] }[]>(
      'select kinds_off as "kindsOff" from tracker.mail_preference where recipient_id = $1',
      [recipientId],
    );
    return row?.kindsOff ?? [];
  }

  private async settle(id: string, { state, reason }: Outcome): Promise<void> {
    await this.query(
      `update tracker.owed_reminder r set state = $2, mail_id = null, body_started_at = null, reason = coalesce($3, ${whyNobody}) where id = $1`,
      [id, state, reason],
    );
  }

  /** With the role in which it is told: the person may have gone away, or come back, since it was owed. */
  private async claim({ id }: ClaimedMail, rows: readonly DigestRow[]): Promise<void> {
    await this.query(
      `update tracker.owed_reminder r set state = 'claimed', mail_id = $1, body_started_at = null, role = told.role
         from unnest($2::uuid[], $3::text[]) told (id, role) where r.id = told.id`,
      [id, rows.map(({ reminderId }) => reminderId), rows.map(({ role }) => role)],
    );
  }

  private query<Row>(sql: string, values: unknown[]): Promise<Row> {
    return this.transactions.manager.query(sql, values);
  }
}

function outcomeOf(given: {
  readonly rule: string;
  readonly anchorOn: Day;
  readonly today: Day;
  readonly isMoved: boolean;
  readonly ground: Ground | undefined;
}): Outcome {
  if (!given.ground && given.isMoved) return { state: 'superseded', reason: 'the day was moved' };
  if (!given.ground) return { state: 'cancelled', reason: null };
  if (ruleNamed(given.rule).after < 0 && given.anchorOn < given.today)
    return { state: 'expired', reason: 'the deadline has passed' };
  return { state: 'superseded', reason: 'a later reminder is owed' };
}

const roleOrder: readonly ReminderRole[] = ['owner', 'superior', 'copy'];
const byRole = (one: Ground, other: Ground): number =>
  roleOrder.indexOf(one.role) - roleOrder.indexOf(other.role);
