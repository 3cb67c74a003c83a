import type { Day } from '../../kernel/day';
import type {
  PublishedActivity,
  PublishedClockStop,
  PublishedDeadlineMove,
  PublishedEvidence,
  PublishedMilestone,
  PublishedFocusArea,
  PublishedOccurrence,
  PublishedParty,
  PublishedPicture,
  PublishedPromise,
  PublishedPromiseSet,
} from '../../published/published-rows';
import { isOpen } from '../../words/activity-status';
import { lastCounted, type Progress, progressOf, type Span, spanOf } from '../../words/progress';
import type { Target } from '../../words/target';
import type { PublishedDocument } from './published-document';
import { type FeedbackToday, feedbackOn, followUpsOn, type FollowUpToday } from './follow-ups-today';
import { isDueSoon, isLate, isStale, slippedDays } from '../../words/timeliness';
import type { CountedActivity, PublishedOutline, PublishedSet } from './published-set';
import { type IndicatorShown, indicatorsOf } from './indicators-shown';
import { type Tally, tallyOf } from './tally';

export const timings = ['upcoming', 'current', 'past'] as const;
export type Timing = (typeof timings)[number];

export interface ActivityToday {
  readonly row: PublishedActivity;
  readonly target: Target | null;
  readonly progress: Progress | null;
  /** The time in which what is done counts towards the target; null without one, when everything does. */
  readonly span: Span | null;
  /** Of what is done on demand: how many requests have been met; null otherwise. */
  readonly requestsMet: number | null;
  readonly isLate: boolean;
  readonly isDueSoon: boolean;
  readonly isStale: boolean;
  /** The first deadline there was, before any move. */
  readonly originalDueOn: Day;
  /** Days from the first deadline to the present one, less those on which the clock stood still. */
  readonly slipped: number;
  readonly stops: readonly PublishedClockStop[];
  /** Who takes part beside the one that leads. */
  readonly takingPart: readonly string[];
  readonly milestones: readonly PublishedMilestone[];
  readonly evidence: readonly PublishedEvidence[];
  /** Oldest first. */
  readonly moves: readonly PublishedDeadlineMove[];
  /** Newest first. */
  readonly occurrences: readonly PublishedOccurrence[];
  /** In the order of their numbers. */
  readonly promiseIds: readonly string[];
}

/** A promise set as it stands on one day: nothing here is stored. */
export interface OutlineToday {
  readonly today: Day;
  readonly set: PublishedPromiseSet;
  readonly parties: readonly PublishedParty[];
  readonly timing: Timing;
  readonly tally: Tally;
  /** When a person last confirmed anything in it; null when it holds no activity. */
  readonly lastConfirmedAt: Date | null;
  /** Work remains, and nobody has confirmed anything in it for long; of a period that has passed nobody is asked any more. */
  readonly isStale: boolean;
}

export interface SetToday extends OutlineToday {
  /** The slug of the municipality whose colours the pages have; null for the usual ones. */
  readonly theme: string | null;
  readonly promises: readonly PublishedPromise[];
  readonly activities: readonly ActivityToday[];
  readonly document: PublishedDocument;
  /** Newest period first. */
  readonly followUps: readonly FollowUpToday[];
  readonly feedback: readonly FeedbackToday[];
  /** The problems behind the promises. */
  readonly focusAreas: readonly PublishedFocusArea[];
  readonly picture: PublishedPicture | null;
  readonly indicators: readonly IndicatorShown[];
}

function outlineOn(today: Day, { set, parties, activities, endedOn }: PublishedOutline): OutlineToday {
  const timing = timingOf(set, endedOn, today);
  const isRecent = (activity: CountedActivity) =>
    !isStale({ ...activity, status: 'in_progress' }, today, set.staleAfterDays);
  return {
    today,
    set,
    parties,
    timing,
    tally: tallyOf(activities, today),
    lastConfirmedAt: latest(activities.map(({ confirmedAt }) => confirmedAt)),
    isStale:
      timing !== 'past' && activities.some(({ status }) => isOpen(status)) && !activities.some(isRecent),
  };
}

export function setOn(today: Day, published: PublishedSet): SetToday {
  const { set, promises, activities, followUps } = published;
  return {
    ...outlineOn(today, { ...published, activities: activities.map((row) => withStops(row, published)) }),
    theme: published.theme,
    promises,
    document: published.document,
    activities: activities.map((row) => activityOn(today, row, set, published)),
    followUps: followUpsOn(today, followUps, promises),
    feedback: feedbackOn(today, followUps),
    focusAreas: published.focusAreas,
    picture: published.pictures[0] ?? null,
    indicators: indicatorsOf(published),
  };
}

export function timingOf(
  { periodStart, periodEnd }: Pick<PublishedPromiseSet, 'periodStart' | 'periodEnd'>,
  endedOn: Day | null,
  today: Day,
): Timing {
  if (endedOn !== null && endedOn < today) return 'past';
  if (periodStart > today) return 'upcoming';
  return periodEnd !== null && periodEnd < today ? 'past' : 'current';
}

const latest = (instants: readonly Date[]): Date | null =>
  instants.reduce<Date | null>((newest, at) => (newest === null || at > newest ? at : newest), null);

function activityOn(
  today: Day,
  row: PublishedActivity,
  set: PublishedPromiseSet,
  { promises, links, occurrences, moves, takingPart, milestones, evidence, stops, endedOn }: PublishedSet,
): ActivityToday {
  const own = <Row extends { activityId: string }>(rows: readonly Row[]) =>
    rows.filter(({ activityId }) => activityId === row.id);
  const linked = new Set(own(links).map(({ promiseId }) => promiseId));
  const ownOccurrences = own(occurrences);
  const ownMoves = own(moves);
  const target = targetOf(row);
  const originalDueOn = ownMoves[0]?.fromOn ?? row.dueOn;
  const ownStops = own(stops);
  const until = lastCounted(row.completedOn, today);
  const span = spanOf(row, set, today);
  return {
    row,
    target,
    progress: progressOf(target, ownOccurrences, span, until),
    span: target && span,
    requestsMet: row.demandDriven ? sumOf(ownOccurrences) : null,
    isLate: isLate(row, today, ownStops),
    isDueSoon: isDueSoon(row, today),
    isStale: timingOf(set, endedOn, today) !== 'past' && isStale(row, today, set.staleAfterDays),
    originalDueOn,
    slipped: slippedDays({ originalDueOn, dueOn: row.dueOn }, ownStops, today),
    stops: ownStops,
    takingPart: own(takingPart).map(({ name }) => name),
    milestones: own(milestones),
    evidence: own(evidence),
    moves: ownMoves,
    occurrences: [...ownOccurrences].sort(newestFirst),
    promiseIds: promises.map(({ id }) => id).filter((id) => linked.has(id)),
  };
}

const withStops = (row: PublishedActivity, { stops }: PublishedSet): CountedActivity => ({
  ...row,
  stops: stops.filter(({ activityId }) => activityId === row.id),
});

const sumOf = (occurrences: readonly PublishedOccurrence[]): number =>
  occurrences.reduce((total, { quantity }) => total + quantity, 0);

export function targetOf(row: PublishedActivity): Target | null {
  const {
    targetComparator: comparator,
    targetQuantity: quantity,
    targetUnit: unit,
    targetScope: scope,
  } = row;
  return comparator && quantity !== null && unit && scope ? { comparator, quantity, unit, scope } : null;
}

const newestFirst = (one: PublishedOccurrence, other: PublishedOccurrence): number =>
  other.day === one.day ? other.position - one.position : other.day > one.day ? 1 : -1;
