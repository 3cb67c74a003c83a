import { Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../database/public-database';
import type { Day } from '../../kernel/day';
import { publishedColumns } from '../../published/published-columns';
import type { PublishedFollowUp, PublishedPromise } from '../../published/published-rows';
import type { FollowUpState, FollowUpType } from '../../words/follow-up-words';
import { Conditions } from './conditions';
import { followUpsOn, type FollowUpToday, type PublishedFollowUps } from './follow-ups-today';
import { changedAtSql, inCatalogue, inSetOf, municipalitiesSql } from './in-lists';
import { type Paged, pageSql, type Part, type StoredPage, withNewest } from './paged';
import type { PlaceName } from './place-reader';
import { listOf, named, type Stored } from './public-reader';

export interface FollowUpChoice extends Part {
  readonly id: string | null;
  readonly municipality: string | null;
  readonly policeArea: string | null;
  readonly promiseSet: string | null;
  /** In which this promise is judged. */
  readonly promise: string | null;
  readonly type: FollowUpType | null;
  readonly state: FollowUpState | null;
  /** In which a party has not reported all that it owes. */
  readonly missing: boolean | null;
  readonly updatedSince: Date | null;
}

export const allFollowUps: FollowUpChoice = {
  id: null,
  municipality: null,
  policeArea: null,
  promiseSet: null,
  promise: null,
  type: null,
  state: null,
  missing: null,
  updatedSince: null,
  limit: 100,
  offset: 0,
};

/** One follow-up in a list: all that is published of it. */
export interface FollowUpListed extends FollowUpToday {
  readonly municipalities: readonly PlaceName[];
  readonly changedAt: Date;
}

@Injectable()
export class FollowUpReader {
  constructor(private readonly database: PublicDatabase) {}

  /** What ended last first; the order is the same each time. */
  async list(today: Day, choice: FollowUpChoice): Promise<Paged<FollowUpListed>> {
    const asked = new Conditions();
    asked.add(choice.id, (id) => `f.id = ${id}`);
    asked.add(choice.promiseSet, (id) => `f.promise_set_id = ${id}`);
    asked.add(choice.municipality, (name) => inSetOf('f', 'municipality', name));
    asked.add(choice.policeArea, (name) => inSetOf('f', 'police', name));
    asked.add(choice.promise, (id) => judged(`j.promise_id = ${id}`));
    asked.add(choice.type, (type) => `f.type = ${type}`);
    asked.add(choice.state, (state) => `f.state = ${state}`);
    asked.add(choice.missing, (missing) => `${judged('j.judgement is null')} = ${missing}`);
    asked.add(choice.updatedSince, (at) => inCatalogue('follow_up', 'f', `c.changed_at > ${at}`));
    const part = `limit ${asked.value(choice.limit)} offset ${asked.value(choice.offset)}`;
    const from = `published.follow_up f where ${asked.sql}`;
    const sql = pageSql(row, from, 'f.to_on desc, f.from_on desc, f.id', part);
    const [page] = await this.database.query<StoredPage<StoredFollowUp>>(sql, asked.values);
    return withNewest(page, (stored) => readFollowUp(stored, today));
  }
}

interface StoredFollowUp extends Omit<PublishedFollowUps, 'followUps' | 'feedback'> {
  readonly row: Stored<PublishedFollowUp>;
  readonly promises: readonly PublishedPromise[];
  readonly municipalities: readonly PlaceName[];
  readonly changedAt: string;
}

const judged = (condition: string): string =>
  `exists (select from published.assessment j where j.follow_up_id = f.id and ${condition})`;

const row = `json_build_object(
  'row', (select row_to_json(x) from (select ${named(publishedColumns.follow_up)} from published.follow_up i where i.id = f.id) x),
  'promises', ${listOf(publishedColumns.promise, 'promise where promise_set_id = f.promise_set_id order by number, id')},
  'assessments', ${listOf(publishedColumns.assessment, 'assessment where follow_up_id = f.id order by promise_id, position')},
  'corrections', ${listOf(publishedColumns.follow_up_correction, 'follow_up_correction where follow_up_id = f.id order by position')},
  'municipalities', ${municipalitiesSql('f.promise_set_id')},
  'changedAt', ${changedAtSql('follow_up', 'f.id')})`;

function readFollowUp(stored: StoredFollowUp, today: Day): FollowUpListed {
  const { row: followUp, promises, assessments, corrections, municipalities, changedAt } = stored;
  const [read] = followUpsOn(
    today,
    { followUps: [followUp], assessments, corrections, feedback: [] },
    promises,
  );
  if (!read) throw new Error('A follow-up gave no follow-up');
  return { ...read, municipalities, changedAt: new Date(changedAt) };
}
