import { Refusal } from '../../kernel/refusal';
import type { Column } from './headings';

/** What is wrong with one cell, or with a whole row, in a refusal's words. */
export interface RowFault {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly column: Column | null;
  readonly code: string;
  readonly values: Refusal['values'];
}

/** The fields of a plan stand in these columns. */
export const columnOfField: Readonly<Record<string, Column>> = {
  title: 'title',
  description: 'description',
  promiseIds: 'promises',
  leadId: 'lead',
  leadFunction: 'leadFunction',
  takingPartIds: 'takingPart',
  startOn: 'startOn',
  dueOn: 'dueOn',
  cadence: 'cadence',
  cadenceTimes: 'cadenceTimes',
  targetComparator: 'comparator',
  targetQuantity: 'quantity',
  targetUnit: 'unit',
  targetScope: 'scope',
  demandDriven: 'demandDriven',
  isTrial: 'isTrial',
};

/** The refusal of an act as a fault of its row; anything else goes on. */
export function faultsIn(row: number, act: () => void): RowFault[] {
  try {
    act();
    return [];
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    const { field, code, values } = fault;
    return [{ row, column: field === null ? null : (columnOfField[field] ?? null), code, values }];
  }
}
