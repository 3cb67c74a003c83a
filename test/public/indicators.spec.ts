import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Indicators } from '../../src/indicators/indicators';
import { Measurements } from '../../src/indicators/measurements';
import { OwnAuthority } from '../../src/organisations/own-authority';
import { Publications } from '../../src/publication/publications';
import { anApp, type TestApp } from '../support/app';
import { aFoundation, type Foundation, indicatorOf, lay } from '../support/before-the-promise';
import { aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';
import { seen } from './reading';

describe('what residents see of indicators', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let foundation: Foundation;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    plan = await aPlan(on, town);
    foundation = await aFoundation(on, town);
    await publish(on, town, plan.set.id);
  });

  const asSiv = <T>(work: () => Promise<T>) => on.transactions.asStaff(town.coordinator.userId, work);
  const publishAgain = () => asSiv(() => on.app.get(Publications).publish(plan.set.id, town.coordinator));
  const figures = { fromOn: null, n: null, margin: null, source: '', note: '' };
  const add = (more: Partial<Parameters<Indicators['add']>[1]> = {}) =>
    asSiv(() =>
      on.app
        .get(Indicators)
        .add(
          plan.set.id,
          indicatorOf({ promiseIds: [plan.promises[0]?.id ?? ''], ...more }),
          town.coordinator,
        ),
    );
  const measure = (id: string, more: Partial<Parameters<Measurements['register']>[1]>) =>
    asSiv(() =>
      on.app.get(Measurements).register(
        id,
        {
          ...figures,
          toOn: '2026-05-31',
          value: 28,
          isBaseline: false,
          formKey: randomUUID(),
          ...more,
        },
        town.coordinator,
      ),
    );
  const page = async (query = '') =>
    seen((await on.anonymous().get(`/medborgarloften/${plan.set.publicId}${query}`).expect(200)).text);
  const api = async () =>
    (await on.anonymous().get(`/api/v1/promise-sets/${plan.set.publicId}`).expect(200)).body;

  it('is nothing until there is something to see', async () => {
    expect(await page()).not.toContain('Siffror om problemen');
    expect(await page()).not.toContain('Problemen bakom löftena');
    expect(await api()).toMatchObject({ indicators: [], focusAreas: [], situationalPicture: null });
  });

  it('is source, period, place and uncertainty, and that the connection cannot be shown with certainty', async () => {
    const { id } = await add();
    await measure(id, { fromOn: '2026-04-01', margin: 3.2, n: 412, note: 'Ny fråga.' });
    expect(await page()).not.toContain('Otrygga ute sent');
    await publishAgain();
    const words = await page();
    for (const part of [
      'Siffror om problemen',
      'går det inte att säkert visa att en förändring beror på löftena',
      'Otrygga ute sent',
      '28 procent ± 3,2',
      '1 april 2026 till 31 maj 2026',
      '412',
      '31,5 procent',
      'Polisens trygghetsmätning',
      'Ekhamra kommun',
      'Få svar i kommunen.',
      'Mätningen görs på hösten.',
      'löfte 1',
    ])
      expect(words).toContain(part);
    expect(await page('?lang=en')).toContain('not possible to show with certainty');
    expect((await api()).indicators).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-z]{12}$/),
        name: 'Otrygga ute sent',
        level: 'outcome',
        source: 'Polisens trygghetsmätning',
        unit: 'procent',
        isCount: false,
        goodDirection: 'down',
        geography: 'municipality',
        geographyName: 'Ekhamra kommun',
        isUncertain: true,
        marginNote: 'Få svar i kommunen.',
        interpretationNote: 'Mätningen görs på hösten.',
        measuredBy: 'Ekhamra kommun',
        promiseIds: [plan.promises[0]?.publicId],
        focusAreaIds: [],
        baseline: expect.objectContaining({ toOn: '2025-10-01', value: 31.5, isSuppressed: false }),
        measurements: [
          {
            ...{ fromOn: '2026-04-01', toOn: '2026-05-31', value: 28, n: 412, margin: 3.2 },
            ...{ isSuppressed: false, isCorrected: false, source: '', note: 'Ny fråga.' },
          },
        ],
      },
    ]);
  });

  it('is the right figure and not the wrong one that it corrects', async () => {
    const { id } = await add();
    const wrong = randomUUID();
    await measure(id, { value: 82.75, formKey: wrong });
    const right = { ...figures, toOn: '2026-05-31', value: 28.25, reason: 'Kastade siffror.' };
    await asSiv(() =>
      on.app.get(Measurements).correct(id, wrong, { ...right, formKey: randomUUID() }, town.coordinator),
    );
    await publishAgain();
    expect(await page()).toContain('28,25 procent');
    expect(await page()).toContain('Rättad uppgift.');
    expect(await page()).not.toContain('82,75');
    expect(await page()).not.toContain('Kastade siffror.');
    expect((await api()).indicators[0].measurements).toMatchObject([{ value: 28.25, isCorrected: true }]);
  });

  it('is never a small number: not on the page, not in the data, not in what the public login can read', async () => {
    const { id } = await add({ isCount: true, unit: 'personer', baselineOn: null, baselineValue: null });
    await measure(id, { value: 3.125, n: 417, margin: 0.625, note: 'Hemlig kommentar' });
    await measure(id, { value: 61.5, n: 4, toOn: '2026-04-30' });
    await measure(id, { value: 7.5, n: 21, toOn: '2026-03-31' });
    await publishAgain();
    const client = new Client({ connectionString: on.database.urls.public });
    await client.connect();
    const { rows } = await client.query('select row_to_json(m)::text as text from published.measurement m');
    await client.end();
    const everything = [JSON.stringify(rows), JSON.stringify(await api()), await page()];
    for (const hidden of ['3.125', '3,125', '417', '0.625', '61.5', '61,5', 'Hemlig kommentar'])
      for (const text of everything) expect(text).not.toContain(hidden);
    expect((await api()).indicators[0].measurements).toMatchObject([
      { toOn: '2026-03-31', value: 7.5, n: 21, isSuppressed: false },
      { toOn: '2026-04-30', value: null, n: null, margin: null, isSuppressed: true, note: '' },
      { toOn: '2026-05-31', value: null, n: null, margin: null, isSuppressed: true, note: '' },
    ]);
    expect(await page()).toContain('Visas inte, för få');
    expect(await page()).toContain('Små antal visas inte');
  });

  it('follows the municipality’s own threshold', async () => {
    const { id } = await add({ isCount: true, baselineOn: null, baselineValue: null });
    await measure(id, { value: 12 });
    await on.database.rows('update tracker.actor set small_number_threshold = 20 where id = $1', [
      town.ekhamra,
    ]);
    await publishAgain();
    expect((await api()).indicators[0].measurements).toMatchObject([{ value: null, isSuppressed: true }]);
    await on.database.rows('update tracker.actor set small_number_threshold = null where id = $1', [
      town.ekhamra,
    ]);
  });

  it('is hidden at once when the municipality raises its threshold, and shown again when somebody publishes', async () => {
    const { id } = await add({ isCount: true, baselineOn: null, baselineValue: null });
    await measure(id, { value: 12, note: 'Tolv.' });
    await publishAgain();
    const decide = (limit: number) =>
      asSiv(() =>
        on.app
          .get(OwnAuthority)
          .changeThreshold(town.ekhamra, { smallNumberThreshold: limit }, town.coordinator),
      );
    await decide(13);
    const after = await api();
    expect(after.indicators[0].measurements).toMatchObject([{ value: null, note: '', isSuppressed: true }]);
    expect(await page()).not.toContain('Tolv.');
    await decide(5);
    expect((await api()).indicators[0].measurements).toMatchObject([{ isSuppressed: true }]);
    await publishAgain();
    expect((await api()).indicators[0].measurements).toMatchObject([{ value: 12, isSuppressed: false }]);
  });

  it('stands beside the problems behind the promises and the summary of how things were, and nothing internal', async () => {
    await lay(on, town, plan.set.id, foundation);
    await publishAgain();
    const words = await page();
    for (const part of [
      'Problemen bakom löftena',
      'Otrygghet i centrum',
      'Många undviker centrum på kvällar.',
      'Mål: Fler känner sig trygga.',
      'Centrum upplevs som otryggt på kvällar.',
      'Enligt kommunens lägesbild från 1 november 2025.',
    ])
      expect(words).toContain(part);
    const body = await api();
    expect(body.focusAreas).toEqual([
      {
        id: foundation.area.publicId,
        title: 'Otrygghet i centrum',
        problem: 'Många undviker centrum på kvällar.',
        goal: 'Fler känner sig trygga.',
        districtName: null,
      },
    ]);
    expect(body.situationalPicture).toEqual({
      madeOn: '2025-11-01',
      summary: 'Centrum upplevs som otryggt på kvällar.',
    });
    expect(words + JSON.stringify(body)).not.toMatch(/INTERNT|Samverkan i Ekhamra/);
  });
});
