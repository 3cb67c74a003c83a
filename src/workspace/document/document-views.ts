import { Injectable } from '@nestjs/common';
import type { CommitmentState } from '../../commitments/commitment-state';
import { Additions } from '../../promises/additions';
import type { Addition } from '../../promises/addition.entity';
import { Lineage } from '../../promises/lineage';
import { PromiseBasis } from '../../promises/promise-basis';
import { PromiseSetFacts } from '../../promises/promise-set-facts';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import { Signatories } from '../../promises/signatories';
import { Withdrawals } from '../../publication/withdrawals';
import type { AdditionView, DocumentView, PromiseStory } from './document-view';

/** Gathers what the page of a document tells besides promises and activities. */
@Injectable()
export class DocumentViews {
  constructor(
    private readonly promiseSets: PromiseSets,
    private readonly facts: PromiseSetFacts,
    private readonly signatories: Signatories,
    private readonly basis: PromiseBasis,
    private readonly additions: Additions,
    private readonly lineage: Lineage,
    private readonly withdrawals: Withdrawals,
  ) {}

  async of(set: PromiseSet, states: readonly CommitmentState[]): Promise<DocumentView> {
    const { id, followUpEvery, endedOn, endReason } = set;
    const additions = await this.additions.of(id);
    const withdrawal = await this.withdrawals.standing(id);
    return {
      districts: (await this.facts.districtsOf(id)).map(({ name }) => name),
      followUpEvery,
      signatories: await this.signatories.of(id),
      dialogues: await this.basis.dialogues(id),
      worries: await this.basis.worries(id),
      extensions: viewsOf(
        additions.filter(({ kind }) => kind === 'extension'),
        states,
      ),
      endedOn,
      endReason,
      predecessor: await this.predecessorOf(set),
      successors: (await this.promiseSets.successors(id)).map((next) => ({ id: next.id, title: next.title })),
      offTheWeb: withdrawal && { at: withdrawal.at.toISOString(), reason: withdrawal.reason },
    };
  }

  /** By promise. */
  async stories(
    setId: string,
    states: readonly CommitmentState[],
  ): Promise<(promiseId: string) => PromiseStory> {
    const additions = await this.additions.of(setId);
    const earlier = await this.lineage.earlier(setId);
    const later = await this.lineage.later(setId);
    const ended = await this.lineage.endedOf(setId);
    return (promiseId) => {
      const own = <Row extends { readonly promiseId: string | null }>(rows: readonly Row[]) =>
        rows.filter((row) => row.promiseId === promiseId);
      return {
        additions: viewsOf(own(additions), states),
        earlier: own(earlier),
        later: own(later),
        endedBecause: own(ended)[0]?.reason ?? null,
      };
    };
  }

  /** Another party may not see the document before. */
  private async predecessorOf({ extendsId }: PromiseSet): Promise<DocumentView['predecessor']> {
    if (!extendsId) return null;
    const before = (await this.promiseSets.byIds([extendsId]))[0];
    return before ? { id: before.id, title: before.title } : null;
  }
}

const viewsOf = (additions: readonly Addition[], states: readonly CommitmentState[]): AdditionView[] =>
  additions.map(({ id, kind, shouldRead, fromEnd, toEnd, reason, madeOn }) => ({
    id,
    kind,
    shouldRead,
    fromEnd,
    toEnd,
    reason,
    madeOn,
    isApproved: states.some((state) => state.subjectId === id && state.approved !== null),
  }));
