import { Injectable } from '@nestjs/common';
import { Activities } from '../../activities/activities';
import { Occurrences } from '../../activities/occurrences';
import type { Activity } from '../../activities/activity.entity';
import type { Occurrence } from '../../activities/occurrence.entity';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import { groupBy } from '../../kernel/group-by';
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
    const promises = await this.promisesIn(sets, from, to);
    const shown = sets
      .map((set) => ({
        ...{ id: set.id, title: set.title, keeperName: nameOf(set) },
        promises: promises.get(set.id) ?? [],
      }))
      .sort((a, b) => a.keeperName.localeCompare(b.keeperName, 'sv') || a.title.localeCompare(b.title, 'sv'));
    return { year, part, years: [0, 1, 2, 3].map((ago) => yearOf(today) - ago), from, to, sets: shown };
  }

  /** By promise set, in the same number of statements however many they are. */
  private async promisesIn(
    sets: readonly PromiseSet[],
    from: Day,
    to: Day,
  ): Promise<ReadonlyMap<string, readonly PromiseInPeriod[]>> {
    const setIds = sets.map(({ id }) => id);
    const promises = await this.promiseSets.promisesOf(setIds);
    const parties = groupBy(await this.promiseSets.parties(setIds), ({ promiseSetId }) => promiseSetId);
    const activities = await this.activities.ofSets(setIds);
    const ofSet = groupBy(activities, ({ promiseSetId }) => promiseSetId);
    const ids = activities.map(({ id }) => id);
    const activityIds = groupBy(await this.activities.links(ids), ({ promiseId }) => promiseId);
    const occurrences = groupBy(await this.occurrences.of(ids), ({ activityId }) => activityId);
    const leads = await this.organisations.byIds(activities.map(({ leadId }) => leadId));
    const authorityOf = new Map(leads.map(({ id, authorityId }) => [id, authorityId]));
    const isLedByPolice = ({ promiseSetId, leadId }: Activity): boolean =>
      (parties.get(promiseSetId) ?? []).some(
        ({ party, actorId }) => party === 'police' && actorId === authorityOf.get(leadId),
      );
    const listed = promises.flatMap((promise) => {
      const { id, promiseSetId, number, text, party } = promise;
      const linked = new Set((activityIds.get(id) ?? []).map(({ activityId }) => activityId));
      const own = (ofSet.get(promiseSetId) ?? []).filter((activity) => linked.has(activity.id));
      if (!isUndertaken(promise, own.some(isLedByPolice))) return [];
      const done = own.map((one) => doneIn(one, occurrences.get(one.id) ?? [], from, to));
      return [{ promiseSetId, id, number, text, party, activities: done }];
    });
    return groupBy(listed, ({ promiseSetId }) => promiseSetId);
  }
}

/** What the police promise, alone or with others, and what they lead for somebody else's promise. */
const isUndertaken = ({ party }: CitizenPromise, isLedByPolice: boolean): boolean =>
  party === 'police' || party === 'joint' || isLedByPolice;

function doneIn(
  { id, title, status, targetUnit, completedOn }: Activity,
  all: readonly Occurrence[],
  from: Day,
  to: Day,
): DoneInPeriod {
  const inPeriod = all.filter(({ day, voidedAt }) => !voidedAt && isWithin(day, from, to));
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
