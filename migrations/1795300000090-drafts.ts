import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person has written in a form and not sent: the person's own, nobody's record, and whose a form is that comes after its session. */
export class Drafts1795300000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.draft (
        user_id uuid not null constraint draft_user_fk references tracker.user_account,
        -- Of the showing of the form that it was written in: once that has been sent, it is no draft any more.
        key uuid not null,
        action text not null constraint draft_action_is_of_the_workspace check (action like '/arbete%' and length(action) <= 300),
        form text not null constraint draft_form_is_short check (length(form) <= 200),
        address text not null constraint draft_address_is_of_the_workspace check (address like '/arbete%' and length(address) <= 1000),
        fields jsonb not null constraint draft_fields_are_bounded
          check (jsonb_typeof(fields) = 'object' and length(fields::text) <= 100000),
        saved_at timestamptz not null,
        constraint draft_pk primary key (user_id, key)
      );
      create index draft_by_time on tracker.draft (saved_at);
      alter table tracker.draft enable row level security;
      grant select, insert, delete, update (address, fields, saved_at) on tracker.draft to tracker_staff;
      create policy draft_is_the_writers on tracker.draft to tracker_staff using (user_id = tracker.me());
      -- The worker keeps what comes after a session has ended, and disposes of what is old; it reads no words.
      grant insert, delete, update (address, fields, saved_at), select (user_id, key, action, form, saved_at) on tracker.draft to tracker_worker;
      create policy draft_is_kept_and_disposed_of on tracker.draft to tracker_worker using (true);

      -- The token that the forms of a session carry tells whose they are, also when the session is over.
      create table tracker.form_writer (
        token_hash bytea constraint form_writer_pk primary key,
        user_id uuid not null constraint form_writer_user_fk references tracker.user_account,
        since timestamptz not null
      );
      create index form_writer_by_time on tracker.form_writer (since);
      alter table tracker.form_writer enable row level security;
      grant select, insert, delete on tracker.form_writer to tracker_worker;
      create policy form_writer_is_the_workers on tracker.form_writer to tracker_worker using (true);
      grant select on tracker.form_key to tracker_worker;
      create policy form_key_is_known_to_the_worker on tracker.form_key for select to tracker_worker using (true);

      create or replace function tracker.forget_own_lists() returns trigger
      language plpgsql security definer set search_path = '' as $$
      begin
        delete from tracker.saved_list where user_id = new.id;
        delete from tracker.bulk_result where user_id = new.id;
        delete from tracker.read_mark where user_id = new.id;
        delete from tracker.draft where user_id = new.id;
        delete from tracker.form_writer where user_id = new.id;
        return null;
      end $$;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
