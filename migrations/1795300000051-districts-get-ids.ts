import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever enters a district gives it its public id: the column's default runs as the one who inserts. */
export class DistrictsGetIds1795300000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant execute on function tracker.new_public_id() to tracker_staff');
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
