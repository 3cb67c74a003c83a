import type { Client } from 'pg';
import { activities, occurrences } from './activities';
import type { Country } from './country';
import { places } from './places';
import { followUps, indicators, promiseSets } from './promise-sets';
import { cataloguing, publishing, publishingOutcomes } from './publishing';

const steps: readonly ((country: Country) => string)[] = [
  places,
  promiseSets,
  activities,
  occurrences,
  followUps,
  indicators,
  publishing,
  publishingOutcomes,
  cataloguing,
];

/**
 * Invented municipalities with every year's promise set, written straight into both schemas as their owner, in one transaction. The
 * same each time. Nobody has approved any of it, and it leaves no history, so it is for measuring only.
 */
export async function fillCountry(client: Client, country: Country): Promise<void> {
  await client.query(
    `begin; set local synchronous_commit = off; set local time zone 'Europe/Stockholm'; set local work_mem = '256MB'`,
  );
  for (const step of steps) await client.query(step(country));
  await client.query('commit');
  // What queries are planned by, and what spares them from looking whether each row is visible.
  await client.query('vacuum (analyze)');
}
