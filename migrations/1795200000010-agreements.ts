import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes before a promise: cooperation agreements, situational pictures, focus areas, and which of them a set builds on. */
export class Agreements1795200000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.agreement (
        id uuid constraint agreement_pk primary key,
        keeper_id uuid not null constraint agreement_keeper_fk references tracker.actor,
        kind text not null constraint agreement_kind_is_known check (kind in ('cooperation_agreement', 'safety_agreement', 'statutory_plan')),
        title text not null constraint agreement_title_is_not_blank check (btrim(title) <> '' and length(title) <= 300),
        purposes text not null constraint agreement_purposes_are_told check (btrim(purposes) <> '' and length(purposes) <= 4000),
        areas text not null constraint agreement_areas_are_told check (btrim(areas) <> '' and length(areas) <= 4000),
        district_id uuid,
        period_start date not null,
        period_end date,
        document_url text constraint agreement_document_is_an_address check (document_url ~ '^https?://' and length(document_url) <= 1000),
        state text not null default 'draft' constraint agreement_state_is_known check (state in ('draft', 'signed')),
        signed_on date,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint agreement_kept_by unique (keeper_id, id),
        constraint agreement_district_fk foreign key (keeper_id, district_id) references tracker.district (municipality_id, id),
        constraint agreement_ends_after_it_began check (period_end >= period_start),
        constraint agreement_is_signed_on_a_day check ((state = 'signed') = (signed_on is not null))
      );

      create table tracker.agreement_party (
        agreement_id uuid not null constraint agreement_party_agreement_fk references tracker.agreement,
        actor_id uuid not null constraint agreement_party_actor_fk references tracker.actor,
        registry_number text constraint agreement_party_registry_number_is_not_blank
          check (btrim(registry_number) <> '' and length(registry_number) <= 100),
        constraint agreement_party_pk primary key (agreement_id, actor_id)
      );
      create index agreement_party_by_actor on tracker.agreement_party (actor_id);

      create table tracker.agreement_signatory (
        agreement_id uuid not null constraint agreement_signatory_agreement_fk references tracker.agreement,
        position integer not null,
        organisation text not null constraint agreement_signatory_organisation_is_not_blank
          check (btrim(organisation) <> '' and length(organisation) <= 200),
        signing_function text not null constraint agreement_signatory_function_is_not_blank
          check (btrim(signing_function) <> '' and length(signing_function) <= 200),
        signed_on date not null,
        constraint agreement_signatory_pk primary key (agreement_id, position)
      );

      -- Law 5: what was signed stays as it was signed. A registry number or the document's address may come later.
      create function tracker.refuse_change_of_signed_agreement() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        if old.state = 'signed' and (new.keeper_id, new.kind, new.title, new.purposes, new.areas, new.district_id, new.period_start,
            new.period_end, new.state, new.signed_on) is distinct from (old.keeper_id, old.kind, old.title, old.purposes, old.areas,
            old.district_id, old.period_start, old.period_end, old.state, old.signed_on) then
          raise exception 'a signed agreement never changes' using errcode = 'check_violation', constraint = 'signed_agreement_never_changes';
        end if;
        return new;
      end $$;
      create trigger signed_agreement_never_changes before update on tracker.agreement
        for each row execute function tracker.refuse_change_of_signed_agreement();

      create function tracker.refuse_change_of_signed_parties() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        if exists (select 1 from tracker.agreement a where a.state = 'signed'
            and a.id = case when tg_op = 'DELETE' then old.agreement_id else new.agreement_id end) then
          raise exception 'the parties of a signed agreement never change' using errcode = 'check_violation', constraint = 'signed_parties_never_change';
        end if;
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$;
      create trigger signed_parties_never_change before insert or delete or update of agreement_id, actor_id on tracker.agreement_party
        for each row execute function tracker.refuse_change_of_signed_parties();

      -- A draft is its keeper's own; once signed it is the parties' authorities' to read.
      create function tracker.my_shared_agreements() returns setof uuid language sql stable security definer set search_path = '' as $$
        select a.id from tracker.agreement a join tracker.agreement_party p on p.agreement_id = a.id join tracker.actor o on o.id = p.actor_id
         where a.state = 'signed' and (p.actor_id in (select tracker.my_authorities())
           or (o.kind in ('municipal_department', 'municipal_board', 'municipal_company') and o.authority_id in (select tracker.my_authorities()))) $$;
      create function tracker.visible_agreements() returns setof uuid language sql stable security definer set search_path = '' as $$
        select a.id from tracker.agreement a where a.keeper_id in (select tracker.my_authorities())
        union select tracker.my_shared_agreements() $$;
      create function tracker.actors_of_visible_agreements() returns setof uuid language sql stable security definer set search_path = '' as $$
        select p.actor_id from tracker.agreement_party p where p.agreement_id in (select tracker.visible_agreements()) $$;
      create function tracker.agreements_i_write() returns setof uuid language sql stable security definer set search_path = '' as $$
        select a.id from tracker.agreement a where a.keeper_id in (select tracker.my_authorities_as('{coordinator}')) $$;
      grant execute on function tracker.my_shared_agreements(), tracker.visible_agreements(), tracker.actors_of_visible_agreements(),
        tracker.agreements_i_write() to tracker_staff;

      alter table tracker.agreement enable row level security;
      alter table tracker.agreement_party enable row level security;
      alter table tracker.agreement_signatory enable row level security;

      grant select, insert, update on tracker.agreement to tracker_staff;
      create policy agreement_is_seen on tracker.agreement for select to tracker_staff
        using (keeper_id in (select tracker.my_authorities()) or (state = 'signed' and id in (select tracker.my_shared_agreements())));
      create policy agreement_is_drafted on tracker.agreement for insert to tracker_staff
        with check (keeper_id in (select tracker.my_authorities_as('{coordinator}')));
      -- Those of the keeper who may not write see the row locked and are told no by name, in the application.
      create policy agreement_is_changed on tracker.agreement for update to tracker_staff
        using (keeper_id in (select tracker.my_authorities()) or (state = 'signed' and id in (select tracker.my_shared_agreements())))
        with check (keeper_id in (select tracker.my_authorities_as('{coordinator}')));

      grant select, insert, delete, update (registry_number) on tracker.agreement_party to tracker_staff;
      create policy agreement_party_is_seen on tracker.agreement_party for select to tracker_staff
        using (agreement_id in (select tracker.visible_agreements()));
      create policy agreement_party_is_named on tracker.agreement_party for insert to tracker_staff
        with check (agreement_id in (select tracker.agreements_i_write()));
      create policy agreement_party_is_numbered on tracker.agreement_party for update to tracker_staff
        using (agreement_id in (select tracker.agreements_i_write()));
      create policy agreement_party_is_dropped on tracker.agreement_party for delete to tracker_staff
        using (agreement_id in (select tracker.agreements_i_write()));

      grant select, insert on tracker.agreement_signatory to tracker_staff;
      create policy signatory_is_seen on tracker.agreement_signatory for select to tracker_staff
        using (agreement_id in (select tracker.visible_agreements()));
      create policy signatory_is_named on tracker.agreement_signatory for insert to tracker_staff
        with check (agreement_id in (select tracker.agreements_i_write()));

      create policy actor_of_a_visible_agreement_is_seen on tracker.actor for select to tracker_staff
        using (id in (select tracker.actors_of_visible_agreements()));

      create table tracker.situational_picture (
        id uuid constraint situational_picture_pk primary key,
        municipality_id uuid not null constraint situational_picture_municipality_fk references tracker.actor,
        edition integer not null constraint situational_picture_edition_is_positive check (edition > 0),
        day date not null,
        sources text[] not null constraint situational_picture_sources_are_known check (sources <@ array['citizen_dialogue',
          'employee_dialogue', 'safety_survey', 'national_safety_survey', 'reported_crime', 'joint_incident_reports', 'pupil_survey',
          'business_survey', 'police_intelligence']),
        other_sources text not null default '' constraint situational_picture_other_sources_are_short check (length(other_sources) <= 1000),
        mapping text not null default '' constraint situational_picture_mapping_is_short check (length(mapping) <= 20000),
        other_information text not null default '' constraint situational_picture_other_information_is_short check (length(other_information) <= 20000),
        analysis text not null default '' constraint situational_picture_analysis_is_short check (length(analysis) <= 20000),
        public_summary text not null default '' constraint situational_picture_summary_is_short check (length(public_summary) <= 4000),
        registry_number text constraint situational_picture_registry_number_is_not_blank
          check (btrim(registry_number) <> '' and length(registry_number) <= 100),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint situational_picture_edition_is_unique unique (municipality_id, edition),
        constraint situational_picture_of_municipality unique (municipality_id, id)
      );
      alter table tracker.situational_picture enable row level security;
      -- The three statutory parts are the municipality's own people's: a text another authority could read would be kept there (TF 2:9).
      grant select, insert, update on tracker.situational_picture to tracker_staff;
      create policy picture_is_the_municipalitys on tracker.situational_picture to tracker_staff
        using (municipality_id in (select tracker.my_authorities()))
        with check (municipality_id in (select tracker.my_authorities_as('{coordinator}')));
      grant select (id, day, public_summary) on tracker.situational_picture to tracker_publisher;
      create policy picture_is_read on tracker.situational_picture for select to tracker_publisher using (true);

      create table tracker.focus_area (
        id uuid constraint focus_area_pk primary key,
        public_id text not null constraint focus_area_public_id_is_unique unique
          constraint focus_area_public_id_is_opaque check (public_id ~ '^[0-9a-hjkmnp-tv-z]{12}$'),
        municipality_id uuid not null constraint focus_area_municipality_fk references tracker.actor,
        title text not null constraint focus_area_title_is_not_blank check (btrim(title) <> '' and length(title) <= 200),
        problem text not null constraint focus_area_problem_is_told check (btrim(problem) <> '' and length(problem) <= 4000),
        cause_analysis text not null default '' constraint focus_area_cause_analysis_is_short check (length(cause_analysis) <= 10000),
        outcome_goal text not null default '' constraint focus_area_goal_is_short check (length(outcome_goal) <= 2000),
        target_group text not null default '' constraint focus_area_target_group_is_short check (length(target_group) <= 500),
        district_id uuid,
        agreement_id uuid,
        picture_id uuid,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint focus_area_of_municipality unique (municipality_id, id),
        constraint focus_area_district_fk foreign key (municipality_id, district_id) references tracker.district (municipality_id, id),
        constraint focus_area_agreement_fk foreign key (agreement_id) references tracker.agreement,
        constraint focus_area_picture_fk foreign key (municipality_id, picture_id) references tracker.situational_picture (municipality_id, id)
      );
      create index focus_area_by_municipality on tracker.focus_area (municipality_id);

      create table tracker.promise_set_focus_area (
        promise_set_id uuid not null constraint promise_set_focus_area_set_fk references tracker.promise_set,
        focus_area_id uuid not null constraint promise_set_focus_area_focus_area_fk references tracker.focus_area,
        constraint promise_set_focus_area_pk primary key (promise_set_id, focus_area_id)
      );
      create index promise_set_focus_area_by_focus_area on tracker.promise_set_focus_area (focus_area_id);

      create table tracker.promise_set_foundation (
        promise_set_id uuid constraint promise_set_foundation_pk primary key
          constraint promise_set_foundation_set_fk references tracker.promise_set,
        agreement_id uuid constraint promise_set_foundation_agreement_fk references tracker.agreement,
        picture_id uuid constraint promise_set_foundation_picture_fk references tracker.situational_picture,
        version integer not null default 1
      );

      -- A focus area is its municipality's own until a promise set that builds on it has been sent to the parties.
      create function tracker.my_shared_focus_areas() returns setof uuid language sql stable security definer set search_path = '' as $$
        select l.focus_area_id from tracker.promise_set_focus_area l where l.promise_set_id in (select tracker.my_shared_promise_sets()) $$;
      create function tracker.promise_sets_i_write() returns setof uuid language sql stable security definer set search_path = '' as $$
        select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}')) $$;
      grant execute on function tracker.my_shared_focus_areas(), tracker.promise_sets_i_write() to tracker_staff;

      alter table tracker.focus_area enable row level security;
      alter table tracker.promise_set_focus_area enable row level security;
      alter table tracker.promise_set_foundation enable row level security;

      grant select, insert, update on tracker.focus_area to tracker_staff;
      create policy focus_area_is_seen on tracker.focus_area for select to tracker_staff
        using (municipality_id in (select tracker.my_authorities()) or id in (select tracker.my_shared_focus_areas()));
      create policy focus_area_is_entered on tracker.focus_area for insert to tracker_staff
        with check (municipality_id in (select tracker.my_authorities_as('{coordinator}')));
      create policy focus_area_is_changed on tracker.focus_area for update to tracker_staff
        using (municipality_id in (select tracker.my_authorities()) or id in (select tracker.my_shared_focus_areas()))
        with check (municipality_id in (select tracker.my_authorities_as('{coordinator}')));

      grant select, insert, delete on tracker.promise_set_focus_area to tracker_staff;
      create policy set_focus_area_is_seen on tracker.promise_set_focus_area for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy set_focus_area_is_tied on tracker.promise_set_focus_area for insert to tracker_staff
        with check (promise_set_id in (select tracker.promise_sets_i_write()));
      create policy set_focus_area_is_untied on tracker.promise_set_focus_area for delete to tracker_staff
        using (promise_set_id in (select tracker.promise_sets_i_write()));

      grant select, insert, update on tracker.promise_set_foundation to tracker_staff;
      create policy foundation_is_seen on tracker.promise_set_foundation for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy foundation_is_laid on tracker.promise_set_foundation for insert to tracker_staff
        with check (promise_set_id in (select tracker.promise_sets_i_write()));
      create policy foundation_is_changed on tracker.promise_set_foundation for update to tracker_staff
        using (promise_set_id in (select tracker.promise_sets_i_write()));

      grant select (id, public_id, title, problem, outcome_goal, district_id, created_at) on tracker.focus_area to tracker_publisher;
      grant select on tracker.promise_set_focus_area, tracker.promise_set_foundation to tracker_publisher;
      create policy focus_area_is_read on tracker.focus_area for select to tracker_publisher using (true);
      create policy set_focus_area_is_read on tracker.promise_set_focus_area for select to tracker_publisher using (true);
      create policy foundation_is_read on tracker.promise_set_foundation for select to tracker_publisher using (true);

      create table published.focus_area (
        id text not null,
        promise_set_id text not null constraint published_focus_area_set_fk references published.promise_set on delete cascade,
        position integer not null,
        title text not null,
        problem text not null,
        goal text not null,
        district_name text,
        constraint published_focus_area_pk primary key (promise_set_id, id)
      );
      create table published.situational_picture (
        promise_set_id text constraint published_situational_picture_pk primary key
          constraint published_situational_picture_set_fk references published.promise_set on delete cascade,
        day date not null,
        summary text not null
      );
      grant select on published.focus_area, published.situational_picture to tracker_public;
      grant select, insert, update, delete on published.focus_area, published.situational_picture to tracker_publisher;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
