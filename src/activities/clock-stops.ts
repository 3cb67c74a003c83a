import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Log } from '../audit/log';
import { approvesFor } from '../commitments/approval.policy';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { isOpen } from '../words/activity-status';
import { Activities } from './activities';
import type { Activity } from './activity.entity';
import { type ActivityStake, mayReport } from './activity.policy';
import type { ClockStopDecision, ClockStopEnd, NewClockStop } from './clock-stop.dto';
import { ClockStopRecord } from './clock-stop.entity';

/**
 * Days on which the clock stands still: one person asks, another of the same authority approves. Until it is approved the
 * other parties know nothing of it.
 */
@Injectable()
export class ClockStops {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly activities: Activities,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** Those that the policies show: approved ones to every party, the others to the authority that asked. */
  of(activityIds: readonly string[]): Promise<ClockStopRecord[]> {
    return this.manager.find(ClockStopRecord, {
      where: { activityId: In([...activityIds]) },
      order: { fromOn: 'ASC', askedAt: 'ASC' },
    });
  }

  /** Those that count. */
  approved(activityIds: readonly string[]): Promise<ClockStopRecord[]> {
    return this.manager.find(ClockStopRecord, {
      where: { activityId: In([...activityIds]), decision: 'approved' },
      order: { fromOn: 'ASC', askedAt: 'ASC' },
    });
  }

  /** Those that wait for an approver of one of the authorities. */
  waitingFor(authorityIds: readonly string[]): Promise<ClockStopRecord[]> {
    return this.manager.findBy(ClockStopRecord, { authorityId: In([...authorityIds]), decision: IsNull() });
  }

  ask(activityId: string, { fromOn, toOn, reason }: NewClockStop, by: Caller): Promise<Activity> {
    const ask = async (activity: Activity, stake: ActivityStake) => {
      if (!mayReport(stake, by)) throw new NotAllowed('activity.ask_clock_stop');
      if (!isOpen(activity.status)) throw new Refusal('activity.ended_cannot_stop', 'fromOn');
      if (fromOn > this.clock.today()) throw new Refusal('activity.stop_in_the_future', 'fromOn');
      if (toOn && toOn < fromOn) throw new Refusal('activity.stop_ends_before_it_begins', 'toOn');
      if (await this.manager.existsBy(ClockStopRecord, { activityId, decision: IsNull() }))
        throw new Refusal('activity.stop_already_asked', 'fromOn');
      await this.manager.insert(ClockStopRecord, {
        id: randomUUID(),
        promiseSetId: activity.promiseSetId,
        activityId,
        authorityId: stake.leadAuthorityId,
        fromOn,
        toOn,
        reason,
        askedBy: by.userId,
        askedAt: this.clock.now(),
        decision: null,
        decidedBy: null,
        decidedAt: null,
        refusalReason: null,
      });
      return { fromOn, toOn, reason };
    };
    return this.activities.change(activityId, 'activity.clock_stop_asked', ask, 'own');
  }

  /** An approver decides about an activity, and writes nothing in it. */
  async decide(activityId: string, input: ClockStopDecision, by: Caller): Promise<Activity> {
    const { decision } = input;
    const activity = await this.activities.lock(activityId);
    const stop = await this.find(activityId, input.stopId);
    if (!approvesFor(stop.authorityId, by)) throw new NotAllowed('activity.decide_clock_stop');
    stop.decide(decision, input.refusalReason, by.userId, this.clock.now());
    await this.manager.save(ClockStopRecord, stop);
    const { authorityId, fromOn, toOn, reason, refusalReason } = stop;
    await this.log.append({
      kind: `activity.clock_stop_${decision}`,
      subjectId: activityId,
      authorityId,
      promiseSetId: decision === 'approved' ? activity.promiseSetId : null,
      details: { fromOn, toOn, reason, refusalReason },
    });
    return activity;
  }

  end(activityId: string, { stopId, toOn }: ClockStopEnd, by: Caller): Promise<Activity> {
    return this.activities.change(activityId, 'activity.clock_stop_ended', async (_, stake) => {
      if (!mayReport(stake, by)) throw new NotAllowed('activity.end_clock_stop');
      const stop = await this.find(activityId, stopId);
      stop.end(toOn, this.clock.today());
      await this.manager.save(ClockStopRecord, stop);
      return { fromOn: stop.fromOn, toOn };
    });
  }

  private async find(activityId: string, id: string): Promise<ClockStopRecord> {
    const stop = await this.manager.findOneBy(ClockStopRecord, { id, activityId });
    if (!stop) throw new Missing('clock_stop');
    return stop;
  }
}
