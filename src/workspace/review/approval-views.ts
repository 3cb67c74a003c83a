import { Injectable } from '@nestjs/common';
import { type AskedRevision, Commitments } from '../../commitments/commitments';
import { approvesFor, needsOtherEyes } from '../../commitments/approval.policy';
import type { Caller } from '../../kernel/caller';
import { groupBy } from '../../kernel/group-by';
import { RefusalTexts } from '../../http/refusal-texts';
import { Organisations } from '../../organisations/organisations';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import { AuthoritySettings } from '../../organisations/authority-settings';
import { type Asked, PlanApprovals } from '../../publication/plan-approvals';
import { CommitmentNames } from '../commitment-names';
import { decisionsFor, headingOf } from '../commitment-views';
import { askedAs, askedFrom, type DecisionOnChosen } from './approval.dto';
import type { ApprovalGroup, ApprovalsView, ChosenApprovals, ResultView } from './review-view';

/** Proposals on the chief's page at a time. */
const perPage = 10;

/** What waits for the chief's approval in all promise sets of the area, in the same number of statements however many they are. */
@Injectable()
export class ApprovalViews {
  constructor(
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly commitments: Commitments,
    private readonly authoritySettings: AuthoritySettings,
    private readonly approvals: PlanApprovals,
    private readonly names: CommitmentNames,
    private readonly refusals: RefusalTexts,
  ) {}

  /** All that waits, what has waited longest first. */
  async asked(sets: readonly PromiseSet[], by: Caller): Promise<AskedRevision[]> {
    const authorityIds = by.memberships.flatMap(({ authorityId }) => authorityId ?? []);
    const asked = await this.commitments.asked(authorityIds.filter((id) => approvesFor(id, by)));
    const inArea = new Set(sets.map(({ id }) => id));
    return asked.filter(({ promiseSetId }) => inArea.has(promiseSetId));
  }

  async oldest(
    asked: readonly AskedRevision[],
    sets: readonly PromiseSet[],
    by: Caller,
  ): Promise<ApprovalsView> {
    const fourEyes = await this.fourEyes(asked);
    const own = asked.filter((one) => needsOtherEyes(one, fourEyes.has(one.authorityId), by));
    const shown = asked.filter((one) => !own.includes(one)).slice(0, perPage);
    return {
      groups: await this.groups(shown, sets, fourEyes, by),
      shown: shown.length,
      waiting: asked.length - own.length,
      ownProposals: own.length,
    };
  }

  /** Only what was ticked, as it stands now. */
  async chosen(sets: readonly PromiseSet[], ticked: readonly Asked[], by: Caller): Promise<ChosenApprovals> {
    const keys = new Set(ticked.map(askedAs));
    const asked = (await this.asked(sets, by)).filter((one) => keys.has(askedAs(one)));
    const groups = await this.groups(asked, sets, await this.fourEyes(asked), by);
    return { groups, isPartlyGone: groups.flatMap(({ items }) => items).length < keys.size };
  }

  async decide(
    sets: readonly PromiseSet[],
    { val, decision, reason }: DecisionOnChosen,
    by: Caller,
  ): Promise<ResultView> {
    const outcomes = await this.approvals.decideEach(askedFrom(val), { decision, reason }, by);
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

  private fourEyes(asked: readonly AskedRevision[]): Promise<ReadonlySet<string>> {
    return this.authoritySettings.wantingFourEyes(asked.map(({ authorityId }) => authorityId));
  }

  /** By promise set and authority, in the order of what has waited longest in each. */
  private async groups(
    asked: readonly AskedRevision[],
    sets: readonly PromiseSet[],
    fourEyes: ReadonlySet<string>,
    by: Caller,
  ): Promise<ApprovalGroup[]> {
    const states = await this.commitments.statesOfSubjects(asked.map(({ subjectId }) => subjectId));
    const setIds = asked.map(({ promiseSetId }) => promiseSetId);
    const promises = await this.promiseSets.promisesOf(setIds);
    const keepers = await this.organisations.byIds(sets.map(({ keeperId }) => keeperId));
    const names = await this.names.of(promises, states, [], by);
    const groups = groupBy(asked, ({ promiseSetId, authorityId }) => `${promiseSetId}.${authorityId}`);
    return [...groups.values()].flatMap((own) => {
      const [first] = own;
      const set = sets.find(({ id }) => id === first?.promiseSetId);
      const ofGroup = states.filter(({ newest }) => own.some(({ revisionId }) => revisionId === newest.id));
      const decision = decisionsFor(ofGroup, names, fourEyes, by).find(
        ({ authorityId }) => authorityId === first?.authorityId,
      );
      if (!first || !set || !decision || decision.items.length === 0) return [];
      return {
        ...{ authorityId: first.authorityId, items: decision.items, since: first.proposedAt },
        ...{ setId: set.id, setTitle: set.title },
        keeperName: keepers.find(({ id }) => id === set.keeperId)?.name ?? '',
      };
    });
  }
}
