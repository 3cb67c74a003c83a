import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import type { Day } from '../kernel/day';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { PromiseSets } from '../promises/promise-sets';
import { countsIn, lastCounted, type Progress } from '../words/progress';
import { Activities } from './activities';
import { activityProgress, countedSpan } from './activity-progress';
import type { Activity } from './activity.entity';
import { mayReport } from './activity.policy';
import { EvidenceLinks } from './evidence-links';
import { OccurrenceDistricts } from './occurrence-districts';
import type { Correction, NewOccurrence } from './occurrence.dto';
import { Occurrence } from './occurrence.entity';
import { nothingNew, said, withinLimitOf } from './occurrence-fields';

/** What has been done, day by day. */
@Injectable()
export class Occurrences {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly activities: Activities,
    private readonly promiseSets: PromiseSets,
    private readonly districts: OccurrenceDistricts,
    private readonly evidence: EvidenceLinks,
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

  async find(id: string): Promise<Occurrence> {
    const occurrence = isUuid(id) ? await this.manager.findOneBy(Occurrence, { id }) : null;
    if (!occurrence) throw new Missing('occurrence');
    return occurrence;
  }

  /** @param until as of that day, when it is earlier than today */
  async progress(activity: Activity, until: Day | null = activity.completedOn): Promise<Progress | null> {
    const set = await this.promiseSets.find(activity.promiseSetId);
    const day = lastCounted(until, this.clock.today());
    return activityProgress(activity, set, await this.of([activity.id]), day);
  }

  /**
   * The same form sent twice registers once.
   * @returns whether it counts towards a target: a day outside the time that the target is for does not
   */
  async register(id: string, input: NewOccurrence, by: Caller): Promise<boolean> {
    const activity = await this.activities.change(
      id,
      'activity.occurrence_registered',
      async (locked, stake) => {
        if (!mayReport(stake, by)) throw new NotAllowed('activity.register');
        const same = await this.manager.findOneBy(Occurrence, { formKey: input.formKey });
        if (same) return nothingNew(same, input, 'activity.form_already_used');
        await this.refuse(input, locked);
        await this.insert(input, locked, stake.leadAuthorityId, null, by);
        if (locked.status === 'not_started') locked.status = 'in_progress';
        locked.confirmedAt = this.clock.now();
        return { day: input.day, quantity: input.quantity };
      },
    );
    return this.isCounted(activity, input.day);
  }

  /** The right one comes in its place; the wrong one stays, struck out, with the reason. */
  async correct(occurrenceId: string, input: Correction, by: Caller): Promise<Activity> {
    const { activityId } = await this.find(occurrenceId);
    return this.activities.change(activityId, 'activity.occurrence_corrected', async (activity, stake) => {
      if (!mayReport(stake, by)) throw new NotAllowed('activity.correct_occurrence');
      const same = await this.manager.findOneBy(Occurrence, { formKey: input.formKey });
      if (same) return nothingNew(same, input, 'activity.already_voided');
      const wrong = await this.find(occurrenceId);
      await this.refuse(input, activity);
      await this.strike(wrong, input.correctionReason);
      const right = await this.insert(input, activity, stake.leadAuthorityId, wrong.id, by);
      await this.evidence.follow(wrong, right, input.correctionReason, by);
      activity.confirmedAt = this.clock.now();
      return { from: said(wrong), to: said(right), correctionReason: input.correctionReason };
    });
  }

  /** Struck out, never removed: the row stays, and the log keeps what it said. */
  async void(occurrenceId: string, reason: string, by: Caller): Promise<Activity> {
    const { activityId } = await this.find(occurrenceId);
    return this.activities.change(activityId, 'activity.occurrence_voided', async (_, stake) => {
      if (!mayReport(stake, by)) throw new NotAllowed('activity.void_occurrence');
      const occurrence = await this.find(occurrenceId);
      await this.strike(occurrence, reason);
      return { ...said(occurrence), reason };
    });
  }

  private async refuse(input: NewOccurrence, activity: Activity): Promise<void> {
    if (input.day > this.clock.today()) throw new Refusal('activity.occurrence_in_the_future', 'day');
    if (activity.status === 'cancelled') throw new Refusal('activity.cancelled_takes_no_occurrence', 'day');
    if ((input.withinLimit ?? 0) > input.quantity)
      throw new Refusal('activity.within_limit_above_quantity', 'withinLimit');
    await this.districts.refuseUnknown(activity, input.districtId ?? null);
  }

  private async insert(
    input: NewOccurrence,
    activity: Activity,
    authorityId: string,
    replacesId: string | null,
    by: Caller,
  ): Promise<Occurrence> {
    const occurrence = this.manager.create(Occurrence, {
      id: randomUUID(),
      promiseSetId: activity.promiseSetId,
      activityId: activity.id,
      authorityId,
      day: input.day,
      quantity: input.quantity,
      withinLimit: withinLimitOf(input, activity),
      districtId: input.districtId ?? null,
      replacesId,
      publicSummary: input.publicSummary,
      registeredBy: by.userId,
      formKey: input.formKey,
      voidedAt: null,
      voidReason: null,
    });
    await this.manager.insert(Occurrence, occurrence);
    return occurrence;
  }

  private async strike({ id, voidedAt }: Occurrence, reason: string): Promise<void> {
    if (voidedAt) throw new Refusal('activity.already_voided', 'reason');
    const struck = { voidedAt: this.clock.now(), voidReason: reason };
    const { affected } = await this.manager.update(Occurrence, { id }, struck);
    if (affected !== 1) throw new NotAllowed('activity.void_occurrence');
  }

  private async isCounted(activity: Activity, day: Day): Promise<boolean> {
    const set = await this.promiseSets.find(activity.promiseSetId);
    const span = countedSpan(activity, set, this.clock.today());
    return span === null || countsIn(span, day);
  }
}
