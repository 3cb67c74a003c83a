import { anApp, noonOn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { named, readCalendar, readCsv, readXml, told, type XmlNode } from '../support/readers';
import { Publications } from '../../src/publication/publications';
import { calendarOf } from '../../src/public/files/calendar';
import { csvLine } from '../../src/public/files/csv';
import { aLivingPlan, lastTold, type LivingPlan } from './a-living-plan';
import { withOutcomes } from './with-outcomes';

const base = 'http://localhost:3000';

describe('open data and following', () => {
  let on: TestApp;
  let town: Town;
  let plan: LivingPlan;
  let promiseId: string;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aLivingPlan(on, town);
    await withOutcomes(on, town, plan);
    const [row] = await on.database.rows<{ id: string }>(
      'select id from published.promise where promise_set_id = $1 and number = 2',
      [plan.id],
    );
    promiseId = row?.id ?? '';
  }, 60_000);
  afterAll(() => on.close());
  beforeEach(() => on.clock.set(noonOn(lastTold)));

  const get = (path: string) => on.anonymous().get(path);
  const text = async (path: string): Promise<string> => {
    const { text: sent, body } = await get(path)
      .buffer(true)
      .parse((answer, done) => asText(answer, done))
      .expect(200);
    return sent ?? String(body);
  };
  const asText = (answer: unknown, done: (error: Error | null, body: string) => void) => {
    const response = answer as NodeJS.ReadableStream;
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(Buffer.from(part)));
    response.on('end', () => done(null, Buffer.concat(parts).toString()));
  };
  const names = [
    'municipalities',
    'police-areas',
    'promise-sets',
    'promises',
    'activities',
    'follow-ups',
    'indicators',
    'districts',
    'statuses',
  ];

  describe('API-8, API-9: a collection as a file', () => {
    it.each(names)('%s.csv has the same rows and names as the JSON', async (name) => {
      const { data } = (await get(`/api/v1/${name}?limit=100`).expect(200)).body;
      const rows = readCsv(await text(`/data/${name}.csv`));
      expect(rows).toHaveLength(data.length);
      for (const [index, row] of rows.entries())
        for (const [column, cell] of Object.entries(row)) {
          const value = column.split('.').reduce((item, part) => item?.[part] ?? null, data[index]);
          if (['string', 'number', 'boolean'].includes(typeof value))
            expect([column, cell]).toEqual([column, String(value)]);
        }
    });

    it.each(names)('%s.json and .jsonld hold the same', async (name) => {
      const { data } = (await get(`/api/v1/${name}?limit=100`).expect(200)).body;
      const whole = JSON.parse(await text(`/data/${name}.json`));
      expect(whole).toEqual({ asOf: lastTold, data });
      const linked = JSON.parse(await text(`/data/${name}.jsonld`));
      expect(linked['@context']['@vocab']).toBe(`${base}/api/v1/openapi.json#`);
      expect(linked['@graph']).toHaveLength(data.length);
      if (name !== 'statuses') expect(linked['@graph'][0]['@id']).toBe(data[0]._links.page.href);
    });

    it('is narrowed as in the API, and refuses what it does not know', async () => {
      expect(readCsv(await text('/data/activities.csv?late=true'))).toHaveLength(2);
      expect(readCsv(await text(`/data/activities.csv?promise=${promiseId}`))).toHaveLength(3);
      await get('/data/activities.csv?page=2').expect(400);
      await get('/data/activities.csv?separator=tab').expect(400);
      for (const name of ['nothing.csv', 'activities.xlsx', 'activities', '..csv'])
        await get(`/data/${name}`).expect(404);
    });

    it('has a mark and semicolons for Swedish Excel when asked to', async () => {
      const semicolon = await text('/data/promises.csv?separator=semicolon');
      expect(semicolon.codePointAt(0)).toBe(0xfeff);
      const comma = await text('/data/promises.csv');
      expect(comma.codePointAt(0)).not.toBe(0xfeff);
      expect(readCsv(semicolon.slice(1), ';')).toEqual(readCsv(comma));
    });

    it('runs nothing in a spreadsheet', () => {
      const cells = ['=1+1', '+46', '-x', '@a', '\tb', '\rc', 'a"b', 'c,d', 'e\nf', -5, null, true];
      const [row] = readCsv(
        `${csvLine(
          cells.map((_, index) => `k${index}`),
          'comma',
        )}${csvLine(cells, 'comma')}`,
      );
      expect(Object.values(row ?? {})).toEqual([
        "'=1+1",
        "'+46",
        "'-x",
        "'@a",
        "'\tb",
        "'\rc",
        'a"b',
        'c,d',
        'e\nf',
        '-5',
        '',
        'true',
      ]);
    });

    it('is read in parts, has an ETag, and may be fetched from any page', async () => {
      const { headers } = await get('/data/activities.csv').expect(200);
      expect(headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="activities.csv"; filename*=UTF-8''activities.csv`,
        'access-control-allow-origin': '*',
      });
      await get('/data/activities.csv')
        .set('if-none-match', headers.etag ?? '')
        .expect(304);
      expect((await on.anonymous().head('/data/activities.csv').expect(200)).text ?? '').toBe('');
      await on.database.rows(
        `insert into published.activity select 'mass' || lpad(g::text, 8, '0'), promise_set_id, 100 + g, 'Massa ' || g, '', lead_name, lead_function, true, null, '2030-01-01',
           'none', null, null, null, null, null, false, 'completed', null, null, '', null, now()
           from published.activity, generate_series(1, 1203) g where id = $1`,
        [plan.activities.walks.publicId],
      );
      await on.database.rows(`select published.list_in_catalogue($1, 5000, now())`, [plan.id]);
      const rows = readCsv(await text('/data/activities.csv'));
      expect(rows).toHaveLength(1212);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(1212);
      await on.database.rows(`delete from published.activity where id like 'mass%'`);
      await on.database.rows(`delete from published.catalogue where id like 'mass%'`);
    });
  });

  describe('API-10: a feed', () => {
    const feeds = () => [
      '/kommun/ekhamra-kommun/flode.atom',
      '/polisomrade/lokalpolisomrade-mellanbygden/flode.atom',
      `/loften/${promiseId}/flode.atom`,
    ];
    const one = (node: XmlNode, name: string) => node.children.find((child) => child.name === name)?.text;

    it('is Atom with stable ids, the time of publication and links that exist', async () => {
      for (const path of feeds()) {
        const { headers } = await get(path).expect(200);
        expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
        const feed = readXml(await text(path));
        expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'sv' });
        expect(one(feed, 'id')).toMatch(/^tag:localhost,2026:\//);
        expect(one(feed, 'updated')).toMatch(/^2026-.*Z$/);
        expect(feed.children.find(({ attributes }) => attributes.rel === 'self')?.attributes.href).toBe(
          `${base}${path}`,
        );
        const entries = named(feed, 'entry');
        expect(entries.length).toBeGreaterThan(0);
        expect(entries.length).toBeLessThanOrEqual(50);
        const times = entries.map((entry) => one(entry, 'updated') ?? '');
        expect(times).toEqual([...times].sort().reverse());
        for (const entry of entries) {
          expect(one(entry, 'id')).toMatch(/^tag:localhost,2026:\/aktiviteter\/[0-9a-z]{12}$/);
          const link = new URL(named(entry, 'link')[0]?.attributes.href ?? '').pathname;
          await get(link).expect(200);
        }
      }
    });

    it('keeps an entry’s id when the activity is edited, and escapes what is written', async () => {
      const [path = ''] = feeds();
      const before = named(readXml(await text(path)), 'entry')
        .map((entry) => one(entry, 'id'))
        .sort();
      await on.database.rows(`update published.activity set title = $1, public_text = $2 where id = $3`, [
        '<b>&"]]>',
        'Å\u0001\u000b',
        plan.activities.walks.publicId,
      ]);
      const feed = readXml(await text(path));
      expect(
        named(feed, 'entry')
          .map((entry) => one(entry, 'id'))
          .sort(),
      ).toEqual(before);
      expect(named(feed, 'title').map((title) => title.text)).toContain('<b>&"]]>');
    });
  });

  describe('API-11: a calendar', () => {
    const path = '/kommun/ekhamra-kommun/kalender.ics';

    it('holds each deadline as a whole day', async () => {
      const { headers } = await get(path).expect(200);
      expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
      const { calendar, events } = readCalendar(await text(path));
      expect(told(calendar, 'method')).toBe('PUBLISH');
      expect(told(calendar, 'refresh-interval')).toBe('PT6H');
      expect(events).toHaveLength(7);
      expect(new Set(events.map((event) => told(event, 'uid'))).size).toBe(7);
      const lighting = events.find((event) => told(event, 'summary').includes('gatubelysning'));
      expect([told(lighting, 'dtstart'), told(lighting, 'dtend')]).toEqual(['2026-11-13', '2026-11-14']);
      for (const event of events) {
        expect(event.getFirstProperty('dtstart')?.type).toBe('date');
        expect(told(event, 'dtstamp')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        expect(told(event, 'uid')).toMatch(/^aktivitet-[0-9a-z]{12}@localhost$/);
        await get(new URL(told(event, 'url')).pathname).expect(200);
      }
    });

    it('keeps a day’s UID and raises its SEQUENCE when something changes', async () => {
      const ofLighting = async () =>
        readCalendar(await text(path)).events.find((event) =>
          told(event, 'summary').includes('gatubelysning'),
        );
      const before = await ofLighting();
      await on.database.rows(`update tracker.activity set public_text = 'Nytt.' where id = $1`, [
        plan.activities.lighting.id,
      ]);
      on.clock.set(noonOn('2026-11-21'));
      await on.transactions.asStaff(town.coordinator.userId, () =>
        on.app.get(Publications).publish(plan.setId, town.coordinator),
      );
      const after = await ofLighting();
      expect(told(after, 'uid')).toBe(told(before, 'uid'));
      expect(Number(told(after, 'sequence'))).toBeGreaterThan(Number(told(before, 'sequence')));
    });

    it('folds long lines between letters and escapes what has a meaning', () => {
      const title = `Åäö; ${'ordentligt långa ord, '.repeat(12)}\\slut\nny rad`;
      const day = {
        uid: 'x',
        day: '2026-12-31',
        title,
        text: '',
        url: 'http://x',
        sequence: 1,
        changedAt: new Date(0),
      };
      const { events } = readCalendar(calendarOf({ name: 'x', days: [day] }));
      expect(told(events[0], 'summary')).toBe(title);
      expect(told(events[0], 'dtend')).toBe('2027-01-01');
    });
  });

  it('API-7: machines find what there is', async () => {
    const sitemap = readXml(await text('/sitemap.xml'));
    const pages = named(sitemap, 'loc').map((loc) => loc.text);
    expect(pages).toEqual(
      expect.arrayContaining([
        `${base}/`,
        `${base}/kommun/ekhamra-kommun`,
        `${base}/medborgarloften/${plan.id}`,
        `${base}/loften/${promiseId}`,
      ]),
    );
    for (const page of pages) await get(new URL(page).pathname).expect(200);
    expect(await text('/robots.txt')).toContain(`Sitemap: ${base}/sitemap.xml`);
    expect(await text('/robots.txt')).not.toMatch(/arbete|logga-in/);
    const security = await text('/.well-known/security.txt');
    expect(security).toMatch(/^Contact: http:\/\/localhost:3000\/kontakt$/m);
    const [, expires = ''] = /^Expires: (.*)$/m.exec(security) ?? [];
    expect(new Date(expires) > on.clock.now()).toBe(true);
    const catalog = await get('/.well-known/api-catalog').expect(200);
    expect(catalog.headers['content-type']).toContain('application/linkset+json');
    const [{ anchor, ...links }] = JSON.parse(await text('/.well-known/api-catalog')).linkset;
    expect(anchor).toBe(`${base}/api/v1`);
    for (const { href } of Object.values<{ href: string }[]>(links).flat())
      if (href.startsWith(base)) await get(new URL(href).pathname).expect(200);
  });

  it('the pages tell of their feed and calendar in the head and in the text', async () => {
    for (const path of [
      '/kommun/ekhamra-kommun',
      '/polisomrade/lokalpolisomrade-mellanbygden',
      `/loften/${promiseId}`,
    ]) {
      const { text: page } = await get(path);
      expect(page).toContain(
        `<link rel="alternate" type="application/atom+xml" title="Vad som ändras" href="${path}/flode.atom"`,
      );
      expect(page).toContain(`<a href="${path}/kalender.ics">`);
    }
  });
});
