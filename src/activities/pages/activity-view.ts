import type { Day } from '../../kernel/day';
import type { LogLine } from '../../audit/log';
import type { ActivityStatus } from '../../words/activity-status';
import type { Target } from '../../words/target';
import type { MoveReason } from '../../words/promise-words';
import type { Timeliness } from '../activity-timeliness';
import type { ProgressView } from '../activity-words';
import type { Askable } from '../assignments';
import type { Assignment } from '../assignment.entity';
import type { ActivityParts } from './activity-part-view';
import type { OriginView } from './origin-views';

export interface OccurrenceView {
  readonly id: string;
  readonly day: Day;
  readonly quantity: number;
  readonly publicSummary: string;
  readonly withinLimit: number | null;
  readonly districtName: string | null;
  /** False for a day outside the time that the target is for. */
  readonly isCounted: boolean;
  readonly isCorrection: boolean;
  /** What is struck out because another took its place. */
  readonly isReplaced: boolean;
  readonly voidReason: string | null;
}

/** What the caller may do here; a form is shown only when it may. */
export interface Permissions {
  readonly report: boolean;
  readonly register: boolean;
  readonly confirm: boolean;
  readonly stopClock: boolean;
  readonly addParts: boolean;
  readonly makePermanent: boolean;
  readonly moveDeadline: boolean;
  readonly plan: boolean;
  readonly assign: boolean;
  readonly remind: boolean;
  readonly answer: boolean;
}

/** Everything the page of one activity shows to one person. */
export interface ActivityView extends ActivityParts {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly promiseSet: { readonly id: string; readonly title: string };
  readonly promises: readonly { readonly number: number; readonly text: string }[];
  readonly status: ActivityStatus;
  readonly nextStatuses: readonly ActivityStatus[];
  readonly timeliness: readonly Timeliness[];
  readonly statusReason: string | null;
  readonly decidedBy: string | null;
  readonly completedOn: Day | null;
  readonly publicText: string;
  readonly startOn: Day | null;
  readonly dueOn: Day;
  readonly originalDueOn: Day;
  readonly demandDriven: boolean;
  readonly moves: readonly {
    readonly id: string;
    readonly fromOn: Day;
    readonly toOn: Day;
    readonly reason: MoveReason;
    readonly publicText: string;
  }[];
  /** Confirmed; null when there is none. */
  readonly target: Target | null;
  readonly progress: ProgressView;
  readonly leadName: string;
  readonly leadFunction: string;
  readonly confirmedAt: string;
  /** Null when the caller belongs to another authority than the one that leads. */
  readonly assignment: {
    readonly name: string;
    readonly state: Assignment['state'] | 'nobody';
    readonly declineReason: string | null;
  } | null;
  readonly candidates: readonly Askable[];
  readonly occurrences: readonly OccurrenceView[];
  readonly notes: readonly {
    readonly id: string;
    readonly text: string;
    readonly by: string;
    readonly at: string;
    readonly authorityName: string;
  }[];
  /** For whom the caller may write notes; null when for nobody. */
  readonly noteAuthorityName: string | null;
  readonly origin: OriginView;
  readonly history: readonly LogLine[];
  readonly may: Permissions;
  readonly version: number;
  readonly today: Day;
}
