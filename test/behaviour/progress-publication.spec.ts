import { randomUUID } from 'node:crypto';
import { Activities } from '../../src/activities/activities';
import { Deadlines } from '../../src/activities/deadlines';
import { Occurrences } from '../../src/activities/occurrences';
import { ProgressReports } from '../../src/activities/progress-reports';
import type { Caller } from '../../src/kernel/caller';
import { Disclosures } from '../../src/publication/disclosures';
import { Publications } from '../../src/publication/publications';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aPlan, approve, type Plan, publish, publishProgress } from '../support/plan';
import { aTown, type Town } from '../support/people';

describe('how it goes', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    on.clock.set(noonOn('2026-06-10'));
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
  });

  const as = <T>(by: Caller, work: (activities: Activities) => Promise<T>) =>
    on.transactions.asStaff(by.userId, () => work(on.app.get(Activities)));
  const publishSet = () =>
    as(town.coordinator, () => on.app.get(Publications).publish(plan.set.id, town.coordinator));
  const report = (by: Caller, activityId: string, publicText: string) =>
    as(by, async (activities) => {
      const { version, status, publicText: wasPublicText } = await activities.find(activityId);
      const said = { reason: null, decidedBy: null, completedOn: null, internalNote: null };
      await on.app
        .get(ProgressReports)
        .report(
          activityId,
          { ...said, status: 'in_progress', publicText, version, wasStatus: status, wasPublicText },
          by,
        );
    });
  const register = (by: Caller, activityId: string, day: string) =>
    as(by, () =>
      on.app
        .get(Occurrences)
        .register(activityId, { day, quantity: 1, publicSummary: day, formKey: randomUUID() }, by),
    );
  const shown = async () => {
    const rows = await on.database.rows<{
      title: string;
      status: string;
      public_text: string;
      done: string[];
    }>(
      `select a.title, a.status, a.public_text,
              array(select o.day::text from published.occurrence o where o.activity_id = a.id order by o.position) as done
         from published.activity a where a.promise_set_id = $1 order by a.title`,
      [plan.set.publicId],
    );
    return rows.map(({ title, status, public_text, done }) => [title, status, public_text, done]);
  };
  const revision = async () =>
    (
      await on.database.rows<{ revision: string }>(
        'select revision from published.promise_set where id = $1',
        [plan.set.publicId],
      )
    )[0]?.revision;
  const disclose = () => on.app.get(Disclosures).disclose();

  it('is shown by the party that leads the work, and by no other', async () => {
    await report(town.liaison, plan.patrols.id, 'Vi går varje helg.');
    await report(town.coordinator, plan.walks.id, 'Två vandringar är bokade.');
    await publishSet();
    expect(await shown()).toEqual([
      ['Fotpatrullering', 'not_started', '', []],
      ['Trygghetsvandringar', 'in_progress', 'Två vandringar är bokade.', []],
    ]);
    await report(town.coordinator, plan.walks.id, 'Ingen har läst det här än.');
    await publishProgress(on, town.liaison, plan.set.id);
    expect(await shown()).toEqual([
      ['Fotpatrullering', 'in_progress', 'Vi går varje helg.', []],
      ['Trygghetsvandringar', 'in_progress', 'Två vandringar är bokade.', []],
    ]);
    await report(town.liaison, plan.patrols.id, 'Inte heller det här.');
    await publishSet();
    expect(await shown()).toEqual([
      ['Fotpatrullering', 'in_progress', 'Vi går varje helg.', []],
      ['Trygghetsvandringar', 'in_progress', 'Ingen har läst det här än.', []],
    ]);
  });

  it('is shown without the other commitments that wait for approval', async () => {
    await as(town.coordinator, () =>
      on.app
        .get(Deadlines)
        .move(
          plan.patrols.id,
          { toOn: '2026-12-20', moveReason: 'weather_or_season', moveText: '' },
          town.coordinator,
        ),
    );
    await report(town.chief, plan.patrols.id, 'Vi går varje helg.');
    await publishProgress(on, town.chief, plan.set.id);
    const due = () =>
      on.database.rows('select due_on::text, public_text from published.activity where id = $1', [
        plan.patrols.publicId,
      ]);
    expect(await due()).toEqual([{ due_on: '2026-11-30', public_text: 'Vi går varje helg.' }]);
    await approve(on, town, plan.set.id);
    await publishProgress(on, town.chief, plan.set.id);
    expect(await due()).toMatchObject([{ due_on: '2026-11-30' }]);
    await publishSet();
    expect(await due()).toMatchObject([{ due_on: '2026-12-20' }]);
  });

  it('cannot be shown before the set is, by one who may not, or in a set that is not there for the caller', async () => {
    const other = await aPlan(on, town);
    const tryIt = (by: Caller) => publishProgress(on, by, other.set.id);
    await expect(tryIt(town.chief)).rejects.toThrow('no such promise_set');
    await publish(on, town, other.set.id);
    await expect(tryIt(town.approver)).rejects.toThrow('not allowed');
    await expect(tryIt(town.otherChief)).rejects.toThrow('no such promise_set');
    await on.database.rows('delete from published.promise_set where id = $1', [other.set.publicId]);
    await expect(tryIt(town.chief)).rejects.toThrow('promise_set.not_published');
  });

  it('is counted for each party by itself', async () => {
    await report(town.chief, plan.patrols.id, 'Vi går varje helg.');
    await register(town.chief, plan.patrols.id, '2026-06-09');
    const counts = (by: Caller, authorityId: string, ofSet: boolean) =>
      as(by, async () =>
        Object.fromEntries(await on.app.get(Publications).unpublishedActs(plan.set.id, authorityId, ofSet)),
      );
    expect(await counts(town.chief, town.area, false)).toEqual({
      'activity.reported': 1,
      'activity.occurrence_registered': 1,
    });
    expect(await counts(town.coordinator, town.ekhamra, true)).not.toHaveProperty(['activity.reported']);
    await publishProgress(on, town.chief, plan.set.id);
    expect(await counts(town.chief, town.area, false)).toEqual({});
  });

  describe('and what the police have done', () => {
    const seenBy = (by: Caller) =>
      as(by, async () => (await on.app.get(Occurrences).of([plan.patrols.id])).map(({ day }) => day).sort());

    it('CHF-08: is the police’s alone until its days have passed, in no list, no log and no progress of the municipality', async () => {
      await register(town.liaison, plan.patrols.id, '2026-06-10');
      expect(await seenBy(town.liaison)).toEqual(['2026-06-10']);
      expect(await seenBy(town.coordinator)).toEqual([]);
      const lines = () =>
        as(town.coordinator, () =>
          on.transactions.manager.query(
            `select details from tracker.log_entry where subject_id = $1 and kind like 'activity.occurrence%'`,
            [plan.patrols.id],
          ),
        );
      expect(await lines()).toEqual([]);
      on.clock.set(noonOn('2026-06-16'));
      expect(await seenBy(town.coordinator)).toEqual([]);
      on.clock.set(noonOn('2026-06-17'));
      expect(await seenBy(town.coordinator)).toEqual(['2026-06-10']);
    });

    it('is told to residents by itself on the day its delay is over, though no coordinator has seen it', async () => {
      await register(town.liaison, plan.patrols.id, '2026-06-10');
      await publishProgress(on, town.liaison, plan.set.id);
      const before = await revision();
      on.clock.set(noonOn('2026-06-16'));
      await disclose();
      expect((await shown())[0]).toEqual(['Fotpatrullering', 'in_progress', '', []]);
      expect(await revision()).toBe(before);
      on.clock.set(noonOn('2026-06-17'));
      await disclose();
      expect((await shown())[0]).toEqual(['Fotpatrullering', 'in_progress', '', ['2026-06-10']]);
      expect(Number(await revision())).toBeGreaterThan(Number(before));
      expect(
        await on.database.rows(
          `select published_by, authority_id from tracker.publication where promise_set_id = $1 and kind = 'disclosure'`,
          [plan.set.id],
        ),
      ).toEqual([{ published_by: null, authority_id: town.area }]);
    });

    it('CHF-08: waits as long as the police area has decided', async () => {
      await on.database.rows('update tracker.actor set disclosure_delay_days = 2 where id = $1', [town.area]);
      await register(town.liaison, plan.patrols.id, '2026-06-09');
      await disclose();
      expect((await shown())[0]?.[3]).toEqual([]);
      on.clock.set(noonOn('2026-06-11'));
      await disclose();
      expect((await shown())[0]?.[3]).toEqual(['2026-06-09']);
      await on.database.rows('update tracker.actor set disclosure_delay_days = null where id = $1', [
        town.area,
      ]);
    });

    it('tells that work has begun, and nothing else that the police have not published', async () => {
      await register(town.liaison, plan.patrols.id, '2026-06-10');
      await report(town.liaison, plan.patrols.id, 'Ett utkast.');
      on.clock.set(noonOn('2026-06-17'));
      await disclose();
      expect((await shown())[0]).toEqual(['Fotpatrullering', 'in_progress', '', ['2026-06-10']]);
    });

    it('is disclosed once, however often and by how many it is tried', async () => {
      await register(town.liaison, plan.patrols.id, '2026-06-02');
      await Promise.all([disclose(), disclose(), disclose()]);
      await disclose();
      expect((await shown())[0]?.[3]).toEqual(['2026-06-02']);
      const [told] = await on.database.rows<{ n: number }>(
        `select count(*)::int as n from tracker.log_entry where promise_set_id = $1 and kind = 'promise_set.occurrences_disclosed'`,
        [plan.set.id],
      );
      expect(told?.n).toBe(1);
    });

    it('is not disclosed where it was struck out meanwhile', async () => {
      await register(town.liaison, plan.patrols.id, '2026-06-10');
      await as(town.liaison, async () => {
        const [occurrence] = await on.app.get(Occurrences).of([plan.patrols.id]);
        await on.app.get(Occurrences).void(occurrence?.id ?? '', 'Fel dag.', town.liaison);
      });
      on.clock.set(noonOn('2026-06-17'));
      await disclose();
      expect((await shown())[0]?.[3]).toEqual([]);
    });
  });
});
