import type { ProgressView } from '../../activities/activity-words';
import type { Day } from '../../kernel/day';
import type { ActivityStatus } from '../../words/activity-status';
import type { FollowUpState, FollowUpType } from '../../words/follow-up-words';
import type { Judgement } from '../../words/judgement';
import type { Party } from '../../words/promise-words';
import type { MinutesFields } from '../minutes';

/** An activity of the promise: what helps a person to judge, and never judges by itself. */
export interface DoneView {
  readonly id: string;
  readonly title: string;
  readonly status: ActivityStatus;
  readonly progress: ProgressView;
  /** How many occurrences lie within the period of the follow-up. */
  readonly inPeriod: number;
  /** The day up to which progress is counted: the last of the period, or today before that. */
  readonly asOf: Day;
  readonly publicText: string;
}

/** The place for one party's judgement of one promise. */
export interface JudgementView {
  readonly authorityId: string;
  readonly authorityName: string;
  /** As a sentence about a missing report begins: "Polisen", or a name where there are several. */
  readonly calledBy: 'municipality' | 'police' | 'name';
  readonly judgement: Judgement | null;
  readonly reason: string;
  readonly publicText: string;
  readonly assessedAt: string | null;
  /** Of a final follow-up: how the party's own approver has decided. */
  readonly approval: 'waiting' | 'approved' | 'refused' | null;
  readonly refusalReason: string | null;
  readonly mayAssess: boolean;
  readonly version: number;
}

export interface JudgedPromiseView {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly party: Party;
  readonly partnerName: string | null;
  readonly done: readonly DoneView[];
  readonly judgements: readonly JudgementView[];
}

/** Final judgements that wait for an authority the caller approves for. */
export interface VerdictsView {
  readonly authorityId: string;
  readonly authorityName: string;
  readonly items: readonly {
    readonly revisionId: string;
    readonly number: number;
    readonly judgement: Judgement;
    readonly reason: string;
    readonly publicText: string;
  }[];
}

export interface FollowUpView {
  readonly id: string;
  readonly set: { readonly id: string; readonly title: string };
  readonly type: FollowUpType;
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly dueOn: Day;
  readonly isLate: boolean;
  readonly state: FollowUpState;
  readonly closedOn: Day | null;
  readonly minutes: MinutesFields;
  readonly version: number;
  readonly promises: readonly JudgedPromiseView[];
  readonly missing: readonly {
    readonly promiseId: string;
    readonly number: number;
    readonly authorityName: string;
    readonly lacks: 'assessment' | 'approval';
  }[];
  readonly verdicts: readonly VerdictsView[];
  readonly corrections: readonly {
    readonly id: string;
    readonly authorityName: string;
    readonly text: string;
    readonly reason: string;
    readonly writtenOn: Day;
  }[];
  readonly mayKeep: boolean;
  /** The own authorities that may add a correction once it is closed. */
  readonly correctsFor: readonly { readonly id: string; readonly name: string }[];
  readonly today: Day;
}
