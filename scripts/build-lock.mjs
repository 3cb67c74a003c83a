// One build at a time. The lock file holds the builder's process id; a dead builder's lock is taken over.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kill, pid } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const lock = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules', '.cache', 'build.lock');

export async function withLock(work) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!take()) await sleep(100);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The file appears with its content at once: a lock without an id would be nobody's. */
function take() {
  const draft = `${lock}.${pid}`;
  writeFileSync(draft, String(pid));
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holderPid = holder();
    if (holderPid !== undefined && !isAlive(holderPid)) rmSync(lock, { force: true });
    return false;
  } finally {
    rmSync(draft);
  }
}

function holder() {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Our own id in a lock that we do not hold is left from a process of an earlier boot or container. */
function isAlive(holderPid) {
  if (holderPid === pid) return false;
  try {
    return kill(holderPid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
