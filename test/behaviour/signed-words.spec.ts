import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { Additions } from '../../src/promises/additions';
import { CitizenPromises } from '../../src/promises/citizen-promises';
import { PromiseSets } from '../../src/promises/promise-sets';
import { Publications } from '../../src/publication/publications';
import { Withdrawals } from '../../src/publication/withdrawals';
import { setCanBecome, type PromiseSetState } from '../../src/words/promise-words';
import { anApp, type TestApp } from '../support/app';
import { addPromise, begin, decideAll, documentOf, promiseOf, propose } from '../support/documents';
import { aTown, type Town } from '../support/people';
import { aPlan, publish } from '../support/plan';

const words = 'Att genomföra minst 4 trygghetsvandringar.';

describe('what was signed', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());

  const siv = <T>(work: () => Promise<T>) => on.transactions.asStaff(town.coordinator.userId, work);

  async function aSignedPlan() {
    const plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    await siv(() => on.app.get(PromiseSets).sign(plan.set.id, '2026-06-01', town.coordinator));
    return { ...plan, first: plan.promises[0]?.id ?? '', second: plan.promises[1]?.id ?? '' };
  }
  const correct = (promiseId: string, shouldRead: string | null, formKey = randomUUID()) =>
    siv(() =>
      on.app
        .get(Additions)
        .correct(
          promiseId,
          { shouldRead, reason: 'Antalet blev fel i renskriften.', formKey },
          town.coordinator,
        ),
    );
  const republish = (setId: string) => siv(() => on.app.get(Publications).publish(setId, town.coordinator));
  const shownOf = (publicId: string) =>
    on.database.rows(
      `select p.number, p.text, a.kind, a.should_read from published.promise p
         left join published.addition a on a.promise_id = p.id where p.promise_set_id = $1 order by p.number`,
      [publicId],
    );

  it('is copied, promise by promise, at the signing', async () => {
    const { set } = await aSignedPlan();
    expect(
      await on.database.rows(
        'select number, text, party, signed_on from tracker.signed_promise where promise_set_id = $1 order by number',
        [set.id],
      ),
    ).toEqual([
      { number: 1, text: words, party: 'municipality', signed_on: '2026-06-01' },
      { number: 2, text: 'Att patrullera till fots i centrum.', party: 'police', signed_on: '2026-06-01' },
      { number: 3, text: 'Att utveckla grannsamverkan.', party: 'joint', signed_on: '2026-06-01' },
    ]);
  });

  it.each(['tracker_staff', 'tracker_worker', 'tracker_publisher'] as const)(
    'is changed, removed and added to by nobody: the database refuses %s',
    async (role) => {
      const { set, first } = await aSignedPlan();
      const attempts = [
        `update tracker.signed_promise set text = 'x'`,
        'delete from tracker.signed_promise',
        `insert into tracker.signed_promise select promise_id, promise_set_id, number, 'x', party, actor_id, for_municipality_id, kind, signed_on from tracker.signed_promise`,
        `update tracker.citizen_promise set text = 'x' where id = '${first}'`,
        `update tracker.citizen_promise set kind = 'direction' where id = '${first}'`,
        `update tracker.citizen_promise set number = 99 where id = '${first}'`,
        `delete from tracker.citizen_promise where id = '${first}'`,
        `insert into tracker.citizen_promise (id, public_id, promise_set_id, number, text, party, kind)
           values (gen_random_uuid(), '000000000000', '${set.id}', 9, 'x', 'joint', 'direction')`,
        `update tracker.promise_set set title = 'x' where id = '${set.id}'`,
        `update tracker.promise_set set period_start = '2020-01-01' where id = '${set.id}'`,
        `update tracker.promise_set set period_end = '2030-01-01' where id = '${set.id}'`,
        `update tracker.promise_set set signed_on = '2020-01-01' where id = '${set.id}'`,
        `update tracker.promise_set set state = 'draft' where id = '${set.id}'`,
        'update tracker.addition set reason = reason',
        'delete from tracker.addition',
      ];
      for (const sql of attempts) {
        const attempt = siv(async () => {
          await on.transactions.manager.query(`set local role ${role}`);
          await on.transactions.manager.query(sql);
        });
        await expect(attempt).rejects.toThrow(/permission denied|never changes|cannot follow/);
      }
      expect(await shownOf(set.publicId)).toContainEqual({
        number: 1,
        text: words,
        kind: null,
        should_read: null,
      });
    },
  );

  it('is corrected by a dated addition that its party approves, beside the words and never instead of them', async () => {
    const { set, first } = await aSignedPlan();
    const formKey = randomUUID();
    await correct(first, 'Att genomföra minst 5 trygghetsvandringar.', formKey);
    await correct(first, 'Att genomföra minst 5 trygghetsvandringar.', formKey);
    await republish(set.id);
    expect((await shownOf(set.publicId))[0]).toMatchObject({ text: words, kind: null });
    expect(await decideAll(on, town.chief, town.area, set.id)).toBe(0);
    expect(await decideAll(on, town.approver, town.ekhamra, set.id)).toBe(1);
    await republish(set.id);
    expect((await shownOf(set.publicId))[0]).toEqual({
      number: 1,
      text: words,
      kind: 'correction',
      should_read: 'Att genomföra minst 5 trygghetsvandringar.',
    });
    expect(
      await on.database.rows(
        `select kind from tracker.log_entry where subject_id = $1 order by happened_at`,
        [formKey],
      ),
    ).toEqual([{ kind: 'addition.made' }]);
  });

  it('shows no correction that its party has refused', async () => {
    const { set, first } = await aSignedPlan();
    await correct(first, 'Att göra allt.');
    await decideAll(on, town.approver, town.ekhamra, set.id, 'refused');
    await republish(set.id);
    expect((await shownOf(set.publicId))[0]).toMatchObject({ kind: null });
  });

  it('takes no correction before the signing, none that says the same, and none from anybody but the keeper', async () => {
    const plan = await aPlan(on, town);
    await expect(correct(plan.promises[0]?.id ?? '', 'x')).rejects.toThrow('addition.not_signed');
    const { first } = await aSignedPlan();
    await expect(correct(first, words)).rejects.toMatchObject({ field: 'shouldRead' });
    const input = { shouldRead: 'x', reason: 'y', formKey: randomUUID() };
    for (const person of [town.approver, town.chief])
      await expect(
        on.transactions.asStaff(person.userId, () => on.app.get(Additions).correct(first, input, person)),
      ).rejects.toThrow('not allowed');
    await expect(
      on.transactions.asStaff(town.otherCoordinator.userId, () =>
        on.app.get(Additions).correct(first, input, town.otherCoordinator),
      ),
    ).rejects.toThrow('no such promise');
  });

  it('stays on record and in sight when a promise is withdrawn, with reason and day', async () => {
    const { set, second } = await aSignedPlan();
    const withdraw = () =>
      siv(() =>
        on.app
          .get(Additions)
          .withdraw(second, { reason: 'Omorganisation.', formKey: randomUUID() }, town.coordinator),
      );
    await withdraw();
    await expect(withdraw()).rejects.toThrow('addition.already_withdrawn');
    await decideAll(on, town.chief, town.area, set.id);
    await republish(set.id);
    expect(
      await on.database.rows(
        `select p.text, a.kind, a.reason, a.made_on from published.addition a join published.promise p on p.id = a.promise_id
          where a.promise_set_id = $1`,
        [set.publicId],
      ),
    ).toEqual([
      {
        text: 'Att patrullera till fots i centrum.',
        kind: 'withdrawal',
        reason: 'Omorganisation.',
        made_on: '2026-06-10',
      },
    ]);
  });

  it('holds longer when every party has approved, and the old last day stays told', async () => {
    const { set } = await aSignedPlan();
    const extend = (toEnd: string) =>
      siv(() =>
        on.app
          .get(Additions)
          .extend(set.id, { toEnd, reason: 'Vi fortsätter.', formKey: randomUUID() }, town.coordinator),
      );
    const end = async () =>
      (await on.database.rows('select period_end from tracker.promise_set where id = $1', [set.id]))[0];
    await expect(extend('2026-12-31')).rejects.toMatchObject({ field: 'toEnd' });
    await extend('2028-12-31');
    await decideAll(on, town.approver, town.ekhamra, set.id);
    expect(await end()).toEqual({ period_end: '2026-12-31' });
    await decideAll(on, town.chief, town.area, set.id);
    expect(await end()).toEqual({ period_end: '2028-12-31' });
    await republish(set.id);
    expect(
      await on.database.rows(
        `select s.period_end, a.from_end, a.to_end from published.promise_set s join published.addition a on a.promise_set_id = s.id where s.id = $1`,
        [set.publicId],
      ),
    ).toEqual([{ period_end: '2028-12-31', from_end: '2026-12-31', to_end: '2028-12-31' }]);
  });

  it('goes only from one state to those that may follow, and its words stay, whatever anybody does', async () => {
    type Act = (setId: string, n: number) => Promise<unknown>;
    const promiseIn = async (setId: string, n: number) => {
      const promises = await on.app.get(PromiseSets).promises(setId);
      return promises[n % Math.max(promises.length, 1)]?.id ?? randomUUID();
    };
    const asSiv = (act: (setId: string, n: number) => Promise<unknown>): Act => {
      return (setId, n) => siv(() => act(setId, n));
    };
    const keeper = town.coordinator;
    const acts: Act[] = [
      (setId, n) => addPromise(on, keeper, setId, { text: `Löfte ${n}.`, party: 'joint' }),
      asSiv(async (setId, n) => {
        const promises = on.app.get(CitizenPromises);
        const { text, number } = await promises.find(await promiseIn(setId, n));
        const input = { ...promiseOf({ text: `${text} ${n}`, party: 'joint' }), number, wasText: text };
        await promises.change(await promiseIn(setId, n), input, keeper);
      }),
      asSiv(async (setId, n) => on.app.get(CitizenPromises).remove(await promiseIn(setId, n), keeper)),
      (setId) => propose(on, keeper, setId),
      (setId) => decideAll(on, town.approver, town.ekhamra, setId),
      (setId) => decideAll(on, town.chief, town.area, setId),
      (setId, n) => decideAll(on, town.chief, town.area, setId, n % 3 === 0 ? 'refused' : 'approved'),
      asSiv((setId) => on.app.get(PromiseSets).sign(setId, '2026-06-01', keeper)),
      asSiv((setId) => on.app.get(PromiseSets).end(setId, '2026-06-09', null, keeper)),
      asSiv((setId) => on.app.get(Publications).publish(setId, keeper)),
      asSiv((setId) => on.app.get(Withdrawals).withdraw(setId, 'Fel fil.', keeper)),
      asSiv(async (setId, n) =>
        on.app
          .get(Additions)
          .correct(
            await promiseIn(setId, n),
            { shouldRead: `Rättat ${n}`, reason: 'Skrivfel.', formKey: randomUUID() },
            keeper,
          ),
      ),
      asSiv(async (setId, n) =>
        on.app
          .get(Additions)
          .withdraw(await promiseIn(setId, n), { reason: 'Nej.', formKey: randomUUID() }, keeper),
      ),
      asSiv((setId, n) =>
        on.app
          .get(Additions)
          .extend(setId, { toEnd: `${2027 + (n % 9)}-12-31`, reason: 'Mer.', formKey: randomUUID() }, keeper),
      ),
    ];
    const likely = fc.constantFrom(0, 3, 4, 5, 7, 7, 9);
    const step = fc.record({
      act: fc.oneof(likely, fc.nat(acts.length - 1)),
      n: fc.nat(20),
    });
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 22 }), async (steps) => {
        const set = await begin(on, keeper, documentOf(town));
        const stateOf = async () =>
          (
            await on.database.rows<{ state: PromiseSetState }>(
              'select state from tracker.promise_set where id = $1',
              [set.id],
            )
          )[0]?.state ?? 'draft';
        const signedWords = () =>
          on.database.rows(
            `select s.text as signed, p.text from tracker.signed_promise s join tracker.citizen_promise p on p.id = s.promise_id
              where s.promise_set_id = $1 order by s.number`,
            [set.id],
          );
        let [state, signed] = [await stateOf(), await signedWords()];
        for (const { act, n } of steps) {
          await acts[act]?.(set.id, n).catch(expectedRefusal);
          const [next, now] = [await stateOf(), await signedWords()];
          expect([state, next, next === state || setCanBecome(state, next)]).toEqual([state, next, true]);
          if (signed.length > 0) expect(now).toEqual(signed);
          for (const row of now as { signed: string; text: string }[]) expect(row.text).toBe(row.signed);
          [state, signed] = [next, now];
          seen.add(state);
        }
      }),
      { numRuns: 25, seed: 20260610, examples: [[[0, 3, 4, 5, 7, 1, 8].map((act) => ({ act, n: 0 }))]] },
    );
    expect([...seen].sort()).toEqual(['approved', 'draft', 'ended', 'proposed', 'signed']);
  }, 120_000);
});

/** A rule said no; anything else is a fault of ours. */
function expectedRefusal(error: Error): void {
  if (!['Refusal', 'NotAllowed', 'Missing'].includes(error.name)) throw error;
}
