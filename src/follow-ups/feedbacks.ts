import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { PromiseSets } from '../promises/promise-sets';
import type { FeedbackDone, NewFeedback } from './follow-up.dto';
import { Feedback } from './feedback.entity';
import { mayTellFor } from './follow-up.policy';
import { FollowUps } from './follow-ups';

/** What is owed to the residents who were asked: to be told what became of it. */
@Injectable()
export class Feedbacks {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly followUps: FollowUps,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  ofSets(setIds: readonly string[]): Promise<Feedback[]> {
    return this.manager.find(Feedback, {
      where: { promiseSetId: In([...setIds]) },
      order: { dueOn: 'ASC', plannedAt: 'ASC' },
    });
  }

  /** Each party for itself. The same form sent twice plans one. */
  async plan(setId: string, input: NewFeedback, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    const { formKey, followUpId, kind, what, dueOn, authorityId, ownerFunction } = input;
    const parties = await this.promiseSets.parties([setId]);
    if (!mayTellFor(authorityId, by) || !parties.some(({ actorId }) => actorId === authorityId))
      throw new NotAllowed('feedback.plan');
    if (set.isDraft()) throw new Refusal('feedback.of_a_draft');
    if (followUpId && (await this.followUps.find(followUpId)).promiseSetId !== setId)
      throw new Missing('follow_up');
    const same = await this.manager.findOneBy(Feedback, { id: formKey });
    if (same && (same.what !== what || same.dueOn !== dueOn || same.kind !== kind))
      throw new Refusal('feedback.form_already_used', 'what');
    if (same) return;
    await this.manager.insert(Feedback, {
      ...{ id: formKey, promiseSetId: setId, followUpId, kind, what, dueOn, authorityId, ownerFunction },
      ...{ doneOn: null, publicNote: '', plannedBy: by.userId, plannedAt: this.clock.now() },
    });
    await this.note('feedback.planned', formKey, setId, authorityId, { kind, what, dueOn, ownerFunction });
  }

  async done(setId: string, feedbackId: string, input: FeedbackDone, by: Caller): Promise<void> {
    await this.promiseSets.lock(setId);
    const where = { id: feedbackId, promiseSetId: setId };
    const feedback = isUuid(feedbackId) ? await this.manager.findOneBy(Feedback, where) : null;
    if (!feedback) throw new Missing('feedback');
    if (!mayTellFor(feedback.authorityId, by)) throw new NotAllowed('feedback.done');
    if (feedback.doneOn === input.doneOn && feedback.publicNote === input.publicNote) return;
    feedback.do(input.doneOn, input.publicNote, this.clock.today());
    const { doneOn, publicNote, authorityId } = feedback;
    await this.manager.update(Feedback, where, { doneOn, publicNote });
    await this.note('feedback.done', feedbackId, setId, authorityId, { doneOn, publicNote });
  }

  private note(
    kind: string,
    subjectId: string,
    promiseSetId: string,
    authorityId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.log.append({ kind, subjectId, authorityId, promiseSetId, details });
  }
}
