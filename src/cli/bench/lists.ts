import { Client } from 'pg';
import { PublicDatabase } from '../../database/public-database';
import { SystemClock } from '../../kernel/clock';
import { ActivityReader, allActivities } from '../../public/reading/activity-reader';
import { CatalogueReader } from '../../public/reading/catalogue-reader';
import { allPlaces, PlaceReader } from '../../public/reading/place-reader';
import { PublicReader } from '../../public/reading/public-reader';
import { asked } from './answers';
import { drive } from './driver';
import { median } from './median';
import type { Row } from './rows';
import type { Stage } from './stage';

const rounds = 5;
const requests = 40;
/** A list may take two and a half times as long as its statement. */
const target = 0.4;

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Remembers what it is asked instead of answering with anything. */
class Listening extends PublicDatabase {
  readonly heard: Statement[] = [];

  override query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    this.heard.push({ sql, values });
    return Promise.resolve([]);
  }
}

/** Lists that are read anew for each reader, against the one statement behind each, one at a time. */
export async function lists(stage: Stage): Promise<Row[]> {
  const port = await stage.product();
  const client = new Client({ connectionString: stage.urls.public });
  await client.connect();
  try {
    const activityId = await anActivity(client);
    const rows: Row[] = [];
    for (const [name, path, read] of measured(activityId)) {
      const statement = await behind(read, stage.urls.public);
      const load = { port, path, headers: asked, status: 200, requests, connections: 1 };
      const ours: number[] = [];
      const limits: number[] = [];
      await drive(load);
      await repeated(client, statement);
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await drive(load));
        limits.push(await repeated(client, statement));
      }
      rows.push({ name, ours: median(ours), limit: median(limits), unit: 'svar/s', target });
    }
    return rows;
  } finally {
    await client.end();
  }
}

type Read = (database: PublicDatabase) => Promise<unknown>;

/** A parameter more than the kept address has: nothing of it comes from memory. */
function measured(activityId: string): readonly (readonly [string, string, Read])[] {
  const today = new SystemClock().today();
  const part = { limit: 20, offset: 20 };
  return [
    [
      'alla kommuner',
      '/api/v1/municipalities?limit=100&page=1',
      (database) => new PlaceReader(database).list('municipality', today, { ...allPlaces, limit: 100 }),
    ],
    [
      'försenade aktiviteter',
      '/api/v1/activities?late=true&page=2',
      (database) => new ActivityReader(database).list(today, { ...allActivities, late: true, ...part }),
    ],
    [
      'sökning',
      '/api/v1/search?text=trygghetsvandring+centrum',
      (database) =>
        new CatalogueReader(database).search({
          text: 'trygghetsvandring centrum',
          kind: null,
          limit: 20,
          offset: 0,
        }),
    ],
    [
      'en aktivitets historia',
      `/aktiviteter/${activityId}?n=1`,
      (database) => new PublicReader(database).find(activityId, 'activity'),
    ],
  ];
}

async function behind(read: Read, url: string): Promise<Statement> {
  const database = new Listening(url);
  // The reader finds no row in what was only listened to; its statement is all that is wanted.
  await read(database).catch(() => undefined);
  await database.close();
  const [statement] = database.heard;
  if (!statement || database.heard.length > 1) throw new Error('A list is one statement');
  return statement;
}

async function repeated(client: Client, { sql, values }: Statement): Promise<number> {
  const began = performance.now();
  for (let count = 0; count < requests; count += 1) await client.query(sql, [...values]);
  return (requests * 1000) / (performance.now() - began);
}

async function anActivity(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select id from published.activity order by id limit 1',
  );
  if (!rows[0]) throw new Error('Nothing is published');
  return rows[0].id;
}
