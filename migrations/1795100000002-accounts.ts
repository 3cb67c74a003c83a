import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, what they may act for, how they sign in, and the policies on who sees whom. */
export class Accounts1795100000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.user_account (
        id uuid constraint user_account_pk primary key,
        email text not null constraint user_account_email_is_lower_case check (email = lower(email) and email like '_%@_%')
          constraint user_account_email_is_unique unique,
        name text not null constraint user_account_name_is_not_blank check (btrim(name) <> '' and length(name) <= 200),
        language text not null default 'sv' constraint user_account_language_is_known check (language in ('sv', 'en')),
        created_at timestamptz not null default now(),
        disabled_at timestamptz
      );

      create table tracker.credential (
        user_id uuid constraint credential_pk primary key constraint credential_user_fk references tracker.user_account,
        password_hash text not null constraint credential_is_argon2id check (password_hash like '$argon2id$%'),
        changed_at timestamptz not null default now()
      );

      create table tracker.membership (
        id uuid constraint membership_pk primary key,
        user_id uuid not null constraint membership_user_fk references tracker.user_account,
        authority_id uuid constraint membership_authority_fk references tracker.actor,
        role text not null constraint membership_role_is_known check (role in ('coordinator', 'case_worker',
          'municipal_approver', 'communicator', 'municipal_police', 'police_area_chief', 'reader', 'administrator', 'operator')),
        from_on date not null,
        to_on date,
        constraint membership_ends_after_it_began check (to_on >= from_on),
        constraint membership_has_an_authority check (authority_id is not null or role in ('administrator', 'operator')),
        constraint membership_is_told_once exclude using gist (user_id with =, role with =,
          coalesce(authority_id, '00000000-0000-0000-0000-000000000000') with =, daterange(from_on, to_on, '[]') with &&)
      );
      create index membership_by_authority on tracker.membership (authority_id);

      create table tracker.sign_in_link (
        token_hash bytea constraint sign_in_link_pk primary key,
        user_id uuid not null constraint sign_in_link_user_fk references tracker.user_account,
        expires_at timestamptz not null,
        used_at timestamptz
      );

      create table tracker.session (
        token_hash bytea constraint session_pk primary key,
        user_id uuid not null constraint session_user_fk references tracker.user_account,
        started_at timestamptz not null,
        seen_at timestamptz not null
      );

      create table tracker.failed_sign_in (
        id bigint generated always as identity constraint failed_sign_in_pk primary key,
        account_hash bytea not null,
        failed_at timestamptz not null
      );
      create index failed_sign_in_by_account on tracker.failed_sign_in (account_hash, failed_at);

      -- SECURITY DEFINER: a policy that read memberships directly would call itself.
      create function tracker.my_authorities() returns setof uuid language sql stable security definer set search_path = '' as $$
        select m.authority_id from tracker.membership m join tracker.user_account u on u.id = m.user_id
         where m.user_id = tracker.me() and u.disabled_at is null and m.authority_id is not null
           and m.role not in ('administrator', 'operator')
           and m.from_on <= tracker.today() and (m.to_on is null or m.to_on >= tracker.today()) $$;
      create function tracker.my_authorities_as(wanted text[]) returns setof uuid language sql stable security definer set search_path = '' as $$
        select m.authority_id from tracker.membership m join tracker.user_account u on u.id = m.user_id
         where m.user_id = tracker.me() and u.disabled_at is null and m.role = any (wanted) and m.authority_id is not null
           and m.from_on <= tracker.today() and (m.to_on is null or m.to_on >= tracker.today()) $$;
      create function tracker.am_installation_administrator() returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from tracker.membership m join tracker.user_account u on u.id = m.user_id
         where m.user_id = tracker.me() and u.disabled_at is null and m.role = 'administrator' and m.authority_id is null
           and m.from_on <= tracker.today() and (m.to_on is null or m.to_on >= tracker.today())) $$;
      create function tracker.my_colleagues() returns setof uuid language sql stable security definer set search_path = '' as $$
        select m.user_id from tracker.membership m
         where m.authority_id in (select tracker.my_authorities() union select tracker.my_authorities_as('{administrator}')) $$;
      grant execute on function tracker.my_authorities(), tracker.my_authorities_as(text[]), tracker.my_colleagues(),
        tracker.am_installation_administrator() to tracker_staff;

      -- Somebody has to be first: works only while there is nobody at all.
      create function tracker.make_first_administrator(the_id uuid, the_email text, the_name text) returns boolean
      language plpgsql security definer set search_path = '' as $$
      begin
        lock table tracker.user_account in exclusive mode;
        if exists (select 1 from tracker.user_account) then return false; end if;
        insert into tracker.user_account (id, email, name) values (the_id, the_email, the_name);
        insert into tracker.membership (id, user_id, authority_id, role, from_on)
          select gen_random_uuid(), the_id, null, r, tracker.today() from unnest(array['administrator', 'operator']) r;
        return true;
      end $$;
      grant execute on function tracker.make_first_administrator(uuid, text, text) to tracker_worker;

      alter table tracker.actor enable row level security;
      alter table tracker.police_area_municipality enable row level security;
      alter table tracker.user_account enable row level security;
      alter table tracker.credential enable row level security;
      alter table tracker.membership enable row level security;
      alter table tracker.sign_in_link enable row level security;
      alter table tracker.session enable row level security;
      alter table tracker.failed_sign_in enable row level security;

      -- Authorities are a public directory; other actors belong to the authority that entered them until something names them in public.
      grant select, insert on tracker.actor to tracker_staff;
      grant select on tracker.actor to tracker_worker, tracker_publisher;
      create policy actor_is_seen on tracker.actor for select to tracker_staff
        using (kind in ('municipality', 'police_area') or authority_id in (select tracker.my_authorities()));
      create policy actor_is_entered on tracker.actor for insert to tracker_staff
        with check (tracker.am_installation_administrator()
          or (kind not in ('municipality', 'police_area') and authority_id in (select tracker.my_authorities_as('{coordinator,administrator}'))));
      create policy actor_is_read on tracker.actor for select to tracker_worker, tracker_publisher using (true);

      grant select, insert, update (to_on) on tracker.police_area_municipality to tracker_staff;
      create policy area_is_seen on tracker.police_area_municipality for select to tracker_staff using (true);
      create policy area_is_changed on tracker.police_area_municipality for insert to tracker_staff
        with check (tracker.am_installation_administrator());
      create policy area_is_ended on tracker.police_area_municipality for update to tracker_staff
        using (tracker.am_installation_administrator());

      grant select, insert on tracker.user_account to tracker_staff;
      grant select on tracker.user_account to tracker_worker;
      create policy user_is_seen on tracker.user_account for select to tracker_staff
        using (id = tracker.me() or id in (select tracker.my_colleagues()) or tracker.am_installation_administrator());
      create policy user_is_entered on tracker.user_account for insert to tracker_staff
        with check (tracker.am_installation_administrator());
      create policy user_is_read on tracker.user_account for select to tracker_worker using (true);

      grant select, insert on tracker.membership to tracker_staff;
      grant select on tracker.membership to tracker_worker;
      create policy membership_is_seen on tracker.membership for select to tracker_staff
        using (user_id = tracker.me() or authority_id in (select tracker.my_authorities()) or tracker.am_installation_administrator());
      create policy membership_is_entered on tracker.membership for insert to tracker_staff
        with check (tracker.am_installation_administrator());
      create policy membership_is_read on tracker.membership for select to tracker_worker using (true);

      -- How people sign in is the worker's alone: no staff request ever sees a hash.
      grant select, insert, update on tracker.credential, tracker.session, tracker.sign_in_link to tracker_worker;
      grant delete on tracker.session, tracker.sign_in_link, tracker.failed_sign_in to tracker_worker;
      grant select, insert on tracker.failed_sign_in to tracker_worker;
      grant insert on tracker.sign_in_link to tracker_staff;
      create policy credential_is_the_workers on tracker.credential to tracker_worker using (true);
      create policy link_is_the_workers on tracker.sign_in_link to tracker_worker using (true);
      create policy session_is_the_workers on tracker.session to tracker_worker using (true);
      create policy failure_is_the_workers on tracker.failed_sign_in to tracker_worker using (true);
      create policy link_is_issued on tracker.sign_in_link for insert to tracker_staff
        with check (tracker.am_installation_administrator());
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
