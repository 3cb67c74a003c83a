import type { Day } from '../kernel/day';
import type { ActivityStatus } from '../words/activity-status';
import type { MoveReason, Party, PromiseKind, PromiseSetKind } from '../words/promise-words';
import type { Cadence, Comparator, Scope } from '../words/target';

/**
 * The allow-list: every field the public side can ever read, and none besides.
 * publication/ writes these rows field by field, public/ reads them; column names are the snake_case of these.
 */
export interface PublishedPromiseSet {
  id: string;
  revision: string;
  kind: PromiseSetKind;
  title: string;
  periodStart: Day;
  periodEnd: Day | null;
  signedOn: Day | null;
  basis: string;
  contactFunction: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  firstPublishedAt: Date;
  publishedAt: Date;
}

export interface PublishedParty {
  promiseSetId: string;
  party: 'municipality' | 'police' | 'other';
  position: number;
  name: string;
  slug: string | null;
  code: string | null;
}

export interface PublishedPromise {
  id: string;
  promiseSetId: string;
  number: number;
  text: string;
  party: Party;
  actorName: string | null;
  kind: PromiseKind;
}

export interface PublishedActivity {
  id: string;
  promiseSetId: string;
  position: number;
  title: string;
  description: string;
  leadName: string;
  leadFunction: string;
  hasAcceptedPerson: boolean;
  startOn: Day | null;
  dueOn: Day;
  cadence: Cadence;
  cadenceTimes: number | null;
  targetComparator: Comparator | null;
  targetQuantity: number | null;
  targetUnit: string | null;
  targetScope: Scope | null;
  demandDriven: boolean;
  isTrial: boolean;
  /** The day a trial became permanent. */
  permanentOn: Day | null;
  status: ActivityStatus;
  statusReason: string | null;
  decidedBy: string | null;
  publicText: string;
  completedOn: Day | null;
  confirmedAt: Date;
}

export interface PublishedActivityPromise {
  activityId: string;
  promiseId: string;
}

export interface PublishedOccurrence {
  activityId: string;
  position: number;
  day: Day;
  quantity: number;
  /** Of a service level: how many of the quantity were done in time; null when it is not known. */
  withinLimit: number | null;
  summary: string;
  district: string | null;
  /** It took the place of one that was wrong. */
  isCorrection: boolean;
  evidenceTitle: string | null;
  evidenceUrl: string | null;
}

export interface PublishedDeadlineMove {
  activityId: string;
  position: number;
  fromOn: Day;
  toOn: Day;
  reason: MoveReason;
  publicText: string;
  movedOn: Day;
}

export interface PublishedTakingPart {
  activityId: string;
  position: number;
  name: string;
}

export interface PublishedMilestone {
  activityId: string;
  position: number;
  title: string;
  dueOn: Day;
  doneOn: Day | null;
  dropReason: string | null;
}

/** A link about a whole activity; those about an occurrence go with it. */
export interface PublishedEvidence {
  activityId: string;
  position: number;
  title: string;
  url: string;
}

/** Approved days on which the clock stood still. */
export interface PublishedClockStop {
  activityId: string;
  position: number;
  fromOn: Day;
  toOn: Day | null;
  reason: string;
}

/** The rows below a promise set, by the table that holds them. */
export interface PublishedRows {
  party: PublishedParty[];
  promise: PublishedPromise[];
  activity: PublishedActivity[];
  activity_promise: PublishedActivityPromise[];
  occurrence: PublishedOccurrence[];
  deadline_move: PublishedDeadlineMove[];
  taking_part: PublishedTakingPart[];
  milestone: PublishedMilestone[];
  evidence: PublishedEvidence[];
  clock_stop: PublishedClockStop[];
}

/** Everything that one publication shows of one promise set. */
export interface Publishable {
  set: Omit<PublishedPromiseSet, 'firstPublishedAt' | 'publishedAt'>;
  rows: PublishedRows;
}
