import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Activities } from './activities';
import type { NewDeadline } from './activity.dto';
import type { Activity } from './activity.entity';
import { mayMoveDeadline } from './activity.policy';
import { DeadlineMove } from './deadline-move.entity';

/** Every move of a deadline, beside the day that was first promised. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly activities: Activities,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  moves(activityIds: readonly string[]): Promise<DeadlineMove[]> {
    return this.manager.find(DeadlineMove, {
      where: { activityId: In([...activityIds]) },
      order: { movedAt: 'ASC' },
    });
  }

  move(id: string, input: NewDeadline, by: Caller): Promise<Activity> {
    return this.activities.change(id, 'activity.deadline_moved', async (activity, stake) => {
      if (!mayMoveDeadline(stake, by)) throw new NotAllowed('activity.move_deadline');
      if (input.moveReason === 'other' && !input.moveText)
        throw new Refusal('activity.move_unexplained', 'moveText');
      const fromOn = activity.dueOn;
      activity.moveDeadline(input.toOn);
      activity.confirmedAt = this.clock.now();
      await this.manager.insert(DeadlineMove, {
        id: randomUUID(),
        promiseSetId: activity.promiseSetId,
        activityId: activity.id,
        fromOn,
        toOn: input.toOn,
        reason: input.moveReason,
        publicText: input.moveText,
        movedBy: by.userId,
        movedAt: this.clock.now(),
      });
      return { from: fromOn, to: input.toOn, reason: input.moveReason };
    });
  }
}
