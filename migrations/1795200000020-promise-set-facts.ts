import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A promise set written by hand: parties that may change in the draft, districts, follow-up, and each municipality's own part. */
export class PromiseSetFacts1795200000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tracker.promise_set
        add column extends_id uuid constraint promise_set_extends_fk references tracker.promise_set,
        add column follow_up_every text constraint promise_set_follow_up_is_known
          check (follow_up_every in ('month', 'quarter', 'tertial', 'half_year', 'year')),
        add column ended_on date,
        add column end_reason text constraint promise_set_end_reason_is_short check (length(end_reason) <= 2000),
        add constraint promise_set_extends_another check (extends_id <> id),
        add constraint promise_set_end_has_a_day check (ended_on is null or state = 'ended'),
        add constraint promise_set_end_is_explained check (end_reason is null or ended_on is not null);
      create index promise_set_by_predecessor on tracker.promise_set (extends_id) where extends_id is not null;

      alter table tracker.citizen_promise
        add column for_municipality_id uuid,
        add constraint citizen_promise_for_a_party foreign key (promise_set_id, for_municipality_id)
          references tracker.promise_set_party (promise_set_id, actor_id);
      create index citizen_promise_by_predecessor on tracker.citizen_promise (carried_over_from_id) where carried_over_from_id is not null;

      grant delete on tracker.promise_set_party to tracker_staff;
      create policy party_is_removed on tracker.promise_set_party for delete to tracker_staff
        using (promise_set_id in (select s.id from tracker.promise_set s where s.state in ('draft', 'proposed')
          and s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));

      create function tracker.keep_party_with_a_part() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        if exists (select from tracker.citizen_promise p where p.promise_set_id = old.promise_set_id and p.actor_id = old.actor_id)
          or exists (select from tracker.activity a where a.promise_set_id = old.promise_set_id and a.lead_id = old.actor_id) then
          raise exception 'the party has a part in the set' using errcode = 'foreign_key_violation', constraint = 'party_has_a_part';
        end if;
        return old;
      end $$;
      create trigger party_has_a_part before delete on tracker.promise_set_party
        for each row execute function tracker.keep_party_with_a_part();

      create table tracker.promise_set_district (
        promise_set_id uuid not null constraint promise_set_district_set_fk references tracker.promise_set,
        district_id uuid not null constraint promise_set_district_district_fk references tracker.district,
        constraint promise_set_district_pk primary key (promise_set_id, district_id)
      );
      create index promise_set_district_by_district on tracker.promise_set_district (district_id);
      alter table tracker.promise_set_district enable row level security;
      grant select, insert, delete on tracker.promise_set_district to tracker_staff;
      create policy set_district_is_seen on tracker.promise_set_district for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy set_district_is_named on tracker.promise_set_district for insert to tracker_staff
        with check (promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));
      create policy set_district_is_removed on tracker.promise_set_district for delete to tracker_staff
        using (promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));
      grant select on tracker.promise_set_district to tracker_publisher;
      create policy set_district_is_read on tracker.promise_set_district for select to tracker_publisher using (true);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
