import type { Cell } from './cell';
import { activityRows, headingRow } from './sheet-rows';
import type { SheetFrame } from './sheet-frame';
import { exampleRows, wordRows } from './template';
import { asCsv, asWorkbook } from './written-sheets';

export const sheetKinds = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
export type SheetKind = keyof typeof sheetKinds;

const widths = [14, 40, 50, 9, 28, 24, 28, 11, 11, 12, 9, 9, 9, 22, 18, 9, 9, 14, 40];

/** The activities of a document, in the shape that is read back. */
export const exportOf = (frame: SheetFrame, kind: SheetKind): Promise<Buffer> =>
  written(frame, kind, activityRows(frame));

/** The same without activities: headings to write below, examples and the words that are understood. */
export const templateOf = (frame: SheetFrame, kind: SheetKind): Promise<Buffer> => written(frame, kind, []);

async function written(frame: SheetFrame, kind: SheetKind, rows: readonly Cell[][]): Promise<Buffer> {
  const sheet = [headingRow(), ...rows];
  if (kind === 'csv') return asCsv(sheet);
  return asWorkbook([
    { name: 'Aktiviteter', rows: sheet, widths },
    { name: 'Exempel', rows: exampleRows(frame), widths },
    { name: 'Ord som gäller', rows: wordRows(frame), widths: [24, 60, 60] },
  ]);
}
