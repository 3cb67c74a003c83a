import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, QueryFailedError } from 'typeorm';
import { Log } from '../audit/log';
import type { User } from '../accounts/user.entity';
import { Users } from '../accounts/users';
import { Transactions } from '../database/transactions';
import { Organisations } from '../organisations/organisations';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Activities } from './activities';
import type { Activity } from './activity.entity';
import { type ActivityStake, canBeAsked, mayAnswerFor, mayAssign } from './activity.policy';
import type { AssignmentAnswer } from './activity.dto';
import { Assignment } from './assignment.entity';
import { PartnerContacts } from './partner-contacts';

/** Somebody who can be asked: a colleague, or a partner without an account that is reached by mail. */
export interface Askable {
  readonly id: string;
  readonly name: string;
  readonly isPartner: boolean;
}

/** The handshake: somebody is asked to answer for an activity, and says yes or no. */
@Injectable()
export class Assignments {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly activities: Activities,
    private readonly users: Users,
    private readonly organisations: Organisations,
    private readonly contacts: PartnerContacts,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** @param askedId a colleague's, or a partner's: who has no account cannot say yes here, and has been asked outside the product */
  async ask(activityId: string, askedId: string, by: Caller): Promise<void> {
    const activity = await this.activities.lock(activityId);
    const stake = await this.activities.stakeOf(activity);
    if (!mayAssign(stake, by)) throw new NotAllowed('activity.assign');
    if (stake.assignedUserId === askedId) return;
    const asked = (await this.askable(stake.leadAuthorityId)).find(({ id }) => id === askedId);
    if (!asked) throw new Refusal('activity.person_is_no_colleague', 'userId');
    const externalContactId = asked.isPartner ? await this.contacts.of(askedId) : null;
    if (externalContactId && (await this.isAsked(activityId, externalContactId))) return;
    const answersAtOnce = asked.isPartner || askedId === by.userId;
    await this.endCurrent(activity);
    const assigned = this.manager.insert(Assignment, {
      id: randomUUID(),
      promiseSetId: activity.promiseSetId,
      activityId,
      authorityId: stake.leadAuthorityId,
      userId: asked.isPartner ? null : askedId,
      externalContactId,
      state: answersAtOnce ? 'accepted' : 'asked',
      declineReason: null,
      askedAt: this.clock.now(),
      answeredAt: answersAtOnce ? this.clock.now() : null,
      endedAt: null,
    });
    await assigned.catch(explainOtherAuthority);
    const who = asked.isPartner ? { partnerId: askedId } : { userId: askedId };
    await this.note('activity.person_asked', activity, stake, who);
  }

  /** Colleagues first, then the partners whose address is known. */
  async askable(authorityId: string): Promise<Askable[]> {
    const colleagues = await this.candidates(authorityId);
    const partners = await this.organisations.partnersOf(authorityId);
    return [
      ...colleagues.map(({ id, name }) => ({ id, name, isPartner: false })),
      ...partners
        .filter(({ contactEmail }) => contactEmail !== null)
        .map(({ id, name }) => ({ id, name, isPartner: true })),
    ];
  }

  /** Those of an authority who can be asked: they hold a role there today that can report. */
  private async candidates(authorityId: string): Promise<User[]> {
    const colleagues = await this.users.colleagues(authorityId);
    const today = this.clock.today();
    const memberships = await this.users.memberships(colleagues.map((user) => user.id));
    const able = memberships.filter(
      (held) =>
        held.authorityId === authorityId &&
        canBeAsked(held.role) &&
        held.fromOn <= today &&
        (held.toOn === null || held.toOn >= today),
    );
    return colleagues.filter((user) => able.some((held) => held.userId === user.id));
  }

  /** Whether the person asked has said yes; who it is, only the authority that leads knows. */
  async isAnsweredFor(id: string): Promise<boolean> {
    const [row]: { is: boolean }[] = await this.manager.query(
      'select $1 in (select tracker.activities_answered_for()) as is',
      [id],
    );
    return row?.is ?? false;
  }

  async answer(activityId: string, answer: AssignmentAnswer, by: Caller): Promise<void> {
    const activity = await this.activities.lock(activityId);
    const stake = await this.activities.stakeOf(activity);
    if (!mayAnswerFor(stake, by)) throw new NotAllowed('activity.answer');
    if (!stake.awaitsAnswer) throw new Refusal('activity.already_answered');
    if (answer.answer === 'declined' && !answer.declineReason)
      throw new Refusal('activity.decline_reason_missing', 'declineReason');
    const declineReason = answer.answer === 'declined' ? answer.declineReason : null;
    await this.manager.update(
      Assignment,
      { activityId, authorityId: stake.leadAuthorityId, state: 'asked', endedAt: IsNull() },
      { state: answer.answer, declineReason, answeredAt: this.clock.now() },
    );
    await this.note(`activity.person_${answer.answer}`, activity, stake, {});
  }

  private async isAsked(activityId: string, externalContactId: string): Promise<boolean> {
    return this.manager.existsBy(Assignment, { activityId, externalContactId, endedAt: IsNull() });
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

/** The authority that led before may still have a person there, whom the one that leads now cannot see. */
function explainOtherAuthority(error: unknown): never {
  const { constraint } =
    error instanceof QueryFailedError ? (error.driverError as { constraint?: string }) : {};
  if (constraint === 'assignment_is_one_at_a_time')
    throw new Refusal('activity.other_authority_answers', 'userId');
  throw error;
}
