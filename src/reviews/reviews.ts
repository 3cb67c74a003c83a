import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, QueryFailedError } from 'typeorm';
import { Activities } from '../activities/activities';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { PromiseSets } from '../promises/promise-sets';
import { reviewCanBecome } from '../words/review-state';
import { type Chosen, chosenFrom, type NewComment, type NewInformation, type NewReview } from './review.dto';
import { Review } from './review.entity';
import { answersFor, mayReviewFor } from './review.policy';
import { standOf } from './review-stand';
import { type ReviewSubject, ReviewSubjects } from './review-subjects';
import { digestOf } from './reviewed-fields';

/** What became of one of those that were chosen together. */
export interface ReviewOutcome {
  readonly setId: string;
  readonly subjectId: string;
  /** Null when it was done; otherwise the refusal's code. */
  readonly refusal: string | null;
}

/** The chief's review of each commitment. Every act locks the promise sets it touches, always in the same order. */
@Injectable()
export class Reviews {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly subjects: ReviewSubjects,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** Oldest turn first. */
  turns(setIds: readonly string[]): Promise<Review[]> {
    return this.manager.find(Review, {
      where: { promiseSetId: In([...setIds]) },
      order: { subjectId: 'ASC', number: 'ASC' },
    });
  }

  /** Each one that was chosen is reviewed and logged by itself; one that cannot be is told of and hinders no other. */
  async review(input: NewReview, by: Caller): Promise<ReviewOutcome[]> {
    if (input.state === 'more_information_wanted') this.refuseHalfQuestion(input);
    if (input.state === 'commented' && input.comment === '')
      throw new Refusal('review.comment_missing', 'comment');
    const chosen = [...new Set(input.chosen)].map(chosenFrom);
    if (!chosen.every(({ policeAreaId }) => mayReviewFor(policeAreaId, by)))
      throw new NotAllowed('review.write');
    const setIds = [...new Set(chosen.map(({ setId }) => setId))].sort();
    for (const setId of setIds) await this.lockOf(setId, chosen);
    const subjects = await this.subjects.of(setIds);
    const turns = await this.turns(setIds);
    const outcomes: ReviewOutcome[] = [];
    for (const one of chosen) {
      const subject = subjects.find(({ id, setId }) => id === one.subjectId && setId === one.setId);
      if (!subject) throw new Missing('commitment');
      const refusal = await this.reviewOne(one, subject, turns, input, by);
      outcomes.push({ setId: one.setId, subjectId: one.subjectId, refusal });
    }
    return outcomes;
  }

  /** The other side of the conversation. The same answer sent twice is one. */
  async inform(setId: string, input: NewInformation, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    const turns = await this.turns([setId]);
    const question = turns.find(({ id }) => id === input.reviewId);
    if (!question) throw new Missing('review');
    const authorityId = (await this.answerable([question], by)).get(question.id);
    if (!authorityId || set.isDraft()) throw new NotAllowed('review.inform');
    const later = turns.filter((turn) => isAbout(turn, question) && turn.number > question.number);
    const answer = later.find(({ state }) => state !== 'commented');
    if (answer?.comment === input.comment && answer.writtenBy === by.userId) return;
    if (answer || question.state !== 'more_information_wanted')
      throw new Refusal('review.state_cannot_follow');
    const { policeAreaId, subjectKind, subjectId, seen } = question;
    await this.write({
      ...{ promiseSetId: setId, policeAreaId, subjectKind, subjectId, seen },
      ...{ number: question.number + later.length + 1, writtenBy: by.userId },
      ...{ state: 'information_given', comment: input.comment, wantedBy: null, authorityId },
    });
  }

  /** Said by the chief, or by those who would answer: the review stays as it stands. */
  async comment(setId: string, { policeAreaId, subjectId, comment }: NewComment, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    const subject = (await this.subjects.of([setId])).find(({ id }) => id === subjectId);
    const { policeIds } = await this.promiseSets.authorities(setId);
    if (!subject || !policeIds.includes(policeAreaId)) throw new Missing('commitment');
    const about = { id: subjectId, promiseSetId: setId, subjectKind: subject.kind, subjectId };
    const authorityId = mayReviewFor(policeAreaId, by)
      ? policeAreaId
      : (await this.answerable([about], by)).get(subjectId);
    if (!authorityId || set.isDraft()) throw new NotAllowed('review.comment');
    const turns = (await this.turns([setId])).filter((turn) => isAbout(turn, { policeAreaId, subjectId }));
    await this.write({
      ...{ promiseSetId: setId, policeAreaId, subjectKind: subject.kind, subjectId, seen: subject.fields },
      ...{ number: turns.length + 1, state: 'commented', comment, wantedBy: null, authorityId },
      writtenBy: by.userId,
    });
  }

  /** For which authority the caller may answer each of these, by its id; those of somebody else's are not there. */
  async answerable(
    questions: readonly Pick<Review, 'id' | 'promiseSetId' | 'subjectKind' | 'subjectId'>[],
    by: Caller,
  ): Promise<ReadonlyMap<string, string>> {
    if (questions.length === 0) return new Map();
    const parties = await this.promiseSets.parties(questions.map(({ promiseSetId }) => promiseSetId));
    const ids = questions.filter(({ subjectKind }) => subjectKind === 'activity');
    const activities = await this.activities.byIds(ids.map(({ subjectId }) => subjectId));
    const stakes = await this.activities.stakesOf(activities);
    return new Map(
      questions.flatMap(({ id, promiseSetId, subjectId }): [string, string][] => {
        const municipalities = parties.filter(
          (row) => row.promiseSetId === promiseSetId && row.party === 'municipality',
        );
        const authorityId = answersFor(
          stakes.get(subjectId) ?? null,
          municipalities.map(({ actorId }) => actorId),
          by,
        );
        return authorityId ? [[id, authorityId]] : [];
      }),
    );
  }

  private refuseHalfQuestion({ comment, wantedBy }: NewReview): void {
    if (comment === '') throw new Refusal('review.question_missing', 'comment');
    if (!wantedBy) throw new Refusal('review.wanted_by_missing', 'wantedBy');
    if (wantedBy < this.clock.today()) throw new Refusal('review.wanted_by_has_passed', 'wantedBy');
  }

  private async lockOf(setId: string, chosen: readonly Chosen[]): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    const { policeIds } = await this.promiseSets.authorities(setId);
    const areas = chosen.filter((one) => one.setId === setId).map(({ policeAreaId }) => policeAreaId);
    if (set.isDraft() || !areas.every((id) => policeIds.includes(id))) throw new NotAllowed('review.write');
  }

  private async reviewOne(
    { policeAreaId, digest }: Chosen,
    { setId, kind, id, fields }: ReviewSubject,
    turns: readonly Review[],
    { state, comment, wantedBy }: NewReview,
    by: Caller,
  ): Promise<string | null> {
    const own = turns.filter((turn) => turn.subjectId === id && turn.policeAreaId === policeAreaId);
    const stand = standOf(own, fields);
    if (digest !== digestOf(fields)) return 'review.changed_meanwhile';
    if (state !== 'commented' && !reviewCanBecome(stand.state, state)) return 'review.state_cannot_follow';
    await this.write({
      ...{ promiseSetId: setId, policeAreaId, subjectKind: kind, subjectId: id, seen: fields },
      ...{ number: own.length + 1, state, comment, authorityId: policeAreaId },
      ...{ wantedBy: state === 'more_information_wanted' ? wantedBy : null, writtenBy: by.userId },
    });
    return null;
  }

  private async write(turn: Omit<Review, 'id' | 'writtenAt'>): Promise<void> {
    const row = { ...turn, id: randomUUID(), writtenAt: this.clock.now() };
    await this.manager.insert(Review, row).catch(explainTwoAtOnce);
    const { state, comment, wantedBy, number, subjectId, authorityId, promiseSetId } = row;
    await this.log.append({
      ...{ kind: `review.${state}`, subjectId, authorityId, promiseSetId },
      details: { number, comment, wantedBy },
    });
  }
}

const isAbout = (turn: Review, { policeAreaId, subjectId }: Pick<Review, 'policeAreaId' | 'subjectId'>) =>
  turn.policeAreaId === policeAreaId && turn.subjectId === subjectId;

function explainTwoAtOnce(error: unknown): never {
  const { constraint } =
    error instanceof QueryFailedError ? (error.driverError as { constraint?: string }) : {};
  if (constraint === 'review_is_one_at_a_time' || constraint === 'review_moves_as_allowed')
    throw new Refusal('review.state_cannot_follow');
  throw error;
}
