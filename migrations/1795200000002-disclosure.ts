import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each party publishes its own progress; what the police have done is told only some days after it happened (OSL 18:1). */
export class Disclosure1795200000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- In days; null is the usual: seven for a police area, none for others.
      alter table tracker.actor add column disclosure_delay_days integer
        constraint actor_disclosure_delay_is_reasonable check (disclosure_delay_days between 0 and 365);

      create function tracker.disclosed_on(the_authority uuid, the_day date) returns date
      language sql stable security definer set search_path = '' as $$
        select the_day + coalesce(a.disclosure_delay_days, case a.kind when 'police_area' then 7 else 0 end)
          from tracker.actor a where a.id = the_authority $$;
      grant execute on function tracker.disclosed_on(uuid, date) to tracker_staff, tracker_publisher;

      -- Until it is disclosed an occurrence is kept by the authority that registered it, and by no other (TF 2:9).
      drop policy occurrence_is_seen on tracker.occurrence;
      create policy occurrence_is_seen on tracker.occurrence for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets())
          and (authority_id in (select tracker.my_authorities()) or tracker.disclosed_on(authority_id, day) <= tracker.today()));
      drop policy log_of_a_visible_set_is_seen on tracker.log_entry;
      create policy log_of_a_visible_set_is_seen on tracker.log_entry for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets())
          and (kind not like all (array['activity.occurrence%', 'activity.evidence%']) or chain_id in (select tracker.my_authorities())));

      -- A publication is of the whole set by its keeper, of one party's progress, or of what the days have disclosed.
      alter table tracker.publication
        add column kind text not null default 'set' constraint publication_kind_is_known check (kind in ('set', 'progress', 'disclosure')),
        add column authority_id uuid constraint publication_authority_fk references tracker.actor,
        alter column published_by drop not null,
        add constraint publication_is_somebodys check ((kind = 'disclosure') = (published_by is null)),
        add constraint publication_of_progress_is_a_partys check (kind <> 'progress' or authority_id is not null);
      drop policy publication_is_recorded on tracker.publication;
      create policy publication_is_recorded on tracker.publication for insert to tracker_staff
        with check (published_by = tracker.me() and kind = 'set'
          and promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));
      create policy progress_publication_is_recorded on tracker.publication for insert to tracker_staff
        with check (published_by = tracker.me() and kind = 'progress'
          and authority_id in (select tracker.my_authorities_as('{coordinator,municipal_police,police_area_chief}'))
          and promise_set_id in (select tracker.visible_promise_sets()));
      grant insert on tracker.publication to tracker_publisher;
      create policy disclosure_is_recorded on tracker.publication for insert to tracker_publisher
        with check (kind = 'disclosure' and published_by is null);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
