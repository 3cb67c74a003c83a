import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { ensureRoles } from '../roles';
import { DatabaseCannotStart } from './cannot-start';
import type { Endpoint } from './endpoint';
import { urlOf } from './endpoint';
import type { Login, Passwords } from './passwords';
import { logins } from './passwords';
import { hasCode } from '../error-codes';

const goneAway = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '57P01', '57P02', '57P03'];
const answerWithinMs = 30_000;
const notLetIn = ['28000', '28P01'];

/**
 * Roles, the database `tracker` and the passwords; made, or found as they should be.
 * @returns false when the server went away meanwhile
 */
export async function prepareDatabase(endpoint: Endpoint, passwords: Passwords): Promise<boolean> {
  const url = (database: string) => urlOf(endpoint, 'superuser', passwords, database);
  try {
    await withClient(url('postgres'), async (maintenance) => {
      // Held until this connection ends: two starts at once prepare one after the other.
      await maintenance.query(`select pg_advisory_lock(hashtextextended('tracker database', 0))`);
      await makeDatabase(maintenance);
      await withClient(url('tracker'), async (client) => {
        await ensureRoles(client);
        await setPasswords(client, passwords);
      });
    });
    return true;
  } catch (error) {
    if (hasCode(error, ...goneAway) || isCutOff(error)) return false;
    if (hasCode(error, ...notLetIn)) throw new DatabaseCannotStart(locked, { cause: error });
    throw error;
  }
}

const locked =
  'PostgreSQL kör redan, men släpper inte in den här användaren. Kör som den användare som startade den, eller stoppa den först. Om filen access.json i datakatalogen är borttagen: lägg tillbaka den.';

/** pg tells these by text only: a connection that ended before its answer came, a server that does not answer. */
const isCutOff = (error: unknown): boolean =>
  error instanceof Error && /^(Connection terminated|timeout expired)/.test(error.message);

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: answerWithinMs });
  // The failure itself reaches us through the query or through connect.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end();
  }
}

async function makeDatabase(client: Client): Promise<void> {
  const { rows } = await client.query<{ role: boolean; database: boolean }>(
    `select to_regrole($1) is not null as role,
            exists (select from pg_database where datname = 'tracker') as database`,
    [logins.owner],
  );
  if (!rows[0]?.role) await client.query(`create role ${logins.owner} login`);
  if (!rows[0]?.database) await client.query(`create database tracker owner ${logins.owner}`);
}

async function setPasswords(client: Client, passwords: Passwords): Promise<void> {
  for (const login of Object.keys(logins) as Login[])
    await client.query(
      `alter role ${escapeIdentifier(logins[login])} password ${escapeLiteral(passwords[login])}`,
    );
}
