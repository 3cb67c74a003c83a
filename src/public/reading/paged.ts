/** Which part of a list. */
export interface Part {
  readonly limit: number;
  readonly offset: number;
}

/** The newest of everything that is published: what an answer that depends on more than one promise set is named by. */
export interface Newest {
  /** '0' when nothing has been published. */
  readonly revision: string;
  readonly publishedAt: Date | null;
}

export interface Paged<Row> extends Newest {
  /** How many there are in all. */
  readonly total: number;
  readonly rows: readonly Row[];
}

/** As it is read. */
export interface StoredPage<Row> {
  readonly total: number;
  readonly revision: string;
  readonly publishedAt: string | null;
  readonly rows: readonly Row[];
}

/** Columns of every list: one statement, and so one snapshot. `row` is a JSON object. */
export const pageSql = (row: string, from: string, order: string, part: string): string => `
  select (select count(*)::int from ${from}) as "total", ${newestColumns},
         (select coalesce(json_agg(r.row order by r.place), '[]') from (
            select ${row} as row, row_number() over (order by ${order}) as place from ${from} order by ${order} ${part}) r) as "rows"`;

export const newestColumns = `
  (select coalesce(max(revision), 0)::text from published.catalogue) as "revision",
  (select to_json(changed_at) from published.catalogue order by revision desc, changed_at desc limit 1) as "publishedAt"`;

export const withNewest = <Stored, Row>(
  page: StoredPage<Stored> | undefined,
  read: (stored: Stored) => Row,
): Paged<Row> => {
  if (!page) throw new Error('A list gave no row');
  return {
    total: page.total,
    revision: page.revision,
    publishedAt: page.publishedAt === null ? null : new Date(page.publishedAt),
    rows: page.rows.map(read),
  };
};
