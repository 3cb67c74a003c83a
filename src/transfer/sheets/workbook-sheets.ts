import readWorkbook, { InvalidSpreadsheetError } from 'read-excel-file/node';
import { Refusal } from '../../kernel/refusal';
import type { Cell, Sheet } from './cell';
import { lastRow, mostColumns, mostRows } from './limits';
import { packed, workbookParts } from './workbook-parts';

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The sheets of a workbook. A formula is never run: what counts is the value that was saved with it. */
export async function workbookSheets(bytes: Buffer): Promise<readonly Sheet[]> {
  const parts = workbookParts(bytes);
  const xmls = sheetParts(parts).map((part) => parts.get(part) ?? '');
  xmls.forEach(refuseFarCells);
  const areas = xmls.map(mergedIn);
  const sheets = await readWorkbook(packed(parts)).catch(explain);
  return sheets.map(({ sheet, data }, index) => ({
    name: sheet,
    rows: filledDown(data as unknown as Cell[][], areas[index] ?? []),
  }));
}

/** The library tells of a bad cell; whatever else it stumbles over is a file that is not as a workbook should be. */
function explain(fault: unknown): never {
  const cell = fault instanceof InvalidSpreadsheetError && /row (\d+), col (\d+)/.exec(fault.message);
  if (!cell) throw new Refusal('sheet.unreadable', 'file');
  const [, row = '', column = ''] = cell;
  throw new Refusal('sheet.cell_unreadable', 'file', { row, column });
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
  for (const [, , letters = '', digits = ''] of xml.matchAll(/<(?:\w+:)?c\s[^>]*?\br=(["'])([A-Z]+)(\d+)\1/g))
    if (Number(digits) > lastRow || columnOf(letters) >= mostColumns)
      throw new Refusal('sheet.cells_far_out', 'file', { cell: `${letters}${digits}` });
  const rows = xml.match(/<(?:\w+:)?row\b/g)?.length ?? 0;
  if (rows > lastRow) throw new Refusal('sheet.too_many_rows', 'file', { most: mostRows });
}

function mergedIn(xml: string): Area[] {
  const references = xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g);
  const all = [...references];
  if (all.length > lastRow) throw new Refusal('sheet.unpacks_too_large', 'file');
  return all.map(([, left = '', top = '', right = '', bottom = '']) => ({
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
