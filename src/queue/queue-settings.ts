/** Which backend carries the jobs: Redis when its address is given, else PostgreSQL on the queue's own role. */
export abstract class QueueSettings {
  abstract readonly redisUrl: string | null;
  abstract readonly databaseUrl: string;
}
