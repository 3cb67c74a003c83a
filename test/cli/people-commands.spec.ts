import { aCommandLine, type CommandLine } from './a-command-line';

interface Person {
  readonly email: string;
  readonly isDisabled: boolean;
  readonly roles: readonly { role: string; organisation: string | null }[];
}

describe('the command line, for organisations and people', () => {
  let line: CommandLine;

  beforeAll(async () => {
    line = await aCommandLine();
  }, 120_000);
  afterAll(() => line.stop());

  const kinds = async (email: string) => {
    const { rows } = await line.client.query<{ kind: string }>(
      `select e.kind from tracker.log_entry e join tracker.user_account u on u.id = e.subject_id
        where u.email = $1 and e.kind like 'account.%' order by e.number`,
      [email],
    );
    return rows.map(({ kind }) => kind);
  };

  it('tells what it brought the database up to date with, and the second time that there was nothing', async () => {
    expect((await line.ask<{ migrated: string[] }>('migrate')).migrated.length).toBeGreaterThan(10);
    expect(await line.ask('migrate')).toEqual({ migrated: [] });
    expect(line.runAsProcess('migrate').stdout).toBe('Inget behövde ändras.\nDatabasen är uppdaterad.\n');
  }, 120_000);

  it('adds a municipality and a police area that covers it, each once', async () => {
    expect((await line.run('organisation', 'list')).stdout).toBe('Inga organisationer är tillagda.\n');
    const add = (...more: string[]) => ['organisation', 'add', ...more];
    const municipality = await line.ask<{ id: string }>(
      ...add('--kind', 'municipality', '--name', 'Ekhamra kommun', '--code', '0199'),
    );
    const area = await line.ask<{ id: string }>(
      ...add('--kind', 'police_area', '--name', 'Lokalpolisområde Ekhamra'),
    );
    expect(await line.ask('organisation', 'list')).toEqual(expect.arrayContaining([municipality, area]));
    const cover = ['organisation', 'cover', '--police-area', 'Lokalpolisområde Ekhamra', '--municipality'];
    expect(await line.ask(...cover, 'Ekhamra kommun')).toEqual({ policeArea: area, municipality });
    expect(line.runAsProcess(...cover, 'Ingen kommun')).toMatchObject({ status: 2 });
    expect(
      await line.run(...add('--kind', 'municipality', '--name', 'Ekhamra kommun', '--code', '0199')),
    ).toMatchObject({ status: 1, stdout: '' });
  }, 120_000);

  it('lets a person in, closes the account and opens it again, and logs each', async () => {
    const { link } = await line.ask<{ link: string }>(
      ...['user', 'add', '--email', 'gun@ekhamra.se', '--name', 'Gun Godkännare'],
      ...['--role', 'municipal_approver', '--organisation', 'Ekhamra kommun'],
    );
    expect(link).toMatch(/\/logga-in\/lank\/[\w-]{43}$/);
    const gun = async () =>
      (await line.ask<Person[]>('user', 'list')).find(({ email }) => email === 'gun@ekhamra.se');
    expect(await gun()).toMatchObject({
      isDisabled: false,
      roles: [{ role: 'municipal_approver', organisation: 'Ekhamra kommun' }],
    });
    expect(await line.ask('user', 'disable', 'gun@ekhamra.se')).toMatchObject({ isDisabled: true });
    expect(await gun()).toMatchObject({ isDisabled: true });
    expect((await line.run('user', 'list')).stdout).toMatch(
      /gun@ekhamra\.se {2}Gun Godkännare {2}.*Ekhamra kommun {2}stängt/,
    );
    expect(await line.ask('user', 'enable', 'gun@ekhamra.se')).toMatchObject({ isDisabled: false });
    expect(await gun()).toMatchObject({ isDisabled: false });
    expect(await kinds('gun@ekhamra.se')).toEqual(
      expect.arrayContaining(['account.disabled', 'account.enabled']),
    );
    expect((await line.ask<{ link: string }>('user', 'link', 'gun@ekhamra.se')).link).not.toBe(link);
  }, 120_000);

  it('takes away the second step of who has lost it', async () => {
    await line.client.query(
      `insert into tracker.totp (user_id, sealed_secret, turned_on_at)
         select id, '\\x00', now() from tracker.user_account where email = 'gun@ekhamra.se'`,
    );
    expect(await line.run('user', 'reset-mfa', 'gun@ekhamra.se')).toMatchObject({ status: 0 });
    expect((await line.client.query('select user_id from tracker.totp')).rows).toEqual([]);
    expect(await kinds('gun@ekhamra.se')).toContain('account.second_factor_removed');
  }, 120_000);

  it('knows no account that is not there, and takes one address at a time', async () => {
    for (const act of ['disable', 'enable', 'link', 'reset-mfa']) {
      expect(await line.run('user', act, 'ingen@ekhamra.se')).toMatchObject({ status: 2, stdout: '' });
      expect((await line.run('user', act)).stderr).toContain(`Så här: npm run tracker -- user ${act} ADRESS`);
      expect((await line.run('user', act, 'a@b.se', 'c@d.se')).status).toBe(2);
    }
  }, 120_000);
});
