import { Client } from 'pg';
import { fillCountry } from '../../src/cli/seed/fill-country';
import { anApp, noonOn, type TestApp } from '../support/app';

describe('the synthetic country', () => {
  let on: TestApp;

  beforeAll(async () => {
    on = await anApp({}, '2026-11-20');
    const client = new Client({ connectionString: on.database.urls.owner });
    await client.connect();
    await fillCountry(client, { municipalities: 7, years: 2, today: '2026-11-20' }).finally(() =>
      client.end(),
    );
    on.clock.set(noonOn('2026-11-20'));
  }, 60_000);
  afterAll(() => on.close());

  const total = async (path: string) =>
    (await on.anonymous().get(`/api/v1/${path}`).expect(200)).body.meta.total;

  it('is of the size that was asked for, with names that differ', async () => {
    expect(await total('municipalities')).toBe(7);
    expect(await total('police-areas')).toBe(3);
    expect(await total('promise-sets')).toBe(14);
    const sizes = await counted({
      promises: 'tracker.citizen_promise',
      activities: 'tracker.activity',
      occurrences: 'tracker.occurrence',
    });
    expect(sizes.promises).toBeGreaterThanOrEqual(14 * 6);
    expect(sizes.activities / 14).toBeGreaterThan(48);
    expect(sizes.activities / 14).toBeLessThan(62);
    expect(sizes.occurrences / sizes.activities).toBeGreaterThan(5);
    const [names] = await on.database.rows<{ different: number; all: number }>(
      'select count(distinct (name, kind))::int as different, count(*)::int as all from tracker.actor',
    );
    expect(names?.different).toBe(names?.all);
  });

  it('is published in whole: every row of the parties has its public one', async () => {
    for (const [path, table] of [
      ['promise-sets', 'promise_set'],
      ['promises', 'citizen_promise'],
      ['activities', 'activity'],
      ['follow-ups', 'follow_up'],
      ['indicators', 'indicator'],
    ] as const)
      expect([path, await total(path)]).toEqual([path, (await counted({ n: `tracker.${table}` })).n]);
    for (const table of [
      'occurrence',
      'deadline_move',
      'milestone',
      'dialogue',
      'worry',
      'signatory',
      'measurement',
    ]) {
      const { published, ours } = await counted({
        published: `published.${table}`,
        ours: `tracker.${table}`,
      });
      expect([table, published]).toEqual([table, ours]);
      expect(published).toBeGreaterThan(0);
    }
  });

  it('is listed as the product itself would list it', async () => {
    const listed = () =>
      on.database.rows(
        'select kind, id, slug, title, text, digest, withdrawn_at from published.catalogue order by kind, id',
      );
    const before = await listed();
    await on.database.rows(
      `select published.list_in_catalogue(id, revision, published_at) from published.promise_set order by revision`,
    );
    expect(await listed()).toEqual(before);
    expect(await total('changes')).toBe(before.length);
  });

  it('is found and read as any other', async () => {
    expect(await total('search?text=vandring&kind=activity')).toBeGreaterThan(50);
    const { body } = await on.anonymous().get('/api/v1/municipalities?limit=1').expect(200);
    const [{ slug }] = body.data;
    await on.anonymous().get(`/kommun/${slug}`).expect(200);
    const set = (await on.anonymous().get('/api/v1/promise-sets?limit=1')).body.data[0];
    const page = (await on.anonymous().get(`/medborgarloften/${set.id}`).expect(200)).text;
    const sections = [
      'Så frågade parterna',
      'Uppföljning',
      'Siffror om problemen',
      'Har gjorts',
      'Medverkar',
    ];
    expect(sections.filter((section) => !page.includes(section))).toEqual([]);
    expect(await judgedAlike()).toEqual([]);
  });

  /** Who has judged what in the published rows but not in ours, or the other way. */
  const judgedAlike = () =>
    on.database.rows(
      `select coalesce(a.follow_up_id, p.follow_up_id) as follow_up
         from (select f.public_id as follow_up_id, c.public_id as promise_id, k.name, j.judgement
                 from tracker.assessment j join tracker.follow_up f on f.id = j.follow_up_id
                 join tracker.citizen_promise c on c.id = j.promise_id join tracker.actor k on k.id = j.authority_id) a
         full join (select * from published.assessment where judgement is not null) p
           on p.follow_up_id = a.follow_up_id and p.promise_id = a.promise_id and p.authority_name = a.name and p.judgement = a.judgement
        where a.follow_up_id is null or p.follow_up_id is null`,
    );

  async function counted<Name extends string>(tables: Record<Name, string>): Promise<Record<Name, number>> {
    const columns = Object.entries(tables).map(
      ([name, table]) => `(select count(*)::int from ${String(table)}) as ${name}`,
    );
    const [row] = await on.database.rows<Record<Name, number>>(`select ${columns.join(', ')}`);
    if (!row) throw new Error('Nothing was counted');
    return row;
  }
});
