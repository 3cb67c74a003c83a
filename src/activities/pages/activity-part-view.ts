import type { Day } from '../../kernel/day';
import type { Span } from '../../words/progress';
import type { Cadence } from '../../words/target';

export interface MilestoneView {
  readonly id: string;
  readonly title: string;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly dropReason: string | null;
}

export interface EvidenceView {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Null when it is about the whole activity. */
  readonly occurredOn: Day | null;
}

export interface ClockStopView {
  readonly id: string;
  readonly fromOn: Day;
  readonly toOn: Day | null;
  readonly reason: string;
  readonly state: 'waiting' | 'approved' | 'refused';
  readonly refusalReason: string | null;
  /** Whether the caller is the one to say yes or no. */
  readonly mayDecide: boolean;
}

/** What an activity has besides its status, deadline and target. */
export interface ActivityParts {
  readonly takingPart: readonly string[];
  readonly cadence: Cadence;
  readonly cadenceTimes: number | null;
  readonly isTrial: boolean;
  readonly permanentOn: Day | null;
  readonly milestones: readonly MilestoneView[];
  readonly evidence: readonly EvidenceView[];
  readonly stops: readonly ClockStopView[];
  /** How far the deadline has slipped from the first one, and how much of the move the clock stood still. */
  readonly slip: { readonly moves: number; readonly moved: number; readonly slipped: number };
  /** Where something can have been done. */
  readonly districts: readonly { readonly id: string; readonly name: string }[];
  /** The time in which what is done counts; null when everything does. */
  readonly span: Span | null;
  readonly isServiceLevel: boolean;
  /** Whether somebody has said yes to answering for it: that much every party and resident may know. */
  readonly isAnsweredFor: boolean;
}
