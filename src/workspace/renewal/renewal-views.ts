import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller';
import { addDays, addYears, type Day, yearOf } from '../../kernel/day';
import { NotAllowed } from '../../kernel/missing';
import { Refusal } from '../../kernel/refusal';
import { mayKeep, mayRenew } from '../../promises/promise.policy';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';

export interface RenewalView {
  readonly promiseSet: { readonly id: string; readonly title: string };
  readonly existing: readonly { readonly id: string; readonly title: string }[];
  readonly promises: readonly { readonly id: string; readonly number: number; readonly text: string }[];
  /** What the form begins with. */
  readonly fields: Readonly<Record<string, string | null>>;
}

/** Gathers what the form of the next period begins with. */
@Injectable()
export class RenewalViews {
  constructor(private readonly promiseSets: PromiseSets) {}

  async of(id: string, by: Caller): Promise<RenewalView> {
    const set = await this.promiseSets.find(id);
    if (!mayKeep(set, by)) throw new NotAllowed('promise_set.renew');
    if (!mayRenew(set, by)) throw new Refusal('renewal.not_promised');
    const promises = await this.promiseSets.promises(id);
    return {
      promiseSet: { id, title: set.title },
      existing: (await this.promiseSets.successors(id)).map((next) => ({ id: next.id, title: next.title })),
      promises: promises.map((promise) => ({ id: promise.id, number: promise.number, text: promise.text })),
      fields: nextPeriod(set),
    };
  }
}

/** As long as the last one, right after it, with the years in the title moved along. */
function nextPeriod({ kind, title, periodStart, periodEnd }: PromiseSet): RenewalView['fields'] {
  if (periodEnd === null) return { kind, title, periodStart: null, periodEnd: null, copyYears: '1' };
  const years = Math.max(1, yearOf(addDays(periodEnd, 1)) - yearOf(periodStart));
  const next: Day = addDays(periodEnd, 1);
  return {
    kind,
    title: title.replace(/\b(19|20)\d\d\b/g, (year) => String(Number(year) + years)),
    periodStart: next,
    periodEnd: addYears(periodEnd, years),
    copyYears: String(years),
  };
}
