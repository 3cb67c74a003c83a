import { Activity } from '../../src/activities/activity.entity';
import type { ActivityPlan } from '../../src/activities/plan.dto';
import { fieldsOfPlan, targetOf } from '../../src/activities/plan-fields';
import { PromiseSet } from '../../src/promises/promise-set.entity';
import type { KnownActivity, SheetFrame } from '../../src/transfer/sheets/sheet-frame';

const actor = (digit: number, name: string) => ({ id: `0000000${digit}-0000-4000-8000-000000000000`, name });
export const municipality = actor(1, 'Ekhamra kommun');
export const police = actor(2, 'Lokalpolisområde Mellanbygden');
export const partner = actor(3, 'Bostads AB, Ekhamra');
export const promises = [1, 2, 3].map((number) => ({
  id: `1000000${number}-0000-4000-8000-000000000000`,
  number,
  text: `Löfte nummer ${number}.`,
}));

/** A document of a municipality and the police with three promises, as a sheet is read against. */
export function aFrame(
  activities: readonly KnownActivity[] = [],
  state: PromiseSet['state'] = 'draft',
): SheetFrame {
  return {
    set: Object.assign(new PromiseSet(), { id: 'set', state }),
    parties: [
      { ...municipality, party: 'municipality' },
      { ...police, party: 'police' },
    ],
    ableToTakePart: [municipality, police, partner],
    promises,
    activities,
  };
}

export function aKnownActivity(publicId: string, plan: ActivityPlan): KnownActivity {
  const activity = Object.assign(new Activity(), {
    id: `id of ${publicId}`,
    publicId,
    status: 'not_started',
    publicText: '',
    permanentOn: null,
  });
  activity.plan(plan, targetOf(plan));
  return { activity, plan, fields: fieldsOfPlan(plan) };
}
