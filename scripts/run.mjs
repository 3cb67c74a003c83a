// Runs a built program: node scripts/run.mjs <file below dist> [arguments]. Builds first if the sources are newer.
// The program runs in this very process, so that signals, exit code and `kill -9` hit it and nothing is left behind.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, execPath, exit, kill, pid } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isBuilt } from './build.mjs';

const scripts = dirname(fileURLToPath(import.meta.url));
const [file, ...args] = argv.slice(2);

if (!isBuilt()) {
  // In a process of its own: the compiler's memory is gone when the program starts.
  const stdio = ['ignore', 'inherit', 'inherit'];
  const { status, signal } = spawnSync(execPath, [join(scripts, 'build.mjs'), '--if-needed'], { stdio });
  if (signal) kill(pid, signal);
  if (status !== 0) exit(status ?? 1);
}

const program = join(dirname(scripts), 'dist', file ?? '');
if (!file || !existsSync(program)) {
  console.error(`Programmet dist/${file ?? ''} finns inte. Ange en byggd fil, till exempel src/main.js.`);
  exit(1);
}
process.argv = [execPath, program, ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(program).href);
