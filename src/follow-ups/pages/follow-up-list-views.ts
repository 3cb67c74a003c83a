import { Injectable } from '@nestjs/common';
import { actsFor, type Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import type { Day } from '../../kernel/day';
import { Organisations } from '../../organisations/organisations';
import { PromiseSets } from '../../promises/promise-sets';
import type { FeedbackKind, FollowUpState, FollowUpType } from '../../words/follow-up-words';
import { Feedbacks } from '../feedbacks';
import { mayKeepFollowUps, mayTellFor } from '../follow-up.policy';
import { FollowUps } from '../follow-ups';

export interface FollowUpLine {
  readonly id: string;
  readonly type: FollowUpType;
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly dueOn: Day;
  readonly state: FollowUpState;
  readonly isLate: boolean;
  readonly missing: number;
}

export interface FeedbackLine {
  readonly id: string;
  readonly kind: FeedbackKind;
  readonly what: string;
  readonly dueOn: Day;
  readonly ownerFunction: string;
  readonly authorityName: string;
  readonly doneOn: Day | null;
  readonly publicNote: string;
  readonly isLate: boolean;
  readonly mayDo: boolean;
}

export interface FollowUpListView {
  readonly set: { readonly id: string; readonly title: string };
  readonly period: { readonly start: Day; readonly end: Day | null };
  readonly followUps: readonly FollowUpLine[];
  readonly feedback: readonly FeedbackLine[];
  readonly mayStart: boolean;
  readonly isTooEarly: boolean;
  /** The own authorities that may plan to tell residents. */
  readonly tellsFor: readonly { readonly id: string; readonly name: string }[];
  readonly today: Day;
}

@Injectable()
export class FollowUpListViews {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly followUps: FollowUps,
    private readonly feedbacks: Feedbacks,
  ) {}

  async of(setId: string, by: Caller): Promise<FollowUpListView> {
    const set = await this.promiseSets.find(setId);
    const parties = await this.promiseSets.parties([setId]);
    const actors = await this.organisations.byIds(parties.map(({ actorId }) => actorId));
    const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name ?? '';
    const today = this.clock.today();
    return {
      set: { id: setId, title: set.title },
      period: { start: set.periodStart, end: set.periodEnd },
      followUps: await this.lines(setId, today),
      feedback: (await this.feedbacks.ofSets([setId])).map((feedback) => {
        const { id, kind, what, dueOn, ownerFunction, authorityId, doneOn, publicNote } = feedback;
        return {
          ...{ id, kind, what, dueOn, ownerFunction, doneOn, publicNote },
          authorityName: nameOf(authorityId),
          isLate: feedback.isLate(today),
          mayDo: doneOn === null && mayTellFor(authorityId, by),
        };
      }),
      mayStart: mayKeepFollowUps(set, by),
      isTooEarly: !set.wasApproved(),
      tellsFor: set.isDraft()
        ? []
        : parties
            .filter(({ actorId }) => actsFor(by, actorId) && mayTellFor(actorId, by))
            .map(({ actorId }) => ({ id: actorId, name: nameOf(actorId) })),
      today,
    };
  }

  private async lines(setId: string, today: Day): Promise<FollowUpLine[]> {
    const followUps = await this.followUps.ofSets([setId]);
    const missing = await this.followUps.missingIn(followUps.map(({ id }) => id));
    return followUps.map((followUp) => {
      const { id, type, fromOn, toOn, dueOn, state } = followUp;
      return {
        ...{ id, type, fromOn, toOn, dueOn, state },
        missing: missing.filter(({ followUpId }) => followUpId === id).length,
        isLate: followUp.isOpen() && dueOn < today,
      };
    });
  }
}
