import { randomUUID } from 'node:crypto';
import type { Caller } from '../../src/kernel/caller';
import { CitizenPromises } from '../../src/promises/citizen-promises';
import type { NewDocument, NewPromise } from '../../src/promises/promise.dto';
import { PromiseSetFacts } from '../../src/promises/promise-set-facts';
import type { PromiseSet } from '../../src/promises/promise-set.entity';
import type { CitizenPromise } from '../../src/promises/citizen-promise.entity';
import { PlanApprovals } from '../../src/publication/plan-approvals';
import { Proposals } from '../../src/publication/proposals';
import type { TestApp } from './app';
import type { Town } from './people';

/** What the form for a new document sends. */
export const documentOf = (town: Town, overrides: Partial<NewDocument> = {}): NewDocument => ({
  keeperId: town.ekhamra,
  formKey: randomUUID(),
  kind: 'citizen_promise',
  title: 'Medborgarlöfte för Ekhamra',
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  followUpEvery: null,
  policeAreaId: town.area,
  municipalities: '',
  partners: '',
  districtIds: [],
  ...overrides,
});

export const promiseOf = (overrides: Partial<NewPromise> = {}): NewPromise => ({
  text: 'Att genomföra trygghetsvandringar.',
  party: 'municipality',
  actorId: null,
  forMunicipalityId: null,
  kind: 'direction',
  formKey: randomUUID(),
  ...overrides,
});

export const begin = ({ app, transactions }: TestApp, by: Caller, input: NewDocument): Promise<PromiseSet> =>
  transactions.asStaff(by.userId, () => app.get(PromiseSetFacts).begin(input, by));

export const addPromise = (
  { app, transactions }: TestApp,
  by: Caller,
  setId: string,
  overrides: Partial<NewPromise> = {},
): Promise<CitizenPromise> =>
  transactions.asStaff(by.userId, () => app.get(CitizenPromises).add(setId, promiseOf(overrides), by));

export const propose = ({ app, transactions }: TestApp, by: Caller, setId: string): Promise<void> =>
  transactions.asStaff(by.userId, () => app.get(Proposals).propose(setId, by));

/** Says yes or no to everything that waits for the authority; nothing when nothing does. */
export function decideAll(
  { app, transactions }: TestApp,
  by: Caller,
  authorityId: string,
  setId: string,
  decision: 'approved' | 'refused' = 'approved',
): Promise<number> {
  return transactions.asStaff(by.userId, async () => {
    const waiting = (await app.get(Proposals).states(setId)).filter((state) =>
      state.waitsFor.includes(authorityId),
    );
    const revisionIds = waiting.map((state) => state.newest.id);
    const reason = decision === 'refused' ? 'Vi hinner inte.' : null;
    if (revisionIds.length > 0)
      await app.get(PlanApprovals).decide(setId, { authorityId, revisionIds, decision, reason }, by);
    return revisionIds.length;
  });
}
