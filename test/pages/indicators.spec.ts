import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { indicatorPaths } from '../../src/indicators/indicator.paths';
import type { Caller } from '../../src/kernel/caller';
import { promisePaths } from '../../src/promises/promise.paths';
import { isSuppressed } from '../../src/words/small-numbers';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPerson, aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';
import { everyRow, faultsOn, formIn, kindsOf, logOf, open } from './acting';
import { hasForm, wordsOf } from './form-on';

const idIn = (location: string | undefined): string => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? '';

describe('an indicator', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let siv: SignedIn;
  let stina: SignedIn;
  let chief: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    const colleague = await aPerson(on.database, 'Stina Samordnare', [['coordinator', town.ekhamra]]);
    siv = await on.signIn(town.coordinator.userId);
    stina = await on.signIn(colleague.userId);
    chief = await on.signIn(town.chief.userId);
  });
  afterAll(() => on.close());

  const typed = {
    name: 'Otrygga ute sent',
    source: 'Polisens trygghetsmätning',
    unit: 'procent',
    marginNote: 'Få svar.',
    isUncertain: 'yes',
  };
  const add = async (changes: Record<string, string | string[]> = {}, browser = siv): Promise<string> => {
    const form = await open(browser, indicatorPaths.new(plan.set.id), 'indicator');
    const answer = await form.send({ ...typed, ...changes });
    expect(answer.status).toBe(303);
    return idIn(answer.headers.location);
  };
  const measure = async (id: string, figures: Record<string, string>, browser = siv): Promise<void> => {
    const form = await open(browser, indicatorPaths.indicator(id), 'measurement');
    expect((await form.send({ toOn: '2026-05-01', ...figures })).status).toBe(303);
  };
  const rowsOf = (id: string) =>
    on.database.rows<{ id: string; value: string; corrects_id: string | null }>(
      'select * from tracker.measurement where indicator_id = $1 order by registered_at, corrects_id nulls first, id',
      [id],
    );
  const pageOf = async (id: string, browser = siv): Promise<string> =>
    wordsOf((await browser.get(indicatorPaths.indicator(id))).text);

  it('is kept apart from activities, with its baseline, and logged without figures', async () => {
    const id = await add({
      promiseIds: [plan.promises[0]?.id ?? ''],
      baselineOn: '2025-10-01',
      baselineValue: '31,5',
    });
    const [row] = await on.database.rows('select * from tracker.indicator where id = $1', [id]);
    expect(row).toMatchObject({
      ...{ name: 'Otrygga ute sent', level: 'outcome', unit: 'procent', is_uncertain: true },
      ...{ authority_id: town.ekhamra, geography: 'municipality', margin_note: 'Få svar.' },
    });
    expect(await rowsOf(id)).toMatchObject([{ is_baseline: true, value: '31.5000', to_on: '2025-10-01' }]);
    expect(await pageOf(id)).toContain('31,5 procent');
    expect(await kindsOf(on, id)).toEqual(['indicator.added']);
    expect(wordsOf((await siv.get(indicatorPaths.ofSet(plan.set.id))).text)).toContain('31,5 procent');
    expect((await siv.get(promisePaths.set(plan.set.id))).text).toContain(indicatorPaths.ofSet(plan.set.id));
  });

  it('warns when the baseline is missing, or later than the day the work began', async () => {
    const id = await add();
    expect(await pageOf(id)).toContain('Utgångsläget saknas');
    await measure(id, { toOn: '2026-02-01', value: '30', isBaseline: 'yes' });
    expect(await pageOf(id)).toContain('Utgångsläget är mätt efter att arbetet började');
    const early = await add({ baselineOn: '2026-01-01', baselineValue: '31' });
    expect(await pageOf(early)).not.toContain('Utgångsläget');
  });

  it.each([
    ['without a name', { name: ' ' }, 'name'],
    ['without a source', { source: '' }, 'source'],
    ['with half a baseline', { baselineValue: '3' }, 'baselineOn'],
    ['of a district without one', { geography: 'district' }, 'districtId'],
    ['with a baseline of tomorrow', { baselineOn: '2026-06-11', baselineValue: '3' }, 'baselineOn'],
  ])('is refused %s', async (_, mistake, field) => {
    const form = await open(siv, indicatorPaths.new(plan.set.id), 'indicator');
    const before = await everyRow(on);
    const answer = await form.send({ ...typed, ...mistake });
    expect([answer.status, faultsOn(answer.text).length]).toEqual([422, 1]);
    expect(answer.text).toContain(`href="#indicator-${field}"`);
    expect(await everyRow(on)).toEqual(before);
  });

  it('sent twice at once is one, and so is a measurement', async () => {
    const form = await open(siv, indicatorPaths.new(plan.set.id), 'indicator');
    const answers = await Promise.all([form.send(typed), form.send(typed)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const id = idIn(answers[0]?.headers.location);
    const measurement = await open(siv, indicatorPaths.indicator(id), 'measurement');
    const figures = { toOn: '2026-05-01', value: '28' };
    await Promise.all([measurement.send(figures), measurement.send(figures)]);
    expect(await rowsOf(id)).toHaveLength(1);
  });

  it('changed by two at once shows both versions of what both changed', async () => {
    const id = await add();
    const [mine, hers] = [
      await open(siv, indicatorPaths.edit(id), 'indicator'),
      await open(stina, indicatorPaths.edit(id), 'indicator'),
    ];
    await hers.send({ source: 'Stinas källa', unit: 'andel' });
    const clash = await mine.send({ source: 'Sivs källa' });
    expect([clash.status, wordsOf(clash.text)]).toEqual([409, expect.stringContaining('Stinas källa')]);
    expect((await formIn(siv, clash.text, 'indicator').send()).status).toBe(303);
    const [row] = await on.database.rows('select source, unit from tracker.indicator where id = $1', [id]);
    expect(row).toEqual({ source: 'Sivs källa', unit: 'andel' });
  });

  it('is corrected by a later row that says why; the wrong one stays and is corrected once', async () => {
    const id = await add();
    await measure(id, { value: '28', n: '412', margin: '3,2', note: 'Enkät.' });
    const [wrong] = await rowsOf(id);
    const page = await siv.get(indicatorPaths.indicator(id));
    const correction = formIn(siv, page.text, `correction-${wrong?.id}`);
    expect(faultsOn((await correction.send({ value: '29', reason: '' })).text)).toEqual([
      'Skriv varför mätningen rättas.',
    ]);
    expect((await correction.send({ value: '29', reason: 'Skrivfel.' })).status).toBe(303);
    const again = await correction.send({ value: '30', reason: 'Nej.', formKey: randomUUID() });
    expect(faultsOn(again.text)).toEqual([expect.stringContaining('redan rättad')]);
    expect(await rowsOf(id)).toMatchObject([
      { value: '28.0000', n: 412 },
      { value: '29.0000', n: 412, corrects_id: wrong?.id, correction_reason: 'Skrivfel.' },
    ]);
    expect(await pageOf(id)).toContain('Rättad: Skrivfel.');
    for (const sql of [
      'update tracker.measurement set value = 1 where id = $1',
      'delete from tracker.measurement where id = $1',
    ]) {
      const attempt = on.transactions.asStaff(town.coordinator.userId, () =>
        on.transactions.manager.query(sql, [wrong?.id]),
      );
      await expect(attempt).rejects.toThrow('permission denied');
    }
  });

  it.each([
    ['without a value', { value: '' }, 'value'],
    ['with words for a value', { value: 'många' }, 'value'],
    ['of tomorrow', { toOn: '2026-06-11' }, 'toOn'],
    ['that ends before it begins', { fromOn: '2026-05-02' }, 'fromOn'],
    ['of half a person', { n: '2,5' }, 'n'],
  ])('takes no measurement %s', async (_, mistake, field) => {
    const id = await add();
    const form = await open(siv, indicatorPaths.indicator(id), 'measurement');
    const before = await everyRow(on);
    const answer = await form.send({ toOn: '2026-05-01', value: '28', ...mistake });
    expect([answer.status, faultsOn(answer.text).length]).toEqual([422, 1]);
    expect(answer.text).toContain(`href="#measurement-${field}"`);
    expect(await everyRow(on)).toEqual(before);
  });

  it('is measured by the party that added it alone', async () => {
    const [municipal, police] = [await add(), await add({ name: 'Anmälda brott' }, chief)];
    const [row] = await on.database.rows('select authority_id from tracker.indicator where id = $1', [
      police,
    ]);
    expect(row).toEqual({ authority_id: town.area });
    expect(hasForm((await chief.get(indicatorPaths.indicator(municipal))).text, 'measurement')).toBe(false);
    const form = { toOn: '2026-05-01', value: '1', formKey: randomUUID() };
    expect((await chief.post(indicatorPaths.measurements(municipal), form)).status).toBe(403);
    expect((await siv.post(indicatorPaths.measurements(police), form)).status).toBe(403);
    expect((await siv.get(indicatorPaths.edit(police))).status).toBe(403);
  });

  describe('with small numbers', () => {
    const secret = '3,125';
    const seenBy = (person: Caller, sql: string, values: unknown[] = []) =>
      on.transactions.asStaff(person.userId, () =>
        on.transactions.manager.query<Record<string, unknown>[]>(sql, values),
      );

    it('shows them to those who measured and to no other party, on no page', async () => {
      const id = await add({ isCount: 'yes', unit: 'personer' });
      await measure(id, { value: secret, n: '417', note: 'Hemlig kommentar' });
      await measure(id, { value: '12', toOn: '2026-04-01', n: '418' });
      expect(await pageOf(id)).toContain('3,125 personer');
      expect(await pageOf(id)).toContain('Visas bara hos er');
      const police = await pageOf(id, chief);
      expect(police).toContain('Visas inte, för få');
      expect(police).toContain('12 personer');
      for (const hidden of [secret, '417', 'Hemlig kommentar']) expect(police).not.toContain(hidden);
      const list = wordsOf((await chief.get(indicatorPaths.ofSet(plan.set.id))).text);
      expect(list).not.toContain(secret);
      for (const line of await logOf(on, id)) expect(JSON.stringify(line.details)).not.toContain('3.125');
    });

    it('keeps them from the other party below the application, and from outsiders altogether', async () => {
      const id = await add({ isCount: 'yes' });
      await measure(id, { value: secret, n: '417', note: 'Hemlig kommentar' });
      for (const person of [town.chief, town.otherCoordinator, town.otherChief, town.administrator])
        expect(
          await seenBy(person, 'select * from tracker.measurement where indicator_id = $1', [id]),
        ).toEqual([]);
      const shown = 'select * from tracker.shown_measurements($1) where indicator_id = $2';
      expect(await seenBy(town.chief, shown, [plan.set.id, id])).toMatchObject([
        { value: null, n: null, margin: null, note: '', is_suppressed: true, is_own: false },
      ]);
      expect(await seenBy(town.coordinator, shown, [plan.set.id, id])).toMatchObject([
        { value: '3.1250', is_own: true },
      ]);
      for (const person of [town.otherCoordinator, town.otherChief, town.administrator])
        expect(await seenBy(person, shown, [plan.set.id, id])).toEqual([]);
    });

    it('holds back by the municipality’s own threshold', async () => {
      const id = await add({ isCount: 'yes' });
      await measure(id, { value: '12' });
      expect(await pageOf(id, chief)).toContain('12 procent');
      await on.database.rows('update tracker.actor set small_number_threshold = 20 where id = $1', [
        town.ekhamra,
      ]);
      expect(await pageOf(id, chief)).toContain('Visas inte, för få');
      await on.database.rows('update tracker.actor set small_number_threshold = null where id = $1', [
        town.ekhamra,
      ]);
    });

    it('are the same to the database as to the product, whatever the figure', async () => {
      const figures = fc.record({
        value: fc.integer({ min: -20, max: 40 }).map((n) => n / 4),
        n: fc.option(fc.nat(12)),
        isCount: fc.boolean(),
        threshold: fc.integer({ min: 2, max: 10 }),
      });
      const sample = fc.sample(figures, 300);
      const rows = await on.database.rows<{ small: boolean }>(
        `select tracker.is_small(f.value, f.n, f."isCount", f.threshold) as small
           from jsonb_to_recordset($1::jsonb) as f(value numeric, n int, "isCount" boolean, threshold int, place int)
          order by place`,
        [JSON.stringify(sample.map((figure, place) => ({ ...figure, place })))],
      );
      expect(rows.map(({ small }) => small)).toEqual(
        sample.map((figure) => isSuppressed(figure, figure.threshold)),
      );
    });
  });
});
