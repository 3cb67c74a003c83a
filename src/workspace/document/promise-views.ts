import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller';
import { NotAllowed } from '../../kernel/missing';
import { Organisations } from '../../organisations/organisations';
import { CitizenPromises } from '../../promises/citizen-promises';
import {
  mayChangeWords,
  mayCorrect,
  mayKeep,
  mayRemovePromise,
  mayWithdrawPromise,
} from '../../promises/promise.policy';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface PromisePageView {
  readonly promiseSet: { readonly id: string; readonly title: string };
  readonly partners: readonly Named[];
  /** Empty when the document has only one. */
  readonly municipalities: readonly Named[];
  readonly fields: Readonly<Record<string, string | null>>;
  /** Null for a promise that does not exist yet. */
  readonly promise: {
    readonly id: string;
    readonly number: number;
    readonly text: string;
    readonly mayChange: boolean;
    readonly isProposed: boolean;
    readonly mayRemove: boolean;
    readonly mayCorrect: boolean;
    readonly mayWithdraw: boolean;
  } | null;
}

/** Gathers what the form of one promise needs, for those who keep the document. */
@Injectable()
export class PromiseViews {
  constructor(
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly promises: CitizenPromises,
  ) {}

  async ofNew(setId: string, by: Caller): Promise<PromisePageView> {
    const set = await this.promiseSets.find(setId);
    return { ...(await this.frame(set, by)), fields: { kind: 'direction' }, promise: null };
  }

  async of(id: string, by: Caller): Promise<PromisePageView> {
    const promise = await this.promises.find(id);
    const set = await this.promiseSets.find(promise.promiseSetId);
    const { number, text, party, actorId, forMunicipalityId, kind } = promise;
    return {
      ...(await this.frame(set, by)),
      fields: { text, party, actorId, forMunicipalityId, kind, number: String(number) },
      promise: {
        id,
        number,
        text,
        mayChange: mayChangeWords(set, by),
        isProposed: !set.isDraft(),
        mayRemove: mayRemovePromise(set, by),
        mayCorrect: mayCorrect(set, by),
        mayWithdraw: mayWithdrawPromise(set, by),
      },
    };
  }

  private async frame(
    set: PromiseSet,
    by: Caller,
  ): Promise<Pick<PromisePageView, 'promiseSet' | 'partners' | 'municipalities'>> {
    if (!mayKeep(set, by)) throw new NotAllowed('promise.write');
    const parties = await this.promiseSets.parties([set.id]);
    const actors = await this.organisations.byIds(parties.map(({ actorId }) => actorId));
    const named = (party: string): Named[] =>
      actors
        .filter(({ id }) => parties.some((one) => one.actorId === id && one.party === party))
        .map(({ id, name }) => ({ id, name }))
        .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
    const municipalities = named('municipality');
    return {
      promiseSet: { id: set.id, title: set.title },
      partners: named('other'),
      municipalities: municipalities.length > 1 ? municipalities : [],
    };
  }
}
