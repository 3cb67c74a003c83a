import { stringify } from 'csv-stringify/sync';
import writeWorkbook from 'write-excel-file/node';
import type { Cell } from './cell';
import { harmless } from './harmless';

export interface WrittenSheet {
  readonly name: string;
  /** The first row is the headings. */
  readonly rows: readonly (readonly Cell[])[];
  /** In letters, one for each column. */
  readonly widths: readonly number[];
}

/** As Excel opens it in Sweden: UTF-8 with its mark, semicolons, a comma in numbers. */
export function asCsv(rows: readonly (readonly Cell[])[]): Buffer {
  const written = rows.map((row) => row.map(asText));
  return Buffer.from(
    stringify(written, { delimiter: ';', bom: true, record_delimiter: '\r\n', quoted_match: /\n/ }),
  );
}

export async function asWorkbook(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, rows, widths }) => ({
    sheet: name,
    data: rows.map((row, index) => row.map((cell) => workbookCell(cell, index === 0))),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  return writeWorkbook(written, { fontFamily: 'Arial', fontSize: 10 }).toBuffer();
}

function asText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? harmless(cell) : String(cell).replace('.', ',');
}

function workbookCell(cell: Cell, isHeading: boolean) {
  if (cell === null) return null;
  if (cell instanceof Date)
    return { value: cell, type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' as const };
  if (typeof cell !== 'string') return { value: Number(cell), type: Number, alignVertical: 'top' as const };
  return {
    value: writable(harmless(cell)),
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
    ...(isHeading ? { fontWeight: 'bold' as const, backgroundColor: '#e8f0ef' } : {}),
  };
}

/** Control signs, the code points that stand for no sign, and the sign for what could not be read: the library drops them. */
const unwritable = /(?![\t\n\u0085])[\p{Control}\p{Noncharacter_Code_Point}\ufffd]/gu;

/**
 * What XML cannot hold is written as the format's own escapes, and what looks like one of them too. So is a word
 * like `valueOf`, which the library would find on every object and take for a text it has written before.
 */
function writable(text: string): string {
  const escaped = (signs: string) =>
    signs.replace(/[^]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  if (text in {}) return escaped(text);
  return text.replace(/_x[0-9A-Fa-f]{4}_/g, '_x005F$&').replace(unwritable, escaped);
}
