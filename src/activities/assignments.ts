import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Users } from '../accounts/users';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Activities } from './activities';
import type { Activity } from './activity.entity';
import { type ActivityStake, mayAnswerFor, mayAssign } from './activity.policy';
import type { AssignmentAnswer } from './activity.dto';
import { Assignment } from './assignment.entity';

/** The handshake: somebody is asked to answer for an activity, and says yes or no. */
@Injectable()
export class Assignments {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly activities: Activities,
    private readonly users: Users,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  async ask(activityId: string, userId: string, by: Caller): Promise<void> {
    const activity = await this.activities.lock(activityId);
    const stake = await this.activities.stakeOf(activity);
    if (!mayAssign(stake, by)) throw new NotAllowed('activity.assign');
    const colleagues = await this.users.colleagues(stake.leadAuthorityId);
    if (!colleagues.some((user) => user.id === userId))
      throw new Refusal('activity.person_is_no_colleague', 'userId');
    await this.endCurrent(activity);
    await this.manager.insert(Assignment, {
      id: randomUUID(),
      promiseSetId: activity.promiseSetId,
      activityId,
      authorityId: stake.leadAuthorityId,
      userId,
      externalContactId: null,
      state: userId === by.userId ? 'accepted' : 'asked',
      declineReason: null,
      askedAt: this.clock.now(),
      answeredAt: userId === by.userId ? this.clock.now() : null,
      endedAt: null,
    });
    await this.note('activity.person_asked', activity, stake, { userId });
  }

  async answer(activityId: string, answer: AssignmentAnswer, by: Caller): Promise<void> {
    const activity = await this.activities.lock(activityId);
    const stake = await this.activities.stakeOf(activity);
    if (!mayAnswerFor(stake, by)) throw new NotAllowed('activity.answer');
    if (answer.answer === 'declined' && !answer.declineReason)
      throw new Refusal('activity.decline_reason_missing', 'declineReason');
    const declineReason = answer.answer === 'declined' ? answer.declineReason : null;
    await this.manager.update(
      Assignment,
      { activityId, userId: by.userId, state: 'asked' },
      { state: answer.answer, declineReason, answeredAt: this.clock.now() },
    );
    await this.note(`activity.person_${answer.answer}`, activity, stake, {});
  }

  /** A handed-over activity's reminders to the former person are settled by whoever listens to `activity.person_asked`. */
  private endCurrent(activity: Activity): Promise<unknown> {
    return this.manager
      .createQueryBuilder()
      .update(Assignment)
      .set({ endedAt: this.clock.now() })
      .where('activity_id = :id and ended_at is null', { id: activity.id })
      .execute();
  }

  private note(
    kind: string,
    activity: Activity,
    stake: ActivityStake,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.log.append({
      kind,
      subjectId: activity.id,
      authorityId: stake.leadAuthorityId,
      promiseSetId: null,
      details,
    });
  }
}
