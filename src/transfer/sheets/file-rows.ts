import { Refusal } from '../../kernel/refusal';
import type { Sheet } from './cell';
import { textRows } from './text-rows';
import { workbookSheets } from './workbook-sheets';

const zipped = [0x50, 0x4b];
/** Of files that Excel wrote before 2007. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The sheets in a file, whatever it is called.
 * @throws Refusal when it is no sheet that can be read
 */
export async function sheetsIn(bytes: Buffer): Promise<readonly Sheet[]> {
  const begins = (...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);
  if (bytes.length === 0) throw new Refusal('sheet.empty', 'file');
  if (begins(...zipped)) return workbookSheets(bytes);
  if (begins(...compound)) throw new Refusal('sheet.old_excel', 'file');
  return [{ name: '', rows: textRows(bytes) }];
}
