import { Activities } from '../../src/activities/activities';
import { FollowUps } from '../../src/follow-ups/follow-ups';
import { Assessments } from '../../src/follow-ups/assessments';
import type { FollowUp } from '../../src/follow-ups/follow-up.entity';
import type { Caller } from '../../src/kernel/caller';
import { PromiseSets } from '../../src/promises/promise-sets';
import type { Judgement } from '../../src/words/judgement';
import type { FollowUpType } from '../../src/words/follow-up-words';
import type { TestApp } from './app';
import type { Town } from './people';
import { planOf, publish } from './plan';

export interface Skara {
  readonly setId: string;
  readonly publicId: string;
  /** By what they are about. */
  readonly promises: Readonly<Record<Promised, string>>;
  readonly followUp: FollowUp;
}

const promised = {
  inspections: ['police', 'Att göra fyra krogtillsyner vid utvalda tillfällen.'],
  patrols: ['police', 'Att fotpatrullera där invånare känner sig otrygga.'],
  nightWalks: ['municipality', 'Att genomföra tre nattvandringar med föreningar.'],
  lighting: ['municipality', 'Att bjuda in till dialog om belysning.'],
  walks: ['joint', 'Att göra två trygghetsvandringar i utvalda bostadsområden.'],
} as const;
export type Promised = keyof typeof promised;
const names = Object.keys(promised) as Promised[];

/** A year like one that was followed up in the field: five promises, and one of them that nobody said a word about. */
export async function aYearToFollowUp(on: TestApp, town: Town, type: FollowUpType = 'year'): Promise<Skara> {
  const { app, transactions } = on;
  const { set, promises } = await transactions.asStaff(town.coordinator.userId, () =>
    app.get(PromiseSets).draft(
      {
        keeperId: town.ekhamra,
        kind: 'citizen_promise',
        title: 'Medborgarlöfte som följs upp',
        periodStart: '2026-01-01',
        periodEnd: '2026-12-31',
        basis: '',
        parties: [
          { actorId: town.ekhamra, party: 'municipality' },
          { actorId: town.area, party: 'police' },
        ],
        promises: names.map((name) => ({
          party: promised[name][0],
          text: promised[name][1],
          actorId: null,
          kind: 'direction' as const,
        })),
      },
      town.coordinator,
    ),
  );
  const ids = Object.fromEntries(names.map((name, index) => [name, promises[index]?.id ?? ''])) as Record<
    Promised,
    string
  >;
  await transactions.asStaff(town.coordinator.userId, () =>
    app
      .get(Activities)
      .add(
        set.id,
        planOf({ title: 'Nattvandringar', leadId: town.ekhamra, promiseIds: [ids.nightWalks] }),
        town.coordinator,
      ),
  );
  await publish(on, town, set.id);
  const followUp = await transactions.asStaff(town.coordinator.userId, () =>
    app
      .get(FollowUps)
      .start(
        set.id,
        { type, fromOn: '2026-01-01', toOn: '2026-12-31', dueOn: '2026-12-31' },
        town.coordinator,
      ),
  );
  return { setId: set.id, publicId: set.publicId, promises: ids, followUp };
}

export interface Said {
  readonly judgement: Judgement;
  readonly reason?: string | null;
  readonly publicText?: string;
  readonly version?: number;
}

/** One party's word on one promise. */
export const judge = (
  { app, transactions }: TestApp,
  { followUp, promises }: Pick<Skara, 'followUp' | 'promises'>,
  promise: Promised,
  authorityId: string,
  by: Caller,
  { judgement, reason = null, publicText = '', version = 0 }: Said = { judgement: 'fulfilled' },
): Promise<void> =>
  transactions.asStaff(by.userId, () =>
    app
      .get(Assessments)
      .assess(followUp.id, promises[promise], { authorityId, judgement, reason, publicText, version }, by),
  );

/** All that was told of in the follow-up of 2018: everything but the dialogue about lighting. */
export async function judgeAllButLighting(on: TestApp, town: Town, year: Skara): Promise<void> {
  for (const promise of ['inspections', 'patrols', 'walks'] as const)
    await judge(on, year, promise, town.area, town.liaison);
  for (const promise of ['nightWalks', 'walks'] as const)
    await judge(on, year, promise, town.ekhamra, town.coordinator);
}
