import { Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../database/public-database';
import { Conditions } from './conditions';
import { neighbourSql } from './document-sql';
import { changedAtSql } from './in-lists';
import { matches } from './matching';
import { type Paged, pageSql, type Part, type StoredPage, withNewest } from './paged';
import type { PlaceName } from './place-reader';
import type { PublishedNeighbour } from './published-document';

export interface DistrictChoice extends Part {
  readonly id: string | null;
  readonly municipality: string | null;
  readonly promiseSet: string | null;
  readonly text: string | null;
  readonly updatedSince: Date | null;
}

export const allDistricts: DistrictChoice = {
  id: null,
  municipality: null,
  promiseSet: null,
  text: null,
  updatedSince: null,
  limit: 100,
  offset: 0,
};

/** A district that published promise sets apply to. */
export interface DistrictListed {
  readonly id: string;
  readonly name: string;
  readonly municipality: PlaceName;
  /** Newest period first. */
  readonly sets: readonly PublishedNeighbour[];
  readonly changedAt: Date;
}

@Injectable()
export class DistrictReader {
  constructor(private readonly database: PublicDatabase) {}

  /** By name, as Swedes sort; the order is the same each time. */
  async list(choice: DistrictChoice): Promise<Paged<DistrictListed>> {
    const asked = new Conditions().always(`c.kind = 'district' and c.withdrawn_at is null`);
    asked.add(choice.id, (id) => `c.id = ${id}`);
    asked.add(choice.promiseSet, (id) => applies(`d.promise_set_id = ${id}`));
    asked.add(choice.municipality, (name) => applies(`(m.code = ${name} or m.slug = ${name})`));
    asked.add(choice.updatedSince, (at) => `c.changed_at > ${at}`);
    if (choice.text !== null) asked.always(matches(asked, 'c', choice.text));
    const part = `limit ${asked.value(choice.limit)} offset ${asked.value(choice.offset)}`;
    const from = `published.catalogue c where ${asked.sql}`;
    const sql = pageSql(row, from, 'c.title collate "sv-SE-x-icu", c.id', part);
    const [page] = await this.database.query<StoredPage<StoredDistrict>>(sql, asked.values);
    return withNewest(page, (stored) => ({ ...stored, changedAt: new Date(stored.changedAt) }));
  }
}

type StoredDistrict = Omit<DistrictListed, 'changedAt'> & { readonly changedAt: string };

/** Each promise set the district `c` applies to, as `d`, with the municipality it lies in, as `m`. */
const applied = `published.district d
  join published.party m on m.promise_set_id = d.promise_set_id and m.party = 'municipality' and m.name = d.municipality
  join published.promise_set s on s.id = d.promise_set_id
 where d.id = c.id`;

const applies = (condition: string): string => `exists (select from ${applied} and ${condition})`;

const row = `json_build_object(
  'id', c.id, 'name', c.title,
  'municipality', (select json_build_object('name', m.name, 'slug', m.slug, 'code', m.code) from ${applied} order by s.revision desc limit 1),
  'sets', (select coalesce(json_agg(${neighbourSql('s')} order by s.period_start desc, s.id), '[]') from ${applied}),
  'changedAt', ${changedAtSql('district', 'c.id')})`;
