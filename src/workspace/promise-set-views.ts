import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import { activityTexts } from '../activities/activity.texts';
import type { DeadlineMove } from '../activities/deadline-move.entity';
import type { CommitmentState } from '../commitments/commitments';
import type { Caller } from '../kernel/caller';
import { mayReadLog } from '../audit/log.policy';
import { Clock } from '../kernel/clock';
import { Organisations } from '../organisations/organisations';
import type { CitizenPromise } from '../promises/citizen-promise.entity';
import type { PromiseSet } from '../promises/promise-set.entity';
import { PromiseSets } from '../promises/promise-sets';
import type { ActivityFields } from '../publication/commitment-fields';
import { Proposals } from '../publication/proposals';
import { mayPropose, mayWord } from '../publication/publication.policy';
import { Publications } from '../publication/publications';
import { type ActivityLine, ActivityLines } from './activity-lines';
import type { Names } from './commitment-changes';
import { decisionsFor, missingIn, pendingOnes, undecided } from './commitment-views';
import { groupsOf } from './promise-groups';
import type { KeeperView, PromiseSetView } from './promise-set-view';

/** Gathers what the page of one promise set shows; the policies decide which rows there are. */
@Injectable()
export class PromiseSetViews {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly proposals: Proposals,
    private readonly publications: Publications,
    private readonly lines: ActivityLines,
  ) {}

  async of(id: string, by: Caller): Promise<PromiseSetView> {
    const set = await this.promiseSets.find(id);
    const promises = await this.promiseSets.promises(id);
    const states = await this.proposals.states(id);
    const names = await this.names(set, promises, states, by);
    const lines = await this.lines.of(await this.activities.ofSets([id]), [set], by);
    const parties = await this.promiseSets.parties([id]);
    const { publicId, title, kind, state, periodStart, periodEnd, signedOn, basis } = set;
    return {
      id,
      publicId,
      title,
      kind,
      state,
      parties: parties.map((party) => names.actor(party.actorId)).sort(),
      periodStart,
      periodEnd,
      signedOn,
      basis,
      lastPublishedAt: (await this.publications.lastPublishedAt(id))?.toISOString() ?? null,
      groups: groupsOf(promises, lines, await this.activities.links(lines.map((line) => line.id)), names),
      decisions: decisionsFor(states, names, await this.proposals.wantingFourEyes(states), by),
      waiting: undecided(states, names, by),
      mayWord: mayWord(set, by),
      mayReadLog: mayReadLog(by),
      keeper: await this.keeperView(set, states, lines, names, by),
      today: this.clock.today(),
    };
  }

  private async names(
    set: PromiseSet,
    promises: readonly CitizenPromise[],
    states: readonly CommitmentState[],
    by: Caller,
  ): Promise<Names> {
    const parties = await this.promiseSets.parties([set.id]);
    const leads = states.flatMap(({ newest, approved }) =>
      [newest, approved].map((revision) => leadOf(revision?.fields)),
    );
    const ids = [
      set.keeperId,
      ...parties.map((party) => party.actorId),
      ...leads.filter((id) => id !== null),
    ];
    const actors = new Map((await this.organisations.byIds(ids)).map((actor) => [actor.id, actor.name]));
    const numbers = new Map(promises.map((promise) => [promise.id, promise.number]));
    const moves = await this.activities.moves(states.map((state) => state.subjectId));
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

  private async keeperView(
    set: PromiseSet,
    states: readonly CommitmentState[],
    lines: readonly ActivityLine[],
    names: Names,
    by: Caller,
  ): Promise<KeeperView | null> {
    if (!mayPropose(set, by)) return null;
    const pending = await this.proposals.pending(set.id);
    return {
      pending: pendingOnes(pending, states, names, by),
      suggestions: lines.filter((line) => line.progress.suggestedTarget).length,
      maySign: set.state === 'approved',
      publication: {
        isPossible: set.wasApproved(),
        acts: await this.publications.unpublishedActs(set.id),
        missing: missingIn(states, names),
      },
    };
  }
}

function reasonIn(move: DeadlineMove | undefined, by: Caller): string {
  if (!move) return '';
  return [`${activityTexts[by.language].moveReasons[move.reason]}.`, move.publicText].join(' ').trim();
}

const leadOf = (fields: object | undefined): string | null =>
  (fields as Partial<ActivityFields> | undefined)?.leadId ?? null;
