import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Activity } from '../../activities/activity.entity';
import { ActivityPlan } from '../../activities/plan.dto';
import { targetOf } from '../../activities/plan-fields';
import { Refusal } from '../../kernel/refusal';
import { type Cell, wordsIn } from './cell';
import { readers } from './cell-readers';
import { columns, type FoundHeadings } from './headings';
import { columnOfField, faultsIn, type RowFault } from './row-fault';
import type { KnownActivity, SheetFrame } from './sheet-frame';

export interface ReadPlan {
  readonly plan: ActivityPlan;
  readonly faults: readonly RowFault[];
}

const empty = {
  title: '',
  leadId: '',
  leadFunction: '',
  promiseIds: [] as string[],
  dueOn: '',
};

/** What a row says of an activity; where the sheet has no such column, what stands is kept. */
export function planInRow(
  cells: readonly Cell[],
  row: number,
  { at }: FoundHeadings,
  frame: SheetFrame,
  before: KnownActivity | null,
): ReadPlan {
  const said: Partial<ActivityPlan> = {};
  const unreadable: RowFault[] = [];
  for (const column of columns) {
    const index = at.get(column);
    if (column === 'id' || index === undefined) continue;
    const cell = cells[index] ?? null;
    const read = () => void Object.assign(said, readers[column](wordsIn(cell), frame, cell));
    unreadable.push(...faultsIn(row, read).map((fault) => ({ ...fault, column })));
  }
  const plan = plainToInstance(ActivityPlan, { ...empty, ...before?.plan, ...said });
  const seen = new Set(unreadable.map(({ column }) => column));
  const others = fieldFaults(plan, row).filter(({ column }) => !seen.has(column));
  const faults = [...unreadable, ...others].sort((a, b) => placeOf(a) - placeOf(b));
  return { plan, faults: faults.length > 0 ? faults : wholeFaults(plan, row, frame, before) };
}

const placeOf = ({ column }: RowFault): number => (column ? columns.indexOf(column) : -1);

/** The same rules as for the form: first each field, then the plan as a whole and what stands already. */
const fieldFaults = (plan: ActivityPlan, row: number): RowFault[] =>
  validateSync(plan, { stopAtFirstError: true }).map(({ property, constraints }) => ({
    row,
    column: columnOfField[property] ?? null,
    code: Object.values(constraints ?? {})[0] ?? 'input.malformed',
    values: {},
  }));

function wholeFaults(
  plan: ActivityPlan,
  row: number,
  { set }: SheetFrame,
  before: KnownActivity | null,
): RowFault[] {
  return faultsIn(row, () => {
    if (plan.takingPartIds.includes(plan.leadId))
      throw new Refusal('activity.lead_takes_part', 'takingPartIds');
    if (before && !set.isDraft() && plan.dueOn !== before.activity.dueOn)
      throw new Refusal('activity.deadline_is_moved_not_edited', 'dueOn');
    Object.assign(new Activity(), before?.activity).plan(plan, targetOf(plan));
  });
}
