import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may do what today: roles with a scope, deputies for a period, readers who only read, areas that gain and lose municipalities.
 * Everything is asked anew in each statement, so access ends when its reason does.
 */
export class Access1795200000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The municipalities of the police area that the role is for; no row means all of them.
      create table tracker.membership_municipality (
        membership_id uuid not null constraint membership_municipality_membership_fk references tracker.membership,
        municipality_id uuid not null constraint membership_municipality_municipality_fk references tracker.actor,
        constraint membership_municipality_pk primary key (membership_id, municipality_id)
      );

      create table tracker.deputy (
        id uuid constraint deputy_pk primary key,
        authority_id uuid not null constraint deputy_authority_fk references tracker.actor,
        for_user_id uuid not null constraint deputy_for_user_fk references tracker.user_account,
        user_id uuid not null constraint deputy_user_fk references tracker.user_account,
        from_on date not null,
        to_on date not null,
        named_by uuid not null constraint deputy_named_by_fk references tracker.user_account,
        constraint deputy_is_another_person check (user_id <> for_user_id),
        constraint deputy_ends_after_it_began check (to_on >= from_on),
        constraint deputy_is_named_once exclude using gist
          (authority_id with =, for_user_id with =, user_id with =, daterange(from_on, to_on, '[]') with &&)
      );
      create index deputy_by_user on tracker.deputy (user_id);

      create table tracker.authority_setting (
        authority_id uuid constraint authority_setting_pk primary key
          constraint authority_setting_authority_fk references tracker.actor,
        four_eyes boolean not null default true
      );

      alter table tracker.membership_municipality enable row level security;
      alter table tracker.deputy enable row level security;
      alter table tracker.authority_setting enable row level security;

      -- The roles of a day: the person's own, and those of whom the person is deputy for. A deputy works at the same authority,
      -- is deputy for nobody's deputy, and takes over no administration.
      create function tracker.memberships_on(the_user uuid, the_day date)
      returns table (id uuid, authority_id uuid, role text, held_by uuid, is_deputy boolean)
      language sql stable security definer set search_path = '' as $$
        with own as (
          select m.id, m.authority_id, m.role from tracker.membership m join tracker.user_account u on u.id = m.user_id
           where m.user_id = the_user and u.disabled_at is null and m.from_on <= the_day and (m.to_on is null or m.to_on >= the_day))
        select own.id, own.authority_id, own.role, the_user, false from own
        union all
        select m.id, m.authority_id, m.role, d.for_user_id, true
          from tracker.deputy d join tracker.membership m on m.user_id = d.for_user_id and m.authority_id = d.authority_id
         where d.user_id = the_user and d.from_on <= the_day and d.to_on >= the_day
           and m.role not in ('administrator', 'operator') and m.from_on <= the_day and (m.to_on is null or m.to_on >= the_day)
           and d.authority_id in (select own.authority_id from own) $$;
      create function tracker.my_memberships()
      returns table (id uuid, authority_id uuid, role text, held_by uuid, is_deputy boolean)
      language sql stable security definer set search_path = ''
        as $$ select * from tracker.memberships_on(tracker.me(), tracker.today()) $$;

      -- The same for a session, as the application reads it.
      create function tracker.memberships_as_json(the_user uuid, the_day date) returns json
      language sql stable security definer set search_path = '' as $$
        select coalesce(json_agg(json_build_object('authorityId', m.authority_id, 'role', m.role,
            'deputyFor', case when m.is_deputy then json_build_object('userId', m.held_by, 'name', u.name) end,
            'municipalityIds', (select json_agg(s.municipality_id) from tracker.membership_municipality s where s.membership_id = m.id)
          ) order by m.is_deputy, m.role), '[]')
          from tracker.memberships_on(the_user, the_day) m join tracker.user_account u on u.id = m.held_by $$;
      grant execute on function tracker.my_memberships() to tracker_staff;
      grant execute on function tracker.memberships_as_json(uuid, date) to tracker_worker;

      create or replace function tracker.my_authorities() returns setof uuid language sql stable security definer set search_path = '' as $$
        select m.authority_id from tracker.my_memberships() m where m.authority_id is not null and m.role not in ('administrator', 'operator') $$;
      create or replace function tracker.my_authorities_as(wanted text[]) returns setof uuid language sql stable security definer set search_path = '' as $$
        select m.authority_id from tracker.my_memberships() m where m.authority_id is not null and m.role = any (wanted) $$;
      create or replace function tracker.am_installation_administrator() returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from tracker.my_memberships() m where m.role = 'administrator' and m.authority_id is null) $$;
      -- Everybody's there but a reader's, who may be a member of a council and reads what is agreed, not what is worked on.
      create function tracker.my_working_authorities() returns setof uuid language sql stable security definer set search_path = '' as $$
        select tracker.my_authorities_as('{coordinator,case_worker,municipal_approver,communicator,municipal_police,police_area_chief}') $$;
      create or replace function tracker.my_colleagues() returns setof uuid language sql stable security definer set search_path = '' as $$
        select m.user_id from tracker.membership m
         where m.authority_id in (select tracker.my_working_authorities() union select tracker.my_authorities_as('{administrator}')) $$;
      grant execute on function tracker.my_working_authorities() to tracker_staff;

      -- A police area reads the sets it is a party of, until the municipality is no longer its own; and those of a municipality
      -- that it took over. A municipality reads the sets it keeps or is a party of. A scope narrows either.
      create function tracker.promise_sets_reached_as(wanted text[]) returns setof uuid language sql stable security definer set search_path = '' as $$
        with mine as (
          select m.authority_id, m.role, array(select s.municipality_id from tracker.membership_municipality s where s.membership_id = m.id) as scope
            from tracker.my_memberships() m where m.authority_id is not null and m.role = any (wanted)),
        covered as (
          select c.police_area_id, c.municipality_id, bool_or(c.from_on <= tracker.today() and (c.to_on is null or c.to_on >= tracker.today())) as today
            from tracker.police_area_municipality c where c.from_on <= tracker.today() group by 1, 2)
        select s.id from tracker.promise_set s join mine m on true
         where (m.scope = '{}' or s.keeper_id = any (m.scope) or exists (select 1 from tracker.promise_set_party p
                 where p.promise_set_id = s.id and p.party = 'municipality' and p.actor_id = any (m.scope)))
           and ((s.keeper_id = m.authority_id and (s.state <> 'draft' or m.role <> 'reader'))
             or (s.state <> 'draft' and exists (select 1 from tracker.promise_set_party p where p.promise_set_id = s.id and p.actor_id = m.authority_id)
                 and not exists (select 1 from covered c where c.police_area_id = m.authority_id and c.municipality_id = s.keeper_id and not c.today))
             or (s.state <> 'draft' and exists (select 1 from tracker.promise_set_party p where p.promise_set_id = s.id and p.party = 'police')
                 and exists (select 1 from covered c where c.police_area_id = m.authority_id and c.municipality_id = s.keeper_id and c.today))) $$;
      create or replace function tracker.visible_promise_sets() returns setof uuid language sql stable security definer set search_path = '' as $$
        select tracker.promise_sets_reached_as('{coordinator,case_worker,municipal_approver,communicator,municipal_police,police_area_chief,reader}') $$;
      create or replace function tracker.my_shared_promise_sets() returns setof uuid language sql stable security definer set search_path = '' as $$
        select s.id from tracker.promise_set s where s.state <> 'draft' and s.id in (select tracker.visible_promise_sets()) $$;
      grant execute on function tracker.promise_sets_reached_as(text[]) to tracker_staff;

      -- What is told about an activity or a promise set goes where it goes: out of reach for those who do not see it.
      create function tracker.is_out_of_my_reach(the_subject uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from tracker.activity a where a.id = the_subject and a.promise_set_id not in (select tracker.visible_promise_sets()))
            or exists (select 1 from tracker.promise_set s where s.id = the_subject and s.id not in (select tracker.visible_promise_sets())) $$;

      -- Below the application: those who coordinate for a party, and otherwise only the person who was asked (or that person's deputy).
      create function tracker.may_change_activity(the_activity uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from tracker.activity a where a.id = the_activity and a.promise_set_id in
                 (select tracker.promise_sets_reached_as('{coordinator,communicator,municipal_police,police_area_chief}')))
            or exists (select 1 from tracker.assignment s join tracker.my_memberships() m on m.authority_id = s.authority_id and m.held_by = s.user_id
                where s.activity_id = the_activity and s.ended_at is null and m.role <> 'reader') $$;
      grant execute on function tracker.is_out_of_my_reach(uuid), tracker.may_change_activity(uuid) to tracker_staff;

      -- A draft is its keeper's, and no reader's.
      drop policy set_is_seen on tracker.promise_set;
      create policy set_is_seen on tracker.promise_set for select to tracker_staff
        using (keeper_id in (select tracker.my_authorities_as('{coordinator,case_worker,municipal_approver,communicator,police_area_chief}'))
          or id in (select tracker.visible_promise_sets()));
      -- Whoever sees a row may lock it, so that a forbidden act is answered as forbidden; the check says who may change it.
      drop policy set_is_changed on tracker.promise_set;
      create policy set_is_changed on tracker.promise_set for update to tracker_staff
        using (keeper_id in (select tracker.my_authorities_as('{coordinator,case_worker,municipal_approver,communicator,police_area_chief}'))
          or id in (select tracker.visible_promise_sets()))
        with check (id in (select tracker.promise_sets_reached_as('{coordinator,municipal_approver,communicator,police_area_chief}')));

      drop policy activity_is_the_parties on tracker.activity;
      create policy activity_is_seen on tracker.activity for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy activity_is_planned on tracker.activity for insert to tracker_staff
        with check (promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));
      create policy activity_is_changed on tracker.activity for update to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets())) with check (tracker.may_change_activity(id));

      drop policy link_is_the_parties on tracker.activity_promise;
      create policy link_is_seen on tracker.activity_promise for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy link_is_made on tracker.activity_promise for insert to tracker_staff
        with check (promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));
      create policy link_is_removed on tracker.activity_promise for delete to tracker_staff
        using (promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));

      drop policy contact_is_the_authoritys on tracker.external_contact;
      create policy contact_is_the_authoritys on tracker.external_contact to tracker_staff
        using (authority_id in (select tracker.my_working_authorities()));
      drop policy assignment_is_the_authoritys on tracker.assignment;
      create policy assignment_is_the_authoritys on tracker.assignment to tracker_staff
        using (authority_id in (select tracker.my_working_authorities()) and promise_set_id in (select tracker.visible_promise_sets()))
        with check (authority_id in (select tracker.my_working_authorities()) and tracker.may_change_activity(activity_id));

      drop policy occurrence_is_registered on tracker.occurrence;
      create policy occurrence_is_registered on tracker.occurrence for insert to tracker_staff
        with check (authority_id in (select tracker.my_working_authorities()) and tracker.may_change_activity(activity_id));
      drop policy occurrence_is_voided on tracker.occurrence;
      create policy occurrence_is_voided on tracker.occurrence for update to tracker_staff
        using (authority_id in (select tracker.my_working_authorities())) with check (tracker.may_change_activity(activity_id));
      drop policy move_is_the_parties on tracker.deadline_move;
      create policy move_is_the_parties on tracker.deadline_move to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets())) with check (tracker.may_change_activity(activity_id));

      drop policy note_is_the_authoritys on tracker.internal_note;
      create policy note_is_the_authoritys on tracker.internal_note to tracker_staff
        using (authority_id in (select tracker.my_authorities()) and not tracker.is_out_of_my_reach(subject_id))
        with check (authority_id in (select tracker.my_working_authorities()));
      drop policy reminder_is_the_authoritys on tracker.owed_reminder;
      create policy reminder_is_the_authoritys on tracker.owed_reminder for select to tracker_staff
        using (authority_id in (select tracker.my_working_authorities()) and not tracker.is_out_of_my_reach(activity_id));

      -- The log: the authority's own chain for those who work there, within their reach; for administrators what they do themselves,
      -- which holds no content.
      drop policy log_is_the_authoritys on tracker.log_entry;
      create policy log_is_the_authoritys on tracker.log_entry for select to tracker_staff
        using (chain_id in (select tracker.my_working_authorities())
          and (promise_set_id is null or promise_set_id in (select tracker.visible_promise_sets())) and not tracker.is_out_of_my_reach(subject_id));
      create policy log_of_administration_is_seen on tracker.log_entry for select to tracker_staff
        using (kind ~ '^(account|organisation|disposal|log)[.]'
          and (tracker.am_installation_administrator() or chain_id in (select tracker.my_authorities_as('{administrator}'))));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
