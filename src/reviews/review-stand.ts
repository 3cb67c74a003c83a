import type { ReviewState } from '../words/review-state';
import type { Review } from './review.entity';
import { isTheSame } from './reviewed-fields';

/** How one commitment stands in one police area's review. */
export interface ReviewStand {
  readonly state: ReviewState;
  /** The last turn that moved the review on, if there was one. */
  readonly last: Review | null;
  /** What the chief last saw and accepted; what has changed is told beside it. */
  readonly lastReviewed: Review | null;
}

/**
 * Computed from the turns and the commitment as it is now, and stored nowhere: what was reviewed is not reviewed any more
 * as soon as it differs. A question that is out stays out, whatever changes meanwhile: it was never answered. A comment
 * changes nothing.
 * @param turns of one commitment and one police area
 */
export function standOf(turns: readonly Review[], now: object): ReviewStand {
  const moves = turns.filter(({ state }) => state !== 'commented').sort((a, b) => a.number - b.number);
  const last = moves.at(-1) ?? null;
  const lastReviewed = moves.findLast(({ state }) => state === 'reviewed') ?? null;
  return { state: stateOf(last, now), last, lastReviewed };
}

function stateOf(last: Review | null, now: object): ReviewState {
  if (last === null || last.state === 'commented') return 'not_reviewed';
  return last.state === 'reviewed' && !isTheSame(last.seen, now) ? 'not_reviewed' : last.state;
}

/** The last that was said of each, where it is a question; a comment after it is no answer. */
export function questionsOut(turns: readonly Review[]): Review[] {
  const last = new Map<string, Review>();
  for (const turn of [...turns].sort((a, b) => a.number - b.number))
    if (turn.state !== 'commented') last.set(`${turn.policeAreaId}.${turn.subjectId}`, turn);
  return [...last.values()].filter(({ state }) => state === 'more_information_wanted');
}
