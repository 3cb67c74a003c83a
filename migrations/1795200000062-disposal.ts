import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Erasing a person's name and disposing of internal notes: only by a decision, which is named, and which the log keeps.
 * A redacted line tells the digest of what it holds now in a later line of the same chain, so the chain still verifies.
 */
export class Disposal1795200000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tracker.user_account add column erased_at timestamptz
        constraint user_account_erased_is_disabled check (erased_at is null or disabled_at is not null);

      create function tracker.redact_log(the_words text[], the_subject uuid, the_reference text) returns void
      language plpgsql security definer set search_path = '' as $$
      declare
        pattern text := (select '(?<![[:alnum:]])(' || string_agg(regexp_replace(btrim(to_jsonb(w)::text, '"'), '([^[:alnum:][:space:]])', '\\\\\\1', 'g'), '|')
                          || ')(?![[:alnum:]])' from unnest(the_words) w);
        the_chain uuid;
        redacted jsonb;
      begin
        for the_chain in select distinct e.chain_id from tracker.log_entry e where e.details::text ~* pattern order by 1 loop
          perform 1 from tracker.log_chain c where c.chain_id = the_chain for update;
          with changed as (
            update tracker.log_entry e set details = regexp_replace(e.details::text, pattern, 'Borttagen person', 'gi')::jsonb
             where e.chain_id = the_chain and e.details::text ~* pattern returning e.number, e.details)
          select jsonb_agg(jsonb_build_object('number', c.number, 'digest', encode(sha256(convert_to(c.details::text, 'UTF8')), 'hex')) order by c.number)
            into redacted from changed c;
          perform tracker.append_log(the_chain, 'log.redacted', the_subject, null,
            jsonb_build_object('reference', the_reference, 'lines', redacted));
        end loop;
      end $$;

      -- The account stays, so that history still says that it was one and the same person.
      create function tracker.erase_person(the_user uuid, the_chain uuid, the_reference text) returns void
      language plpgsql security definer set search_path = '' as $$
      declare
        person tracker.user_account;
        ways text;
      begin
        select * into person from tracker.user_account where id = the_user for update;
        if the_user = tracker.me() or not coalesce(tracker.administer_person(the_user), false) then
          raise exception 'not this administrator''s person' using errcode = 'insufficient_privilege';
        end if;
        if btrim(coalesce(the_reference, '')) = '' then
          raise exception 'a decision is needed' using errcode = 'check_violation', constraint = 'erasure_has_a_decision';
        end if;
        if person.erased_at is not null then return; end if;
        update tracker.user_account set name = 'Borttagen person', email = 'borttagen.' || gen_random_uuid() || '@borttagen.invalid',
               disabled_at = coalesce(disabled_at, now()), erased_at = now() where id = the_user;
        update tracker.membership set to_on = greatest(from_on, tracker.today())
         where user_id = the_user and (to_on is null or to_on > tracker.today());
        update tracker.deputy set to_on = greatest(from_on, tracker.today())
         where the_user in (user_id, for_user_id) and to_on > tracker.today();
        -- Every way to sign in: all tables of a person's that belong to the worker alone.
        for ways in select c.conrelid::regclass::text from pg_catalog.pg_constraint c
            join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
           where c.contype = 'f' and c.confrelid = 'tracker.user_account'::regclass and a.attname = 'user_id'
             and c.conrelid in (select to_regclass('tracker.' || t) from unnest(array['credential', 'session', 'sign_in_link', 'sign_in_flow',
               'identity', 'totp', 'recovery_code', 'form_key']) t) loop
          execute format('delete from %s where user_id = $1', ways) using the_user;
        end loop;
        delete from tracker.captured_mail where recipient = person.email;
        perform tracker.redact_log(array[person.name, person.email], the_user, the_reference);
        perform tracker.append_log(the_chain, 'account.erased', the_user, null, jsonb_build_object('reference', the_reference));
      end $$;

      -- The notes of the authorities that the caller administers, without their words: they are not the administrator's to read.
      create function tracker.disposable_notes()
      returns table (id uuid, authority_id uuid, promise_set_id uuid, set_title text, set_state text, about text, written_by text, written_at timestamptz)
      language sql stable security definer set search_path = '' as $$
        select n.id, n.authority_id, s.id, s.title, s.state, coalesce(a.title, s.title), u.name, n.written_at
          from tracker.internal_note n join tracker.user_account u on u.id = n.written_by
          left join tracker.activity a on a.id = n.subject_id
          left join tracker.promise_set s on s.id = coalesce(a.promise_set_id, n.subject_id)
         where n.authority_id in (select tracker.my_authorities_as('{administrator}')) and s.state is distinct from 'draft'
         order by n.written_at, n.id $$;

      create function tracker.dispose_notes(the_notes uuid[], the_reference text) returns integer
      language plpgsql security definer set search_path = '' as $$
      declare
        gone tracker.internal_note;
        disposed integer := 0;
      begin
        if btrim(coalesce(the_reference, '')) = '' then
          raise exception 'a decision is needed' using errcode = 'check_violation', constraint = 'disposal_has_a_decision';
        end if;
        for gone in delete from tracker.internal_note n where n.id = any (the_notes)
            and n.authority_id in (select tracker.my_authorities_as('{administrator}')) returning n.* loop
          perform tracker.append_log(gone.authority_id, 'disposal.note_disposed', gone.subject_id, null, jsonb_build_object(
            'reference', the_reference, 'note', gone.id, 'digest', encode(sha256(convert_to(gone.text, 'UTF8')), 'hex'), 'writtenAt', gone.written_at));
          disposed := disposed + 1;
        end loop;
        return disposed;
      end $$;
      grant execute on function tracker.erase_person(uuid, uuid, text), tracker.disposable_notes(), tracker.dispose_notes(uuid[], text)
        to tracker_staff;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
