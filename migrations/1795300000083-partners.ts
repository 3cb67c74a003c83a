import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an authority works with is its own list: a partner gets other facts, or is worked with no more, and stays where it has taken part. */
export class Partners1795300000083 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tracker.actor add column ended_on date
        constraint actor_of_nobody_elses_ends check (ended_on is null or slug is null);
      grant update (name, kind, ended_on) on tracker.actor to tracker_staff;
      create policy partner_is_seen_by_who_administers on tracker.actor for select to tracker_staff
        using (slug is null and authority_id in (select tracker.my_authorities_as('{administrator}')));
      create policy partner_is_kept on tracker.actor for update to tracker_staff
        using (slug is null and authority_id in (select tracker.my_authorities_as('{coordinator,administrator}')))
        with check (slug is null and authority_id in (select tracker.my_authorities_as('{coordinator,administrator}')));

      -- An authority is a public directory's: its name and kind are nobody's of its own to change.
      create function tracker.guard_authority() returns trigger language plpgsql set search_path = '' as $$
      begin
        if current_user = 'tracker_staff' and (old.slug is not null or new.kind in ('municipality', 'police_area'))
          and (new.name, new.kind) is distinct from (old.name, old.kind) then
          raise exception 'an authority is not renamed here' using errcode = 'check_violation', constraint = 'authority_keeps_its_name';
        end if;
        return new;
      end $$;
      create trigger authority_is_guarded before update of name, kind on tracker.actor for each row execute function tracker.guard_authority();
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
