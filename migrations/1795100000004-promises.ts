import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Promise sets, their parties, and the citizen promises in the words that were signed. */
export class Promises1795100000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.promise_set (
        id uuid constraint promise_set_pk primary key,
        public_id text not null constraint promise_set_public_id_is_unique unique
          constraint promise_set_public_id_is_opaque check (public_id ~ '^[0-9a-hjkmnp-tv-z]{12}$'),
        keeper_id uuid not null constraint promise_set_keeper_fk references tracker.actor,
        kind text not null constraint promise_set_kind_is_known check (kind in ('citizen_promise', 'safety_agreement', 'statutory_plan')),
        title text not null constraint promise_set_title_is_not_blank check (btrim(title) <> '' and length(title) <= 300),
        period_start date not null,
        period_end date,
        signed_on date,
        basis text not null default '' constraint promise_set_basis_is_short check (length(basis) <= 4000),
        state text not null default 'draft' constraint promise_set_state_is_known check (state in ('draft', 'proposed', 'approved', 'signed', 'ended')),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint promise_set_ends_after_it_began check (period_end >= period_start),
        constraint promise_set_is_signed_on_a_day check (state not in ('signed') or signed_on is not null)
      );
      create index promise_set_by_keeper on tracker.promise_set (keeper_id);

      create table tracker.promise_set_party (
        promise_set_id uuid not null constraint promise_set_party_set_fk references tracker.promise_set,
        actor_id uuid not null constraint promise_set_party_actor_fk references tracker.actor,
        party text not null constraint promise_set_party_is_known check (party in ('municipality', 'police', 'other')),
        constraint promise_set_party_pk primary key (promise_set_id, actor_id)
      );
      create index promise_set_party_by_actor on tracker.promise_set_party (actor_id);

      create table tracker.citizen_promise (
        id uuid constraint citizen_promise_pk primary key,
        public_id text not null constraint citizen_promise_public_id_is_unique unique
          constraint citizen_promise_public_id_is_opaque check (public_id ~ '^[0-9a-hjkmnp-tv-z]{12}$'),
        promise_set_id uuid not null constraint citizen_promise_set_fk references tracker.promise_set,
        number integer not null constraint citizen_promise_number_is_positive check (number > 0),
        text text not null constraint citizen_promise_text_is_not_blank check (btrim(text) <> '' and length(text) <= 2000),
        party text not null constraint citizen_promise_party_is_known check (party in ('municipality', 'police', 'joint', 'other')),
        actor_id uuid constraint citizen_promise_actor_fk references tracker.actor,
        kind text not null constraint citizen_promise_kind_is_known check (kind in ('activity', 'direction')),
        carried_over_from_id uuid constraint citizen_promise_carried_over_from_fk references tracker.citizen_promise,
        constraint citizen_promise_number_is_unique unique (promise_set_id, number),
        constraint citizen_promise_in_set unique (promise_set_id, id),
        constraint citizen_promise_of_another_names_the_actor check ((party = 'other') = (actor_id is not null))
      );

      -- Law 5: what was signed stays as it was signed.
      create function tracker.refuse_change_of_signed_promise() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        if exists (select 1 from tracker.promise_set s where s.id = old.promise_set_id and s.state in ('signed', 'ended'))
          and (tg_op = 'DELETE' or (new.text, new.party, new.number, new.promise_set_id) is distinct from (old.text, old.party, old.number, old.promise_set_id)) then
          raise exception 'a signed promise never changes' using errcode = 'check_violation', constraint = 'signed_promise_never_changes';
        end if;
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$;
      create trigger signed_promise_never_changes before update or delete on tracker.citizen_promise
        for each row execute function tracker.refuse_change_of_signed_promise();

      -- A draft is its keeper's own (TF 2:12); once proposed it has been sent to the parties and is theirs to read.
      create function tracker.my_shared_promise_sets() returns setof uuid language sql stable security definer set search_path = '' as $$
        select s.id from tracker.promise_set s join tracker.promise_set_party p on p.promise_set_id = s.id
         where s.state <> 'draft' and p.actor_id in (select tracker.my_authorities()) $$;
      create function tracker.visible_promise_sets() returns setof uuid language sql stable security definer set search_path = '' as $$
        select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities())
        union select tracker.my_shared_promise_sets() $$;
      grant execute on function tracker.my_shared_promise_sets(), tracker.visible_promise_sets() to tracker_staff;

      alter table tracker.promise_set enable row level security;
      alter table tracker.promise_set_party enable row level security;
      alter table tracker.citizen_promise enable row level security;

      grant select, insert, update on tracker.promise_set to tracker_staff;
      create policy set_is_seen on tracker.promise_set for select to tracker_staff
        using (keeper_id in (select tracker.my_authorities()) or (state <> 'draft' and id in (select tracker.my_shared_promise_sets())));
      create policy set_is_drafted on tracker.promise_set for insert to tracker_staff
        with check (keeper_id in (select tracker.my_authorities_as('{coordinator}')));
      create policy set_is_changed on tracker.promise_set for update to tracker_staff
        using (keeper_id in (select tracker.my_authorities()) or (state <> 'draft' and id in (select tracker.my_shared_promise_sets())));

      grant select, insert on tracker.promise_set_party to tracker_staff;
      create policy party_is_seen on tracker.promise_set_party for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy party_is_named on tracker.promise_set_party for insert to tracker_staff
        with check (promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));

      grant select, insert, update, delete on tracker.citizen_promise to tracker_staff;
      create policy promise_is_the_parties on tracker.citizen_promise to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()))
        with check (promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));

      -- Actors named in a set that I may see are seen too (a partner entered by the other party).
      create function tracker.actors_of_visible_sets() returns setof uuid language sql stable security definer set search_path = '' as $$
        select p.actor_id from tracker.promise_set_party p where p.promise_set_id in (select tracker.visible_promise_sets()) $$;
      grant execute on function tracker.actors_of_visible_sets() to tracker_staff;
      create policy actor_of_a_visible_set_is_seen on tracker.actor for select to tracker_staff
        using (id in (select tracker.actors_of_visible_sets()));

      create policy log_of_a_visible_set_is_seen on tracker.log_entry for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));

      grant select on tracker.promise_set, tracker.promise_set_party, tracker.citizen_promise to tracker_publisher, tracker_worker;
      create policy set_is_read on tracker.promise_set for select to tracker_publisher, tracker_worker using (true);
      create policy party_is_read on tracker.promise_set_party for select to tracker_publisher, tracker_worker using (true);
      create policy promise_is_read on tracker.citizen_promise for select to tracker_publisher, tracker_worker using (true);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
