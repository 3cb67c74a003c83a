import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A digest says whether something has changed. It is taken of instants as they are written, and a connection writes them in its
 * own time zone: so the function says which.
 */
export class SameDigestEverywhere1795300000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter function published.catalogue_lines(text) set timezone = 'UTC';
      update published.catalogue c set digest = l.digest
        from published.promise_set s cross join lateral published.catalogue_lines(s.id) l
       where c.kind = l.kind and c.id = l.id and c.promise_set_id = s.id and c.digest <> l.digest;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
