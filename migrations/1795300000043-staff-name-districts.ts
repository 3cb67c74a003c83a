import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever adds a district draws its public id. */
export class StaffNameDistricts1795300000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant execute on function tracker.new_public_id() to tracker_staff');
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
