import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller';
import { addDays, addYears, type Day, yearOf } from '../../kernel/day';
import { NotAllowed } from '../../kernel/missing';
import { Refusal } from '../../kernel/refusal';
import { Additions } from '../../promises/additions';
import { mayKeep, mayRenew } from '../../promises/promise.policy';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';

export interface RenewalView {
  readonly promiseSet: { readonly id: string; readonly title: string };
  readonly existing: readonly { readonly id: string; readonly title: string }[];
  readonly promises: readonly RenewablePromise[];
  /** What the form begins with. */
  readonly fields: Readonly<Record<string, string | null>>;
}

interface RenewablePromise {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  /** Why it was withdrawn before its period had passed; null when it was not. */
  readonly withdrawnBecause: string | null;
}

/** Gathers what the form of the next period begins with. */
@Injectable()
export class RenewalViews {
  constructor(
    private readonly promiseSets: PromiseSets,
    private readonly additions: Additions,
  ) {}

  async of(id: string, by: Caller): Promise<RenewalView> {
    const set = await this.promiseSets.find(id);
    if (!mayKeep(set, by)) throw new NotAllowed('promise_set.renew');
    if (!mayRenew(set, by)) throw new Refusal('renewal.not_promised');
    const promises = await this.promiseSets.promises(id);
    const withdrawals = await this.additions.approvedWithdrawals(id);
    const whyWithdrawn = (promiseId: string) =>
      withdrawals.find((one) => one.promiseId === promiseId)?.reason ?? null;
    return {
      promiseSet: { id, title: set.title },
      existing: (await this.promiseSets.successors(id)).map((next) => ({ id: next.id, title: next.title })),
      promises: promises.map(({ id: promiseId, number, text }) => ({
        ...{ id: promiseId, number, text },
        withdrawnBecause: whyWithdrawn(promiseId),
      })),
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
