import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What hangs on an activity or a promise set is written, below the application too, by those who plan or report it. Reading a
 * set, or wording its texts, is no longer enough; and an agreement that is not signed is worked on, so no reader's.
 */
export class WhoWritesParts1795200000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As may_change_activity, but for the communicator, who words what is told and does not say what is done.
      create function tracker.may_work_on_activity(the_activity uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from tracker.activity a where a.id = the_activity and a.promise_set_id in
                 (select tracker.promise_sets_reached_as('{coordinator,municipal_police,police_area_chief}')))
            or exists (select 1 from tracker.assignment s join tracker.my_memberships() m on m.authority_id = s.authority_id and m.held_by = s.user_id
                where s.activity_id = the_activity and s.ended_at is null and m.role not in ('reader', 'communicator')) $$;
      grant execute on function tracker.may_work_on_activity(uuid) to tracker_staff;

      drop policy promise_is_the_parties on tracker.citizen_promise;
      create policy promise_is_seen on tracker.citizen_promise for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy promise_is_added on tracker.citizen_promise for insert to tracker_staff
        with check (promise_set_id in (select tracker.promise_sets_i_write()));
      create policy promise_is_changed on tracker.citizen_promise for update to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()))
        with check (promise_set_id in (select tracker.promise_sets_i_write()));
      create policy promise_is_removed on tracker.citizen_promise for delete to tracker_staff
        using (promise_set_id in (select tracker.promise_sets_i_write()));

      drop policy taking_part_is_the_parties on tracker.activity_actor;
      create policy taking_part_is_seen on tracker.activity_actor for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy taking_part_is_planned on tracker.activity_actor for insert to tracker_staff
        with check (promise_set_id in (select tracker.promise_sets_i_write()));
      create policy taking_part_is_dropped on tracker.activity_actor for delete to tracker_staff
        using (promise_set_id in (select tracker.promise_sets_i_write()));

      drop policy milestone_is_the_parties on tracker.milestone;
      create policy milestone_is_seen on tracker.milestone for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy milestone_is_set on tracker.milestone for insert to tracker_staff
        with check (tracker.may_work_on_activity(activity_id));
      create policy milestone_is_settled on tracker.milestone for update to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets())) with check (tracker.may_work_on_activity(activity_id));

      drop policy evidence_is_added on tracker.evidence_link;
      create policy evidence_is_added on tracker.evidence_link for insert to tracker_staff
        with check (added_by = tracker.me() and authority_id in (select tracker.my_working_authorities())
          and tracker.may_work_on_activity(activity_id));
      drop policy evidence_is_removed on tracker.evidence_link;
      create policy evidence_is_removed on tracker.evidence_link for update to tracker_staff
        using (authority_id in (select tracker.my_working_authorities())) with check (tracker.may_work_on_activity(activity_id));

      drop policy stop_is_asked_for on tracker.clock_stop;
      create policy stop_is_asked_for on tracker.clock_stop for insert to tracker_staff
        with check (asked_by = tracker.me() and decision is null and tracker.may_work_on_activity(activity_id)
          and authority_id in (select tracker.my_authorities_as('{coordinator,case_worker,municipal_police,police_area_chief}')));
      drop policy stop_is_settled on tracker.clock_stop;
      create policy stop_is_settled on tracker.clock_stop for update to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()) and authority_id in (select tracker.my_working_authorities()))
        with check (authority_id in (select tracker.my_authorities_as('{municipal_approver,police_area_chief}'))
          or tracker.may_work_on_activity(activity_id));

      drop policy assignment_is_the_authoritys on tracker.assignment;
      create policy assignment_is_the_authoritys on tracker.assignment to tracker_staff
        using (authority_id in (select tracker.my_working_authorities()) and promise_set_id in (select tracker.visible_promise_sets()))
        with check (authority_id in (select tracker.my_working_authorities()) and tracker.may_work_on_activity(activity_id));
      drop policy occurrence_is_registered on tracker.occurrence;
      create policy occurrence_is_registered on tracker.occurrence for insert to tracker_staff
        with check (authority_id in (select tracker.my_working_authorities()) and tracker.may_work_on_activity(activity_id));
      drop policy occurrence_is_voided on tracker.occurrence;
      create policy occurrence_is_voided on tracker.occurrence for update to tracker_staff
        using (authority_id in (select tracker.my_working_authorities())) with check (tracker.may_work_on_activity(activity_id));
      drop policy move_is_the_parties on tracker.deadline_move;
      create policy move_is_the_parties on tracker.deadline_move to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets())) with check (tracker.may_work_on_activity(activity_id));

      create or replace function tracker.visible_agreements() returns setof uuid language sql stable security definer set search_path = '' as $$
        select a.id from tracker.agreement a where a.keeper_id in (select tracker.my_working_authorities())
          or (a.state = 'signed' and a.keeper_id in (select tracker.my_authorities()))
        union select tracker.my_shared_agreements() $$;
      drop policy agreement_is_seen on tracker.agreement;
      create policy agreement_is_seen on tracker.agreement for select to tracker_staff
        using (keeper_id in (select tracker.my_working_authorities())
          or (state = 'signed' and (keeper_id in (select tracker.my_authorities()) or id in (select tracker.my_shared_agreements()))));
      drop policy agreement_is_changed on tracker.agreement;
      create policy agreement_is_changed on tracker.agreement for update to tracker_staff
        using (keeper_id in (select tracker.my_working_authorities())
          or (state = 'signed' and (keeper_id in (select tracker.my_authorities()) or id in (select tracker.my_shared_agreements()))))
        with check (keeper_id in (select tracker.my_authorities_as('{coordinator}')));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
