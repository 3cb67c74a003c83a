import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { isOpen } from '../words/activity-status';
import { Activities } from './activities';
import type { Activity } from './activity.entity';
import { mayMoveDeadline } from './activity.policy';
import type { MilestoneOutcome, NewMilestone } from './milestone.dto';
import { Milestone } from './milestone.entity';

/** The steps on the way, set by those who plan or report. */
@Injectable()
export class Milestones {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly activities: Activities,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  of(activityIds: readonly string[]): Promise<Milestone[]> {
    return this.manager.find(Milestone, {
      where: { activityId: In([...activityIds]) },
      order: { dueOn: 'ASC', addedAt: 'ASC', id: 'ASC' },
    });
  }

  /** The same form sent twice adds one. */
  add(activityId: string, input: NewMilestone, by: Caller): Promise<Activity> {
    const { formKey: id, milestoneTitle: title, milestoneDueOn: dueOn } = input;
    return this.activities.change(activityId, 'activity.milestone_added', async (activity, stake) => {
      if (!mayMoveDeadline(stake, by)) throw new NotAllowed('activity.add_milestone');
      if (await this.manager.existsBy(Milestone, { id })) return null;
      if (!isOpen(activity.status)) throw new Refusal('activity.ended_takes_no_milestone', 'milestoneTitle');
      await this.manager.insert(Milestone, {
        id,
        promiseSetId: activity.promiseSetId,
        activityId,
        title,
        dueOn,
        doneOn: null,
        droppedAt: null,
        dropReason: null,
        addedBy: by.userId,
        addedAt: this.clock.now(),
      });
      return { milestone: title, dueOn };
    });
  }

  settle(activityId: string, outcome: MilestoneOutcome, by: Caller): Promise<Activity> {
    const { milestoneId, doneOn, dropReason } = outcome;
    const kind = doneOn ? 'activity.milestone_done' : 'activity.milestone_dropped';
    return this.activities.change(activityId, kind, async (activity, stake) => {
      if (!mayMoveDeadline(stake, by)) throw new NotAllowed('activity.settle_milestone');
      const milestone = await this.manager.findOneBy(Milestone, { id: milestoneId, activityId });
      if (!milestone) throw new Missing('milestone');
      if ((doneOn === null) === (dropReason === null))
        throw new Refusal('activity.milestone_done_or_dropped', 'doneOn');
      if (doneOn) milestone.finish(doneOn, this.clock.today());
      if (dropReason) milestone.drop(dropReason, this.clock.now());
      await this.manager.save(Milestone, milestone);
      activity.confirmedAt = this.clock.now();
      return { milestone: milestone.title, ...(doneOn ? { doneOn } : { dropReason }) };
    });
  }
}
