import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../../kernel/refusal';
import { decodeText } from '../decode-text';
import { letterOf } from './cell';
import { knownHeadings } from './headings';
import { longestLine, mostColumns, mostRows } from './limits';

const separators = [';', '\t', ',', '|'] as const;
/** The headings stand among so many rows at the top. */
const top = 30;

/** The rows of a file of text: whatever stands between the values, quoted or not, from any program. Row 1 is the first line. */
export function textRows(bytes: Buffer): string[][] {
  const text = decodeText(bytes);
  if (text.includes('\0')) throw new Refusal('sheet.unreadable', 'file');
  const long = text.split('\n').findIndex((line) => line.length > longestLine);
  if (long >= 0) throw new Refusal('sheet.quotes', 'file', { row: long + 1 });
  const [said, rest] = saidSeparator(text);
  const separator = said ?? likeliest(rest);
  const rows = rowsOf(rest, separator, mostRows + top + 1);
  return said === null ? rows : [[], ...rows];
}

/** Excel's own first line `sep=;`, which is no row. */
function saidSeparator(text: string): [string | null, string] {
  const line = /^sep=(.)\r?\n/i.exec(text);
  return line ? [line[1] ?? null, text.slice(line[0].length)] : [null, text];
}

/** The one that makes most of the headings known; of equals the one that makes most columns. */
function likeliest(text: string): string {
  const scores = separators.map((separator) => {
    const rows = topOf(text, separator);
    const known = Math.max(0, ...rows.map((row) => knownHeadings(row)));
    return { separator, score: known * 1000 + Math.max(0, ...rows.map((row) => row.length)) };
  });
  return scores.sort((a, b) => b.score - a.score)[0]?.separator ?? ';';
}

/** Nothing where that separator makes no sense of the text. */
function topOf(text: string, separator: string): string[][] {
  try {
    return rowsOf(text, separator, top);
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return [];
  }
}

function rowsOf(text: string, separator: string, to: number): string[][] {
  try {
    return parse(text, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
      to,
      max_record_size: longestLine,
      on_record: (row: string[], { lines }) => withinColumns(row, lines),
    });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    throw new Refusal('sheet.quotes', 'file', { row: Number(fault.lines ?? 0) });
  }
}

/** A sheet that was saved as text may end its lines with any number of empty columns. */
function withinColumns(row: string[], line: number): string[] {
  const beyond = row.slice(mostColumns).findIndex((value) => value.trim() !== '');
  if (beyond >= 0)
    throw new Refusal('sheet.cells_far_out', 'file', { cell: `${letterOf(mostColumns + beyond)}${line}` });
  return row.slice(0, mostColumns);
}
