import { Client } from 'pg';
import { activityPaths } from '../../src/activities/activity.paths';
import { promisePaths } from '../../src/promises/promise.paths';
import { listPaths } from '../../src/workspace/list/list.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPlan, type Plan, publish } from '../support/plan';
import { aTown, type Town } from '../support/people';

/** Copies of an activity with what hangs on it, straight into the tables: $1 the activity, $2 and $3 the first and last number. */
const copies = `
  with made as (
    insert into tracker.activity (id, public_id, promise_set_id, title, description, lead_id, lead_function, due_on, original_due_on, status, public_text, confirmed_at)
      select gen_random_uuid(), left(md5(n::text), 12), promise_set_id, title || ' ' || n, description, lead_id, lead_function,
             date '2026-05-01' + n, date '2026-05-01' + n, 'in_progress', public_text, confirmed_at - n * interval '1 day'
        from tracker.activity, generate_series($2::int, $3::int) n where id = $1
      returning id, promise_set_id),
  linked as (
    insert into tracker.activity_promise (promise_set_id, activity_id, promise_id)
      select m.promise_set_id, m.id, p.promise_id from made m, tracker.activity_promise p where p.activity_id = $1)
  insert into tracker.occurrence (id, promise_set_id, activity_id, authority_id, day, quantity, public_summary, registered_by, registered_at)
    select gen_random_uuid(), m.promise_set_id, m.id, $4, date '2026-02-01' + n, 1, 'Gjort', $5, now() from made m, generate_series(1, 3) n`;

describe('a staff page asks the database a fixed number of times', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let siv: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    siv = await on.signIn(town.coordinator.userId);
    await publish(on, town, plan.set.id);
    await copy(1, 10);
  });
  afterAll(() => on.close());

  const copy = (first: number, last: number) =>
    on.database.rows(copies, [plan.walks.id, first, last, town.ekhamra, town.coordinator.userId]);

  async function asked(path: string): Promise<number> {
    await siv.get(path).expect(200);
    const spy = jest.spyOn(Client.prototype, 'query');
    await siv.get(path).expect(200);
    const { length } = spy.mock.calls;
    spy.mockRestore();
    return length;
  }

  it('with ten activities as with two hundred', async () => {
    const pages = [
      listPaths.toDo,
      `${listPaths.toDo}?oppna=${plan.walks.id}`,
      listPaths.list,
      `${listPaths.list}?status=all&lage=late&sok=vandring&dokument=${plan.set.id}`,
      promisePaths.set(plan.set.id),
      activityPaths.activity(plan.walks.id),
    ];
    const count = async () => {
      const counts: [string, number][] = [];
      for (const page of pages) counts.push([page, await asked(page)]);
      return counts;
    };
    const withTen = await count();
    await copy(11, 200);
    expect(await count()).toEqual(withTen);
    const { text } = await siv.get(listPaths.list);
    expect(/<strong>([^<]+)/.exec(text)?.[1]).toBe('202 aktiviteter');
  });

  it('opens a row with no more than its forms show', async () => {
    const opened = await asked(`${listPaths.toDo}?oppna=${plan.walks.id}`);
    expect(opened).toBeLessThan(40);
    expect(opened - (await asked(listPaths.toDo))).toBeLessThan(10);
  });
});
