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
import type { Target } from '../words/target';
import { ActivityPromise } from './activity-promise.entity';
import { Activity } from './activity.entity';
import { type ActivityStake, mayPlan } from './activity.policy';
import { Assignment } from './assignment.entity';
import type { ActivityPlan, NewPlan, PlanEdit } from './plan.dto';
import { PlanLinks } from './plan-links';
import {
  differences,
  fieldsOfPlan,
  mergePlan,
  type PlanFields,
  planFieldsOf,
  planFrom,
  targetOf,
} from './plan-fields';

/** The collection: load, lock, ask, save, log. */
@Injectable()
export class Activities {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly organisations: Organisations,
    private readonly planLinks: PlanLinks,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  async find(id: string): Promise<Activity> {
    const activity = isUuid(id) ? await this.manager.findOneBy(Activity, { id }) : null;
    if (!activity) throw new Missing('activity');
    return activity;
  }

  byIds(ids: readonly string[]): Promise<Activity[]> {
    return this.manager.find(Activity, {
      where: { id: In([...ids]) },
      order: { dueOn: 'ASC', title: 'ASC' },
    });
  }

  ofSets(setIds: readonly string[]): Promise<Activity[]> {
    return this.manager.find(Activity, {
      where: { promiseSetId: In([...setIds]) },
      order: { dueOn: 'ASC', title: 'ASC' },
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
    const stake = (await this.stakesOf([activity])).get(activity.id);
    if (!stake) throw new Missing('promise_set');
    return stake;
  }

  /** By the activity's id, in the same number of statements however many they are. */
  async stakesOf(activities: readonly Activity[]): Promise<ReadonlyMap<string, ActivityStake>> {
    const setIds = [...new Set(activities.map(({ promiseSetId }) => promiseSetId))];
    const sets = await this.promiseSets.byIds(setIds);
    const parties = await this.promiseSets.parties(setIds);
    const leads = await this.organisations.byIds(activities.map(({ leadId }) => leadId));
    const assignments = await this.assignments(activities.map(({ id }) => id));
    return new Map(
      activities.flatMap(({ id, promiseSetId, leadId }): [string, ActivityStake][] => {
        const keeperId = sets.find((set) => set.id === promiseSetId)?.keeperId;
        if (!keeperId) return [];
        const leadAuthorityId = leads.find((lead) => lead.id === leadId)?.authorityId ?? keeperId;
        const asked = assignments.find(
          ({ activityId, authorityId, state }) =>
            activityId === id && authorityId === leadAuthorityId && state !== 'declined',
        );
        const municipalities = parties.filter(
          (row) => row.promiseSetId === promiseSetId && row.party === 'municipality',
        );
        return [
          [
            id,
            {
              leadAuthorityId,
              keeperId,
              municipalityIds: [keeperId, ...municipalities.map(({ actorId }) => actorId)],
              assignedUserId: asked?.userId ?? null,
              awaitsAnswer: asked?.state === 'asked',
            },
          ],
        ];
      }),
    );
  }

  /** The same form sent twice adds one activity. */
  async add(setId: string, plan: NewPlan, by: Caller): Promise<Activity> {
    const set = await this.promiseSets.lock(setId);
    if (!mayPlan(set, by)) throw new NotAllowed('activity.add');
    const same = plan.formKey ? await this.manager.findOneBy(Activity, { id: plan.formKey }) : null;
    if (same) return this.refuseAnother(same, plan);
    await this.planLinks.refuseStrangers(setId, plan);
    const activity = this.begin(setId, plan);
    await this.manager.insert(Activity, activity);
    await this.planLinks.write(activity, plan);
    await this.note('activity.added', activity, set.keeperId, { title: plan.title });
    return activity;
  }

  /** Many at once, as read from a sheet: what they point to is looked up once, and each has its own line in the log. */
  async addAll(setId: string, plans: readonly NewPlan[], by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    if (!mayPlan(set, by)) throw new NotAllowed('activity.add');
    const refuseStrangers = await this.planLinks.strangersTo(setId);
    for (const some of inBatches(plans)) {
      some.forEach(refuseStrangers);
      const added = some.map((plan) => ({ plan, activity: this.begin(setId, plan) }));
      await this.manager.insert(
        Activity,
        added.map(({ activity }) => activity),
      );
      await this.planLinks.writeNew(setId, added);
      for (const { activity, plan } of added)
        await this.note('activity.added', activity, set.keeperId, { title: plan.title });
    }
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
      const before = await this.planLinks.fieldsOf(activity);
      const plan = await this.mergedPlan(activity, edit, before);
      const set = await this.promiseSets.find(activity.promiseSetId);
      if (!set.isDraft() && plan.dueOn !== activity.dueOn)
        throw new Refusal('activity.deadline_is_moved_not_edited', 'dueOn');
      if (set.isDraft()) activity.originalDueOn = plan.dueOn;
      const confirmsTarget = activity.targetIsSuggested;
      await this.planLinks.refuseStrangers(activity.promiseSetId, plan);
      activity.plan(plan, targetOf(plan));
      await this.planLinks.write(activity, plan);
      const changed = differences(before, planFieldsOf(activity, plan));
      return { title: plan.title, confirmsTarget, ...changed };
    });
  }

  async lock(id: string): Promise<Activity> {
    const lock = { mode: 'pessimistic_write' } as const;
    const activity = isUuid(id) ? await this.manager.findOne(Activity, { where: { id }, lock }) : null;
    if (!activity) throw new Missing('activity');
    return activity;
  }

  /**
   * @param act changes the activity and says what is to be logged; null means that nothing happened
   * @param readBy whether the line is for every party of the set, or for the authority that leads alone
   */
  async change(
    id: string,
    kind: string,
    act: (activity: Activity, stake: ActivityStake) => Promise<Record<string, unknown> | null>,
    readBy: 'parties' | 'own' = 'parties',
  ): Promise<Activity> {
    const activity = await this.lock(id);
    const stake = await this.stakeOf(activity);
    const details = await act(activity, stake);
    if (!details) return activity;
    activity.version += 1;
    await this.manager.save(Activity, activity);
    await this.note(kind, activity, stake.leadAuthorityId, details, readBy);
    return activity;
  }

  /** What an activity is before anybody has said how it goes. */
  private begin(promiseSetId: string, plan: NewPlan): Activity {
    const activity = this.manager.create(Activity, {
      id: plan.formKey ?? randomUUID(),
      publicId: newPublicId(),
      promiseSetId,
      originalDueOn: plan.dueOn,
      status: 'not_started',
      statusReason: null,
      decidedBy: null,
      publicText: '',
      completedOn: null,
      confirmedAt: this.clock.now(),
      permanentOn: null,
      version: 1,
    });
    activity.plan(plan, targetOf(plan));
    return activity;
  }

  private async mergedPlan(activity: Activity, edit: PlanEdit, saved: PlanFields): Promise<ActivityPlan> {
    if (edit.version === activity.version) return edit;
    const { merged, clashes } = mergePlan(edit, saved);
    if (Object.keys(clashes).length === 0) return planFrom(merged);
    const last = await this.log.lastOf(activity.id, ['activity.added', 'activity.planned']);
    throw new EditConflict(clashes, last.by, last.at, merged);
  }

  private async refuseAnother(same: Activity, plan: NewPlan): Promise<Activity> {
    const { to } = differences(await this.planLinks.fieldsOf(same), fieldsOfPlan(plan));
    if (Object.keys(to).length > 0) throw new Refusal('activity.already_added', 'title');
    return same;
  }

  private note(
    kind: string,
    activity: Activity,
    authorityId: string,
    details: Record<string, unknown>,
    readBy: 'parties' | 'own' = 'parties',
  ): Promise<void> {
    return this.log.append({
      kind,
      subjectId: activity.id,
      authorityId,
      promiseSetId: readBy === 'parties' ? activity.promiseSetId : null,
      details,
    });
  }
}

/** So many rows that their values stay below what one statement can hold. */
const batch = 500;

const inBatches = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / batch) }, (_, index) =>
    items.slice(index * batch, (index + 1) * batch),
  );
