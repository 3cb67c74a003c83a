/** How a file's cells are told apart: by a comma (RFC 4180), or by a semicolon with a mark that Swedish Excel reads. */
export type Separator = 'comma' | 'semicolon';

const signs: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';' };
/** Tells Excel that the file is UTF-8. */
const byteOrderMark = '\uFEFF';

export const csvStart = (columns: readonly string[], separator: Separator): string =>
  `${separator === 'semicolon' ? byteOrderMark : ''}${csvLine(columns, separator)}`;

/** One line, ended as RFC 4180 says. */
export const csvLine = (cells: readonly Cell[], separator: Separator): string =>
  `${cells.map((cell) => written(cell, signs[separator])).join(signs[separator])}\r\n`;

export type Cell = string | number | boolean | null;

/** A text that a spreadsheet would run as a formula begins with an apostrophe instead; a number is left as it is. */
function written(cell: Cell, sign: string): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
  return text.includes(sign) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * An item as one row: names as in the JSON, what is inside another with a dot (`lead.name`), lists of words by blanks.
 * Of a list of things with a name of their own the names are told; other lists have files of their own, and links are left out.
 */
export function flat(item: object): Record<string, Cell> {
  return Object.fromEntries(cellsOf('', item));
}

function cellsOf(prefix: string, item: object): [string, Cell][] {
  return Object.entries(item).flatMap(([name, value]: [string, unknown]): [string, Cell][] => {
    if (name === '_links') return [];
    const key = `${prefix}${name}`;
    if (Array.isArray(value)) return listCells(key, value);
    if (typeof value === 'object' && value !== null) return cellsOf(`${key}.`, value);
    return [[key, value as Cell]];
  });
}

function listCells(key: string, list: readonly unknown[]): [string, Cell][] {
  if (list.every((one) => typeof one === 'string')) return [[key, list.join(' ')]];
  const things = list as readonly Readonly<Record<string, unknown>>[];
  const name = ['slug', 'id'].find((one) => things.every((thing) => one in thing));
  if (name === undefined) return [];
  const names = things.map((thing) => thing[name]).filter((one) => typeof one === 'string');
  return [[`${key}.${name}`, names.join(' ')]];
}
