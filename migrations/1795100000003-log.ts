import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only log: one hash chain per authority, over digests, so that a value can be erased and the chain still holds. */
export class Log1795100000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The chain of what concerns no authority (the installation itself) is the nil uuid.
      create table tracker.log_chain (
        chain_id uuid constraint log_chain_pk primary key,
        length bigint not null,
        hash bytea not null
      );

      create table tracker.log_entry (
        chain_id uuid not null,
        number bigint not null,
        kind text not null constraint log_entry_kind_is_a_happening check (kind ~ '^[a-z_]+[.][a-z_]+$'),
        subject_id uuid,
        promise_set_id uuid,
        user_id uuid,
        happened_at timestamptz not null,
        details jsonb not null,
        details_digest bytea not null,
        hash bytea not null,
        constraint log_entry_pk primary key (chain_id, number)
      );
      create index log_entry_by_subject on tracker.log_entry (subject_id, happened_at);

      create function tracker.append_log(the_chain uuid, the_kind text, the_subject uuid, the_set uuid, the_details jsonb)
      returns void language plpgsql security definer set search_path = '' as $$
      declare
        chain_now tracker.log_chain;
        moment timestamptz := clock_timestamp();
        digest bytea := sha256(convert_to(the_details::text, 'UTF8'));
        sealed bytea;
      begin
        insert into tracker.log_chain values (the_chain, 0, sha256(convert_to(the_chain::text, 'UTF8'))) on conflict do nothing;
        select * into chain_now from tracker.log_chain where chain_id = the_chain for update;
        sealed := sha256(chain_now.hash || digest || convert_to(concat_ws('|', chain_now.length + 1, the_kind, the_subject, the_set,
          tracker.me(), extract(epoch from moment)::text), 'UTF8'));
        insert into tracker.log_entry values (the_chain, chain_now.length + 1, the_kind, the_subject, the_set, tracker.me(), moment,
          the_details, digest, sealed);
        update tracker.log_chain set length = length + 1, hash = sealed where chain_id = the_chain;
      end $$;
      grant execute on function tracker.append_log(uuid, text, uuid, uuid, jsonb) to tracker_staff, tracker_worker;

      alter table tracker.log_chain enable row level security;
      alter table tracker.log_entry enable row level security;
      grant select on tracker.log_entry to tracker_staff;
      create policy log_is_the_authoritys on tracker.log_entry for select to tracker_staff
        using (chain_id in (select tracker.my_authorities()));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
