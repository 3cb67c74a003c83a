import readWorkbook, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/node';
import { Refusal } from '../../kernel/refusal';
import type { Cell, Sheet } from './cell';
import { mostColumns, mostRows } from './limits';
import { workbookParts } from './workbook-parts';

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The sheets of a workbook. A formula is never run: what counts is the value that was saved with it. */
export async function workbookSheets(bytes: Buffer): Promise<readonly Sheet[]> {
  const parts = workbookParts(bytes);
  const areas = sheetParts(parts).map((part) => mergedIn(parts.get(part) ?? ''));
  for (const [name, xml] of parts) if (/worksheets\//.test(name)) refuseFarCells(xml);
  const sheets = await readWorkbook(bytes).catch(explain);
  return sheets.map(({ sheet, data }, index) => ({
    name: sheet,
    rows: filledDown(data as unknown as Cell[][], areas[index] ?? []),
  }));
}

function explain(fault: unknown): never {
  if (fault instanceof InvalidSpreadsheetError) {
    const [, row = '?', column = '?'] = /row (\d+), col (\d+)/.exec(fault.message) ?? [];
    throw new Refusal('sheet.cell_unreadable', 'file', { row, column });
  }
  if (fault instanceof InvalidInputError) throw new Refusal('sheet.unreadable', 'file');
  throw fault;
}

/** The part of each sheet, in the order of the workbook. */
function sheetParts(parts: ReadonlyMap<string, string>): string[] {
  const relations = parts.get('xl/_rels/workbook.xml.rels') ?? '';
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([element]) => [
      attribute(element, 'Id'),
      attribute(element, 'Target'),
    ]),
  );
  const sheets = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)];
  if (sheets.length === 0) throw new Refusal('sheet.unreadable', 'file');
  return sheets.map(([element]) => {
    const target = targets.get(attribute(element, 'r:id')) ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '';

/** A cell far out would make all the empty ones before it. */
function refuseFarCells(xml: string): void {
  for (const [, letters = '', digits = ''] of xml.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)(\d+)"/g))
    if (Number(digits) > mostRows * 5 || columnOf(letters) >= mostColumns)
      throw new Refusal('sheet.cells_far_out', 'file', { cell: `${letters}${digits}` });
  for (const [, digits = ''] of xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br="(\d+)"/g))
    if (Number(digits) > 1_048_576) throw new Refusal('sheet.unreadable', 'file');
}

function mergedIn(xml: string): Area[] {
  const references = xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g);
  return [...references].map(([, left = '', top = '', right = '', bottom = '']) => ({
    top: Number(top) - 1,
    bottom: Number(bottom) - 1,
    left: columnOf(left),
    right: columnOf(right),
  }));
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A cell that is merged over several rows says the same of each of them; over several columns it is a title. */
function filledDown(rows: readonly Cell[][], areas: readonly Area[]): Cell[][] {
  const filled = rows.map((row) => [...row]);
  for (const { top, bottom, left, right } of areas) {
    if (left !== right) continue;
    const value = filled[top]?.[left] ?? null;
    for (const row of filled.slice(top + 1, bottom + 1)) row[left] = value;
  }
  return filled;
}
