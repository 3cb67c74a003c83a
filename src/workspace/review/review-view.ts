import type { ProgressView } from '../../activities/activity-words';
import type { Timeliness } from '../../activities/activity-timeliness';
import type { Day } from '../../kernel/day';
import type { NewReview } from '../../reviews/review.dto';
import type { ReviewedKind } from '../../reviews/review.entity';
import type { ActivityStatus } from '../../words/activity-status';
import type { ReviewState, ReviewTurn } from '../../words/review-state';
import type { FieldChange } from '../commitment-changes';
import type { DecisionView } from '../promise-set-view';
import type { DecisionOnChosen } from './approval.dto';
import type { ReviewFilter } from './review-filter';

interface TurnView {
  readonly id: string;
  readonly state: ReviewTurn;
  readonly comment: string;
  readonly wantedBy: Day | null;
  readonly authorityName: string;
  readonly at: string;
}

/** One commitment and how it stands in one police area's review. */
export interface ReviewLine {
  /** What the form sends when it is chosen: the commitment and a digest of what is shown. */
  readonly chosenAs: string;
  readonly setId: string;
  readonly policeAreaId: string;
  readonly subjectId: string;
  readonly kind: ReviewedKind;
  readonly heading: string;
  /** The words of a promise. */
  readonly text: string | null;
  readonly state: ReviewState;
  readonly waits: boolean;
  /** Since when it waits; null when it does not, or nobody knows. */
  readonly since: Date | null;
  /** Beside what was last reviewed; none when it never was. */
  readonly changes: readonly FieldChange[];
  /** All that it says now. */
  readonly whole: readonly FieldChange[];
  readonly turns: readonly TurnView[];
  /** A question that this person may answer. */
  readonly question: string | null;
  /** Whether this person may say something of it, without an answer or a review. */
  readonly mayComment: boolean;
  readonly isOurs: boolean;
  readonly activity: {
    readonly status: ActivityStatus;
    readonly timeliness: readonly Timeliness[];
    readonly progress: ProgressView;
  } | null;
}

export interface ReviewedSet {
  readonly id: string;
  readonly title: string;
  readonly keeperName: string;
  /** How many of its commitments wait for the chief by the filter, on this page or not. */
  readonly waiting: number;
  readonly lines: readonly ReviewLine[];
}

/** The review of one promise set: questions that are out first. */
export type SetReviewView = Pick<ReviewedSet, 'id' | 'title' | 'lines'>;

/** One municipality in the area: no ranking, no scores. */
export interface MunicipalityLine {
  readonly id: string;
  readonly name: string;
  /** Commitments that wait for the chief's review, and that have been shared with the police at all. */
  readonly waiting: number;
  readonly commitments: number;
  /** Proposals that wait for the police area's approval. */
  readonly approvals: number;
  readonly promises: number;
  /** Activities by how they stand; those that are dropped are no work to be done. */
  readonly statuses: Readonly<Record<ActivityStatus, number>>;
  readonly late: number;
  /** Of them those that the police lead. */
  readonly lateOfPolice: number;
  readonly nextFollowUpOn: Day | null;
  readonly confirmedAt: Date | null;
}

/** What one police area is asked to approve in one promise set, as much of it as is shown. */
export interface ApprovalGroup extends Pick<DecisionView, 'authorityId' | 'items'> {
  readonly setId: string;
  readonly setTitle: string;
  readonly keeperName: string;
  /** Since when the oldest has waited. */
  readonly since: Date;
}

/** Those that have waited longest; when they are decided the next come. */
export interface ApprovalsView {
  readonly groups: readonly ApprovalGroup[];
  readonly shown: number;
  readonly waiting: number;
  /** What the chief proposed and somebody else must approve. */
  readonly ownProposals: number;
}

/** What was ticked, as it stands now. */
export interface ChosenApprovals {
  readonly groups: readonly ApprovalGroup[];
  /** Whether some of it has been decided or changed meanwhile. */
  readonly isPartlyGone: boolean;
}

export interface AreaReviewView {
  readonly filter: ReviewFilter;
  readonly municipalities: readonly MunicipalityLine[];
  /** Those where something has waited longest come first. */
  readonly sets: readonly ReviewedSet[];
  /** How many pages there are of what the filter chooses. */
  readonly pages: number;
  readonly approvals: ApprovalsView;
  /** The chief reviews; the liaison reads. */
  readonly mayReview: boolean;
  readonly today: Day;
}

/** What became of each that was reviewed or decided together. */
export interface ResultView {
  readonly act: NewReview['state'] | DecisionOnChosen['decision'];
  readonly rows: readonly {
    readonly id: string;
    readonly heading: string;
    readonly setTitle: string;
    /** Why it was not done, in words. */
    readonly problem: string | null;
  }[];
}
