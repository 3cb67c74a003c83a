import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { asCsv } from '../sheets/written-sheets';
import { recordHtml } from './record-html';
import type { FilledTable, RecordSet } from './record-set';

interface PackedFile {
  readonly path: string;
  readonly about: string;
  readonly bytes: Buffer;
}

/**
 * A package that is read without the product: pages for people, CSV and JSON for programs, what is internal in a folder of its own,
 * what each file is and its checksum. The same rows make the same bytes.
 */
export function packageOf(records: RecordSet): Buffer {
  const files = [
    ...part(records, 'handlingar', 'Det som parterna delar', records.shared),
    ...part(records, 'internt', 'Internt: ska sekretessprövas', records.internal),
  ];
  const metadata = {
    path: 'metadata.json',
    about: 'Vad paketet är',
    bytes: asJson(describe(records, files)),
  };
  const all = [...files, metadata];
  const sums = all.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');
  const packed = [...all, { path: 'checksummor-sha256.txt', about: '', bytes: Buffer.from(sums) }];
  const mtime = records.madeAt;
  return Buffer.from(
    zipSync(Object.fromEntries(packed.map(({ path, bytes }) => [path, new Uint8Array(bytes)])), { mtime }),
  );
}

function part(
  records: RecordSet,
  folder: string,
  about: string,
  tables: readonly FilledTable[],
): PackedFile[] {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const rowsOf = ({ name, rows }: FilledTable) => [name, rows] as const;
  return [
    {
      path: `${folder}/${folder}.html`,
      about: `${about}, att läsa`,
      bytes: recordHtml(records, about, tables),
    },
    {
      path: `${folder}/${folder}.json`,
      about: `${about}, för program`,
      bytes: asJson(Object.fromEntries(tables.map(rowsOf))),
    },
    ...filled.map(({ name, title, columns, rows }) => ({
      path: `${folder}/${name}.csv`,
      about: title,
      bytes: asCsv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]),
    })),
  ];
}

const purposeInWords = { disclosure: 'Utlämnande av allmän handling', archive: 'Arkivering' } as const;

const describe = (records: RecordSet, files: readonly PackedFile[]) => ({
  rubrik: records.title,
  id: records.publicId,
  period: { från: records.periodStart, till: records.periodEnd },
  syfte: purposeInWords[records.purpose],
  diarienummer: records.registryNumber,
  myndighet: records.authorities,
  framställtAv: records.madeBy,
  framställt: records.madeAt.toISOString(),
  teckenkodning: 'UTF-8',
  csv: 'Rubrikrad, semikolon mellan kolumnerna. Ett ’ först i en cell hindrar att den körs som formel och hör inte till texten.',
  tider: 'Tider är UTC.',
  filer: files.map(({ path, about, bytes }) => ({
    fil: path,
    innehåll: about,
    storlek: bytes.length,
    sha256: sha256(bytes),
  })),
});

const asJson = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
