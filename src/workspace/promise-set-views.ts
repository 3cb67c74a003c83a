import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import { activityTexts } from '../activities/activity.texts';
import type { DeadlineMove } from '../activities/deadline-move.entity';
import type { ActivityPromise } from '../activities/activity-promise.entity';
import { approvesFor } from '../commitments/approval.policy';
import type { Commitment, CommitmentState } from '../commitments/commitments';
import { type Caller, holds } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { Organisations } from '../organisations/organisations';
import type { CitizenPromise } from '../promises/citizen-promise.entity';
import type { PromiseSet } from '../promises/promise-set.entity';
import { PromiseSets } from '../promises/promise-sets';
import type { ActivityFields, PromiseFields } from '../publication/commitment-fields';
import { Proposals } from '../publication/proposals';
import { Publications } from '../publication/publications';
import { type ActivityLine, ActivityLines } from './activity-lines';
import { changesBetween, type Names } from './commitment-changes';
import { commitmentTexts } from './commitment.texts';
import type {
  CommitmentView,
  DecisionView,
  KeeperView,
  PromiseSetView,
  WaitingView,
} from './promise-set-view';

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
      decisions: decisionsFor(states, names, by),
      waiting: states
        .map((one) => waitingOn(one, names, by))
        .filter(isUndecided)
        .sort(byHeading),
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
    if (!holds(by, 'coordinator', set.keeperId)) return null;
    const pending = await this.proposals.pending(set.id);
    return {
      pending: pending.map((commitment) => pendingView(commitment, states, names, by)).sort(byHeading),
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

function groupsOf(
  promises: readonly CitizenPromise[],
  lines: readonly ActivityLine[],
  links: readonly ActivityPromise[],
  names: Names,
): PromiseSetView['groups'] {
  const keys = [...new Set(promises.map(groupKey))];
  return keys.map((key) => {
    const own = promises.filter((promise) => groupKey(promise) === key);
    const [first] = own;
    const numbersOf = (activityId: string) =>
      own.filter(({ id }) => isLinked(links, activityId, id)).map(({ number }) => number);
    return {
      key,
      party: first?.party ?? 'joint',
      actorName: first?.actorId ? names.actor(first.actorId) : null,
      promises: own.map(({ id, number, text, kind }) => ({
        id,
        number,
        text,
        kind,
        hasActivity: links.some(({ promiseId }) => promiseId === id),
      })),
      activities: lines
        .map((line) => ({ ...line, promiseNumbers: numbersOf(line.id) }))
        .filter(({ promiseNumbers }) => promiseNumbers.length > 0),
    };
  });
}

const isLinked = (links: readonly ActivityPromise[], activityId: string, promiseId: string): boolean =>
  links.some((link) => link.activityId === activityId && link.promiseId === promiseId);

const groupKey = ({ party, actorId }: CitizenPromise): string => actorId ?? party;

function decisionsFor(states: readonly CommitmentState[], names: Names, by: Caller): readonly DecisionView[] {
  const authorities = [...new Set(states.flatMap((state) => state.waitsFor))].filter((id) =>
    approvesFor(id, by),
  );
  return authorities.map((authorityId) => ({
    authorityId,
    authorityName: names.actor(authorityId),
    items: states
      .filter((state) => state.waitsFor.includes(authorityId))
      .map((state) => ({ ...revisionView(state, names, by), revisionId: state.newest.id }))
      .sort(byHeading),
  }));
}

function revisionView({ newest, approved }: CommitmentState, names: Names, by: Caller): CommitmentView {
  return {
    id: newest.subjectId,
    kind: newest.subjectKind,
    heading: headingOf(newest.subjectKind, newest.fields, by),
    isNew: approved === null,
    changes: changesBetween(
      { subjectId: newest.subjectId, before: approved?.fields ?? null, after: newest.fields },
      names,
      by.language,
    ),
  };
}

function waitingOn(state: CommitmentState, names: Names, by: Caller): WaitingView {
  return {
    ...revisionView(state, names, by),
    waitsFor: state.waitsFor.map((id) => names.actor(id)).sort(),
    refusals: state.approvals
      .filter(({ decision }) => decision === 'refused')
      .map(({ authorityId, reason }) => ({ authorityName: names.actor(authorityId), reason: reason ?? '' })),
  };
}

const isUndecided = ({ waitsFor, refusals }: WaitingView): boolean =>
  waitsFor.length > 0 || refusals.length > 0;

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
    heading: headingOf(kind, fields, by),
    isNew: newest === null,
    changes: changesBetween({ subjectId, before: newest?.fields ?? null, after: fields }, names, by.language),
  };
}

function missingIn(states: readonly CommitmentState[], names: Names): KeeperView['publication']['missing'] {
  const waiting = states.flatMap((state) => state.waitsFor);
  const missing = [...new Set(waiting)].map((id) => ({
    authorityName: names.actor(id),
    count: waiting.filter((other) => other === id).length,
  }));
  return missing.sort((a, b) => a.authorityName.localeCompare(b.authorityName, 'sv'));
}

function headingOf(kind: Commitment['kind'], fields: object, by: Caller): string {
  if (kind === 'activity') return (fields as ActivityFields).title;
  return commitmentTexts[by.language].promise((fields as PromiseFields).number);
}

function reasonIn(move: DeadlineMove | undefined, by: Caller): string {
  if (!move) return '';
  return [`${activityTexts[by.language].moveReasons[move.reason]}.`, move.publicText].join(' ').trim();
}

const leadOf = (fields: object | undefined): string | null =>
  (fields as Partial<ActivityFields> | undefined)?.leadId ?? null;

/** Promises first, by number; then activities by name. */
const byHeading = (a: CommitmentView, b: CommitmentView): number =>
  b.kind.localeCompare(a.kind) || a.heading.localeCompare(b.heading, 'sv', { numeric: true });
