import { Client } from 'pg';
import { fillCountry } from '../../src/cli/seed/fill-country';
import { anApp, noonOn, type TestApp } from '../support/app';
import { readRdf, type Triple } from '../support/readers';

const base = 'http://localhost:3000';
const today = '2026-11-20';
const dcat = 'http://www.w3.org/ns/dcat#';
const terms = 'http://purl.org/dc/terms/';
const foaf = 'http://xmlns.com/foaf/0.1/';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** What DCAT-AP-SE 3.0.1 demands of each, and what makes it worth finding. */
const mandatory: Record<string, string[]> = {
  [`${dcat}Catalog`]: ['title', 'description', 'publisher', 'license']
    .map((name) => terms + name)
    .concat(`${dcat}dataset`),
  [`${foaf}Agent`]: [`${foaf}name`, `${terms}type`],
  [`${dcat}Dataset`]: [
    'title',
    'description',
    'publisher',
    'accessRights',
    'accrualPeriodicity',
    'issued',
    'modified',
    'spatial',
    'temporal',
  ]
    .map((name) => terms + name)
    .concat(...['distribution', 'theme', 'keyword'].map((name) => dcat + name)),
  [`${dcat}Distribution`]: [`${dcat}accessURL`, `${terms}title`, `${terms}license`, `${terms}format`],
  [`${dcat}DataService`]: [
    `${terms}title`,
    `${dcat}endpointURL`,
    `${dcat}endpointDescription`,
    `${dcat}servesDataset`,
  ],
};
const inALanguage = [`${terms}title`, `${terms}description`, `${dcat}keyword`];

describe('DCAT-AP-SE: a municipality’s catalogue, as any reader of RDF gets it', () => {
  let on: TestApp;
  let slugs: string[];

  beforeAll(async () => {
    on = await anApp({}, today);
    const client = new Client({ connectionString: on.database.urls.owner });
    await client.connect();
    await fillCountry(client, { municipalities: 4, years: 2, today }).finally(() => client.end());
    on.clock.set(noonOn(today));
    const { body } = await on.anonymous().get('/api/v1/municipalities').expect(200);
    slugs = body.data.map(({ slug }: { slug: string }) => slug);
    // One has no mailbox, and one a name that no address can hold.
    await on.database.rows(
      'update published.promise_set set contact_email = null where id in (select promise_set_id from published.party where slug = $1)',
      [slugs[0]],
    );
    await on.database.rows('update published.party set name = $2 where slug = $1', [
      slugs[1],
      'Å & <"Ö"> kommun',
    ]);
    await on.database.rows(
      'select published.list_in_catalogue(id, revision, published_at) from published.promise_set',
    );
  }, 60_000);
  afterAll(() => on.close());

  const catalogue = async (slug = '') =>
    readRdf(
      (
        await on
          .anonymous()
          .get(`/kommun/${slug}/dcat.rdf`)
          .expect('content-type', /^application\/rdf\+xml/)
          .expect(200)
          .buffer(true)
      ).text,
    );
  const all = async () => Promise.all(slugs.map(catalogue));
  const subjectsOf = (triples: Triple[], of: string) =>
    triples
      .filter(({ predicate, object }) => predicate === type && object === of)
      .map(({ subject }) => subject);
  const objects = (triples: Triple[], subject: string, of: string) =>
    triples.filter((one) => one.subject === subject && one.predicate === of);

  it('DCAT-1: has absolute addresses that need no encoding, and nothing without a name', async () => {
    expect(slugs).toHaveLength(4);
    for (const triples of await all()) {
      expect(triples.filter(({ isNameless }) => isNameless)).toEqual([]);
      const addresses = triples.flatMap(({ subject, object, language }) =>
        language === null ? [subject, object] : [subject],
      );
      for (const address of addresses) {
        expect(address).toMatch(/^(https?:\/\/|mailto:)[\x21-\x7e]+$/);
        expect(new URL(address).href).toBe(address);
      }
    }
  });

  it('DCAT-1: an address inside the catalogue is of something that is in it', async () => {
    for (const triples of await all()) {
      const subjects = new Set(triples.map(({ subject }) => subject));
      for (const { object, language } of triples)
        if (language === null && object.startsWith(base) && object.includes('#'))
          expect(subjects).toContain(object);
    }
  });

  it('DCAT-2: each municipality has every mandatory row, and a text has its language', async () => {
    for (const triples of await all()) {
      for (const [of, names] of Object.entries(mandatory)) {
        const subjects = subjectsOf(triples, of);
        expect([of, subjects.length > 0]).toEqual([of, true]);
        for (const subject of subjects)
          expect([subject, names.filter((name) => objects(triples, subject, name).length === 0)]).toEqual([
            subject,
            [],
          ]);
      }
      for (const { predicate, language } of triples)
        if (inALanguage.includes(predicate)) expect(['sv', 'en']).toContain(language);
      for (const subject of [
        ...subjectsOf(triples, `${dcat}Catalog`),
        ...subjectsOf(triples, `${dcat}Dataset`),
      ])
        for (const name of ['title', 'description'])
          expect(objects(triples, subject, terms + name).map(({ language }) => language)).toContain('sv');
    }
  });

  it('DCAT-2: the licence is CC0 as the portal writes it, the publisher a local authority with its own name', async () => {
    for (const triples of await all()) {
      const licences = triples.filter(({ predicate }) => predicate === `${terms}license`);
      expect(new Set(licences.map(({ object }) => object))).toEqual(
        new Set(['http://creativecommons.org/publicdomain/zero/1.0/']),
      );
      const [agent = ''] = subjectsOf(triples, `${foaf}Agent`);
      expect(objects(triples, agent, `${terms}type`)[0]?.object).toBe(
        'http://purl.org/adms/publishertype/LocalAuthority',
      );
    }
    const named = await catalogue(slugs[1]);
    expect(named.find(({ predicate }) => predicate === `${foaf}name`)?.object).toBe('Å & <"Ö"> kommun');
  });

  it('DCAT-2: tells whom to ask where there is a mailbox, and of nobody where there is none', async () => {
    const contacts = (await all()).map(
      (triples) => triples.filter(({ predicate }) => predicate === `${dcat}contactPoint`).length,
    );
    expect(contacts).toEqual([0, 2, 2, 2]);
  });

  it('DCAT-2: tells of which years it is, from the first day of the first period to the last of the last', async () => {
    for (const [index, triples] of (await all()).entries()) {
      const { body } = await on.anonymous().get(`/api/v1/municipalities/${slugs[index]}`).expect(200);
      const days = (of: string) => body.promiseSets.map((set: Record<string, string>) => set[of]).sort();
      const [period = ''] = subjectsOf(triples, `${terms}PeriodOfTime`);
      expect(objects(triples, period, `${dcat}startDate`).map(({ object }) => object)).toEqual([
        days('startsOn')[0],
      ]);
      expect(objects(triples, period, `${dcat}endDate`).map(({ object }) => object)).toEqual([
        days('endsOn').at(-1),
      ]);
    }
  });

  it('DCAT-3: leads to files that answer, with the type they are said to have', async () => {
    const triples = await catalogue(slugs[2]);
    const distributions = subjectsOf(triples, `${dcat}Distribution`);
    expect(distributions).toHaveLength(25);
    for (const subject of distributions) {
      const [format] = objects(triples, subject, `${terms}format`);
      for (const address of [`${dcat}accessURL`, `${dcat}downloadURL`])
        for (const { object } of objects(triples, subject, address)) {
          const { pathname, search } = new URL(object);
          const { headers } = await on
            .anonymous()
            .get(pathname + search)
            .expect(200);
          expect([object, headers['content-type']?.split(';')[0]]).toEqual([object, format?.object]);
        }
    }
  });

  it('DCAT-4: keeps its addresses when titles change', async () => {
    const subjects = async () => [...new Set((await catalogue(slugs[3])).map(({ subject }) => subject))];
    const before = await subjects();
    await on.database.rows(`update published.promise_set set title = title || ' (ny)'`);
    expect(await subjects()).toEqual(before);
  });
});
