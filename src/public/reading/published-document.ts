import type { Day } from '../../kernel/day';
import type {
  PublishedAddition,
  PublishedDialogue,
  PublishedDistrict,
  PublishedEndedPromise,
  PublishedSetFacts,
  PublishedSignatory,
  PublishedWorry,
} from '../../published/published-rows';

/** A published document before or after this one. */
export interface PublishedNeighbour {
  readonly id: string;
  readonly title: string;
  readonly periodStart: Day;
  readonly periodEnd: Day | null;
}

/** The same promise in a published document before or after this one. */
export interface PublishedRelative {
  /** Of the promise in this document. */
  readonly promiseId: string;
  readonly relativeId: string;
  readonly number: number;
  /** The day it was taken back there; null while it holds. */
  readonly withdrawnOn: Day | null;
  readonly set: PublishedNeighbour;
}

/** A promise of this document that a later one leaves out. */
export interface EndedLater {
  readonly promiseId: string;
  readonly reason: string;
  readonly endedOn: Day;
  readonly set: PublishedNeighbour;
}

/** What is published of the document itself, besides its promises and activities. */
export interface PublishedDocument {
  readonly facts: PublishedSetFacts | null;
  readonly districts: readonly PublishedDistrict[];
  readonly dialogues: readonly PublishedDialogue[];
  readonly worries: readonly PublishedWorry[];
  readonly signatories: readonly PublishedSignatory[];
  readonly additions: readonly PublishedAddition[];
  readonly endedPromises: readonly PublishedEndedPromise[];
  /** Oldest first. */
  readonly earlier: readonly PublishedRelative[];
  readonly later: readonly PublishedRelative[];
  readonly endedLater: readonly EndedLater[];
  readonly predecessor: PublishedNeighbour | null;
  readonly successors: readonly PublishedNeighbour[];
}
