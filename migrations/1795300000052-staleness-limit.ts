import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A municipality says itself after how many days without a confirmation residents are told so; 90 where it has not. */
export class StalenessLimit1795300000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tracker.actor add column stale_after_days integer
        constraint actor_stale_after_days_is_sensible check (stale_after_days between 30 and 365);
      grant update (stale_after_days) on tracker.actor to tracker_staff;

      alter table published.promise_set add column stale_after_days integer not null default 90;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
