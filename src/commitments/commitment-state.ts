import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../kernel/group-by';
import type { Approval } from './approval.entity';
import type { Revision } from './revision.entity';

/** Something that is committed to, as it stands now. */
export interface Commitment {
  readonly kind: Revision['subjectKind'];
  readonly subjectId: string;
  readonly fields: object;
  /** The authorities that must approve it. */
  readonly demands: readonly string[];
}

/** One subject's newest revision, what has been decided on it, and the last that was approved by all. */
export interface CommitmentState {
  readonly subjectId: string;
  readonly newest: Revision;
  readonly approvals: readonly Approval[];
  readonly waitsFor: readonly string[];
  readonly approved: Revision | null;
}

export const newestIn = (states: readonly CommitmentState[]): ReadonlyMap<string, Revision> =>
  new Map(states.map((state) => [state.subjectId, state.newest]));

/** Those that differ from what was last proposed; when none does, those a party refused, for asking once more. */
export function pendingOf(
  commitments: readonly Commitment[],
  states: readonly CommitmentState[],
): readonly Commitment[] {
  const changed = differing(commitments, newestIn(states));
  if (changed.length > 0) return changed;
  const refused = states.filter(({ approvals }) => approvals.some(({ decision }) => decision === 'refused'));
  return commitments.filter(({ subjectId }) => refused.some((state) => state.subjectId === subjectId));
}

const differing = (
  commitments: readonly Commitment[],
  newest: ReadonlyMap<string, Revision>,
): readonly Commitment[] =>
  commitments.filter(({ subjectId, fields, demands }) => {
    const before = newest.get(subjectId);
    return (
      !before || !isDeepStrictEqual(before.fields, fields) || !isDeepStrictEqual(before.demands, [...demands])
    );
  });

/** Each subject as its revisions and what was decided on them make it. @param revisions newest first */
export function statesFrom(
  revisions: readonly Revision[],
  approvals: readonly Approval[],
): CommitmentState[] {
  const decided = groupBy(approvals, ({ revisionId }) => revisionId);
  return [...groupBy(revisions, ({ subjectId }) => subjectId)].map(([subjectId, own]) =>
    stateOf(subjectId, own, decided),
  );
}

/** @param own newest first */
function stateOf(
  subjectId: string,
  own: readonly Revision[],
  decided: ReadonlyMap<string, readonly Approval[]>,
): CommitmentState {
  const [newest] = own;
  if (!newest) throw new Error(`No revision of ${subjectId}`);
  const isApproved = ({ id, demands }: Revision) =>
    demands.every((authorityId) =>
      decided.get(id)?.some((row) => row.authorityId === authorityId && row.decision === 'approved'),
    );
  const answered = decided.get(newest.id) ?? [];
  return {
    subjectId,
    newest,
    approvals: answered,
    waitsFor: newest.demands.filter((id) => !answered.some((row) => row.authorityId === id)),
    approved: own.find(isApproved) ?? null,
  };
}
