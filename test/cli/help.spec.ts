import { build, runAsProcess, runHere } from './a-command-line';

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
  beforeAll(build, 120_000);

  it('tells of every command how it is written, and what the exit codes mean', async () => {
    const { status, stdout, stderr } = runAsProcess({}, 'help');
    expect([status, stderr]).toEqual([0, '']);
    for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name}( .*)?$`, 'm'));
    expect(stdout).toContain('Slutkoder: 0 det gick, 1 det gick inte, 2 fel skrivet.');
    expect((await runHere({})).stdout).toBe(stdout);
    expect((await runHere({}, '--help')).stdout).toBe(stdout);
  });

  it('tells of one command, or of those that begin alike', async () => {
    const one = (await runHere({}, 'help', 'user', 'link')).stdout;
    expect(one).toBe((await runHere({}, 'user', 'link', '--help')).stdout);
    expect(one).toMatch(/^npm run tracker -- user link ADRESS \[--json\]\n\n/);
    const some = (await runHere({}, 'help', 'user')).stdout;
    expect(some.match(/^npm run tracker -- user /gm)).toHaveLength(6);
  });

  it('ends with 2 for what is no command, and shows what there is', async () => {
    const { status, stdout, stderr } = runAsProcess({}, 'user', 'remove');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Kommandot user remove finns inte.');
    expect(stderr).toContain('npm run tracker -- user disable');
    expect(await runHere({}, 'migrate', '--fort')).toMatchObject({ status: 2 });
  });
});
