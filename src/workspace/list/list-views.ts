import { Injectable } from '@nestjs/common';
import { Activities } from '../../activities/activities';
import { timelinessOf } from '../../activities/activity-timeliness';
import type { Activity } from '../../activities/activity.entity';
import type { Assignment } from '../../activities/assignment.entity';
import { ClockStops } from '../../activities/clock-stops';
import { ActivityViews } from '../../activities/pages/activity-views';
import { Users } from '../../accounts/users';
import type { Caller, Role } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import { isUuid } from '../../kernel/ids';
import type { Actor } from '../../organisations/actor.entity';
import { Organisations } from '../../organisations/organisations';
import type { CitizenPromise } from '../../promises/citizen-promise.entity';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import { activityStatuses, isOpen } from '../../words/activity-status';
import { ActivityLines } from '../activity-lines';
import { isDueWithin, isUnconfirmed } from '../when';
import { type ListFilter, listFilterFrom, nobody, type Parameters } from './list-filter';
import type { ListChoices, ListLine, ListView } from './list-view';
import { SavedLists } from './saved-lists';

/** Activities on one page of the list. */
const perPage = 50;

const acting: readonly Role[] = ['coordinator', 'case_worker', 'municipal_police', 'police_area_chief'];

/** What filters are tried against: everything the caller sees, without what only the lines of one page need. */
interface Known {
  readonly sets: readonly PromiseSet[];
  readonly activities: readonly Activity[];
  readonly leads: ReadonlyMap<string, Actor>;
  readonly promises: ReadonlyMap<string, CitizenPromise>;
  readonly promiseIdsOf: ReadonlyMap<string, readonly string[]>;
  readonly assigned: ReadonlyMap<string, Assignment>;
  readonly isLate: (activity: Activity) => boolean;
}

/** A page of activities as the address asks for them: the same number of SQL statements however many there are. */
@Injectable()
export class ActivityListViews {
  constructor(
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly stops: ClockStops,
    private readonly lines: ActivityLines,
    private readonly details: ActivityViews,
    private readonly savedLists: SavedLists,
  ) {}

  async of(query: Parameters, by: Caller): Promise<ListView> {
    const filter = listFilterFrom(query);
    const known = await this.known();
    const hits = sorted(
      known.activities.filter((activity) => this.matches(activity, filter, known)),
      filter,
      known,
    );
    const pages = Math.max(1, Math.ceil(hits.length / perPage));
    const page = Math.min(filter.page, pages);
    const people = await this.users.byIds([...known.assigned.values()].flatMap(({ userId }) => userId ?? []));
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const shown = hits.slice((page - 1) * perPage, page * perPage);
    const { oppna, valj } = query;
    return {
      filter: { ...filter, page },
      choices: choicesIn(known, filter, nameOf),
      lines: (await this.lines.of(shown, known.sets, by)).map((line) => withNames(line, known, nameOf)),
      total: hits.length,
      pages,
      saved: await this.savedLists.own(),
      open: typeof oppna === 'string' && isUuid(oppna) ? await this.details.of(oppna, by) : null,
      areTicked: valj === 'alla',
      acts: by.memberships.some(({ role }) => acting.includes(role)),
    };
  }

  private async known(): Promise<Known> {
    const sets = await this.promiseSets.visible();
    const setIds = sets.map(({ id }) => id);
    const activities = await this.activities.ofSets(setIds);
    const ids = activities.map(({ id }) => id);
    const leads = await this.organisations.byIds(activities.map(({ leadId }) => leadId));
    const promises = await this.promiseSets.promisesOf(setIds);
    const links = await this.activities.links(ids);
    const assignments = await this.activities.assignments(ids);
    const stops = await this.stops.approved(ids);
    const today = this.clock.today();
    return {
      sets,
      activities,
      leads: new Map(leads.map((lead) => [lead.id, lead])),
      promises: new Map(promises.map((promise) => [promise.id, promise])),
      promiseIdsOf: grouped(links),
      assigned: new Map(
        assignments
          .filter(({ state }) => state !== 'declined')
          .map((assignment) => [assignment.activityId, assignment]),
      ),
      isLate: (activity) => timelinessOf(activity, today, stops).includes('late'),
    };
  }

  private matches(activity: Activity, filter: ListFilter, known: Known): boolean {
    const { setId, promiseId, party, leadId, person } = filter;
    const promiseIds = known.promiseIdsOf.get(activity.id) ?? [];
    return (
      this.isInScope(activity, filter, known) &&
      (!setId || activity.promiseSetId === setId) &&
      (!promiseId || promiseIds.includes(promiseId)) &&
      (!party || promiseIds.some((id) => known.promises.get(id)?.party === party)) &&
      (!leadId || activity.leadId === leadId) &&
      (!person || isAskedOf(known.assigned.get(activity.id), person)) &&
      this.isWhen(activity, filter, known) &&
      holds(activity, filter.text)
    );
  }

  /** Drafts and ended documents come along when they are asked for. */
  private isInScope(activity: Activity, { setId, status }: ListFilter, { sets }: Known): boolean {
    const set = sets.find(({ id }) => id === activity.promiseSetId);
    if (!set) return false;
    if (!setId && status !== 'all' && (set.isDraft() || set.state === 'ended')) return false;
    return status === 'all' || (status === 'open' ? isOpen(activity.status) : activity.status === status);
  }

  private isWhen(activity: Activity, { when }: ListFilter, known: Known): boolean {
    const today = this.clock.today();
    if (when === 'late') return known.isLate(activity);
    if (when === 'soon_7') return isDueWithin(7, activity, today);
    if (when === 'soon_30') return isDueWithin(30, activity, today);
    return when === null || isUnconfirmed(activity, today);
  }
}

const isAskedOf = (assignment: Assignment | undefined, person: string): boolean =>
  person === nobody ? assignment === undefined : assignment?.userId === person;

/** Every word of the text somewhere in what is written about the activity. */
function holds({ title, description, publicText, leadFunction }: Activity, text: string): boolean {
  const written = [title, description, publicText, leadFunction].join('\n').toLocaleLowerCase('sv');
  const words = text.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return words.every((word) => written.includes(word));
}

function sorted(activities: readonly Activity[], filter: ListFilter, { leads }: Known): Activity[] {
  const swedish = new Intl.Collator('sv');
  const leadOf = ({ leadId }: Activity) => leads.get(leadId)?.name ?? '';
  const compare: Record<ListFilter['sorting'], (one: Activity, other: Activity) => number> = {
    title: (one, other) => swedish.compare(one.title, other.title),
    status: (one, other) => activityStatuses.indexOf(one.status) - activityStatuses.indexOf(other.status),
    due: (one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0),
    lead: (one, other) => swedish.compare(leadOf(one), leadOf(other)),
    confirmed: (one, other) => one.confirmedAt.getTime() - other.confirmedAt.getTime(),
  };
  const sign = filter.isDescending ? -1 : 1;
  return [...activities].sort(
    (one, other) =>
      sign * compare[filter.sorting](one, other) || compare.due(one, other) || compare.title(one, other),
  );
}

function choicesIn(known: Known, { setId }: ListFilter, nameOf: ReadonlyMap<string, string>): ListChoices {
  const option = ([value, text]: readonly [string, string]) => ({ value, text });
  const swedish = new Intl.Collator('sv');
  const byName = <Named extends { readonly text: string }>(names: Named[]) =>
    names.sort((one, other) => swedish.compare(one.text, other.text));
  const promises = [...known.promises.values()].filter(({ promiseSetId }) => promiseSetId === setId);
  return {
    sets: known.sets.map(({ id, title }) => ({ value: id, text: title })),
    promises: promises.map(({ id, number, text }) => ({ value: id, text: `${number}. ${text}` })),
    leads: byName([...known.leads.values()].map(({ id, name }) => option([id, name]))),
    people: byName([...nameOf].map(option)),
  };
}

function withNames(
  line: Omit<ListLine, 'setTitle' | 'personName'>,
  known: Known,
  nameOf: ReadonlyMap<string, string>,
): ListLine {
  const set = known.sets.find(({ id }) => id === line.setId);
  const person = line.answers === null ? null : line.assignedUserId;
  return { ...line, setTitle: set?.title ?? '', personName: person && (nameOf.get(person) ?? null) };
}

function grouped(links: readonly { readonly activityId: string; readonly promiseId: string }[]) {
  const groups = new Map<string, string[]>();
  for (const { activityId, promiseId } of links)
    groups.set(activityId, [...(groups.get(activityId) ?? []), promiseId]);
  return groups;
}
