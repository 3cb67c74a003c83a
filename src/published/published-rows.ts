import type { Day } from '../kernel/day';
import type { ActivityStatus } from '../words/activity-status';
import type { Geography, GoodDirection, IndicatorLevel } from '../words/indicator-words';
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
  summary: string;
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

export interface PublishedFocusArea {
  id: string;
  promiseSetId: string;
  position: number;
  title: string;
  problem: string;
  goal: string;
  districtName: string | null;
}

export interface PublishedPicture {
  promiseSetId: string;
  day: Day;
  summary: string;
}

export interface PublishedIndicator {
  id: string;
  promiseSetId: string;
  position: number;
  name: string;
  level: IndicatorLevel;
  source: string;
  unit: string;
  isCount: boolean;
  goodDirection: GoodDirection;
  geography: Geography;
  geographyName: string | null;
  isUncertain: boolean;
  marginNote: string;
  interpretationNote: string;
  measuredBy: string;
  promiseIds: string[];
  focusAreaIds: string[];
}

export interface PublishedMeasurement {
  indicatorId: string;
  position: number;
  isBaseline: boolean;
  fromOn: Day | null;
  toOn: Day;
  /** Null, like `n` and `margin`, when the number is small: see `isSuppressed`. */
  value: number | null;
  n: number | null;
  margin: number | null;
  isSuppressed: boolean;
  isCorrected: boolean;
  source: string;
  note: string;
}

/** The rows below a promise set, by the table that holds them. */
export interface PublishedRows {
  party: PublishedParty[];
  promise: PublishedPromise[];
  activity: PublishedActivity[];
  activity_promise: PublishedActivityPromise[];
  occurrence: PublishedOccurrence[];
  deadline_move: PublishedDeadlineMove[];
  focus_area: PublishedFocusArea[];
  situational_picture: PublishedPicture[];
  indicator: PublishedIndicator[];
  measurement: PublishedMeasurement[];
}

/** Everything that one publication shows of one promise set. */
export interface Publishable {
  set: Omit<PublishedPromiseSet, 'firstPublishedAt' | 'publishedAt'>;
  rows: PublishedRows;
}
