import type { INestApplicationContext } from '@nestjs/common';
import { Assignments } from '../../activities/assignments';
import { Transactions } from '../../database/transactions';
import type { Caller } from '../../kernel/caller';
import { PlanApprovals } from '../../publication/plan-approvals';
import { Proposals } from '../../publication/proposals';
import type { Place } from './demo-places';
import { approvers, type Person, reporters } from './demo-people';
import type { DemoActivity, DemoPlan } from './demo-plan';
import { known, type Population } from './population';
import type { Side } from './set-parts';

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
    return isAuthority(place) ? reporters[place] : reporters[this.plan.keeper];
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

  /** Every authority that has to: a moved deadline, a correction. */
  async approve(subjectId: string | undefined): Promise<void> {
    for (const authority of [this.plan.keeper, this.plan.police]) await this.approveFor(authority, subjectId);
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
      await this.app.get(PlanApprovals).decide(this.setId, decision, by);
    });
  }

  actorId(place: Place): string {
    return known(this.population.actorIds, place);
  }

  /** Id of a district, an agreement, a picture, a focus area or, by its title, another promise set. */
  laid(name: string): string {
    return known(this.population.laid, name);
  }

  drafted(setId: string): void {
    this.setId = setId;
    this.population.laid.set(this.plan.title, setId);
  }

  /** Who speaks for the keeper or for the police. */
  speakerFor(side: Side): Person {
    return reporters[this.plan[side]];
  }
}

const isAuthority = (place: Place): place is keyof typeof reporters => place in reporters;
