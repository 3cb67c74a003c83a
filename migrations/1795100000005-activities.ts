import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Activities with assignments, occurrences, deadline moves, and each authority's own notes. */
export class Activities1795100000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.activity (
        id uuid constraint activity_pk primary key,
        public_id text not null constraint activity_public_id_is_unique unique
          constraint activity_public_id_is_opaque check (public_id ~ '^[0-9a-hjkmnp-tv-z]{12}$'),
        promise_set_id uuid not null constraint activity_set_fk references tracker.promise_set,
        title text not null constraint activity_title_is_not_blank check (btrim(title) <> '' and length(title) <= 300),
        description text not null default '' constraint activity_description_is_short check (length(description) <= 4000),
        lead_id uuid not null constraint activity_lead_fk references tracker.actor,
        lead_function text not null constraint activity_lead_function_is_not_blank check (btrim(lead_function) <> '' and length(lead_function) <= 200),
        start_on date,
        due_on date not null,
        original_due_on date not null,
        cadence text not null default 'none' constraint activity_cadence_is_known
          check (cadence in ('none', 'weekly', 'monthly', 'quarterly', 'seasonal', 'yearly')),
        cadence_times integer constraint activity_cadence_times_is_positive check (cadence_times > 0),
        target_comparator text constraint activity_target_comparator_is_known
          check (target_comparator in ('at_least', 'exactly', 'at_most', 'average', 'within')),
        target_quantity numeric(12,2) constraint activity_target_quantity_is_positive check (target_quantity > 0),
        target_unit text constraint activity_target_unit_is_not_blank check (btrim(target_unit) <> '' and length(target_unit) <= 100),
        target_scope text constraint activity_target_scope_is_known
          check (target_scope in ('period', 'year', 'half_year', 'quarter', 'month', 'week', 'season')),
        target_is_suggested boolean not null default false,
        demand_driven boolean not null default false,
        status text not null default 'not_started' constraint activity_status_is_known
          check (status in ('not_started', 'in_progress', 'completed', 'paused', 'cancelled')),
        status_reason text,
        decided_by text,
        public_text text not null default '' constraint activity_public_text_is_short check (length(public_text) <= 4000),
        completed_on date,
        confirmed_at timestamptz not null,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint activity_in_set unique (promise_set_id, id),
        constraint activity_is_due_after_it_starts check (due_on >= start_on),
        constraint activity_target_is_whole check (num_nonnulls(target_comparator, target_quantity, target_unit, target_scope) in (0, 4)),
        constraint activity_cadence_is_whole check ((cadence = 'none') = (cadence_times is null)),
        constraint activity_stop_has_a_reason check (status not in ('paused', 'cancelled') or btrim(coalesce(status_reason, '')) <> ''),
        constraint activity_cancellation_was_decided check (status <> 'cancelled' or btrim(coalesce(decided_by, '')) <> ''),
        constraint activity_completion_has_a_day check ((status = 'completed') = (completed_on is not null))
      );
      create index activity_by_set on tracker.activity (promise_set_id);
      create index activity_open_by_due_day on tracker.activity (due_on) where status in ('not_started', 'in_progress', 'paused');

      create table tracker.activity_promise (
        promise_set_id uuid not null,
        activity_id uuid not null,
        promise_id uuid not null,
        constraint activity_promise_pk primary key (activity_id, promise_id),
        constraint activity_promise_activity_fk foreign key (promise_set_id, activity_id) references tracker.activity (promise_set_id, id),
        constraint activity_promise_promise_fk foreign key (promise_set_id, promise_id) references tracker.citizen_promise (promise_set_id, id)
      );
      create index activity_promise_by_promise on tracker.activity_promise (promise_id);

      create table tracker.external_contact (
        id uuid constraint external_contact_pk primary key,
        authority_id uuid not null constraint external_contact_authority_fk references tracker.actor,
        actor_id uuid constraint external_contact_actor_fk references tracker.actor,
        name text not null constraint external_contact_name_is_not_blank check (btrim(name) <> '' and length(name) <= 200),
        email text not null constraint external_contact_email_is_lower_case check (email = lower(email) and email like '_%@_%')
      );

      create table tracker.assignment (
        id uuid constraint assignment_pk primary key,
        promise_set_id uuid not null,
        activity_id uuid not null,
        authority_id uuid not null constraint assignment_authority_fk references tracker.actor,
        user_id uuid constraint assignment_user_fk references tracker.user_account,
        external_contact_id uuid constraint assignment_external_contact_fk references tracker.external_contact,
        state text not null default 'asked' constraint assignment_state_is_known check (state in ('asked', 'accepted', 'declined')),
        decline_reason text,
        asked_at timestamptz not null,
        answered_at timestamptz,
        ended_at timestamptz,
        constraint assignment_activity_fk foreign key (promise_set_id, activity_id) references tracker.activity (promise_set_id, id),
        constraint assignment_asks_one check (num_nonnulls(user_id, external_contact_id) = 1),
        constraint assignment_answer_has_a_time check ((state = 'asked') = (answered_at is null)),
        constraint assignment_refusal_has_a_reason check (state <> 'declined' or btrim(coalesce(decline_reason, '')) <> '')
      );
      -- Each authority asks its own: an activity that was handed to another authority starts without a person there.
      create unique index assignment_is_one_at_a_time on tracker.assignment (activity_id, authority_id) where ended_at is null;

      create table tracker.occurrence (
        id uuid constraint occurrence_pk primary key,
        promise_set_id uuid not null,
        activity_id uuid not null,
        authority_id uuid not null constraint occurrence_authority_fk references tracker.actor,
        day date not null,
        quantity numeric(12,2) not null constraint occurrence_quantity_is_positive check (quantity > 0),
        public_summary text not null default '' constraint occurrence_summary_is_short check (length(public_summary) <= 1000),
        registered_by uuid not null constraint occurrence_registered_by_fk references tracker.user_account,
        registered_at timestamptz not null default now(),
        form_key uuid constraint occurrence_is_registered_once unique,
        voided_at timestamptz,
        void_reason text,
        constraint occurrence_activity_fk foreign key (promise_set_id, activity_id) references tracker.activity (promise_set_id, id),
        constraint occurrence_void_has_a_reason check ((voided_at is null) = (void_reason is null))
      );
      create index occurrence_by_activity on tracker.occurrence (activity_id, day);

      create table tracker.deadline_move (
        id uuid constraint deadline_move_pk primary key,
        promise_set_id uuid not null,
        activity_id uuid not null,
        from_on date not null,
        to_on date not null,
        reason text not null constraint deadline_move_reason_is_known check (reason in ('waiting_for_other_party', 'lack_of_resources',
          'changed_priorities', 'external_event', 'weather_or_season', 'procurement_or_permit', 'planned_too_tight', 'other')),
        public_text text not null constraint deadline_move_text_is_short check (length(public_text) <= 1000),
        moved_by uuid not null constraint deadline_move_moved_by_fk references tracker.user_account,
        moved_at timestamptz not null,
        constraint deadline_move_activity_fk foreign key (promise_set_id, activity_id) references tracker.activity (promise_set_id, id),
        constraint deadline_move_moves check (from_on <> to_on),
        constraint deadline_move_other_is_explained check (reason <> 'other' or btrim(public_text) <> '')
      );
      create index deadline_move_by_activity on tracker.deadline_move (activity_id, moved_at);

      create table tracker.internal_note (
        id uuid constraint internal_note_pk primary key,
        subject_id uuid not null,
        authority_id uuid not null constraint internal_note_authority_fk references tracker.actor,
        text text not null constraint internal_note_is_not_blank check (btrim(text) <> '' and length(text) <= 4000),
        written_by uuid not null constraint internal_note_written_by_fk references tracker.user_account,
        written_at timestamptz not null
      );
      create index internal_note_by_subject on tracker.internal_note (subject_id, written_at);

      alter table tracker.activity enable row level security;
      alter table tracker.activity_promise enable row level security;
      alter table tracker.external_contact enable row level security;
      alter table tracker.assignment enable row level security;
      alter table tracker.occurrence enable row level security;
      alter table tracker.deadline_move enable row level security;
      alter table tracker.internal_note enable row level security;

      grant select, insert, update on tracker.activity to tracker_staff;
      create policy activity_is_the_parties on tracker.activity to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));

      grant select, insert, delete on tracker.activity_promise to tracker_staff;
      create policy link_is_the_parties on tracker.activity_promise to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));

      -- Whom an authority asks is that authority's own matter.
      grant select, insert on tracker.external_contact to tracker_staff;
      create policy contact_is_the_authoritys on tracker.external_contact to tracker_staff
        using (authority_id in (select tracker.my_authorities()));
      grant select, insert, update on tracker.assignment to tracker_staff;
      create policy assignment_is_the_authoritys on tracker.assignment to tracker_staff
        using (authority_id in (select tracker.my_authorities()) and promise_set_id in (select tracker.visible_promise_sets()));

      grant select, insert, update (voided_at, void_reason) on tracker.occurrence to tracker_staff;
      create policy occurrence_is_seen on tracker.occurrence for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy occurrence_is_registered on tracker.occurrence for insert to tracker_staff
        with check (authority_id in (select tracker.my_authorities()) and promise_set_id in (select tracker.visible_promise_sets()));
      create policy occurrence_is_voided on tracker.occurrence for update to tracker_staff
        using (authority_id in (select tracker.my_authorities()));

      grant select, insert on tracker.deadline_move to tracker_staff;
      create policy move_is_the_parties on tracker.deadline_move to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));

      -- Law 2: a note that another authority could read would be kept by that authority (TF 2:9).
      grant select, insert on tracker.internal_note to tracker_staff;
      create policy note_is_the_authoritys on tracker.internal_note to tracker_staff
        using (authority_id in (select tracker.my_authorities()));

      grant select on tracker.activity, tracker.activity_promise, tracker.occurrence, tracker.deadline_move to tracker_publisher;
      grant select (activity_id, authority_id, state, ended_at) on tracker.assignment to tracker_publisher;
      create policy activity_is_read on tracker.activity for select to tracker_publisher, tracker_worker using (true);
      create policy link_is_read on tracker.activity_promise for select to tracker_publisher using (true);
      create policy occurrence_is_read on tracker.occurrence for select to tracker_publisher using (true);
      create policy move_is_read on tracker.deadline_move for select to tracker_publisher using (true);
      create policy assignment_is_read on tracker.assignment for select to tracker_publisher, tracker_worker using (true);
      grant select on tracker.activity, tracker.assignment, tracker.external_contact to tracker_worker;
      create policy contact_is_read on tracker.external_contact for select to tracker_worker using (true);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
