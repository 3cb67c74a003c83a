import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { PromiseSets } from '../promises/promise-sets';
import type { Progress } from '../words/progress';
import { Activities } from './activities';
import { activityProgress } from './activity-progress';
import type { NewOccurrence } from './activity.dto';
import type { Activity } from './activity.entity';
import { mayReport } from './activity.policy';
import { Occurrence } from './occurrence.entity';

/** What has been done, day by day. */
@Injectable()
export class Occurrences {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly activities: Activities,
    private readonly promiseSets: PromiseSets,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  of(activityIds: readonly string[]): Promise<Occurrence[]> {
    return this.manager.find(Occurrence, {
      where: { activityId: In([...activityIds]) },
      order: { day: 'DESC', id: 'ASC' },
    });
  }

  async progress(activity: Activity): Promise<Progress | null> {
    const set = await this.promiseSets.find(activity.promiseSetId);
    return activityProgress(activity, set, await this.of([activity.id]), this.clock.today());
  }

  /** The same form sent twice registers once. */
  register(id: string, input: NewOccurrence, by: Caller): Promise<Activity> {
    return this.activities.change(id, 'activity.occurrence_registered', async (activity, stake) => {
      if (!mayReport(stake, by)) throw new NotAllowed('activity.register');
      if (input.day > this.clock.today()) throw new Refusal('activity.occurrence_in_the_future', 'day');
      const same = await this.manager.findOneBy(Occurrence, { formKey: input.formKey });
      if (same) return nothingNew(same, input);
      if (activity.status === 'cancelled') throw new Refusal('activity.cancelled_takes_no_occurrence', 'day');
      await this.manager.insert(Occurrence, {
        ...input,
        id: randomUUID(),
        promiseSetId: activity.promiseSetId,
        activityId: activity.id,
        authorityId: stake.leadAuthorityId,
        registeredBy: by.userId,
        voidedAt: null,
        voidReason: null,
      });
      if (activity.status === 'not_started') activity.status = 'in_progress';
      activity.confirmedAt = this.clock.now();
      return { day: input.day, quantity: input.quantity };
    });
  }

  /** Struck out, never removed: the row stays, and the log keeps what it said. */
  void(id: string, occurrenceId: string, reason: string, by: Caller): Promise<Activity> {
    return this.activities.change(id, 'activity.occurrence_voided', async (activity, stake) => {
      if (!mayReport(stake, by)) throw new NotAllowed('activity.void_occurrence');
      const where = { id: occurrenceId, activityId: activity.id };
      const occurrence = isUuid(occurrenceId) ? await this.manager.findOneBy(Occurrence, where) : null;
      if (!occurrence) throw new Missing('occurrence');
      if (occurrence.voidedAt) throw new Refusal('activity.already_voided', 'reason');
      const voided = { voidedAt: this.clock.now(), voidReason: reason };
      const { affected } = await this.manager.update(Occurrence, where, voided);
      if (affected !== 1) throw new NotAllowed('activity.void_occurrence');
      const { day, quantity, publicSummary } = occurrence;
      return { day, quantity, publicSummary, reason };
    });
  }
}

/** The same form sent again is harmless; one that was sent, gone back to and changed must not vanish in silence. */
function nothingNew(same: Occurrence, input: NewOccurrence): null {
  const { day, quantity, publicSummary } = input;
  if (same.day !== day || same.quantity !== quantity || same.publicSummary !== publicSummary)
    throw new Refusal('activity.form_already_used', 'day');
  return null;
}
