import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { prepareDemo } from '../../src/cli/demo/prepare-demo';
import { readConfig } from '../../src/config';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { Clock, FixedClock } from '../../src/kernel/clock';

const baseUrl = 'http://localhost:3000';
const clock = new FixedClock('2026-06-10T11:00:00Z');

describe('the embedded demonstration', () => {
  const parent = mkdtempSync(join(tmpdir(), 'demo-'));
  chmodSync(parent, 0o755);
  const dataDir = join(parent, 'demo');
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }, true), dataDir };
  const quick = { fsync: 'off', full_page_writes: 'off' };

  const toStop: EmbeddedPostgres[] = [];
  const start = async (folder: string) => {
    const server = await startEmbeddedPostgres({ dataDir: folder, settings: quick });
    toStop.push(server);
    return server;
  };

  afterAll(async () => {
    for (const server of toStop) await server.stop();
    rmSync(parent, { recursive: true, force: true });
  });

  const aDeadProcess = (): number => spawnSync(process.execPath, ['--version']).pid;
  const answers = ({ urls }: EmbeddedPostgres) =>
    new Client({ connectionString: urls.superuser })
      .connect()
      .then(() => true)
      .catch(() => false);

  it('leaves nothing behind when the fill fails', async () => {
    const brokenClock = new (class extends Clock {
      override now(): Date {
        throw new Error('the power went');
      }
    })();
    await expect(prepareDemo(config, baseUrl, brokenClock)).rejects.toThrow('the power went');
    expect(readdirSync(parent)).toEqual([]);
  });

  it('clears what a killed start left, its server included, and makes the whole demonstration', async () => {
    const leftover = `${dataDir}.making-${aDeadProcess()}`;
    const left = await start(leftover);
    await prepareDemo(config, baseUrl, clock);
    expect(await answers(left)).toBe(false);
    expect(readdirSync(parent)).toEqual(['demo']);
    const server = await start(dataDir);
    const client = new Client({ connectionString: server.urls.superuser });
    await client.connect();
    const { rows } = await client.query(`select kind from tracker.log_entry where kind = 'demo.filled'`);
    await client.end();
    await server.stop();
    expect(rows).toHaveLength(1);
  });

  it('lets a demonstration that is there, and another start that is busy, be', async () => {
    const busy = `${dataDir}.making-${process.ppid}`;
    await start(busy);
    const before = readdirSync(dataDir);
    await prepareDemo(config, baseUrl, clock);
    expect(readdirSync(dataDir)).toEqual(before);
    expect(existsSync(busy)).toBe(true);
  });
});
