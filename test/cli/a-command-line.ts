import { execFileSync, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { commandLine } from '../../src/cli/command-line';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { aDataDir } from '../support/product';

const root = resolve(__dirname, '../..');

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line beside an embedded PostgreSQL that runs; nothing has been put into it. */
export interface CommandLine {
  readonly urls: EmbeddedPostgres['urls'];
  /** As the superuser. */
  readonly client: Client;
  readonly dataDir: string;
  run(...args: string[]): Promise<Ran>;
  runWith(settings: Record<string, string>, ...args: string[]): Promise<Ran>;
  /** As it is built, and as whoever types it runs it; each start takes a second. */
  runAsProcess(...args: string[]): Ran;
  /** What a command answers with --json; it must end with 0. */
  ask<Found>(...args: string[]): Promise<Found>;
  stop(): Promise<void>;
}

export async function aCommandLine(): Promise<CommandLine> {
  build();
  const data = aDataDir();
  const server = await startEmbeddedPostgres({ dataDir: join(data.path, 'real') });
  const client = new Client({ connectionString: server.urls.superuser });
  await client.connect();
  const own = { TRACKER_DATA_DIR: data.path };
  return {
    urls: server.urls,
    client,
    dataDir: join(data.path, 'real'),
    run: (...args) => runHere(own, ...args),
    runWith: (settings, ...args) => runHere({ ...own, ...settings }, ...args),
    runAsProcess: (...args) => runAsProcess(own, ...args),
    ask: async <Found>(...args: string[]) => {
      const { status, stdout, stderr } = await runHere(own, ...args, '--json');
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

/** The same code in this process, which has read all of it already. */
export async function runHere(settings: Record<string, string>, ...args: string[]): Promise<Ran> {
  const said = { log: '', error: '' };
  const heard = (['log', 'error'] as const).map((stream) =>
    jest.spyOn(console, stream).mockImplementation((...words: unknown[]) => {
      said[stream] += `${words.join(' ')}\n`;
    }),
  );
  const { env } = process;
  process.env = { ...env, ...settings };
  try {
    return { status: await commandLine(args), stdout: said.log, stderr: said.error };
  } finally {
    process.env = env;
    for (const spy of heard) spy.mockRestore();
  }
}

/** What `runAsProcess` runs; may take a minute. */
export function build(): void {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

export function runAsProcess(settings: Record<string, string>, ...args: string[]): Ran {
  const program = join(root, 'dist/src/cli/main.js');
  const env = { ...process.env, ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
