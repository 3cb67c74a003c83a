import { setTimeout as sleep } from 'node:timers/promises';
import { aRedis, type TestRedis } from '../support/redis';
import { orLeaveOut } from './backends';
import { until } from './until';
import { World } from './world';

const owed = 200;
/** Four from the queue and one that the watch sends without it. */
const mostAtOnce = 5;
const patience = 120_000;

describe('200 owed reminders', () => {
  let world: World;
  let redis: TestRedis | null = null;
  /** Message-IDs of which a killed process had begun the body and not recorded an answer. */
  let inFlight: Set<string>;
  let kills: number;

  beforeEach(() => {
    world = new World(5);
    inFlight = new Set();
    kills = 0;
  });
  afterEach(async () => {
    await world.end();
    await redis?.stop();
    redis = null;
  });

  const arrivedAtLeast = (count: number) => until(() => world.sink.stored.length >= count, 60);

  const killProcess = async () => {
    await world.product.kill();
    kills += 1;
    const begun = await world.rows<{ id: string }>(
      `select message_id as id from tracker.outgoing_mail where state = 'claimed' and body_started_at is not null`,
    );
    for (const { id } of begun) inFlight.add(id);
  };
  const killPostgres = () => {
    process.kill(world.postmaster(), 'SIGKILL');
    kills += 1;
  };

  /** All of them, each with its own key, recorded as sent; and every mail that came twice explained. */
  const expectAll = async (backend: string) => {
    await until(() => world.different() === owed, 60);
    await until(async () => (await unsent()).length === 0, 60);
    const arrived = world.arrived();
    const duplicates = arrived.filter(
      ({ messageId }, at) => arrived.findIndex((mail) => mail.messageId === messageId) < at,
    );
    // eslint-disable-next-line no-console -- whoever runs the tests must see it
    console.info(`${backend}: ${kills} kills, ${world.different()} mails, ${duplicates.length} came twice`);
    expect(new Set(arrived.map(({ messageId, key }) => `${messageId} ${key}`)).size).toBe(owed);
    expect(arrived.filter(({ messageId, key }) => !messageId || !key)).toEqual([]);
    expect(duplicates.length).toBeLessThanOrEqual(kills * mostAtOnce);
    return duplicates.map(({ messageId }) => messageId);
  };
  const unsent = () =>
    world.rows(`select state from tracker.owed_reminder where role = 'owner' and state <> 'sent'`);

  it(
    'arrive though the process is killed three times; twice only those whose answer it did not live to record',
    async () => {
      await world.start();
      await world.owe(owed);
      for (const count of [40, 90, 140]) {
        await arrivedAtLeast(count);
        await killProcess();
        await world.startAgain();
      }
      const twice = await expectAll('process on PostgreSQL');
      expect(twice.filter((id) => !inFlight.has(id))).toEqual([]);
    },
    patience,
  );

  it(
    'arrive though PostgreSQL is killed three times, the last time with the process',
    async () => {
      await world.start();
      await world.owe(owed);
      for (const count of [40, 90]) {
        await arrivedAtLeast(count);
        killPostgres();
      }
      await arrivedAtLeast(140);
      // The same process has come through both.
      process.kill(world.product.pid, 0);
      killPostgres();
      await world.product.kill();
      await world.startAgain();
      await expectAll('PostgreSQL');
    },
    patience,
  );

  orLeaveOut('Redis')(
    'arrive though the process is killed, and Redis with all that it held',
    async () => {
      redis = await aRedis();
      await world.start({ REDIS_URL: redis.url });
      await world.owe(owed);
      await arrivedAtLeast(40);
      await killProcess();
      await world.startAgain();
      await arrivedAtLeast(90);
      await redis.kill();
      await sleep(1000);
      await redis.start();
      const twice = await expectAll('process on Redis');
      expect(twice.filter((id) => !inFlight.has(id))).toEqual([]);
    },
    patience,
  );

  it(
    'stay owed or are recorded as sent when the product is stopped in the middle, in good time and leaving nothing behind',
    async () => {
      await world.start();
      await world.owe(owed);
      await arrivedAtLeast(50);
      const began = performance.now();
      expect(await world.product.stop()).toBe(0);
      expect(performance.now() - began).toBeLessThan(15_000);
      expect(world.isPostgresRunning()).toBe(false);

      const before = world.sink.stored.length;
      expect(before).toBeLessThan(owed);
      await world.startAgain();
      expect(await expectAll('stopped')).toEqual([]);
    },
    patience,
  );
});
