import type { Day } from '../../kernel/day';
import type {
  PublishedActivity,
  PublishedDeadlineMove,
  PublishedOccurrence,
  PublishedParty,
  PublishedPromise,
  PublishedPromiseSet,
} from '../../published/published-rows';
import { isOpen } from '../../words/activity-status';
import { type Progress, progressOf } from '../../words/progress';
import type { Target } from '../../words/target';
import { isDueSoon, isLate, isStale } from '../../words/timeliness';
import type { CountedActivity, PublishedOutline, PublishedSet } from './published-set';
import { type Tally, tallyOf } from './tally';

export const timings = ['upcoming', 'current', 'past'] as const;
export type Timing = (typeof timings)[number];

export interface ActivityToday {
  readonly row: PublishedActivity;
  readonly target: Target | null;
  readonly progress: Progress | null;
  readonly isLate: boolean;
  readonly isDueSoon: boolean;
  readonly isStale: boolean;
  /** The first deadline there was, before any move. */
  readonly originalDueOn: Day;
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
  /** Work remains, and nobody has confirmed anything in it for long. */
  readonly isStale: boolean;
}

export interface SetToday extends OutlineToday {
  readonly promises: readonly PublishedPromise[];
  readonly activities: readonly ActivityToday[];
}

function outlineOn(today: Day, { set, parties, activities }: PublishedOutline): OutlineToday {
  const isRecent = (activity: CountedActivity) => !isStale({ ...activity, status: 'in_progress' }, today);
  return {
    today,
    set,
    parties,
    timing: timingOf(set, today),
    tally: tallyOf(activities, today),
    lastConfirmedAt: latest(activities.map(({ confirmedAt }) => confirmedAt)),
    isStale: activities.some(({ status }) => isOpen(status)) && !activities.some(isRecent),
  };
}

export function setOn(today: Day, published: PublishedSet): SetToday {
  const { set, promises, activities } = published;
  return {
    ...outlineOn(today, published),
    promises,
    activities: activities.map((row) => activityOn(today, row, set, published)),
  };
}

export function timingOf({ periodStart, periodEnd }: PublishedPromiseSet, today: Day): Timing {
  if (periodStart > today) return 'upcoming';
  return periodEnd !== null && periodEnd < today ? 'past' : 'current';
}

const latest = (instants: readonly Date[]): Date | null =>
  instants.reduce<Date | null>((newest, at) => (newest === null || at > newest ? at : newest), null);

function activityOn(
  today: Day,
  row: PublishedActivity,
  set: PublishedPromiseSet,
  { promises, links, occurrences, moves }: PublishedSet,
): ActivityToday {
  const own = <Row extends { activityId: string }>(rows: readonly Row[]) =>
    rows.filter(({ activityId }) => activityId === row.id);
  const linked = new Set(own(links).map(({ promiseId }) => promiseId));
  const ownOccurrences = own(occurrences);
  const ownMoves = own(moves);
  const target = targetOf(row);
  const start = row.startOn ?? set.periodStart;
  const end = set.periodEnd ?? row.dueOn;
  return {
    row,
    target,
    progress: progressOf(target, ownOccurrences, start, end, lastCounted(row, today)),
    isLate: isLate(row, today),
    isDueSoon: isDueSoon(row, today),
    isStale: isStale(row, today),
    originalDueOn: ownMoves[0]?.fromOn ?? row.dueOn,
    moves: ownMoves,
    occurrences: [...ownOccurrences].sort(newestFirst),
    promiseIds: promises.map(({ id }) => id).filter((id) => linked.has(id)),
  };
}

/** What is completed is not measured against the months that come after. */
const lastCounted = ({ completedOn }: PublishedActivity, today: Day): Day =>
  completedOn !== null && completedOn < today ? completedOn : today;

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
