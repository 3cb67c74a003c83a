import { Occurrences } from '../../src/activities/occurrences';
import { ProgressReports } from '../../src/activities/progress-reports';
import { EditConflict } from '../../src/kernel/edit-conflict';
import { anApp, type TestApp } from '../support/app';
import { aPlan, type Plan, publish } from '../support/plan';
import { aTown, type Town } from '../support/people';

const rounds = 20;
const writers = 50;

describe('many people who write about one activity at once', () => {
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

  const activity = async () =>
    (
      await on.database.rows<{ version: number; public_text: string }>(
        'select version, public_text from tracker.activity where id = $1',
        [plan.walks.id],
      )
    )[0] ?? { version: 0, public_text: '' };
  const lines = (kind: string) =>
    on.database.rows('select 1 from tracker.log_entry where subject_id = $1 and kind = $2', [
      plan.walks.id,
      kind,
    ]);
  const asSiv = <Result>(work: () => Promise<Result>) =>
    on.transactions.asStaff(town.coordinator.userId, work);

  it(`have one winner a round: ${rounds} rounds of ${writers} texts written on one version`, async () => {
    for (let round = 1; round <= rounds; round += 1) {
      const opened = await activity();
      const outcomes = await Promise.allSettled(
        Array.from({ length: writers }, (_, writer) => {
          const said = {
            version: opened.version,
            status: 'in_progress' as const,
            wasStatus: round === 1 ? ('not_started' as const) : ('in_progress' as const),
            publicText: `Omgång ${round}, person ${writer}.`,
            wasPublicText: opened.public_text,
          };
          const rest = { reason: null, decidedBy: null, completedOn: null, internalNote: null };
          return asSiv(() =>
            on.app.get(ProgressReports).report(plan.walks.id, { ...rest, ...said }, town.coordinator),
          );
        }),
      );
      const losers = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(losers).toHaveLength(writers - 1);
      expect(losers.every(({ reason }) => reason instanceof EditConflict)).toBe(true);
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
      expect(await activity()).toEqual({
        version: opened.version + 1,
        public_text: `Omgång ${round}, person ${winner}.`,
      });
      expect(await lines('activity.reported')).toHaveLength(round);
    }
  }, 120_000);

  it('register each of their own once, and none is lost', async () => {
    const keys = Array.from({ length: writers / 2 }, () => crypto.randomUUID());
    const counted = await Promise.all(
      [...keys, ...keys].map((formKey) => {
        const occurrence = { day: '2026-06-01', quantity: 1, publicSummary: '', formKey };
        return asSiv(() => on.app.get(Occurrences).register(plan.walks.id, occurrence, town.coordinator));
      }),
    );
    expect(counted.every(Boolean)).toBe(true);
    const [row] = await on.database.rows(
      'select count(*)::int as n, sum(quantity)::float as done from tracker.occurrence where activity_id = $1',
      [plan.walks.id],
    );
    expect(row).toEqual({ n: keys.length, done: keys.length });
    expect(await lines('activity.occurrence_registered')).toHaveLength(keys.length);
  });
});
