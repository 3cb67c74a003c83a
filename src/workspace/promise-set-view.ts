import type { SubjectKind } from '../commitments/revision.entity';
import type { Day } from '../kernel/day';
import type { FoundationFaults } from '../promises/foundation-faults';
import type { Party, PromiseKind, PromiseSetKind, PromiseSetState } from '../words/promise-words';
import type { AdditionView, DocumentView, RelativeView } from './document/document-view';
import type { ActivityLine } from './activity-lines';
import type { FieldChange } from './commitment-changes';
import type { TextToCheck } from './texts-to-check';

/** A commitment as it is proposed, beside what was approved before. */
export interface CommitmentView {
  readonly id: string;
  readonly kind: SubjectKind;
  /** "Löfte 3", "Rättelse av löfte 3", or what the activity is called. */
  readonly heading: string;
  readonly isNew: boolean;
  readonly changes: readonly FieldChange[];
}

/** What one authority, that the caller approves for, is asked. */
export interface DecisionView {
  readonly authorityId: string;
  readonly authorityName: string;
  /** What the caller proposed and somebody else must approve. */
  readonly ownProposals: number;
  readonly items: readonly (CommitmentView & { readonly revisionId: string })[];
}

export interface WaitingView extends CommitmentView {
  readonly waitsFor: readonly string[];
  readonly refusals: readonly { readonly authorityName: string; readonly reason: string }[];
}

interface PublicationView {
  readonly isPossible: boolean;
  /** Acts since the last publication, by kind. */
  readonly acts: ReadonlyMap<string, number>;
  readonly missing: readonly { readonly authorityName: string; readonly count: number }[];
}

/** What the keeper's coordinator may do next. */
export interface KeeperView {
  readonly pending: readonly CommitmentView[];
  readonly suggestions: number;
  readonly maySign: boolean;
  readonly mayChangeFacts: boolean;
  readonly mayWriteWords: boolean;
  readonly mayExtend: boolean;
  readonly mayEnd: boolean;
  readonly mayRenew: boolean;
  readonly mayTakeOffWeb: boolean;
  readonly publication: PublicationView;
}

/** For a party, other than the keeper, that leads work in a set that is published. */
export interface ProgressView {
  readonly authorityName: string;
  readonly acts: ReadonlyMap<string, number>;
  /** So many days after an occurrence it is disclosed. */
  readonly delayDays: number;
}

export interface PromiseView {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly kind: PromiseKind;
  readonly hasActivity: boolean;
  /** Corrections and withdrawals, the unapproved ones too. */
  readonly additions: readonly AdditionView[];
  /** The same promise in other documents that the person may see, by period. */
  readonly earlier: readonly RelativeView[];
  readonly later: readonly RelativeView[];
  /** Why a later document leaves it out; null when none does. */
  readonly endedBecause: string | null;
}

/** Everything the page of one promise set shows to one person. */
export interface PromiseSetView {
  readonly id: string;
  readonly publicId: string;
  readonly title: string;
  readonly kind: PromiseSetKind;
  readonly state: PromiseSetState;
  readonly parties: readonly string[];
  readonly periodStart: Day;
  readonly periodEnd: Day | null;
  readonly signedOn: Day | null;
  readonly basis: string;
  readonly document: DocumentView;
  readonly lastPublishedAt: string | null;
  readonly groups: readonly {
    readonly key: string;
    readonly party: Party;
    /** The organisation that promises, when it is neither the municipality nor the police, or the one of several municipalities. */
    readonly actorName: string | null;
    readonly promises: readonly PromiseView[];
    /** Each once, also when it belongs to several promises. */
    readonly activities: readonly (ActivityLine & { readonly promiseNumbers: readonly number[] })[];
  }[];
  readonly decisions: readonly DecisionView[];
  readonly waiting: readonly WaitingView[];
  readonly mayWord: boolean;
  readonly mayReadLog: boolean;
  /** Null for everybody but the keeper's coordinator. */
  readonly keeper: KeeperView | null;
  readonly progress: ProgressView | null;
  /** Of whoever may publish: the words that should be looked at once more. */
  readonly toCheck: readonly TextToCheck[];
  /** What is missing below the promises; null when nothing is, and for others than the keeper's coordinator. */
  readonly foundation: FoundationFaults | null;
  readonly today: Day;
  /** New at each showing of the page. */
  readonly formKey: string;
}
