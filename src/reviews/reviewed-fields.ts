import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { countedOf } from '../activities/activity-progress';
import type { Activity } from '../activities/activity.entity';
import type { Occurrence } from '../activities/occurrence.entity';
import type { Day } from '../kernel/day';
import type { CitizenPromise } from '../promises/citizen-promise.entity';
import type { ActivityStatus } from '../words/activity-status';
import type { Party, PromiseKind } from '../words/promise-words';
import type { Cadence, Target } from '../words/target';

export interface ReviewedPromise {
  readonly number: number;
  readonly text: string;
  readonly party: Party;
  readonly actorId: string | null;
  readonly kind: PromiseKind;
}

/** What an activity commits to, and what has been reported of it. */
export interface ReviewedActivity {
  readonly title: string;
  readonly description: string;
  readonly leadId: string;
  readonly leadFunction: string;
  readonly startOn: Day | null;
  readonly dueOn: Day;
  readonly cadence: Cadence;
  readonly cadenceTimes: number | null;
  readonly target: Target | null;
  readonly demandDriven: boolean;
  readonly isTrial: boolean;
  readonly takingPartIds: readonly string[];
  readonly promiseIds: readonly string[];
  readonly status: ActivityStatus;
  readonly statusReason: string | null;
  readonly decidedBy: string | null;
  readonly completedOn: Day | null;
  readonly publicText: string;
  readonly done: number;
}

export const reviewedPromise = ({ number, text, party, actorId, kind }: CitizenPromise): ReviewedPromise => ({
  number,
  text,
  party,
  actorId,
  kind,
});

export const reviewedActivity = (
  activity: Activity,
  { promiseIds, takingPartIds }: Pick<ReviewedActivity, 'promiseIds' | 'takingPartIds'>,
  occurrences: readonly Occurrence[],
): ReviewedActivity => ({
  title: activity.title,
  description: activity.description,
  leadId: activity.leadId,
  leadFunction: activity.leadFunction,
  startOn: activity.startOn,
  dueOn: activity.dueOn,
  cadence: activity.cadence,
  cadenceTimes: activity.cadenceTimes,
  target: activity.target,
  demandDriven: activity.demandDriven,
  isTrial: activity.isTrial,
  takingPartIds: [...takingPartIds].sort(),
  promiseIds: [...new Set(promiseIds)].sort(),
  status: activity.status,
  statusReason: activity.statusReason,
  decidedBy: activity.decidedBy,
  completedOn: activity.completedOn,
  publicText: activity.publicText,
  done: sumOf(occurrences),
});

/** The order of the fields means nothing: the database keeps its own. */
export const isTheSame = (seen: object, now: object): boolean => isDeepStrictEqual(seen, now);

/** Says in a form what was on the page, so that nobody reviews what has changed since. */
export const digestOf = (fields: object): string =>
  createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 16);

/** Quantities have two decimals. */
const sumOf = (occurrences: readonly Occurrence[]): number =>
  Math.round(countedOf(occurrences).reduce((sum, { quantity }) => sum + quantity, 0) * 100) / 100;
