import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Foundations } from '../promises/foundations';
import { PromiseSets } from '../promises/promise-sets';
import { Activities } from './activities';
import type { Activity } from './activity.entity';
import { ActivityFocusArea } from './activity-focus-area.entity';
import { mayPlan } from './activity.policy';
import type { FocusAreaTies, NewPoliticalAssignment } from './origin.dto';
import { PoliticalAssignment } from './political-assignment.entity';

/** Where an activity comes from: the problems it is a measure against, and what elected people have decided. */
@Injectable()
export class Origins {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly foundations: Foundations,
    private readonly activities: Activities,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  async focusAreaIds(activityId: string): Promise<string[]> {
    const links = await this.manager.findBy(ActivityFocusArea, { activityId });
    return links.map(({ focusAreaId }) => focusAreaId);
  }

  assignments(activityId: string): Promise<PoliticalAssignment[]> {
    return this.manager.find(PoliticalAssignment, {
      where: { activityId },
      order: { decidedOn: 'DESC', addedAt: 'DESC' },
    });
  }

  assignmentsOf(activityIds: readonly string[]): Promise<PoliticalAssignment[]> {
    return this.manager.find(PoliticalAssignment, {
      where: { activityId: In([...activityIds]) },
      order: { decidedOn: 'DESC', addedAt: 'DESC' },
    });
  }

  /** Only what the person changed: two who tick different boxes at once both get their way. */
  async tie(id: string, { focusAreaIds, was }: FocusAreaTies, by: Caller): Promise<void> {
    const activity = await this.lock(id, by);
    const opened: unknown = JSON.parse(was);
    const before = Array.isArray(opened) ? opened : [];
    const now = await this.focusAreaIds(id);
    const added = [...new Set(focusAreaIds)].filter((one) => !before.includes(one) && !now.includes(one));
    const gone = now.filter((one) => before.includes(one) && !focusAreaIds.includes(one));
    const known = (await this.foundations.of(activity.promiseSetId)).focusAreaIds;
    if (added.some((one) => !known.includes(one)))
      throw new Refusal('activity.focus_area_unknown', 'focusAreaIds');
    if (added.length === 0 && gone.length === 0) return;
    await this.manager.delete(ActivityFocusArea, { activityId: id, focusAreaId: In(gone) });
    const { promiseSetId } = activity;
    const rows = added.map((focusAreaId) => ({ promiseSetId, activityId: id, focusAreaId }));
    await this.manager.insert(ActivityFocusArea, rows);
    await this.note('activity.focus_areas_tied', activity, { added, gone });
  }

  /** The same form sent twice adds one. */
  async assign(id: string, input: NewPoliticalAssignment, by: Caller): Promise<void> {
    const activity = await this.lock(id, by);
    const { formKey, ...fields } = input;
    if (fields.decidedOn > this.clock.today())
      throw new Refusal('activity.decided_in_the_future', 'decidedOn');
    if (await this.manager.existsBy(PoliticalAssignment, { id: formKey })) return;
    await this.manager.insert(PoliticalAssignment, {
      ...fields,
      id: formKey,
      promiseSetId: activity.promiseSetId,
      activityId: id,
      addedBy: by.userId,
      addedAt: this.clock.now(),
      voidedAt: null,
      voidReason: null,
    });
    await this.note('activity.political_assignment_added', activity, fields);
  }

  /** Struck out, never removed. */
  async voidAssignment(id: string, assignmentId: string, reason: string, by: Caller): Promise<void> {
    const activity = await this.lock(id, by);
    const where = { id: assignmentId, activityId: id };
    const found = isUuid(assignmentId) ? await this.manager.findOneBy(PoliticalAssignment, where) : null;
    if (!found) throw new Missing('political_assignment');
    if (found.voidedAt) throw new Refusal('activity.already_voided', 'reason');
    await this.manager.update(PoliticalAssignment, where, {
      voidedAt: this.clock.now(),
      voidReason: reason,
    });
    const { body, decidedOn, text } = found;
    await this.note('activity.political_assignment_voided', activity, { body, decidedOn, text, reason });
  }

  private async lock(id: string, by: Caller): Promise<Activity> {
    const activity = await this.activities.lock(id);
    const set = await this.promiseSets.find(activity.promiseSetId);
    if (!mayPlan(set, by)) throw new NotAllowed('activity.origin');
    return activity;
  }

  private async note(kind: string, activity: Activity, details: Record<string, unknown>): Promise<void> {
    const { leadAuthorityId } = await this.activities.stakeOf(activity);
    const { id, promiseSetId } = activity;
    await this.log.append({ kind, subjectId: id, authorityId: leadAuthorityId, promiseSetId, details });
  }
}
