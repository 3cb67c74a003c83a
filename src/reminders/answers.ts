import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import { AssignmentAnswer, NewDeadline, Report } from '../activities/activity.dto';
import { NewOccurrence } from '../activities/occurrence.dto';
import { mayAnswerFor, mayReport } from '../activities/activity.policy';
import { Assignments } from '../activities/assignments';
import { Deadlines } from '../activities/deadlines';
import { Occurrences } from '../activities/occurrences';
import { ProgressReports } from '../activities/progress-reports';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller, CallerMembership } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import type { Day } from '../kernel/day';
import type { Language } from '../kernel/language';
import { Missing } from '../kernel/missing';
import { type ActivityStatus, mayFollow } from '../words/activity-status';
import { type MailLink, MailLinks } from './mail-links';

export type AnswerAct = 'report' | 'occurrence' | 'deadline' | 'confirmation';
/** A partner has no account, so whether it answers for the activity is agreed outside the product. */
export type UserAct = AnswerAct | 'answer';
export type AnswerInput = Report | NewOccurrence | NewDeadline | AssignmentAnswer | null;

/** The one activity a link is about, as its page shows it. */
export interface AnswerView {
  readonly title: string;
  readonly dueOn: Day;
  readonly status: ActivityStatus;
  readonly choices: readonly ActivityStatus[];
  readonly publicText: string;
  readonly version: number;
  readonly today: Day;
  readonly language: Language;
  /** What a partner answers is taken in by the authority. */
  readonly isPartner: boolean;
  /** The activity's id while the person has not said whether to answer for it. */
  readonly askedAbout: string | null;
}

interface Person {
  readonly name: string;
  readonly language: Language;
  readonly isPartner: boolean;
}

interface PartnersActivity {
  readonly title: string;
  readonly dueOn: Day;
  readonly status: ActivityStatus;
  readonly authorityId: string;
}

/**
 * What is answered through a link in a mail. A user's answer is the product's own act, under that user's rows; a partner has
 * no account, so the answer is kept for the authority that asked, which takes it in by the same acts.
 */
@Injectable()
export class Answers {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly links: MailLinks,
    private readonly activities: Activities,
    private readonly reports: ProgressReports,
    private readonly occurrences: Occurrences,
    private readonly deadlines: Deadlines,
    private readonly assignments: Assignments,
  ) {}

  /** Null for a link that answers nothing any more. Changes nothing. */
  async open(secret: string): Promise<AnswerView | null> {
    const found = await this.transactions.asWorker(() => this.find(secret));
    if (!found) return null;
    const { link, person, caller } = found;
    if (person.isPartner) return this.transactions.asWorker(() => this.partnersView(link));
    return this.transactions.asStaff(caller.userId, () => this.usersView(link, caller));
  }

  /** Once for each link. Throws what the act throws; the link is then as it was. */
  async give(secret: string, act: UserAct, input: AnswerInput): Promise<void> {
    const found = await this.transactions.asWorker(() => this.find(secret));
    if (!found) throw new Missing('link');
    const { link, person, caller } = found;
    if (person.isPartner) {
      if (act === 'answer') throw new Missing('link');
      return this.transactions.asWorker(() => this.keep(secret, link, act, input));
    }
    await this.transactions.asStaff(caller.userId, async () => {
      if (!(await this.links.useMine(secret))) throw new Missing('link');
      await this.perform(link.activityId ?? '', act, input, caller);
      const { leadAuthorityId } = await this.activities.stakeOf(
        await this.activities.find(link.activityId ?? ''),
      );
      await this.note('activity.answered_by_mail', link, leadAuthorityId, { act });
    });
  }

  /** The product's own act, with all that it asks and logs. */
  async perform(activityId: string, act: UserAct, input: AnswerInput, by: Caller): Promise<void> {
    if (act === 'report') await this.reports.report(activityId, input as Report, by);
    else if (act === 'occurrence') await this.occurrences.register(activityId, input as NewOccurrence, by);
    else if (act === 'deadline') await this.deadlines.move(activityId, input as NewDeadline, by);
    else if (act === 'answer') await this.assignments.answer(activityId, input as AssignmentAnswer, by);
    else await this.reports.confirm(activityId, by);
  }

  private async find(secret: string): Promise<{ link: MailLink; person: Person; caller: Caller } | null> {
    const link = await this.links.find(secret, 'answer');
    if (!link) return null;
    const [person]: Person[] = await this.query(
      `select name, language, is_partner as "isPartner" from tracker.mail_recipient where id = $1`,
      [link.recipientId],
    );
    if (!person) return null;
    const [held]: { memberships: CallerMembership[] }[] = await this.query(
      'select tracker.memberships_as_json($1, tracker.today()) as memberships',
      [link.recipientId],
    );
    const memberships = held?.memberships ?? [];
    const { name, language } = person;
    return { link, person, caller: { userId: link.recipientId, name, language, csrfToken: '', memberships } };
  }

  private async usersView({ activityId }: MailLink, by: Caller): Promise<AnswerView | null> {
    try {
      const activity = await this.activities.find(activityId ?? '');
      const stake = await this.activities.stakeOf(activity);
      if (!mayReport(stake, by)) return null;
      const { title, dueOn, status, publicText, version } = activity;
      const choices = choicesFrom(status);
      const today = this.clock.today();
      return {
        title,
        dueOn,
        status,
        choices,
        publicText,
        version,
        today,
        language: by.language,
        isPartner: false,
        askedAbout: stake.awaitsAnswer && mayAnswerFor(stake, by) ? activity.id : null,
      };
    } catch (fault) {
      if (fault instanceof Missing) return null;
      throw fault;
    }
  }

  private async partnersView(link: MailLink): Promise<AnswerView | null> {
    const activity = await this.askedOf(link);
    if (!activity) return null;
    const { title, dueOn, status } = activity;
    const own = {
      publicText: '',
      version: 0,
      today: this.clock.today(),
      language: 'sv' as const,
      isPartner: true,
      askedAbout: null,
    };
    return { title, dueOn, status, choices: choicesFrom(status), ...own };
  }

  private async askedOf({ recipientId, activityId }: MailLink): Promise<PartnersActivity | null> {
    const [row]: PartnersActivity[] = await this.query(
      `select title, due_on as "dueOn", status, lead_authority_id as "authorityId" from tracker.person_to_remind
        where activity_id = $1 and recipient_id = $2`,
      [activityId, recipientId],
    );
    return row ?? null;
  }

  private async keep(secret: string, link: MailLink, act: AnswerAct, input: AnswerInput): Promise<void> {
    const activity = await this.askedOf(link);
    if (!activity || !(await this.links.use(secret))) throw new Missing('link');
    const values = [randomUUID(), activity.authorityId, link.activityId, link.recipientId, act];
    await this.query(
      `insert into tracker.partner_answer (id, authority_id, activity_id, external_contact_id, act, fields, answered_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [...values, JSON.stringify(input ?? {}), this.clock.now()],
    );
    await this.note('activity.partner_answered', link, activity.authorityId, {
      act,
      contactId: link.recipientId,
    });
  }

  private note(
    kind: string,
    { activityId }: MailLink,
    authorityId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.log.append({ kind, subjectId: activityId, authorityId, promiseSetId: null, details });
  }

  private query<Row>(sql: string, values: unknown[]): Promise<Row> {
    return this.transactions.manager.query(sql, values);
  }
}

/** That something is dropped was decided by somebody: it is told in the workspace, not through a mail. */
const choicesFrom = (status: ActivityStatus): ActivityStatus[] => [
  status,
  ...mayFollow(status).filter((next) => next !== 'cancelled'),
];
