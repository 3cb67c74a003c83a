import { GoneException, Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../database/public-database';
import type { Day } from '../../kernel/day';
import { Missing } from '../../kernel/missing';
import { Conditions } from './conditions';
import { matches } from './matching';
import {
  type Newest,
  newestColumns,
  type Paged,
  pageSql,
  type Part,
  type StoredPage,
  withNewest,
} from './paged';
import type { Stored } from './public-reader';

export const catalogueKinds = [
  'municipality',
  'police_area',
  'district',
  'promise_set',
  'promise',
  'activity',
  'follow_up',
  'indicator',
] as const;
export type CatalogueKind = (typeof catalogueKinds)[number];

/** A sitemap holds at most 50,000 addresses. */
const mostPages = 49_000;

/** One thing that is published, or was. */
export interface CatalogueLine {
  readonly kind: CatalogueKind;
  readonly id: string;
  /** Of a place: its part of an address. */
  readonly slug: string | null;
  /** Empty when it is withdrawn; of a follow-up that of what it looks back at. */
  readonly title: string;
  /** The days a follow-up looks back at. */
  readonly span: { readonly fromOn: Day; readonly toOn: Day } | null;
  /** Of a district: the newest that applies to it. */
  readonly promiseSetId: string | null;
  readonly changedAt: Date;
  readonly isWithdrawn: boolean;
}

@Injectable()
export class CatalogueReader {
  constructor(private readonly database: PublicDatabase) {}

  /** What has changed or been withdrawn after an instant, the oldest change first: whoever reads to the end has missed nothing. */
  changes(part: Part & { readonly since: Date | null }): Promise<Paged<CatalogueLine>> {
    const asked = new Conditions().add(part.since, (at) => `c.changed_at > ${at}`);
    return this.list(asked, 'c.changed_at, c.kind, c.id', part);
  }

  /** Places first, then promise sets, promises, activities and what became of them; in each the newest change first. */
  search(
    part: Part & { readonly text: string | null; readonly kind: CatalogueKind | null },
  ): Promise<Paged<CatalogueLine>> {
    const asked = new Conditions().always('c.withdrawn_at is null');
    asked.add(part.kind, (kind) => `c.kind = ${kind}`);
    asked.always(part.text === null ? 'false' : matches(asked, 'c', part.text));
    const kinds = catalogueKinds.map((kind) => `'${kind}'`).join(', ');
    return this.list(asked, `array_position(array[${kinds}], c.kind), c.changed_at desc, c.id`, part);
  }

  /** What is worth finding by itself: activities, follow-ups and figures are reached from these. */
  pages(): Promise<Paged<CatalogueLine>> {
    const asked = new Conditions().always(
      `c.withdrawn_at is null and c.kind in ('municipality', 'police_area', 'promise_set', 'promise')`,
    );
    return this.list(asked, 'c.kind, c.changed_at desc, c.id', { limit: mostPages, offset: 0 });
  }

  /** Of each kind the id of one thing that is published. */
  async oneOfEach(): Promise<
    Newest & { readonly examples: Readonly<Partial<Record<CatalogueKind, string>>> }
  > {
    const [row] = await this.database.query<{
      examples: Partial<Record<CatalogueKind, string>>;
      revision: string;
      publishedAt: string | null;
    }>(oneOfEachSql, [catalogueKinds]);
    if (!row) throw new Error('The catalogue gave no row');
    const { examples, revision, publishedAt } = row;
    return { examples, revision, publishedAt: publishedAt === null ? null : new Date(publishedAt) };
  }

  /** What was published and is withdrawn is told apart from what never was: 410 and 404. */
  async refuseAbsent(kind: CatalogueKind, id: string): Promise<never> {
    const [line] = await this.database.query(
      'select 1 from published.catalogue where kind = $1 and id = $2 and withdrawn_at is not null',
      [kind, id],
    );
    if (line) throw new GoneException('It was published here, and has been withdrawn.');
    throw new Missing(kind);
  }

  private async list(
    asked: Conditions,
    order: string,
    { limit, offset }: Part,
  ): Promise<Paged<CatalogueLine>> {
    const part = `limit ${asked.value(limit)} offset ${asked.value(offset)}`;
    const sql = pageSql(line, `published.catalogue c where ${asked.sql}`, order, part);
    const [page] = await this.database.query<StoredPage<Stored<CatalogueLine>>>(sql, asked.values);
    return withNewest(page, (stored) => ({ ...stored, changedAt: new Date(stored.changedAt) }));
  }
}

const oneOfEachSql = `
  select ${newestColumns},
         (select coalesce(json_object_agg(k.kind, c.id), '{}') from unnest($1::text[]) k (kind) cross join lateral
            (select c.id from published.catalogue c where c.kind = k.kind and c.withdrawn_at is null order by c.id limit 1) c) as "examples"`;

const line = `json_build_object('kind', c.kind, 'id', c.id, 'slug', c.slug, 'title', c.title,
  'span', (select json_build_object('fromOn', f.from_on, 'toOn', f.to_on) from published.follow_up f where c.kind = 'follow_up' and f.id = c.id),
  'promiseSetId', coalesce(c.promise_set_id, (select d.promise_set_id from published.district d
     join published.promise_set s on s.id = d.promise_set_id where c.kind = 'district' and d.id = c.id
     order by s.period_start desc, s.id limit 1)),
  'changedAt', c.changed_at, 'isWithdrawn', c.withdrawn_at is not null)`;
