import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '../database/transactions';
import { Refusal } from '../kernel/refusal';
import type { Actor } from '../organisations/actor.entity';
import { Organisations } from '../organisations/organisations';
import { PromiseSets } from '../promises/promise-sets';
import { ActivityActor } from './activity-actor.entity';
import { ActivityPromise } from './activity-promise.entity';
import type { ActivityPlan } from './plan.dto';
import type { Activity } from './activity.entity';
import { type PlanFields, planFieldsOf } from './plan-fields';

/** What a plan points to: who leads it, who takes part, and which promises it is for. */
@Injectable()
export class PlanLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly promiseSets: PromiseSets,
    private readonly organisations: Organisations,
  ) {}

  async refuseStrangers(setId: string, plan: ActivityPlan): Promise<void> {
    const refuse = await this.strangersTo(setId);
    refuse(plan);
  }

  /** The same for many plans of one set: what is known is looked up once. */
  async strangersTo(setId: string): Promise<(plan: ActivityPlan) => void> {
    const parties = new Set((await this.promiseSets.parties([setId])).map((party) => party.actorId));
    const known = new Set((await this.promiseSets.promises(setId)).map((promise) => promise.id));
    const able = new Set((await this.ableToTakePart(setId)).map((actor) => actor.id));
    return (plan) => {
      if (!parties.has(plan.leadId)) throw new Refusal('activity.lead_is_no_party', 'leadId');
      if (!plan.promiseIds.every((id) => known.has(id)))
        throw new Refusal('activity.promises_missing', 'promiseIds');
      if (plan.takingPartIds.includes(plan.leadId))
        throw new Refusal('activity.lead_takes_part', 'takingPartIds');
      if (!plan.takingPartIds.every((id) => able.has(id)))
        throw new Refusal('activity.taking_part_unknown', 'takingPartIds');
    };
  }

  /** The parties of the set, the partners that its keeper knows, and whoever takes part already. */
  async ableToTakePart(setId: string): Promise<Actor[]> {
    const { keeperId } = await this.promiseSets.find(setId);
    const parties = await this.promiseSets.parties([setId]);
    const taking = await this.transactions.manager.findBy(ActivityActor, { promiseSetId: setId });
    const ids = [...parties, ...taking].map((actor) => actor.actorId);
    const actors = [
      ...(await this.organisations.byIds(ids)),
      ...(await this.organisations.partnersOf(keeperId)),
    ];
    const once = new Map(actors.map((actor) => [actor.id, actor]));
    return [...once.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  takingPart(activityIds: readonly string[]): Promise<ActivityActor[]> {
    const where = { activityId: In([...activityIds]) };
    return this.transactions.manager.findBy(ActivityActor, where);
  }

  /** What the plan's form shows. */
  async fieldsOf(activity: Activity): Promise<PlanFields> {
    const links = await this.transactions.manager.findBy(ActivityPromise, { activityId: activity.id });
    const takingPart = await this.takingPart([activity.id]);
    return planFieldsOf(activity, {
      promiseIds: links.map((link) => link.promiseId),
      takingPartIds: takingPart.map((actor) => actor.actorId),
    });
  }

  /** In place of those there were. */
  async write({ id: activityId, promiseSetId }: Activity, plan: ActivityPlan): Promise<void> {
    const { manager } = this.transactions;
    await manager.delete(ActivityPromise, { activityId });
    await manager.delete(ActivityActor, { activityId });
    await this.writeNew(promiseSetId, [{ activity: { id: activityId }, plan }]);
  }

  /** Of activities that have none yet. */
  async writeNew(
    promiseSetId: string,
    added: readonly { readonly activity: Pick<Activity, 'id'>; readonly plan: ActivityPlan }[],
  ): Promise<void> {
    const { manager } = this.transactions;
    const rows = added.flatMap(({ activity, plan }) =>
      [...new Set(plan.promiseIds)].map((promiseId) => ({
        promiseSetId,
        activityId: activity.id,
        promiseId,
      })),
    );
    if (rows.length > 0) await manager.insert(ActivityPromise, rows);
    const taking = added.flatMap(({ activity, plan }) =>
      [...new Set(plan.takingPartIds)].map((actorId) => ({ promiseSetId, activityId: activity.id, actorId })),
    );
    if (taking.length > 0) await manager.insert(ActivityActor, taking);
  }
}
