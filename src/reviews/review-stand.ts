import type { ReviewState } from '../words/review-state';
import type { Review } from './review.entity';
import { isTheSame } from './reviewed-fields';

/** How one commitment stands in one police area's review. */
export interface ReviewStand {
  readonly state: ReviewState;
  /** The last turn, if anybody has said anything. */
  readonly last: Review | null;
  /** What the chief last saw and accepted; what has changed is told beside it. */
  readonly lastReviewed: Review | null;
}

/**
 * Computed from the turns and the commitment as it is now, and stored nowhere: what was reviewed is not reviewed any more
 * as soon as it differs. A question that is out stays out, whatever changes meanwhile: it was never answered.
 * @param turns of one commitment and one police area
 */
export function standOf(turns: readonly Review[], now: object): ReviewStand {
  const inOrder = [...turns].sort((a, b) => a.number - b.number);
  const last = inOrder.at(-1) ?? null;
  const lastReviewed = inOrder.findLast(({ state }) => state === 'reviewed') ?? null;
  return { state: stateOf(last, now), last, lastReviewed };
}

function stateOf(last: Review | null, now: object): ReviewState {
  if (last === null) return 'not_reviewed';
  return last.state === 'reviewed' && !isTheSame(last.seen, now) ? 'not_reviewed' : last.state;
}
