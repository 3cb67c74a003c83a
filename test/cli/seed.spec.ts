import { Client } from 'pg';
import { fillCountry } from '../../src/cli/seed/country';
import { anApp, noonOn, type TestApp } from '../support/app';

describe('the synthetic country', () => {
  let on: TestApp;

  beforeAll(async () => {
    on = await anApp({}, '2026-11-20');
    const client = new Client({ connectionString: on.database.urls.owner });
    await client.connect();
    await fillCountry(client, { municipalities: 7, years: 2, today: '2026-11-20' });
    await client.end();
  }, 60_000);
  afterAll(() => on.close());

  const total = async (path: string) =>
    (await on.anonymous().get(`/api/v1/${path}`).expect(200)).body.meta.total;

  it('is published in whole, and every number is what was asked for', async () => {
    on.clock.set(noonOn('2026-11-20'));
    expect(await total('municipalities')).toBe(7);
    expect(await total('promise-sets')).toBe(14);
    expect(await total('promises')).toBe(14 * 8);
    expect(await total('activities')).toBe(14 * 55);
    expect(await total('changes')).toBe(14 * 64 + 7 + 3);
    const [updates] = await on.database.rows<{ n: number }>(
      'select count(*)::int as n from published.occurrence',
    );
    expect(updates?.n).toBe(14 * 55 * 6);
    expect(await total('search?text=vandring&kind=activity')).toBeGreaterThan(50);
  });

  it('has the same in the internal tables, and names that differ', async () => {
    const [counted] = await on.database.rows(
      'select (select count(*)::int from tracker.activity) as activities, (select count(distinct name)::int from tracker.actor) as names',
    );
    expect(counted).toEqual({ activities: 14 * 55, names: 10 });
    await on.anonymous().get('/kommun/seed-kommun-1').expect(200);
    await on.anonymous().get('/polisomrade/seed-omrade-1').expect(200);
  });
});
