import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A district is a municipality's, whoever enters it, and may get a better name. */
export class DistrictsOfMunicipalities1795300000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant update (name) on tracker.district to tracker_staff;
      drop policy district_is_entered on tracker.district;
      create policy district_is_entered on tracker.district for insert to tracker_staff
        with check (municipality_id in (select tracker.my_authorities_as('{coordinator,administrator}'))
          and exists (select 1 from tracker.actor a where a.id = municipality_id and a.kind = 'municipality'));
      drop policy district_is_ended on tracker.district;
      create policy district_is_changed on tracker.district for update to tracker_staff
        using (municipality_id in (select tracker.my_authorities_as('{coordinator,administrator}')))
        with check (municipality_id in (select tracker.my_authorities_as('{coordinator,administrator}')));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
