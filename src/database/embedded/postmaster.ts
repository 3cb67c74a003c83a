import { spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { hasCode } from '../error-codes';

/** A living PostgreSQL server, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Empty when the server listens on loopback TCP only. */
  readonly socket: string;
  readonly isReady: boolean;
}

const writingTakesAtMostMs = 5_000;

/** The server that runs on this cluster, found by process id *and* by what the process is. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const [pid, , , port, socket, , , status] = readPidFile(cluster)?.split('\n') ?? [];
  if (!isPostmasterOf(cluster, Number(pid))) return undefined;
  return { pid: Number(pid), port: Number(port), socket: socket ?? '', isReady: status?.trim() === 'ready' };
}

/**
 * Lets a start go ahead when a killed server left its lock files and its process id now belongs to somebody else, or to
 * a dead process that nobody has collected: PostgreSQL takes both for a running server. The first line is changed to our
 * own id, which a child of ours knows to be stale; the rest stays, since PostgreSQL needs it to find processes that
 * still use the data.
 */
export function disownLockFiles(cluster: string, socketFile: string): void {
  for (const file of [pidFileOf(cluster), `${socketFile}.lock`]) disown(file, cluster);
}

function disown(file: string, cluster: string): void {
  const text = readIfAny(file);
  if (text === undefined) return;
  if (text === '') return removeIfAbandoned(file);
  const pid = Number.parseInt(text);
  if (!exists(pid) || isPostmasterOf(cluster, pid)) return;
  const descriptor = openSync(file, constants.O_WRONLY | constants.O_NOFOLLOW);
  try {
    ftruncateSync(descriptor);
    writeSync(descriptor, [process.pid, ...text.split('\n').slice(1)].join('\n'));
  } finally {
    closeSync(descriptor);
  }
}

/** A killed process that nobody has collected yet is not alive. */
export function isAlive(pid: number): boolean {
  return exists(pid) && !/^State:\s+[ZX]/m.test(readIfAny(`/proc/${pid}/status`) ?? '');
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** The process id may since belong to somebody else: so ask what the process is. */
export function isPostmasterOf(cluster: string, pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
  const words = commandOf(pid);
  return basename(words[0] ?? '') === 'postgres' && words.includes(cluster);
}

function commandOf(pid: number): readonly string[] {
  if (process.platform === 'linux') return (readIfAny(`/proc/${pid}/cmdline`) ?? '').split('\0');
  // The path may hold spaces: it is the word between -D and -c.
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return /^(.*) -D (.*?) -c /.exec(stdout)?.slice(1) ?? [];
}

const pidFileOf = (cluster: string): string => join(cluster, 'postmaster.pid');
const readPidFile = (cluster: string): string | undefined => readIfAny(pidFileOf(cluster));

function readIfAny(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH')) return undefined;
    throw error;
  }
}

function removeIfAbandoned(emptyFile: string): void {
  const age = Date.now() - statSync(emptyFile).mtimeMs;
  if (age > writingTakesAtMostMs) rmSync(emptyFile);
}
