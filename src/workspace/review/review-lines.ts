import { Injectable } from '@nestjs/common';
import { activityProgress, countedOf, requestsMet } from '../../activities/activity-progress';
import { Activities } from '../../activities/activities';
import type { ClockStopRecord } from '../../activities/clock-stop.entity';
import { ClockStops } from '../../activities/clock-stops';
import { Occurrences } from '../../activities/occurrences';
import type { Activity } from '../../activities/activity.entity';
import { timelinessOf } from '../../activities/activity-timeliness';
import type { Occurrence } from '../../activities/occurrence.entity';
import type { Caller } from '../../kernel/caller';
import { groupBy } from '../../kernel/group-by';
import { Clock } from '../../kernel/clock';
import type { Actor } from '../../organisations/actor.entity';
import { Organisations } from '../../organisations/organisations';
import type { PromiseSetParty } from '../../promises/promise-set-party.entity';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import { chosenAs } from '../../reviews/review.dto';
import type { Review } from '../../reviews/review.entity';
import { mayReviewFor } from '../../reviews/review.policy';
import { type ReviewStand, standOf } from '../../reviews/review-stand';
import { digestOf, type ReviewedActivity, type ReviewedPromise } from '../../reviews/reviewed-fields';
import { Reviews, type ReviewSubject } from '../../reviews/reviews';
import { waitsForChief } from '../../words/review-state';
import { changesBetween, type Names } from '../commitment-changes';
import { commitmentTexts } from '../commitment.texts';
import type { ReviewedSet, ReviewLine } from './review-view';

/** All that one set of lines is made of, read once. */
interface Gathered {
  readonly sets: readonly PromiseSet[];
  readonly parties: readonly PromiseSetParty[];
  readonly subjects: ReadonlyMap<string, readonly ReviewSubject[]>;
  /** By police area and commitment. */
  readonly turns: ReadonlyMap<string, readonly Review[]>;
  readonly names: Names;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly occurrences: ReadonlyMap<string, readonly Occurrence[]>;
  readonly stops: ReadonlyMap<string, readonly ClockStopRecord[]>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly firstActs: ReadonlyMap<string, Date>;
  readonly sharedSince: ReadonlyMap<string, Date>;
  /** Commitments for which this person may answer the chief. */
  readonly answerable: ReadonlyMap<string, string>;
  readonly by: Caller;
}

/** Makes lines of commitments under review; the policies decide which sets there are. */
@Injectable()
export class ReviewLines {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly occurrences: Occurrences,
    private readonly stops: ClockStops,
    private readonly reviews: Reviews,
  ) {}

  async of(sets: readonly PromiseSet[], by: Caller): Promise<ReviewedSet[]> {
    const all = await this.gather(sets, by);
    const lines: ReviewedSet[] = [];
    for (const set of sets) {
      const own = all.parties.filter(({ promiseSetId }) => promiseSetId === set.id);
      const ofSet: ReviewLine[] = [];
      for (const { actorId } of own.filter(({ party }) => party === 'police'))
        ofSet.push(...this.linesOf(set, actorId, all));
      lines.push({
        id: set.id,
        title: set.title,
        keeperName: all.actors.get(set.keeperId)?.name ?? '',
        municipalityIds: own.filter(({ party }) => party === 'municipality').map(({ actorId }) => actorId),
        lines: ofSet.sort(oldestFirst),
      });
    }
    return lines;
  }

  private async gather(sets: readonly PromiseSet[], by: Caller): Promise<Gathered> {
    const setIds = sets.map(({ id }) => id);
    const parties = await this.promiseSets.parties(setIds);
    const subjects = await this.reviews.subjects(setIds);
    const activities = await this.activities.ofSets(setIds);
    const turns = await this.reviews.turns(setIds);
    const ids = subjects.map(({ id }) => id);
    const leads = [...subjects.map(({ fields }) => fields), ...turns.map(({ seen }) => seen)].flatMap(leadIn);
    const actorIds = [
      ...sets.map(({ keeperId }) => keeperId),
      ...parties.map(({ actorId }) => actorId),
      ...leads,
    ];
    const actors = await this.organisations.byIds(actorIds);
    const actorsById = new Map(actors.map((actor) => [actor.id, actor]));
    return {
      ...{ sets, parties, by },
      subjects: groupBy(subjects, ({ setId }) => setId),
      turns: groupBy(turns, threadOf),
      names: namesIn(subjects, actorsById),
      activities: new Map(activities.map((activity) => [activity.id, activity])),
      occurrences: groupBy(await this.occurrences.of([...activities.map(({ id }) => id)]), activityIdOf),
      stops: groupBy(await this.stops.approved(activities.map(({ id }) => id)), activityIdOf),
      actors: actorsById,
      firstActs: await this.reviews.firstActsSince(ids),
      sharedSince: await this.reviews.sharedSince(setIds),
      answerable: await this.reviews.answerable(subjects.map(asQuestion), by),
    };
  }

  private linesOf(set: PromiseSet, policeAreaId: string, all: Gathered): ReviewLine[] {
    const { names } = all;
    const subjects = all.subjects.get(set.id) ?? [];
    const lines: ReviewLine[] = [];
    for (const subject of subjects) {
      const { id: subjectId, kind, fields } = subject;
      const turns = all.turns.get(threadOf({ policeAreaId, subjectId })) ?? [];
      const stand = standOf(turns, fields);
      const waits = waitsForChief(stand.state);
      const before = stand.lastReviewed?.seen ?? null;
      const mayAnswer = all.answerable.has(subjectId);
      lines.push({
        ...{ setId: set.id, policeAreaId, subjectId, kind, state: stand.state, waits },
        chosenAs: chosenAs({ policeAreaId, setId: set.id, subjectId, digest: digestOf(fields) }),
        heading: headingOf(subject, all.by),
        text: kind === 'promise' ? (fields as ReviewedPromise).text : null,
        since: waits ? sinceOf(set, subject, stand, all) : null,
        changes: before ? changesBetween({ subjectId, before, after: fields }, names, all.by.language) : [],
        whole: changesBetween({ subjectId, before: null, after: fields }, names, all.by.language),
        turns: turns.map(({ id, state, comment, wantedBy, authorityId, writtenAt }) => ({
          ...{ id, state, comment, wantedBy, authorityName: names.actor(authorityId) },
          at: writtenAt.toISOString(),
        })),
        question: stand.state === 'more_information_wanted' && mayAnswer ? (stand.last?.id ?? null) : null,
        mayComment: mayReviewFor(policeAreaId, all.by) || mayAnswer,
        isOurs: isOurs(subject, subjects, policeAreaId, all),
        activity: this.activityOf(set, subjectId, policeAreaId, all),
      });
    }
    return lines;
  }

  private activityOf(
    set: PromiseSet,
    id: string,
    policeAreaId: string,
    all: Gathered,
  ): ReviewLine['activity'] {
    const activity = all.activities.get(id);
    if (!activity) return null;
    const today = this.clock.today();
    const done = all.occurrences.get(id) ?? [];
    return {
      status: activity.status,
      timeliness: timelinessOf(activity, today, all.stops.get(id) ?? []),
      isLedByPolice: all.actors.get(activity.leadId)?.authorityId === policeAreaId,
      confirmedAt: activity.confirmedAt.toISOString(),
      progress: {
        progress: activityProgress(activity, set, done, today),
        suggestedTarget: null,
        occurrences: countedOf(done).length,
        requestsMet: requestsMet(activity, done),
      },
    };
  }
}

function namesIn(subjects: readonly ReviewSubject[], actors: ReadonlyMap<string, Actor>): Names {
  const numbers = new Map(
    subjects
      .filter(({ kind }) => kind === 'promise')
      .map(({ id, fields }) => [id, (fields as ReviewedPromise).number]),
  );
  return {
    actor: (id) => actors.get(id)?.name ?? '',
    promiseNumber: (id) => numbers.get(id) ?? null,
    reasonForDeadline: () => '',
  };
}

const threadOf = ({ policeAreaId, subjectId }: Pick<Review, 'policeAreaId' | 'subjectId'>): string =>
  `${policeAreaId}.${subjectId}`;

const activityIdOf = ({ activityId }: { readonly activityId: string }): string => activityId;

const asQuestion = ({ id, setId, kind }: ReviewSubject) => ({
  id,
  promiseSetId: setId,
  subjectKind: kind,
  subjectId: id,
});

const leadIn = (fields: object): string[] => {
  const { leadId, actorId, takingPartIds = [] } = fields as Partial<ReviewedActivity & ReviewedPromise>;
  return [leadId, actorId, ...takingPartIds].filter((id) => typeof id === 'string');
};

function headingOf({ kind, fields }: ReviewSubject, by: Caller): string {
  if (kind === 'activity') return (fields as ReviewedActivity).title;
  return commitmentTexts[by.language].promise((fields as ReviewedPromise).number);
}

/** Since it was answered, or first changed after the last review; never since before the set was sent to its parties. */
function sinceOf(
  set: PromiseSet,
  { id }: ReviewSubject,
  { state, last }: ReviewStand,
  { firstActs, sharedSince }: Gathered,
): Date | null {
  if (state === 'information_given') return last?.writtenAt ?? null;
  const shared = sharedSince.get(set.id) ?? null;
  const acted = firstActs.get(id) ?? last?.writtenAt ?? shared;
  return shared && acted && acted < shared ? shared : acted;
}

/** What the police lead or take part in, and what they have promised, alone or together with others. */
function isOurs(
  { kind, fields }: ReviewSubject,
  subjects: readonly ReviewSubject[],
  policeAreaId: string,
  all: Gathered,
): boolean {
  if (kind === 'promise') return isPolicePromise(fields as ReviewedPromise);
  const { leadId, takingPartIds, promiseIds } = fields as ReviewedActivity;
  const isPolices = (id: string) => all.actors.get(id)?.authorityId === policeAreaId;
  const promises = subjects.filter(({ id }) => promiseIds.includes(id));
  return (
    [leadId, ...takingPartIds].some(isPolices) ||
    promises.some((promise) => isPolicePromise(promise.fields as ReviewedPromise))
  );
}

const isPolicePromise = ({ party }: ReviewedPromise): boolean => party === 'police' || party === 'joint';

const oldestFirst = (a: ReviewLine, b: ReviewLine): number => waitedFrom(a) - waitedFrom(b);
export const waitedFrom = ({ since }: ReviewLine): number => since?.getTime() ?? Number.MAX_SAFE_INTEGER;
