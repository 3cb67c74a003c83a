import { Activities } from '../../src/activities/activities';
import type { ActivityPlan } from '../../src/activities/plan.dto';
import type { Activity } from '../../src/activities/activity.entity';
import { PromiseSets } from '../../src/promises/promise-sets';
import type { CitizenPromise } from '../../src/promises/citizen-promise.entity';
import type { Caller } from '../../src/kernel/caller';
import type { PromiseSet } from '../../src/promises/promise-set.entity';
import { PlanApprovals } from '../../src/publication/plan-approvals';
import { Proposals } from '../../src/publication/proposals';
import { Publications } from '../../src/publication/publications';
import type { TestApp } from './app';
import type { Town } from './people';

export interface Plan {
  readonly set: PromiseSet;
  readonly promises: CitizenPromise[];
  /** The municipality's walks: at least four in the period. */
  readonly walks: Activity;
  /** The police's patrols: no number. */
  readonly patrols: Activity;
}

export const planOf = (overrides: Partial<ActivityPlan>): ActivityPlan => ({
  title: 'Trygghetsvandringar',
  description: '',
  leadId: '',
  leadFunction: 'Trygghetssamordnaren',
  promiseIds: [],
  takingPartIds: [],
  startOn: null,
  dueOn: '2026-11-30',
  cadence: 'none',
  cadenceTimes: null,
  targetComparator: null,
  targetQuantity: null,
  targetUnit: null,
  targetScope: null,
  demandDriven: false,
  isTrial: false,
  ...overrides,
});

/** A draft with one promise of the municipality, one of the police and one joint; two activities. */
export async function aPlan({ app, transactions }: TestApp, town: Town): Promise<Plan> {
  return transactions.asStaff(town.coordinator.userId, async () => {
    const { set, promises } = await app.get(PromiseSets).draft(
      {
        keeperId: town.ekhamra,
        kind: 'citizen_promise',
        title: 'Medborgarlöfte för Ekhamra 2026',
        periodStart: '2026-01-01',
        periodEnd: '2026-12-31',
        basis: '1 204 invånare svarade på enkäten hösten 2025.',
        parties: [
          { actorId: town.ekhamra, party: 'municipality' },
          { actorId: town.area, party: 'police' },
        ],
        promises: [
          {
            text: 'Att genomföra minst 4 trygghetsvandringar.',
            party: 'municipality',
            actorId: null,
            kind: 'activity',
          },
          { text: 'Att patrullera till fots i centrum.', party: 'police', actorId: null, kind: 'direction' },
          { text: 'Att utveckla grannsamverkan.', party: 'joint', actorId: null, kind: 'direction' },
        ],
      },
      town.coordinator,
    );
    const ids = promises.map((promise) => promise.id);
    const walks = await app.get(Activities).add(
      set.id,
      planOf({
        leadId: town.ekhamra,
        promiseIds: ids.slice(0, 1),
        targetComparator: 'at_least',
        targetQuantity: 4,
        targetUnit: 'trygghetsvandringar',
        targetScope: 'period',
      }),
      town.coordinator,
    );
    const patrols = await app.get(Activities).add(
      set.id,
      planOf({
        title: 'Fotpatrullering',
        leadId: town.area,
        leadFunction: 'Kommunpolisen',
        promiseIds: ids.slice(1),
      }),
      town.coordinator,
    );
    return { set, promises, walks, patrols };
  });
}

/** What each party leads, as it stands now. */
export async function publishProgress(
  { app, transactions }: TestApp,
  by: Caller,
  setId: string,
): Promise<void> {
  await transactions.asStaff(by.userId, () => app.get(Publications).publishProgress(setId, by));
}

/** Proposed by the coordinator, approved by both parties, published by both, where the police lead anything. */
export async function publish(on: TestApp, town: Town, setId: string): Promise<void> {
  const { app, transactions, database } = on;
  const byCoordinator = <T>(act: () => Promise<T>) => transactions.asStaff(town.coordinator.userId, act);
  await byCoordinator(() => app.get(Proposals).propose(setId, town.coordinator));
  await approve(on, town, setId);
  await byCoordinator(() => app.get(Publications).publish(setId, town.coordinator));
  const ledByPolice = await database.rows(
    'select 1 from tracker.activity where promise_set_id = $1 and lead_id = $2',
    [setId, town.area],
  );
  if (ledByPolice.length > 0) await publishProgress(on, town.chief, setId);
}

export async function approve({ app, transactions }: TestApp, town: Town, setId: string): Promise<void> {
  for (const [by, authorityId] of [
    [town.approver, town.ekhamra],
    [town.chief, town.area],
  ] as const) {
    await transactions.asStaff(by.userId, async () => {
      const waiting = (await app.get(Proposals).states(setId)).filter((state) =>
        state.waitsFor.includes(authorityId),
      );
      const revisionIds = waiting.map((state) => state.newest.id);
      await app
        .get(PlanApprovals)
        .decide(setId, { authorityId, revisionIds, decision: 'approved', reason: null }, by);
    });
  }
}
