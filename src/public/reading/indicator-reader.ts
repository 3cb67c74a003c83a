import { Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../database/public-database';
import { publishedColumns } from '../../published/published-columns';
import type { PublishedIndicator, PublishedMeasurement } from '../../published/published-rows';
import type { IndicatorLevel } from '../../words/indicator-words';
import { Conditions } from './conditions';
import { changedAtSql, inCatalogue, inSetOf, municipalitiesSql } from './in-lists';
import { type Figures, figuresOf } from './indicators-shown';
import { matches } from './matching';
import { type Paged, pageSql, type Part, type StoredPage, withNewest } from './paged';
import type { PlaceName } from './place-reader';
import { listOf, named } from './public-reader';

export interface IndicatorChoice extends Part {
  readonly id: string | null;
  readonly municipality: string | null;
  readonly policeArea: string | null;
  readonly promiseSet: string | null;
  /** That are about this promise. */
  readonly promise: string | null;
  readonly level: IndicatorLevel | null;
  readonly text: string | null;
  readonly updatedSince: Date | null;
}

export const allIndicators: IndicatorChoice = {
  id: null,
  municipality: null,
  policeArea: null,
  promiseSet: null,
  promise: null,
  level: null,
  text: null,
  updatedSince: null,
  limit: 100,
  offset: 0,
};

/** One indicator in a list, with its figures. */
export interface IndicatorListed extends Figures {
  readonly municipalities: readonly PlaceName[];
  readonly changedAt: Date;
}

@Injectable()
export class IndicatorReader {
  constructor(private readonly database: PublicDatabase) {}

  /** By name, as Swedes sort; the order is the same each time. */
  async list(choice: IndicatorChoice): Promise<Paged<IndicatorListed>> {
    const asked = new Conditions();
    asked.add(choice.id, (id) => `i.id = ${id}`);
    asked.add(choice.promiseSet, (id) => `i.promise_set_id = ${id}`);
    asked.add(choice.municipality, (name) => inSetOf('i', 'municipality', name));
    asked.add(choice.policeArea, (name) => inSetOf('i', 'police', name));
    asked.add(choice.promise, (id) => `${id} = any (i.promise_ids)`);
    asked.add(choice.level, (level) => `i.level = ${level}`);
    asked.add(choice.updatedSince, (at) => inCatalogue('indicator', 'i', `c.changed_at > ${at}`));
    if (choice.text !== null) asked.always(inCatalogue('indicator', 'i', matches(asked, 'c', choice.text)));
    const part = `limit ${asked.value(choice.limit)} offset ${asked.value(choice.offset)}`;
    const from = `published.indicator i where ${asked.sql}`;
    const sql = pageSql(row, from, 'i.name collate "sv-SE-x-icu", i.id', part);
    const [page] = await this.database.query<StoredPage<StoredIndicator>>(sql, asked.values);
    return withNewest(page, ({ row: indicator, measurements, municipalities, changedAt }) => ({
      ...figuresOf(indicator, measurements),
      municipalities,
      changedAt: new Date(changedAt),
    }));
  }
}

interface StoredIndicator {
  readonly row: PublishedIndicator;
  readonly measurements: readonly PublishedMeasurement[];
  readonly municipalities: readonly PlaceName[];
  readonly changedAt: string;
}

const row = `json_build_object(
  'row', (select row_to_json(x) from (select ${named(publishedColumns.indicator)} from published.indicator n where n.id = i.id) x),
  'measurements', ${listOf(publishedColumns.measurement, 'measurement where indicator_id = i.id order by position')},
  'municipalities', ${municipalitiesSql('i.promise_set_id')},
  'changedAt', ${changedAtSql('indicator', 'i.id')})`;
