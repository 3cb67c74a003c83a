import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Districts of a municipality: the finest place that anything is told about. */
export class Districts1795200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.district (
        id uuid constraint district_pk primary key,
        municipality_id uuid not null constraint district_municipality_fk references tracker.actor,
        name text not null constraint district_name_is_not_blank check (btrim(name) <> '' and length(name) <= 100),
        ended_on date,
        constraint district_in_municipality unique (municipality_id, id)
      );
      create unique index district_name_is_unique on tracker.district (municipality_id, lower(name));

      alter table tracker.district enable row level security;
      grant select, insert, update (ended_on) on tracker.district to tracker_staff;
      create policy district_is_seen on tracker.district for select to tracker_staff using (true);
      create policy district_is_entered on tracker.district for insert to tracker_staff
        with check (municipality_id in (select tracker.my_authorities_as('{coordinator,administrator}')));
      create policy district_is_ended on tracker.district for update to tracker_staff
        using (municipality_id in (select tracker.my_authorities_as('{coordinator,administrator}')));
      grant select on tracker.district to tracker_worker, tracker_publisher;
      create policy district_is_read on tracker.district for select to tracker_worker, tracker_publisher using (true);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
