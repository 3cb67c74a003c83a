import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days on which the clock stands still for force majeure: asked for by one person, approved by another of the same authority. */
export class ClockStops1795200000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.clock_stop (
        id uuid constraint clock_stop_pk primary key,
        promise_set_id uuid not null,
        activity_id uuid not null,
        authority_id uuid not null constraint clock_stop_authority_fk references tracker.actor,
        from_on date not null,
        to_on date,
        reason text not null constraint clock_stop_has_a_reason check (btrim(reason) <> '' and length(reason) <= 1000),
        asked_by uuid not null constraint clock_stop_asked_by_fk references tracker.user_account,
        asked_at timestamptz not null,
        decision text constraint clock_stop_decision_is_known check (decision in ('approved', 'refused')),
        decided_by uuid constraint clock_stop_decided_by_fk references tracker.user_account,
        decided_at timestamptz,
        refusal_reason text,
        constraint clock_stop_activity_fk foreign key (promise_set_id, activity_id) references tracker.activity (promise_set_id, id),
        constraint clock_stop_ends_after_it_began check (to_on >= from_on),
        constraint clock_stop_decision_is_whole check (num_nonnulls(decision, decided_by, decided_at) in (0, 3)),
        constraint clock_stop_is_decided_by_another check (decided_by <> asked_by),
        constraint clock_stop_refusal_has_a_reason check ((decision is not distinct from 'refused') = (refusal_reason is not null))
      );
      create index clock_stop_by_activity on tracker.clock_stop (activity_id, from_on);
      create unique index clock_stop_waits_alone on tracker.clock_stop (activity_id) where decision is null;

      -- A decision is an approver's, and is taken once. What was asked never changes; an approved stop without an end may be ended.
      create function tracker.refuse_wrong_clock_stop() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        if new.decision is distinct from old.decision and (old.decision is not null or new.decided_by is distinct from tracker.me()
            or old.authority_id not in (select tracker.my_authorities_as('{municipal_approver,police_area_chief}'))) then
          raise exception 'a clock-stop is decided once, by an approver' using errcode = 'check_violation', constraint = 'clock_stop_is_decided_by_an_approver';
        end if;
        if new.to_on is distinct from old.to_on and (old.to_on is not null or old.decision is distinct from 'approved') then
          raise exception 'the days of a clock-stop stay as they were decided' using errcode = 'check_violation', constraint = 'clock_stop_stays_as_decided';
        end if;
        return new;
      end $$;
      create trigger clock_stop_is_decided_once before update on tracker.clock_stop
        for each row execute function tracker.refuse_wrong_clock_stop();

      -- While it is asked for, it is the authority's own matter; approved, it is public.
      alter table tracker.clock_stop enable row level security;
      grant select, insert, update (to_on, decision, decided_by, decided_at, refusal_reason) on tracker.clock_stop to tracker_staff;
      create policy stop_is_seen on tracker.clock_stop for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets())
          and (decision = 'approved' or authority_id in (select tracker.my_authorities())));
      create policy stop_is_asked_for on tracker.clock_stop for insert to tracker_staff
        with check (asked_by = tracker.me() and decision is null and promise_set_id in (select tracker.visible_promise_sets())
          and authority_id in (select tracker.my_authorities_as('{coordinator,case_worker,municipal_police,police_area_chief}')));
      create policy stop_is_settled on tracker.clock_stop for update to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()) and authority_id in (select tracker.my_authorities()));
      grant select (id, promise_set_id, activity_id, from_on, to_on, reason, decision) on tracker.clock_stop to tracker_publisher;
      create policy stop_is_read on tracker.clock_stop for select to tracker_publisher using (decision = 'approved');

      create table published.clock_stop (
        activity_id text not null constraint published_clock_stop_activity_fk references published.activity on delete cascade,
        position integer not null,
        from_on date not null,
        to_on date,
        reason text not null,
        constraint published_clock_stop_pk primary key (activity_id, position)
      );
      grant select on published.clock_stop to tracker_public;
      grant select, insert, update, delete on published.clock_stop to tracker_publisher;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
