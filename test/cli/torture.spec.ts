import { execFileSync, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join, resolve } from 'node:path';
import { orLeaveOut } from '../jobs/backends';
import { redisIsInstalled } from '../support/redis';

const root = resolve(__dirname, '../..');
const patience = 400_000;
const all = { owed: 40, delivered: 40, lost: 0 };

interface Ran {
  readonly status: number | null;
  readonly stderr: string;
  readonly result: Record<string, unknown> | null;
}

describe('npm run torture', () => {
  let onPostgres: Promise<Ran>;
  let onRedis: Promise<Ran>;
  let swallowed: Promise<Ran>;

  /** They run at the same time: for most of theirs they wait until a dead worker is thought dead. */
  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    onPostgres = torture('--reminders', '40', '--kills', '3', '--backend', 'PostgreSQL');
    if (redisIsInstalled()) onRedis = torture('--reminders', '40', '--kills', '8', '--backend', 'redis');
    swallowed = torture(...['--reminders', '6', '--kills', '0', '--backend', 'PostgreSQL', '--swallow', '1']);
  }, patience);

  const torture = async (...args: string[]): Promise<Ran> => {
    const program = join(root, 'dist/src/cli/torture/main.js');
    const child = spawn(process.execPath, [program, ...args, '--json']);
    const ended = new Promise<number | null>((resolveEnd) => child.once('exit', resolveEnd));
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const result = stdout ? (JSON.parse(stdout) as Record<string, unknown>) : null;
    return { status: await ended, stderr, result };
  };

  it(
    'brings through all of 40 reminders though it kills three times',
    async () => {
      const { status, result } = await onPostgres;
      expect(result).toMatchObject({ backend: 'PostgreSQL', ...all });
      expect(result?.sameMessageId).toBe(result?.duplicates);
      expect(status).toBe(0);
    },
    patience,
  );

  orLeaveOut('Redis')(
    'brings them through with the queue in Redis, too',
    async () => {
      const { status, result } = await onRedis;
      expect(result).toMatchObject({ backend: 'Redis', ...all });
      expect(status).toBe(0);
    },
    patience,
  );

  it(
    'ends with 1 and names the number when a mail was taken and thrown away',
    async () => {
      const { status, result } = await swallowed;
      expect(result?.lost).toBeGreaterThan(0);
      expect(Number(result?.delivered) + Number(result?.lost)).toBe(6);
      expect(status).toBe(1);
    },
    patience,
  );

  it(
    'ends with 2 and says how it is written when it is written wrongly',
    async () => {
      for (const wrong of [['--backend', 'kafka'], ['--kills', 'många'], ['--what']]) {
        const { status, stderr } = await torture(...wrong);
        expect(status).toBe(2);
        expect(stderr).toContain('npm run torture -- [--backend');
      }
    },
    patience,
  );
});
