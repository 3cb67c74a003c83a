import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is a person's own: lists saved by name, and what became of each activity that several were changed with. */
export class OwnLists1795300000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.saved_list (
        id uuid constraint saved_list_pk primary key,
        user_id uuid not null constraint saved_list_user_fk references tracker.user_account,
        name text not null constraint saved_list_name_is_not_blank check (btrim(name) <> '' and length(name) <= 100),
        query text not null constraint saved_list_query_is_short check (length(query) <= 1000),
        constraint saved_list_name_is_the_persons_own unique (user_id, name)
      );
      alter table tracker.saved_list enable row level security;
      grant select, insert, delete, update (query) on tracker.saved_list to tracker_staff;
      create policy saved_list_is_the_persons on tracker.saved_list to tracker_staff using (user_id = tracker.me());

      create table tracker.bulk_result (
        id uuid constraint bulk_result_pk primary key,
        user_id uuid not null constraint bulk_result_user_fk references tracker.user_account,
        act text not null constraint bulk_result_act_is_known check (act in ('report', 'move', 'confirm', 'assign', 'remind')),
        came_from text not null constraint bulk_result_came_from_is_short check (length(came_from) <= 1000),
        outcomes jsonb not null,
        made_at timestamptz not null
      );
      create index bulk_result_by_person on tracker.bulk_result (user_id, made_at);
      alter table tracker.bulk_result enable row level security;
      grant select, insert, delete on tracker.bulk_result to tracker_staff;
      create policy bulk_result_is_the_persons on tracker.bulk_result to tracker_staff using (user_id = tracker.me());

      -- With the person's account goes what was the person's alone.
      create function tracker.forget_own_lists() returns trigger
      language plpgsql security definer set search_path = '' as $$
      begin
        delete from tracker.saved_list where user_id = new.id;
        delete from tracker.bulk_result where user_id = new.id;
        return null;
      end $$;
      revoke execute on function tracker.forget_own_lists() from public;
      create trigger own_lists_are_forgotten after update of erased_at on tracker.user_account
        for each row when (new.erased_at is not null) execute function tracker.forget_own_lists();
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
