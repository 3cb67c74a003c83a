import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { EditConflict } from '../kernel/edit-conflict';
import { isUuid, newPublicId } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Organisations } from '../organisations/organisations';
import { PromiseSets } from '../promises/promise-sets';
import { isShort, type Progress } from '../words/progress';
import type { Target } from '../words/target';
import { ActivityPromise } from './activity-promise.entity';
import { activityProgress } from './activity-progress';
import type { ActivityPlan, NewDeadline, NewOccurrence, NewPlan, PlanEdit, Report } from './activity.dto';
import { Activity, type StatusChange } from './activity.entity';
import { type ActivityStake, mayMoveDeadline, mayPlan, mayReport, noteAuthority } from './activity.policy';
import { Assignment } from './assignment.entity';
import { DeadlineMove } from './deadline-move.entity';
import { InternalNotes } from './internal-notes';
import { Occurrence } from './occurrence.entity';
import { differences, fieldsOfPlan, mergePlan, type PlanFields, planFieldsOf, planFrom } from './plan-fields';
import { mergeReport } from './report-merge';

/** The collection: load, lock, ask, save, log. */
@Injectable()
export class Activities {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly organisations: Organisations,
    private readonly notes: InternalNotes,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  async find(id: string): Promise<Activity> {
    const activity = isUuid(id) ? await this.manager.findOneBy(Activity, { id }) : null;
    if (!activity) throw new Missing('activity');
    return activity;
  }

  ofSets(setIds: readonly string[]): Promise<Activity[]> {
    return this.manager.find(Activity, {
      where: { promiseSetId: In([...setIds]) },
      order: { dueOn: 'ASC', title: 'ASC' },
    });
  }

  occurrences(activityIds: readonly string[]): Promise<Occurrence[]> {
    return this.manager.find(Occurrence, {
      where: { activityId: In([...activityIds]) },
      order: { day: 'DESC', id: 'ASC' },
    });
  }

  moves(activityIds: readonly string[]): Promise<DeadlineMove[]> {
    return this.manager.find(DeadlineMove, {
      where: { activityId: In([...activityIds]) },
      order: { movedAt: 'ASC' },
    });
  }

  links(activityIds: readonly string[]): Promise<ActivityPromise[]> {
    return this.manager.findBy(ActivityPromise, { activityId: In([...activityIds]) });
  }

  /** Only the caller's own authority's: whom the other party asked is its own matter. */
  assignments(activityIds: readonly string[]): Promise<Assignment[]> {
    return this.manager.findBy(Assignment, { activityId: In([...activityIds]), endedAt: IsNull() });
  }

  async stakeOf(activity: Activity): Promise<ActivityStake> {
    const set = await this.promiseSets.find(activity.promiseSetId);
    const [lead] = await this.organisations.byIds([activity.leadId]);
    const leadAuthorityId = lead?.authorityId ?? set.keeperId;
    const asked = (await this.assignments([activity.id])).find(
      ({ authorityId, state }) => authorityId === leadAuthorityId && state !== 'declined',
    );
    return {
      leadAuthorityId,
      keeperId: set.keeperId,
      assignedUserId: asked?.userId ?? null,
      awaitsAnswer: asked?.state === 'asked',
    };
  }

  async progress(activity: Activity): Promise<Progress | null> {
    const set = await this.promiseSets.find(activity.promiseSetId);
    return activityProgress(activity, set, await this.occurrences([activity.id]), this.clock.today());
  }

  /** The same form sent twice adds one activity. */
  async add(setId: string, plan: NewPlan, by: Caller): Promise<Activity> {
    const set = await this.promiseSets.lock(setId);
    if (!mayPlan(set, by)) throw new NotAllowed('activity.add');
    const same = plan.formKey ? await this.manager.findOneBy(Activity, { id: plan.formKey }) : null;
    if (same) return this.refuseAnother(same, plan);
    const activity = this.manager.create(Activity, {
      id: plan.formKey ?? randomUUID(),
      publicId: newPublicId(),
      promiseSetId: setId,
      originalDueOn: plan.dueOn,
      status: 'not_started',
      statusReason: null,
      decidedBy: null,
      publicText: '',
      completedOn: null,
      confirmedAt: this.clock.now(),
      cadence: 'none',
      cadenceTimes: null,
      version: 1,
    });
    await this.applyPlan(activity, plan);
    await this.manager.insert(Activity, activity);
    await this.linkTo(activity, plan.promiseIds);
    await this.note('activity.added', activity, set.keeperId, { title: plan.title });
    return activity;
  }

  /** As read from a text: the target is a suggestion until a person confirms it. */
  suggestTarget(activityId: string, target: Target, by: Caller): Promise<Activity> {
    return this.change(activityId, 'activity.target_suggested', async (activity, stake) => {
      if (!mayPlan(stake, by)) throw new NotAllowed('activity.suggest_target');
      activity.setTarget(target, true);
      return { target };
    });
  }

  /** Saving the plan confirms a suggested target, or drops it when it is emptied. */
  async plan(id: string, edit: PlanEdit, by: Caller): Promise<Activity> {
    return this.change(id, 'activity.planned', async (activity, stake) => {
      if (!mayPlan(stake, by)) throw new NotAllowed('activity.plan');
      const before = await this.planFields(activity);
      const plan = await this.mergedPlan(activity, edit, before);
      const set = await this.promiseSets.find(activity.promiseSetId);
      if (!set.isDraft() && plan.dueOn !== activity.dueOn)
        throw new Refusal('activity.deadline_is_moved_not_edited', 'dueOn');
      if (set.isDraft()) activity.originalDueOn = plan.dueOn;
      const confirmsTarget = activity.targetIsSuggested;
      await this.applyPlan(activity, plan);
      await this.manager.delete(ActivityPromise, { activityId: activity.id });
      await this.linkTo(activity, plan.promiseIds);
      const changed = differences(before, planFieldsOf(activity, plan.promiseIds));
      return { title: plan.title, confirmsTarget, ...changed };
    });
  }

  /** What the plan's form shows. */
  async planFields(activity: Activity): Promise<PlanFields> {
    const links = await this.links([activity.id]);
    return planFieldsOf(
      activity,
      links.map((link) => link.promiseId),
    );
  }

  /** Status, public text and, kept apart, an internal note. A field two people changed differently gives an EditConflict. */
  report(id: string, report: Report, by: Caller): Promise<Activity> {
    return this.change(id, 'activity.reported', async (activity, stake) => {
      if (!mayReport(stake, by)) throw new NotAllowed('activity.report');
      const change = await this.mergedReport(activity, report);
      const before = reportedIn(activity);
      activity.report(change, isShort(await this.progress(activity)), this.clock.today());
      activity.confirmedAt = this.clock.now();
      if (report.internalNote)
        await this.notes.write(activity.id, stake.leadAuthorityId, report.internalNote, by);
      return { from: before, to: reportedIn(activity) };
    });
  }

  /** "Still correct": a person looked, nothing changed. */
  confirm(id: string, by: Caller): Promise<Activity> {
    return this.change(id, 'activity.confirmed', async (activity, stake) => {
      if (!mayReport(stake, by)) throw new NotAllowed('activity.confirm');
      activity.confirmedAt = this.clock.now();
      return {};
    });
  }

  /** The same form sent twice registers once. */
  register(id: string, input: NewOccurrence, by: Caller): Promise<Activity> {
    return this.change(id, 'activity.occurrence_registered', async (activity, stake) => {
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
  voidOccurrence(id: string, occurrenceId: string, reason: string, by: Caller): Promise<Activity> {
    return this.change(id, 'activity.occurrence_voided', async (activity, stake) => {
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

  moveDeadline(id: string, input: NewDeadline, by: Caller): Promise<Activity> {
    return this.change(id, 'activity.deadline_moved', async (activity, stake) => {
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

  /** A note is kept by the writer's own authority and read there alone. */
  async writeNote(id: string, text: string, by: Caller): Promise<void> {
    const activity = await this.lock(id);
    const parties = await this.promiseSets.parties([activity.promiseSetId]);
    const partyIds = parties.map((party) => party.actorId);
    const authorityId = noteAuthority(await this.stakeOf(activity), partyIds, by);
    if (!authorityId) throw new NotAllowed('activity.note');
    await this.notes.write(id, authorityId, text, by);
  }

  async lock(id: string): Promise<Activity> {
    const lock = { mode: 'pessimistic_write' } as const;
    const activity = isUuid(id) ? await this.manager.findOne(Activity, { where: { id }, lock }) : null;
    if (!activity) throw new Missing('activity');
    return activity;
  }

  /** @param act changes the activity and says what is to be logged; null means that nothing happened */
  private async change(
    id: string,
    kind: string,
    act: (activity: Activity, stake: ActivityStake) => Promise<Record<string, unknown> | null>,
  ): Promise<Activity> {
    const activity = await this.lock(id);
    const stake = await this.stakeOf(activity);
    const details = await act(activity, stake);
    if (!details) return activity;
    activity.version += 1;
    await this.manager.save(Activity, activity);
    await this.note(kind, activity, stake.leadAuthorityId, details);
    return activity;
  }

  private async mergedReport(activity: Activity, report: Report): Promise<StatusChange> {
    if (report.version === activity.version) return report;
    const { merged, clashes } = mergeReport(report, activity);
    if (Object.keys(clashes).length === 0) return merged;
    const { status, publicText } = merged;
    const started = 'status' in clashes ? ['activity.occurrence_registered'] : [];
    const last = await this.log.lastOf(activity.id, ['activity.added', 'activity.reported', ...started]);
    throw new EditConflict(clashes, last.by, last.at, { status, publicText });
  }

  private async mergedPlan(activity: Activity, edit: PlanEdit, saved: PlanFields): Promise<ActivityPlan> {
    if (edit.version === activity.version) return edit;
    const { merged, clashes } = mergePlan(edit, saved);
    if (Object.keys(clashes).length === 0) return planFrom(merged);
    const last = await this.log.lastOf(activity.id, ['activity.added', 'activity.planned']);
    throw new EditConflict(clashes, last.by, last.at, merged);
  }

  private async refuseAnother(same: Activity, plan: NewPlan): Promise<Activity> {
    const { to } = differences(await this.planFields(same), fieldsOfPlan(plan));
    if (Object.keys(to).length > 0) throw new Refusal('activity.already_added', 'title');
    return same;
  }

  private async applyPlan(activity: Activity, plan: ActivityPlan): Promise<void> {
    const parties = await this.promiseSets.parties([activity.promiseSetId]);
    if (!parties.some((party) => party.actorId === plan.leadId))
      throw new Refusal('activity.lead_is_no_party', 'leadId');
    if (plan.startOn && plan.dueOn < plan.startOn) throw new Refusal('activity.due_before_start', 'dueOn');
    activity.title = plan.title;
    activity.description = plan.description;
    activity.leadId = plan.leadId;
    activity.leadFunction = plan.leadFunction;
    activity.startOn = plan.startOn;
    activity.dueOn = plan.dueOn;
    activity.demandDriven = plan.demandDriven;
    activity.setTarget(targetOf(plan), false);
  }

  private async linkTo(activity: Activity, promiseIds: readonly string[]): Promise<void> {
    const known = new Set(
      (await this.promiseSets.promises(activity.promiseSetId)).map((promise) => promise.id),
    );
    if (!promiseIds.every((id) => known.has(id)))
      throw new Refusal('activity.promises_missing', 'promiseIds');
    const rows = [...new Set(promiseIds)].map((promiseId) => ({
      promiseSetId: activity.promiseSetId,
      activityId: activity.id,
      promiseId,
    }));
    await this.manager.insert(ActivityPromise, rows);
  }

  private note(
    kind: string,
    activity: Activity,
    authorityId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.log.append({
      kind,
      subjectId: activity.id,
      authorityId,
      promiseSetId: activity.promiseSetId,
      details,
    });
  }
}

const reportedIn = ({ status, publicText, statusReason, decidedBy, completedOn }: Activity) => ({
  status,
  publicText,
  reason: statusReason,
  decidedBy,
  completedOn,
});

/** The same form sent again is harmless; one that was sent, gone back to and changed must not vanish in silence. */
function nothingNew(same: Occurrence, input: NewOccurrence): null {
  const { day, quantity, publicSummary } = input;
  if (same.day !== day || same.quantity !== quantity || same.publicSummary !== publicSummary)
    throw new Refusal('activity.form_already_used', 'day');
  return null;
}

/** All four parts or none; a half-filled target is a mistake, not a commitment. */
function targetOf(plan: ActivityPlan): Target | null {
  const {
    targetComparator: comparator,
    targetQuantity: quantity,
    targetUnit: unit,
    targetScope: scope,
  } = plan;
  if (comparator && quantity !== null && unit && scope) return { comparator, quantity, unit, scope };
  if (comparator === null && quantity === null && unit === null) return null;
  throw new Refusal('activity.target_half_filled', 'targetQuantity');
}
