import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an activity comes from: the focus areas it is a measure against, and political assignments. */
export class Origins1795200000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.activity_focus_area (
        promise_set_id uuid not null,
        activity_id uuid not null,
        focus_area_id uuid not null,
        constraint activity_focus_area_pk primary key (activity_id, focus_area_id),
        constraint activity_focus_area_activity_fk foreign key (promise_set_id, activity_id) references tracker.activity (promise_set_id, id),
        constraint activity_focus_area_focus_area_fk foreign key (promise_set_id, focus_area_id)
          references tracker.promise_set_focus_area (promise_set_id, focus_area_id)
      );
      create index activity_focus_area_by_focus_area on tracker.activity_focus_area (focus_area_id);

      create table tracker.political_assignment (
        id uuid constraint political_assignment_pk primary key,
        promise_set_id uuid not null,
        activity_id uuid not null,
        body text not null constraint political_assignment_body_is_not_blank check (btrim(body) <> '' and length(body) <= 200),
        decided_on date not null,
        registry_number text constraint political_assignment_registry_number_is_not_blank
          check (btrim(registry_number) <> '' and length(registry_number) <= 100),
        text text not null constraint political_assignment_is_told check (btrim(text) <> '' and length(text) <= 2000),
        added_by uuid not null constraint political_assignment_added_by_fk references tracker.user_account,
        added_at timestamptz not null,
        voided_at timestamptz,
        void_reason text,
        constraint political_assignment_activity_fk foreign key (promise_set_id, activity_id) references tracker.activity (promise_set_id, id),
        constraint political_assignment_void_has_a_reason check ((voided_at is null) = (void_reason is null))
      );
      create index political_assignment_by_activity on tracker.political_assignment (activity_id);

      alter table tracker.activity_focus_area enable row level security;
      alter table tracker.political_assignment enable row level security;

      grant select, insert, delete on tracker.activity_focus_area to tracker_staff;
      create policy activity_focus_area_is_seen on tracker.activity_focus_area for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy activity_focus_area_is_tied on tracker.activity_focus_area for insert to tracker_staff
        with check (promise_set_id in (select tracker.promise_sets_i_write()));
      create policy activity_focus_area_is_untied on tracker.activity_focus_area for delete to tracker_staff
        using (promise_set_id in (select tracker.promise_sets_i_write()));

      -- A decision once entered is struck out with a reason, never rewritten.
      grant select, insert, update (voided_at, void_reason) on tracker.political_assignment to tracker_staff;
      create policy political_assignment_is_seen on tracker.political_assignment for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy political_assignment_is_entered on tracker.political_assignment for insert to tracker_staff
        with check (added_by = tracker.me() and promise_set_id in (select tracker.promise_sets_i_write()));
      create policy political_assignment_is_voided on tracker.political_assignment for update to tracker_staff
        using (promise_set_id in (select tracker.promise_sets_i_write()));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
