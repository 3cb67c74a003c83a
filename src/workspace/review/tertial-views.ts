import { Injectable } from '@nestjs/common';
import { Activities } from '../../activities/activities';
import { Occurrences } from '../../activities/occurrences';
import type { Activity } from '../../activities/activity.entity';
import type { ActivityPromise } from '../../activities/activity-promise.entity';
import type { Occurrence } from '../../activities/occurrence.entity';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import { type Day, monthOf, windowOf, yearOf } from '../../kernel/day';
import { Organisations } from '../../organisations/organisations';
import type { CitizenPromise } from '../../promises/citizen-promise.entity';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import type { ActivityStatus } from '../../words/activity-status';
import type { Party } from '../../words/promise-words';
import { ReviewViews } from './review-views';

export interface DoneInPeriod {
  readonly id: string;
  readonly title: string;
  readonly status: ActivityStatus;
  readonly quantity: number;
  readonly unit: string | null;
  readonly occurrences: number;
  readonly summaries: readonly string[];
  /** When it was completed within the period. */
  readonly completedOn: Day | null;
}

export interface PromiseInPeriod {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly party: Party;
  /** Empty when nothing is planned for the promise; it is listed all the same. */
  readonly activities: readonly DoneInPeriod[];
}

export interface TertialView {
  readonly year: number;
  readonly part: 1 | 2 | 3;
  readonly years: readonly number[];
  readonly from: Day;
  readonly to: Day;
  readonly sets: readonly {
    readonly id: string;
    readonly title: string;
    readonly keeperName: string;
    readonly promises: readonly PromiseInPeriod[];
  }[];
}

/** What the police have undertaken in the area, mapped to the promises' numbers: nothing falls out of the summary. */
@Injectable()
export class TertialViews {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly occurrences: Occurrences,
    private readonly reviews: ReviewViews,
  ) {}

  async of(query: Readonly<Record<string, unknown>>, by: Caller): Promise<TertialView> {
    const today = this.clock.today();
    const { year, part } = chosenIn(query, today);
    const { from, to } = windowOf(firstDayOf(year, part), 'tertial');
    const sets = (await this.reviews.setsOfArea(by)).filter((set) => overlaps(set, from, to));
    const keepers = await this.organisations.byIds(sets.map(({ keeperId }) => keeperId));
    const nameOf = (set: PromiseSet) => keepers.find(({ id }) => id === set.keeperId)?.name ?? '';
    const shown: TertialView['sets'][number][] = [];
    for (const set of sets) {
      const promises = await this.promisesIn(set, from, to);
      shown.push({ id: set.id, title: set.title, keeperName: nameOf(set), promises });
    }
    shown.sort(
      (a, b) => a.keeperName.localeCompare(b.keeperName, 'sv') || a.title.localeCompare(b.title, 'sv'),
    );
    return { year, part, years: [0, 1, 2, 3].map((ago) => yearOf(today) - ago), from, to, sets: shown };
  }

  private async promisesIn(set: PromiseSet, from: Day, to: Day): Promise<PromiseInPeriod[]> {
    const promises = await this.promiseSets.promises(set.id);
    const { policeIds } = await this.promiseSets.authorities(set.id);
    const activities = await this.activities.ofSets([set.id]);
    const ids = activities.map(({ id }) => id);
    const links = await this.activities.links(ids);
    const occurrences = await this.occurrences.of(ids);
    const leads = await this.organisations.byIds(activities.map(({ leadId }) => leadId));
    const police = new Set(
      leads.filter(({ authorityId }) => authorityId && policeIds.includes(authorityId)).map(({ id }) => id),
    );
    return promises.flatMap((promise) => {
      const own = activities.filter(({ id }) => isLinked(links, id, promise.id));
      if (!isUndertaken(promise, own, police)) return [];
      const { id, number, text, party } = promise;
      return [{ id, number, text, party, activities: own.map((one) => doneIn(one, occurrences, from, to)) }];
    });
  }
}

/** What the police promise, alone or with others, and what they lead for somebody else's promise. */
const isUndertaken = (
  { party }: CitizenPromise,
  activities: readonly Activity[],
  police: ReadonlySet<string>,
): boolean => party === 'police' || party === 'joint' || activities.some(({ leadId }) => police.has(leadId));

const isLinked = (links: readonly ActivityPromise[], activityId: string, promiseId: string): boolean =>
  links.some((link) => link.activityId === activityId && link.promiseId === promiseId);

function doneIn(
  { id, title, status, targetUnit, completedOn }: Activity,
  all: readonly Occurrence[],
  from: Day,
  to: Day,
): DoneInPeriod {
  const inPeriod = all.filter(
    ({ activityId, day, voidedAt }) => activityId === id && !voidedAt && isWithin(day, from, to),
  );
  const sum = inPeriod.reduce((total, { quantity }) => total + quantity, 0);
  return {
    ...{ id, title, status, unit: targetUnit, quantity: Math.round(sum * 100) / 100 },
    occurrences: inPeriod.length,
    summaries: inPeriod.map(({ publicSummary }) => publicSummary).filter((text) => text !== ''),
    completedOn: completedOn && isWithin(completedOn, from, to) ? completedOn : null,
  };
}

const isWithin = (day: Day, from: Day, to: Day): boolean => day >= from && day <= to;

const overlaps = ({ periodStart, periodEnd }: PromiseSet, from: Day, to: Day): boolean =>
  periodStart <= to && (periodEnd === null || periodEnd >= from);

/** What is not understood is today's. */
function chosenIn(
  { ar, tertial }: Readonly<Record<string, unknown>>,
  today: Day,
): { readonly year: number; readonly part: 1 | 2 | 3 } {
  const year = typeof ar === 'string' && /^20\d\d$/.test(ar) ? Number(ar) : yearOf(today);
  const part = ([1, 2, 3] as const).find((one) => String(one) === tertial);
  return { year, part: part ?? partOf(today) };
}

const partOf = (today: Day): 1 | 2 | 3 => (monthOf(today) <= 4 ? 1 : monthOf(today) <= 8 ? 2 : 3);
const firstDayOf = (year: number, part: 1 | 2 | 3): Day =>
  `${year}-${String(part * 4 - 3).padStart(2, '0')}-01`;
