import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An authority says itself how it is reached and how soon what it does is told. */
export class AuthoritySettings1795200000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant update (contact_function, contact_email, contact_phone, disclosure_delay_days) on tracker.actor to tracker_staff;
      create policy authority_is_set_up on tracker.actor for update to tracker_staff
        using (id in (select tracker.my_authorities_as('{coordinator,police_area_chief,administrator}')));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
