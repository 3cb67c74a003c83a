import { Injectable } from '@nestjs/common';
import { type Timeliness, timelinessOf } from '../../activities/activity-timeliness';
import type { ClockStopRecord } from '../../activities/clock-stop.entity';
import { ClockStops } from '../../activities/clock-stops';
import { Clock } from '../../kernel/clock';
import type { Day } from '../../kernel/day';
import { groupBy } from '../../kernel/group-by';
import type { Actor } from '../../organisations/actor.entity';
import { Organisations } from '../../organisations/organisations';
import type { PromiseSetParty } from '../../promises/promise-set-party.entity';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import type { Review } from '../../reviews/review.entity';
import { type ReviewStand, standOf } from '../../reviews/review-stand';
import type { ReviewedActivity, ReviewedPromise } from '../../reviews/reviewed-fields';
import { type ReviewSubject, ReviewSubjects } from '../../reviews/review-subjects';
import { Reviews } from '../../reviews/reviews';
import { waitsForChief } from '../../words/review-state';

/** One commitment in one police area's review, as it stands: what is counted and sorted by, without its words. */
export interface Standing {
  readonly set: PromiseSet;
  readonly policeAreaId: string;
  readonly subject: ReviewSubject;
  /** Oldest first. */
  readonly turns: readonly Review[];
  readonly stand: ReviewStand;
  readonly waits: boolean;
  /** Since when it waits; null when it does not, or nobody knows. */
  readonly since: Date | null;
  readonly isOurs: boolean;
  /** Nothing for a promise. */
  readonly timeliness: readonly Timeliness[];
  readonly isLedByPolice: boolean;
}

/** All commitments of some promise sets, and who is who among them. */
export interface Standings {
  readonly sets: readonly PromiseSet[];
  /** By promise set. */
  readonly parties: ReadonlyMap<string, readonly PromiseSetParty[]>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly of: readonly Standing[];
}

interface Known extends Omit<Standings, 'of'> {
  /** By police area and commitment. */
  readonly turns: ReadonlyMap<string, readonly Review[]>;
  readonly stops: ReadonlyMap<string, readonly ClockStopRecord[]>;
  readonly firstActs: ReadonlyMap<string, Date>;
  readonly sharedSince: ReadonlyMap<string, Date>;
  readonly today: Day;
}

/** Reads how the commitments of any number of promise sets stand, in the same number of statements however many they are. */
@Injectable()
export class ReviewStandings {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly stops: ClockStops,
    private readonly reviews: Reviews,
    private readonly subjects: ReviewSubjects,
  ) {}

  async of(sets: readonly PromiseSet[]): Promise<Standings> {
    const setIds = sets.map(({ id }) => id);
    const subjects = await this.subjects.of(setIds);
    const known = await this.known(sets, subjects);
    const ofSet = groupBy(subjects, ({ setId }) => setId);
    const all = sets.flatMap((set) =>
      (known.parties.get(set.id) ?? [])
        .filter(({ party }) => party === 'police')
        .flatMap(({ actorId }) => standingsIn(set, actorId, ofSet.get(set.id) ?? [], known)),
    );
    return { sets, parties: known.parties, actors: known.actors, of: all };
  }

  private async known(sets: readonly PromiseSet[], subjects: readonly ReviewSubject[]): Promise<Known> {
    const setIds = sets.map(({ id }) => id);
    const parties = await this.promiseSets.parties(setIds);
    const turns = await this.reviews.turns(setIds);
    const named = [...subjects.map(({ fields }) => fields), ...turns.map(({ seen }) => seen)].flatMap(
      actorsIn,
    );
    const keepers = sets.map(({ keeperId }) => keeperId);
    const actorIds = new Set([...keepers, ...parties.map(({ actorId }) => actorId), ...named]);
    const actors = await this.organisations.byIds([...actorIds]);
    const activityIds = subjects.filter(({ kind }) => kind === 'activity').map(({ id }) => id);
    return {
      sets,
      parties: groupBy(parties, ({ promiseSetId }) => promiseSetId),
      actors: new Map(actors.map((actor) => [actor.id, actor])),
      turns: groupBy(turns, threadOf),
      stops: groupBy(await this.stops.approved(activityIds), ({ activityId }) => activityId),
      firstActs: await this.subjects.firstActsSince(setIds),
      sharedSince: await this.subjects.sharedSince(setIds),
      today: this.clock.today(),
    };
  }
}

function standingsIn(
  set: PromiseSet,
  policeAreaId: string,
  subjects: readonly ReviewSubject[],
  known: Known,
): Standing[] {
  const isPolices = (id: string) => known.actors.get(id)?.authorityId === policeAreaId;
  const keeper = known.actors.get(set.keeperId);
  const promisedByPolice = new Set(subjects.filter(isPolicePromise).map(({ id }) => id));
  return subjects.map((subject) => {
    const { id, kind, activity, fields } = subject;
    const turns = known.turns.get(threadOf({ policeAreaId, subjectId: id })) ?? [];
    const stand = standOf(turns, fields);
    const waits = waitsForChief(stand.state);
    return {
      ...{ set, policeAreaId, subject, turns, stand, waits },
      since: waits ? sinceOf(set, subject, stand, known) : null,
      isOurs: kind === 'promise' ? promisedByPolice.has(id) : isOurs(fields, isPolices, promisedByPolice),
      timeliness: activity ? timelinessOf(activity, known.today, known.stops.get(id) ?? [], keeper) : [],
      isLedByPolice: activity !== null && isPolices(activity.leadId),
    };
  });
}

const threadOf = ({ policeAreaId, subjectId }: Pick<Review, 'policeAreaId' | 'subjectId'>): string =>
  `${policeAreaId}.${subjectId}`;

const actorsIn = (fields: object): string[] => {
  const { leadId, actorId, takingPartIds = [] } = fields as Partial<ReviewedActivity & ReviewedPromise>;
  return [leadId, actorId, ...takingPartIds].filter((id) => typeof id === 'string');
};

/** Since it was answered, or first changed after the last review; never since before the set was sent to its parties. */
function sinceOf(
  set: PromiseSet,
  { id }: ReviewSubject,
  { state, last }: ReviewStand,
  { firstActs, sharedSince }: Known,
): Date | null {
  if (state === 'information_given') return last?.writtenAt ?? null;
  const shared = sharedSince.get(set.id) ?? null;
  const acted = firstActs.get(id) ?? last?.writtenAt ?? shared;
  return shared && acted && acted < shared ? shared : acted;
}

/** What the police lead or take part in, and what is done for what they have promised. */
function isOurs(
  fields: object,
  isPolices: (id: string) => boolean,
  promisedByPolice: ReadonlySet<string>,
): boolean {
  const { leadId, takingPartIds, promiseIds } = fields as ReviewedActivity;
  return [leadId, ...takingPartIds].some(isPolices) || promiseIds.some((id) => promisedByPolice.has(id));
}

function isPolicePromise({ kind, fields }: ReviewSubject): boolean {
  const { party } = fields as ReviewedPromise;
  return kind === 'promise' && (party === 'police' || party === 'joint');
}

export const municipalitiesOf = ({ parties }: Pick<Standings, 'parties'>, setId: string): readonly string[] =>
  (parties.get(setId) ?? []).filter(({ party }) => party === 'municipality').map(({ actorId }) => actorId);

/** What has waited longest comes first; what does not wait, last. */
export const oldestFirst = (a: Standing, b: Standing): number => waitedFrom(a) - waitedFrom(b);
const waitedFrom = ({ since }: Standing): number => since?.getTime() ?? Number.MAX_SAFE_INTEGER;
