import { closeSync, fstatSync, openSync, readSync, statfsSync } from 'node:fs';
import { codeOf } from '../error-codes';

/** The embedded database cannot start. The message is for the operator, in plain Swedish, and says what to do. */
export class DatabaseCannotStart extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseCannotStart';
  }
}

const causes: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|Disk quota exceeded/, 'Disken är full.'],
  [/Permission denied|has wrong ownership|invalid permissions/, 'Rättigheterna till katalogen räcker inte.'],
  [/Read-only file system/, 'Disken går bara att läsa, inte att skriva till.'],
  [
    /error while loading shared libraries|GLIBC/,
    'Operativsystemet saknar ett bibliotek som PostgreSQL behöver.',
  ],
  [/Cannot allocate memory|shared memory segment/, 'Minnet räcker inte.'],
  [/pre-existing shared memory block/, 'Processer från en tidigare körning lever kvar.'],
  [/valid checkpoint record|invalid page|PANIC/, 'Datan är skadad. Läs tillbaka en säkerhetskopia.'],
];

const leastFreeBytes = 8 * 1024 * 1024;

/** What went wrong, then the last lines PostgreSQL itself wrote. `home` lies on the disk that may be full. */
export function explain(what: string, home: string, output: string): DatabaseCannotStart {
  const known =
    causes.find(([pattern]) => pattern.test(output))?.[1] ?? (isFull(home) ? 'Disken är full.' : '');
  const lines = output.trim().split('\n').slice(-6);
  const quoted = lines.map((line) => `  ${line}`).join('\n');
  return new DatabaseCannotStart(
    [what, known, `PostgreSQL skrev sist:\n${quoted}`].filter(Boolean).join(' '),
  );
}

/** A full disk also swallows the log line that would have said so. */
function isFull(home: string): boolean {
  const disk = statfsSync(home);
  return disk.bavail * disk.bsize < leastFreeBytes;
}

const systemCauses: Record<string, string> = {
  EACCES: 'Användaren som kör programmet saknar rättigheter.',
  EPERM: 'Användaren som kör programmet saknar rättigheter.',
  ENOSPC: 'Disken är full.',
  EDQUOT: 'Disken är full.',
  EROFS: 'Disken går bara att läsa, inte att skriva till.',
  ENOTDIR: 'Det ligger en fil där det skulle vara en katalog.',
};

/** A file system error in plain words; every other error as it is. */
export function inPlainWords(error: unknown): unknown {
  const cause = systemCauses[codeOf(error)];
  return cause ? new DatabaseCannotStart(`${cause} (${String(error)})`, { cause: error }) : error;
}

/** What was written to the file after its first `start` bytes, at most the last 64 KiB. */
export function readFrom(file: string, start: number): string {
  const descriptor = openSync(file, 'r');
  try {
    const end = fstatSync(descriptor).size;
    const first = Math.max(start, end - 65_536);
    const bytes = Buffer.alloc(Math.max(0, end - first));
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, bytes.length, first));
  } finally {
    closeSync(descriptor);
  }
}
