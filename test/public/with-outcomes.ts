import { randomUUID } from 'node:crypto';
import { Assessments } from '../../src/follow-ups/assessments';
import { FollowUps } from '../../src/follow-ups/follow-ups';
import { Indicators } from '../../src/indicators/indicators';
import { Measurements } from '../../src/indicators/measurements';
import { Publications } from '../../src/publication/publications';
import type { TestApp } from '../support/app';
import { indicatorOf } from '../support/before-the-promise';
import type { Town } from '../support/people';
import type { LivingPlan } from './a-living-plan';

export interface Outcomes {
  readonly followUpId: string;
  readonly indicatorId: string;
  readonly districtId: string;
  /** The internal id of the follow-up. */
  readonly followUp: string;
}

/**
 * Gives the living plan a district, a half-year that only the municipality has reported on (and not on the joint promises), and
 * an indicator with a baseline, a figure and a number too small to show; all published.
 */
export async function withOutcomes(on: TestApp, town: Town, plan: LivingPlan): Promise<Outcomes> {
  const { app, database } = on;
  const as = <T>(work: () => Promise<T>) => on.transactions.asStaff(town.coordinator.userId, work);
  const promises = await database.rows<{ id: string; number: number }>(
    'select id, number from tracker.citizen_promise where promise_set_id = $1 order by number',
    [plan.setId],
  );
  const promise = (number: number) => promises[number - 1]?.id ?? '';
  const [district] = await database.rows<{ id: string; publicId: string }>(
    `insert into tracker.district (id, municipality_id, name) values (gen_random_uuid(), $1, 'Norra hamnen')
       returning id, public_id as "publicId"`,
    [town.ekhamra],
  );
  await database.rows('insert into tracker.promise_set_district values ($1, $2)', [plan.setId, district?.id]);
  const followUp = await as(() =>
    app
      .get(FollowUps)
      .start(
        plan.setId,
        { type: 'half_year', fromOn: '2026-01-01', toOn: '2026-06-30', dueOn: '2026-09-30' },
        town.coordinator,
      ),
  );
  const said = { authorityId: town.ekhamra, version: 0 };
  for (const [number, judgement, reason] of [
    [1, 'partly_fulfilled', 'En av fyra vandringar är gjord.'],
    [2, 'fulfilled', null],
  ] as const)
    await as(() =>
      app
        .get(Assessments)
        .assess(
          followUp.id,
          promise(number),
          { ...said, judgement, reason, publicText: 'Vi gick i Norra hamnen.' },
          town.coordinator,
        ),
    );
  const indicator = await as(() =>
    app
      .get(Indicators)
      .add(
        plan.setId,
        indicatorOf({ promiseIds: [promise(2)], isCount: true, unit: 'anmälningar' }),
        town.coordinator,
      ),
  );
  const figures = { fromOn: null, n: null, margin: null, source: '', note: '', isBaseline: false };
  for (const [toOn, value, note] of [
    ['2026-03-31', 28.5, 'Frågan ställdes på ett nytt sätt.'],
    ['2026-06-30', 3, 'Tre personer på Åstigen.'],
  ] as const)
    await as(() =>
      app
        .get(Measurements)
        .register(indicator.id, { ...figures, toOn, value, note, formKey: randomUUID() }, town.coordinator),
    );
  await as(() => app.get(Publications).publish(plan.setId, town.coordinator));
  const { publicId } = followUp;
  return {
    followUpId: publicId,
    indicatorId: indicator.publicId,
    districtId: district?.publicId ?? '',
    followUp: followUp.id,
  };
}
