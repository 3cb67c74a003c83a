import { execFileSync, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { orLeaveOut } from '../jobs/backends';

const root = resolve(__dirname, '../..');
const patience = 400_000;
const all = { owed: 40, delivered: 40, lost: 0 };

describe('npm run torture', () => {
  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }, patience);

  const torture = (...args: string[]) => {
    const program = join(root, 'dist/src/cli/torture/main.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--json'], {
      encoding: 'utf8',
    });
    return { status, stderr, result: stdout ? (JSON.parse(stdout) as Record<string, unknown>) : null };
  };

  it(
    'brings through all of 40 reminders though it kills three times',
    async () => {
      const { status, result } = torture('--reminders', '40', '--kills', '3', '--backend', 'PostgreSQL');
      expect(result).toMatchObject({ backend: 'PostgreSQL', ...all });
      expect(result?.sameMessageId).toBe(result?.duplicates);
      expect(status).toBe(0);
    },
    patience,
  );

  orLeaveOut('Redis')(
    'brings them through with the queue in Redis, too',
    async () => {
      const { status, result } = torture('--reminders', '40', '--kills', '8', '--backend', 'redis');
      expect(result).toMatchObject({ backend: 'Redis', ...all });
      expect(status).toBe(0);
    },
    patience,
  );

  it(
    'ends with 1 and names the number when a mail was taken and thrown away',
    async () => {
      const { status, result } = torture(
        '--reminders',
        '6',
        '--kills',
        '0',
        '--backend',
        'PostgreSQL',
        '--swallow',
        '1',
      );
      expect(result?.lost).toBeGreaterThan(0);
      expect(Number(result?.delivered) + Number(result?.lost)).toBe(6);
      expect(status).toBe(1);
    },
    patience,
  );

  it('ends with 2 and says how it is written when it is written wrongly', () => {
    for (const wrong of [['--backend', 'kafka'], ['--kills', 'många'], ['--what']]) {
      const { status, stderr } = torture(...wrong);
      expect(status).toBe(2);
      expect(stderr).toContain('npm run torture -- [--backend');
    }
  });
});
