import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A municipality's own colours: chosen by its administrator, shown on its public pages at once. One without a row looks as usual. */
export class Themes1795300000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.theme (
        authority_id uuid constraint theme_pk primary key constraint theme_authority_fk references tracker.actor,
        brand text not null,
        surface text not null,
        link text not null,
        focus text not null,
        constraint theme_is_colours check (brand || surface || link || focus ~ '^(#[0-9a-f]{6}){4}$')
      );
      alter table tracker.theme enable row level security;
      grant select, insert, update, delete on tracker.theme to tracker_staff;
      create policy theme_is_seen on tracker.theme for select to tracker_staff using (true);
      create policy theme_is_chosen on tracker.theme for insert to tracker_staff
        with check (authority_id in (select tracker.my_authorities_as('{administrator}'))
          and exists (select from tracker.actor a where a.id = authority_id and a.kind = 'municipality'));
      create policy theme_is_changed on tracker.theme for update to tracker_staff
        using (authority_id in (select tracker.my_authorities_as('{administrator}')));
      create policy theme_is_taken_away on tracker.theme for delete to tracker_staff
        using (authority_id in (select tracker.my_authorities_as('{administrator}')));
      grant select on tracker.theme to tracker_publisher;
      create policy theme_is_read on tracker.theme for select to tracker_publisher using (true);

      grant update (small_number_threshold) on tracker.actor to tracker_staff;

      grant execute on function tracker.is_small(numeric, integer, boolean, integer) to tracker_publisher;

      -- By the municipality's code, or its first slug where it has none: as in the catalogue.
      create table published.theme (
        place_id text constraint published_theme_pk primary key,
        brand text not null,
        surface text not null,
        link text not null,
        focus text not null,
        revision bigint not null,
        published_at timestamptz not null
      );
      grant select on published.theme to tracker_public;
      grant select, insert, update, delete on published.theme to tracker_publisher;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
