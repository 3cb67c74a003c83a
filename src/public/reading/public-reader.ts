import { Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../database/public-database';
import { Missing, TakenBack } from '../../kernel/missing';
import { publishedColumns, type PublishedTable } from '../../published/published-columns';
import type { PublishedActivity, PublishedPromiseSet } from '../../published/published-rows';
import { documentSql, endedOnSql } from './document-sql';
import type { CountedActivity, PublishedSet } from './published-set';
import { themeOfSet } from './theme-reader';

/** By what a promise set is found: its own id, or that of something in it. */
export type Whose = 'promise_set' | 'promise' | 'activity';

/**
 * Reads what is published. One statement an answer, and so one snapshot: a publication that commits meanwhile is seen
 * whole or not at all. Rows come as JSON, where a day stays the text it is and a number stays a number.
 */
@Injectable()
export class PublicReader {
  constructor(private readonly database: PublicDatabase) {}

  /** The promise set, found by its own id or by that of a promise or activity in it; null when no such thing is published. */
  find(id: string, whose: Whose = 'promise_set'): Promise<PublishedSet | null> {
    return publishedSet((sql, values) => this.database.query(sql, values), id, whose);
  }

  /** @throws Missing, or TakenBack when residents could read it before */
  async read(id: string): Promise<PublishedSet> {
    const published = await this.find(id);
    if (published) return published;
    const [withdrawn] = await this.database.query(withdrawnSql, [id]);
    throw withdrawn ? new TakenBack('promise_set') : new Missing('promise_set');
  }
}

/** @param ask gives the rows of one statement */
export async function publishedSet(
  ask: (sql: string, values: readonly unknown[]) => Promise<Stored<PublishedSet>[]>,
  id: string,
  whose: Whose = 'promise_set',
): Promise<PublishedSet | null> {
  const [row] = await ask(`${setSql} where ${withId[whose]}`, [id]);
  if (!row) return null;
  return {
    ...row,
    set: withTimes(row.set),
    activities: row.activities.map((stored) => withTime<PublishedActivity>(stored)),
  };
}

/** When it was taken back; null when it was not, or is published again. */
const withdrawnSql = `
  select withdrawn_on as "withdrawnOn" from published.withdrawn_set w
   where id = $1 and not exists (select from published.promise_set s where s.id = w.id)`;

/** As JSON writes it: every instant is a text. */
export type Stored<Shape> = Shape extends Date
  ? string
  : Shape extends object
    ? { [Key in keyof Shape]: Stored<Shape[Key]> }
    : Shape;

export const withTimes = (set: Stored<PublishedPromiseSet>): PublishedPromiseSet => ({
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
  staleAfterDays: 'stale_after_days',
  firstPublishedAt: 'first_published_at',
  publishedAt: 'published_at',
};

export const named = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([field, column]) => `${column} as "${field}"`)
    .join(', ');

/** Rows of a table as a JSON list. */
export const listOf = (columns: Readonly<Record<string, string>>, from: string): string =>
  `(select coalesce(json_agg(r), '[]') from (select ${named(columns)} from published.${from}) r)`;

export const ofSet = (table: PublishedTable, order: string): string =>
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

export const setRow = `(select row_to_json(r) from (select ${named(setColumns)} from published.promise_set where id = s.id) r)`;

const setSql = `
  select ${setRow} as "set",
         ${ofSet('party', 'position')} as "parties",
         ${ofSet('promise', 'number, id')} as "promises",
         ${ofSet('activity', 'position, id')} as "activities",
         ${ofItsActivities('activity_promise', 'activity_id, promise_id')} as "links",
         ${ofItsActivities('occurrence', 'activity_id, position')} as "occurrences",
         ${ofItsActivities('deadline_move', 'activity_id, position')} as "moves",
         ${endedOnSql} as "endedOn",
         ${themeOfSet} as "theme",
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
    from published.promise_set s`;

const withId: Readonly<Record<Whose, string>> = {
  promise_set: 's.id = $1',
  promise: 's.id = (select p.promise_set_id from published.promise p where p.id = $1)',
  activity: 's.id = (select a.promise_set_id from published.activity a where a.id = $1)',
};
