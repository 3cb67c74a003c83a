import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person has thrown away can be had back for a while: drafts and saved lists. */
export class RemovedAndUndone1795300000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tracker.draft add column discarded_at timestamptz;
      grant update (discarded_at) on tracker.draft to tracker_staff, tracker_worker;
      grant select (discarded_at) on tracker.draft to tracker_worker;

      alter table tracker.saved_list add column removed_at timestamptz;
      grant update (removed_at) on tracker.saved_list to tracker_staff;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
