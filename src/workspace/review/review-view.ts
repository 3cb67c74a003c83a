import type { ProgressView } from '../../activities/activity-words';
import type { Timeliness } from '../../activities/activity-timeliness';
import type { Day } from '../../kernel/day';
import type { ReviewedKind } from '../../reviews/review.entity';
import type { ReviewOutcome } from '../../reviews/reviews';
import type { ActivityStatus } from '../../words/activity-status';
import type { ReviewState } from '../../words/review-state';
import type { FieldChange } from '../commitment-changes';
import type { ReviewFilter } from './review-filter';

export interface TurnView {
  readonly id: string;
  readonly state: ReviewState;
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
  /** Beside what was last reviewed; all that it says when it never was. */
  readonly isNew: boolean;
  readonly changes: readonly FieldChange[];
  readonly turns: readonly TurnView[];
  /** A question that this person may answer. */
  readonly question: string | null;
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
  readonly municipalityIds: readonly string[];
  readonly lines: readonly ReviewLine[];
}

/** One municipality in the area: no ranking, no scores. */
export interface MunicipalityLine {
  readonly id: string;
  readonly name: string;
  readonly waiting: number;
  readonly late: number;
  readonly completed: number;
  readonly activities: number;
  readonly nextFollowUpOn: Day | null;
  readonly confirmedAt: string | null;
}

export interface AreaReviewView {
  readonly filter: ReviewFilter;
  readonly municipalities: readonly MunicipalityLine[];
  /** Those where something has waited longest come first. */
  readonly sets: readonly ReviewedSet[];
  /** The chief reviews; the liaison reads. */
  readonly mayReview: boolean;
  readonly today: Day;
}

export interface ReviewResultView {
  readonly state: 'reviewed' | 'more_information_wanted';
  readonly rows: readonly (ReviewOutcome & {
    readonly heading: string;
    readonly setTitle: string;
    /** Why it was not done, in words. */
    readonly problem: string | null;
  })[];
}
