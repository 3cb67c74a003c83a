import type { Day } from '../../kernel/day';
import type { PartHappening } from './activity-parts';
import type { ActivityStatus } from '../../words/activity-status';
import type {
  FollowUpRhythm,
  MoveReason,
  Party,
  PromiseKind,
  PromiseSetKind,
} from '../../words/promise-words';
import type { Cadence, Comparator, Scope, Target } from '../../words/target';
import type { Municipality, Partner, Place, PoliceArea } from './demo-places';
import type { Person } from './demo-people';
import type { Laid } from './groundwork-texts';
import type { SetParts } from './set-parts';

/** A promise set of the demonstration, with all that happens to it. */
export interface DemoPlan extends SetParts {
  readonly keeper: Municipality;
  /** Municipalities beside the keeper, in a joint document. */
  readonly alsoFor?: readonly Municipality[];
  readonly police: PoliceArea;
  readonly partners: readonly Partner[];
  readonly kind: PromiseSetKind;
  readonly title: string;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly followUpEvery?: FollowUpRhythm;
  readonly basis: string;
  readonly promises: readonly DemoPromise[];
  readonly activities: readonly DemoActivity[];
  readonly steps: DemoSteps;
}

/** The days on which the set went through its states; what is left out has not happened. */
export interface DemoSteps {
  readonly draftedOn: Day;
  readonly proposedOn?: Day;
  readonly keeperApprovedOn?: Day;
  readonly policeApprovedOn?: Day;
  readonly signedOn?: Day;
  readonly publishedOn?: readonly Day[];
}

export interface DemoPromise {
  readonly text: string;
  readonly party: Party;
  readonly partner?: Partner;
  readonly kind: PromiseKind;
  /** The one of several municipalities that it is for. */
  readonly onlyFor?: Municipality;
  /** Number of the promise in the earlier set that it goes on from. */
  readonly carries?: number;
}

export interface DemoActivity {
  readonly title: string;
  readonly description: string;
  readonly lead: Place;
  readonly leadFunction: string;
  /** Numbers of the promises it is for, the first being 1. */
  readonly promises: readonly number[];
  readonly startOn?: Day;
  readonly dueOn: Day;
  readonly target?: Target;
  readonly suggestedTarget?: Target;
  readonly demandDriven?: boolean;
  /** Beside the lead. */
  readonly takingPart?: readonly Place[];
  readonly cadence?: Cadence;
  readonly cadenceTimes?: number;
  readonly isTrial?: boolean;
  readonly against?: readonly Laid[];
  readonly person?: { readonly who: Person; readonly answer: 'accepted' | 'none' };
  readonly story?: readonly Happening[];
}

export type Happening = {
  readonly on: Day;
  /** Left out: the one who reports for the lead. */
  readonly by?: Person;
} & (
  | {
      readonly kind: 'done';
      readonly quantity: number;
      readonly summary: string;
      readonly district?: string;
      /** Of a service level: how many were done in time. */
      readonly withinLimit?: number;
    }
  | { readonly kind: 'told'; readonly told: Told }
  | {
      readonly kind: 'moved';
      readonly to: Day;
      readonly reason: MoveReason;
      readonly text: string;
      /** Null: it waits for the parties. */
      readonly approvedOn: Day | null;
    }
  | { readonly kind: 'noted'; readonly text: string }
  | { readonly kind: 'confirmed' }
  | PartHappening
);

export interface Told {
  readonly status: ActivityStatus;
  readonly publicText: string;
  readonly reason?: string;
  readonly decidedBy?: string;
  readonly completedOn?: Day;
}

export const done = (on: Day, quantity: number, summary: string, by?: Person): Happening => ({
  kind: 'done',
  on,
  quantity,
  summary,
  by,
});

export const inTime = (on: Day, quantity: number, withinLimit: number, summary: string): Happening => ({
  ...{ kind: 'done', on, quantity, withinLimit, summary },
});

export const told = (on: Day, told: Told, by?: Person): Happening => ({ kind: 'told', on, told, by });

export const underWay = (on: Day, publicText: string, by?: Person): Happening =>
  told(on, { status: 'in_progress', publicText }, by);

export const completed = (on: Day, publicText: string, reason?: string): Happening =>
  told(on, { status: 'completed', publicText, reason, completedOn: on });

export const moved = (
  on: Day,
  to: Day,
  reason: MoveReason,
  text: string,
  approvedOn: Day | null,
): Happening => ({ kind: 'moved', on, to, reason, text, approvedOn });

export const noted = (on: Day, text: string, by?: Person): Happening => ({ kind: 'noted', on, text, by });

export const confirmed = (on: Day): Happening => ({ kind: 'confirmed', on });

export const target = (
  comparator: Comparator,
  quantity: number,
  unit: string,
  scope: Scope = 'period',
): Target => ({
  comparator,
  quantity,
  unit,
  scope,
});
