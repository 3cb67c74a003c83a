import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { aWorkbookOf, worksheet } from '../support/workbook';

const megabyte = 1024 * 1024;
const run = promisify(execFile);

const oneRow = '<row r="1"><c r="A1"><v>1</v></c></row>';
const sheetOf = (rows: string) => () => aWorkbookOf(worksheet(rows));
const external = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
const merges = '<mergeCell ref="A1:A2000"/>'.repeat(20_000);

/** Small files that grow: what each is refused with, or how many rows it has. */
const hostile: readonly [string, () => Buffer, string][] = [
  [
    'a zip bomb',
    () => aWorkbookOf(worksheet(oneRow), { 'xl/a.xml': ' '.repeat(200 * megabyte) }),
    'sheet.unpacks_too_large',
  ],
  [
    'a bomb in a picture, which is never unpacked',
    () => aWorkbookOf(worksheet(oneRow), { 'xl/media/a.png': ' '.repeat(200 * megabyte) }),
    '1 rows',
  ],
  ['an XML external entity', () => aWorkbookOf(external + worksheet(oneRow)), 'sheet.unsafe'],
  [
    'an XML external entity in UTF-16',
    () => aWorkbookOf(Buffer.from(`\ufeff${external}${worksheet(oneRow)}`, 'utf16le')),
    'sheet.unreadable',
  ],
  ['millions of empty rows', sheetOf(oneRow + '<row/>'.repeat(2_000_000)), 'sheet.unpacks_too_large'],
  ['more rows than are looked at', sheetOf('<row/>'.repeat(20_000)), 'sheet.too_many_rows'],
  [
    'millions of cells that say not where they are',
    sheetOf(`<row>${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`),
    'sheet.unpacks_too_large',
  ],
  ['tags in tags without end', sheetOf('<a>'.repeat(500_000)), 'sheet.unreadable'],
  [
    'thousands of merged cells',
    () => aWorkbookOf(worksheet(oneRow, `<mergeCells>${merges}</mergeCells>`)),
    'sheet.unpacks_too_large',
  ],
  [
    'a cell in the last corner',
    sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    'sheet.cells_far_out',
  ],
  [
    'a row far below all others',
    sheetOf(`${oneRow}<row r="4000000000"><c><v>1</v></c></row>`),
    'sheet.unreadable',
  ],
  ['a text of five million columns', () => Buffer.from(';'.repeat(5 * megabyte)), 'sheet.quotes'],
  ['a text of five million lines', () => Buffer.from('\n'.repeat(5 * megabyte)), '2031 rows'],
  ['a quotation mark that is never closed', () => Buffer.from(`"${'a;\n'.repeat(megabyte)}`), 'sheet.quotes'],
];

describe('a file that means harm', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-sheets-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** In a process of its own; @returns its memory in bytes at the most */
  async function read(bytes: Buffer): Promise<{ outcome: string; memory: number }> {
    const file = join(folder, 'sheet');
    writeFileSync(file, bytes);
    const reader = join(__dirname, 'read-sheet.cjs');
    const { stdout } = await run(process.execPath, [reader, file], { timeout: 20_000 });
    return JSON.parse(stdout) as { outcome: string; memory: number };
  }

  it.each(hostile)('%s is dealt with in little memory', async (_, bytesOf, outcome) => {
    const bytes = bytesOf();
    expect(bytes.length).toBeLessThanOrEqual(5 * megabyte);
    const harmless = await read(aWorkbookOf(worksheet(oneRow)));
    const told = await read(bytes);
    expect(told.outcome).toBe(outcome);
    expect((told.memory - harmless.memory) / megabyte).toBeLessThan(150);
  });
});
