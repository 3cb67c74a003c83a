import { randomUUID } from 'node:crypto';
import { Activities } from '../../src/activities/activities';
import type { Caller } from '../../src/kernel/caller';
import { Lineage } from '../../src/promises/lineage';
import type { PromiseSet } from '../../src/promises/promise-set.entity';
import { PromiseSets } from '../../src/promises/promise-sets';
import { Publications } from '../../src/publication/publications';
import { Withdrawals } from '../../src/publication/withdrawals';
import type { Renewal } from '../../src/transfer/renewal.dto';
import { Renewals } from '../../src/transfer/renewals';
import { seen } from '../public/reading';
import { anApp, type TestApp } from '../support/app';
import { addPromise, begin, decideAll, documentOf, propose } from '../support/documents';
import { aTown, type Town } from '../support/people';
import { planOf } from '../support/plan';

type Way = [way: 'renew' | 'change' | 'end', text?: string, reason?: string];

describe('the next period', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp({}, '2021-02-22');
    town = await aTown(on.database);
  });
  afterAll(() => on.close());

  const siv = <T>(work: () => Promise<T>) => on.transactions.asStaff(town.coordinator.userId, work);
  const publish = (setId: string) => siv(() => on.app.get(Publications).publish(setId, town.coordinator));
  const sign = (setId: string, day: string) =>
    siv(() => on.app.get(PromiseSets).sign(setId, day, town.coordinator));
  const page = async (set: PromiseSet) =>
    seen((await on.anonymous().get(`/medborgarloften/${set.publicId}`).expect(200)).text);

  async function approve(setId: string): Promise<void> {
    await propose(on, town.coordinator, setId);
    await decideAll(on, town.approver, town.ekhamra, setId);
    await decideAll(on, town.chief, town.area, setId);
  }

  /** One year with three promises and an activity for the first, approved and published. */
  async function aYear(year: number, overrides: Parameters<typeof documentOf>[1] = {}): Promise<PromiseSet> {
    const set = await begin(
      on,
      town.coordinator,
      documentOf(town, {
        title: `Medborgarlöfte ${year}`,
        periodStart: `${year}-01-01`,
        periodEnd: `${year}-12-31`,
        ...overrides,
      }),
    );
    const { id } = await addPromise(on, town.coordinator, set.id, { text: 'Att vandra.' });
    await addPromise(on, town.coordinator, set.id, { text: 'Att lysa upp.' });
    await addPromise(on, town.coordinator, set.id, { text: 'Att patrullera.', party: 'police' });
    const plan = planOf({
      leadId: town.ekhamra,
      promiseIds: [id],
      startOn: `${year}-02-01`,
      dueOn: `${year}-11-30`,
      cadence: 'seasonal',
      cadenceTimes: 2,
    });
    await siv(() => on.app.get(Activities).add(set.id, plan, town.coordinator));
    await approve(set.id);
    await publish(set.id);
    return set;
  }

  async function renewalOf(
    setId: string,
    year: number,
    ways: readonly Way[],
    overrides: Partial<Renewal> = {},
  ): Promise<Renewal> {
    const promises = await siv(() => on.app.get(PromiseSets).promises(setId));
    return {
      kind: 'citizen_promise',
      title: `Medborgarlöfte ${year}`,
      periodStart: `${year}-01-01`,
      periodEnd: `${year}-12-31`,
      copyYears: null,
      copyCompleted: false,
      formKey: randomUUID(),
      promises: promises.flatMap(({ id, text }, index) => {
        const [way, words, reason] = ways[index] ?? ['renew'];
        return [id, way, words ?? text, reason ?? ''];
      }),
      ...overrides,
    };
  }
  const renewAs = (by: Caller, setId: string, input: Renewal) =>
    on.transactions.asStaff(by.userId, () => on.app.get(Renewals).renew(setId, input, by));
  const renew = async (...given: Parameters<typeof renewalOf>) =>
    renewAs(town.coordinator, given[0], await renewalOf(...given));
  const promisesOf = (setId: string) =>
    on.database.rows(
      `select p.number, p.text, b.text as before from tracker.citizen_promise p
         left join tracker.citizen_promise b on b.id = p.carried_over_from_id where p.promise_set_id = $1 order by p.number`,
      [setId],
    );

  it('renews, changes and ends promise by promise, and each goes back to the one before', async () => {
    const before = await aYear(2019);
    const next = await renew(before.id, 2020, [
      ['renew'],
      ['change', 'Att lysa upp fler gångvägar.'],
      ['end', undefined, 'Polisen gör det ändå.'],
    ]);
    await addPromise(on, town.coordinator, next.id, { text: 'Ett helt nytt löfte.' });
    expect(await promisesOf(next.id)).toEqual([
      { number: 1, text: 'Att vandra.', before: 'Att vandra.' },
      { number: 2, text: 'Att lysa upp fler gångvägar.', before: 'Att lysa upp.' },
      { number: 3, text: 'Ett helt nytt löfte.', before: null },
    ]);
    expect(next).toMatchObject({ state: 'draft', extendsId: before.id });
    const ended = await siv(() => on.app.get(Lineage).endedOf(before.id));
    expect(ended).toMatchObject([{ newSetId: next.id, reason: 'Polisen gör det ändå.' }]);
  });

  it('tells on the earlier year’s page what ended and why, and what was withdrawn later', async () => {
    const before = await aYear(2019);
    const next = await renew(before.id, 2020, [
      ['renew'],
      ['renew'],
      ['end', undefined, 'Polisen gör det ändå.'],
    ]);
    expect(await page(before)).not.toContain('Löftet avslutades');
    await approve(next.id);
    await publish(next.id);
    const told = await page(before);
    expect(told).toContain('Löftet avslutades 22 februari 2021\nPolisen gör det ändå.\nMedborgarlöfte 2020');
    expect(told).toContain('Löftet fortsätter 2020.');
    const { body } = await on.anonymous().get(`/api/v1/promise-sets/${before.publicId}`).expect(200);
    expect(
      body.promises.map(({ endedLater }: { endedLater: { reason: string }[] }) =>
        endedLater.map(({ reason }) => reason),
      ),
    ).toEqual([[], [], ['Polisen gör det ändå.']]);
    await on.database.rows(
      `insert into published.addition (promise_set_id, position, kind, promise_id, reason, made_on)
         select promise_set_id, 0, 'withdrawal', id, 'Pengarna är slut.', '2020-03-02' from published.promise
          where promise_set_id = $1 and number = 1`,
      [next.publicId],
    );
    expect(await page(before)).toContain('Löftet fortsätter 2020 (återkallat 2 mars 2020).');
  });

  it('copies the activities of what goes on, and moves all their days by whole years', async () => {
    const before = await aYear(2019);
    const next = await renew(before.id, 2021, [['renew']], { copyYears: 2 });
    expect(
      await on.database.rows(
        'select title, start_on, due_on, original_due_on, status, cadence, cadence_times from tracker.activity where promise_set_id = $1',
        [next.id],
      ),
    ).toEqual([
      {
        title: 'Trygghetsvandringar',
        start_on: '2021-02-01',
        due_on: '2021-11-30',
        original_due_on: '2021-11-30',
        status: 'not_started',
        cadence: 'seasonal',
        cadence_times: 2,
      },
    ]);
    const without = await renew(before.id, 2021, [['end', undefined, 'Klart.']], { copyYears: 2 });
    expect(
      await on.database.rows('select 1 from tracker.activity where promise_set_id = $1', [without.id]),
    ).toEqual([]);
  });

  it.each([
    [false, []],
    [true, [{ title: 'Trygghetsvandringar', status: 'not_started' }]],
  ])(
    'copies what is done only when it is to be done again (%s), and never what was cancelled',
    async (copyCompleted, copied) => {
      const before = await aYear(2019);
      const copiedFrom = async (status: string) => {
        await on.database.rows(
          `update tracker.activity set status = $2, completed_on = case when $2 = 'completed' then '2019-11-30'::date end,
           status_reason = 'Sagt.', decided_by = case when $2 = 'cancelled' then 'Nämnden' end where promise_set_id = $1`,
          [before.id, status],
        );
        const next = await renew(before.id, 2020, [['renew']], { copyYears: 1, copyCompleted });
        return on.database.rows('select title, status from tracker.activity where promise_set_id = $1', [
          next.id,
        ]);
      };
      expect(await copiedFrom('completed')).toEqual(copied);
      expect(await copiedFrom('cancelled')).toEqual([]);
    },
  );

  it('makes one draft when the form is sent twice at once', async () => {
    const before = await aYear(2019);
    const input = await renewalOf(before.id, 2020, [['renew'], ['renew'], ['end', undefined, 'Klart.']], {
      copyYears: 1,
    });
    await Promise.all([
      renewAs(town.coordinator, before.id, input),
      renewAs(town.coordinator, before.id, input),
    ]);
    expect(await promisesOf(input.formKey)).toHaveLength(2);
    expect(
      await on.database.rows('select 1 from tracker.activity where promise_set_id = $1', [input.formKey]),
    ).toHaveLength(1);
  });

  it.each<[string, Way, string]>([
    ['an end without a reason', ['end'], 'renewal.end_unexplained'],
    [
      'changed words that are to be renewed unchanged',
      ['renew', 'Andra ord.'],
      'renewal.changed_but_renewed',
    ],
    ['a change without words', ['change', ''], 'renewal.words_missing'],
  ])('takes no %s, names the promise and writes nothing', async (_, way, code) => {
    const before = await aYear(2019);
    const input = await renewalOf(before.id, 2020, [['renew'], way]);
    await expect(renewAs(town.coordinator, before.id, input)).rejects.toMatchObject({
      code,
      field: 'promises-2',
    });
    expect(await promisesOf(input.formKey)).toEqual([]);
  });

  it('takes no list that leaves a promise out, no draft to renew, and nobody but the keeper', async () => {
    const before = await aYear(2019);
    const input = await renewalOf(before.id, 2020, []);
    await expect(
      renewAs(town.coordinator, before.id, { ...input, promises: input.promises.slice(4) }),
    ).rejects.toThrow('renewal.choice_missing');
    for (const person of [town.approver, town.chief])
      await expect(renewAs(person, before.id, input)).rejects.toThrow('not allowed');
    const draft = await begin(on, town.coordinator, documentOf(town));
    await addPromise(on, town.coordinator, draft.id);
    await expect(renew(draft.id, 2027, [])).rejects.toThrow('renewal.not_promised');
  });

  it('keeps what it leaves out from the other party until it is proposed', async () => {
    const before = await aYear(2019);
    const next = await renew(before.id, 2020, [['end', undefined, 'HEMLIGT-SKÄL']]);
    const chiefSees = () =>
      on.transactions.asStaff(town.chief.userId, () => on.app.get(Lineage).endedOf(before.id));
    expect(await chiefSees()).toEqual([]);
    await propose(on, town.coordinator, next.id);
    expect(await chiefSees()).toHaveLength(1);
  });

  it('tells residents where a promise comes from, where it goes on, and what was ended, with links', async () => {
    const first = await aYear(2019);
    const second = await renew(first.id, 2020, []);
    await approve(second.id);
    await publish(second.id);
    const third = await renew(second.id, 2021, [['renew'], ['end', undefined, 'All belysning är klar.']]);
    await approve(third.id);
    await publish(third.id);
    const words = await page(third);
    expect(words).toContain('Löftet fanns även 2019 och 2020.');
    expect(words).toContain(
      'Löften som inte fortsätter\nAtt lysa upp. Avslutades 22 februari 2021: All belysning är klar.',
    );
    expect(words).toContain('Bygger vidare på\nMedborgarlöfte 2020');
    expect(await page(first)).toContain('Löftet fortsätter 2020 och 2021.');
    const { body } = await on.anonymous().get(`/api/v1/promise-sets/${third.publicId}`).expect(200);
    expect(
      body.promises[0].earlier.map(({ promiseSet }: { promiseSet: { id: string } }) => promiseSet.id),
    ).toEqual([first.publicId, second.publicId]);
    expect(body.document).toMatchObject({
      predecessor: { id: second.publicId },
      endedPromises: [{ text: 'Att lysa upp.', reason: 'All belysning är klar.' }],
    });
  });

  it('leads past a document that residents cannot read, also when it is taken off the web later', async () => {
    const first = await aYear(2019);
    const second = await renew(first.id, 2020, []);
    await approve(second.id);
    const third = await renew(second.id, 2021, []);
    await approve(third.id);
    await publish(third.id);
    expect(await page(third)).toContain('Löftet fanns även 2019.');
    await siv(() => on.app.get(Withdrawals).withdraw(first.id, 'Fel fil.', town.coordinator));
    const words = await page(third);
    expect(words).not.toContain('Löftet fanns även');
    expect(words).not.toContain('Medborgarlöfte 2019');
  });

  it('ends an open document when the one that replaces it is signed and in force, the day before', async () => {
    const open = await aYear(2019, { periodEnd: null });
    const next = await renew(open.id, 2021, []);
    await approve(next.id);
    await sign(next.id, '2021-02-22');
    const stateOf = async (id: string) =>
      (
        await on.database.rows('select state, ended_on, period_end from tracker.promise_set where id = $1', [
          id,
        ])
      )[0];
    expect(await stateOf(open.id)).toEqual({ state: 'ended', ended_on: '2020-12-31', period_end: null });
    const closed = await aYear(2019);
    const later = await renew(closed.id, 2021, []);
    await approve(later.id);
    await sign(later.id, '2021-02-22');
    expect(await stateOf(closed.id)).toMatchObject({ state: 'approved', ended_on: null });
  });
});
