import { setTimeout as sleep } from 'node:timers/promises';
import { type ConnectionOptions, createPostgresBackend, createRedisBackend } from 'bullmq';
import type { QueueSettings } from './queue-settings';

export type QueueSide = 'adding' | 'working';
type BackendFactory = typeof createRedisBackend;

/** After a failure, in milliseconds. */
const breath = 1_000;

/** BullMQ's types know Redis only; both backends answer to the same calls. */
export function backendOf({ redisUrl }: QueueSettings): BackendFactory {
  const create = redisUrl ? createRedisBackend : (createPostgresBackend as unknown as BackendFactory);
  return (...args) => {
    const backend = create(...args);
    backend.moveToActive = afterABreath(backend.moveToActive.bind(backend));
    backend.waitForJob = afterABreath(backend.waitForJob.bind(backend));
    return backend;
  };
}

/** A worker asks again at once when it could not ask: a database that is away would be asked hundreds of times a second. */
function afterABreath<Args extends unknown[], Result>(
  ask: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    try {
      return await ask(...args);
    } catch (error) {
      await sleep(breath);
      throw error;
    }
  };
}

/** @param side a worker waits for its backend however long it is away; who adds wants to be told at once */
export function connectionOf({ redisUrl, databaseUrl }: QueueSettings, side: QueueSide): ConnectionOptions {
  if (redisUrl)
    return side === 'working'
      ? { url: redisUrl, maxRetriesPerRequest: null }
      : { url: redisUrl, enableOfflineQueue: false };
  const postgres = {
    connectionString: databaseUrl,
    max: 4,
    keepAlive: true,
    options: '-c role=tracker_queue',
  };
  return postgres;
}
