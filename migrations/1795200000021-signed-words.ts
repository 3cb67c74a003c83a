import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Law 5 in rows of its own: the words as they were signed, and dated additions that stand beside them. */
export class SignedWords1795200000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.signed_promise (
        promise_id uuid constraint signed_promise_pk primary key constraint signed_promise_promise_fk references tracker.citizen_promise,
        promise_set_id uuid not null constraint signed_promise_set_fk references tracker.promise_set,
        number integer not null,
        text text not null,
        party text not null,
        actor_id uuid constraint signed_promise_actor_fk references tracker.actor,
        for_municipality_id uuid constraint signed_promise_municipality_fk references tracker.actor,
        kind text not null,
        signed_on date not null
      );
      create index signed_promise_by_set on tracker.signed_promise (promise_set_id);
      alter table tracker.signed_promise enable row level security;
      grant select on tracker.signed_promise to tracker_staff, tracker_worker, tracker_publisher;
      create policy signed_promise_is_seen on tracker.signed_promise for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy signed_promise_is_read on tracker.signed_promise for select to tracker_worker, tracker_publisher using (true);

      -- No role may write the copy: the signing itself makes it.
      create function tracker.copy_signed_promises() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        insert into tracker.signed_promise (promise_id, promise_set_id, number, text, party, actor_id, for_municipality_id, kind, signed_on)
          select p.id, p.promise_set_id, p.number, p.text, p.party, p.actor_id, p.for_municipality_id, p.kind, new.signed_on
            from tracker.citizen_promise p where p.promise_set_id = new.id
          on conflict do nothing;
        return new;
      end $$;
      create trigger signed_words_are_copied after update on tracker.promise_set
        for each row when (new.state = 'signed' and old.state <> 'signed') execute function tracker.copy_signed_promises();
      insert into tracker.signed_promise (promise_id, promise_set_id, number, text, party, actor_id, for_municipality_id, kind, signed_on)
        select p.id, p.promise_set_id, p.number, p.text, p.party, p.actor_id, p.for_municipality_id, p.kind, s.signed_on
          from tracker.citizen_promise p join tracker.promise_set s on s.id = p.promise_set_id
         where s.state in ('signed', 'ended') and s.signed_on is not null;

      create or replace function tracker.refuse_change_of_signed_promise() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        if tg_op = 'UPDATE' and new is not distinct from old then return new; end if;
        if exists (select from tracker.promise_set s where s.id in (old.promise_set_id, new.promise_set_id) and s.state in ('signed', 'ended')) then
          raise exception 'a signed promise never changes' using errcode = 'check_violation', constraint = 'signed_promise_never_changes';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger signed_set_takes_no_promise before insert on tracker.citizen_promise
        for each row execute function tracker.refuse_change_of_signed_promise();

      create table tracker.addition (
        id uuid constraint addition_pk primary key,
        promise_set_id uuid not null constraint addition_set_fk references tracker.promise_set,
        promise_id uuid,
        kind text not null constraint addition_kind_is_known check (kind in ('correction', 'withdrawal', 'extension')),
        should_read text constraint addition_words_are_not_blank check (btrim(should_read) <> '' and length(should_read) <= 2000),
        from_end date,
        to_end date,
        reason text not null constraint addition_is_explained check (btrim(reason) <> '' and length(reason) <= 2000),
        made_on date not null,
        made_by uuid not null constraint addition_made_by_fk references tracker.user_account,
        made_at timestamptz not null,
        constraint addition_promise_fk foreign key (promise_set_id, promise_id) references tracker.citizen_promise (promise_set_id, id),
        constraint addition_is_to_a_promise_or_the_period check ((kind = 'extension') = (promise_id is null)),
        constraint addition_corrects_words check (should_read is null or kind = 'correction'),
        constraint addition_extension_has_days check (num_nonnulls(from_end, to_end) = case when kind = 'extension' then 2 else 0 end),
        constraint addition_extension_is_later check (to_end > from_end)
      );
      create index addition_by_set on tracker.addition (promise_set_id, made_at);
      alter table tracker.addition enable row level security;
      grant select, insert on tracker.addition to tracker_staff;
      create policy addition_is_seen on tracker.addition for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy addition_is_made on tracker.addition for insert to tracker_staff
        with check (made_by = tracker.me()
          and promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));
      grant select on tracker.addition to tracker_publisher;
      create policy addition_is_read on tracker.addition for select to tracker_publisher using (true);

      alter table tracker.revision drop constraint revision_subject_kind_is_known;
      alter table tracker.revision add constraint revision_subject_kind_is_known check (subject_kind in ('promise', 'activity', 'addition'));

      create function tracker.extension_is_approved(the_set uuid, the_from date, the_to date) returns boolean
      language sql stable security definer set search_path = '' as $$
        select exists (select from tracker.addition a join tracker.revision r on r.subject_id = a.id
         where a.promise_set_id = the_set and a.kind = 'extension' and a.from_end = the_from and a.to_end = the_to
           and not exists (select from unnest(r.demands) d where not exists (select from tracker.approval p
             where p.revision_id = r.id and p.authority_id = d and p.decision = 'approved'))) $$;
      grant execute on function tracker.extension_is_approved(uuid, date, date) to tracker_staff;

      -- What every party has approved is fixed; only the state goes on, and the period as an approved extension says.
      create function tracker.guard_approved_promise_set() returns trigger language plpgsql set search_path = '' as $$
      begin
        if new.state <> old.state and (old.state, new.state) not in (('draft', 'proposed'), ('proposed', 'draft'),
            ('proposed', 'approved'), ('approved', 'signed'), ('approved', 'ended'), ('signed', 'ended')) then
          raise exception 'this state cannot follow' using errcode = 'check_violation', constraint = 'promise_set_state_follows';
        end if;
        if old.state in ('approved', 'signed', 'ended') and (
            (new.id, new.public_id, new.keeper_id, new.kind, new.title, new.period_start, new.extends_id)
              is distinct from (old.id, old.public_id, old.keeper_id, old.kind, old.title, old.period_start, old.extends_id)
            or (new.signed_on is distinct from old.signed_on and new.state <> 'signed')
            or (new.signed_on is distinct from old.signed_on and old.state = 'signed')
            or (new.period_end is distinct from old.period_end
              and not tracker.extension_is_approved(new.id, old.period_end, new.period_end))) then
          raise exception 'an approved document never changes' using errcode = 'check_violation', constraint = 'approved_set_never_changes';
        end if;
        return new;
      end $$;
      create trigger approved_set_never_changes before update on tracker.promise_set
        for each row when (current_user = 'tracker_staff') execute function tracker.guard_approved_promise_set();
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
