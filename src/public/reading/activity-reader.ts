import { Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../database/public-database';
import type { Day } from '../../kernel/day';
import type { PublishedActivity, PublishedPromiseSet } from '../../published/published-rows';
import { publishedColumns } from '../../published/published-columns';
import type { ActivityStatus } from '../../words/activity-status';
import type { Party } from '../../words/promise-words';
import { type ClockStop, isDueSoon, isLate, isStale } from '../../words/timeliness';
import { endedOnSql } from './document-sql';
import { changedAtSql, inCatalogue, inSetOf, municipalitiesSql } from './in-lists';
import { Conditions } from './conditions';
import { lateSql } from './counts';
import { matches } from './matching';
import { type Paged, pageSql, type Part, type StoredPage, withNewest } from './paged';
import type { PlaceName } from './place-reader';
import { named, type Stored } from './public-reader';
import { timingOf } from './set-today';

export interface ActivityChoice extends Part {
  readonly municipality: string | null;
  readonly policeArea: string | null;
  readonly promiseSet: string | null;
  readonly promise: string | null;
  readonly status: ActivityStatus | null;
  readonly late: boolean | null;
  /** Who promised what the activity is for. */
  readonly party: Party | null;
  /** Who leads it, by name. */
  readonly lead: string | null;
  /** Only in promise sets whose period it is today. */
  readonly onlyCurrent: boolean;
  readonly order: keyof typeof orders;
  readonly text: string | null;
  readonly updatedSince: Date | null;
}

export const allActivities: ActivityChoice = {
  municipality: null,
  policeArea: null,
  promiseSet: null,
  promise: null,
  status: null,
  late: null,
  party: null,
  lead: null,
  onlyCurrent: false,
  order: 'deadline',
  text: null,
  updatedSince: null,
  limit: 100,
  offset: 0,
};

/** One activity in a list: all but what has been done occasion by occasion, which has an address of its own. */
export interface ActivityOutline {
  readonly row: PublishedActivity;
  readonly municipalities: readonly PlaceName[];
  readonly promiseIds: readonly string[];
  readonly originalDueOn: Day;
  readonly moves: number;
  readonly occurrences: number;
  /** The sum of what the occurrences count. */
  readonly done: number;
  readonly changedAt: Date;
  /** Grows with each change. */
  readonly revision: number;
  readonly stops: readonly ClockStop[];
  readonly isLate: boolean;
  readonly isDueSoon: boolean;
  readonly isStale: boolean;
}

@Injectable()
export class ActivityReader {
  constructor(private readonly database: PublicDatabase) {}

  /** By deadline with the earliest first, or the newest change first; the order is the same each time. */
  async list(today: Day, choice: ActivityChoice): Promise<Paged<ActivityOutline>> {
    const asked = new Conditions();
    asked.add(choice.promiseSet, (id) => `a.promise_set_id = ${id}`);
    asked.add(choice.promise, (id) => linked(`l.promise_id = ${id}`));
    asked.add(choice.municipality, (name) => inSetOf('a', 'municipality', name));
    asked.add(choice.policeArea, (name) => inSetOf('a', 'police', name));
    asked.add(choice.status, (status) => `a.status = ${status}`);
    asked.add(choice.late, (late) => `${lateSql('a', asked.value(today))} = ${late}`);
    asked.add(choice.party, (party) => linked(`p.party = ${party}`));
    asked.add(choice.lead, (name) => `a.lead_name = ${name}`);
    asked.add(choice.onlyCurrent ? today : null, inCurrentSet);
    asked.add(choice.updatedSince, (at) => inCatalogue('activity', 'a', `c.changed_at > ${at}`));
    if (choice.text !== null) asked.always(inCatalogue('activity', 'a', matches(asked, 'c', choice.text)));
    const part = `limit ${asked.value(choice.limit)} offset ${asked.value(choice.offset)}`;
    const sql = pageSql(row, `published.activity a where ${asked.sql}`, orders[choice.order], part);
    const [page] = await this.database.query<StoredPage<StoredActivity>>(sql, asked.values);
    return withNewest(page, (stored) => readActivity(stored, today));
  }
}

type StoredActivity = Stored<Omit<ActivityOutline, 'isLate' | 'isDueSoon' | 'isStale'>> & {
  readonly set: Pick<PublishedPromiseSet, 'periodStart' | 'periodEnd' | 'staleAfterDays'> & {
    readonly endedOn: Day | null;
  };
};

const linked = (condition: string): string =>
  `a.id in (select l.activity_id from published.activity_promise l join published.promise p on p.id = l.promise_id where ${condition})`;

const inCurrentSet = (day: string): string =>
  `a.promise_set_id in (select s.id from published.promise_set s
     where s.period_start <= ${day}::date and (s.period_end is null or s.period_end >= ${day}::date))`;

const orders = {
  deadline: 'a.due_on, a.id',
  newest: `${changedAtSql('activity', 'a.id')} desc, a.id`,
} as const;

const row = `json_build_object(
  'row', (select row_to_json(x) from (select ${named(publishedColumns.activity)} from published.activity i where i.id = a.id) x),
  'set', (select json_build_object('periodStart', s.period_start, 'periodEnd', s.period_end, 'staleAfterDays', s.stale_after_days, 'endedOn', ${endedOnSql})
     from published.promise_set s where s.id = a.promise_set_id),
  'municipalities', ${municipalitiesSql('a.promise_set_id')},
  'promiseIds', (select coalesce(json_agg(l.promise_id order by p.number, p.id), '[]')
     from published.activity_promise l join published.promise p on p.id = l.promise_id where l.activity_id = a.id),
  'originalDueOn', coalesce((select m.from_on from published.deadline_move m where m.activity_id = a.id order by m.position limit 1), a.due_on),
  'moves', (select count(*) from published.deadline_move m where m.activity_id = a.id),
  'occurrences', (select count(*) from published.occurrence o where o.activity_id = a.id),
  'done', (select coalesce(sum(o.quantity), 0) from published.occurrence o where o.activity_id = a.id),
  'stops', (select coalesce(json_agg(json_build_object('fromOn', k.from_on, 'toOn', k.to_on)), '[]')
     from published.clock_stop k where k.activity_id = a.id),
  'changedAt', ${changedAtSql('activity', 'a.id')},
  'revision', (select k.revision from published.catalogue k where k.kind = 'activity' and k.id = a.id))`;

function readActivity(stored: StoredActivity, today: Day): ActivityOutline {
  const { set } = stored;
  const activity = { ...stored.row, confirmedAt: new Date(stored.row.confirmedAt) };
  return {
    ...(stored as unknown as ActivityOutline),
    row: activity,
    changedAt: new Date(stored.changedAt),
    isLate: isLate(activity, today, stored.stops),
    isDueSoon: isDueSoon(activity, today),
    isStale: timingOf(set, set.endedOn, today) !== 'past' && isStale(activity, today, set.staleAfterDays),
  };
}
