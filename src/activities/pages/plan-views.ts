import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller';
import type { Day } from '../../kernel/day';
import { NotAllowed } from '../../kernel/missing';
import { Organisations } from '../../organisations/organisations';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import { Activities } from '../activities';
import { mayPlan } from '../activity.policy';
import type { PlanFields } from '../plan-fields';
import { PlanLinks } from '../plan-links';

export interface PlanView {
  readonly promiseSet: { readonly id: string; readonly title: string };
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  /** Who can take part beside the one that leads. */
  readonly ableToTakePart: readonly { readonly id: string; readonly name: string }[];
  readonly promises: readonly { readonly id: string; readonly number: number; readonly text: string }[];
  /** What the form is filled with: the saved plan, or what a new one begins with. */
  readonly fields: PlanFields;
  /** Null for an activity that does not exist yet. */
  readonly activity: {
    readonly id: string;
    readonly title: string;
    readonly version: number;
    readonly targetIsSuggested: boolean;
    /** Set once the plan is proposed: the deadline is then moved with a reason, not edited. */
    readonly fixedDueOn: Day | null;
  } | null;
}

/** Gathers what the plan's form needs, for those who may plan. */
@Injectable()
export class PlanViews {
  constructor(
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly planLinks: PlanLinks,
  ) {}

  async ofNew(setId: string, by: Caller): Promise<PlanView> {
    const set = await this.promiseSets.find(setId);
    return { ...(await this.frame(set, by)), fields: emptyPlan(set), activity: null };
  }

  async of(activityId: string, by: Caller): Promise<PlanView> {
    const activity = await this.activities.find(activityId);
    const set = await this.promiseSets.find(activity.promiseSetId);
    const { id, title, version, targetIsSuggested, dueOn } = activity;
    const fixedDueOn = set.isDraft() ? null : dueOn;
    return {
      ...(await this.frame(set, by)),
      fields: await this.planLinks.fieldsOf(activity),
      activity: { id, title, version, targetIsSuggested, fixedDueOn },
    };
  }

  private async frame(
    set: PromiseSet,
    by: Caller,
  ): Promise<Pick<PlanView, 'promiseSet' | 'parties' | 'ableToTakePart' | 'promises'>> {
    if (!mayPlan(set, by)) throw new NotAllowed('activity.plan');
    const parties = await this.promiseSets.parties([set.id]);
    const actors = await this.organisations.byIds(parties.map((party) => party.actorId));
    const promises = await this.promiseSets.promises(set.id);
    const able = await this.planLinks.ableToTakePart(set.id);
    return {
      promiseSet: { id: set.id, title: set.title },
      parties: actors
        .map(({ id, name }) => ({ id, name }))
        .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
      ableToTakePart: able.map(({ id, name }) => ({ id, name })),
      promises: promises.map(({ id, number, text }) => ({ id, number, text })),
    };
  }
}

const emptyPlan = (set: PromiseSet): PlanFields => ({
  title: '',
  description: '',
  leadId: set.keeperId,
  leadFunction: '',
  promiseIds: '',
  startOn: '',
  dueOn: set.periodEnd ?? '',
  takingPartIds: '',
  cadence: 'none',
  cadenceTimes: '',
  targetComparator: '',
  targetQuantity: '',
  targetUnit: '',
  targetScope: '',
  demandDriven: '',
  isTrial: '',
});
