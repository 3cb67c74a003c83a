import { join, resolve } from 'node:path';
import { aCommandLine, type CommandLine } from './a-command-line';

const root = resolve(__dirname, '../..');
const text = (name: string): string => join(root, 'test/promise-texts', name);

describe('the command line', () => {
  let line: CommandLine;
  let client: CommandLine['client'];

  beforeAll(async () => {
    line = await aCommandLine();
    client = line.client;
  }, 120_000);
  afterAll(() => line.stop());

  const run = (...args: string[]) => line.run(...args);
  const count = async (table: string): Promise<number> =>
    Number((await client.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);

  it('shows what a promise text holds and saves nothing', async () => {
    const { status, stdout } = line.runAsProcess(
      ...['import', 'promise-text', text('01-pressmeddelande.txt')],
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Kommunen lovar');
    expect(stdout).toContain('Inget är sparat.');
    expect((await client.query(`select to_regclass('tracker.promise_set') as t`)).rows).toEqual([
      { t: null },
    ]);
  });

  it('names what it looked for and ends with 1 when there are no promises, also when told to create', async () => {
    const { status, stderr } = await run('import', 'promise-text', text('18-partiprogram.txt'), '--create');
    expect(status).toBe(1);
    for (const heading of ['Kommunen lovar', 'Polisen lovar', 'Tillsammans lovar vi'])
      expect(stderr).toContain(heading);
    expect((await client.query(`select to_regclass('tracker.promise_set') as t`)).rows).toEqual([
      { t: null },
    ]);
  });

  it('makes the draft with --create, with whatever the installation lacked, and says how it comes out', async () => {
    const { status, stdout } = await run(
      'import',
      'promise-text',
      text('01-pressmeddelande.txt'),
      '--create',
    );
    expect(status).toBe(0);
    expect(await count(`tracker.promise_set where state = 'draft'`)).toBe(1);
    expect(stdout).toMatch(/\/logga-in\/lank\/[\w-]{43}/);
    expect(stdout).toContain('user add');
    const { promises, draft } = await line.ask<{
      promises: unknown[];
      draft: { id: string; signInLink: null };
    }>('import', 'promise-text', text('01-pressmeddelande.txt'), '--create');
    expect(await count(`tracker.citizen_promise where promise_set_id = '${draft.id}'`)).toBe(promises.length);
    expect(draft.signInLink).toBeNull();
  });

  it('lets in people, once each, and refuses what is written wrongly with how it is written', async () => {
    const [municipality] = (
      await client.query<{ name: string }>(`select name from tracker.actor where kind = 'municipality'`)
    ).rows;
    const person = [
      'user',
      'add',
      '--email',
      'Gun@Ekhamra.se',
      '--name',
      'Gun Godkännare',
      '--role',
      'municipal_approver',
    ];
    const added = await run(...person, '--organisation', municipality?.name ?? '');
    expect(added).toMatchObject({ status: 0, stderr: '' });
    expect(await count(`tracker.user_account where email = 'gun@ekhamra.se'`)).toBe(1);
    expect(await run(...person, '--organisation', 'Ingen kommun')).toMatchObject({ status: 2 });
    expect((await run('user', 'add', '--role', 'kung')).stderr).toContain(
      'Så här: npm run tracker -- user add',
    );
    expect((await run('nonsense')).status).toBe(2);
    expect(line.runAsProcess('help')).toMatchObject({ status: 0 });
  });

  it('finds a line of the history that was edited, removed or moved', async () => {
    const verify = () => run('verify-history');
    expect(await verify()).toMatchObject({ status: 0, stdout: 'Loggen är hel.\n' });
    const broken = async (sql: string): Promise<string> => {
      await client.query('create table kept as select * from tracker.log_entry');
      await client.query(sql);
      const { status, stdout } = await verify();
      await client.query('delete from tracker.log_entry');
      await client.query('insert into tracker.log_entry select * from kept');
      await client.query('drop table kept');
      expect(status).toBe(1);
      return stdout;
    };
    const second = `number = 2 and chain_id = '00000000-0000-0000-0000-000000000000'`;
    expect(await broken(`update tracker.log_entry set details = '{"x": 1}' where ${second}`)).toContain(
      'innehållet är ändrat',
    );
    expect(await broken(`delete from tracker.log_entry where ${second}`)).toContain('en rad före saknas');
    const swap = `update tracker.log_entry e set kind = o.kind, subject_id = o.subject_id, details = o.details, details_digest = o.details_digest,
      hash = o.hash, happened_at = o.happened_at from tracker.log_entry o where o.chain_id = e.chain_id and e.number in (1, 2) and o.number = 3 - e.number
      and e.chain_id = '00000000-0000-0000-0000-000000000000'`;
    expect(await broken(swap)).toContain('raden är ändrad eller flyttad');
    expect(line.runAsProcess('verify-history').status).toBe(0);
  });

  it('turns passwords off where there is another way in, and on again', async () => {
    const works = async () =>
      (await client.query<{ works: boolean }>('select passwords_work as works from tracker.sign_in_policy'))
        .rows;
    const refused = await run('disable-password-login');
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('OIDC_ISSUER')]);
    expect(await works()).toEqual([]);
    const service = {
      OIDC_ISSUER: 'https://inloggning.example.se',
      OIDC_CLIENT_ID: 'tracker',
      OIDC_CLIENT_SECRET: 'hemligt',
      OIDC_NAME: 'Ekhamra kommun',
    };
    expect((await line.runWith(service, 'disable-password-login')).status).toBe(0);
    expect(await works()).toEqual([{ works: false }]);
    expect((await run('enable-password-login')).status).toBe(0);
    expect(await works()).toEqual([{ works: true }]);
  }, 120_000);
});
