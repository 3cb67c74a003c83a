import { Client } from 'pg';
import { PublicDatabase } from '../../../database/public-database';
import { SystemClock } from '../../../kernel/clock';
import { ActivityReader, allActivities } from '../../../public/reading/activity-reader';
import { CatalogueReader } from '../../../public/reading/catalogue-reader';
import { allPlaces, PlaceReader } from '../../../public/reading/place-reader';
import { PublicReader } from '../../../public/reading/public-reader';
import type { Line } from '../line';
import { drive, type Driven } from '../load/driver';
import { inTurns } from '../load/rounds';
import type { Stage } from '../stage';
import { asked } from './answers';

const requests = 40;

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
export async function lists(stage: Stage): Promise<Line[]> {
  await stage.fillCountry();
  const { pid, port } = await stage.product();
  const client = new Client({ connectionString: stage.urls.public });
  await client.connect();
  try {
    const lines: Line[] = [];
    for (const [name, path, read] of measured(await anActivity(client))) {
      const statement = await behind(read, stage.urls.public);
      const load = { port, path, headers: asked, status: 200, requests, connections: 1 };
      const [ours, figures] = await inTurns(
        { pid, round: () => drive(load) },
        { pid: null, round: () => repeated(client, statement) },
      );
      const against = { name: 'SQL', figures };
      lines.push({ name, unit: 'svar/s', ours, against, goal: { kind: 'times', atMost: 2.5 } });
    }
    return lines;
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

async function repeated(client: Client, { sql, values }: Statement): Promise<Driven> {
  const times: number[] = [];
  const began = performance.now();
  for (let count = 0; count < requests; count += 1) {
    const asked = performance.now();
    await client.query(sql, [...values]);
    times.push(performance.now() - asked);
  }
  return { times, elapsed: performance.now() - began };
}

async function anActivity(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select id from published.activity order by id limit 1',
  );
  if (!rows[0]) throw new Error('Nothing is published');
  return rows[0].id;
}
