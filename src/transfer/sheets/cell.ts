import { unharmed } from './harmless';

/** What a cell of a sheet holds, whatever kind of file it came from. */
export type Cell = string | number | boolean | Date | null;

export interface Sheet {
  /** As it is called in the workbook; empty for a file of text. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The words of a cell as a person would type them; empty when there is nothing in it. */
export function wordsIn(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej';
  if (typeof cell === 'number') return String(cell);
  return unharmed(cell.replace(/\r\n?/g, '\n')).trim();
}

export const isEmptyRow = (row: readonly Cell[]): boolean => row.every((cell) => wordsIn(cell) === '');

/** ”AB” for the 28th column, as the sheet itself names it. */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
