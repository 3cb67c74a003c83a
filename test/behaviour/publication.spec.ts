import { Deadlines } from '../../src/activities/deadlines';
import { PlanApprovals } from '../../src/publication/plan-approvals';
import { Proposals } from '../../src/publication/proposals';
import { Publications } from '../../src/publication/publications';
import { anApp, type TestApp } from '../support/app';
import { aPlan, approve, type Plan, publish } from '../support/plan';
import { aTown, type Town } from '../support/people';

describe('publishing a promise set', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    plan = await aPlan(on, town);
  });

  const asCoordinator = <T>(work: () => Promise<T>) => on.transactions.asStaff(town.coordinator.userId, work);
  const decide = (by: typeof town.chief, authorityId: string) =>
    on.transactions.asStaff(by.userId, async () => {
      const states = await on.app.get(Proposals).states(plan.set.id);
      const revisionIds = states
        .filter((state) => state.waitsFor.includes(authorityId))
        .map((state) => state.newest.id);
      await on.app
        .get(PlanApprovals)
        .decide(plan.set.id, { authorityId, revisionIds, decision: 'approved', reason: null }, by);
    });

  it('copies promises, activities and progress once every party has approved', async () => {
    await publish(on, town, plan.set.id);
    const id = plan.set.publicId;
    expect(
      await on.database.rows(
        'select number, text, party from published.promise where promise_set_id = $1 order by number',
        [id],
      ),
    ).toEqual([
      { number: 1, text: 'Att genomföra minst 4 trygghetsvandringar.', party: 'municipality' },
      { number: 2, text: 'Att patrullera till fots i centrum.', party: 'police' },
      { number: 3, text: 'Att utveckla grannsamverkan.', party: 'joint' },
    ]);
    expect(
      await on.database.rows(
        'select title, lead_name, status from published.activity where promise_set_id = $1 order by title',
        [id],
      ),
    ).toEqual([
      { title: 'Fotpatrullering', lead_name: 'Lokalpolisområde Mellanbygden', status: 'not_started' },
      { title: 'Trygghetsvandringar', lead_name: 'Ekhamra kommun', status: 'not_started' },
    ]);
    expect(
      await on.database.rows('select count(*)::int as n from tracker.publication where promise_set_id = $1', [
        plan.set.id,
      ]),
    ).toEqual([{ n: 2 }]);
  });

  it('is refused while a party has not approved, and nothing is written', async () => {
    await asCoordinator(() => on.app.get(Proposals).propose(plan.set.id, town.coordinator));
    await decide(town.approver, town.ekhamra);
    await expect(
      asCoordinator(() => on.app.get(Publications).publish(plan.set.id, town.coordinator)),
    ).rejects.toThrow('promise_set.not_approved');
    expect(
      await on.database.rows('select id from published.promise_set where id = $1', [plan.set.publicId]),
    ).toEqual([]);
  });

  it('never lets one person approve for both parties, and the database is what refuses', async () => {
    await asCoordinator(() => on.app.get(Proposals).propose(plan.set.id, town.coordinator));
    await decide(town.twoHats, town.ekhamra);
    await expect(decide(town.twoHats, town.area)).rejects.toThrow('approval.one_person_two_parties');
    await decide(town.chief, town.area);
  });

  it('shows what was approved while a moved deadline waits for approval', async () => {
    await publish(on, town, plan.set.id);
    const move = { toOn: '2026-12-15', moveReason: 'weather_or_season', moveText: 'Tjälen.' } as const;
    await asCoordinator(() => on.app.get(Deadlines).move(plan.walks.id, move, town.coordinator));
    await asCoordinator(() => on.app.get(Publications).publish(plan.set.id, town.coordinator));
    const shown = () =>
      on.database.rows('select due_on from published.activity where id = $1', [plan.walks.publicId]);
    expect(await shown()).toEqual([{ due_on: '2026-11-30' }]);
    expect(
      await on.database.rows('select 1 from published.deadline_move where activity_id = $1', [
        plan.walks.publicId,
      ]),
    ).toEqual([]);
    await decide(town.approver, town.ekhamra);
    await asCoordinator(() => on.app.get(Publications).publish(plan.set.id, town.coordinator));
    expect(await shown()).toEqual([{ due_on: '2026-12-15' }]);
    expect(
      await on.database.rows('select to_on, reason from published.deadline_move where activity_id = $1', [
        plan.walks.publicId,
      ]),
    ).toEqual([{ to_on: '2026-12-15', reason: 'weather_or_season' }]);
  });

  it('refuses an approval of a proposal that was changed after the page was opened', async () => {
    await asCoordinator(() => on.app.get(Proposals).propose(plan.set.id, town.coordinator));
    const stale = (await asCoordinator(() => on.app.get(Proposals).states(plan.set.id))).map(
      (state) => state.newest.id,
    );
    const move = { toOn: '2026-12-15', moveReason: 'weather_or_season', moveText: '' } as const;
    await asCoordinator(() => on.app.get(Deadlines).move(plan.walks.id, move, town.coordinator));
    const decision = {
      authorityId: town.ekhamra,
      revisionIds: stale,
      decision: 'approved',
      reason: null,
    } as const;
    await expect(
      on.transactions.asStaff(town.approver.userId, () =>
        on.app.get(PlanApprovals).decide(plan.set.id, decision, town.approver),
      ),
    ).rejects.toThrow('approval.changed_meanwhile');
  });

  it('keeps the day of the first publication when it is published again', async () => {
    await publish(on, town, plan.set.id);
    const first = await on.database.rows(
      'select first_published_at, revision from published.promise_set where id = $1',
      [plan.set.publicId],
    );
    on.clock.set('2026-07-01T09:00:00Z');
    await asCoordinator(() => on.app.get(Publications).publish(plan.set.id, town.coordinator));
    const again = await on.database.rows(
      'select first_published_at, revision from published.promise_set where id = $1',
      [plan.set.publicId],
    );
    on.clock.set('2026-06-10T11:00:00Z');
    expect(again[0]?.first_published_at).toEqual(first[0]?.first_published_at);
    expect(Number(again[0]?.revision)).toBeGreaterThan(Number(first[0]?.revision));
    await approve(on, town, plan.set.id).catch((error: Error) =>
      expect(error.message).toBe('approval.changed_meanwhile'),
    );
  });
});
