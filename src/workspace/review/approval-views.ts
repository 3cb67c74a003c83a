import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller';
import { RefusalTexts } from '../../http/refusal-texts';
import { Organisations } from '../../organisations/organisations';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import { type Asked, Proposals } from '../../publication/proposals';
import { CommitmentNames } from '../commitment-names';
import { decisionsFor, headingOf } from '../commitment-views';
import { askedAs, askedFrom, type DecisionOnChosen } from './approval.dto';
import type { ApprovalGroup, ChosenApprovals, ResultView } from './review-view';

/** What waits for the chief's approval in all promise sets of the area, in the same number of statements however many they are. */
@Injectable()
export class ApprovalViews {
  constructor(
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly proposals: Proposals,
    private readonly names: CommitmentNames,
    private readonly refusals: RefusalTexts,
  ) {}

  /** What has waited longest comes first. */
  async of(sets: readonly PromiseSet[], by: Caller): Promise<ApprovalGroup[]> {
    const setIds = sets.map(({ id }) => id);
    const states = await this.proposals.statesIn(setIds);
    const parties = await this.promiseSets.parties(setIds);
    const fourEyes = await this.proposals.wantingFourEyes(states);
    const keepers = await this.organisations.byIds(sets.map(({ keeperId }) => keeperId));
    const promises = await this.promiseSets.promisesOf(setIds);
    const actorIds = parties.map(({ actorId }) => actorId);
    const names = await this.names.of(promises, states, actorIds, by);
    const groups = sets.flatMap((set) => {
      const own = states.filter(({ newest }) => newest.promiseSetId === set.id);
      return decisionsFor(own, names, fourEyes, by).map((decision) => ({
        ...decision,
        setId: set.id,
        setTitle: set.title,
        keeperName: keepers.find(({ id }) => id === set.keeperId)?.name ?? '',
        municipalityIds: parties
          .filter((row) => row.promiseSetId === set.id && row.party === 'municipality')
          .map(({ actorId }) => actorId),
        since: oldest(own.filter(({ waitsFor }) => waitsFor.includes(decision.authorityId))),
      }));
    });
    return groups.sort((a, b) => a.since.getTime() - b.since.getTime());
  }

  /** Only what was ticked, as it stands now. */
  async chosen(sets: readonly PromiseSet[], asked: readonly Asked[], by: Caller): Promise<ChosenApprovals> {
    const isAsked = (authorityId: string, revisionId: string) =>
      asked.some((one) => one.authorityId === authorityId && one.revisionId === revisionId);
    const groups = (await this.of(sets, by))
      .map((group) => ({
        ...group,
        items: group.items.filter(({ revisionId }) => isAsked(group.authorityId, revisionId)),
      }))
      .filter(({ items }) => items.length > 0);
    return { groups, isPartlyGone: groups.flatMap(({ items }) => items).length < asked.length };
  }

  async decide(
    sets: readonly PromiseSet[],
    { val, decision, reason }: DecisionOnChosen,
    by: Caller,
  ): Promise<ResultView> {
    const outcomes = await this.proposals.decideEach(askedFrom(val), { decision, reason }, by);
    const setIds = outcomes.map(({ revision }) => revision.promiseSetId);
    const names = await this.names.of(await this.promiseSets.promisesOf(setIds), [], [], by);
    return {
      act: decision,
      rows: outcomes.map(({ authorityId, revision, refusal }) => ({
        id: askedAs({ authorityId, revisionId: revision.id }),
        heading: headingOf(revision.subjectKind, revision.fields, names, by),
        setTitle: sets.find(({ id }) => id === revision.promiseSetId)?.title ?? '',
        problem: refusal && this.refusals.explain({ code: refusal, values: {} }, by.language),
      })),
    };
  }
}

const oldest = (states: readonly { readonly newest: { readonly proposedAt: Date } }[]): Date =>
  new Date(Math.min(...states.map(({ newest }) => newest.proposedAt.getTime())));
