import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who takes part beside the one that leads, and whether it is done on trial. */
export class ActivityPlans1795200000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tracker.activity
        add column is_trial boolean not null default false,
        add column permanent_on date,
        add constraint activity_permanent_was_trial check (permanent_on is null or is_trial);

      create table tracker.activity_actor (
        promise_set_id uuid not null,
        activity_id uuid not null,
        actor_id uuid not null constraint activity_actor_actor_fk references tracker.actor,
        constraint activity_actor_pk primary key (activity_id, actor_id),
        constraint activity_actor_activity_fk foreign key (promise_set_id, activity_id) references tracker.activity (promise_set_id, id)
      );
      alter table tracker.activity_actor enable row level security;
      grant select, insert, delete on tracker.activity_actor to tracker_staff;
      create policy taking_part_is_the_parties on tracker.activity_actor to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      grant select on tracker.activity_actor to tracker_publisher;
      create policy taking_part_is_read on tracker.activity_actor for select to tracker_publisher using (true);

      -- Who takes part in what I may see is seen too, also when the other party entered it.
      create function tracker.actors_taking_part() returns setof uuid language sql stable security definer set search_path = '' as $$
        select t.actor_id from tracker.activity_actor t where t.promise_set_id in (select tracker.visible_promise_sets()) $$;
      grant execute on function tracker.actors_taking_part() to tracker_staff;
      create policy actor_taking_part_is_seen on tracker.actor for select to tracker_staff
        using (id in (select tracker.actors_taking_part()));

      -- That somebody answers for it is public; who it is stays with the authority that asked.
      create function tracker.activities_answered_for() returns setof uuid language sql stable security definer set search_path = '' as $$
        select a.id from tracker.activity a join tracker.promise_set p on p.id = a.promise_set_id join tracker.actor l on l.id = a.lead_id
          join tracker.assignment s on s.activity_id = a.id and s.authority_id = coalesce(l.authority_id, p.keeper_id)
           and s.state = 'accepted' and s.ended_at is null
         where a.promise_set_id in (select tracker.visible_promise_sets()) $$;
      grant execute on function tracker.activities_answered_for() to tracker_staff;

      alter table published.activity
        add column is_trial boolean not null default false,
        add column permanent_on date;
      create table published.taking_part (
        activity_id text not null constraint published_taking_part_activity_fk references published.activity on delete cascade,
        position integer not null,
        name text not null,
        constraint published_taking_part_pk primary key (activity_id, position)
      );
      grant select on published.taking_part to tracker_public;
      grant select, insert, update, delete on published.taking_part to tracker_publisher;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
