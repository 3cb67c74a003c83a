import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataHome } from './data-home';
import { isAlive } from './postmaster';
import { hasCode } from '../error-codes';

/**
 * What is made in steps is made in a draft folder and then renamed into place, so that a start killed half-way
 * leaves nothing that looks finished. The name holds our process id: the next start clears what the dead left.
 */
export function makeDraft(home: DataHome): string {
  const draft = join(home.root, `draft-${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(draft, { mode: 0o700 });
  return draft;
}

export function clearDrafts(home: DataHome): void {
  for (const name of readdirSync(home.root)) {
    const pid = Number(/^draft-(\d+)-/.exec(name)?.[1] ?? process.pid);
    if (pid !== process.pid && !isAlive(pid))
      rmSync(join(home.root, name), { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Writes the file whole or not at all; when another start was first, its file stays. */
export function writeOnce(file: string, text: string): void {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
}
