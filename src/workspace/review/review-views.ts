import { Injectable } from '@nestjs/common';
import { FollowUps } from '../../follow-ups/follow-ups';
import type { FollowUp } from '../../follow-ups/follow-up.entity';
import { RefusalTexts } from '../../http/refusal-texts';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import { NotAllowed } from '../../kernel/missing';
import { Activities } from '../../activities/activities';
import type { Activity } from '../../activities/activity.entity';
import { ClockStops } from '../../activities/clock-stops';
import { Organisations } from '../../organisations/organisations';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import type { NewReview } from '../../reviews/review.dto';
import { mayReviewFor, seesArea } from '../../reviews/review.policy';
import type { ReviewOutcome } from '../../reviews/reviews';
import { isLate } from '../../words/timeliness';
import { ReviewLines, waitedFrom } from './review-lines';
import type { ReviewFilter } from './review-filter';
import type {
  AreaReviewView,
  MunicipalityLine,
  ReviewedSet,
  ReviewLine,
  ReviewResultView,
} from './review-view';

/** Gathers what a chief sees of all municipalities of the area, and what both parties see of one promise set. */
@Injectable()
export class ReviewViews {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly stops: ClockStops,
    private readonly followUps: FollowUps,
    private readonly lines: ReviewLines,
    private readonly refusals: RefusalTexts,
  ) {}

  async area(filter: ReviewFilter, by: Caller): Promise<AreaReviewView> {
    const all = await this.lines.of(await this.setsOfArea(by), by);
    const chosen = all
      .filter(({ municipalityIds }) => isIn(municipalityIds, filter.municipalityId))
      .map((set) => ({ ...set, lines: set.lines.filter((line) => isWanted(line, filter)) }))
      .filter(({ lines }) => lines.length > 0);
    return {
      filter,
      municipalities: await this.municipalities(all),
      sets: chosen.sort((a, b) => oldestIn(a) - oldestIn(b)),
      mayReview: by.memberships.some(({ authorityId }) => authorityId && mayReviewFor(authorityId, by)),
      today: this.clock.today(),
    };
  }

  async ofSet(setId: string, by: Caller): Promise<ReviewedSet> {
    const set = await this.promiseSets.find(setId);
    const [lines] = await this.lines.of([set], by);
    if (!lines) throw new Error(`No lines of ${setId}`);
    return { ...lines, lines: [...lines.lines].sort(questionsFirst) };
  }

  async result(
    { state }: NewReview,
    outcomes: readonly ReviewOutcome[],
    by: Caller,
  ): Promise<ReviewResultView> {
    const wanted = new Set(outcomes.map(({ setId }) => setId));
    const sets = await this.lines.of(
      (await this.setsOfArea(by)).filter(({ id }) => wanted.has(id)),
      by,
    );
    return {
      state,
      rows: outcomes.map((outcome) => {
        const set = sets.find(({ id }) => id === outcome.setId);
        const line = set?.lines.find(({ subjectId }) => subjectId === outcome.subjectId);
        const { refusal } = outcome;
        return {
          ...outcome,
          heading: line?.heading ?? '',
          setTitle: set?.title ?? '',
          problem: refusal && this.refusals.explain({ code: refusal, values: {} }, by.language),
        };
      }),
    };
  }

  /** Those sent to the parties and not ended, that a police area of the caller is a party to. */
  async setsOfArea(by: Caller): Promise<PromiseSet[]> {
    if (!seesArea(by)) throw new NotAllowed('review.see');
    const sets = (await this.promiseSets.visible()).filter((set) => !set.isDraft() && set.state !== 'ended');
    const parties = await this.promiseSets.parties(sets.map(({ id }) => id));
    const mine = new Set(by.memberships.map(({ authorityId }) => authorityId));
    return sets.filter(({ id }) =>
      parties.some(
        ({ promiseSetId, actorId, party }) => promiseSetId === id && party === 'police' && mine.has(actorId),
      ),
    );
  }

  private async municipalities(sets: readonly ReviewedSet[]): Promise<MunicipalityLine[]> {
    const setIds = sets.map(({ id }) => id);
    const activities = await this.activities.ofSets(setIds);
    const followUps = await this.followUps.ofSets(setIds);
    const late = await this.late(activities);
    const ids = [...new Set(sets.flatMap(({ municipalityIds }) => municipalityIds))];
    const actors = await this.organisations.byIds(ids);
    return actors
      .map(({ id, name }) => {
        const own = sets.filter(({ municipalityIds }) => municipalityIds.includes(id));
        const isOwn = ({ promiseSetId }: { readonly promiseSetId: string }) =>
          own.some((set) => set.id === promiseSetId);
        return this.municipality(
          id,
          name,
          own,
          activities.filter(isOwn),
          followUps.filter(isOwn),
          late.filter(isOwn).length,
        );
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  private async late(activities: readonly Activity[]): Promise<Activity[]> {
    const stops = await this.stops.approved(activities.map(({ id }) => id));
    const today = this.clock.today();
    return activities.filter((activity) =>
      isLate(
        activity,
        today,
        stops.filter(({ activityId }) => activityId === activity.id),
      ),
    );
  }

  private municipality(
    id: string,
    name: string,
    sets: readonly ReviewedSet[],
    activities: readonly Activity[],
    followUps: readonly FollowUp[],
    late: number,
  ): MunicipalityLine {
    const open = followUps.filter((followUp) => followUp.isOpen()).map(({ dueOn }) => dueOn);
    const confirmed = activities.map(({ confirmedAt }) => confirmedAt.toISOString());
    return {
      ...{ id, name },
      waiting: sets.flatMap(({ lines }) => lines).filter(({ waits }) => waits).length,
      late,
      completed: activities.filter(({ status }) => status === 'completed').length,
      activities: activities.filter(({ status }) => status !== 'cancelled').length,
      nextFollowUpOn: open.sort()[0] ?? null,
      confirmedAt: confirmed.sort().at(-1) ?? null,
    };
  }
}

/** On the page of one set a question that is out is what somebody has to do. */
const questionsFirst = (a: ReviewLine, b: ReviewLine): number =>
  Number(b.state === 'more_information_wanted') - Number(a.state === 'more_information_wanted');

const isIn = (municipalityIds: readonly string[], wanted: string | null): boolean =>
  wanted === null || municipalityIds.includes(wanted);

const isWanted = (line: ReviewLine, { isOurs, isAll }: ReviewFilter): boolean =>
  (isAll || line.waits) && (!isOurs || line.isOurs);

const oldestIn = ({ lines }: ReviewedSet): number => Math.min(...lines.map(waitedFrom));
