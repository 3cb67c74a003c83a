import { Client } from 'pg';
import { createDataSource } from '../../data-source';
import { migrationState } from '../../database/migrate';
import { checkRoles, safetyFaults } from '../../database/role-faults';
import { loginsOf, type OpenDatabase } from '../../open-database';
import { fail, type Finding, ok, patience, reasonOf, warn } from './finding';

export type Urls = OpenDatabase['urls'];

const oldestMajor = 15;
/** Between the database's clock and this machine's, in seconds. */
const [smallSkew, largeSkew] = [2, 60];

/** Reads only: whatever is wrong stays as it is. Ready: what lies in it can be looked at by this version. */
export async function checkDatabase(
  urls: Urls,
): Promise<{ readonly findings: Finding[]; readonly isReady: boolean }> {
  const logins = await Promise.all(
    Object.entries(loginNames).map(([key, name]) => checkLogin(urls, key, name)),
  );
  const closed = logins.filter(({ verdict }) => verdict !== 'ok');
  if (closed.length > 0) return { findings: closed, isReady: false };
  const owner = new Client({ connectionString: urls.owner });
  const runtime = new Client({ connectionString: urls.runtime });
  await Promise.all([owner.connect(), runtime.connect()]);
  try {
    const migrations = await checkMigrations(urls);
    const findings = [
      await checkVersion(owner),
      migrations,
      await checkRightsOfRoles(owner, urls),
      await checkSafety(runtime),
      await checkClock(runtime),
    ];
    return {
      findings,
      isReady: migrations.verdict === 'ok' && findings.every(({ verdict }) => verdict !== 'fail'),
    };
  } finally {
    await Promise.all([owner.end(), runtime.end()]);
  }
}

const loginNames = { owner: 'ägaren', runtime: 'programmet', public: 'de öppna sidorna' };

async function checkLogin(urls: Urls, key: string, name: string): Promise<Finding> {
  const client = new Client({
    connectionString: urls[key as keyof Urls],
    connectionTimeoutMillis: patience,
  });
  try {
    await client.connect();
    await client.end();
    return ok('Databasen', 'svarar');
  } catch (error) {
    return fail(
      'Databasen',
      `Inloggningen för ${name} går inte: ${reasonOf(error)}`,
      'Kontrollera att PostgreSQL är igång och att DATABASE_URL, DATABASE_OWNER_URL och DATABASE_PUBLIC_URL stämmer.',
    );
  }
}

async function checkVersion(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ version: string; number: string; size: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num') as number,
            pg_size_pretty(pg_database_size(current_database())) as size`,
  );
  const [{ version, number, size } = { version: '', number: '0', size: '' }] = rows;
  const found = `PostgreSQL ${version}, ${size}`;
  if (Number(number) >= oldestMajor * 10_000) return ok('Databasen', found);
  return fail('Databasen', found, `Uppgradera till PostgreSQL ${oldestMajor} eller senare.`);
}

async function checkMigrations(urls: Urls): Promise<Finding> {
  const about = 'Databasens version';
  const owner = await createDataSource(urls.owner).initialize();
  const { pending, unknown } = await migrationState(owner).finally(() => owner.destroy());
  if (unknown.length > 0)
    return fail(
      about,
      `nyare än programmet: ${unknown.join(', ')}`,
      'Kör den nyare versionen av programmet, eller läs tillbaka en säkerhetskopia från före uppgraderingen.',
    );
  if (pending.length > 0)
    return warn(
      about,
      `${pending.length} ändringar återstår`,
      'Säkerhetskopiera och starta om programmet, eller kör npm run tracker -- migrate.',
    );
  return ok(about, 'samma som programmets');
}

async function checkRightsOfRoles(client: Client, urls: Urls): Promise<Finding> {
  const faults = await checkRoles(client, { logins: loginsOf(urls) });
  if (faults.length === 0) return ok('Rollerna', 'de rättigheter som de ska ha');
  const advice = 'Låt en databasadministratör köra det som npm run tracker -- roles skriver ut.';
  return fail('Rollerna', faults.join(' '), advice);
}

async function checkSafety(client: Client): Promise<Finding> {
  const faults = await safetyFaults(client);
  if (faults.length === 0) return ok('Databasens inställningar', 'det som är sparat överlever en krasch');
  return fail(
    'Databasens inställningar',
    faults.join(' '),
    'Ändra i postgresql.conf och läs in den på nytt.',
  );
}

/** The middle of the question is when the database looked at its clock. */
async function checkClock(client: Client): Promise<Finding> {
  const asked = Date.now();
  const { rows } = await client.query<{ now: number }>(
    `select extract(epoch from clock_timestamp())::float8 * 1000 as now`,
  );
  const skew = Math.abs((rows[0]?.now ?? 0) - (asked + Date.now()) / 2) / 1000;
  const found = `databasens och den här datorns skiljer ${skew.toFixed(1).replace('.', ',')} s`;
  const advice = 'Slå på tidssynkronisering (NTP) på båda datorerna.';
  if (skew > largeSkew) return fail('Klockan', found, advice);
  return skew > smallSkew ? warn('Klockan', found, advice) : ok('Klockan', found);
}
