import { Client } from 'pg';
import type { Line } from '../line';
import { drive, type Driven } from '../load/driver';
import { inTurns } from '../load/rounds';
import type { Stage } from '../stage';
import { activitiesOfCoordinator, furnish, officeSize } from './office';
import { type Statement, statementsOf } from './listening';

const requests = 10;

/** What a coordinator and a chief open every day, against the statements behind it, one after the other. */
export async function staffPages(stage: Stage): Promise<Line[]> {
  const office = await stage.beside(officeSize);
  const { coordinator, chief } = await furnish(office);
  const { pid, port } = await office.product();
  const client = new Client({ connectionString: office.urls.runtime });
  await client.connect();
  try {
    const lines: Line[] = [];
    for (const [name, path, secret] of [
      [`att göra, ${activitiesOfCoordinator} aktiviteter`, '/arbete', coordinator],
      [`granskning, ${officeSize.municipalities} kommuner`, '/arbete/granskning', chief],
    ] as const) {
      const headers = { cookie: `session=${secret}` };
      const statements = await statementsOf(office, path, headers);
      const load = { port, path, headers, status: 200, requests, connections: 1 };
      const [ours, figures] = await inTurns(
        { pid, round: () => drive(load) },
        { pid: null, round: () => replayed(client, statements) },
      );
      const against = { name: `SQL, ${statements.length} satser`, figures };
      lines.push({ name, unit: 'svar/s', ours, against, goal: { kind: 'times', atMost: 3 } });
    }
    return lines;
  } finally {
    await client.end();
    await office.close();
  }
}

async function replayed(client: Client, statements: readonly Statement[]): Promise<Driven> {
  const times: number[] = [];
  const began = performance.now();
  for (let count = 0; count < requests; count += 1) {
    const asked = performance.now();
    for (const { sql, values } of statements) await client.query(sql, [...values]);
    times.push(performance.now() - asked);
  }
  return { times, elapsed: performance.now() - began };
}
