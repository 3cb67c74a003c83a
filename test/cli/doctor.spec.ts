import { Sealing } from '../../src/accounts/sealing';
import { keptSecretKey, ownSecretKey } from '../../src/database/embedded/secret-key';
import { Installation } from '../../src/installation';
import { readConfig } from '../../src/config';
import { aCommandLine, type CommandLine } from './a-command-line';

interface Finding {
  readonly about: string;
  readonly verdict: 'ok' | 'warn' | 'fail';
  readonly found: string;
  readonly advice: string | null;
}

const nowhere = '127.0.0.1:1';

describe('npm run tracker -- doctor', () => {
  let line: CommandLine;

  beforeAll(async () => {
    line = await aCommandLine();
  }, 120_000);
  afterAll(() => line.stop());

  const examine = async (settings: Record<string, string> = {}) => {
    const { status, stdout } = await line.runWith(settings, 'doctor', '--json');
    const { isWell, findings } = JSON.parse(stdout) as { isWell: boolean; findings: Finding[] };
    expect(status).toBe(isWell ? 0 : 1);
    for (const { verdict, advice } of findings) expect(verdict === 'ok').toBe(advice === null);
    return { isWell, of: (about: string) => findings.find((finding) => finding.about === about) };
  };
  const sql = async (...statements: string[]) => {
    for (const statement of statements) await line.client.query(statement);
  };

  it('says before the first migration that it is to come, and changes nothing', async () => {
    const { of } = await examine();
    expect(of('Databasens version')).toMatchObject({
      verdict: 'warn',
      advice: expect.stringContaining('npm run tracker -- migrate'),
    });
    const { rows } = await line.client.query(`select to_regclass('migrations') as table`);
    expect(rows).toEqual([{ table: null }]);
    expect(keptSecretKey(line.dataDir)).toBeNull();
  }, 120_000);

  it('finds nothing wrong with an installation as it should be, and says what stands there', async () => {
    await line.ask('migrate');
    const { isWell, of } = await examine();
    expect(isWell).toBe(true);
    for (const about of [
      'Node.js',
      'Inställningarna',
      'Databasen',
      'Databasens version',
      'Rollerna',
      'Klockan',
    ])
      expect(of(about)?.verdict).toBe('ok');
    expect(of('Disken')?.found).toContain('MB ledigt');
    const { stdout } = line.runAsProcess('doctor');
    expect(stdout).toMatch(/^bra {2}Databasen: PostgreSQL \d+/m);
    expect(stdout).toMatch(/^obs {2}E-postservern: ingen är inställd.*\n {6}Ange SMTP_URL och MAIL_FROM\.$/m);
  }, 120_000);

  it('says of a stopped PostgreSQL how to start it', async () => {
    const { isWell, of } = await examine({ TRACKER_DATA_DIR: `${line.dataDir}/nothing-here` });
    expect(isWell).toBe(false);
    expect(of('Databasen')).toMatchObject({ verdict: 'fail', advice: 'Starta programmet: npm start.' });
  }, 120_000);

  it('tells each fault in the settings, and looks no further', async () => {
    const { isWell, of } = await examine({ SWEEP_SECONDS: 'ofta', BOUNCE_SECRET: 'kort' });
    expect(isWell).toBe(false);
    expect(of('Inställningarna')?.advice).toContain('.env.example');
    expect((await line.runWith({ SWEEP_SECONDS: 'ofta', BOUNCE_SECRET: 'kort' }, 'doctor')).stdout).toMatch(
      /FEL {2}Inställningarna: .*SWEEP_SECONDS[^]*FEL {2}Inställningarna: .*BOUNCE_SECRET/,
    );
  }, 120_000);

  it('finds a role that sees too much, and a setting that loses what was saved', async () => {
    await sql('alter role tracker_staff bypassrls');
    expect((await examine()).of('Rollerna')).toMatchObject({
      verdict: 'fail',
      found: expect.stringContaining('BYPASSRLS'),
      advice: expect.stringContaining('npm run tracker -- roles'),
    });
    await sql(
      'alter role tracker_staff nobypassrls',
      `alter role tracker_runtime set synchronous_commit = off`,
    );
    expect((await examine()).of('Databasens inställningar')).toMatchObject({
      verdict: 'fail',
      found: expect.stringContaining('synchronous_commit'),
    });
    await sql('alter role tracker_runtime reset synchronous_commit');
    expect((await examine()).isWell).toBe(true);
  }, 120_000);

  it('finds a database that a newer version has changed', async () => {
    await sql(
      `insert into migrations (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')`,
    );
    expect((await examine()).of('Databasens version')).toMatchObject({
      verdict: 'fail',
      found: expect.stringContaining('FromTheFuture9999999999999'),
    });
    await sql(`delete from migrations where timestamp = 9999999999999`);
  }, 120_000);

  it('finds a clock that differs from the database’s', async () => {
    await sql(
      `create function public.clock_timestamp() returns timestamptz language sql as $$ select now() + interval '90 s' $$`,
      `grant usage on schema public to tracker_runtime`,
      `alter role tracker_runtime set search_path = public, pg_catalog`,
    );
    expect((await examine()).of('Klockan')).toMatchObject({
      verdict: 'fail',
      found: expect.stringMatching(/skiljer (89|90),\d s$/),
    });
    await sql('alter role tracker_runtime reset search_path', 'drop function public.clock_timestamp()');
    expect((await examine()).of('Klockan')?.verdict).toBe('ok');
  }, 120_000);

  it('finds that the key is not the one that the second steps were sealed with', async () => {
    const config = { ...readConfig({}, false), dataDir: line.dataDir };
    const installation = new Installation(
      config,
      'http://localhost:3000',
      line.urls,
      ownSecretKey(line.dataDir),
    );
    const { rows } = await line.client.query<{ id: string }>(
      `insert into tracker.user_account (id, email, name) values (gen_random_uuid(), 'a@ekhamra.se', 'A') returning id`,
    );
    const id = rows[0]?.id ?? '';
    await line.client.query(
      'insert into tracker.totp (user_id, sealed_secret, turned_on_at) values ($1, $2, now())',
      [id, new Sealing(installation).seal('JBSWY3DPEHPK3PXP', id)],
    );
    expect((await examine()).of('Hemligheterna')).toMatchObject({
      verdict: 'ok',
      found: 'nyckeln öppnar alla 1',
    });
    const another = { SECRET_KEY: 'en helt annan nyckel som är lång nog' };
    expect((await examine(another)).of('Hemligheterna')).toMatchObject({
      verdict: 'fail',
      found: expect.stringContaining('öppnar inte 1 av 1'),
    });
  }, 120_000);

  it('calls the mail server, and tells why it does not answer', async () => {
    const settings = { SMTP_URL: `smtp://${nowhere}`, MAIL_FROM: 'a@ekhamra.se' };
    expect((await examine(settings)).of('E-postservern')).toMatchObject({
      verdict: 'fail',
      found: expect.stringContaining('ECONNREFUSED'),
    });
  }, 120_000);

  it('calls Redis where it carries the queue', async () => {
    expect((await examine({ REDIS_URL: `redis://${nowhere}` })).of('Kön')).toMatchObject({
      verdict: 'fail',
      found: expect.stringContaining('Redis svarar inte'),
    });
    expect((await examine()).of('Kön')?.found).toContain('i PostgreSQL');
  }, 120_000);

  it('warns of an address that is not encrypted, or that nobody answers at', async () => {
    const { isWell, of } = await examine({ BASE_URL: 'http://loften.invalid' });
    expect(isWell).toBe(true);
    expect(of('Adressen')).toMatchObject({ verdict: 'warn', found: expect.stringContaining('okrypterade') });
    expect(of('Programmet')).toMatchObject({
      verdict: 'warn',
      found: expect.stringContaining('svarar inte'),
    });
  }, 120_000);
});
