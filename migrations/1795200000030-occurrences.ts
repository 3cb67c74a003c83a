import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where something was done, what it corrects, and of a service level how much was done in time. */
export class Occurrences1795200000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tracker.occurrence
        add column district_id uuid constraint occurrence_district_fk references tracker.district,
        add column within_limit numeric(12,2) constraint occurrence_within_limit_is_a_part check (within_limit between 0 and quantity),
        add column replaces_id uuid constraint occurrence_is_replaced_once unique
          constraint occurrence_replaces_fk references tracker.occurrence;

      alter table published.occurrence
        add column district text,
        add column within_limit numeric(12,2),
        add column is_correction boolean not null default false;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
