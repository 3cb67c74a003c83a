import { Client } from 'pg';
import type { Sealing } from '../../accounts/sealing';
import { fail, type Finding, ok } from './finding';

const about = 'Hemligheterna';

interface Sealed {
  readonly userId: string;
  readonly secret: Buffer;
}

/** With another key than before nobody with an authenticator app gets in: better known before they try. */
export async function checkSecrets(runtimeUrl: string, sealing: Sealing): Promise<Finding> {
  const sealed = await sealedSecrets(runtimeUrl);
  if (sealed.length === 0) return ok(about, 'ingen har slagit på inloggning i två steg ännu');
  const unopened = sealed.filter(({ userId, secret }) => !opens(sealing, secret, userId)).length;
  if (unopened === 0) return ok(about, `nyckeln öppnar alla ${sealed.length}`);
  return fail(
    about,
    `nyckeln öppnar inte ${unopened} av ${sealed.length}: de personernas koder gäller inte`,
    'Ange den SECRET_KEY som gällde förut. Med den inbyggda databasen: läs tillbaka filen secret-key i datamappen.',
  );
}

function opens(sealing: Sealing, secret: Buffer, userId: string): boolean {
  try {
    return sealing.open(secret, userId) !== '';
  } catch {
    // Another key, or a changed row: the cipher says no more than no.
    return false;
  }
}

async function sealedSecrets(runtimeUrl: string): Promise<Sealed[]> {
  const client = new Client({ connectionString: runtimeUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local role tracker_worker');
    const { rows } = await client.query<Sealed>(
      `select user_id as "userId", sealed_secret as secret from tracker.totp where sealed_secret is not null`,
    );
    await client.query('rollback');
    return rows;
  } finally {
    await client.end();
  }
}
