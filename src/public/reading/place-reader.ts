import { Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../database/public-database';
import type { Day } from '../../kernel/day';
import { Missing } from '../../kernel/missing';
import { Conditions } from './conditions';
import { matches } from './matching';
import { endedOnSql } from './document-sql';
import { outlineRow, readOutline, type StoredOutline } from './outline-reader';
import { type Newest, type Paged, pageSql, type Part, type StoredPage, withNewest } from './paged';
import type { OutlineToday } from './set-today';
import { hasTheme } from './theme-reader';

export type PlaceKind = 'municipality' | 'police_area';

export interface PlaceName {
  readonly name: string;
  readonly slug: string;
  readonly code: string | null;
}

/** A municipality or police area with what it has promised. */
export interface PlaceToday extends PlaceName {
  readonly kind: PlaceKind;
  /** Newest period first; in a list only those that have not passed. */
  readonly outlines: readonly OutlineToday[];
  /** When anything of it was last published, of earlier periods too. */
  readonly lastPublishedAt: Date;
  /** Places of the other kind that it has promised together with, in Swedish order. */
  readonly together: readonly PlaceName[];
  /** Colours of its own. */
  readonly hasTheme: boolean;
}

export interface PlaceChoice extends Part {
  readonly text: string | null;
  /** Code or slug of the place itself; a slug that it had earlier too. */
  readonly place: string | null;
  /** Code or slug of one of the other kind. */
  readonly together: string | null;
  readonly updatedSince: Date | null;
  /** Also with its periods that have passed. */
  readonly withPast: boolean;
}

export const allPlaces: PlaceChoice = {
  text: null,
  place: null,
  together: null,
  updatedSince: null,
  withPast: false,
  limit: 1000,
  offset: 0,
};

/** Municipalities and police areas that have published something. One statement an answer. */
@Injectable()
export class PlaceReader {
  constructor(private readonly database: PublicDatabase) {}

  /** By name, as Swedes sort: Å, Ä and Ö last. */
  async list(kind: PlaceKind, today: Day, choice: PlaceChoice): Promise<Paged<PlaceToday>> {
    const asked = new Conditions();
    const day = asked.value(today);
    asked.always(`c.kind = '${kind}' and c.withdrawn_at is null`);
    if (choice.text !== null) asked.always(matches(asked, 'c', choice.text));
    asked.add(choice.place, isThePlace);
    asked.add(choice.together, (name) => isTogether(kind, name));
    asked.add(choice.updatedSince, (at) => `exists (${setsOf(kind, 's.id')} and s.published_at > ${at})`);
    const part = `limit ${asked.value(choice.limit)} offset ${asked.value(choice.offset)}`;
    const sql = pageSql(
      placeRow(kind, day, choice.withPast),
      `published.catalogue c where ${asked.sql}`,
      'c.title collate "sv-SE-x-icu", c.id',
      part,
    );
    const [page] = await this.database.query<StoredPage<StoredPlace>>(sql, asked.values);
    return withNewest(page, (stored) => readPlace(kind, stored, today));
  }

  /** Null when nothing is published of it. */
  async find(kind: PlaceKind, today: Day, place: string): Promise<FoundPlace | null> {
    const { rows, revision, publishedAt } = await this.list(kind, today, {
      ...allPlaces,
      place,
      withPast: true,
      limit: 1,
    });
    const [found] = rows;
    return found ? { ...found, revision, publishedAt } : null;
  }

  /** @throws Missing when nothing is published of it */
  async get(kind: PlaceKind, today: Day, place: string): Promise<FoundPlace> {
    const found = await this.find(kind, today, place);
    if (!found) throw new Missing(kind);
    return found;
  }
}

export type FoundPlace = PlaceToday & Newest;

interface StoredPlace {
  readonly name: string;
  readonly slug: string;
  readonly id: string;
  readonly outlines: readonly StoredOutline[];
  readonly publishedAt: string;
  readonly together: readonly PlaceName[];
  readonly hasTheme: boolean;
}

const partyOf: Readonly<Record<PlaceKind, 'municipality' | 'police'>> = {
  municipality: 'municipality',
  police_area: 'police',
};
const otherThan: Readonly<Record<PlaceKind, PlaceKind>> = {
  municipality: 'police_area',
  police_area: 'municipality',
};

const isThePlace = (name: string): string =>
  `(c.id = ${name} or c.slug = ${name} or c.id in (select f.place_id from published.former_slug f where f.slug = ${name} and f.kind = c.kind))`;

/** The party `p` is the place `c`. */
const isParty = (kind: PlaceKind): string =>
  `p.party = '${partyOf[kind]}' and (p.code = c.id or p.slug = c.slug or p.slug = c.id)`;

const setsOf = (kind: PlaceKind, columns: string): string =>
  `select ${columns} from published.promise_set s
    where s.id in (select p.promise_set_id from published.party p where ${isParty(kind)})`;

/** The same rule as `timingOf`. @param today a placeholder */
const hasNotPassed = (today: string): string =>
  `coalesce(s.period_end >= ${today}::date, true) and coalesce(${endedOnSql} >= ${today}::date, true)`;

const isTogether = (kind: PlaceKind, name: string): string =>
  `exists (select from published.party p join published.party o on o.promise_set_id = p.promise_set_id
     where ${isParty(kind)} and o.party = '${partyOf[otherThan[kind]]}' and (o.code = ${name} or o.slug = ${name}))`;

const placeRow = (kind: PlaceKind, today: string, withPast: boolean): string => `json_build_object(
  'id', c.id, 'name', c.title, 'slug', c.slug, 'hasTheme', ${hasTheme('c.id')},
  'publishedAt', (${setsOf(kind, 'max(s.published_at)')}),
  'outlines', (${setsOf(kind, `coalesce(json_agg(${outlineRow(today)} order by s.period_start desc, s.title, s.id), '[]')`)}
     and ${withPast ? 'true' : hasNotPassed(today)}),
  'together', (select coalesce(json_agg(json_build_object('name', t.name, 'slug', t.slug, 'code', t.code) order by t.name collate "sv-SE-x-icu"), '[]')
     from (select distinct on (coalesce(o.code, o.slug)) o.name, o.slug, o.code
             from published.party p join published.party o on o.promise_set_id = p.promise_set_id
             join published.promise_set s on s.id = o.promise_set_id
            where ${isParty(kind)} and o.party = '${partyOf[otherThan[kind]]}' and o.slug is not null
            order by coalesce(o.code, o.slug), s.revision desc) t))`;

const readPlace = (
  kind: PlaceKind,
  { id, name, slug, outlines, publishedAt, together, hasTheme: themed }: StoredPlace,
  today: Day,
): PlaceToday => ({
  kind,
  name,
  slug,
  code: /^\d{4}$/.test(id) ? id : null,
  outlines: outlines.map((stored) => readOutline(stored, today)),
  lastPublishedAt: new Date(publishedAt),
  together,
  hasTheme: themed,
});
