import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which promise of the earlier document was ended, so that its own page can say so too. */
export class EndedPromiseOnItsOwnPage1795300000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table published.ended_promise add column promise_id text;
      update published.ended_promise d set promise_id = (
        select p.public_id from tracker.promise_set n join tracker.ended_promise e on e.new_set_id = n.id
          join tracker.citizen_promise p on p.id = e.promise_id join published.promise shown on shown.id = p.public_id
         where n.public_id = d.promise_set_id and shown.text = d.text and e.reason = d.reason order by p.number limit 1);
      -- One whose words or reason were erased since: nothing leads to it any more.
      delete from published.ended_promise where promise_id is null;
      alter table published.ended_promise alter column promise_id set not null;
      create index published_ended_promise_by_promise on published.ended_promise (promise_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
