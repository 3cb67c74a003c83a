import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators and their measurements, apart from activities; and what of them may be shown to others than those who measured. */
export class Indicators1795200000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: 5.
      alter table tracker.actor add column small_number_threshold integer
        constraint actor_small_number_threshold_is_sensible check (small_number_threshold between 2 and 1000);

      create table tracker.indicator (
        id uuid constraint indicator_pk primary key,
        public_id text not null constraint indicator_public_id_is_unique unique
          constraint indicator_public_id_is_opaque check (public_id ~ '^[0-9a-hjkmnp-tv-z]{12}$'),
        promise_set_id uuid not null constraint indicator_set_fk references tracker.promise_set,
        authority_id uuid not null constraint indicator_authority_fk references tracker.actor,
        name text not null constraint indicator_name_is_not_blank check (btrim(name) <> '' and length(name) <= 300),
        level text not null constraint indicator_level_is_known check (level in ('output', 'result', 'outcome')),
        source text not null constraint indicator_source_is_not_blank check (btrim(source) <> '' and length(source) <= 300),
        unit text not null constraint indicator_unit_is_not_blank check (btrim(unit) <> '' and length(unit) <= 100),
        is_count boolean not null,
        good_direction text not null constraint indicator_good_direction_is_known check (good_direction in ('up', 'down', 'none')),
        geography text not null constraint indicator_geography_is_known
          check (geography in ('municipality', 'police_area', 'district', 'region', 'nation')),
        district_id uuid constraint indicator_district_fk references tracker.district,
        is_uncertain boolean not null,
        margin_note text not null default '' constraint indicator_margin_note_is_short check (length(margin_note) <= 500),
        interpretation_note text not null default '' constraint indicator_interpretation_note_is_short check (length(interpretation_note) <= 2000),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint indicator_in_set unique (promise_set_id, id),
        constraint indicator_of_a_district_names_it check ((geography = 'district') = (district_id is not null))
      );

      create table tracker.indicator_promise (
        promise_set_id uuid not null,
        indicator_id uuid not null,
        promise_id uuid not null,
        constraint indicator_promise_pk primary key (indicator_id, promise_id),
        constraint indicator_promise_indicator_fk foreign key (promise_set_id, indicator_id) references tracker.indicator (promise_set_id, id),
        constraint indicator_promise_promise_fk foreign key (promise_set_id, promise_id) references tracker.citizen_promise (promise_set_id, id)
      );
      create index indicator_promise_by_promise on tracker.indicator_promise (promise_id);

      create table tracker.indicator_focus_area (
        promise_set_id uuid not null,
        indicator_id uuid not null,
        focus_area_id uuid not null,
        constraint indicator_focus_area_pk primary key (indicator_id, focus_area_id),
        constraint indicator_focus_area_indicator_fk foreign key (promise_set_id, indicator_id) references tracker.indicator (promise_set_id, id),
        constraint indicator_focus_area_focus_area_fk foreign key (promise_set_id, focus_area_id)
          references tracker.promise_set_focus_area (promise_set_id, focus_area_id)
      );
      create index indicator_focus_area_by_focus_area on tracker.indicator_focus_area (focus_area_id);

      create table tracker.measurement (
        id uuid constraint measurement_pk primary key,
        promise_set_id uuid not null,
        indicator_id uuid not null,
        authority_id uuid not null constraint measurement_authority_fk references tracker.actor,
        is_baseline boolean not null,
        from_on date,
        to_on date not null,
        value numeric(14,4) not null,
        n integer constraint measurement_n_is_not_negative check (n >= 0),
        margin numeric(14,4) constraint measurement_margin_is_not_negative check (margin >= 0),
        source text not null default '' constraint measurement_source_is_short check (length(source) <= 300),
        note text not null default '' constraint measurement_note_is_short check (length(note) <= 1000),
        corrects_id uuid,
        correction_reason text constraint measurement_correction_reason_is_not_blank
          check (btrim(correction_reason) <> '' and length(correction_reason) <= 1000),
        registered_by uuid not null constraint measurement_registered_by_fk references tracker.user_account,
        registered_at timestamptz not null,
        constraint measurement_of_indicator unique (indicator_id, id),
        constraint measurement_indicator_fk foreign key (promise_set_id, indicator_id) references tracker.indicator (promise_set_id, id),
        constraint measurement_corrects_one_of_its_indicator foreign key (indicator_id, corrects_id) references tracker.measurement (indicator_id, id),
        constraint measurement_is_corrected_once unique (corrects_id),
        constraint measurement_ends_after_it_began check (to_on >= from_on),
        constraint measurement_correction_has_a_reason check ((corrects_id is null) = (correction_reason is null))
      );
      create index measurement_by_indicator on tracker.measurement (indicator_id, to_on);

      -- The rule of src/words/small-numbers.ts, for those who read each other's figures: a test holds the two together.
      create function tracker.is_small(the_value numeric, the_n integer, counts boolean, threshold integer) returns boolean
        language sql immutable as $$ select (counts and the_value < threshold) or coalesce(the_n < threshold, false) $$;

      -- Whole rows are read by the authority that measured alone; the other parties get them here, without the small numbers.
      create function tracker.shown_measurements(the_set uuid) returns table (id uuid, indicator_id uuid, is_baseline boolean,
        from_on date, to_on date, value numeric, n integer, margin numeric, source text, note text, corrects_id uuid,
        correction_reason text, registered_at timestamptz, is_own boolean, is_suppressed boolean)
      language sql stable security definer set search_path = '' as $$
        select m.id, m.indicator_id, m.is_baseline, m.from_on, m.to_on,
               case when own.is_own or not small.is_small then m.value end,
               case when own.is_own or not small.is_small then m.n end,
               case when own.is_own or not small.is_small then m.margin end,
               m.source,
               case when own.is_own or not small.is_small then m.note else '' end,
               m.corrects_id,
               case when own.is_own or m.corrects_id is null then m.correction_reason else '' end,
               m.registered_at, own.is_own, small.is_small
          from tracker.measurement m
          join tracker.indicator i on i.id = m.indicator_id
          join tracker.promise_set s on s.id = m.promise_set_id
          join tracker.actor k on k.id = s.keeper_id
          cross join lateral (select tracker.is_small(m.value, m.n, i.is_count, coalesce(k.small_number_threshold, 5)) as is_small) small
          cross join lateral (select m.authority_id in (select tracker.my_authorities()) as is_own) own
         where m.promise_set_id = the_set and m.promise_set_id in (select tracker.visible_promise_sets()) $$;
      grant execute on function tracker.is_small(numeric, integer, boolean, integer), tracker.shown_measurements(uuid) to tracker_staff;

      alter table tracker.indicator enable row level security;
      alter table tracker.indicator_promise enable row level security;
      alter table tracker.indicator_focus_area enable row level security;
      alter table tracker.measurement enable row level security;

      grant select, insert, update on tracker.indicator to tracker_staff;
      create policy indicator_is_seen on tracker.indicator for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy indicator_is_added on tracker.indicator for insert to tracker_staff
        with check (promise_set_id in (select tracker.visible_promise_sets())
          and authority_id in (select tracker.my_authorities_as('{coordinator,municipal_police,police_area_chief}')));
      create policy indicator_is_changed on tracker.indicator for update to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()))
        with check (authority_id in (select tracker.my_authorities_as('{coordinator,municipal_police,police_area_chief}')));

      create function tracker.indicators_i_write() returns setof uuid language sql stable security definer set search_path = '' as $$
        select i.id from tracker.indicator i where i.promise_set_id in (select tracker.visible_promise_sets())
          and i.authority_id in (select tracker.my_authorities_as('{coordinator,municipal_police,police_area_chief}')) $$;
      grant execute on function tracker.indicators_i_write() to tracker_staff;

      grant select, insert, delete on tracker.indicator_promise, tracker.indicator_focus_area to tracker_staff;
      create policy indicator_promise_is_seen on tracker.indicator_promise for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy indicator_promise_is_tied on tracker.indicator_promise for insert to tracker_staff
        with check (indicator_id in (select tracker.indicators_i_write()));
      create policy indicator_promise_is_untied on tracker.indicator_promise for delete to tracker_staff
        using (indicator_id in (select tracker.indicators_i_write()));
      create policy indicator_focus_area_is_seen on tracker.indicator_focus_area for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy indicator_focus_area_is_tied on tracker.indicator_focus_area for insert to tracker_staff
        with check (indicator_id in (select tracker.indicators_i_write()));
      create policy indicator_focus_area_is_untied on tracker.indicator_focus_area for delete to tracker_staff
        using (indicator_id in (select tracker.indicators_i_write()));

      -- No update and no delete: a figure is corrected by a later row.
      grant select, insert on tracker.measurement to tracker_staff;
      create policy measurement_is_the_authoritys on tracker.measurement for select to tracker_staff
        using (authority_id in (select tracker.my_authorities()) and promise_set_id in (select tracker.visible_promise_sets()));
      create policy measurement_is_registered on tracker.measurement for insert to tracker_staff
        with check (registered_by = tracker.me() and authority_id in (select tracker.my_authorities())
          and indicator_id in (select tracker.indicators_i_write()));

      grant select on tracker.indicator, tracker.indicator_promise, tracker.indicator_focus_area to tracker_publisher;
      grant select (id, promise_set_id, indicator_id, is_baseline, from_on, to_on, value, n, margin, source, note, corrects_id, registered_at)
        on tracker.measurement to tracker_publisher;
      create policy indicator_is_read on tracker.indicator for select to tracker_publisher using (true);
      create policy indicator_promise_is_read on tracker.indicator_promise for select to tracker_publisher using (true);
      create policy indicator_focus_area_is_read on tracker.indicator_focus_area for select to tracker_publisher using (true);
      create policy measurement_is_read on tracker.measurement for select to tracker_publisher using (true);

      create table published.indicator (
        id text constraint published_indicator_pk primary key,
        promise_set_id text not null constraint published_indicator_set_fk references published.promise_set on delete cascade,
        position integer not null,
        name text not null,
        level text not null,
        source text not null,
        unit text not null,
        is_count boolean not null,
        good_direction text not null,
        geography text not null,
        geography_name text,
        is_uncertain boolean not null,
        margin_note text not null,
        interpretation_note text not null,
        measured_by text not null,
        promise_ids text[] not null,
        focus_area_ids text[] not null
      );
      create index published_indicator_by_set on published.indicator (promise_set_id, position);
      create table published.measurement (
        indicator_id text not null constraint published_measurement_indicator_fk references published.indicator on delete cascade,
        position integer not null,
        is_baseline boolean not null,
        from_on date,
        to_on date not null,
        value numeric(14,4),
        n integer,
        margin numeric(14,4),
        is_suppressed boolean not null,
        is_corrected boolean not null,
        source text not null,
        note text not null,
        constraint published_measurement_pk primary key (indicator_id, position),
        constraint published_measurement_hides_small_numbers
          check (is_suppressed = (value is null) and (not is_suppressed or (n is null and margin is null and note = '')))
      );
      grant select on published.indicator, published.measurement to tracker_public;
      grant select, insert, update, delete on published.indicator, published.measurement to tracker_publisher;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
