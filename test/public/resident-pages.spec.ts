import { PublicDatabase } from '../../src/database/public-database';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan } from '../support/plan';
import { aLivingPlan, lastTold, type LivingPlan } from './a-living-plan';
import { seen } from './reading';

describe('the pages a resident finds the way by', () => {
  let on: TestApp;
  let town: Town;
  let plan: LivingPlan;
  let promiseId: string;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aLivingPlan(on, town);
    const [first] = await on.database.rows<{ id: string }>(
      'select id from published.promise where promise_set_id = $1 and number = 2',
      [plan.id],
    );
    promiseId = first?.id ?? '';
  }, 60_000);
  afterAll(() => on.close());
  beforeEach(() => on.clock.set(noonOn(lastTold)));

  const html = async (path: string) => (await on.anonymous().get(path).expect(200)).text;
  const page = async (path: string) => seen(await html(path));
  const statement = '/kommun/ekhamra-kommun/tillganglighet';
  const every = () => [
    '/',
    '/?sok=hamnen',
    '/kommun/ekhamra-kommun',
    '/polisomrade/lokalpolisomrade-mellanbygden',
    `/loften/${promiseId}`,
    `/aktiviteter/${plan.activities.lighting.publicId}`,
    '/ordlista',
    '/om-uppgifterna',
    '/data',
    '/kontakt',
    '/utvecklare',
    '/tillganglighet',
    statement,
    '/kommun/ekhamra-kommun/badda-in',
    '/embed/kommun/ekhamra-kommun',
  ];

  it.each(['sv', 'en'])(
    'are whole in %s: one first heading, headings in order, ids once, no script, no cookie',
    async (language) => {
      for (const path of every()) {
        const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
        const { text, headers } = await on.anonymous().get(address).expect(200);
        expect(headers['set-cookie']).toBeUndefined();
        expect(text).toContain(`<html lang="${language}"`);
        const levels = [...text.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
        expect([address, levels.filter((level) => level === 1).length]).toEqual([address, 1]);
        levels
          .slice(1)
          .forEach((level, index) =>
            expect([address, level - (levels[index] ?? 0) <= 1]).toEqual([address, true]),
          );
        const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
        expect([address, new Set(ids).size]).toEqual([address, ids.length]);
        expect(text).not.toMatch(/<script(?! type="application\/ld\+json")|<style| style=| on\w+=/);
        expect(text).not.toMatch(/undefined|\[object/);
      }
    },
  );

  it('lead only to addresses that exist', async () => {
    const links = new Set<string>();
    for (const path of every())
      for (const [, link] of (await html(path)).matchAll(/href="(\/[^"#]*)/g))
        links.add((link ?? '').replaceAll('&amp;', '&'));
    expect(links.size).toBeGreaterThan(40);
    for (const link of [...links].filter((path) => !path.startsWith('/assets')))
      expect([link, (await on.anonymous().get(link).redirects(1)).status]).toEqual([link, 200]);
  });

  it.each([
    ['/', 1],
    ['/?sok=hamnen', 2],
    ['/kommun/ekhamra-kommun', 1],
    ['/polisomrade/lokalpolisomrade-mellanbygden', 2],
    ['/tillganglighet', 1],
    [statement, 1],
    ['/ordlista', 0],
    ['/data', 0],
    ['/utvecklare', 1],
  ])('%s is read in %d statements, however much there is', async (path, statements) => {
    const query = jest.spyOn(PublicDatabase.prototype, 'query');
    await html(path);
    expect(query).toHaveBeenCalledTimes(statements);
    query.mockRestore();
  });

  it('RES-01: the start page finds by a part of a word, without å, ä and ö, and gives advice when nothing is found', async () => {
    const found = await page('/?sok=kvarnbacken+vandring');
    expect(found).toContain('1 träff på ”kvarnbacken vandring”');
    expect(found).toContain('Aktivitet: Trygghetsvandringar i Norra hamnen, Kvarnbacken och centrum');
    expect(await page('/?sok=astigen')).toContain('Aktivitet: Ny gatubelysning längs Åstigen');
    expect(await page('/?sok=EKHAMRA')).toContain('Kommun: Ekhamra kommun');
    const nothing = await page('/?sok=ubåtar');
    expect(nothing).toContain('Inget hittades för ”ubåtar”');
    expect(nothing).toContain('Pröva ett kortare ord');
    expect(await html('/?sok=%22%3E%3Cscript%3E')).not.toContain('"><script>');
    expect(await html('/?sok=x')).toContain('<meta name="robots" content="noindex"');
  });

  it('a municipality says what applies, how it goes, who answers and with which police area', async () => {
    const text = await page('/kommun/ekhamra-kommun');
    expect(text).toContain(
      'Gäller nu\nMedborgarlöfte för Ekhamra 2026\n2 av 8 aktiviteter genomförda (1 utgår). 2 aktiviteter är försenade.',
    );
    expect(text).toContain('Vem svarar\nTrygghetssamordnaren\ntrygghet@ekhamra.example.se\n0123-456 78');
    expect(text).toContain('Lovar tillsammans med\nLokalpolisområde Mellanbygden');
  });

  it('a police area says each municipality’s sentence and what the police lead, and ranks nobody', async () => {
    const text = await page('/polisomrade/lokalpolisomrade-mellanbygden');
    expect(text).toContain('Ekhamra kommun\nMedborgarlöfte för Ekhamra 2026\n2 av 8 aktiviteter genomförda');
    const led = text.slice(text.indexOf('Det här leder polisen'), text.indexOf('Öppna data'));
    expect(led).toContain('Hastighetskontroller vid skolorna');
    expect(led).toContain('Fotpatrullering i centrum');
    expect(led).not.toContain('Klottersanering');
    expect(text).toContain('Ingen jämförs med någon annan');
  });

  it('a promise’s page comes in the order a resident asks', async () => {
    const text = await page(`/loften/${promiseId}`);
    const order = [
      'Att förbättra belysningen längs gång- och cykelvägarna.',
      'Senast uppdaterad 20 november 2026',
      'Så går det',
      '2 av 3 aktiviteter genomförda. 1 aktivitet är försenad.',
      'Vem ansvarar',
      'Ekhamra kommun, Gatuchefen',
      'Det här görs',
      'Skulle ha varit klart 13 november 2026',
      'Vad som har hänt',
      'Ladda ner',
      'Stämmer något inte?',
    ].map((words) => text.indexOf(words));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
  });

  it('what has happened is told newest first, moved days with their reason', async () => {
    const text = await page(`/aktiviteter/${plan.activities.walks.publicId}`);
    const happened = text.slice(text.indexOf('Vad som har hänt'));
    expect(happened).toMatch(
      /15 september 2026\nTvå vandringar[^]*14 september 2026\nNy tid: 30 november 2026\nTillståndet[^]*21 april 2026\nVandring i centrum/,
    );
  });

  it('the head carries what search engines and shared links need', async () => {
    for (const [path, kind] of [
      [`/aktiviteter/${plan.activities.survey.publicId}`, 'CompletedActionStatus'],
      [`/aktiviteter/${plan.activities.camera.publicId}`, 'FailedActionStatus'],
      [`/aktiviteter/${plan.activities.lighting.publicId}`, 'ActiveActionStatus'],
      [`/aktiviteter/${plan.activities.graffiti.publicId}`, 'PotentialActionStatus'],
    ] as const) {
      const text = await html(path);
      const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text) ?? [];
      const data = JSON.parse(json) as Record<string, unknown>[];
      expect(data[0]).toMatchObject({ '@type': 'BreadcrumbList' });
      expect(data[1]).toMatchObject({ '@type': 'Action', actionStatus: `https://schema.org/${kind}` });
      expect(text).toMatch(/<meta property="og:description" content="[^"]+/);
      expect(text).toContain('hreflang="en"');
    }
    expect(await html('/data')).toContain('"@type":"Dataset"');
  });

  it('R-10: every page that can be shared says what it is, with a picture and its words', async () => {
    for (const path of every().filter((one) => !one.startsWith('/embed')))
      for (const language of ['sv', 'en']) {
        const text = await html(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
        const told = new Map(
          [...text.matchAll(/<meta property="og:([a-z:_]+)" content="([^"]+)"/g)].map(([, name, content]) => [
            name,
            content,
          ]),
        );
        expect(told.get('url')).toBe(
          `http://localhost:3000${path.split('?')[0]}${language === 'en' ? '?lang=en' : ''}`,
        );
        expect(told.get('image')).toBe('http://localhost:3000/assets/share.png');
        for (const name of ['title', 'description', 'image:alt', 'site_name', 'locale'])
          expect([path, name, told.has(name)]).toEqual([path, name, true]);
      }
    expect(await html(`/loften/${promiseId}`)).toContain(
      'property="og:description" content="2 av 3 aktiviteter genomförda. 1 aktivitet är försenad."',
    );
  });

  it('R-13: a page that is not there offers a search, in the language that was asked for', async () => {
    const missing = async (path: string) => (await on.anonymous().get(path).expect(404)).text;
    expect(seen(await missing('/kommun/ingenstans'))).toContain(
      'Adressen kan vara felskriven, eller så har sidan aldrig funnits. Sök efter kommunen eller ämnet.',
    );
    expect(await missing('/kommun/ingenstans')).toMatch(/<form method="get" action="\/" role="search">/);
    expect(await missing('/ingenstans?lang=en')).toContain('<input type="hidden" name="lang" value="en"');
  });

  it('API-12: no text of a party ends the block of linked data', async () => {
    const { publicId } = plan.activities.graffiti;
    await on.database.rows('update published.activity set title = $1 where id = $2', [
      '</script><b>',
      publicId,
    ]);
    const text = await html(`/aktiviteter/${publicId}`);
    expect(text).not.toContain('</script><b>');
    expect(text).toContain('\\u003c/script>\\u003cb>');
    await on.database.rows('update published.activity set title = $1 where id = $2', [
      'Klottersanering',
      publicId,
    ]);
  });

  it('API-15: tells how the API is used, every address with a line that can be pasted', async () => {
    const { body } = await on.anonymous().get('/api/v1/openapi.json');
    for (const language of ['sv', 'en'] as const) {
      const text = await page(`/utvecklare?lang=${language}`);
      const lines = [...text.matchAll(/curl '([^']+)'/g)].map((match) => new URL(match[1] ?? ''));
      expect(lines).toHaveLength(Object.keys(body.paths as object).length + 1);
      for (const { pathname, search } of lines)
        if (!/follow-ups\/|indicators\/|districts\//.test(pathname))
          expect([pathname, (await on.anonymous().get(`${pathname}${search}`)).status]).toEqual([
            pathname,
            200,
          ]);
      for (const { get } of Object.values<{ get: { summary: string } }>(body.paths as never))
        expect(text).toContain(get.summary.split(' / ')[language === 'sv' ? 0 : 1]);
    }
  });

  it('R-13: an earlier name of a municipality leads on for good, in the same language', async () => {
    const named = (slug: string) =>
      on.database.rows(`update published.party set slug = $1 where code = '0198'`, [slug]);
    const list = () => on.database.rows(`select published.list_in_catalogue($1, 1000, now())`, [plan.id]);
    await named('stora-ekhamra-kommun');
    await list();
    for (const path of [
      '/kommun/ekhamra-kommun',
      '/kommun/ekhamra-kommun/badda-in',
      '/embed/kommun/ekhamra-kommun',
      statement,
    ]) {
      const moved = await on.anonymous().get(`${path}?lang=en`).expect(301);
      expect(moved.headers.location).toBe(`${path.replace('ekhamra', 'stora-ekhamra')}?lang=en`);
    }
    await named('ekhamra-kommun');
    await list();
    await html('/kommun/ekhamra-kommun');
  });

  it('R-13: what is withdrawn answers 410 with a sentence, what never was published 404', async () => {
    const { walks } = await aPlan(on, town);
    for (const path of [
      '/aktiviteter/000000000000',
      `/aktiviteter/${walks.publicId}`,
      '/loften/zzz',
      '/kommun/norrvikens-kommun',
      '/polisomrade/x',
    ])
      expect(seen((await on.anonymous().get(path).expect(404)).text)).toContain('Sidan finns inte');
    await on.database.rows(
      `insert into published.catalogue (kind, id, promise_set_id, title, text, digest, revision, changed_at, withdrawn_at)
       values ('activity', 'zzzzzzzzzzzz', 'x', '', '', '', 1, 'epoch', 'epoch')`,
    );
    const gone = await on.anonymous().get('/aktiviteter/zzzzzzzzzzzz').expect(410);
    expect(seen(gone.text)).toContain('Kommunen har tagit bort det här från webben.');
  });

  it('R-11: the embedded page may stand on any site, and nothing else may', async () => {
    const { headers, text } = await on.anonymous().get('/embed/kommun/ekhamra-kommun').expect(200);
    expect(headers['content-security-policy']).toContain('frame-ancestors *');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(text).not.toMatch(/<script|<form/);
    expect(text).toContain('href="/medborgarloften/');
    for (const path of every().slice(0, -1)) {
      const other = await on.anonymous().get(path);
      expect(other.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(other.headers['x-frame-options']).toBe('DENY');
    }
  });

  it('R-11: a web editor is told what to paste, and it leads to the embedded page', async () => {
    const text = await page('/kommun/ekhamra-kommun/badda-in?lang=en');
    const lines = [...text.matchAll(/<iframe src="http:\/\/localhost:3000([^"]+)" title="([^"]+)"/g)];
    expect(lines.map(([, , title]) => title)).toEqual([
      'Medborgarlöften i Ekhamra kommun',
      'Citizen promises in Ekhamra kommun',
    ]);
    for (const [, address = ''] of lines)
      expect((await on.anonymous().get(address).expect(200)).headers['content-security-policy']).toContain(
        'frame-ancestors *',
      );
    expect(text).toContain('allow http://localhost:3000 in frame-src');
    expect(await html('/kommun/ekhamra-kommun')).toContain('href="/kommun/ekhamra-kommun/badda-in"');
  });

  it('RES-11: the statement holds everything the law asks for, and every footer leads to it', async () => {
    const text = await page(statement);
    for (const words of [
      'Tillgänglighetsredogörelse för Ekhamra kommun',
      'Ekhamra kommun står bakom den här delen av webbplatsen Medborgarlöften, http://localhost:3000',
      'delvis förenlig med lagen (2018:1937)',
      'Det här brister',
      'Skäl:',
      '12 § lagen',
      '9 § lagen',
      'axe',
      'Senaste bedömningen gjordes 22 november 2026.',
      'Redogörelsen uppdaterades senast 22 november 2026.',
      'Berätta om ett hinder',
      'Anmäl till Digg',
    ])
      expect(text).toContain(words);
    expect(await html(statement)).toContain('href="https://www.digg.se/tdosanmalan"');
    for (const path of [
      '/kommun/ekhamra-kommun',
      `/loften/${promiseId}`,
      `/aktiviteter/${plan.activities.walks.publicId}`,
    ])
      expect((await html(path)).split('<footer')[1]).toContain(`href="${statement}"`);
    expect((await html('/')).split('<footer')[1]).toContain('href="/tillganglighet"');
  });

  describe('RES-12: a report of an obstacle', () => {
    const report = {
      kind: 'obstacle',
      page: '/ordlista',
      message: 'Jag kan inte läsa sidan med min skärmläsare.',
      email: '',
    };
    const send = (fields: Record<string, string>, path = statement) =>
      on.anonymous().post(path).type('form').send(fields);
    const mails = () =>
      on.database.rows<{ recipient: string; subject: string; raw: Buffer }>(
        `select recipient, subject, raw from tracker.captured_mail where subject like 'Tillgänglighet%' order by id`,
      );
    const wait = () => on.clock.set(new Date(on.clock.now().getTime() + 3_600_000));

    it('goes to the municipality’s function mailbox and gives a receipt with a number', async () => {
      const sent = await send({ ...report, email: 'resident@example.com', webbplats: '' }).expect(303);
      expect(sent.headers['set-cookie']).toBeUndefined();
      const reference = /mottaget\/([2-9A-HJ-NP-Z]{8})$/.exec(sent.headers.location ?? '')?.[1] ?? 'none';
      expect(await page(sent.headers.location ?? '')).toContain(`Ditt ärende har nummer ${reference}.`);
      const [mail, ...others] = await mails();
      expect(others).toEqual([]);
      expect(mail).toMatchObject({
        recipient: 'trygghet@ekhamra.example.se',
        subject: `Tillgänglighet: meddelande ${reference}`,
      });
      expect(mail?.subject).not.toContain('skärmläsare');
    });

    it('sent twice is one mail with one number', async () => {
      wait();
      const before = (await mails()).length;
      const first = await send(report).expect(303);
      const second = await send(report).expect(303);
      expect(second.headers.location).toBe(first.headers.location);
      expect((await mails()).length).toBe(before + 1);
    });

    it.each([
      ['kind', { kind: 'other' }, 'Välj vad det gäller.'],
      ['message', { message: 'kort' }, 'med 10 till 4 000 tecken'],
      ['message', { message: 'x'.repeat(4001) }, 'med 10 till 4 000 tecken'],
      ['email', { email: 'a@b, c@d' }, 'Skriv en e-postadress'],
      ['email', { email: 'a@example.se\r\nBcc: b@example.se' }, 'Skriv en e-postadress'],
      ['page', { page: 'x'.repeat(301) }, 'Skriv högst 300 tecken.'],
    ])('comes back with what was typed when %s is at fault', async (field, wrong, words) => {
      const before = (await mails()).length;
      const { text } = await send({ ...report, ...wrong }).expect(422);
      expect(seen(text)).toContain(words);
      expect(text).toContain(`href="#hinder-${field}"`);
      expect((await mails()).length).toBe(before);
    });

    it('of a machine that fills in the hidden field is thanked and not sent', async () => {
      const before = (await mails()).length;
      await send({
        ...report,
        message: 'Köp billigt här, köp billigt nu.',
        webbplats: 'https://spam.example',
      }).expect(303);
      expect((await mails()).length).toBe(before);
    });

    it('is limited to five in ten minutes', async () => {
      wait();
      wait();
      const statuses: number[] = [];
      for (let count = 1; count <= 6; count += 1)
        statuses.push((await send({ ...report, message: `Meddelande nummer ${count} om hinder.` })).status);
      expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
      wait();
      await send({ ...report, message: 'Ännu ett meddelande om hinder.' }).expect(303);
    });

    it('from another site is refused, and to a place without a mailbox there is no form', async () => {
      await send(report).set('sec-fetch-site', 'cross-site').expect(403);
      await on.database.rows('update published.promise_set set contact_email = null where id = $1', [
        plan.id,
      ]);
      expect(await html(statement)).not.toContain('<form method="post"');
      await send(report).expect(404);
      await send(report, '/kommun/ingenstans/tillganglighet').expect(404);
      await on.database.rows(
        `update published.promise_set set contact_email = 'trygghet@ekhamra.example.se' where id = $1`,
        [plan.id],
      );
    });
  });
});
