import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Redis from 'ioredis';

export interface TestRedis {
  readonly url: string;
  /** As an operator who empties it. */
  flush(): Promise<void>;
  remove(...keys: string[]): Promise<void>;
  /** Every value it holds, as one text. */
  dump(): Promise<string>;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Kills it for good and removes its folder. */
  stop(): Promise<void>;
}

export const redisIsInstalled = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of its own on loopback that keeps nothing on disk, from the redis-server on the PATH. */
export async function aRedis(): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  let server: ReturnType<typeof spawn> | null = null;
  const start = async () => {
    server = spawn('redis-server', args, { stdio: 'ignore' });
    while (!(await answers(url))) await sleep(20);
  };
  const kill = async () => {
    const running = server;
    server = null;
    if (!running) return;
    await new Promise((resolve) => running.once('exit', resolve).kill('SIGKILL'));
  };
  await start();
  return {
    url,
    flush: () => withClient(url, async (client) => void (await client.flushall())),
    remove: (...keys) => withClient(url, async (client) => void (await client.del(...keys))),
    dump: () => withClient(url, dump),
    kill,
    start,
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const answers = (url: string): Promise<boolean> =>
  withClient(url, async (client) => (await client.ping()) === 'PONG').catch(() => false);

async function withClient<Result>(url: string, work: (client: Redis) => Promise<Result>): Promise<Result> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    client.disconnect();
  }
}

async function dump(client: Redis): Promise<string> {
  const values: unknown[] = [];
  for (const key of await client.keys('*')) {
    const type = await client.type(key);
    if (type === 'hash') values.push(key, await client.hgetall(key));
    else if (type === 'stream') values.push(key, await client.xrange(key, '-', '+'));
    else if (type === 'list') values.push(key, await client.lrange(key, 0, -1));
    else if (type === 'zset') values.push(key, await client.zrange(key, 0, -1));
    else values.push(key);
  }
  return JSON.stringify(values);
}
