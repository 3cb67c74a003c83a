import Redis from 'ioredis';
import { Client } from 'pg';
import { fail, type Finding, ok, patience, reasonOf, warn } from './finding';

/** So many sweeps may have failed to come. */
const sweepsMissed = 3;

interface Waiting {
  readonly jobs: string;
  readonly silence: number | null;
  readonly failed: string;
  readonly late: string;
}

/** Where the jobs are carried, when somebody last looked for what is owed, and mails that did not arrive. */
export async function checkQueue(
  runtimeUrl: string,
  redisUrl: string | null,
  sweepSeconds: number,
): Promise<Finding[]> {
  const client = new Client({ connectionString: runtimeUrl });
  await client.connect();
  try {
    const waiting = await lookInside(client);
    const carrier = redisUrl ? await checkRedis(redisUrl) : ok('Kön', `i PostgreSQL, ${waiting.jobs} jobb`);
    return [carrier, checkSweeps(waiting, sweepSeconds), checkMails(waiting)];
  } finally {
    await client.end();
  }
}

/** As the product does: the runtime login may nothing by itself. */
async function lookInside(client: Client): Promise<Waiting> {
  await client.query('begin');
  await client.query('set local role tracker_queue');
  const jobs = await client.query<{ jobs: string }>('select count(*) as jobs from bullmq.job');
  await client.query('set local role tracker_worker');
  const work = await client.query<Omit<Waiting, 'jobs'>>(
    `select (select extract(epoch from now() - swept_at)::float8 from tracker.sweep_mark where name = 'reminders') as silence,
            count(*) filter (where state = 'failed' and made_at > now() - interval '7 days') as failed,
            count(*) filter (where state in ('retry', 'uncertain') and made_at < now() - interval '1 day') as late
       from tracker.outgoing_mail`,
  );
  await client.query('rollback');
  const [{ jobs: count } = { jobs: '0' }] = jobs.rows;
  const [{ silence, failed, late } = { silence: null, failed: '0', late: '0' }] = work.rows;
  return { jobs: count, silence, failed, late };
}

async function checkRedis(url: string): Promise<Finding> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: patience, retryStrategy: () => null });
  // Told by the call that fails.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const info = await redis.info();
    const valueOf = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
    const found = `i Redis ${valueOf('redis_version')}`;
    if (valueOf('maxmemory_policy') === 'noeviction') return ok('Kön', found);
    return warn(
      'Kön',
      `${found} som kastar jobb när minnet är fullt`,
      'Ställ in maxmemory-policy noeviction. Inget går förlorat, men mejl kan dröja.',
    );
  } catch (error) {
    return fail(
      'Kön',
      `Redis svarar inte: ${reasonOf(error)}`,
      'Kontrollera att Redis är igång och att REDIS_URL stämmer.',
    );
  } finally {
    redis.disconnect();
  }
}

function checkSweeps({ silence }: Waiting, sweepSeconds: number): Finding {
  const about = 'Påminnelser';
  const advice = 'Starta programmet, eller en process med ROLE=worker, och se i dess logg.';
  if (silence === null) return warn(about, 'ingen process har sökt efter påminnelser ännu', advice);
  const found = `söktes igenom för ${Math.round(silence)} s sedan`;
  return silence > sweepsMissed * sweepSeconds ? warn(about, found, advice) : ok(about, found);
}

function checkMails({ failed, late }: Waiting): Finding {
  if (failed === '0' && late === '0') return ok('Mejl', 'alla de senaste sju dagarna har gått fram');
  const found = `${failed} har misslyckats de senaste sju dagarna, ${late} har försökts i mer än ett dygn`;
  return warn('Mejl', found, 'Se npm run tracker -- jobs list.');
}
