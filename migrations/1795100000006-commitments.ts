import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Revisions of what is promised, and the approvals the parties give them. Rows are added, never changed. */
export class Commitments1795100000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.revision (
        id uuid constraint revision_pk primary key,
        promise_set_id uuid not null constraint revision_set_fk references tracker.promise_set,
        subject_kind text not null constraint revision_subject_kind_is_known check (subject_kind in ('promise', 'activity')),
        subject_id uuid not null,
        number integer not null constraint revision_number_is_positive check (number > 0),
        fields jsonb not null,
        demands uuid[] not null constraint revision_demands_somebody check (cardinality(demands) > 0),
        proposed_by uuid not null constraint revision_proposed_by_fk references tracker.user_account,
        proposed_at timestamptz not null,
        constraint revision_number_is_unique unique (subject_id, number)
      );
      create index revision_by_set on tracker.revision (promise_set_id, subject_id, number desc);

      create table tracker.approval (
        id uuid constraint approval_pk primary key,
        revision_id uuid not null constraint approval_revision_fk references tracker.revision,
        promise_set_id uuid not null constraint approval_set_fk references tracker.promise_set,
        authority_id uuid not null constraint approval_authority_fk references tracker.actor,
        decision text not null constraint approval_decision_is_known check (decision in ('approved', 'refused')),
        reason text,
        decided_by uuid not null constraint approval_decided_by_fk references tracker.user_account,
        decided_at timestamptz not null,
        constraint approval_is_given_once unique (revision_id, authority_id),
        constraint approval_refusal_has_a_reason check (decision <> 'refused' or btrim(coalesce(reason, '')) <> ''),
        constraint one_person_never_approves_for_two_parties exclude using gist
          (promise_set_id with =, decided_by with =, authority_id with <>)
      );

      -- An approval is one of those the revision demands, and of the same set.
      create function tracker.refuse_undemanded_approval() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        if not exists (select 1 from tracker.revision r where r.id = new.revision_id and r.promise_set_id = new.promise_set_id
                       and new.authority_id = any (r.demands)) then
          raise exception 'this revision does not demand that approval' using errcode = 'check_violation', constraint = 'approval_is_demanded';
        end if;
        return new;
      end $$;
      create trigger approval_is_demanded before insert on tracker.approval
        for each row execute function tracker.refuse_undemanded_approval();

      alter table tracker.revision enable row level security;
      alter table tracker.approval enable row level security;
      grant select, insert on tracker.revision, tracker.approval to tracker_staff;
      create policy revision_is_seen on tracker.revision for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy revision_is_proposed on tracker.revision for insert to tracker_staff
        with check (proposed_by = tracker.me() and promise_set_id in (select tracker.visible_promise_sets())
          and exists (select tracker.my_authorities_as('{coordinator,case_worker,municipal_police,police_area_chief}')));
      create policy approval_is_seen on tracker.approval for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy approval_is_given on tracker.approval for insert to tracker_staff
        with check (decided_by = tracker.me() and promise_set_id in (select tracker.visible_promise_sets())
          and authority_id in (select tracker.my_authorities_as('{municipal_approver,police_area_chief}')));
      grant select on tracker.revision, tracker.approval to tracker_publisher;
      create policy revision_is_read on tracker.revision for select to tracker_publisher using (true);
      create policy approval_is_read on tracker.approval for select to tracker_publisher using (true);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
