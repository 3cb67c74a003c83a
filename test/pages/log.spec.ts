import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Log } from '../../src/audit/log';
import { logKindTexts } from '../../src/audit/log-kind.texts';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';
import { Reviewing } from '../support/reviewing';
import { wordsOf } from './form-on';

const page = '/arbete/logg';

/** What the security log says on standard output, and no table holds. */
const securityLines = /^(sign_in|password|identity|second_factor|session|access|administration)[.]/;

describe('the log as a page', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let siv: SignedIn;
  let cia: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    await new Reviewing(on, town, plan.set.id).ask(plan.walks.id, '=HYPERLINK("http://x")');
    siv = await on.signIn(town.coordinator.userId);
    cia = await on.signIn(town.chief.userId);
  });
  afterAll(() => on.close());

  const linesIn = (html: string) => html.split('<tr').length - 2;

  it('shows what one’s own authority has written, and leads from each line to all about the same thing', async () => {
    const { text } = await siv.get(page);
    expect(text).toContain(`href="${page}?om=${plan.walks.id}"`);
    expect(wordsOf(text)).toMatch(
      /Skickades för godkännande Medborgarlöfte för Ekhamra 2026 Siv Samordnare Ekhamra kommun/,
    );
    expect(wordsOf(text)).not.toContain('Polisen begärde komplettering');
    expect(wordsOf((await cia.get(page)).text)).toContain('Polisen begärde komplettering');
    expect((await (await on.signIn(town.liaison.userId)).get(page)).status).toBe(403);
  });

  it('is asked for by what it is about, by who did it and by day', async () => {
    const all = linesIn((await siv.get(page)).text);
    const activities = (await siv.get(`${page}?vad=activity`)).text;
    expect(wordsOf(activities)).toContain('Aktiviteten lades till');
    expect(wordsOf(activities)).not.toContain('Publicerades');
    expect(linesIn(activities)).toBe(2);
    expect(linesIn((await siv.get(`${page}?vem=${town.approver.userId}`)).text)).toBe(1);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
    expect(linesIn((await siv.get(`${page}?fran=${today}&till=${today}`)).text)).toBe(all);
    expect(wordsOf((await siv.get(`${page}?till=2020-01-01`)).text)).toContain(
      'Inget i loggen stämmer med det du har valt.',
    );
    expect(linesIn((await siv.get(`${page}?vad=hemligt&vem=ingen&fran=idag`)).text)).toBe(all);
    expect((await siv.get(`${page}?om=ingenting`)).status).toBe(404);
  });

  it('is read a page at a time, newest first', async () => {
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.transactions.manager.query(
        `select tracker.append_log($1, 'agreement.changed', gen_random_uuid(), null, '{}') from generate_series(1, 60)`,
        [town.ekhamra],
      ),
    );
    const first = (await siv.get(`${page}?vad=agreement`)).text;
    expect(linesIn(first)).toBe(50);
    expect(first).toContain(`href="${page}?vad=agreement&amp;sida=2"`);
    const second = (await siv.get(`${page}?vad=agreement&sida=2`)).text;
    expect(linesIn(second)).toBe(10);
    expect(second).not.toContain('rel="next"');
    expect(second).toContain(`href="${page}?vad=agreement"`);
  });

  it('is a file with the same lines, harmless to a spreadsheet, and logged words in each', async () => {
    const answer = await cia.get(`${page}/logg.csv?vad=review`);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toContain('logg.csv');
    const [head, line, rest] = answer.text.replace('\ufeff', '').split('\r\n');
    expect(head).toBe('När;Vad;Gäller;Vem;Organisation;Uppgifter');
    expect(line).toMatch(
      /;Polisen begärde komplettering;Trygghetsvandringar;Cia Chef;Lokalpolisområde Mellanbygden;/,
    );
    expect(rest).toBe('');
    expect((await siv.get(`${page}/logg.csv?vad=review`)).text).not.toContain('komplettering');
    expect((await (await on.signIn(town.liaison.userId)).get(`${page}/logg.csv`)).status).toBe(403);
  });

  it.each([
    [
      'organisation.delay_changed',
      { from: { disclosureDelayDays: null }, to: { disclosureDelayDays: 14 } },
      'Tid innan det polisen gör blir offentligt: 14 dagar, förut 7 dagar',
    ],
    [
      'organisation.threshold_changed',
      { from: { smallNumberThreshold: 5 }, to: { smallNumberThreshold: 10 } },
      'Minsta antal som visas: 10, förut 5',
    ],
    [
      'organisation.contact_changed',
      {
        from: { contactFunction: 'Samordnaren', contactEmail: null },
        to: { contactFunction: 'Samordnaren', contactEmail: 'trygg@ekhamra.se' },
      },
      'E-post: trygg@ekhamra.se, förut tomt',
    ],
    [
      'organisation.theme_chosen',
      { from: null, to: { brand: '#0b4f6c', link: '#0b4f6c' } },
      'Huvudfärg: #0b4f6c, förut tomt Länkar: #0b4f6c, förut tomt',
    ],
    ['organisation.four_eyes_set', { from: true, to: false }, 'Före: ja Efter: nej'],
    [
      'reminder_rule.changed',
      {
        rule: 'due_in_14',
        unit: 'working_days',
        from: { after: -14, isOn: true },
        to: { after: -10, isOn: false },
      },
      'Påminnelse: Det som snart ska vara klart När den kommer: 10 arbetsdagar före, förut 14 arbetsdagar före Påslagen: nej, förut ja',
    ],
    [
      'activity.reported',
      {
        from: { status: 'not_started', publicText: '' },
        to: { status: 'in_progress', publicText: 'Vi går.' },
      },
      'Status: Pågår, förut Inte påbörjad Text för invånare: Vi går. Förut: tomt',
    ],
  ])('says in words what %s was and is', async (kind, details, words) => {
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app
        .get(Log)
        .append({ kind, subjectId: plan.walks.id, authorityId: town.ekhamra, promiseSetId: null, details }),
    );
    const told = wordsOf((await siv.get(page)).text);
    expect(told).toContain(words);
    expect(told).not.toMatch(/\{"|contactFunction|not_started/);
  });

  it('has words for every kind of happening that the product writes', () => {
    const written = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.spec\./.test(path) && !path.includes('cli'))
      .flatMap((path) => [
        ...readFileSync(join('src', path), 'utf8').matchAll(
          /(?:\bkind: |change\([^()]*?, |note\(|append\(\{ kind: )'([a-z_]+\.[a-z_]+)'/g,
        ),
      ])
      .map(([, kind = '']) => kind);
    expect(written.length).toBeGreaterThan(60);
    const logged = written.filter((kind) => !securityLines.test(kind));
    expect(logged.filter((kind) => !(kind in logKindTexts.sv) || !(kind in logKindTexts.en))).toEqual([]);
    expect(Object.keys(logKindTexts.en)).toEqual(Object.keys(logKindTexts.sv));
  });
});
