import { Injectable } from '@nestjs/common';
import type { AskedRevision } from '../../commitments/commitments';
import { FollowUps } from '../../follow-ups/follow-ups';
import { RefusalTexts } from '../../http/refusal-texts';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import { groupBy } from '../../kernel/group-by';
import { NotAllowed } from '../../kernel/missing';
import { Organisations } from '../../organisations/organisations';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import type { NewReview } from '../../reviews/review.dto';
import { mayReviewFor, policeRoles, seesArea } from '../../reviews/review.policy';
import { ReviewSubjects } from '../../reviews/review-subjects';
import { type ReviewOutcome, Reviews } from '../../reviews/reviews';
import { ApprovalViews } from './approval-views';
import { municipalityLines } from './municipality-lines';
import { headingOf, ReviewLines } from './review-lines';
import type { ReviewFilter } from './review-filter';
import {
  municipalitiesOf,
  oldestFirst,
  ReviewStandings,
  type Standing,
  type Standings,
} from './review-standings';
import type { AreaReviewView, MunicipalityLine, ResultView, SetReviewView } from './review-view';

/** Commitments on one page of the list. */
const perPage = 25;

/** Gathers what a chief sees of all municipalities of the area, and what both parties see of one promise set. */
@Injectable()
export class ReviewViews {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly followUps: FollowUps,
    private readonly reviews: Reviews,
    private readonly subjects: ReviewSubjects,
    private readonly standings: ReviewStandings,
    private readonly lines: ReviewLines,
    private readonly approvals: ApprovalViews,
    private readonly refusals: RefusalTexts,
  ) {}

  async area(filter: ReviewFilter, by: Caller): Promise<AreaReviewView> {
    const inArea = await this.setsOfArea(by);
    const standings = await this.standings.of(inArea);
    const allAsked = await this.approvals.asked(inArea, by);
    const within = filter.isOurs ? oursIn(standings) : standings;
    const isChosen = (setId: string) =>
      filter.municipalityId === null || municipalitiesOf(standings, setId).includes(filter.municipalityId);
    const wanted = within.of
      .filter((one) => isChosen(one.set.id) && (filter.isAll || one.waits))
      .sort(oldestFirst);
    const pages = Math.max(1, Math.ceil(wanted.length / perPage));
    const page = Math.min(filter.page, pages);
    const shown = wanted.slice((page - 1) * perPage, page * perPage);
    const asked = filter.isOurs ? withoutOthers(allAsked, standings) : allAsked;
    const chosen = asked.filter(({ promiseSetId }) => isChosen(promiseSetId));
    return {
      ...{ filter: { ...filter, page }, pages },
      municipalities: await this.municipalities(within, asked, by),
      approvals: await this.approvals.oldest(chosen, inArea, by),
      sets: await this.lines.of(shown, { all: standings, counted: within }, by),
      mayReview: by.memberships.some(({ authorityId }) => authorityId && mayReviewFor(authorityId, by)),
      today: this.clock.today(),
    };
  }

  /** The municipalities beside each other: no ranking, no scores. */
  async comparison(by: Caller): Promise<readonly MunicipalityLine[]> {
    const sets = await this.setsOfArea(by);
    return this.municipalities(await this.standings.of(sets), await this.approvals.asked(sets, by), by);
  }

  async ofSet(setId: string, by: Caller): Promise<SetReviewView> {
    const set = await this.promiseSets.find(setId);
    const standings = await this.standings.of([set]);
    const known = { all: standings, counted: standings };
    const [reviewed] = await this.lines.of([...standings.of].sort(questionsFirst), known, by);
    return { id: set.id, title: set.title, lines: reviewed?.lines ?? [] };
  }

  async result({ state }: NewReview, outcomes: readonly ReviewOutcome[], by: Caller): Promise<ResultView> {
    const setIds = [...new Set(outcomes.map(({ setId }) => setId))];
    const sets = await this.promiseSets.byIds(setIds);
    const subjects = await this.subjects.of(setIds);
    return {
      act: state,
      rows: outcomes.map(({ setId, subjectId, refusal }) => {
        const subject = subjects.find(({ id }) => id === subjectId);
        return {
          id: subjectId,
          heading: subject ? headingOf(subject, by) : '',
          setTitle: sets.find(({ id }) => id === setId)?.title ?? '',
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

  private async municipalities(standings: Standings, asked: readonly AskedRevision[], by: Caller) {
    const followUps = await this.followUps.ofSets(standings.sets.map(({ id }) => id));
    const waiting = groupBy(asked, ({ promiseSetId }) => promiseSetId);
    return municipalityLines({
      municipalities: await this.municipalitiesOf(standings, by),
      approvals: new Map([...waiting].map(([setId, ofSet]) => [setId, ofSet.length])),
      ...{ standings, followUps },
    });
  }

  /** Those that the police areas of the caller cover today, and those whose promise sets they still read. */
  private async municipalitiesOf(standings: Standings, by: Caller) {
    const known = new Map<string, string>();
    for (const { id } of standings.sets)
      for (const municipalityId of municipalitiesOf(standings, id))
        known.set(municipalityId, standings.actors.get(municipalityId)?.name ?? '');
    for (const { role, authorityId, municipalityIds } of by.memberships) {
      if (!authorityId || !policeRoles.includes(role)) continue;
      for (const { id, name } of await this.organisations.coveredBy(authorityId))
        if (!municipalityIds || municipalityIds.includes(id)) known.set(id, name);
    }
    return [...known].map(([id, name]) => ({ id, name }));
  }
}

/** On the page of one set a question that is out is what somebody has to do; then what has waited longest. */
const questionsFirst = (a: Standing, b: Standing): number =>
  Number(b.stand.state === 'more_information_wanted') - Number(a.stand.state === 'more_information_wanted') ||
  oldestFirst(a, b);

const oursIn = (standings: Standings): Standings => ({
  ...standings,
  of: standings.of.filter(({ isOurs }) => isOurs),
});

/** What is neither a promise nor an activity is asked of the police about their own. */
function withoutOthers(asked: readonly AskedRevision[], { of }: Standings): AskedRevision[] {
  const others = new Set(of.filter(({ isOurs }) => !isOurs).map(({ subject }) => subject.id));
  for (const { isOurs, subject } of of) if (isOurs) others.delete(subject.id);
  return asked.filter(({ subjectId }) => !others.has(subjectId));
}
