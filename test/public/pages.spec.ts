import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aPerson, aTown, type Town } from '../support/people';
import { aPlan, publish, publishProgress } from '../support/plan';
import { OwnAuthority } from '../../src/organisations/own-authority';
import { ProgressReports } from '../../src/activities/progress-reports';
import { Publications } from '../../src/publication/publications';
import { PublicDatabase } from '../../src/database/public-database';
import { aLivingPlan, lastTold, type LivingPlan } from './a-living-plan';
import { seen } from './reading';

const pageOf = async (on: TestApp, path: string) => (await on.anonymous().get(path).expect(200)).text;

/** The card of one activity, as it is read. */
const cardIn = (page: string, title: string): string => {
  const card = page
    .split(/<li class="card(?: card--folded)?">/)
    .slice(1)
    .map((part) => seen(`<li>${part.split(/<\/dl><p class="quiet">[^<]*<\/p>/)[0] ?? ''}`))
    .find((text) => text.startsWith(title));
  if (card === undefined) throw new Error(`No card for ${title}`);
  return card;
};

describe('the pages before anything is published', () => {
  let on: TestApp;
  beforeAll(async () => {
    on = await anApp();
  });
  afterAll(() => on.close());

  it('say so, in both languages', async () => {
    expect(seen(await pageOf(on, '/'))).toContain('Inget medborgarlöfte är publicerat ännu.');
    expect(seen(await pageOf(on, '/?lang=en'))).toContain('No promise set is published yet.');
    expect(seen(await pageOf(on, '/tillganglighet'))).toContain(
      'Ingen kommun har publicerat något här ännu.',
    );
  });
});

describe('the page of a promise set', () => {
  let on: TestApp;
  let town: Town;
  let plan: LivingPlan;
  let page: string;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aLivingPlan(on, town);
    page = await pageOf(on, `/medborgarloften/${plan.id}`);
  }, 60_000);
  afterAll(() => on.close());

  const pageOn = async (day: string) => {
    on.clock.set(noonOn(day));
    const text = await pageOf(on, `/medborgarloften/${plan.id}`);
    on.clock.set(noonOn(lastTold));
    return text;
  };

  it('begins with whose promises they are, how many are done and late, and when anybody last looked', () => {
    const text = seen(page);
    const top = text.slice(text.indexOf('Ekhamra kommun,')).split('\n');
    expect(top.slice(0, 3)).toEqual([
      'Ekhamra kommun, Lokalpolisområde Mellanbygden och Fastighetsägarna i Ekhamra Medborgarlöfte för Ekhamra 2026',
      '2 av 8 aktiviteter genomförda (1 utgår). 2 aktiviteter är försenade.',
      '9 aktiviteter: 2 genomförda, 3 pågår, 2 försenade, 1 inte påbörjad och 1 utgår.',
    ]);
    const late = top.indexOf('Det här är försenat');
    expect(top.slice(late + 1, late + 4)).toEqual([
      expect.stringMatching(/^Samverkansöverenskommelser.*\. Tolv överenskommelser är påskrivna\./),
      'Ny gatubelysning längs Åstigen. Ingen förklaring lämnad.',
      expect.stringMatching(/^Senast bekräftat 19 november 2026\. Uppdaterat 20 november 2026\./),
    ]);
  });

  it('groups the promises by who promised, as signed and numbered', () => {
    const order = seen(page.slice(page.indexOf('</nav><section>')))
      .split('\n')
      .filter((line) => /lovar|^Löfte \d/.test(line));
    expect(order.map((line) => line.slice(0, 40))).toEqual([
      'Kommunen lovar',
      'Löfte 1 Att genomföra minst fyra trygghe',
      'Löfte 2 Att förbättra belysningen längs ',
      'Polisen lovar',
      'Löfte 3 Att genomföra minst två hastighe',
      'Löfte 4 Att vara synliga till fots i cen',
      'Tillsammans lovar vi',
      'Löfte 5 Att utveckla grannsamverkan och ',
      'Löfte 6 Att förebygga nyrekrytering till',
      'Fastighetsägarna i Ekhamra lovar',
      'Löfte 7 Att sanera klotter inom 24 timma',
    ]);
  });

  it('leads from the top to each party’s promises', () => {
    const links = [...page.matchAll(/<a href="(#fran-lofte-\d)">([^<]+)</g)].map(([, href, text]) => [
      href,
      text,
    ]);
    expect(links).toEqual([
      ['#fran-lofte-1', 'Kommunen lovar'],
      ['#fran-lofte-3', 'Polisen lovar'],
      ['#fran-lofte-5', 'Tillsammans lovar vi'],
      ['#fran-lofte-7', 'Fastighetsägarna i Ekhamra lovar'],
    ]);
    for (const [href = ''] of links) expect(page).toContain(`<h2 id="${href.slice(1)}">`);
  });

  it('says how far something counted has come, against the whole period or the month it is', async () => {
    const walks = cardIn(page, 'Trygghetsvandringar i Norra hamnen');
    expect(walks).toContain('3 av 4 trygghetsvandringar\n');
    expect(walks).toContain('Minst 4 trygghetsvandringar under hela perioden');
    const speed = cardIn(page, 'Hastighetskontroller');
    // What the police did the day before is not told yet.
    expect(speed).toContain('1 av 2 hastighetskontroller i november\nMålet nåddes 8 av 10 tidigare månader.');
    expect(cardIn(await pageOn('2026-12-01'), 'Hastighetskontroller')).toContain(
      '0 av 2 hastighetskontroller i december\nMålet nåddes 8 av 11 tidigare månader.',
    );
  });

  it('gives a direction no number, no bar and no percentage', () => {
    const promise = page.slice(page.indexOf('id="lofte-4"'), page.indexOf('id="fran-lofte-5"'));
    expect(seen(promise)).toContain('Löftet anger en inriktning, inte ett antal.');
    expect(promise).not.toContain('progress__bar');
    expect(seen(promise)).not.toMatch(/\d av \d|%/);
    expect(seen(page)).not.toContain('%');
  });

  it('says that a service level is met each time, and does not count it', () => {
    const card = cardIn(page, 'Klottersanering');
    expect(card).toContain('Görs när behov uppstår, till och med 31 december 2026');
    expect(card).toContain('Inom 24 timmar, varje gång');
    expect(card).not.toMatch(/\d av \d/);
  });

  it('says that a promise has no activities', () => {
    expect(seen(page)).toMatch(
      /Löfte 6 .*\nLöftet anger en inriktning, inte ett antal\. Inga aktiviteter angivna\./,
    );
  });

  it('tells of an activity for two promises once, with a link from the other', () => {
    expect(page.match(/Fot<?[^<]*patrullering i centrum<\/span><\/h4>/g)).toHaveLength(1);
    expect(page).toMatch(/Fotpatrullering i centrum<\/span> <a href="#lofte-4">redovisas under löfte 4<\/a>/);
  });

  it('folds what goes as it was said, and has in sight what is late, stopped, moved or short', async () => {
    const folded = (html: string) =>
      [...html.matchAll(/<li class="card card--folded">.*?<h4>(.*?)<\/h4>/gs)]
        .map(([, heading = '']) => seen(heading))
        .sort();
    const onTrack = [
      'Fotpatrullering i centrum',
      'Hastighetskontroller vid skolorna',
      'Inventering av mörka gångvägar',
      'Klottersanering',
    ];
    expect(folded(page)).toEqual(onTrack);
    expect(folded(await pageOn('2027-01-01'))).toEqual(['Inventering av mörka gångvägar', 'Klottersanering']);
    expect(
      seen(
        page.slice(page.indexOf('card--folded'), page.indexOf('</summary>', page.indexOf('card--folded'))),
      ),
    ).toMatch(/Genomförd|Pågår/);
    expect(page).not.toMatch(/<summary>(?:(?!<\/summary>).)*<(a|p|div|ul) /s);
  });

  it('tells of a moved deadline with the first day, the days and the reason', () => {
    expect(cardIn(page, 'Trygghetsvandringar i Norra hamnen')).toContain(
      'Klart senast\n30 november 2026\nNy tid: 30 november 2026. Flyttad en gång, 45 dagar, från 16 oktober. ' +
        'Skäl: upphandling eller tillstånd. Tillståndet för den nya belysningen dröjde.',
    );
    expect(cardIn(page, 'Ny gatubelysning')).toContain(
      'Flyttad två gånger, sammanlagt 13 dagar, från 31 oktober.\n' +
        'Från 31 oktober till 6 november 2026. Skäl: upphandling eller tillstånd.\n' +
        'Från 6 november till 13 november 2026. Skäl: Stolparna levererades till fel ort.',
    );
  });

  it('explains what is late, or says that nobody did', () => {
    expect(cardIn(page, 'Ny gatubelysning')).toContain(
      'Pågår Försenad\nSkulle ha varit klart 13 november 2026\nIngen förklaring lämnad.',
    );
    const explained = cardIn(page, 'Samverkansöverenskommelser');
    expect(explained).toContain('Pausad Försenad');
    expect(explained).toContain(
      'Skulle ha varit klart 30 september 2026\nTolv överenskommelser är påskrivna. Resten väntar',
    );
    expect(explained).not.toContain('Ingen förklaring lämnad');
  });

  it('is late the day after the deadline and not on it, soon from 14 days before', async () => {
    const tags = (text: string) => cardIn(text, 'Trygghetsvandringar i Norra hamnen').split('\n')[1];
    expect(tags(await pageOn('2026-11-15'))).not.toContain('Förfaller snart');
    expect(tags(await pageOn('2026-11-16'))).toBe('Pågår Förfaller snart');
    expect(tags(await pageOn('2026-11-30'))).toBe('Pågår Förfaller snart');
    expect(tags(await pageOn('2026-12-01'))).toBe('Pågår Försenad');
  });

  it('says that nobody has confirmed an activity when 90 days have passed', async () => {
    const tags = (text: string) => cardIn(text, 'Fotpatrullering').split('\n')[1];
    expect(tags(await pageOn('2026-05-11'))).toBe('Pågår');
    expect(tags(await pageOn('2026-05-12'))).toBe('Pågår Inte uppdaterad på länge');
  });

  it('says it of the whole page when nothing on it has been confirmed within the municipality’s limit, until its period is over', async () => {
    const eva = await aPerson(on.database, 'Eva Ekhamra', [['administrator', town.ekhamra]]);
    const limit = (staleAfterDays: number) =>
      on.transactions.asStaff(eva.userId, () =>
        on.app.get(OwnAuthority).changeStaleness(town.ekhamra, { staleAfterDays }, eva),
      );
    const silent = 'Ingen har bekräftat någon uppgift på sidan sedan 19 november 2026.';
    await limit(30);
    expect(seen(await pageOn('2026-12-19'))).not.toContain(silent);
    expect(seen(await pageOn('2026-12-20'))).toContain(silent);
    expect(seen(await pageOn('2027-02-18'))).not.toContain(silent);
    await limit(90);
    expect(seen(await pageOn('2026-12-20'))).not.toContain(silent);
  });

  it('shows what is cancelled or paused with its reason and who decided', () => {
    expect(cardIn(page, 'Kamerabevakning')).toContain(
      'Utgår\nVarför den utgår\nIntegritetsskyddsmyndigheten gav inte tillstånd.\nBeslutat av\nKommunstyrelsen\n' +
        'Skulle vara klart\n31 augusti 2026',
    );
    expect(cardIn(page, 'Samverkansöverenskommelser')).toContain(
      'Varför den är pausad\nVi inväntar nya riktlinjer från länsstyrelsen.',
    );
  });

  it('names an organisation and a function, and says plainly that no person has agreed to answer yet', () => {
    const nobody = 'Ingen person har ännu tagit på sig att svara för aktiviteten.';
    expect(cardIn(page, 'Hastighetskontroller')).toContain(
      `Ansvarar\nLokalpolisområde Mellanbygden, Trafikgruppen\n${nobody}`,
    );
    expect(cardIn(page, 'Trygghetsvandringar i Norra hamnen')).not.toContain(nobody);
    expect(cardIn(page, 'Inventering')).not.toContain(nobody);
  });

  it('lists what has been done, newest first, the older ones one click away', () => {
    expect(cardIn(page, 'Trygghetsvandringar i Norra hamnen')).toContain(
      'Har gjorts\n15 september 2026\nTvå vandringar i Norra hamnen med elva boende.\nRäknas som 2 trygghetsvandringar.\n' +
        '21 april 2026\nVandring i centrum tillsammans med butiksägare.',
    );
    expect(cardIn(page, 'Hastighetskontroller')).toContain('Visa 15 tidigare\n19 september 2026');
  });

  it('explains a completed activity that fell short, and measures it as of that day', async () => {
    const later = cardIn(await pageOn('2027-03-01'), 'Trafikutbildning');
    expect(later).toContain('Genomförd\n5 av 6 skolklasser\nFörklaring\nEn klass var på lägerskola');
    expect(later).toContain('12 juni 2026. Skulle vara klart senast 12 juni 2026.');
  });

  it('ends with why just this was promised, the days, whom to ask and the data', () => {
    const text = seen(page);
    expect(text).toContain('Varför just det här\n1 204 invånare svarade på enkäten hösten 2025');
    expect(text).toContain(
      'Undertecknat\n12 januari 2026\nFörst publicerat\n12 januari 2026\nSenast publicerat\n20 november 2026',
    );
    expect(page).toContain('<a href="mailto:trygghet@ekhamra.example.se">');
    expect(page).toContain('<a href="tel:012345678">0123-456 78</a>');
    expect(page).toContain(`<a href="/api/v1/promise-sets/${plan.id}">`);
  });

  it('is whole in English, with what the parties wrote marked as Swedish', async () => {
    const english = await pageOf(on, `/medborgarloften/${plan.id}?lang=en`);
    expect(english).toContain('<html lang="en"');
    const text = seen(english);
    expect(text).toContain('2 of 8 activities completed (1 cancelled)');
    expect(text).toContain(
      'New deadline: 30 November 2026. Moved once, 45 days, from 16 October. Reason: procurement or permit.',
    );
    expect(text).toContain('No person has yet agreed to answer for the activity.');
    expect(text).toContain('Promised by Fastighetsägarna i Ekhamra');
    expect(english).toContain('</strong> <span lang="sv">trygghetsvandringar</span>');
    expect(english).toContain('<p lang="sv">Integritetsskyddsmyndigheten gav inte tillstånd.</p>');
    expect(text).not.toMatch(/Senast|Klart|Löfte \d|Ansvarar|Skäl|Visa/);
  });

  it('has one first heading, no heading level left out, and every id once', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1));
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(['', '?lang=en'])('has no script, no style in it and no cookie %s', async (language) => {
    for (const path of ['/', `/medborgarloften/${plan.id}`, '/tillganglighet']) {
      const answer = await on.anonymous().get(`${path}${language}`).expect(200);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.text).not.toMatch(/<script|<style| style=| on\w+=/);
    }
  });

  it('leads only to pages that exist', async () => {
    const links = new Set([...page.matchAll(/href="(\/[^"#]*)/g)].map((match) => match[1] ?? ''));
    expect(links.size).toBeGreaterThan(4);
    for (const link of [...links].filter((path) => !path.startsWith('/assets')))
      expect([link, (await on.anonymous().get(link).redirects(1)).status]).toEqual([link, 200]);
  });

  it('has the icon of the design system', async () => {
    const answer = await on
      .anonymous()
      .get('/favicon.svg')
      .expect(200)
      .expect('content-type', /^image\/svg\+xml/);
    const svg = readFileSync(join(__dirname, '../../src/site/favicon.svg'), 'utf8');
    expect((answer.body as Buffer).toString()).toBe(svg);
  });

  it('answers 404 with a page for an id that is malformed or names nothing published', async () => {
    for (const id of ['zzz', '000000000000', plan.setId, '%C3%85'])
      expect(seen((await on.anonymous().get(`/medborgarloften/${id}`).expect(404)).text)).toContain(
        'Sidan finns inte',
      );
    const english = await on.anonymous().get('/medborgarloften/zzz?lang=en').expect(404);
    expect(seen(english.text)).toContain('Page not found');
  });

  it('refuses bytes that are not UTF-8', async () => {
    await on.anonymous().get('/medborgarloften/%FF').expect(400);
  });

  it('escapes what the parties have written', async () => {
    const told = '<script>alert("&")</script>';
    await on.database.rows('update published.activity set public_text = $1 where id = $2', [
      told,
      plan.activities.survey.publicId,
    ]);
    expect(await pageOf(on, `/medborgarloften/${plan.id}`)).toContain(
      '&lt;script>alert(&quot;&amp;&quot;)&lt;/script>',
    );
  });

  it('is read in one statement, however much it holds', async () => {
    const query = jest.spyOn(PublicDatabase.prototype, 'query');
    await pageOf(on, `/medborgarloften/${plan.id}`);
    expect(query).toHaveBeenCalledTimes(1);
    await pageOf(on, '/');
    expect(query).toHaveBeenCalledTimes(2);
    query.mockRestore();
  });

  it('shows nothing of a change until it is published', async () => {
    const before = await pageOf(on, `/medborgarloften/${plan.id}`);
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app.get(ProgressReports).confirm(plan.activities.lighting.id, town.coordinator),
    );
    expect(await pageOf(on, `/medborgarloften/${plan.id}`)).toBe(before);
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app.get(Publications).publish(plan.setId, town.coordinator),
    );
    await publishProgress(on, town.chief, plan.setId);
    expect(seen(await pageOf(on, `/medborgarloften/${plan.id}`))).toContain(
      'Senast bekräftat 20 november 2026',
    );
  });
});

describe('the first page', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());

  it('lists municipalities with what applies now, what comes and what has been', async () => {
    for (const [title, from, to] of [
      ['Löfte förr', '2025-01-01', '2025-12-31'],
      ['Löfte nu', '2026-01-01', '2026-12-31'],
      ['Löfte sedan', '2027-01-01', null],
    ]) {
      const { set } = await aPlan(on, town);
      await publish(on, town, set.id);
      await on.database.rows(
        'update published.promise_set set title = $2, period_start = $3, period_end = $4 where id = $1',
        [set.publicId, title, from, to],
      );
    }
    const text = seen(await pageOf(on, '/'));
    expect(text).toContain('Löfte nu\n0 av 2 aktiviteter genomförda. Ingen aktivitet är försenad.\n');
    expect(text).toMatch(/Ekhamra kommun\nLöfte nu\n[^]*Kommande\nLöfte sedan0 av 2/);
    expect(text).not.toContain('Löfte förr');
    const municipality = seen(await pageOf(on, '/kommun/ekhamra-kommun'));
    expect(municipality).toMatch(
      /Löfte nu\n[^]*Kommande\nLöfte sedan0 av 2[^]*Tidigare år\nLöfte förr0 av 2/,
    );
  });

  it('counts a period’s first and last day to it', async () => {
    for (const [day, applies] of [
      ['2025-12-31', 'Löfte förr'],
      ['2026-01-01', 'Löfte nu'],
      ['2026-12-31', 'Löfte nu'],
      ['2027-01-01', 'Löfte sedan'],
    ] as const) {
      on.clock.set(noonOn(day));
      expect(seen(await pageOf(on, '/'))).toContain(`Ekhamra kommun\n${applies}\n`);
    }
  });
});
