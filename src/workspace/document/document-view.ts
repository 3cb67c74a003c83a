import type { Day } from '../../kernel/day';
import type { Addition } from '../../promises/addition.entity';
import type { Dialogue } from '../../promises/dialogue.entity';
import type { Signatory } from '../../promises/signatory.entity';
import type { FollowUpRhythm } from '../../words/promise-words';

export interface AdditionView extends Pick<
  Addition,
  'id' | 'kind' | 'shouldRead' | 'fromEnd' | 'toEnd' | 'reason' | 'madeOn'
> {
  readonly isApproved: boolean;
}

export interface RelativeView {
  readonly setId: string;
  readonly periodStart: Day;
  readonly periodEnd: Day | null;
}

interface Neighbour {
  readonly id: string;
  readonly title: string;
}

/** What the staff page tells of the document besides its promises. */
export interface DocumentView {
  readonly districts: readonly string[];
  readonly followUpEvery: FollowUpRhythm | null;
  readonly signatories: readonly Pick<Signatory, 'id' | 'organisation' | 'function' | 'signedOn'>[];
  readonly dialogues: readonly Pick<Dialogue, 'id' | 'kind' | 'held' | 'asked' | 'answered'>[];
  readonly worries: readonly string[];
  readonly extensions: readonly AdditionView[];
  readonly endedOn: Day | null;
  readonly endReason: string | null;
  readonly predecessor: Neighbour | null;
  readonly successors: readonly Neighbour[];
  /** Set while it is taken off the web. */
  readonly offTheWeb: { readonly at: string; readonly reason: string } | null;
}

/** What is told of each promise besides its words. */
export interface PromiseStory {
  readonly additions: readonly AdditionView[];
  readonly earlier: readonly RelativeView[];
  readonly later: readonly RelativeView[];
  readonly endedBecause: string | null;
}
