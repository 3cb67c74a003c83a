import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import type { Activity } from '../activities/activity.entity';
import { mayAssign } from '../activities/activity.policy';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { type Day, formatDay } from '../kernel/day';
import { groupBy } from '../kernel/group-by';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { addWorkingDays, onOrAfter } from '../kernel/working-days';
import { PromiseSets } from '../promises/promise-sets';
import { isOpen } from '../words/activity-status';
import { hourOf } from './mail-hours';
import { nextMailOn } from './next-mail';
import type { ReminderKind } from './reminder-rules';
import { RuleChanges, type RuleVariants } from './rule-variants';

/** Somebody who will be asked how it goes, and in the mail of which day. */
export interface Asked {
  readonly recipientId: string;
  readonly name: string;
  readonly on: Day;
  readonly isDeputy: boolean;
}

/** What a question about one activity comes to: whom it reaches, or why nobody. */
export interface Reach {
  readonly asked: readonly Asked[];
  readonly problem: Refusal | null;
  readonly assignmentId: string | null;
}

interface Found {
  readonly activityId: string;
  readonly authorityId: string;
  readonly assignmentId: string | null;
  readonly state: 'asked' | 'accepted' | 'declined' | null;
  readonly hasAnswered: boolean;
  /** Null where nobody can be asked. */
  readonly recipientId: string | null;
  readonly name: string;
  readonly isDeputy: boolean;
  readonly isSuspended: boolean;
  readonly pausedTo: Day | null;
  readonly kindsOff: readonly ReminderKind[];
  readonly isWeekly: boolean;
  readonly isTold: boolean;
  readonly hadMailToday: boolean;
}

const ruleName = 'update_asked';
const approved: readonly string[] = ['approved', 'signed'];

/** Whoever plans the work asks how an activity goes. It is owed like all that is reminded of, and comes in the same one mail a day. */
@Injectable()
export class UpdateRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly activities: Activities,
    private readonly promiseSets: PromiseSets,
    private readonly changes: RuleChanges,
  ) {}

  /** By the activity's id: whom the question would reach if it were asked now. Those that are not the caller's to ask about are left out. */
  async reachOf(activities: readonly Activity[], by: Caller): Promise<ReadonlyMap<string, Reach>> {
    const found = groupBy(await this.found(activities), ({ activityId }) => activityId);
    const sets = await this.promiseSets.byIds(activities.map(({ promiseSetId }) => promiseSetId));
    const stakes = await this.activities.stakesOf(activities);
    const variants = await this.changes.variants();
    return new Map(
      activities.flatMap((activity): [string, Reach][] => {
        const stake = stakes.get(activity.id);
        if (!stake || !mayAssign(stake, by)) return [];
        const state = sets.find(({ id }) => id === activity.promiseSetId)?.state ?? '';
        const problem = problemWith(activity, state);
        const nobody = { asked: [], problem, assignmentId: null };
        return [[activity.id, problem ? nobody : this.reach(found.get(activity.id) ?? [], variants, by)]];
      }),
    );
  }

  /** @returns whom it reaches */
  async ask(activityId: string, by: Caller): Promise<readonly Asked[]> {
    const activity = await this.activities.lock(activityId);
    const reach = (await this.reachOf([activity], by)).get(activityId);
    if (!reach) throw new NotAllowed('update_request.ask');
    if (reach.problem) throw reach.problem;
    const { leadAuthorityId } = await this.activities.stakeOf(activity);
    await this.transactions.manager.query(
      `insert into tracker.update_request (authority_id, activity_id, assignment_id, asked_by, asked_on, asked_at) values ($1, $2, $3, $4, $5, $6)`,
      [leadAuthorityId, activityId, reach.assignmentId, by.userId, this.clock.today(), this.clock.now()],
    );
    await this.log.append({
      kind: 'activity.update_asked',
      subjectId: activityId,
      authorityId: leadAuthorityId,
      promiseSetId: null,
      details: { recipientIds: reach.asked.map(({ recipientId }) => recipientId) },
    });
    return reach.asked;
  }

  private reach(found: readonly Found[], variants: RuleVariants, by: Caller): Reach {
    const problems = found.map((one) => this.problemOf(one, variants, by));
    const asked = found.filter((_, index) => problems[index] === null);
    return {
      asked: asked.map((one) => ({
        recipientId: one.recipientId ?? '',
        name: one.name,
        on: this.mailDay(one, variants),
        isDeputy: one.isDeputy,
      })),
      problem: asked.length > 0 ? null : (problems[0] ?? new Refusal('update_request.nobody')),
      assignmentId: found[0]?.assignmentId ?? null,
    };
  }

  /** What is in the way, the plainest first. */
  private problemOf(one: Found, variants: RuleVariants, by: Caller): Refusal | null {
    const { name, pausedTo, recipientId } = one;
    if (one.state === null) return new Refusal('update_request.nobody');
    if (one.state === 'declined') return new Refusal('update_request.declined');
    if (one.hasAnswered) return new Refusal('update_request.answered');
    if (recipientId === null) return new Refusal('update_request.gone');
    if (recipientId === by.userId) return new Refusal('update_request.own');
    if (!ruleOf(one, variants)) return new Refusal('update_request.off_here');
    if (one.isSuspended) return new Refusal('update_request.suspended', null, { name });
    if (pausedTo)
      return new Refusal('update_request.paused', null, { name, day: formatDay(pausedTo, by.language) });
    if (one.kindsOff.includes('update')) return new Refusal('update_request.off', null, { name });
    return one.isTold ? new Refusal('update_request.told', null, { name }) : null;
  }

  private mailDay(one: Found, variants: RuleVariants): Day {
    const today = this.clock.today();
    const after = ruleOf(one, variants)?.after ?? 0;
    const owedOn = after === 0 ? onOrAfter(today) : addWorkingDays(today, after);
    return nextMailOn(one, { owedOn, today, hour: hourOf(this.clock.now()) });
  }

  private found(activities: readonly Activity[]): Promise<Found[]> {
    return this.transactions.manager.query(
      `select activity_id as "activityId", authority_id as "authorityId", assignment_id as "assignmentId", asked_state as state,
              has_answered as "hasAnswered", recipient_id as "recipientId", name, is_deputy as "isDeputy", is_suspended as "isSuspended",
              paused_to as "pausedTo", kinds_off as "kindsOff", is_weekly as "isWeekly", is_told as "isTold", had_mail_today as "hadMailToday"
         from tracker.people_to_ask($1)`,
      [activities.map(({ id }) => id)],
    );
  }
}

function problemWith({ status }: Activity, setState: string): Refusal | null {
  if (!isOpen(status)) return new Refusal('update_request.closed');
  return approved.includes(setState) ? null : new Refusal('update_request.not_approved');
}

const ruleOf = ({ authorityId }: Found, variants: RuleVariants) =>
  variants.rulesFor(authorityId).find(({ rule }) => rule === ruleName);
