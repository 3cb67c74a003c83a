import { execFileSync, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { aDataDir } from '../support/product';

const root = resolve(__dirname, '../..');

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as it is built, beside an embedded PostgreSQL that runs; nothing has been put into it. */
export interface CommandLine {
  readonly urls: EmbeddedPostgres['urls'];
  /** As the superuser. */
  readonly client: Client;
  readonly dataDir: string;
  run(...args: string[]): Ran;
  runWith(settings: Record<string, string>, ...args: string[]): Ran;
  /** What a command answers with --json; it must end with 0. */
  ask<Found>(...args: string[]): Found;
  stop(): Promise<void>;
}

export async function aCommandLine(): Promise<CommandLine> {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const data = aDataDir();
  const server = await startEmbeddedPostgres({ dataDir: join(data.path, 'real') });
  const client = new Client({ connectionString: server.urls.superuser });
  await client.connect();
  const runWith = (settings: Record<string, string>, ...args: string[]): Ran => {
    const env = { ...process.env, TRACKER_DATA_DIR: data.path, ...settings };
    const program = join(root, 'dist/src/cli/main.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  return {
    urls: server.urls,
    client,
    dataDir: join(data.path, 'real'),
    run: (...args) => runWith({}, ...args),
    runWith,
    ask: <Found>(...args: string[]) => {
      const { status, stdout, stderr } = runWith({}, ...args, '--json');
      if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}${stdout}`);
      return JSON.parse(stdout) as Found;
    },
    stop: async () => {
      await client.end();
      await server.stop();
      data.remove();
    },
  };
}
