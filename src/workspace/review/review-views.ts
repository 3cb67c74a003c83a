import { Injectable } from '@nestjs/common';
import { FollowUps } from '../../follow-ups/follow-ups';
import { RefusalTexts } from '../../http/refusal-texts';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import { NotAllowed } from '../../kernel/missing';
import { Organisations } from '../../organisations/organisations';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import type { NewReview } from '../../reviews/review.dto';
import { mayReviewFor, policeRoles, seesArea } from '../../reviews/review.policy';
import type { ReviewOutcome } from '../../reviews/reviews';
import { ApprovalViews } from './approval-views';
import { municipalityLines } from './municipality-lines';
import { ReviewLines, waitedFrom } from './review-lines';
import type { ReviewFilter } from './review-filter';
import type {
  ApprovalGroup,
  AreaReviewView,
  MunicipalityLine,
  ReviewedSet,
  ReviewLine,
  ResultView,
} from './review-view';

/** Gathers what a chief sees of all municipalities of the area, and what both parties see of one promise set. */
@Injectable()
export class ReviewViews {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly followUps: FollowUps,
    private readonly lines: ReviewLines,
    private readonly approvals: ApprovalViews,
    private readonly refusals: RefusalTexts,
  ) {}

  async area(filter: ReviewFilter, by: Caller): Promise<AreaReviewView> {
    const inArea = await this.setsOfArea(by);
    const all = await this.lines.of(inArea, by);
    const approvals = await this.approvals.of(inArea, by);
    const chosen = all
      .filter(({ municipalityIds }) => isIn(municipalityIds, filter.municipalityId))
      .map((set) => ({ ...set, lines: set.lines.filter((line) => isWanted(line, filter)) }))
      .filter(({ lines }) => lines.length > 0);
    return {
      filter,
      municipalities: await this.municipalities(all, approvals, by),
      approvals: approvals.filter(({ municipalityIds }) => isIn(municipalityIds, filter.municipalityId)),
      sets: chosen.sort((a, b) => oldestIn(a) - oldestIn(b)),
      mayReview: by.memberships.some(({ authorityId }) => authorityId && mayReviewFor(authorityId, by)),
      today: this.clock.today(),
    };
  }

  /** The municipalities beside each other: no ranking, no scores. */
  async comparison(by: Caller): Promise<readonly MunicipalityLine[]> {
    const sets = await this.setsOfArea(by);
    return this.municipalities(await this.lines.of(sets, by), await this.approvals.of(sets, by), by);
  }

  async ofSet(setId: string, by: Caller): Promise<ReviewedSet> {
    const set = await this.promiseSets.find(setId);
    const [lines] = await this.lines.of([set], by);
    if (!lines) throw new Error(`No lines of ${setId}`);
    return { ...lines, lines: [...lines.lines].sort(questionsFirst) };
  }

  async result({ state }: NewReview, outcomes: readonly ReviewOutcome[], by: Caller): Promise<ResultView> {
    const wanted = new Set(outcomes.map(({ setId }) => setId));
    const sets = await this.lines.of(
      (await this.setsOfArea(by)).filter(({ id }) => wanted.has(id)),
      by,
    );
    return {
      act: state,
      rows: outcomes.map(({ setId, subjectId, refusal }) => {
        const set = sets.find(({ id }) => id === setId);
        const line = set?.lines.find((one) => one.subjectId === subjectId);
        return {
          id: subjectId,
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

  private async municipalities(
    sets: readonly ReviewedSet[],
    approvals: readonly ApprovalGroup[],
    by: Caller,
  ) {
    const followUps = await this.followUps.ofSets(sets.map(({ id }) => id));
    return municipalityLines({
      municipalities: await this.municipalitiesOf(sets, by),
      ...{ sets, approvals, followUps },
    });
  }

  /** Those that the police areas of the caller cover today, and those whose promise sets they still read. */
  private async municipalitiesOf(sets: readonly ReviewedSet[], by: Caller) {
    const found = await this.organisations.byIds(sets.flatMap(({ municipalityIds }) => municipalityIds));
    const known = new Map(found.map(({ id, name }) => [id, name]));
    for (const { role, authorityId, municipalityIds } of by.memberships) {
      if (!authorityId || !policeRoles.includes(role)) continue;
      for (const { id, name } of await this.organisations.coveredBy(authorityId))
        if (!municipalityIds || municipalityIds.includes(id)) known.set(id, name);
    }
    return [...known].map(([id, name]) => ({ id, name }));
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
