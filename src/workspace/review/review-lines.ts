import { Injectable } from '@nestjs/common';
import { activityProgress, countedOf, requestsMet } from '../../activities/activity-progress';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import type { Day } from '../../kernel/day';
import { groupBy } from '../../kernel/group-by';
import { chosenAs } from '../../reviews/review.dto';
import { mayReviewFor } from '../../reviews/review.policy';
import { digestOf, type ReviewedActivity, type ReviewedPromise } from '../../reviews/reviewed-fields';
import type { ReviewSubject } from '../../reviews/review-subjects';
import { Reviews } from '../../reviews/reviews';
import { changesBetween, type Names } from '../commitment-changes';
import { commitmentTexts } from '../commitment.texts';
import type { ReviewedSet, ReviewLine } from './review-view';
import type { Standing, Standings } from './review-standings';

interface Known {
  readonly all: Standings;
  /** What is counted of them, by the filter. */
  readonly counted: Standings;
}

/** Makes lines of commitments under review, with all their words: for those of one page. */
@Injectable()
export class ReviewLines {
  constructor(
    private readonly clock: Clock,
    private readonly reviews: Reviews,
  ) {}

  /** Promise set by promise set, in the order of the first of each. */
  async of(chosen: readonly Standing[], { all, counted }: Known, by: Caller): Promise<ReviewedSet[]> {
    const answerable = await this.reviews.answerable(
      chosen.map(({ subject }) => asQuestion(subject)),
      by,
    );
    const names = namesIn(all);
    const today = this.clock.today();
    return [...groupBy(chosen, ({ set }) => set)].map(([set, standings]) => ({
      id: set.id,
      title: set.title,
      keeperName: names.actor(set.keeperId),
      waiting: counted.of.filter((one) => one.set === set && one.waits).length,
      lines: standings.map((one) => lineOf(one, answerable.has(one.subject.id), names, today, by)),
    }));
  }
}

function lineOf(standing: Standing, mayAnswer: boolean, names: Names, today: Day, by: Caller): ReviewLine {
  const { set, policeAreaId, subject, turns, stand, waits, since, isOurs } = standing;
  const { id: subjectId, kind, fields } = subject;
  const before = stand.lastReviewed?.seen ?? null;
  const changes = (than: object | null) =>
    changesBetween({ subjectId, before: than, after: fields }, names, by.language);
  return {
    ...{ setId: set.id, policeAreaId, subjectId, kind, state: stand.state, waits, since, isOurs },
    chosenAs: chosenAs({ policeAreaId, setId: set.id, subjectId, digest: digestOf(fields) }),
    heading: headingOf(subject, by),
    text: kind === 'promise' ? (fields as ReviewedPromise).text : null,
    changes: before ? changes(before) : [],
    whole: changes(null),
    turns: turns.map(({ id, state, comment, wantedBy, authorityId, writtenAt }) => ({
      ...{ id, state, comment, wantedBy, authorityName: names.actor(authorityId) },
      at: writtenAt.toISOString(),
    })),
    question: stand.state === 'more_information_wanted' && mayAnswer ? (stand.last?.id ?? null) : null,
    mayComment: mayReviewFor(policeAreaId, by) || mayAnswer,
    activity: activityOf(standing, today),
  };
}

function activityOf({ set, subject, timeliness }: Standing, today: Day): ReviewLine['activity'] {
  const { activity, occurrences } = subject;
  if (!activity) return null;
  return {
    ...{ status: activity.status, timeliness },
    progress: {
      progress: activityProgress(activity, set, occurrences, today),
      suggestedTarget: null,
      occurrences: countedOf(occurrences).length,
      requestsMet: requestsMet(activity, occurrences),
    },
  };
}

function namesIn({ actors, of }: Standings): Names {
  const numbers = new Map(
    of
      .filter(({ subject }) => subject.kind === 'promise')
      .map(({ subject }) => [subject.id, (subject.fields as ReviewedPromise).number]),
  );
  return {
    actor: (id) => actors.get(id)?.name ?? '',
    promiseNumber: (id) => numbers.get(id) ?? null,
    reasonForDeadline: () => '',
  };
}

const asQuestion = ({ id, setId, kind }: ReviewSubject) => ({
  id,
  promiseSetId: setId,
  subjectKind: kind,
  subjectId: id,
});

export function headingOf({ kind, fields }: ReviewSubject, by: Caller): string {
  if (kind === 'activity') return (fields as ReviewedActivity).title;
  return commitmentTexts[by.language].promise((fields as ReviewedPromise).number);
}
