import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { escapeLiteral } from 'pg';
import { hasCode } from './error-codes';

/** The names that log in. A database administrator may have others; the roles below always have ours. */
export interface LoginNames {
  readonly owner: string;
  readonly runtime: string;
  readonly public: string;
}

export const defaultLogins: LoginNames = {
  owner: 'tracker_owner',
  runtime: 'tracker_runtime',
  public: 'tracker_public',
};

/** What the runtime login may become, one at a time. */
export const runtimeRoles = [
  'tracker_staff',
  'tracker_worker',
  'tracker_publisher',
  'tracker_queue',
] as const;

/** Holds the right to read what is published; is itself the public login unless that has another name. */
export const publicRole = 'tracker_public';

/**
 * Makes the roles and closes the database one is connected to for everybody else. Changes only what is not yet so:
 * harmless twice, and, when everything is in place, for a login without rights. PostgreSQL 15 to 18.
 * Logins are made without a password: on a server of their own they get one, or a rule in pg_hba.conf, by hand.
 */
export function rolesSql(names: Partial<LoginNames> = {}): string {
  const logins = { ...defaultLogins, ...names };
  return `${rolesBlock(logins)}\n\n${rightsBlock(logins)}\n`;
}

export interface EnsureRolesOptions {
  readonly logins?: Partial<LoginNames>;
}

const needsAdministrator = '42501';
/** Roles belong to the whole cluster, the lock to one database: two databases can still collide, as XX000 or 23505. */
const collisions = ['XX000', '23505', '40P01'];
const mostTries = 5;

/** @throws Error in plain words when the login may not make what is missing */
export async function ensureRoles(client: ClientBase, options: EnsureRolesOptions = {}): Promise<void> {
  const sql = rolesSql(options.logins);
  for (let tries = 1; ; tries++) {
    try {
      await client.query(sql);
      return;
    } catch (error) {
      if (hasCode(error, needsAdministrator)) throw new Error(askAdministrator, { cause: error });
      if (!hasCode(error, ...collisions) || tries === mostTries) throw error;
      await sleep(50 * tries);
    }
  }
}

const askAdministrator =
  'Databasen saknar roller, och inloggningen får inte skapa dem. Låt en databasadministratör köra det som npm run tracker -- roles skriver ut.';

const lock = `perform pg_advisory_xact_lock(hashtextextended('tracker roles', 0));`;

function rolesBlock({ owner, runtime, public: publicLogin }: LoginNames): string {
  const isOurs = publicLogin === publicRole;
  const roles = [
    ...runtimeRoles.map((role) => [role, 'nologin']),
    ...(isOurs ? [] : [[publicRole, 'nologin']]),
    [publicLogin, 'login'],
    [owner, 'login'],
    [runtime, 'login noinherit'],
  ];
  const memberships = [
    ...runtimeRoles.map((role) => [role, runtime, 'false']),
    ...(isOurs ? [] : [[publicRole, publicLogin, 'true']]),
  ];
  return `do $roles$
declare
  has_options constant boolean := current_setting('server_version_num')::int >= 160000;
  wanted record;
  is_so boolean;
begin
  ${lock}
  for wanted in select * from (values
    ${roles.map(values).join(',\n    ')}) as role (name, kind)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      begin
        execute format('create role %I ', wanted.name) || wanted.kind;
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;

  if (select rolinherit from pg_roles where rolname = ${escapeLiteral(runtime)}) then
    execute format('alter role %I noinherit', ${escapeLiteral(runtime)});
  end if;

  for wanted in select role, member, inherits::boolean from (values
    ${memberships.map(values).join(',\n    ')}) as membership (role, member, inherits)
  loop
    is_so := pg_has_role(wanted.member, wanted.role, 'MEMBER')
      and pg_has_role(wanted.member, wanted.role, 'USAGE') = wanted.inherits;
    if is_so and has_options then
      is_so := pg_has_role(wanted.member, wanted.role, 'SET') = not wanted.inherits;
    end if;
    if not is_so then
      execute format('grant %I to %I', wanted.role, wanted.member) || case when has_options
        then format(' with inherit %s, set %s', wanted.inherits::text, (not wanted.inherits)::text) else '' end;
    end if;
  end loop;
end
$roles$;`;
}

function rightsBlock({ owner, runtime, public: publicLogin }: LoginNames): string {
  return `do $rights$
declare
  here constant text := current_database();
  owner constant text := ${escapeLiteral(owner)};
  login text;
begin
  ${lock}
  if has_database_privilege('public', here, 'CONNECT, TEMPORARY') then
    execute format('revoke all on database %I from public', here);
  end if;
  foreach login in array array[${[owner, runtime, publicLogin].map(escapeLiteral).join(', ')}] loop
    if not has_database_privilege(login, here, 'CONNECT') then
      execute format('grant connect on database %I to %I', here, login);
    end if;
  end loop;
  if not has_database_privilege(owner, here, 'CREATE') then
    execute format('grant create on database %I to %I', here, owner);
  end if;
  if to_regnamespace('public') is not null then
    if has_schema_privilege('public', 'public', 'USAGE, CREATE') then
      revoke all on schema public from public;
    end if;
    if not has_schema_privilege(owner, 'public', 'CREATE') or not has_schema_privilege(owner, 'public', 'USAGE') then
      execute format('grant usage, create on schema public to %I', owner);
    end if;
  end if;
end
$rights$;`;
}

const values = (row: readonly string[]): string => `(${row.map((text) => escapeLiteral(text)).join(', ')})`;
