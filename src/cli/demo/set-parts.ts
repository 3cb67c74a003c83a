import type { Day } from '../../kernel/day';
import type { Review } from '../../reviews/review.entity';
import type { FeedbackKind, FollowUpType } from '../../words/follow-up-words';
import type { Geography, GoodDirection, IndicatorLevel } from '../../words/indicator-words';
import type { Judgement } from '../../words/judgement';
import type { DialogueKind } from '../../words/promise-words';
import type { Laid } from './groundwork-texts';

/** Who of the two that keep a promise set alive. */
export type Side = 'keeper' | 'police';

/** What a promise set holds besides promises and activities. */
export interface SetParts {
  readonly dialogues?: readonly DemoDialogue[];
  readonly worries?: readonly string[];
  readonly foundation?: DemoFoundation;
  /** Names of districts of the keeper's. */
  readonly districts?: readonly string[];
  readonly renews?: DemoRenewal;
  readonly signatories?: readonly { readonly organisation: string; readonly function: string }[];
  readonly corrections?: readonly DemoCorrection[];
  readonly followUps?: readonly DemoFollowUp[];
  readonly feedbacks?: readonly DemoFeedback[];
  readonly indicators?: readonly DemoIndicator[];
  readonly reviews?: readonly DemoReview[];
}

interface DemoDialogue {
  readonly kind: DialogueKind;
  readonly held: string;
  readonly description: string;
  readonly asked?: number;
  readonly answered?: number;
}

interface DemoFoundation {
  readonly agreement?: Laid;
  readonly picture?: Laid;
  readonly focusAreas: readonly Laid[];
}

/** Which of the promises go on is said at each promise of the new set. */
interface DemoRenewal {
  /** Title of the set that it goes on from. */
  readonly title: string;
  readonly ended: readonly { readonly promise: number; readonly reason: string }[];
}

interface DemoCorrection {
  readonly promise: number;
  readonly shouldRead: string;
  readonly reason: string;
  readonly on: Day;
  readonly approvedOn: Day;
}

export interface DemoFollowUp {
  readonly type: FollowUpType;
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly dueOn: Day;
  readonly startedOn: Day;
  readonly minutes: {
    readonly heldOn: Day;
    readonly participants: string;
    readonly decisions: string;
    readonly nextSteps: string;
  };
  /** A party whose day is left out has said nothing yet. */
  readonly judgedOn: Readonly<Partial<Record<Side, Day>>>;
  readonly verdicts: readonly DemoVerdict[];
  readonly approvedOn?: Day;
  readonly closedOn?: Day;
}

export interface DemoVerdict {
  readonly promise: number;
  readonly side: Side;
  readonly judgement: Judgement;
  readonly publicText: string;
  readonly reason?: string;
}

export interface DemoFeedback {
  readonly side: Side;
  readonly kind: FeedbackKind;
  readonly what: string;
  readonly ownerFunction: string;
  readonly plannedOn: Day;
  readonly dueOn: Day;
  readonly done?: { readonly on: Day; readonly note: string };
}

export interface DemoIndicator {
  readonly side: Side;
  readonly addedOn: Day;
  readonly name: string;
  readonly level: IndicatorLevel;
  readonly source: string;
  readonly unit: string;
  readonly isCount?: boolean;
  readonly goodDirection: GoodDirection;
  readonly geography: Geography;
  readonly district?: string;
  readonly marginNote?: string;
  readonly interpretationNote: string;
  readonly promises: readonly number[];
  readonly focusAreas: readonly Laid[];
  readonly baseline: { readonly on: Day; readonly value: number };
  readonly measured: readonly {
    readonly on: Day;
    readonly value: number;
    readonly n?: number;
    readonly margin?: number;
    readonly note?: string;
  }[];
}

export interface DemoReview {
  readonly on: Day;
  /** Title of the activity. */
  readonly activity: string;
  readonly state: Extract<Review['state'], 'reviewed' | 'more_information_wanted'>;
  readonly comment: string;
  readonly wantedBy?: Day;
}

export const verdict = (
  side: Side,
  promise: number,
  judgement: Judgement,
  publicText: string,
  reason?: string,
): DemoVerdict => ({ side, promise, judgement, publicText, reason });
