import type { TestApp } from '../support/app';
import { aRedis, redisIsInstalled, type TestRedis } from '../support/redis';

/** One of the two places a queue can live in; the product and the tests are the same on both. */
export interface Backend {
  readonly settings: Record<string, string>;
  /** Everything the queue holds is gone. */
  empty(on: TestApp): Promise<void>;
  /** Its jobs are gone, the one that would carry on a schedule among them; the schedule itself is still told of. */
  loseJobs(on: TestApp): Promise<unknown>;
  /** What the queue holds, as text. */
  dump(on: TestApp): Promise<string>;
  /** A queue apart from the database. */
  readonly isApart: boolean;
  goAway(on: TestApp): Promise<void>;
  comeBack(on: TestApp): Promise<void>;
  stop(): Promise<void>;
}

const backendNames = ['PostgreSQL', 'Redis'] as const;
type BackendName = (typeof backendNames)[number];

export async function aBackend(name: BackendName): Promise<Backend> {
  return name === 'Redis' ? onRedis(await aRedis()) : onPostgres;
}

/** Runs the tests on both backends. Without redis-server half of them are left out, loudly; in CI that is a failure. */
export function onBothBackends(what: string, tests: (name: BackendName) => void): void {
  describe.each(backendNames)(`${what} on %s`, (name) => {
    if (isThere(name)) tests(name);
    else leaveOut('is tested');
  });
}

/** `it`, or the same test left out. */
export const orLeaveOut = (
  name: BackendName,
): ((test: string, body: () => Promise<void>, patience: number) => void) => (isThere(name) ? it : leaveOut);

const isThere = (name: BackendName): boolean => name !== 'Redis' || redisIsInstalled();

function leaveOut(test: string): void {
  const message = `LEFT OUT, needs redis-server: ${test}`;
  const refuse = () => {
    throw new Error(message);
  };
  if (process.env.CI === 'true') return it(test, refuse);
  // eslint-disable-next-line no-console -- whoever runs the tests must see it
  console.warn(message);
  it.skip(test, refuse);
}

const onPostgres: Backend = {
  isApart: false,
  settings: {},
  empty: async (on) => {
    const tables = await on.database.rows<{ name: string }>(
      `select format('bullmq.%I', tablename) as name from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'`,
    );
    await on.database.rows(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`);
  },
  loseJobs: (on) => on.database.rows('delete from bullmq.job'),
  dump: async (on) => JSON.stringify(await on.database.rows('select * from bullmq.job')),
  goAway: async (on) => {
    await allowConnections(on, false);
    await on.database.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
  },
  comeBack: (on) => allowConnections(on, true),
  stop: async () => undefined,
};

const onRedis = (redis: TestRedis): Backend => ({
  isApart: true,
  settings: { REDIS_URL: redis.url },
  empty: () => redis.flush(),
  loseJobs: () => redis.remove('bull:tracker:delayed', 'bull:tracker:wait'),
  dump: () => redis.dump(),
  goAway: () => redis.kill(),
  comeBack: () => redis.start(),
  stop: () => redis.stop(),
});

/** Not `alter database`: that refuses for the database one is connected to. */
async function allowConnections(on: TestApp, allowed: boolean): Promise<void> {
  await on.database.rows('update pg_database set datallowconn = $1 where datname = current_database()', [
    allowed,
  ]);
}
