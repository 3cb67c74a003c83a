import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the next period's document leaves out of the last one, and why; and documents taken back from the web. */
export class Renewal1795200000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.ended_promise (
        new_set_id uuid not null constraint ended_promise_new_set_fk references tracker.promise_set,
        promise_set_id uuid not null,
        promise_id uuid not null,
        reason text not null constraint ended_promise_is_explained check (btrim(reason) <> '' and length(reason) <= 1000),
        ended_on date not null,
        decided_by uuid not null constraint ended_promise_decided_by_fk references tracker.user_account,
        constraint ended_promise_pk primary key (new_set_id, promise_id),
        constraint ended_promise_promise_fk foreign key (promise_set_id, promise_id) references tracker.citizen_promise (promise_set_id, id),
        constraint ended_promise_is_of_an_earlier_set check (new_set_id <> promise_set_id)
      );
      create index ended_promise_by_set on tracker.ended_promise (promise_set_id);
      alter table tracker.ended_promise enable row level security;
      -- As long as the next document is a draft, what it leaves out is its keeper's own.
      grant select, insert on tracker.ended_promise to tracker_staff;
      create policy ended_promise_is_seen on tracker.ended_promise for select to tracker_staff
        using (new_set_id in (select tracker.visible_promise_sets()));
      create policy ended_promise_is_told on tracker.ended_promise for insert to tracker_staff
        with check (decided_by = tracker.me()
          and new_set_id in (select s.id from tracker.promise_set s where s.state = 'draft' and s.keeper_id in (select tracker.my_authorities_as('{coordinator}')))
          and promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));
      grant select on tracker.ended_promise to tracker_publisher;
      create policy ended_promise_is_read on tracker.ended_promise for select to tracker_publisher using (true);

      create table tracker.withdrawal (
        promise_set_id uuid not null constraint withdrawal_set_fk references tracker.promise_set,
        revision bigint not null,
        reason text not null constraint withdrawal_is_explained check (btrim(reason) <> '' and length(reason) <= 2000),
        withdrawn_by uuid not null constraint withdrawal_withdrawn_by_fk references tracker.user_account,
        withdrawn_at timestamptz not null,
        constraint withdrawal_pk primary key (promise_set_id, revision)
      );
      alter table tracker.withdrawal enable row level security;
      grant select, insert on tracker.withdrawal to tracker_staff;
      create policy withdrawal_is_seen on tracker.withdrawal for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy withdrawal_is_recorded on tracker.withdrawal for insert to tracker_staff
        with check (withdrawn_by = tracker.me()
          and promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
