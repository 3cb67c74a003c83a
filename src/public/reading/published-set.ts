import type { Day } from '../../kernel/day';
import type {
  PublishedActivity,
  PublishedActivityPromise,
  PublishedClockStop,
  PublishedDeadlineMove,
  PublishedEvidence,
  PublishedMilestone,
  PublishedFocusArea,
  PublishedIndicator,
  PublishedMeasurement,
  PublishedOccurrence,
  PublishedParty,
  PublishedPicture,
  PublishedPromise,
  PublishedPromiseSet,
  PublishedTakingPart,
} from '../../published/published-rows';
import type { PublishedDocument } from './published-document';
import type { PublishedFollowUps } from './follow-ups-today';
import type { ClockStop } from '../../words/timeliness';

/** One promise set as it was published, with everything below it. */
export interface PublishedSet {
  readonly set: PublishedPromiseSet;
  readonly parties: readonly PublishedParty[];
  readonly promises: readonly PublishedPromise[];
  readonly activities: readonly PublishedActivity[];
  readonly links: readonly PublishedActivityPromise[];
  readonly occurrences: readonly PublishedOccurrence[];
  readonly moves: readonly PublishedDeadlineMove[];
  readonly endedOn: Day | null;
  /** The slug of the municipality whose colours the pages have; null for the usual ones. */
  readonly theme: string | null;
  readonly document: PublishedDocument;
  readonly followUps: PublishedFollowUps;
  readonly takingPart: readonly PublishedTakingPart[];
  readonly milestones: readonly PublishedMilestone[];
  readonly evidence: readonly PublishedEvidence[];
  readonly stops: readonly PublishedClockStop[];
  readonly focusAreas: readonly PublishedFocusArea[];
  /** One at most. */
  readonly pictures: readonly PublishedPicture[];
  readonly indicators: readonly PublishedIndicator[];
  readonly measurements: readonly PublishedMeasurement[];
}

/** What of an activity decides how it is counted. */
export type CountedActivity = Pick<PublishedActivity, 'status' | 'dueOn' | 'demandDriven' | 'confirmedAt'> & {
  readonly stops: readonly ClockStop[];
};

/** One promise set in a list: enough to say whose it is and how it goes. */
export interface PublishedOutline {
  readonly set: PublishedPromiseSet;
  readonly parties: readonly PublishedParty[];
  readonly activities: readonly CountedActivity[];
  /** Ended by the parties, whatever the period says. */
  readonly endedOn: Day | null;
}
