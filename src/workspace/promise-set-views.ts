import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import { PlanLinks } from '../activities/plan-links';
import type { CommitmentState } from '../commitments/commitment-state';
import type { Caller } from '../kernel/caller';
import { mayReadLog } from '../audit/log.policy';
import { Clock } from '../kernel/clock';
import { AuthoritySettings } from '../organisations/authority-settings';
import { Organisations } from '../organisations/organisations';
import type { CitizenPromise } from '../promises/citizen-promise.entity';
import { foundationFaults } from '../promises/foundation-faults';
import { Foundations } from '../promises/foundations';
import {
  mayChangeFacts,
  mayChangeWords,
  mayEnd,
  mayExtend,
  mayKeep,
  mayRenew,
} from '../promises/promise.policy';
import type { PromiseSet } from '../promises/promise-set.entity';
import { PromiseSets } from '../promises/promise-sets';
import { Proposals } from '../publication/proposals';
import { mayPropose, mayPublishProgress, mayWord } from '../publication/publication.policy';
import { Publications } from '../publication/publications';
import { type ActivityLine, ActivityLines } from './activity-lines';
import type { Names } from './commitment-changes';
import { CommitmentNames } from './commitment-names';
import { decisionsFor, missingIn, pendingOnes, undecided } from './commitment-views';
import type { DocumentView } from './document/document-view';
import { DocumentViews } from './document/document-views';
import { groupsOf } from './promise-groups';
import type { KeeperView, ProgressView, PromiseSetView } from './promise-set-view';
import { TextsToCheck } from './texts-to-check';

/** Gathers what the page of one promise set shows; the policies decide which rows there are. */
@Injectable()
export class PromiseSetViews {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly authoritySettings: AuthoritySettings,
    private readonly promiseSets: PromiseSets,
    private readonly foundations: Foundations,
    private readonly activities: Activities,
    private readonly planLinks: PlanLinks,
    private readonly proposals: Proposals,
    private readonly publications: Publications,
    private readonly lines: ActivityLines,
    private readonly commitmentNames: CommitmentNames,
    private readonly documents: DocumentViews,
    private readonly textsToCheck: TextsToCheck,
  ) {}

  async of(id: string, by: Caller): Promise<PromiseSetView> {
    const set = await this.promiseSets.find(id);
    const promises = await this.promiseSets.promises(id);
    const states = await this.proposals.states(id);
    const names = await this.names(set, promises, states, by);
    const lines = await this.lines.of(await this.activities.ofSets([id]), [set], by);
    const parties = await this.promiseSets.parties([id]);
    const document = await this.documents.of(set, states);
    const stories = await this.documents.stories(id, states);
    const links = await this.activities.links(lines.map((line) => line.id));
    const { publicId, title, kind, state, periodStart, periodEnd, signedOn, basis } = set;
    const progress = await this.progressView(set, by);
    const keeper = await this.keeperView(set, document, states, lines, names, by);
    const fourEyes = await this.authoritySettings.wantingFourEyes(states.flatMap(({ waitsFor }) => waitsFor));
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
      document,
      lastPublishedAt: (await this.publications.lastPublishedAt(id))?.toISOString() ?? null,
      groups: groupsOf(await this.inSignedWords(promises, id), lines, links, names, stories),
      decisions: decisionsFor(states, names, fourEyes, by),
      waiting: undecided(states, names, by),
      mayWord: mayWord(set, by),
      mayReadLog: mayReadLog(by),
      progress,
      keeper,
      toCheck: progress || keeper?.publication.isPossible ? await this.textsToCheck.of(id) : [],
      foundation: mayKeep(set, by) ? foundationFaults(await this.foundations.focusAreasOf(id)) : null,
      today: this.clock.today(),
      formKey: randomUUID(),
    };
  }

  /** After the signing nothing but the signed copy is shown. */
  private async inSignedWords(
    promises: readonly CitizenPromise[],
    setId: string,
  ): Promise<readonly CitizenPromise[]> {
    const signed = new Map((await this.promiseSets.signed(setId)).map((row) => [row.promiseId, row]));
    return promises.map((promise) => ({ ...promise, text: signed.get(promise.id)?.text ?? promise.text }));
  }

  private async names(
    set: PromiseSet,
    promises: readonly CitizenPromise[],
    states: readonly CommitmentState[],
    by: Caller,
  ): Promise<Names> {
    const parties = await this.promiseSets.parties([set.id]);
    const standing = await this.planLinks.takingPart(
      (await this.activities.ofSets([set.id])).map((activity) => activity.id),
    );
    const actorIds = [...parties, ...standing].map(({ actorId }) => actorId);
    return this.commitmentNames.of(promises, states, [set.keeperId, ...actorIds], by);
  }

  private async keeperView(
    set: PromiseSet,
    document: DocumentView,
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
      mayChangeFacts: mayChangeFacts(set, by),
      mayWriteWords: mayChangeWords(set, by),
      mayExtend: mayExtend(set, by),
      mayEnd: mayEnd(set, by),
      mayRenew: mayRenew(set, by),
      mayTakeOffWeb: (await this.publications.lastPublishedAt(set.id)) !== null && !document.offTheWeb,
      publication: {
        isPossible: set.wasApproved(),
        acts: await this.publications.unpublishedActs(set.id, set.keeperId, true),
        missing: missingIn(states, names),
      },
    };
  }

  private async progressView(set: PromiseSet, by: Caller): Promise<ProgressView | null> {
    const tellers = await this.publications.otherTellers(set);
    const [authority] = await this.organisations.byIds(tellers.filter((id) => mayPublishProgress(id, by)));
    if (!authority || !(await this.publications.lastPublishedAt(set.id))) return null;
    return {
      authorityName: authority.name,
      acts: await this.publications.unpublishedActs(set.id, authority.id, false),
      delayDays: authority.disclosureDelay(),
    };
  }
}
