import { Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../database/public-database';
import type { Day } from '../../kernel/day';
import { publishedColumns } from '../../published/published-columns';
import type { PublishedPromise } from '../../published/published-rows';
import type { Party, PromiseKind } from '../../words/promise-words';
import { Conditions } from './conditions';
import { type Counts, countsSql, tallyOfCounts } from './counts';
import { changedAtSql, inCatalogue, inSetOf, municipalitiesSql } from './in-lists';
import { matches } from './matching';
import { type Paged, pageSql, type Part, type StoredPage, withNewest } from './paged';
import type { PlaceName } from './place-reader';
import { named, type Stored } from './public-reader';
import type { Tally } from './tally';

export interface PromiseChoice extends Part {
  readonly municipality: string | null;
  readonly policeArea: string | null;
  readonly promiseSet: string | null;
  readonly party: Party | null;
  readonly kind: PromiseKind | null;
  readonly text: string | null;
  readonly updatedSince: Date | null;
}

/** One promise in a list, with how many of its activities are done. */
export interface PromiseOutline {
  readonly promise: PublishedPromise;
  readonly municipalities: readonly PlaceName[];
  readonly tally: Tally;
  readonly changedAt: Date;
}

@Injectable()
export class PromiseReader {
  constructor(private readonly database: PublicDatabase) {}

  /** Newest period first, then by number as signed; the order is the same each time. */
  async list(today: Day, choice: PromiseChoice): Promise<Paged<PromiseOutline>> {
    const asked = new Conditions();
    const day = asked.value(today);
    asked.always('s.id = p.promise_set_id');
    asked.add(choice.promiseSet, (id) => `p.promise_set_id = ${id}`);
    asked.add(choice.municipality, (name) => inSetOf('p', 'municipality', name));
    asked.add(choice.policeArea, (name) => inSetOf('p', 'police', name));
    asked.add(choice.party, (party) => `p.party = ${party}`);
    asked.add(choice.kind, (kind) => `p.kind = ${kind}`);
    asked.add(choice.updatedSince, (at) => inCatalogue('promise', 'p', `c.changed_at > ${at}`));
    if (choice.text !== null) asked.always(inCatalogue('promise', 'p', matches(asked, 'c', choice.text)));
    const part = `limit ${asked.value(choice.limit)} offset ${asked.value(choice.offset)}`;
    const from = `published.promise p, published.promise_set s where ${asked.sql}`;
    const sql = pageSql(row(day), from, 's.period_start desc, p.promise_set_id, p.number, p.id', part);
    const [page] = await this.database.query<StoredPage<StoredPromise>>(sql, asked.values);
    return withNewest(page, ({ counts, changedAt, ...stored }) => ({
      ...stored,
      tally: tallyOfCounts(counts),
      changedAt: new Date(changedAt),
    }));
  }
}

type StoredPromise = Stored<Pick<PromiseOutline, 'promise' | 'municipalities' | 'changedAt'>> & {
  readonly counts: Counts;
};

const row = (today: string): string => `json_build_object(
  'promise', (select row_to_json(x) from (select ${named(publishedColumns.promise)} from published.promise i where i.id = p.id) x),
  'municipalities', ${municipalitiesSql('p.promise_set_id')},
  'counts', ${countsSql('a.id in (select l.activity_id from published.activity_promise l where l.promise_id = p.id)', today)},
  'changedAt', ${changedAtSql('promise', 'p.id')})`;
