import type { Response } from 'supertest';
import { PublicDatabase } from '../../src/database/public-database';
import { fold } from '../../src/public/reading/matching';
import { isLate } from '../../src/words/timeliness';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, publish } from '../support/plan';
import { aLivingPlan, lastTold, type LivingPlan } from './a-living-plan';
import { withOutcomes } from './with-outcomes';

const api = '/api/v1';
type Json = Response['body'];

describe('the collections of the API', () => {
  let on: TestApp;
  let town: Town;
  let plan: LivingPlan;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aLivingPlan(on, town);
    await withOutcomes(on, town, plan);
  }, 60_000);
  afterAll(() => on.close());
  beforeEach(() => on.clock.set(noonOn(lastTold)));

  const get = (path: string) => on.anonymous().get(`${api}${path}`);
  const read = async (path: string): Promise<Json> => (await get(path).expect(200)).body;
  const titles = async (query: string) =>
    (await read(`/activities?limit=100&${query}`)).data.map(({ title }: Json) => title).sort();
  const everyList = [
    '/municipalities',
    '/police-areas',
    '/promise-sets',
    '/promises',
    '/activities',
    '/follow-ups',
    '/indicators',
    '/districts',
    '/changes',
    '/search?text=vandring',
    '/statuses',
  ];
  const and = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`;

  it.each(everyList)('API-1, API-04: %s is data, meta and links, twenty at a time', async (path) => {
    const body = await read(path);
    expect(Object.keys(body)).toEqual(['data', 'meta', '_links']);
    expect(body.data.length).toBeGreaterThan(0);
    expect(body.meta).toEqual({ total: expect.any(Number), limit: 20, page: 1 });
    for (const item of body.data)
      if (!path.startsWith('/statuses')) expect(item._links.self.href).toMatch(/^http/);
  });

  it.each(everyList)('FNS.07–09: %s is paged with page and limit, without gaps or doubles', async (path) => {
    const all = await read(and(path, 'limit=100'));
    const seen: unknown[] = [];
    for (let page = 1; page <= all.meta.total; page += 1) {
      const { body, headers } = await get(and(path, `limit=1&page=${page}`)).expect(200);
      seen.push(...body.data);
      expect(Boolean(body._links.next)).toBe(page < all.meta.total);
      expect(Boolean(body._links.prev)).toBe(page > 1);
      expect((headers.link ?? '').includes('rel="next"')).toBe(page < all.meta.total);
      expect((headers.link ?? '').includes('rel="prev"')).toBe(page > 1);
      if (body._links.next) {
        const next = new URL(body._links.next.href);
        expect((await on.anonymous().get(`${next.pathname}${next.search}`).expect(200)).body.meta.page).toBe(
          page + 1,
        );
      }
    }
    expect(seen).toEqual(all.data);
    await get(and(path, 'limit=101')).expect(400);
    expect((await read(and(path, 'page=1000000'))).data).toEqual([]);
  });

  it.each(everyList)('API-14: %s answers 400 to a parameter it does not know, and names it', async (path) => {
    const { body, headers } = await get(and(path, 'pnr=1')).expect(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body['invalid-parameters']).toEqual([{ name: 'pnr', reason: expect.stringContaining('limit') }]);
  });

  it.each(everyList)(
    'API-2, API-3, API-4, API-7: %s has its headers, and 304 for who has it',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.etag).toMatch(/^"/);
      expect(headers['last-modified']).toMatch(/GMT$/);
      expect(headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=300');
      expect(headers.vary).toBe('Accept, Accept-Encoding');
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['set-cookie']).toBeUndefined();
      for (const rel of ['service-desc', 'service-doc', 'license'])
        expect(headers.link).toContain(`rel="${rel}"`);
      for (const name of ['ETag', 'Last-Modified', 'Link', 'RateLimit', 'RateLimit-Policy', 'Retry-After'])
        expect(headers['access-control-expose-headers']).toContain(name);
      await get(path)
        .set('if-none-match', headers.etag ?? '')
        .expect(304);
      await get(path)
        .set('if-modified-since', headers['last-modified'] ?? '')
        .expect(304);
      await get(path).set('if-modified-since', 'Mon, 01 Jan 2024 00:00:00 GMT').expect(200);
      await get(path)
        .set('if-none-match', '"other"')
        .set('if-modified-since', headers['last-modified'] ?? '')
        .expect(200);
    },
  );

  it.each(everyList)('%s is read in one statement', async (path) => {
    const query = jest.spyOn(PublicDatabase.prototype, 'query');
    await read(and(path, 'limit=100'));
    expect(query.mock.calls.length).toBe(path === '/statuses' ? 0 : 1);
    query.mockRestore();
  });

  it('gives a municipality with its code, county, police area, counts and promise sets', async () => {
    const [ekhamra] = (await read('/municipalities')).data;
    expect(ekhamra).toMatchObject({
      name: 'Ekhamra kommun',
      slug: 'ekhamra-kommun',
      code: '0198',
      countyCode: '01',
      policeAreas: [
        { name: 'Lokalpolisområde Mellanbygden', slug: 'lokalpolisomrade-mellanbygden', code: null },
      ],
      activityCounts: {
        total: 9,
        completed: 2,
        inProgress: 4,
        notStarted: 1,
        paused: 1,
        cancelled: 1,
        late: 2,
      },
    });
    expect(ekhamra.promiseSets.map(({ id }: Json) => id)).toEqual([plan.id]);
    expect(await read('/municipalities/0198')).toEqual(ekhamra);
    expect(await read('/municipalities/ekhamra-kommun')).toEqual(ekhamra);
    const area = await read('/police-areas/lokalpolisomrade-mellanbygden');
    expect(area.municipalities).toEqual([{ name: 'Ekhamra kommun', slug: 'ekhamra-kommun', code: '0198' }]);
    expect(area.activityCounts).toEqual(ekhamra.activityCounts);
  });

  it('A6: lists a place with what has not passed, and tells of earlier periods where it is read alone', async () => {
    const endedOn = (day: string | null) =>
      on.database.rows('update published.set_facts set ended_on = $2 where promise_set_id = $1', [
        plan.id,
        day,
      ]);
    const listed = async (path: string) => {
      const [{ promiseSets, ...rest }] = (await read(path)).data;
      const alone = await read(new URL(rest._links.self.href).pathname.slice(api.length));
      expect(alone).toEqual({ ...rest, promiseSets: alone.promiseSets });
      expect(alone.promiseSets.map(({ id }: Json) => id)).toEqual([plan.id]);
      const open = alone.promiseSets.filter(({ timing }: Json) => timing !== 'past');
      expect(promiseSets).toEqual(open);
      return open.length;
    };
    for (const path of ['/municipalities', '/police-areas']) {
      for (const [day, length] of [
        ['2025-12-31', 1],
        ['2026-12-31', 1],
        ['2027-01-01', 0],
      ] as const) {
        on.clock.set(noonOn(day));
        expect([path, day, await listed(path)]).toEqual([path, day, length]);
      }
      on.clock.set(noonOn(lastTold));
      await endedOn('2026-11-19');
      expect([path, 'ended', await listed(path)]).toEqual([path, 'ended', 0]);
      await endedOn(lastTold);
      expect([path, 'last day', await listed(path)]).toEqual([path, 'last day', 1]);
      await endedOn(null);
    }
  });

  it('counts in the database as the code counts, day by day', async () => {
    for (const day of ['2026-05-31', '2026-11-13', '2026-11-14', '2026-11-30', '2026-12-01', '2027-01-01']) {
      on.clock.set(noonOn(day));
      const counted = (await read('/promise-sets')).data.find(
        ({ id }: Json) => id === plan.id,
      ).activityCounts;
      expect([day, (await read(`/promise-sets/${plan.id}`)).activityCounts]).toEqual([day, counted]);
      const { data } = await read('/activities?limit=100');
      const late = data.filter((activity: Json) => activity.isLate).map(({ title }: Json) => title);
      expect([day, await titles('late=true')]).toEqual([day, late.sort()]);
      expect(late).toEqual(
        data
          .filter((activity: Json) =>
            isLate(
              {
                status: activity.status,
                dueOn: activity.dueOn,
                demandDriven: activity.isDemandDriven,
                confirmedAt: new Date(),
              },
              day,
              [],
            ),
          )
          .map(({ title }: Json) => title)
          .sort(),
      );
    }
  });

  it('gives a promise and an activity alone, the same as in their promise set', async () => {
    const set = await read(`/promise-sets/${plan.id}`);
    const promise = await read(`/promises/${set.promises[0].id}`);
    expect(promise).toMatchObject({ ...set.promises[0], promiseSetId: plan.id });
    expect(promise.activities.map(({ id }: Json) => id)).toEqual([plan.activities.walks.publicId]);
    const activity = await read(`/activities/${plan.activities.walks.publicId}`);
    expect(activity).toMatchObject(set.activities.find(({ id }: Json) => id === activity.id));
    expect(activity._links.promiseSet.href).toBe(`http://localhost:3000${api}/promise-sets/${plan.id}`);
  });

  it('narrows activities by each filter', async () => {
    const all = await titles('');
    expect(all.length).toBe(9);
    expect(await titles('municipality=0198')).toEqual(all);
    expect(await titles('municipality=norrvikens-kommun')).toEqual([]);
    expect(await titles('policeArea=lokalpolisomrade-mellanbygden')).toEqual(all);
    expect(await titles('policeArea=ekhamra-kommun')).toEqual([]);
    expect(await titles(`promiseSet=${plan.id}`)).toEqual(all);
    expect(await titles('status=completed')).toEqual([
      'Inventering av mörka gångvägar',
      'Trafikutbildning i årskurs 4',
    ]);
    expect(await titles('late=true')).toEqual([
      'Ny gatubelysning längs Åstigen',
      'Samverkansöverenskommelser med fastighetsägare och bostadsrättsföreningar',
    ]);
    expect((await titles('late=false')).length).toBe(7);
    expect(await titles('party=police')).toEqual([
      'Fotpatrullering i centrum',
      'Hastighetskontroller vid skolorna',
    ]);
    expect(await titles('party=other')).toEqual(['Klottersanering']);
    expect(await titles('text=belysning')).toEqual(['Ny gatubelysning längs Åstigen']);
    expect(await titles('status=completed&text=gangvagar&party=municipality')).toEqual([
      'Inventering av mörka gångvägar',
    ]);
  });

  it('narrows promises by party, kind and text', async () => {
    const numbers = async (query: string) =>
      (await read(`/promises?${query}`)).data.map(({ number }: Json) => number);
    expect(await numbers('')).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await numbers('party=joint')).toEqual([5, 6]);
    expect(await numbers('kind=activity')).toEqual([1, 3, 7]);
    expect(await numbers('text=grannsamverkan')).toEqual([5]);
    const [first] = (await read('/promises')).data;
    expect(first.activityCounts.total).toBe(1);
  });

  it.each([
    ['vandring', 'a part of a compound'],
    ['trygghetsv', 'a beginning'],
    ['HAMNEN', 'whatever the case'],
    ['norra hamn', 'each word by itself'],
    ['kvarnbacke', 'a bent form'],
  ])('finds the safety walks by "%s": %s', async (text) => {
    const { data } = await read(`/search?kind=activity&text=${encodeURIComponent(text)}`);
    expect(data.map(({ id }: Json) => id)).toContain(plan.activities.walks.publicId);
  });

  it('RES-01: finds what has å, ä and ö without them, and with them', async () => {
    for (const text of ['Åstigen', 'astigen', 'ÅSTIGEN'])
      expect(await titles(`text=${encodeURIComponent(text)}`)).toHaveLength(1);
    for (const text of ['Lokalpolisområde', 'lokalpolisomrade'])
      expect((await read(`/search?text=${encodeURIComponent(text)}`)).data[0]).toMatchObject({
        kind: 'police_area',
      });
    const letters = 'ÅÄÖ åäö ÆØ æø ÉÈÊ éèê ÁÀÂ ÓÒ ÜÚÑÇ üúñç';
    const [row] = await on.database.rows<{ folded: string }>(
      `insert into published.catalogue (kind, id, slug, title, text, digest, revision, changed_at, withdrawn_at)
       values ('municipality', 'x', 'x', 'x', $1, '', 0, 'epoch', 'epoch') returning folded`,
      [letters],
    );
    expect(row?.folded).toBe(fold(letters));
    await on.database.rows(`delete from published.catalogue where id = 'x'`);
  });

  it('takes no sign of a search as a pattern', async () => {
    for (const text of ['%%', '__', '\\\\', "' or 1=1 --", '!!&|', '<->', '"']) {
      const { data } = (await get(`/search?text=${encodeURIComponent(`${text} `.padEnd(2, '"'))}`)).body;
      expect([text, data ?? []]).toEqual([text, []]);
    }
  });

  it('has its indexes: a search reads no whole table', async () => {
    const rows = await on.database.rows<{ 'QUERY PLAN': string }>(
      `explain select from published.catalogue c where (c.folded like '%vandring%' and c.folded like '%hamnen%' or c.words @@ websearch_to_tsquery('swedish', 'x'))`,
    );
    await on.database.rows('set enable_seqscan = off');
    const forced = await on.database.rows<{ 'QUERY PLAN': string }>(
      `explain select from published.catalogue c where (c.folded like '%vandring%' and c.folded like '%hamnen%' or c.words @@ websearch_to_tsquery('swedish', 'x'))`,
    );
    await on.database.rows('set enable_seqscan = on');
    expect(rows.length).toBeGreaterThan(0);
    const plan = forced.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/catalogue_by_part[^]*catalogue_by_word/);
  });

  it('sorts as Swedes do: Å, Ä and Ö last', async () => {
    const names = ['Örby kommun', 'Zinkgruvans kommun', 'Ängsholma kommun', 'Åby kommun'];
    for (const [index, name] of names.entries()) {
      const id = `sortering000${index}`.slice(-12);
      await on.database.rows(
        `insert into published.promise_set values ($1, 1, 'citizen_promise', $2, '2020-01-01', '2020-12-31', null, '', null, null, null, now(), now())`,
        [id, name],
      );
      await on.database.rows(
        `insert into published.party (promise_set_id, party, position, name, slug) values ($1, 'municipality', 0, $2, $3)`,
        [id, name, `ort-${index}`],
      );
      await on.database.rows('select published.list_in_catalogue($1, 1, now())', [id]);
    }
    const listed = (await read('/municipalities')).data.map(({ name }: Json) => name);
    expect(listed).toEqual([
      'Ekhamra kommun',
      'Zinkgruvans kommun',
      'Åby kommun',
      'Ängsholma kommun',
      'Örby kommun',
    ]);
    await on.database.rows(
      `delete from published.promise_set where id like 'sortering%' or id like 'ortering%'`,
    );
    await on.database.rows(`delete from published.promise_set where period_start = '2020-01-01'`);
    await on.database.rows(`select published.list_in_catalogue('nothing', 2, now())`);
    expect((await read('/municipalities')).data.map(({ name }: Json) => name)).toEqual(['Ekhamra kommun']);
    await on.database.rows(
      `delete from published.catalogue where id like 'ort-%' or promise_set_id like '%tering%'`,
    );
  });

  it('DOT.04: takes an instant of any offset, and gives UTC', async () => {
    const at = async (since: string) =>
      (await read(`/promise-sets?updatedSince=${encodeURIComponent(since)}`)).meta.total;
    expect(await at('2026-11-20T11:59:59+01:00')).toBe(1);
    expect(await at('2026-11-20T12:00:00+01:00')).toBe(0);
    expect(await at('2026-11-20T10:59:59Z')).toBe(1);
    expect((await read('/promise-sets?updatedSince=2026-11-20T11:59:59+01:00')).meta.total).toBe(1);
    for (const since of ['2026-11-31T00:00:00Z', 'yesterday', '1', '2026-13-01'])
      await get(`/changes?since=${encodeURIComponent(since)}`).expect(400);
    for (const { changedAt } of (await read('/changes')).data) expect(changedAt).toMatch(/Z$/);
  });

  it('API-13, A-3: tells what has changed since, and what is no longer published', async () => {
    const { set } = await aPlan(on, town);
    on.clock.set(noonOn('2026-11-21'));
    await publish(on, town, set.id);
    const since = async (at: string) => (await read(`/changes?limit=100&since=${at}`)).data;
    const published: Json[] = await since('2026-11-20T12:00:00Z');
    expect(published.map(({ kind }) => kind).sort()).toEqual([
      'activity',
      'activity',
      'promise',
      'promise',
      'promise',
      'promise_set',
    ]);
    expect(published.every(({ isWithdrawn }) => !isWithdrawn)).toBe(true);
    const [activity] = await on.database.rows<{ id: string }>(
      'delete from published.activity where promise_set_id = $1 and position = 0 returning id',
      [set.publicId],
    );
    await on.database.rows('select published.list_in_catalogue($1, 100, $2)', [
      set.publicId,
      '2026-11-22T11:00:00Z',
    ]);
    expect(await since('2026-11-21T12:00:00Z')).toEqual([
      expect.objectContaining({ kind: 'activity', id: activity?.id, isWithdrawn: true }),
    ]);
    const { body: gone410 } = await get(`/activities/${activity?.id}`).expect(410);
    expect(gone410).toMatchObject({ title: 'Gone', detail: expect.stringContaining('withdrawn') });
    await on.database.rows('delete from published.promise_set where id = $1', [set.publicId]);
    await on.database.rows('select published.list_in_catalogue($1, 101, $2)', [
      set.publicId,
      '2026-11-23T11:00:00Z',
    ]);
    const gone: Json[] = await since('2026-11-22T12:00:00Z');
    expect(gone.map(({ kind, isWithdrawn }) => `${kind} ${isWithdrawn}`).sort()).toEqual([
      'activity true',
      'promise true',
      'promise true',
      'promise true',
      'promise_set true',
    ]);
    const left = await on.database.rows(
      'select 1 from published.catalogue where promise_set_id = $1 and (title || text) <> $2',
      [set.publicId, ''],
    );
    expect(left).toEqual([]);
    expect(
      (await read('/search?text=Fotpatrullering')).data.map(({ promiseSetId }: Json) => promiseSetId),
    ).not.toContain(set.publicId);
  });

  it('R-13: leads from an earlier name of a municipality to the present one', async () => {
    await on.database.rows(
      `update published.party set slug = 'nya-ekhamra-kommun', name = 'Nya Ekhamra kommun' where code = '0198'`,
    );
    await on.database.rows(`select published.list_in_catalogue($1, 102, now())`, [plan.id]);
    for (const name of ['ekhamra-kommun', 'nya-ekhamra-kommun', '0198'])
      expect((await read(`/municipalities/${name}`)).slug).toBe('nya-ekhamra-kommun');
    await on.database.rows(
      `update published.party set slug = 'ekhamra-kommun', name = 'Ekhamra kommun' where code = '0198'`,
    );
    await on.database.rows(`select published.list_in_catalogue($1, 103, now())`, [plan.id]);
    expect((await read('/municipalities/ekhamra-kommun')).name).toBe('Ekhamra kommun');
  });

  it('API-09: gives every status with its word and meaning in both languages', async () => {
    const { data } = await read('/statuses');
    expect(data.map(({ key }: Json) => key)).toEqual([
      'not_started',
      'in_progress',
      'completed',
      'paused',
      'cancelled',
      'late',
      'due_soon',
      'stale',
    ]);
    expect(data[5]).toMatchObject({ isComputed: true, sv: { word: 'Försenad' }, en: { word: 'Late' } });
    for (const { sv, en } of data)
      expect(sv.definition !== en.definition && sv.definition.length > 10).toBe(true);
  });

  it('API-05: answers alike to what is hidden and what is absent', async () => {
    const { set, walks, promises } = await aPlan(on, town);
    expect(promises.length).toBe(3);
    const answerTo = async (path: string) => {
      const { status, headers, body } = await get(path);
      return {
        status,
        headers: { ...headers, date: '', 'content-length': '' },
        body: { ...body, instance: '' },
      };
    };
    for (const [hidden, absent] of [
      [`/activities/${walks.publicId}`, '/activities/000000000000'],
      [`/promises/${promises[0]?.publicId}`, '/promises/000000000000'],
      [`/promise-sets/${set.publicId}`, '/promise-sets/000000000000'],
      ['/municipalities/norrvikens-kommun', '/municipalities/ingenstans-kommun'],
      ['/police-areas/lokalpolisomrade-norra-kusten', '/police-areas/nowhere'],
    ] as const) {
      expect((await get(hidden)).status).toBe(404);
      expect(await answerTo(hidden)).toEqual(await answerTo(absent));
    }
  });
});
