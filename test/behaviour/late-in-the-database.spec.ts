import fc from 'fast-check';
import { type ClockStop, isLate } from '../../src/words/timeliness';
import { PressingActivities } from '../../src/workspace/pressing-activities';
import { anApp, type TestApp } from '../support/app';
import { aPlan, type Plan, publish } from '../support/plan';
import { aTown, type Town } from '../support/people';

const today = '2026-06-10';
const dayInSpring = fc.integer({ min: 0, max: 60 }).map((days) => dayAfter('2026-04-25', days));
const stop = fc
  .tuple(dayInSpring, fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }))
  .map(([fromOn, days]): ClockStop => ({ fromOn, toOn: days === null ? null : dayAfter(fromOn, days) }));
const activity = fc.record({
  dueOn: dayInSpring,
  status: fc.constantFrom('not_started', 'in_progress', 'paused', 'completed', 'cancelled'),
  demandDriven: fc.nat(5).map((one) => one === 0),
  stops: fc.array(stop, { maxLength: 4 }),
});

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

describe('what the first page counts as late', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
  });
  afterAll(() => on.close());

  it('is what the rule calls late, whatever the deadline, the status and the days on which the clock stood still', async () => {
    const late: string[] = [];
    for (const { stops, ...one } of fc.sample(activity, 300)) {
      const [{ id } = { id: '' }] = await on.database.rows<{ id: string }>(
        `insert into tracker.activity (id, public_id, promise_set_id, title, description, lead_id, lead_function, due_on, original_due_on, status, public_text, status_reason, decided_by, completed_on, demand_driven, confirmed_at)
         select gen_random_uuid(), left(md5(gen_random_uuid()::text), 12), promise_set_id, title, description, lead_id, lead_function, $2, $2, $3::text, public_text,
                'Skäl', case $3 when 'cancelled' then 'Nämnden' end, case $3 when 'completed' then date '2026-06-01' end, $4, '2026-06-01'
           from tracker.activity where id = $1 returning id`,
        [plan.walks.id, one.dueOn, one.status, one.demandDriven],
      );
      for (const { fromOn, toOn } of stops)
        await on.database.rows(
          `insert into tracker.clock_stop (id, promise_set_id, activity_id, authority_id, from_on, to_on, reason, asked_by, asked_at, decision, decided_by, decided_at)
           values (gen_random_uuid(), $1, $2, $3, $4, $5, 'Storm.', $6, now(), 'approved', $7, now())`,
          [plan.set.id, id, town.ekhamra, fromOn, toOn, town.coordinator.userId, town.approver.userId],
        );
      if (isLate({ ...one, confirmedAt: new Date() }, today, stops)) late.push(id);
    }
    const { pressing } = await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app.get(PressingActivities).mine(town.coordinator, 1000),
    );
    expect(late.length).toBeGreaterThan(30);
    expect([...pressing.late.ids].sort()).toEqual(late.sort());
    expect(pressing.late.count).toBe(late.length);
  });
});
