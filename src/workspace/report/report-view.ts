import type { IndicatorView } from '../../indicators/pages/indicator-views';
import type { Day } from '../../kernel/day';
import type { StatusCount } from '../../site/status-counts';
import type { FollowUpType } from '../../words/follow-up-words';
import type { Judgement } from '../../words/judgement';
import type { MoveReason } from '../../words/promise-words';
import type { ActivityLine } from '../activity-lines';
import type { PromiseSetView } from '../promise-set-view';
import type { Recipient } from './report.paths';

/** A document with a number in somebody's register: "Överenskommelse, Ekhamra kommun: KS-2018/451". */
export interface RegistryLine {
  readonly kind: 'agreement' | 'follow_up' | 'decision';
  /** Whose register, or what was decided by whom. */
  readonly whose: string;
  readonly number: string;
}

export interface ReportedJudgement {
  readonly authorityId: string;
  readonly judgement: Judgement | null;
  readonly reason: string;
  readonly publicText: string;
}

export interface ReportedFollowUp {
  readonly type: FollowUpType;
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly isOpen: boolean;
  readonly decisions: string;
  readonly nextSteps: string;
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  /** What each authority that owns the promise says of it. */
  readonly judgementsOf: (promiseId: string) => readonly ReportedJudgement[];
}

/** What has not gone as it was planned, with the reason that residents read. */
export interface Deviation {
  readonly line: ActivityLine;
  readonly reason: string | null;
  readonly moves: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly reason: MoveReason;
    readonly text: string;
  }[];
}

/** What elected people and the crime prevention council read: nothing in it is internal. */
export interface ReportView {
  readonly recipient: Recipient;
  readonly set: Pick<
    PromiseSetView,
    | 'id'
    | 'title'
    | 'kind'
    | 'state'
    | 'parties'
    | 'periodStart'
    | 'periodEnd'
    | 'signedOn'
    | 'groups'
    | 'today'
  >;
  readonly counts: readonly StatusCount[];
  readonly registry: readonly RegistryLine[];
  /** The latest that is closed, or else the latest. */
  readonly followUp: ReportedFollowUp | null;
  readonly deviations: readonly Deviation[];
  readonly indicators: readonly IndicatorView[];
}
