import { approvesFor, needsOtherEyes } from '../commitments/approval.policy';
import type { Commitment, CommitmentState } from '../commitments/commitment-state';
import type { Caller } from '../kernel/caller';
import type { ActivityFields, AdditionFields, PromiseFields } from '../publication/commitment-fields';
import { changesBetween, type Names } from './commitment-changes';
import { commitmentTexts } from './commitment.texts';
import type { CommitmentView, DecisionView, KeeperView, WaitingView } from './promise-set-view';

/** What the authorities that the caller approves for are asked. */
export function decisionsFor(
  states: readonly CommitmentState[],
  names: Names,
  fourEyes: ReadonlySet<string>,
  by: Caller,
): readonly DecisionView[] {
  const authorities = [...new Set(states.flatMap((state) => state.waitsFor))].filter((id) =>
    approvesFor(id, by),
  );
  return authorities.map((authorityId) => {
    const waiting = states.filter((state) => state.waitsFor.includes(authorityId));
    const own = waiting.filter(({ newest }) => needsOtherEyes(newest, fourEyes.has(authorityId), by));
    return {
      authorityId,
      authorityName: names.actor(authorityId),
      ownProposals: own.length,
      items: waiting
        .filter((state) => !own.includes(state))
        .map((state) => ({ ...revisionView(state, names, by), revisionId: state.newest.id }))
        .sort(byHeading),
    };
  });
}

function revisionView({ newest, approved }: CommitmentState, names: Names, by: Caller): CommitmentView {
  return {
    id: newest.subjectId,
    kind: newest.subjectKind,
    heading: headingOf(newest.subjectKind, newest.fields, names, by),
    isNew: approved === null,
    changes: changesBetween(
      { subjectId: newest.subjectId, before: approved?.fields ?? null, after: newest.fields },
      names,
      by.language,
    ),
  };
}

/** What no party has settled yet, for every party to read. */
export const undecided = (
  states: readonly CommitmentState[],
  names: Names,
  by: Caller,
): readonly WaitingView[] =>
  states
    .map((state) => waitingOn(state, names, by))
    .filter(({ waitsFor, refusals }) => waitsFor.length > 0 || refusals.length > 0)
    .sort(byHeading);

function waitingOn(state: CommitmentState, names: Names, by: Caller): WaitingView {
  return {
    ...revisionView(state, names, by),
    waitsFor: state.waitsFor.map((id) => names.actor(id)).sort(),
    refusals: state.approvals
      .filter(({ decision }) => decision === 'refused')
      .map(({ authorityId, reason }) => ({ authorityName: names.actor(authorityId), reason: reason ?? '' })),
  };
}

export const pendingOnes = (
  commitments: readonly Commitment[],
  states: readonly CommitmentState[],
  names: Names,
  by: Caller,
): readonly CommitmentView[] =>
  commitments.map((commitment) => pendingView(commitment, states, names, by)).sort(byHeading);

/** Beside what was last proposed: the coordinator sees what is new in this round. */
function pendingView(
  { kind, subjectId, fields }: Commitment,
  states: readonly CommitmentState[],
  names: Names,
  by: Caller,
): CommitmentView {
  const newest = states.find((state) => state.subjectId === subjectId)?.newest ?? null;
  return {
    id: subjectId,
    kind,
    heading: headingOf(kind, fields, names, by),
    isNew: newest === null,
    changes: changesBetween({ subjectId, before: newest?.fields ?? null, after: fields }, names, by.language),
  };
}

export function missingIn(
  states: readonly CommitmentState[],
  names: Names,
): KeeperView['publication']['missing'] {
  const waiting = states.flatMap((state) => state.waitsFor);
  const missing = [...new Set(waiting)].map((id) => ({
    authorityName: names.actor(id),
    count: waiting.filter((other) => other === id).length,
  }));
  return missing.sort((a, b) => a.authorityName.localeCompare(b.authorityName, 'sv'));
}

/** "Löfte 3", "Rättelse av löfte 3", or what the activity is called. */
export function headingOf(kind: Commitment['kind'], fields: object, names: Names, by: Caller): string {
  const texts = commitmentTexts[by.language];
  if (kind === 'activity') return (fields as ActivityFields).title;
  if (kind === 'promise') return texts.promise((fields as PromiseFields).number);
  const { additionKind, promiseId } = fields as AdditionFields;
  return texts.additions[additionKind](promiseId ? names.promiseNumber(promiseId) : null);
}

/** Promises first, by number; then what is added to them; then activities by name. */
const byHeading = (a: CommitmentView, b: CommitmentView): number =>
  b.kind.localeCompare(a.kind) || a.heading.localeCompare(b.heading, 'sv', { numeric: true });
