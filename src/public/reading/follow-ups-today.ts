import type { Day } from '../../kernel/day';
import type {
  PublishedAssessment,
  PublishedFeedback,
  PublishedFollowUp,
  PublishedFollowUpCorrection,
  PublishedPromise,
} from '../../published/published-rows';

/** What is published of follow-ups, by the table that holds it. */
export interface PublishedFollowUps {
  readonly followUps: readonly PublishedFollowUp[];
  readonly assessments: readonly PublishedAssessment[];
  readonly corrections: readonly PublishedFollowUpCorrection[];
  readonly feedback: readonly PublishedFeedback[];
}

export interface JudgedPromise {
  readonly promise: PublishedPromise;
  /** One for each party that owns the promise, the municipality first; without a judgement the party has not reported. */
  readonly assessments: readonly PublishedAssessment[];
}

export interface FollowUpToday {
  readonly row: PublishedFollowUp;
  /** Open after the day it was to be ready. Due today is not late. */
  readonly isLate: boolean;
  readonly promises: readonly JudgedPromise[];
  readonly corrections: readonly PublishedFollowUpCorrection[];
}

export interface FeedbackToday {
  readonly row: PublishedFeedback;
  readonly isLate: boolean;
}

export const followUpsOn = (
  today: Day,
  { followUps, assessments, corrections }: PublishedFollowUps,
  promises: readonly PublishedPromise[],
): FollowUpToday[] =>
  followUps.map((row) => {
    const own = assessments.filter(({ followUpId }) => followUpId === row.id);
    return {
      row,
      isLate: row.state === 'open' && row.dueOn < today,
      promises: promises.flatMap((promise) => {
        const judged = own.filter(({ promiseId }) => promiseId === promise.id);
        return judged.length === 0 ? [] : [{ promise, assessments: judged }];
      }),
      corrections: corrections.filter(({ followUpId }) => followUpId === row.id),
    };
  });

export const feedbackOn = (today: Day, { feedback }: PublishedFollowUps): FeedbackToday[] =>
  feedback.map((row) => ({ row, isLate: row.doneOn === null && row.dueOn < today }));
