import type { Commitment } from '../commitments/commitment-state';
import type { Activity } from '../activities/activity.entity';
import type { Day } from '../kernel/day';
import type { CitizenPromise } from '../promises/citizen-promise.entity';
import type { Addition } from '../promises/addition.entity';
import type { AdditionKind, Party, PromiseKind } from '../words/promise-words';
import type { Cadence, Target } from '../words/target';

/** What a party signs for when it approves a promise. */
export interface PromiseFields {
  readonly number: number;
  readonly text: string;
  readonly party: Party;
  readonly actorId: string | null;
  readonly kind: PromiseKind;
  /** Only in a document of several municipalities, and only when it is for one of them. */
  readonly forMunicipalityId?: string;
}

/** What a party signs for when it approves an addition to what was signed before. */
export interface AdditionFields {
  readonly additionKind: AdditionKind;
  /** Null when it is about the period. */
  readonly promiseId: string | null;
  readonly shouldRead: string | null;
  readonly fromEnd: Day | null;
  readonly toEnd: Day | null;
  readonly reason: string;
  readonly madeOn: Day;
}

/** What a party signs for when it approves an activity. Status, occurrences and texts on progress are not here. */
export interface ActivityFields {
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
  readonly promiseIds: readonly string[];
  /** Left out when nobody does, as in revisions from before this could be said: so they do not seem to have changed. */
  readonly takingPartIds?: readonly string[];
  /** Left out when it is not. */
  readonly isTrial?: true;
}

export interface Authorities {
  readonly keeperId: string;
  readonly municipalityIds: readonly string[];
  readonly policeIds: readonly string[];
}

/**
 * Municipality promises are approved by the municipality, police promises by the police, joint ones by both; a partner's by the
 * keeper. What one of several municipalities promises is approved by that one alone.
 */
function demandsOf(
  { party, forMunicipalityId }: Pick<CitizenPromise, 'party' | 'forMunicipalityId'>,
  { keeperId, municipalityIds, policeIds }: Authorities,
): readonly string[] {
  const municipalities = forMunicipalityId ? [forMunicipalityId] : municipalityIds;
  switch (party) {
    case 'municipality':
      return municipalities;
    case 'police':
      return policeIds;
    case 'joint':
      return [...municipalities, ...policeIds];
    case 'other':
      return [forMunicipalityId ?? keeperId];
  }
}

export function promiseCommitment(promise: CitizenPromise, authorities: Authorities): Commitment {
  const fields: PromiseFields = {
    number: promise.number,
    text: promise.text,
    party: promise.party,
    actorId: promise.actorId,
    kind: promise.kind,
    ...(promise.forMunicipalityId ? { forMunicipalityId: promise.forMunicipalityId } : {}),
  };
  return {
    kind: 'promise',
    subjectId: promise.id,
    fields: { ...fields },
    demands: sorted(demandsOf(promise, authorities)),
  };
}

export function activityCommitment(
  activity: Activity,
  promises: readonly CitizenPromise[],
  takingPartIds: readonly string[],
  authorities: Authorities,
): Commitment {
  const fields: ActivityFields = {
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
    promiseIds: sorted(promises.map((promise) => promise.id)),
    ...(takingPartIds.length > 0 ? { takingPartIds: sorted(takingPartIds) } : {}),
    ...(activity.isTrial ? { isTrial: true } : {}),
  };
  const demands = sorted(promises.flatMap((promise) => demandsOf(promise, authorities)));
  return { kind: 'activity', subjectId: activity.id, fields: { ...fields }, demands };
}

/** An addition to a promise is approved by those who approve the promise, a longer period by all. */
export function additionCommitment(
  addition: Addition,
  promises: readonly CitizenPromise[],
  authorities: Authorities,
): Commitment {
  const { id, kind, promiseId, shouldRead, fromEnd, toEnd, reason, madeOn } = addition;
  const fields: AdditionFields = {
    additionKind: kind,
    promiseId,
    shouldRead,
    fromEnd,
    toEnd,
    reason,
    madeOn,
  };
  const promise = promises.find((one) => one.id === promiseId);
  const demands = promise ? demandsOf(promise, authorities) : allOf(authorities);
  return { kind: 'addition', subjectId: id, fields: { ...fields }, demands: sorted(demands) };
}

const allOf = ({ municipalityIds, policeIds }: Authorities): readonly string[] => [
  ...municipalityIds,
  ...policeIds,
];

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
