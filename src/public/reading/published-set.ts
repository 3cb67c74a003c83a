import type {
  PublishedActivity,
  PublishedActivityPromise,
  PublishedDeadlineMove,
  PublishedFocusArea,
  PublishedIndicator,
  PublishedMeasurement,
  PublishedOccurrence,
  PublishedParty,
  PublishedPicture,
  PublishedPromise,
  PublishedPromiseSet,
} from '../../published/published-rows';

/** One promise set as it was published, with everything below it. */
export interface PublishedSet {
  readonly set: PublishedPromiseSet;
  readonly parties: readonly PublishedParty[];
  readonly promises: readonly PublishedPromise[];
  readonly activities: readonly PublishedActivity[];
  readonly links: readonly PublishedActivityPromise[];
  readonly occurrences: readonly PublishedOccurrence[];
  readonly moves: readonly PublishedDeadlineMove[];
  readonly focusAreas: readonly PublishedFocusArea[];
  /** One at most. */
  readonly pictures: readonly PublishedPicture[];
  readonly indicators: readonly PublishedIndicator[];
  readonly measurements: readonly PublishedMeasurement[];
}

/** What of an activity decides how it is counted. */
export type CountedActivity = Pick<PublishedActivity, 'status' | 'dueOn' | 'demandDriven' | 'confirmedAt'>;

/** One promise set in a list: enough to say whose it is and how it goes. */
export interface PublishedOutline {
  readonly set: PublishedPromiseSet;
  readonly parties: readonly PublishedParty[];
  readonly activities: readonly CountedActivity[];
}

export interface PublishedOutlines {
  /** How many there are in all; `outlines` may be one page of them. */
  readonly total: number;
  /** The newest revision of anything that is published; '0' when nothing is. */
  readonly revision: string;
  readonly publishedAt: Date | null;
  readonly outlines: readonly PublishedOutline[];
}
