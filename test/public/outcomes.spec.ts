import type { Response } from 'supertest';
import { Client } from 'pg';
import { Assessments } from '../../src/follow-ups/assessments';
import { Publications } from '../../src/publication/publications';
import { Withdrawals } from '../../src/publication/withdrawals';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { readCsv } from '../support/readers';
import { aLivingPlan, lastTold, type LivingPlan } from './a-living-plan';
import { type Outcomes, withOutcomes } from './with-outcomes';

type Json = Response['body'];
const api = '/api/v1';

describe('API-01: what became of it, as data', () => {
  let on: TestApp;
  let town: Town;
  let plan: LivingPlan;
  let outcomes: Outcomes;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aLivingPlan(on, town);
    outcomes = await withOutcomes(on, town, plan);
  }, 60_000);
  afterAll(() => on.close());
  beforeEach(() => on.clock.set(noonOn(lastTold)));

  const get = (path: string) => on.anonymous().get(`${api}${path}`);
  const read = async (path: string): Promise<Json> => (await get(path).expect(200)).body;
  const file = async (name: string) =>
    readCsv((await on.anonymous().get(`/data/${name}.csv`).expect(200)).text);
  const asSiv = <T>(work: () => Promise<T>) => on.transactions.asStaff(town.coordinator.userId, work);
  const publish = () => asSiv(() => on.app.get(Publications).publish(plan.setId, town.coordinator));

  it('RES-08: a follow-up has both parties’ judgements side by side, and says which are missing', async () => {
    const followUp = await read(`/follow-ups/${outcomes.followUpId}`);
    const { promises } = await read(`/promise-sets/${plan.id}`);
    const [first, , third, , joint] = promises;
    const said = (promiseId: string) =>
      followUp.assessments
        .filter((one: Json) => one.promiseId === promiseId)
        .map(({ party, judgement, reason }: Json) => [party, judgement, reason]);
    expect(said(first.id)).toEqual([['municipality', 'partly_fulfilled', 'En av fyra vandringar är gjord.']]);
    expect(said(joint.id)).toEqual([
      ['municipality', null, null],
      ['police', null, null],
    ]);
    expect(followUp).toMatchObject({
      type: 'half_year',
      state: 'open',
      isLate: true,
      promiseSetId: plan.id,
      municipalities: [{ code: '0198' }],
      updatedAt: '2026-11-20T11:00:00.000Z',
    });
    expect(followUp.reports).toEqual([
      {
        ...{ party: 'municipality', authorityName: 'Ekhamra kommun', owedCount: 5, givenCount: 2 },
        isComplete: false,
        missingPromiseIds: [joint.id, promises[5].id, promises[6].id],
      },
      {
        ...{ party: 'police', authorityName: 'Lokalpolisområde Mellanbygden', owedCount: 4, givenCount: 0 },
        isComplete: false,
        missingPromiseIds: [third.id, promises[3].id, joint.id, promises[5].id],
      },
    ]);
    const [inSet] = (await read(`/promise-sets/${plan.id}`)).followUps;
    expect(followUp).toMatchObject(inSet);
    expect((await read('/follow-ups')).data).toEqual([followUp]);
  });

  it('RES-13: an indicator has its baseline and figures, and a small number is said to be held back', async () => {
    const indicator = await read(`/indicators/${outcomes.indicatorId}`);
    expect(indicator).toMatchObject({
      name: 'Otrygga ute sent',
      source: 'Polisens trygghetsmätning',
      isUncertain: true,
      promiseSetId: plan.id,
      baseline: { value: 31.5, isSuppressed: false },
      measurements: [
        { toOn: '2026-03-31', value: 28.5, isSuppressed: false, note: 'Frågan ställdes på ett nytt sätt.' },
        { toOn: '2026-06-30', value: null, n: null, margin: null, isSuppressed: true, note: '' },
      ],
    });
    expect((await read('/indicators')).data).toEqual([indicator]);
    expect(indicator).toMatchObject((await read(`/promise-sets/${plan.id}`)).indicators[0]);
    const client = new Client({ connectionString: on.database.urls.public });
    await client.connect();
    const { rows } = await client.query('select text from published.catalogue');
    await client.end();
    expect(JSON.stringify(rows)).not.toContain('Tre personer');
    const files = await Promise.all(['indicators', 'measurements'].map((name) => file(name)));
    expect(JSON.stringify(files)).not.toContain('Tre personer');
  });

  it('a district has its municipality and the promise sets that apply to it', async () => {
    const district = await read(`/districts/${outcomes.districtId}`);
    expect(district).toEqual({
      id: outcomes.districtId,
      name: 'Norra hamnen',
      municipality: { name: 'Ekhamra kommun', slug: 'ekhamra-kommun', code: '0198' },
      promiseSets: [expect.objectContaining({ id: plan.id, startsOn: '2026-01-01' })],
      updatedAt: '2026-11-20T11:00:00.000Z',
      _links: {
        self: { href: `http://localhost:3000${api}/districts/${outcomes.districtId}` },
        page: { href: 'http://localhost:3000/kommun/ekhamra-kommun' },
      },
    });
    expect((await read('/districts')).data).toEqual([district]);
    expect((await read(`/promise-sets/${plan.id}`)).document.districts).toEqual([
      { id: outcomes.districtId, name: 'Norra hamnen', municipality: 'Ekhamra kommun' },
    ]);
  });

  it('API-08: ids are opaque, and the same after the next publication', async () => {
    for (const id of [outcomes.followUpId, outcomes.indicatorId, outcomes.districtId])
      expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
    const ids = async () =>
      Promise.all(
        ['/follow-ups', '/indicators', '/districts'].map(async (path) =>
          (await read(path)).data.map(({ id }: Json) => id),
        ),
      );
    const before = await ids();
    await publish();
    expect(await ids()).toEqual(before);
  });

  it.each<[string, [string, number][]]>([
    [
      '/follow-ups',
      [
        ['municipality=0198', 1],
        ['municipality=norrvikens-kommun', 0],
        ['policeArea=lokalpolisomrade-mellanbygden', 1],
        ['policeArea=ekhamra-kommun', 0],
        ['promiseSet=000000000000', 0],
        ['promise=000000000000', 0],
        ['type=half_year', 1],
        ['type=year', 0],
        ['state=open', 1],
        ['state=closed', 0],
        ['missing=true', 1],
        ['missing=false', 0],
        ['updatedSince=2026-11-20T10:59:59Z', 1],
        ['updatedSince=2026-11-20T11:00:00Z', 0],
      ],
    ],
    [
      '/indicators',
      [
        ['municipality=ekhamra-kommun', 1],
        ['municipality=9999', 0],
        ['policeArea=lokalpolisomrade-mellanbygden', 1],
        ['policeArea=nowhere', 0],
        ['promiseSet=000000000000', 0],
        ['promise=000000000000', 0],
        ['level=outcome', 1],
        ['level=output', 0],
        ['text=otrygga', 1],
        ['text=snatteri', 0],
        ['updatedSince=2026-11-20T10:59:59Z', 1],
        ['updatedSince=2026-11-20T11:00:00Z', 0],
      ],
    ],
    [
      '/districts',
      [
        ['municipality=0198', 1],
        ['municipality=norrvikens-kommun', 0],
        ['promiseSet=000000000000', 0],
        ['text=hamnen', 1],
        ['text=soedra', 0],
        ['updatedSince=2026-11-20T10:59:59Z', 1],
        ['updatedSince=2026-11-20T11:00:00Z', 0],
      ],
    ],
  ])('%s is narrowed by each of its filters', async (path, filters) => {
    for (const [query, total] of filters)
      expect([query, (await read(`${path}?${query}`)).meta.total]).toEqual([query, total]);
    const all = `${path}?promiseSet=${plan.id}`;
    expect((await read(all)).meta.total).toBe(1);
  });

  it('follow-ups and indicators are found by the promise they are about', async () => {
    const { promises } = await read(`/promise-sets/${plan.id}`);
    expect((await read(`/follow-ups?promise=${promises[0].id}`)).meta.total).toBe(1);
    expect((await read(`/indicators?promise=${promises[1].id}`)).meta.total).toBe(1);
    expect((await read(`/indicators?promise=${promises[0].id}`)).meta.total).toBe(0);
  });

  it.each([
    ['/follow-ups?type=decade', 'type'],
    ['/follow-ups?missing=perhaps', 'missing'],
    ['/indicators?level=high', 'level'],
    ['/districts?policeArea=x', 'policeArea'],
    ['/follow-ups/malformed', 'followUpId'],
    ['/indicators/malformed', 'indicatorId'],
    ['/districts/malformed', 'districtId'],
  ])('%s is answered with 400 that names what is wrong', async (path, name) => {
    const { body } = await get(path).expect(400);
    expect(body['invalid-parameters']).toMatchObject([{ name }]);
  });

  it('API-8: judgements and figures have files of their own, a row each', async () => {
    const followUp = await read(`/follow-ups/${outcomes.followUpId}`);
    const judgements = await file('assessments');
    expect(judgements.map(({ party, judgement }) => [party, judgement])).toEqual(
      followUp.assessments.map(({ party, judgement }: Json) => [party, judgement ?? '']),
    );
    expect(new Set(judgements.map((row) => `${row.followUpId} ${row.promiseSetId}`))).toEqual(
      new Set([`${outcomes.followUpId} ${plan.id}`]),
    );
    const figures = await file('measurements');
    expect(
      figures.map(({ isBaseline, toOn, value, isSuppressed, unit }) => [
        ...[isBaseline, toOn, value, isSuppressed, unit],
      ]),
    ).toEqual([
      ['true', '2025-10-01', '31.5', 'false', 'anmälningar'],
      ['false', '2026-03-31', '28.5', 'false', 'anmälningar'],
      ['false', '2026-06-30', '', 'true', 'anmälningar'],
    ]);
    expect(await file('districts')).toMatchObject([
      { name: 'Norra hamnen', 'municipality.code': '0198', 'promiseSets.id': plan.id },
    ]);
  });

  it('a follow-up is found with its days in the reader’s words', async () => {
    const { data } = await read('/search?text=Ekhamra&kind=follow_up');
    expect(data.map(({ title }: Json) => title)).toEqual([
      'Medborgarlöfte för Ekhamra 2026, 1 januari–30 juni 2026',
    ]);
    const hit = async (language: string) => {
      const { text } = await on.anonymous().get(`/?sok=Ekhamra&lang=${language}`).expect(200);
      return /<li>(?:(?!<li>).)*#uppfoljning(?:(?!<\/li>).)*<\/li>/s
        .exec(text)?.[0]
        .replaceAll(/<[^>]*>/g, '');
    };
    expect(await hit('sv')).toBe('Uppföljning: Medborgarlöfte för Ekhamra 2026, 1 januari–30 juni 2026');
    expect(await hit('en')).toBe('Follow-up: Medborgarlöfte för Ekhamra 2026, 1 January – 30 June 2026');
  });

  it('API-13, A-3: each is in the changes when it changes, and no other is', async () => {
    on.clock.set(noonOn('2026-11-21'));
    const [row] = await on.database.rows<{ id: string }>(
      'select id from tracker.citizen_promise where promise_set_id = $1 and number = 3',
      [plan.setId],
    );
    const said = { authorityId: town.area, judgement: 'fulfilled', reason: null, publicText: '' } as const;
    await on.transactions.asStaff(town.chief.userId, () =>
      on.app.get(Assessments).assess(outcomes.followUp, row?.id ?? '', { ...said, version: 0 }, town.chief),
    );
    await publish();
    const since = async () =>
      (await read('/changes?limit=100&since=2026-11-20T12:00:00Z')).data.map(
        ({ kind, id, isWithdrawn }: Json) => `${kind} ${id} ${isWithdrawn}`,
      );
    expect(await since()).toEqual([`follow_up ${outcomes.followUpId} false`, `promise_set ${plan.id} false`]);
    await on.database.rows(
      `insert into tracker.milestone (id, promise_set_id, activity_id, title, due_on, added_by, added_at)
         values (gen_random_uuid(), $1, $2, 'Platserna är valda', '2026-12-01', $3, now())`,
      [plan.setId, plan.activities.walks.id, town.coordinator.userId],
    );
    await publish();
    expect(await since()).toContain(`activity ${plan.activities.walks.publicId} false`);
  });

  it('R-13, API-13: what is taken back from the web is marked in the changes, and answered with 410', async () => {
    on.clock.set(noonOn('2026-11-23'));
    await asSiv(() => on.app.get(Withdrawals).withdraw(plan.setId, 'Fel version.', town.coordinator));
    const gone: Json[] = (await read('/changes?limit=100&since=2026-11-22T12:00:00Z')).data;
    for (const [kind, id, path] of [
      ['follow_up', outcomes.followUpId, '/follow-ups'],
      ['indicator', outcomes.indicatorId, '/indicators'],
      ['district', outcomes.districtId, '/districts'],
    ] as const) {
      expect(gone).toContainEqual(expect.objectContaining({ kind, id, isWithdrawn: true }));
      await get(`${path}/${id}`).expect(410);
      await get(`${path}/000000000000`).expect(404);
      expect((await read(path)).meta.total).toBe(0);
    }
    const left = await on.database.rows(
      `select 1 from published.catalogue where kind in ('follow_up', 'indicator', 'district') and (title || text) <> ''`,
    );
    expect(left).toEqual([]);
    await publish();
    await get(`/districts/${outcomes.districtId}`).expect(200);
    await get(`/follow-ups/${outcomes.followUpId}`).expect(200);
  });
});
