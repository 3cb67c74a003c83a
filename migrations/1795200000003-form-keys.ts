import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The key of each form that has been sent, with where its act led: sent twice, it acts once. */
export class FormKeys1795200000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.form_key (
        user_id uuid not null constraint form_key_user_fk references tracker.user_account,
        key uuid not null,
        digest bytea not null,
        led_to text,
        used_at timestamptz not null,
        constraint form_key_pk primary key (user_id, key)
      );
      alter table tracker.form_key enable row level security;
      grant select, insert, delete, update (led_to) on tracker.form_key to tracker_staff;
      create policy form_key_is_the_senders on tracker.form_key to tracker_staff using (user_id = tracker.me());
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
