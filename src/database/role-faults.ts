import type { ClientBase } from 'pg';
import type { EnsureRolesOptions } from './roles';
import { defaultLogins, publicRole, runtimeRoles } from './roles';

interface RoleRow {
  readonly name: string;
  readonly powers: readonly string[];
  readonly may_become: readonly string[];
  readonly has_without_asking: readonly string[];
  readonly owns_database: boolean;
}

/**
 * What is wrong with the roles of the cluster one is connected to, in plain Swedish; empty when all is well.
 * Any login may ask. A faulty role would let a query past the row-level policies.
 */
export async function checkRoles(client: ClientBase, options: EnsureRolesOptions = {}): Promise<string[]> {
  const logins = { ...defaultLogins, ...options.logins };
  const guarded = [...new Set<string>([...runtimeRoles, publicRole, logins.runtime, logins.public])];
  const names = [...guarded, logins.owner];
  const { rows } = await client.query<RoleRow>(roleRows, [names]);
  const found = new Map(rows.map((row) => [row.name, row]));
  const allowed = new Map<string, readonly string[]>([
    [logins.runtime, runtimeRoles],
    [logins.public, logins.public === publicRole ? [] : [publicRole]],
  ]);
  return [
    ...names.filter((name) => !found.has(name)).map((name) => `Rollen ${name} saknas.`),
    ...guarded.flatMap((name) => powerFaults(found.get(name))),
    ...guarded.flatMap((name) => membershipFaults(found.get(name), allowed.get(name) ?? [])),
    ...inheritanceFaults(found.get(logins.runtime)),
  ];
}

const roleRows = `
  select role.rolname as name,
         array_remove(array[
           case when rolsuper then 'superuser' end, case when rolbypassrls then 'bypassrls' end,
           case when rolcreaterole then 'createrole' end, case when rolreplication then 'replication' end], null) as powers,
         array(select other.rolname::text from pg_roles other
                where other.oid <> role.oid and not rolsuper and pg_has_role(role.oid, other.oid, 'MEMBER')) as may_become,
         array(select other.rolname::text from pg_roles other
                where other.oid <> role.oid and not rolsuper and pg_has_role(role.oid, other.oid, 'USAGE')) as has_without_asking,
         exists (select from pg_database where datname = current_database() and datdba = role.oid) as owns_database
    from pg_roles role
   where rolname = any ($1)`;

const powerTexts: Readonly<Record<string, string>> = {
  superuser: 'är superanvändare och kommer förbi alla radregler',
  bypassrls: 'har BYPASSRLS och kommer förbi alla radregler',
  createrole: 'får skapa roller (CREATEROLE)',
  replication: 'får läsa all data genom replikering (REPLICATION)',
};

function powerFaults(role: RoleRow | undefined): string[] {
  if (!role) return [];
  const owning = role.owns_database
    ? [`Rollen ${role.name} äger databasen. Bara ägarrollen ska göra det.`]
    : [];
  return [...role.powers.map((power) => `Rollen ${role.name} ${powerTexts[power]}.`), ...owning];
}

function membershipFaults(role: RoleRow | undefined, allowed: readonly string[]): string[] {
  if (!role || role.powers.includes('superuser')) return [];
  const surplus = role.may_become.filter((other) => !allowed.includes(other));
  const missing = allowed.filter((other) => !role.may_become.includes(other));
  return [
    ...surplus.map((other) => `Rollen ${role.name} är medlem av ${other} och ska inte vara det.`),
    ...missing.map((other) => `Rollen ${role.name} är inte medlem av ${other}.`),
  ];
}

function inheritanceFaults(runtime: RoleRow | undefined): string[] {
  const inherited = (runtime?.has_without_asking ?? []).filter((other) => isRuntimeRole(other));
  return inherited.map(
    (other) => `Rollen ${runtime?.name} ärver rättigheterna från ${other} (NOINHERIT saknas).`,
  );
}

const isRuntimeRole = (name: string): boolean => (runtimeRoles as readonly string[]).includes(name);

/**
 * Settings of the server under which a committed row may be lost in a crash, in plain Swedish; empty when all is well.
 * Ask as the login that writes: a login can have settings of its own. Outside tests the caller refuses to start.
 */
export async function safetyFaults(client: ClientBase): Promise<string[]> {
  return [...(await durabilityFaults(client)), ...(await timeZoneFaults(client))];
}

/** Days and hours are Sweden's, whatever zone the server keeps: it must know when our clocks change. */
async function timeZoneFaults(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ rightly: boolean }>(
    `select exists (select 1 from pg_timezone_names where name = 'Europe/Stockholm') as rightly`,
  );
  return rows[0]?.rightly
    ? []
    : ['PostgreSQL känner inte till tidszonen Europe/Stockholm. Installera tidszonsdata (tzdata).'];
}

async function durabilityFaults(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select name, current_setting(name) as value
       from unnest(array['fsync', 'synchronous_commit', 'full_page_writes']) as name`,
  );
  return rows
    .filter(({ value }) => value === 'off')
    .map(
      ({ name }) =>
        `PostgreSQL har ${name} = off. Sparade uppgifter kan gå förlorade vid en krasch. Slå på ${name}.`,
    );
}
