import { Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../database/public-database';
import { Missing, TakenBack } from '../../kernel/missing';
import { publishedColumns, type PublishedTable } from '../../published/published-columns';
import type { PublishedActivity, PublishedPromiseSet } from '../../published/published-rows';
import { documentSql, endedOnSql } from './document-sql';
import type { CountedActivity, PublishedOutlines, PublishedSet } from './published-set';

export interface Choice {
  /** Four-digit code or slug; null for every municipality. */
  readonly municipality: string | null;
  /** Null for all. */
  readonly limit: number | null;
  readonly offset: number;
}

export const everything: Choice = { municipality: null, limit: null, offset: 0 };

/**
 * Reads what is published. One statement an answer, and so one snapshot: a publication that commits meanwhile is seen
 * whole or not at all. Rows come as JSON, where a day stays the text it is and a number stays a number.
 */
@Injectable()
export class PublicReader {
  constructor(private readonly database: PublicDatabase) {}

  /** Newest period first; the order is the same each time. */
  async outlines({ municipality, limit, offset }: Choice): Promise<PublishedOutlines> {
    const [row] = await this.database.query<Stored<PublishedOutlines>>(outlinesSql, [
      municipality,
      limit,
      offset,
    ]);
    if (!row) throw new Error('The list of promise sets gave no row');
    return {
      total: row.total,
      revision: row.revision,
      publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt),
      outlines: row.outlines.map(({ set, parties, activities, endedOn }) => ({
        set: withTimes(set),
        parties,
        endedOn,
        activities: activities.map((stored) => withTime<CountedActivity>(stored)),
      })),
    };
  }

  /** Null when no such promise set is published. */
  private async find(id: string): Promise<PublishedSet | null> {
    const [row] = await this.database.query<Stored<PublishedSet>>(setSql, [id]);
    if (!row) return null;
    return {
      ...row,
      set: withTimes(row.set),
      activities: row.activities.map((stored) => withTime<PublishedActivity>(stored)),
    };
  }

  /** @throws Missing, or TakenBack when residents could read it before */
  async read(id: string): Promise<PublishedSet> {
    const published = await this.find(id);
    if (published) return published;
    const [withdrawn] = await this.database.query(withdrawnSql, [id]);
    throw withdrawn ? new TakenBack('promise_set') : new Missing('promise_set');
  }
}

/** When it was taken back; null when it was not, or is published again. */
const withdrawnSql = `
  select withdrawn_on as "withdrawnOn" from published.withdrawn_set w
   where id = $1 and not exists (select from published.promise_set s where s.id = w.id)`;

/** As JSON writes it: every instant is a text. */
type Stored<Shape> = Shape extends Date
  ? string
  : Shape extends object
    ? { [Key in keyof Shape]: Stored<Shape[Key]> }
    : Shape;

const withTimes = (set: Stored<PublishedPromiseSet>): PublishedPromiseSet => ({
  ...set,
  firstPublishedAt: new Date(set.firstPublishedAt),
  publishedAt: new Date(set.publishedAt),
});

const withTime = <Row extends Pick<CountedActivity, 'confirmedAt'>>(row: Stored<Row>): Row =>
  ({
    ...row,
    confirmedAt: new Date((row as unknown as { confirmedAt: string }).confirmedAt),
  }) as unknown as Row;

const setColumns: Record<keyof PublishedPromiseSet, string> = {
  id: 'id',
  revision: 'revision::text',
  kind: 'kind',
  title: 'title',
  periodStart: 'period_start',
  periodEnd: 'period_end',
  signedOn: 'signed_on',
  basis: 'basis',
  contactFunction: 'contact_function',
  contactEmail: 'contact_email',
  contactPhone: 'contact_phone',
  firstPublishedAt: 'first_published_at',
  publishedAt: 'published_at',
};

const { status, dueOn, demandDriven, confirmedAt } = publishedColumns.activity;
const countedColumns: Record<keyof CountedActivity, string> = {
  status,
  dueOn,
  demandDriven,
  confirmedAt,
  stops: `(select coalesce(json_agg(json_build_object('fromOn', k.from_on, 'toOn', k.to_on)), '[]')
             from published.clock_stop k where k.activity_id = activity.id)`,
};

const named = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([field, column]) => `${column} as "${field}"`)
    .join(', ');

const listOf = (columns: Readonly<Record<string, string>>, from: string): string =>
  `(select coalesce(json_agg(r), '[]') from (select ${named(columns)} from published.${from}) r)`;

const ofSet = (table: PublishedTable, order: string): string =>
  listOf(publishedColumns[table], `${table} where promise_set_id = s.id order by ${order}`);

const ofItsActivities = (table: PublishedTable, order: string): string =>
  listOf(
    publishedColumns[table],
    `${table} where activity_id in (select a.id from published.activity a where a.promise_set_id = s.id) order by ${order}`,
  );

const ofItsIndicators = (table: PublishedTable, order: string): string =>
  listOf(
    publishedColumns[table],
    `${table} where indicator_id in (select i.id from published.indicator i where i.promise_set_id = s.id) order by ${order}`,
  );

const setRow = `(select row_to_json(r) from (select ${named(setColumns)} from published.promise_set where id = s.id) r)`;

const setSql = `
  select ${setRow} as "set",
         ${ofSet('party', 'position')} as "parties",
         ${ofSet('promise', 'number, id')} as "promises",
         ${ofSet('activity', 'position, id')} as "activities",
         ${ofItsActivities('activity_promise', 'activity_id, promise_id')} as "links",
         ${ofItsActivities('occurrence', 'activity_id, position')} as "occurrences",
         ${ofItsActivities('deadline_move', 'activity_id, position')} as "moves",
         ${endedOnSql} as "endedOn",
         ${documentSql} as "document",
         json_build_object(
           'followUps', ${ofSet('follow_up', 'position')},
           'assessments', ${ofSet('assessment', 'follow_up_id, promise_id, position')},
           'corrections', ${ofSet('follow_up_correction', 'follow_up_id, position')},
           'feedback', ${ofSet('feedback', 'position')}) as "followUps",
         ${ofItsActivities('taking_part', 'activity_id, position')} as "takingPart",
         ${ofItsActivities('milestone', 'activity_id, position')} as "milestones",
         ${ofItsActivities('evidence', 'activity_id, position')} as "evidence",
         ${ofItsActivities('clock_stop', 'activity_id, position')} as "stops",
         ${ofSet('focus_area', 'position, id')} as "focusAreas",
         ${ofSet('situational_picture', 'day')} as "pictures",
         ${ofSet('indicator', 'position, id')} as "indicators",
         ${ofItsIndicators('measurement', 'indicator_id, position')} as "measurements"
    from published.promise_set s
   where s.id = $1`;

const outlinesSql = `
  with chosen as (
    select s.id, s.period_start, s.title from published.promise_set s
     where $1::text is null or exists (select from published.party p
       where p.promise_set_id = s.id and p.party = 'municipality' and $1 in (p.code, p.slug))
  ), shown as (
    select id, row_number() over (order by period_start desc, title, id) as place from chosen
     order by place limit $2 offset $3
  )
  select (select count(*)::int from chosen) as "total",
         (select coalesce(max(revision), 0)::text from published.promise_set) as "revision",
         (select to_json(max(published_at)) from published.promise_set) as "publishedAt",
         (select coalesce(json_agg(json_build_object(
                   'set', ${setRow},
                   'endedOn', ${endedOnSql},
                   'parties', ${ofSet('party', 'position')},
                   'activities', ${listOf(countedColumns, 'activity where promise_set_id = s.id order by position, id')})
                 order by s.place), '[]') from shown s) as "outlines"`;
