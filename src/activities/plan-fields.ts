import { mergeEdits } from '../kernel/merge-edits';
import type { ActivityPlan, PlanEdit } from './plan.dto';
import { Refusal } from '../kernel/refusal';
import type { Target } from '../words/target';
import type { Activity } from './activity.entity';

/** A plan as its form holds it: text in every field, several choices one a line. */
export type PlanFields = Record<keyof ActivityPlan, string>;

/** A suggested target fills the form too: saving it is what confirms it. */
export function planFieldsOf(
  activity: Activity,
  { promiseIds, takingPartIds }: Pick<ActivityPlan, 'promiseIds' | 'takingPartIds'>,
): PlanFields {
  return fieldsOfPlan({
    title: activity.title,
    description: activity.description,
    leadId: activity.leadId,
    leadFunction: activity.leadFunction,
    promiseIds: [...promiseIds],
    takingPartIds: [...takingPartIds],
    startOn: activity.startOn,
    dueOn: activity.dueOn,
    cadence: activity.cadence,
    cadenceTimes: activity.cadenceTimes,
    targetComparator: activity.targetComparator,
    targetQuantity: activity.targetQuantity,
    targetUnit: activity.targetUnit,
    targetScope: activity.targetScope,
    demandDriven: activity.demandDriven,
    isTrial: activity.isTrial,
  });
}

/** What two people changed in a plan that one of them had open. */
export function mergePlan(
  edit: PlanEdit,
  saved: PlanFields,
): { readonly merged: PlanFields; readonly clashes: Readonly<Partial<PlanFields>> } {
  const { merged, conflicts } = mergeEdits(openedOn(edit, saved), fieldsOfPlan(edit), saved);
  return { merged, clashes: Object.fromEntries(conflicts.map((field) => [field, saved[field]])) };
}

export const planFrom = (fields: PlanFields): ActivityPlan => ({
  title: fields.title,
  description: fields.description,
  leadId: fields.leadId,
  leadFunction: fields.leadFunction,
  promiseIds: listed(fields.promiseIds),
  takingPartIds: listed(fields.takingPartIds),
  startOn: fields.startOn || null,
  dueOn: fields.dueOn,
  cadence: fields.cadence as ActivityPlan['cadence'],
  cadenceTimes: fields.cadenceTimes ? Number(fields.cadenceTimes) : null,
  targetComparator: (fields.targetComparator || null) as ActivityPlan['targetComparator'],
  targetQuantity: fields.targetQuantity ? Number(fields.targetQuantity) : null,
  targetUnit: fields.targetUnit || null,
  targetScope: (fields.targetScope || null) as ActivityPlan['targetScope'],
  demandDriven: fields.demandDriven === 'yes',
  isTrial: fields.isTrial === 'yes',
});

/** The fields that differ, before and after: what the log keeps of an edited plan. */
export function differences(
  before: PlanFields,
  after: PlanFields,
): { readonly from: Partial<PlanFields>; readonly to: Partial<PlanFields> } {
  const changed = (Object.keys(after) as (keyof PlanFields)[]).filter(
    (field) => before[field] !== after[field],
  );
  const only = (fields: PlanFields) => Object.fromEntries(changed.map((field) => [field, fields[field]]));
  return { from: only(before), to: only(after) };
}

export function fieldsOfPlan(plan: ActivityPlan): PlanFields {
  return {
    title: plan.title,
    description: plan.description,
    leadId: plan.leadId,
    leadFunction: plan.leadFunction,
    promiseIds: inLines(plan.promiseIds),
    takingPartIds: inLines(plan.takingPartIds),
    startOn: plan.startOn ?? '',
    dueOn: plan.dueOn,
    cadence: plan.cadence,
    cadenceTimes: plan.cadenceTimes === null ? '' : String(plan.cadenceTimes),
    targetComparator: plan.targetComparator ?? '',
    targetQuantity: plan.targetQuantity === null ? '' : String(plan.targetQuantity),
    targetUnit: plan.targetUnit ?? '',
    targetScope: plan.targetScope ?? '',
    demandDriven: plan.demandDriven ? 'yes' : '',
    isTrial: plan.isTrial ? 'yes' : '',
  };
}

const inLines = (ids: readonly string[]): string => [...new Set(ids)].sort().join('\n');
const listed = (lines: string): string[] => lines.split('\n').filter(Boolean);

/** What the form says it showed; a field it does not name counts as what is saved. */
function openedOn(edit: PlanEdit, saved: PlanFields): PlanFields {
  const said = Object(JSON.parse(edit.was)) as Record<string, unknown>;
  const entries = Object.entries(saved).map(([field, now]) => {
    const was = said[field];
    return [field, typeof was === 'string' ? was : now];
  });
  return Object.fromEntries(entries) as PlanFields;
}

/** All four parts or none; a half-filled target is a mistake, not a commitment. */
export function targetOf(plan: ActivityPlan): Target | null {
  const {
    targetComparator: comparator,
    targetQuantity: quantity,
    targetUnit: unit,
    targetScope: scope,
  } = plan;
  if (comparator && quantity !== null && unit && scope) return { comparator, quantity, unit, scope };
  if (comparator === null && quantity === null && unit === null) return null;
  throw new Refusal('activity.target_half_filled', 'targetQuantity');
}
