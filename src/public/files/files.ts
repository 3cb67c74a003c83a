import type { Day } from '../../kernel/day';
import type { Collection, Collections } from '../api/collections';
import { collectionExamples } from '../api/collection-examples';
import { assessmentRows } from '../api/follow-up-listed.view';
import { measurementRows } from '../api/indicator-listed.view';
import type { Parameters } from '../api/parameters';
import type { Paged, Part } from '../reading/paged';
import { type Cell, csvLine, csvStart, flat, type Separator } from './csv';

export const fileNames = [
  'municipalities',
  'police-areas',
  'promise-sets',
  'promises',
  'activities',
  'follow-ups',
  'assessments',
  'indicators',
  'measurements',
  'districts',
  'statuses',
] as const;
export type FileName = (typeof fileNames)[number];

export const fileKinds = {
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
} as const;
export type FileKind = keyof typeof fileKinds;

/** A whole collection as a file: for each of its items the rows it gives. */
export interface FileOf {
  ask(parameters: Parameters): (today: Day, part: Part) => Promise<Paged<Rows>>;
  /** One row with every field filled in. */
  readonly example: object;
}

type Rows = readonly object[];

export const filesOf = (of: Collections): Readonly<Record<FileName, FileOf>> => ({
  municipalities: fileOf(of.municipalities, collectionExamples.municipality),
  'police-areas': fileOf(of.policeAreas, collectionExamples.policeArea),
  'promise-sets': fileOf(of.promiseSets, collectionExamples.municipality.promiseSets[0]),
  promises: fileOf(of.promises, collectionExamples.promises.data[0]),
  activities: fileOf(of.activities, collectionExamples.activities.data[0]),
  'follow-ups': fileOf(of.followUps, collectionExamples.followUp),
  assessments: fileOf(of.followUps, collectionExamples.assessment, assessmentRows),
  indicators: fileOf(of.indicators, collectionExamples.indicator),
  measurements: fileOf(of.indicators, collectionExamples.measurement, measurementRows),
  districts: fileOf(of.districts, collectionExamples.district),
  statuses: fileOf(of.statuses, collectionExamples.statuses.data[0]),
});

const fileOf = <Item extends object>(
  collection: Collection<Item>,
  example: object = {},
  rowsOf: (item: Item) => Rows = (item) => [item],
): FileOf => ({
  ask: (parameters) => {
    const read = collection.ask(parameters);
    return async (today, part) => {
      const page = await read(today, part);
      return { ...page, rows: page.rows.map(rowsOf) };
    };
  },
  example,
});

/** Rows read at a time: a file of any length takes little memory, and holds no connection while a slow reader reads. */
const atOnce = 500;

export type ReadPart = (part: Part) => Promise<Paged<Rows>>;

/** The items part by part. @throws when something is published meanwhile: half of one and half of the other is no file */
export async function* itemsOf(first: Paged<Rows>, read: ReadPart): AsyncGenerator<Rows> {
  yield first.rows.flat();
  for (let offset = first.rows.length; offset < first.total;) {
    const { rows, revision } = await read({ limit: atOnce, offset });
    if (revision !== first.revision || rows.length === 0) throw new Error('Published anew while it was read');
    yield rows.flat();
    offset += rows.length;
  }
}

export const firstPart: Part = { limit: atOnce, offset: 0 };

/** Every text of the file, in order. */
export async function* writtenAs(
  kind: FileKind,
  parts: AsyncIterable<Rows>,
  { example }: FileOf,
  { separator, day, baseUrl }: { readonly separator: Separator; readonly day: Day; readonly baseUrl: string },
): AsyncGenerator<string> {
  if (kind === 'csv') yield* csvOf(parts, example, separator);
  else yield* jsonOf(parts, kind === 'jsonld' ? linked(baseUrl) : plain(day));
}

async function* csvOf(
  parts: AsyncIterable<Rows>,
  example: object,
  separator: Separator,
): AsyncGenerator<string> {
  const columns = Object.keys(flat(example));
  yield csvStart(columns, separator);
  for await (const items of parts)
    yield items
      .map((item) => {
        const cells = flat(item);
        return csvLine(
          columns.map((column): Cell => cells[column] ?? null),
          separator,
        );
      })
      .join('');
}

interface Shape {
  readonly start: string;
  readonly show: (item: object) => object;
}

async function* jsonOf(parts: AsyncIterable<Rows>, { start, show }: Shape): AsyncGenerator<string> {
  yield start;
  let isFirst = true;
  for await (const items of parts) {
    if (items.length === 0) continue;
    yield (isFirst ? '' : ',\n') + items.map((item) => JSON.stringify(show(item))).join(',\n');
    isFirst = false;
  }
  yield ']}\n';
}

const plain = (day: Day): Shape => ({ start: `{"asOf":"${day}","data":[`, show: (item) => item });

/** Names mean what the API's description says; a thing's own page is what it is known by. */
const linked = (baseUrl: string): Shape => ({
  start: `{"@context":{"@vocab":"${baseUrl}/api/v1/openapi.json#","title":"https://schema.org/name","_links":null},"@graph":[`,
  show: (item) => {
    const links = (item as { _links?: { page?: { href: string } } })._links;
    return { ...(links?.page ? { '@id': links.page.href } : {}), ...item };
  },
});
