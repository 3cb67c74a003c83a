import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { checkRoles, safetyFaults } from '../../src/database/role-faults';
import { ensureRoles, rolesSql } from '../../src/database/roles';
import { newFolder, quick } from './embedded-process';

/** A superuser's address on another server, for example PostgreSQL 15; its roles named tracker_... are changed. */
const external = process.env.TEST_EXTERNAL_DATABASE_URL;

describe('the database roles', () => {
  const folder = newFolder();
  let server: EmbeddedPostgres | undefined;
  let administrator: Client;

  async function connect(database?: string): Promise<Client> {
    const url = new URL(external ?? server?.urls.superuser ?? '');
    if (database) url.pathname = database;
    const client = new Client({ connectionString: url.href });
    await client.connect();
    return client;
  }

  beforeAll(async () => {
    if (!external) server = await startEmbeddedPostgres({ dataDir: join(folder, 'roles'), settings: quick });
    administrator = await connect();
    await ensureRoles(administrator);
  });

  afterAll(async () => {
    await administrator.end();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What `change` does is undone afterwards: the roles are shared by every test. */
  async function faultsAfter(change: string, logins = {}): Promise<string[]> {
    await administrator.query('begin');
    await administrator.query(change);
    const faults = await checkRoles(administrator, { logins });
    await administrator.query('rollback');
    return faults;
  }

  it('are without faults once made', async () => {
    expect(await checkRoles(administrator)).toEqual([]);
  });

  it('are made by several at once, in several databases', async () => {
    await administrator.query('drop database if exists tracker_second');
    await administrator.query('create database tracker_second');
    for (let round = 0; round < 5; round++) {
      await administrator.query('revoke tracker_staff, tracker_worker, tracker_queue from tracker_runtime');
      const clients = await Promise.all([
        connect(),
        connect(),
        connect('tracker_second'),
        connect('tracker_second'),
      ]);
      await Promise.all(clients.map((client) => ensureRoles(client)));
      await Promise.all(clients.map((client) => client.end()));
      expect(await checkRoles(administrator)).toEqual([]);
    }
    await administrator.query('drop database tracker_second');
  });

  it('need no rights when everything is in place, and an administrator when not', async () => {
    await administrator.query('begin');
    await administrator.query('set local session authorization tracker_runtime');
    await ensureRoles(administrator);
    await administrator.query('reset session authorization');
    await administrator.query('revoke tracker_staff from tracker_runtime');
    await administrator.query('set local session authorization tracker_runtime');
    await expect(ensureRoles(administrator)).rejects.toThrow('Låt en databasadministratör');
    await administrator.query('rollback');
  });

  it('let the runtime login do nothing until it becomes one of its roles', async () => {
    await administrator.query(`begin; create schema tried; create table tried.row (id int);
      grant usage on schema tried to tracker_staff; grant select on tried.row to tracker_staff`);
    await administrator.query('set local session authorization tracker_runtime; savepoint before');
    await expect(administrator.query('select from tried.row')).rejects.toThrow('permission denied');
    await administrator.query('rollback to before; set local role tracker_staff');
    expect((await administrator.query('select from tried.row')).rowCount).toBe(0);
    await administrator.query('rollback');
  });

  it.each([
    ['alter role tracker_runtime superuser', 'Rollen tracker_runtime är superanvändare'],
    ['alter role tracker_runtime bypassrls', 'Rollen tracker_runtime har BYPASSRLS'],
    ['alter role tracker_staff bypassrls', 'Rollen tracker_staff har BYPASSRLS'],
    ['grant tracker_owner to tracker_runtime', 'Rollen tracker_runtime är medlem av tracker_owner'],
    ['grant pg_read_all_data to tracker_worker', 'Rollen tracker_worker är medlem av pg_read_all_data'],
    ['grant tracker_staff to tracker_public', 'Rollen tracker_public är medlem av tracker_staff'],
    ['revoke tracker_queue from tracker_runtime', 'Rollen tracker_runtime är inte medlem av tracker_queue'],
    ['drop owned by tracker_queue; drop role tracker_queue', 'Rollen tracker_queue saknas.'],
    [
      `alter role tracker_runtime inherit; revoke tracker_staff from tracker_runtime; grant tracker_staff to tracker_runtime`,
      'Rollen tracker_runtime ärver rättigheterna från tracker_staff',
    ],
  ])('are faulty after: %s', async (change, fault) => {
    expect((await faultsAfter(change)).join('\n')).toContain(fault);
  });

  it('take the login names of a database administrator', async () => {
    const logins = { owner: 'kommun-ägare', runtime: 'kommun program', public: 'kommun_publik' };
    await administrator.query('begin');
    await administrator.query(
      `create role "kommun program" login; create role "kommun_publik" login noinherit`,
    );
    await administrator.query('alter role kommun_publik inherit');
    await administrator.query(rolesSql(logins));
    await administrator.query(rolesSql(logins));
    expect(await checkRoles(administrator, { logins })).toEqual([]);
    const { rows } = await administrator.query(
      `select has_database_privilege('kommun_publik', current_database(), 'CONNECT') as connects,
              has_database_privilege('kommun-ägare', current_database(), 'CREATE') as creates,
              has_database_privilege('public', current_database(), 'CONNECT, TEMPORARY') as is_open`,
    );
    expect(rows).toEqual([{ connects: true, creates: true, is_open: false }]);
    await administrator.query('rollback');
  });

  it('tell of settings under which a crash loses what was saved', async () => {
    await administrator.query('set synchronous_commit = off');
    expect((await safetyFaults(administrator)).join('\n')).toContain('synchronous_commit = off');
    await administrator.query('reset synchronous_commit');
    expect((await safetyFaults(administrator)).join('\n')).not.toContain('synchronous_commit');
  });
});
