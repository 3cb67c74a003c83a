import { statusTexts } from '../../site/status-texts';
import { targetTexts } from '../../words/target.texts';
import type { Cell } from './cell';
import { columns, type Column, headings, toldHeadings } from './headings';
import type { KnownActivity, SheetFrame } from './sheet-frame';

export const headingRow = (): string[] => [...columns.map((column) => headings[column]), ...toldHeadings];

/** The activities as rows below the headings: what an import reads, and how it goes. */
export const activityRows = (frame: SheetFrame): Cell[][] =>
  frame.activities.map((known) => {
    const cells = cellsOf(known, frame);
    const { status, publicText } = known.activity;
    return [...columns.map((column) => cells[column]), statusTexts.sv[status].word, publicText || null];
  });

function cellsOf({ activity, plan }: KnownActivity, frame: SheetFrame): Readonly<Record<Column, Cell>> {
  const { comparators, scopes, cadences } = targetTexts.sv;
  const nameOf = (id: string) =>
    [...frame.parties, ...frame.ableToTakePart].find((actor) => actor.id === id)?.name ?? '';
  const numbers = frame.promises.filter(({ id }) => plan.promiseIds.includes(id)).map(({ number }) => number);
  return {
    id: activity.publicId,
    title: plan.title,
    description: plan.description || null,
    promises: numbers.join(', '),
    lead: nameOf(plan.leadId),
    leadFunction: plan.leadFunction,
    takingPart: plan.takingPartIds.map(nameOf).sort().join('; ') || null,
    startOn: dateOf(plan.startOn),
    dueOn: dateOf(plan.dueOn),
    cadence: plan.cadence === 'none' ? null : cadences[plan.cadence],
    cadenceTimes: plan.cadenceTimes,
    comparator: plan.targetComparator && comparators[plan.targetComparator],
    quantity: plan.targetQuantity,
    unit: plan.targetUnit,
    scope: plan.targetScope && scopes[plan.targetScope],
    demandDriven: plan.demandDriven ? 'ja' : null,
    isTrial: plan.isTrial ? 'ja' : null,
  };
}

const dateOf = (day: string | null): Date | null => (day ? new Date(`${day}T00:00:00Z`) : null);
