import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { Refusal } from '../kernel/refusal';
import { PromiseSets } from '../promises/promise-sets';
import { ActivityPromise } from './activity-promise.entity';
import type { ActivityPlan } from './activity.dto';
import type { Activity } from './activity.entity';

/** What a plan points to: who leads it, and which promises it is for. */
@Injectable()
export class PlanLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly promiseSets: PromiseSets,
  ) {}

  async refuseStrangers(setId: string, plan: ActivityPlan): Promise<void> {
    const parties = await this.promiseSets.parties([setId]);
    if (!parties.some((party) => party.actorId === plan.leadId))
      throw new Refusal('activity.lead_is_no_party', 'leadId');
    const known = new Set((await this.promiseSets.promises(setId)).map((promise) => promise.id));
    if (!plan.promiseIds.every((id) => known.has(id)))
      throw new Refusal('activity.promises_missing', 'promiseIds');
  }

  /** In place of those there were. */
  async write({ id: activityId, promiseSetId }: Activity, plan: ActivityPlan): Promise<void> {
    const { manager } = this.transactions;
    const rows = [...new Set(plan.promiseIds)].map((promiseId) => ({ promiseSetId, activityId, promiseId }));
    await manager.delete(ActivityPromise, { activityId });
    await manager.insert(ActivityPromise, rows);
  }
}
