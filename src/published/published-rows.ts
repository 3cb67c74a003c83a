import type { Day } from '../kernel/day';
import type { ActivityStatus } from '../words/activity-status';
import type {
  AdditionKind,
  DialogueKind,
  FollowUpRhythm,
  MoveReason,
  Party,
  PromiseKind,
  PromiseSetKind,
} from '../words/promise-words';
import type { FeedbackKind, FollowUpState, FollowUpType } from '../words/follow-up-words';
import type { Judgement } from '../words/judgement';
import type { Geography, GoodDirection, IndicatorLevel } from '../words/indicator-words';
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
  /** Days without a person's confirmation after which its activities are said to be silent. */
  staleAfterDays: number;
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
  /** In a document of several municipalities: the name of the one that it is for. */
  forMunicipality: string | null;
  /** The nearest earlier promise that is published. */
  carriedOverFrom: string | null;
}

/** A municipality's own colours, as #rrggbb. */
export interface PublishedTheme {
  placeId: string;
  revision: string;
  brand: string;
  surface: string;
  link: string;
  focus: string;
}

/** What is said once of a set besides its period and parties. */
export interface PublishedSetFacts {
  promiseSetId: string;
  /** The nearest earlier document that is published. */
  extendsId: string | null;
  followUpEvery: FollowUpRhythm | null;
  endedOn: Day | null;
  endReason: string | null;
}

export interface PublishedDistrict {
  id: string;
  promiseSetId: string;
  position: number;
  name: string;
  municipality: string;
}

export interface PublishedDialogue {
  promiseSetId: string;
  position: number;
  kind: DialogueKind;
  description: string;
  held: string;
  asked: number | null;
  answered: number | null;
}

export interface PublishedWorry {
  promiseSetId: string;
  position: number;
  text: string;
}

/** A function, never the name of a person. */
export interface PublishedSignatory {
  promiseSetId: string;
  position: number;
  organisation: string;
  function: string;
  signedOn: Day | null;
}

/** Said after the fact and approved by the parties; it stands beside what was signed. */
export interface PublishedAddition {
  promiseSetId: string;
  position: number;
  kind: AdditionKind;
  promiseId: string | null;
  shouldRead: string | null;
  fromEnd: Day | null;
  toEnd: Day | null;
  reason: string;
  madeOn: Day;
}

/** A promise of an earlier document that this one leaves out. */
export interface PublishedEndedPromise {
  promiseSetId: string;
  position: number;
  /** In the earlier document. */
  promiseId: string;
  text: string;
  reason: string;
  endedOn: Day;
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

export interface PublishedFollowUp {
  id: string;
  promiseSetId: string;
  position: number;
  type: FollowUpType;
  fromOn: Day;
  toOn: Day;
  dueOn: Day;
  heldOn: Day | null;
  participants: string;
  decisions: string;
  nextSteps: string;
  registryNumber: string | null;
  state: FollowUpState;
  closedOn: Day | null;
}

/** One judgement that is owed; without a judgement the party has not reported. */
export interface PublishedAssessment {
  promiseSetId: string;
  followUpId: string;
  promiseId: string;
  position: number;
  party: 'municipality' | 'police';
  authorityName: string;
  judgement: Judgement | null;
  reason: string | null;
  publicText: string;
  assessedOn: Day | null;
}

export interface PublishedFollowUpCorrection {
  promiseSetId: string;
  followUpId: string;
  position: number;
  authorityName: string;
  text: string;
  reason: string;
  correctedOn: Day;
}

export interface PublishedFeedback {
  promiseSetId: string;
  position: number;
  kind: FeedbackKind;
  what: string;
  dueOn: Day;
  authorityName: string;
  ownerFunction: string;
  doneOn: Day | null;
  publicNote: string;
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
  set_facts: PublishedSetFacts[];
  district: PublishedDistrict[];
  dialogue: PublishedDialogue[];
  worry: PublishedWorry[];
  signatory: PublishedSignatory[];
  ended_promise: PublishedEndedPromise[];
  party: PublishedParty[];
  promise: PublishedPromise[];
  addition: PublishedAddition[];
  activity: PublishedActivity[];
  activity_promise: PublishedActivityPromise[];
  occurrence: PublishedOccurrence[];
  deadline_move: PublishedDeadlineMove[];
  follow_up: PublishedFollowUp[];
  assessment: PublishedAssessment[];
  follow_up_correction: PublishedFollowUpCorrection[];
  feedback: PublishedFeedback[];
  taking_part: PublishedTakingPart[];
  milestone: PublishedMilestone[];
  evidence: PublishedEvidence[];
  clock_stop: PublishedClockStop[];
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
