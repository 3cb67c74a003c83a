import { Injectable } from '@nestjs/common';
import type { DeadlineMove } from '../activities/deadline-move.entity';
import { Deadlines } from '../activities/deadlines';
import type { CommitmentState } from '../commitments/commitment-state';
import type { Caller } from '../kernel/caller';
import { Organisations } from '../organisations/organisations';
import type { CitizenPromise } from '../promises/citizen-promise.entity';
import type { ActivityFields } from '../publication/commitment-fields';
import { capitalised } from '../words/capitalised';
import { moveReasonTexts } from '../words/move-reason.texts';
import type { Names } from './commitment-changes';

/** What commitments point to by key, as people call it: read once for all of them. */
@Injectable()
export class CommitmentNames {
  constructor(
    private readonly organisations: Organisations,
    private readonly deadlines: Deadlines,
  ) {}

  /** @param actorIds those that are named beside what the commitments themselves name */
  async of(
    promises: readonly CitizenPromise[],
    states: readonly CommitmentState[],
    actorIds: readonly string[],
    by: Caller,
  ): Promise<Names> {
    const named = states.flatMap(({ newest, approved }) =>
      [newest, approved].flatMap((revision) => actorsIn(revision?.fields)),
    );
    const found = await this.organisations.byIds([...actorIds, ...named]);
    const actors = new Map(found.map((actor) => [actor.id, actor.name]));
    const numbers = new Map(promises.map((promise) => [promise.id, promise.number]));
    const moves = await this.deadlines.moves(states.map((state) => state.subjectId));
    return {
      actor: (id) => actors.get(id) ?? '',
      promiseNumber: (id) => numbers.get(id) ?? null,
      reasonForDeadline: (activityId, dueOn) =>
        reasonIn(
          moves.findLast((move) => move.activityId === activityId && move.toOn === dueOn),
          by,
        ),
    };
  }
}

function reasonIn(move: DeadlineMove | undefined, by: Caller): string {
  if (!move) return '';
  return [`${capitalised(moveReasonTexts[by.language][move.reason])}.`, move.publicText].join(' ').trim();
}

/** Who leads and who takes part. */
function actorsIn(fields: object | undefined): readonly string[] {
  const { leadId, takingPartIds = [] } = (fields ?? {}) as Partial<ActivityFields>;
  return leadId ? [leadId, ...takingPartIds] : takingPartIds;
}
