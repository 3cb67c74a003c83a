import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from '../../src/database/error-codes';

/** Linux keeps in memory what is written here. A container often has 64 MB of it, a machine half of its memory. */
const memory = '/dev/shm';
const neededBytes = 4 * 1024 ** 3;
const prefix = 'tracker-tests-';

/**
 * Where this run and the processes it starts put their temporary files: in memory, where a database is cloned in a tenth
 * of the time a disk takes. Undefined where there is not enough, or where TMPDIR says another place.
 */
export function memoryFolder(): string | undefined {
  if (process.env.TMPDIR || !existsSync(memory)) return undefined;
  for (const name of readdirSync(memory)) {
    const isAbandoned = name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)));
    // A server that a killed run left behind ends by itself when its files are gone.
    if (isAbandoned) rmSync(join(memory, name), { recursive: true, force: true });
  }
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize < neededBytes) return undefined;
  const folder = join(memory, `${prefix}${process.pid}`);
  mkdirSync(folder, { recursive: true });
  // For everybody, as /tmp is: a server that root starts runs as another user.
  chmodSync(folder, 0o1777);
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
