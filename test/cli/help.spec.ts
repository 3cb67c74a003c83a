import { aCommandLine, type CommandLine } from './a-command-line';

const names = [
  ...['doctor', 'migrate', 'roles', 'verify-history'],
  ...['organisation list', 'organisation add', 'organisation cover'],
  ...['user list', 'user add', 'user link', 'user disable', 'user enable', 'user reset-mfa'],
  ...['disable-password-login', 'enable-password-login'],
  ...['reminders run', 'reminders calendar', 'reminders why', 'mail preview', 'mail test', 'mail bounces'],
  ...[
    'mail forgive',
    'jobs list',
    'jobs retry',
    'import promise-text',
    'import activities',
    'export activities',
  ],
];

describe('the help of the command line', () => {
  let line: CommandLine;

  beforeAll(async () => {
    line = await aCommandLine();
  }, 120_000);
  afterAll(() => line.stop());

  it('tells of every command how it is written, and what the exit codes mean', () => {
    const { status, stdout, stderr } = line.run('help');
    expect([status, stderr]).toEqual([0, '']);
    for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name}( .*)?$`, 'm'));
    expect(stdout).toContain('Slutkoder: 0 det gick, 1 det gick inte, 2 fel skrivet.');
    expect(line.run().stdout).toBe(stdout);
    expect(line.run('--help').stdout).toBe(stdout);
  });

  it('tells of one command, or of those that begin alike', () => {
    const one = line.run('help', 'user', 'link').stdout;
    expect(one).toBe(line.run('user', 'link', '--help').stdout);
    expect(one).toMatch(/^npm run tracker -- user link ADRESS \[--json\]\n\n/);
    const some = line.run('help', 'user').stdout;
    expect(some.match(/^npm run tracker -- user /gm)).toHaveLength(6);
  });

  it('ends with 2 for what is no command, and shows what there is', () => {
    const { status, stdout, stderr } = line.run('user', 'remove');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Kommandot user remove finns inte.');
    expect(stderr).toContain('npm run tracker -- user disable');
    expect(line.run('migrate', '--fort')).toMatchObject({ status: 2 });
  });
});
