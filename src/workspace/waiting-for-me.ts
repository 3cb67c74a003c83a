import { Injectable } from '@nestjs/common';
import { Commitments } from '../commitments/commitments';
import { Feedbacks } from '../follow-ups/feedbacks';
import { followUpPaths } from '../follow-ups/follow-up.paths';
import { mayAssessFor, mayTellFor } from '../follow-ups/follow-up.policy';
import { FollowUps } from '../follow-ups/follow-ups';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { addDays } from '../kernel/day';
import type { PromiseSet } from '../promises/promise-set.entity';
import { questionsOut } from '../reviews/review-stand';
import { Reviews } from '../reviews/reviews';
import { reviewPaths } from './review/review.paths';

/** One place where something waits for a person, besides the activities themselves. */
export interface WaitingPlace {
  readonly kind: 'judgements' | 'verdicts' | 'questions' | 'feedback';
  readonly href: string;
  readonly setTitle: string;
  readonly count: number;
}

/** Days before residents are to be told at which it is asked for. */
const tellWithin = 14;

/** What of follow-ups and reviews waits for one person. */
@Injectable()
export class WaitingForMe {
  constructor(
    private readonly clock: Clock,
    private readonly commitments: Commitments,
    private readonly followUps: FollowUps,
    private readonly feedbacks: Feedbacks,
    private readonly reviews: Reviews,
  ) {}

  async of(sets: readonly PromiseSet[], by: Caller): Promise<WaitingPlace[]> {
    const shared = sets.filter((set) => !set.isDraft());
    return [
      ...(await this.verdicts(shared, by)),
      ...(await this.judgements(shared, by)),
      ...(await this.questions(shared, by)),
      ...(await this.feedback(shared, by)),
    ];
  }

  private async verdicts(sets: readonly PromiseSet[], by: Caller): Promise<WaitingPlace[]> {
    const approves = by.memberships.flatMap(({ role, authorityId }) =>
      authorityId && (role === 'municipal_approver' || role === 'police_area_chief') ? [authorityId] : [],
    );
    const waiting = await this.commitments.waitingFor(approves, ['assessment']);
    return placesOf('verdicts', sets, ({ id }) => ({
      count: waiting.get(id) ?? 0,
      href: followUpPaths.ofSet(id),
    }));
  }

  private async judgements(sets: readonly PromiseSet[], by: Caller): Promise<WaitingPlace[]> {
    const open = (await this.followUps.ofSets(sets.map(({ id }) => id))).filter((one) => one.isOpen());
    const missing = (await this.followUps.missingIn(open.map(({ id }) => id))).filter(
      ({ authorityId, lacks }) => lacks === 'assessment' && mayAssessFor(authorityId, by),
    );
    return open.flatMap((followUp) =>
      placesOf('judgements', sets, ({ id }) => ({
        count:
          followUp.promiseSetId === id
            ? missing.filter(({ followUpId }) => followUpId === followUp.id).length
            : 0,
        href: followUpPaths.followUp(followUp.id),
      })),
    );
  }

  /** Questions of the police area chief that this person may answer. */
  private async questions(sets: readonly PromiseSet[], by: Caller): Promise<WaitingPlace[]> {
    const open = questionsOut(await this.reviews.turns(sets.map(({ id }) => id)));
    const answerable = await this.reviews.answerable(open, by);
    const mine = open.filter(({ id }) => answerable.has(id));
    return placesOf('questions', sets, ({ id }) => ({
      count: mine.filter(({ promiseSetId }) => promiseSetId === id).length,
      href: reviewPaths.ofSet(id),
    }));
  }

  private async feedback(sets: readonly PromiseSet[], by: Caller): Promise<WaitingPlace[]> {
    const soon = addDays(this.clock.today(), tellWithin);
    const owed = (await this.feedbacks.ofSets(sets.map(({ id }) => id))).filter(
      ({ doneOn, dueOn, authorityId }) => doneOn === null && dueOn <= soon && mayTellFor(authorityId, by),
    );
    return placesOf('feedback', sets, ({ id }) => ({
      count: owed.filter(({ promiseSetId }) => promiseSetId === id).length,
      href: `${followUpPaths.ofSet(id)}#aterkoppling`,
    }));
  }
}

const placesOf = (
  kind: WaitingPlace['kind'],
  sets: readonly PromiseSet[],
  placeOf: (set: PromiseSet) => Pick<WaitingPlace, 'count' | 'href'>,
): WaitingPlace[] =>
  sets.map((set) => ({ kind, setTitle: set.title, ...placeOf(set) })).filter(({ count }) => count > 0);
