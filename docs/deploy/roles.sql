do $roles$
declare
  has_options constant boolean := current_setting('server_version_num')::int >= 160000;
  wanted record;
  is_so boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended('tracker roles', 0));
  for wanted in select * from (values
    ('tracker_staff', 'nologin'),
    ('tracker_worker', 'nologin'),
    ('tracker_publisher', 'nologin'),
    ('tracker_queue', 'nologin'),
    ('tracker_public', 'login'),
    ('tracker_owner', 'login'),
    ('tracker_runtime', 'login noinherit')) as role (name, kind)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      begin
        execute format('create role %I ', wanted.name) || wanted.kind;
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;

  if (select rolinherit from pg_roles where rolname = 'tracker_runtime') then
    execute format('alter role %I noinherit', 'tracker_runtime');
  end if;

  for wanted in select role, member, inherits::boolean from (values
    ('tracker_staff', 'tracker_runtime', 'false'),
    ('tracker_worker', 'tracker_runtime', 'false'),
    ('tracker_publisher', 'tracker_runtime', 'false'),
    ('tracker_queue', 'tracker_runtime', 'false')) as membership (role, member, inherits)
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
$roles$;

do $rights$
declare
  here constant text := current_database();
  owner constant text := 'tracker_owner';
  login text;
begin
  perform pg_advisory_xact_lock(hashtextextended('tracker roles', 0));
  if has_database_privilege('public', here, 'CONNECT, TEMPORARY') then
    execute format('revoke all on database %I from public', here);
  end if;
  foreach login in array array['tracker_owner', 'tracker_runtime', 'tracker_public'] loop
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
$rights$;
