import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';

/** On a port and with data of its own, so that a demo that is running is left alone. */
export async function startDemo(root) {
  const data = mkdtempSync(join(tmpdir(), 'tracker-'));
  chmodSync(data, 0o755);
  const port = await freePort();
  const child = spawn(execPath, [join(root, 'scripts', 'run.mjs'), 'src/main.js', '--demo'], {
    cwd: root,
    env: { ...env, PORT: String(port), TRACKER_DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let printed = '';
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      printed += text;
      if (printed.includes('Ctrl+C')) resolve();
    });
    void ended.then(() => reject(new Error(`The demo did not start:\n${printed}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  const lines = printed.split('\n').map((line) => line.trim());
  /** The one-time link of the first person whose role begins so. */
  const linkOf = (role) => lines[lines.findIndex((line) => line.startsWith(role)) + 1];
  return { url: `http://localhost:${port}`, linkOf, stop };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
