import type { ActivityPlan } from '../../activities/plan.dto';
import { differences, fieldsOfPlan, type PlanFields } from '../../activities/plan-fields';
import { Refusal } from '../../kernel/refusal';
import { sensitiveIn } from '../../words/sensitive-patterns';
import { type Cell, isEmptyRow, type Sheet, wordsIn } from './cell';
import {
  type Column,
  findHeadings,
  type FoundHeadings,
  headings,
  knownHeadings,
  toldHeadings,
} from './headings';
import { mostRows } from './limits';
import { planInRow } from './plan-row';
import type { RowFault } from './row-fault';
import { type KnownActivity, type SheetFrame, titleKey } from './sheet-frame';

/** A row that can be taken in: a new activity, or what becomes of one there is. */
export interface JudgedRow {
  readonly row: number;
  readonly plan: ActivityPlan;
  readonly before: KnownActivity | null;
  /** What differs, before and after; nothing for a row that says what stands already. */
  readonly from: Partial<PlanFields>;
  readonly to: Partial<PlanFields>;
}

export interface JudgedSheet {
  readonly name: string;
  readonly headings: FoundHeadings;
  readonly rows: readonly JudgedRow[];
  readonly faults: readonly RowFault[];
  /** Rows with a text that seems to point out a person, and what it is. */
  readonly doubts: readonly { readonly row: number; readonly found: string }[];
  /** Columns that are passed over. */
  readonly skipped: readonly string[];
}

/** What a new activity cannot do without. */
export const neededColumns: readonly Column[] = ['title', 'promises', 'lead', 'leadFunction', 'dueOn'];

/**
 * What would become of a sheet: every row is read to its end, and every fault told.
 * @throws Refusal when no sheet of the file is one of activities
 */
export function judgeSheet(sheets: readonly Sheet[], frame: SheetFrame): JudgedSheet {
  const { sheet, found } = sheetOfActivities(sheets);
  const lines = linesBelow(sheet, found);
  if (lines.length === 0) throw new Refusal('sheet.no_rows', 'file', { row: found.row });
  if (lines.length > mostRows) throw new Refusal('sheet.too_many_rows', 'file', { most: mostRows });
  const identified = identify(lines, found, frame);
  const missing = identified.some(({ before, fault }) => !before && !fault) ? missingColumns(found) : [];
  const read = identified.map((line) =>
    line.fault || missing.length > 0
      ? { ...line, plan: null, faults: line.fault ? [line.fault] : [] }
      : { ...line, ...planInRow(line.cells, line.row, found, frame, line.before) },
  );
  const rows = read.flatMap(({ row, plan, before }) => (plan ? [judged(row, plan, before)] : []));
  return {
    name: sheet.name,
    headings: found,
    rows,
    faults: [...missing, ...read.flatMap(({ faults }) => faults)],
    doubts: rows.flatMap(doubtsIn),
    skipped: [...found.unknown, ...found.twice].filter(
      (words) => !toldHeadings.some((told) => told === words),
    ),
  };
}

interface Line {
  readonly row: number;
  readonly cells: readonly Cell[];
}

function sheetOfActivities(sheets: readonly Sheet[]): { sheet: Sheet; found: FoundHeadings } {
  const candidates = sheets.flatMap((sheet) => {
    const found = findHeadings(sheet.rows);
    return found && (found.at.has('title') || found.at.has('id')) ? [{ sheet, found }] : [];
  });
  const chosen = candidates.find(({ sheet }) => sheet.name === 'Aktiviteter') ?? candidates[0];
  if (chosen) return chosen;
  if (sheets.every(({ rows }) => rows.every(isEmptyRow))) throw new Refusal('sheet.empty', 'file');
  const wanted = neededColumns.map((column) => headings[column]).join(', ');
  throw new Refusal('sheet.no_headings', 'file', { headings: wanted });
}

/** Empty rows are nothing, and headings repeated down the page are no activity. */
function linesBelow({ rows }: Sheet, found: FoundHeadings): Line[] {
  return rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(found.row)
    .filter(({ cells }) => !isEmptyRow(cells) && knownHeadings(cells) < found.at.size);
}

interface Identified extends Line {
  readonly before: KnownActivity | null;
  readonly fault: RowFault | null;
}

/** By its id, or else by its title: so that the same sheet taken in twice changes nothing. */
function identify(lines: readonly Line[], { at }: FoundHeadings, frame: SheetFrame): Identified[] {
  const seen = new Map<string, number>();
  const alikeTo = (title: string) =>
    frame.activities.filter(({ activity }) => titleKey(activity.title) === titleKey(title));
  const byId = new Map(frame.activities.map((known) => [known.activity.publicId, known]));
  const words = (line: Line, column: Column) => wordsIn(line.cells[at.get(column) ?? -1]);
  return lines.map((line) => {
    const fault = (column: Column, code: string, values: RowFault['values'] = {}): Identified => ({
      ...line,
      before: null,
      fault: { row: line.row, column, code, values },
    });
    const id = words(line, 'id').toLowerCase();
    const title = words(line, 'title');
    const alike = alikeTo(title);
    const before = (id ? byId.get(id) : alike[0]) ?? null;
    if (id && !before) return fault('id', 'sheet.id_unknown', { value: id });
    if (!id && alike.length > 1) return fault('title', 'sheet.title_ambiguous', { count: alike.length });
    const key = before?.activity.id ?? titleKey(title);
    const first = seen.get(key);
    if (key !== '' && first !== undefined)
      return fault(id ? 'id' : 'title', 'sheet.row_repeated', { row: first });
    seen.set(key, line.row);
    return { ...line, before, fault: null };
  });
}

const missingColumns = ({ at, row }: FoundHeadings): RowFault[] =>
  neededColumns
    .filter((column) => !at.has(column))
    .map((column) => ({ row, column, code: 'sheet.column_missing', values: { heading: headings[column] } }));

function judged(row: number, plan: ActivityPlan, before: KnownActivity | null): JudgedRow {
  const changes = before
    ? differences(before.fields, fieldsOfPlan(plan))
    : { from: {}, to: fieldsOfPlan(plan) };
  return { row, plan, before, ...changes };
}

/** What stands already has been thought about. */
function doubtsIn({ row, to }: JudgedRow): JudgedSheet['doubts'] {
  const found = [to.title, to.description, to.leadFunction].flatMap((text) => sensitiveIn(text ?? ''));
  return found.length === 0 ? [] : [{ row, found: found.map(({ text }) => text).join(', ') }];
}
