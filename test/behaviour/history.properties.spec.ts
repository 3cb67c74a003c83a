import fc from 'fast-check';
import { Disclosures } from '../../src/publication/disclosures';
import { Publications } from '../../src/publication/publications';
import { EditConflict } from '../../src/kernel/edit-conflict';
import { addDays } from '../../src/kernel/day';
import { Refusal } from '../../src/kernel/refusal';
import { type ActivityStatus, canBecome } from '../../src/words/activity-status';
import { type PromiseSetState, setCanBecome } from '../../src/words/promise-words';
import { brokenHistory } from '../scenarios/history';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, publish, type Plan } from '../support/plan';
import { type Act, actsOn } from './random-acts';

/** Those who may do most come most often. */
const seats = [
  ...(['coordinator', 'coordinator', 'coordinator', 'chief', 'chief', 'liaison'] as const),
  ...(['approver', 'caseWorker', 'otherCoordinator'] as const),
] as const;

describe('the history of one document, whoever does what in whatever order', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());

  interface Standing {
    readonly state: PromiseSetState;
    readonly statuses: Readonly<Record<string, ActivityStatus>>;
    readonly signed: unknown[];
    readonly closed: readonly string[];
  }

  async function standing({ set }: Plan): Promise<Standing> {
    const rows = <Row>(sql: string) => on.database.rows<Row>(sql, [set.id]);
    const [found] = await rows<{ state: PromiseSetState }>(
      'select state from tracker.promise_set where id = $1',
    );
    const statuses = await rows<{ id: string; status: ActivityStatus }>(
      'select id, status from tracker.activity where promise_set_id = $1',
    );
    const closed = await rows<{ id: string }>(
      `select id from tracker.follow_up where promise_set_id = $1 and state = 'closed'`,
    );
    return {
      state: found?.state ?? 'draft',
      statuses: Object.fromEntries(statuses.map(({ id, status }) => [id, status])),
      signed: await rows('select * from tracker.signed_promise where promise_set_id = $1 order by number'),
      closed: closed.map(({ id }) => id),
    };
  }

  function expectAllowed(before: Standing, now: Standing): void {
    const isSetAllowed = before.state === now.state || setCanBecome(before.state, now.state);
    expect([before.state, now.state, isSetAllowed]).toEqual([before.state, now.state, true]);
    for (const [id, status] of Object.entries(now.statuses)) {
      const was = before.statuses[id] ?? status;
      expect([was, status, was === status || canBecome(was, status)]).toEqual([was, status, true]);
    }
    if (before.signed.length > 0) expect(now.signed).toEqual(before.signed);
    for (const id of before.closed) expect(now.closed).toContain(id);
  }

  /** What was owed at the moment of closing: asked of the demands that the parties approved, not of the closing's own rule. */
  async function expectAllJudged({ set }: Plan, followUpId: string): Promise<void> {
    const unjudged = await on.database.rows(
      `select r.subject_id, d.authority_id from tracker.revision r cross join lateral unnest(r.demands) d (authority_id)
        where r.promise_set_id = $1 and r.subject_kind = 'promise'
          and r.number = (select max(n.number) from tracker.revision n where n.subject_id = r.subject_id)
          and not exists (select from tracker.assessment a where a.follow_up_id = $2 and a.promise_id = r.subject_id
            and a.authority_id = d.authority_id)
          and not exists (select from tracker.addition w where w.promise_id = r.subject_id and w.kind = 'withdrawal')`,
      [set.id, followUpId],
    );
    expect(unjudged).toEqual([]);
  }

  /** What may stop an act: a rule, a role, a version. Anything else is a fault of ours. */
  const isNo = (error: unknown): boolean =>
    error instanceof Refusal || error instanceof EditConflict || /not allowed|no such/.test(String(error));

  const tried = (act: Promise<unknown>) =>
    act.then(
      () => true,
      (error: unknown) => {
        if (!isNo(error)) throw error;
        return false;
      },
    );

  /** Every party tells what it has done; then residents read just what is done, not struck out, and old enough. */
  async function expectPublishedProgress({ set }: Plan): Promise<void> {
    const { coordinator, chief } = town;
    const as = on.transactions;
    await tried(as.asStaff(coordinator.userId, () => on.app.get(Publications).publish(set.id, coordinator)));
    await tried(as.asStaff(chief.userId, () => on.app.get(Publications).publishProgress(set.id, chief)));
    await on.app.get(Disclosures).disclose();
    const shown = await on.database.rows(
      `select p.id, coalesce(sum(o.quantity), 0)::float as done from published.activity p
         left join published.occurrence o on o.activity_id = p.id where p.promise_set_id = $1 group by p.id order by p.id`,
      [set.publicId],
    );
    const oldEnough = addDays(on.clock.today(), -7);
    const done = await on.database.rows(
      `select a.public_id as id, coalesce(sum(o.quantity), 0)::float as done from tracker.activity a
         left join tracker.occurrence o on o.activity_id = a.id and o.voided_at is null
           and (a.lead_id <> $2 or o.day <= $3::date)
        where a.promise_set_id = $1 group by a.public_id order by a.public_id`,
      [set.id, town.area, oldEnough],
    );
    expect(shown).toEqual(done);
  }

  const succeeded = new Set<string>();

  it('makes no forbidden step, changes no signed word, closes nothing unjudged and shows what was done', async () => {
    const names = Object.keys(actsOn(on, await aPlan(on, town)));
    // A follow-up is closed, and something is shown and struck out, often enough to see it.
    const likely = fc.constantFrom('judgeOwn', 'judgeOwn', 'close', 'close', 'happen', 'strike', 'decide');
    const step = fc.record({
      act: fc.oneof(likely, fc.constantFrom(...names)),
      seat: fc.constantFrom(...seats),
      n: fc.nat(40),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 25 }), fc.nat(2), async (steps, judged) => {
        on.clock.set(noonOn('2026-06-10'));
        const plan = await aPlan(on, town);
        await publish(on, town, plan.set.id);
        const acts: Readonly<Record<string, Act>> = actsOn(on, plan);
        await acts.follow?.({ by: town.coordinator, n: 0 });
        // Now and then one party, or both, has judged its own first, so that closing comes within reach.
        for (const by of [town.coordinator, town.chief].slice(0, judged)) await acts.judgeOwn?.({ by, n: 0 });
        for (const { act, seat, n } of steps) {
          const before = await standing(plan);
          const perform = acts[act];
          if (perform && (await tried(perform({ by: town[seat], n })))) succeeded.add(act);
          const now = await standing(plan);
          expectAllowed(before, now);
          for (const id of now.closed.filter((one) => !before.closed.includes(one)))
            await expectAllJudged(plan, id);
        }
        await expectPublishedProgress(plan);
      }),
      { numRuns: 15 },
    );

    expect([...succeeded].sort()).toEqual(expect.arrayContaining(['happen', 'report']));
    expect(await brokenHistory(on)).toEqual([]);
  }, 180_000);
});
