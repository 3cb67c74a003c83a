import type { INestApplicationContext } from '@nestjs/common';
import { Activities } from '../../activities/activities';
import type { ActivityPlan } from '../../activities/plan.dto';
import { Assignments } from '../../activities/assignments';
import { Transactions } from '../../database/transactions';
import type { Caller } from '../../kernel/caller';
import { PromiseSets } from '../../promises/promise-sets';
import { Proposals } from '../../publication/proposals';
import type { Place } from './demo-places';
import { approvers, type Person, reporters } from './demo-people';
import type { DemoActivity, DemoPlan } from './demo-plan';
import { known, type Population } from './population';

/** One promise set while it is lived through: what its acts need to know of it. */
export class LivePlan {
  setId = '';
  readonly activityIds = new Map<DemoActivity, string>();

  constructor(
    readonly app: INestApplicationContext,
    readonly plan: DemoPlan,
    private readonly population: Population,
  ) {}

  /** In a transaction of that person's, under that person's policies. */
  as<Result>(who: Person, act: (by: Caller) => Promise<Result>): Promise<Result> {
    const by = known(this.population.callers, who);
    return this.app.get(Transactions).asStaff(by.userId, () => act(by));
  }

  /** Who speaks for what the place leads: a partner's coordinator is the keeper's. */
  reporterOf(place: Place): Person {
    return place === this.plan.police ? reporters[this.plan.police] : reporters[this.plan.keeper];
  }

  async draft(by: Caller): Promise<void> {
    const { keeper, police, partners, kind, title, periodStart, periodEnd, basis, promises } = this.plan;
    const parties = [
      { actorId: this.actorId(keeper), party: 'municipality' as const },
      { actorId: this.actorId(police), party: 'police' as const },
      ...partners.map((partner) => ({ actorId: this.actorId(partner), party: 'other' as const })),
    ];
    const drafted = await this.app.get(PromiseSets).draft(
      {
        ...{ keeperId: this.actorId(keeper), kind, title, periodStart, periodEnd, basis, parties },
        promises: promises.map(({ text, party, partner, kind }) => ({
          ...{ text, party, kind },
          actorId: partner ? this.actorId(partner) : null,
        })),
      },
      by,
    );
    this.setId = drafted.set.id;
    const promiseIds = drafted.promises.map((promise) => promise.id);
    for (const activity of this.plan.activities) await this.add(activity, promiseIds, by);
  }

  /** Each authority asks its own people, who answer. */
  async askPeople(): Promise<void> {
    for (const activity of this.plan.activities) {
      const { person } = activity;
      const id = this.activityIds.get(activity);
      if (!person || !id) continue;
      const asked = known(this.population.callers, person.who);
      const asker = this.reporterOf(activity.lead);
      await this.as(asker, (by) => this.app.get(Assignments).ask(id, asked.userId, by));
      if (person.answer === 'none' || person.who === asker) continue;
      const answer = { answer: 'accepted' as const, declineReason: null };
      await this.as(person.who, (by) => this.app.get(Assignments).answer(id, answer, by));
    }
  }

  async approveMove(activity: DemoActivity): Promise<void> {
    const id = this.activityIds.get(activity);
    for (const authority of [this.plan.keeper, this.plan.police]) await this.approveFor(authority, id);
  }

  /** Everything that waits for the authority, or only what waits of one activity. */
  approveFor(authority: DemoPlan['keeper'] | DemoPlan['police'], subjectId?: string): Promise<void> {
    const authorityId = this.actorId(authority);
    return this.as(approvers[authority], async (by) => {
      const waiting = (await this.app.get(Proposals).states(this.setId)).filter(
        (state) => state.waitsFor.includes(authorityId) && (!subjectId || state.subjectId === subjectId),
      );
      if (waiting.length === 0) return;
      const revisionIds = waiting.map((state) => state.newest.id);
      const decision = { authorityId, revisionIds, decision: 'approved' as const, reason: null };
      await this.app.get(Proposals).decide(this.setId, decision, by);
    });
  }

  private async add(activity: DemoActivity, promiseIds: readonly string[], by: Caller): Promise<void> {
    const { title, description, leadFunction, dueOn, target, suggestedTarget } = activity;
    const plan: ActivityPlan = {
      ...{ title, description, leadFunction, dueOn },
      leadId: this.actorId(activity.lead),
      promiseIds: activity.promises.map((number) => promiseIds[number - 1] ?? ''),
      takingPartIds: (activity.takingPart ?? []).map((place) => this.actorId(place)),
      startOn: activity.startOn ?? null,
      cadence: activity.cadence ?? 'none',
      cadenceTimes: activity.cadenceTimes ?? null,
      targetComparator: target?.comparator ?? null,
      targetQuantity: target?.quantity ?? null,
      targetUnit: target?.unit ?? null,
      targetScope: target?.scope ?? null,
      demandDriven: activity.demandDriven ?? false,
      isTrial: activity.isTrial ?? false,
    };
    const { id } = await this.app.get(Activities).add(this.setId, plan, by);
    if (suggestedTarget) await this.app.get(Activities).suggestTarget(id, suggestedTarget, by);
    this.activityIds.set(activity, id);
  }

  private actorId(place: Place): string {
    return known(this.population.actorIds, place);
  }
}
