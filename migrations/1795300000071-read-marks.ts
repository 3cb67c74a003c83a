import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a person has read of what others have changed: the person's own, and nobody's record. */
export class ReadMarks1795300000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.read_mark (
        user_id uuid constraint read_mark_pk primary key constraint read_mark_user_fk references tracker.user_account,
        read_until timestamptz not null
      );
      alter table tracker.read_mark enable row level security;
      grant select, insert, update on tracker.read_mark to tracker_staff;
      create policy read_mark_is_the_persons on tracker.read_mark to tracker_staff using (user_id = tracker.me());

      create index log_entry_by_time on tracker.log_entry (happened_at);

      create or replace function tracker.forget_own_lists() returns trigger
      language plpgsql security definer set search_path = '' as $$
      begin
        delete from tracker.saved_list where user_id = new.id;
        delete from tracker.bulk_result where user_id = new.id;
        delete from tracker.read_mark where user_id = new.id;
        return null;
      end $$;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
