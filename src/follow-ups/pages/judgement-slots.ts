import type { CommitmentState } from '../../commitments/commitment-state';
import type { Caller } from '../../kernel/caller';
import type { Actor } from '../../organisations/actor.entity';
import type { Assessment } from '../assessment.entity';
import type { FollowUp } from '../follow-up.entity';
import { mayAssessFor } from '../follow-up.policy';
import type { OwedAssessment } from '../follow-ups';
import type { JudgementView } from './follow-up-view';

/** The municipality first, then the police: always in the same order, whoever reported first. */
export function slots(
  followUp: FollowUp,
  owed: readonly OwedAssessment[],
  rows: readonly Assessment[],
  states: readonly CommitmentState[],
  actors: readonly Actor[],
  by: Caller,
): (promiseId: string) => readonly JudgementView[] {
  const isFor = (promiseId: string, authorityId: string) => (one: OwedAssessment) =>
    one.promiseId === promiseId && one.authorityId === authorityId;
  // What was judged before the promise was withdrawn stays in sight.
  const shown = [
    ...owed,
    ...rows.filter(({ promiseId, authorityId }) => !owed.some(isFor(promiseId, authorityId))),
  ];
  const called = callNames(shown, actors);
  return (promiseId) =>
    shown
      .filter((one) => one.promiseId === promiseId)
      .map(({ authorityId }): JudgementView => {
        const row = rows.find(isFor(promiseId, authorityId));
        const state = states.find(({ subjectId }) => subjectId === row?.id);
        const decided = state?.approvals.find((approval) => approval.authorityId === authorityId);
        return {
          authorityId,
          authorityName: actors.find(({ id }) => id === authorityId)?.name ?? '',
          calledBy: called(authorityId),
          judgement: row?.judgement ?? null,
          reason: row?.reason ?? '',
          publicText: row?.publicText ?? '',
          assessedAt: row?.assessedAt.toISOString() ?? null,
          approval: followUp.isFinal() && row ? (decided?.decision ?? 'waiting') : null,
          refusalReason: decided?.decision === 'refused' ? decided.reason : null,
          mayAssess:
            followUp.isOpen() && owed.some(isFor(promiseId, authorityId)) && mayAssessFor(authorityId, by),
          version: row?.version ?? 0,
        };
      })
      .sort(
        (a, b) =>
          kindOrder(a, actors) - kindOrder(b, actors) || a.authorityName.localeCompare(b.authorityName, 'sv'),
      );
}

const isPolice = (authorityId: string, actors: readonly Actor[]): boolean =>
  actors.some(({ id, kind }) => id === authorityId && kind === 'police_area');
const kindOrder = ({ authorityId }: JudgementView, actors: readonly Actor[]): number =>
  isPolice(authorityId, actors) ? 1 : 0;

/** "Kommunen" and "Polisen" where there is one of each; their names where there are more. */
function callNames(
  owed: readonly OwedAssessment[],
  actors: readonly Actor[],
): (authorityId: string) => JudgementView['calledBy'] {
  const all = [...new Set(owed.map(({ authorityId }) => authorityId))];
  return (authorityId) => {
    const police = isPolice(authorityId, actors);
    const alone = all.filter((id) => isPolice(id, actors) === police).length === 1;
    return alone ? (police ? 'police' : 'municipality') : 'name';
  };
}
