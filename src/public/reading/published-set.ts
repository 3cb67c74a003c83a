import type {
  PublishedActivity,
  PublishedActivityPromise,
  PublishedDeadlineMove,
  PublishedOccurrence,
  PublishedParty,
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
}

/** What of an activity decides how it is counted. */
export type CountedActivity = Pick<PublishedActivity, 'status' | 'dueOn' | 'demandDriven' | 'confirmedAt'>;

/** One promise set in a list: enough to say whose it is and how it goes. */
export interface PublishedOutline {
  readonly set: PublishedPromiseSet;
  readonly parties: readonly PublishedParty[];
  readonly activities: readonly CountedActivity[];
}
