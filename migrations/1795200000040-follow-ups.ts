import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follow-ups with each party's own judgement of each promise it owns, later corrections, and what is owed to residents in return. */
export class FollowUps1795200000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.follow_up (
        id uuid constraint follow_up_pk primary key,
        public_id text not null constraint follow_up_public_id_is_unique unique
          constraint follow_up_public_id_is_opaque check (public_id ~ '^[0-9a-hjkmnp-tv-z]{12}$'),
        promise_set_id uuid not null constraint follow_up_set_fk references tracker.promise_set,
        type text not null constraint follow_up_type_is_known
          check (type in ('month', 'quarter', 'tertial', 'half_year', 'year', 'final')),
        from_on date not null,
        to_on date not null,
        due_on date not null,
        held_on date,
        participants text not null default '' constraint follow_up_participants_are_short check (length(participants) <= 1000),
        decisions text not null default '' constraint follow_up_decisions_are_short check (length(decisions) <= 4000),
        next_steps text not null default '' constraint follow_up_next_steps_are_short check (length(next_steps) <= 4000),
        registry_number text constraint follow_up_registry_number_is_short
          check (btrim(registry_number) <> '' and length(registry_number) <= 100),
        state text not null default 'open' constraint follow_up_state_is_known check (state in ('open', 'closed')),
        started_by uuid not null constraint follow_up_started_by_fk references tracker.user_account,
        started_at timestamptz not null,
        closed_by uuid constraint follow_up_closed_by_fk references tracker.user_account,
        closed_at timestamptz,
        version integer not null default 1,
        constraint follow_up_in_set unique (promise_set_id, id),
        constraint follow_up_is_started_once unique (promise_set_id, type, from_on, to_on),
        constraint follow_up_ends_after_it_began check (to_on >= from_on),
        constraint follow_up_is_closed_by_somebody check ((state = 'closed') = (closed_by is not null and closed_at is not null))
      );

      create table tracker.assessment (
        id uuid constraint assessment_pk primary key,
        promise_set_id uuid not null,
        follow_up_id uuid not null,
        promise_id uuid not null,
        authority_id uuid not null constraint assessment_authority_fk references tracker.actor,
        judgement text not null constraint assessment_judgement_is_known
          check (judgement in ('fulfilled', 'partly_fulfilled', 'not_fulfilled', 'cannot_be_judged', 'not_judged')),
        reason text constraint assessment_reason_is_short check (length(reason) <= 2000),
        public_text text not null default '' constraint assessment_text_is_short check (length(public_text) <= 4000),
        assessed_by uuid not null constraint assessment_assessed_by_fk references tracker.user_account,
        assessed_at timestamptz not null,
        version integer not null default 1,
        constraint assessment_follow_up_fk foreign key (promise_set_id, follow_up_id) references tracker.follow_up (promise_set_id, id),
        constraint assessment_promise_fk foreign key (promise_set_id, promise_id) references tracker.citizen_promise (promise_set_id, id),
        constraint assessment_is_one_for_each_party unique (follow_up_id, promise_id, authority_id),
        constraint assessment_is_explained check (judgement = 'fulfilled' or btrim(coalesce(reason, '')) <> '')
      );
      create index assessment_by_set on tracker.assessment (promise_set_id);

      create table tracker.follow_up_correction (
        id uuid constraint follow_up_correction_pk primary key,
        promise_set_id uuid not null,
        follow_up_id uuid not null,
        authority_id uuid not null constraint follow_up_correction_authority_fk references tracker.actor,
        text text not null constraint follow_up_correction_is_not_blank check (btrim(text) <> '' and length(text) <= 4000),
        reason text not null constraint follow_up_correction_is_explained check (btrim(reason) <> '' and length(reason) <= 2000),
        written_by uuid not null constraint follow_up_correction_written_by_fk references tracker.user_account,
        written_at timestamptz not null,
        constraint follow_up_correction_follow_up_fk foreign key (promise_set_id, follow_up_id)
          references tracker.follow_up (promise_set_id, id)
      );
      create index follow_up_correction_by_follow_up on tracker.follow_up_correction (follow_up_id, written_at);

      create table tracker.feedback (
        id uuid constraint feedback_pk primary key,
        promise_set_id uuid not null constraint feedback_set_fk references tracker.promise_set,
        follow_up_id uuid,
        kind text not null constraint feedback_kind_is_known check (kind in ('meeting', 'letter', 'web', 'local_press', 'other')),
        what text not null constraint feedback_is_not_blank check (btrim(what) <> '' and length(what) <= 300),
        due_on date not null,
        authority_id uuid not null constraint feedback_authority_fk references tracker.actor,
        owner_function text not null constraint feedback_owner_is_not_blank
          check (btrim(owner_function) <> '' and length(owner_function) <= 200),
        done_on date,
        public_note text not null default '' constraint feedback_note_is_short check (length(public_note) <= 2000),
        planned_by uuid not null constraint feedback_planned_by_fk references tracker.user_account,
        planned_at timestamptz not null,
        constraint feedback_follow_up_fk foreign key (promise_set_id, follow_up_id) references tracker.follow_up (promise_set_id, id),
        constraint feedback_authority_is_a_party foreign key (promise_set_id, authority_id)
          references tracker.promise_set_party (promise_set_id, actor_id)
      );
      create index feedback_by_set on tracker.feedback (promise_set_id, due_on);

      -- Who owes a judgement of which promise. The one place that says so: pages, publication and the closing ask here.
      -- A partner has no place of its own in the product, so the keeper judges its promise.
      create function tracker.promise_owners(the_set uuid) returns table (promise_id uuid, authority_id uuid) language sql stable as $$
        select p.id, y.actor_id
          from tracker.citizen_promise p
          join tracker.promise_set_party y on y.promise_set_id = p.promise_set_id
           and (y.party = p.party or (p.party = 'joint' and y.party in ('municipality', 'police')))
         where p.promise_set_id = the_set and p.party <> 'other'
        union
        select p.id, s.keeper_id
          from tracker.citizen_promise p join tracker.promise_set s on s.id = p.promise_set_id
         where p.promise_set_id = the_set and p.party = 'other' $$;

      -- What a follow-up lacks: a judgement, or, of a final one, that the party's approver stands behind the judgement as it is now.
      create function tracker.missing_in_follow_up(the_follow_up uuid)
      returns table (promise_id uuid, authority_id uuid, lacks text) language sql stable as $$
        select o.promise_id, o.authority_id, case when a.id is null then 'assessment' else 'approval' end
          from tracker.follow_up f
          cross join lateral tracker.promise_owners(f.promise_set_id) o
          left join tracker.assessment a
            on a.follow_up_id = f.id and a.promise_id = o.promise_id and a.authority_id = o.authority_id
         where f.id = the_follow_up
           and (a.id is null or (f.type = 'final' and not exists (
             select 1 from tracker.revision r
               join tracker.approval p on p.revision_id = r.id and p.authority_id = o.authority_id and p.decision = 'approved'
              where r.subject_id = a.id
                and r.number = (select max(n.number) from tracker.revision n where n.subject_id = a.id)
                and r.fields = jsonb_build_object('judgement', a.judgement, 'reason', a.reason, 'publicText', a.public_text)))) $$;
      grant execute on function tracker.promise_owners(uuid), tracker.missing_in_follow_up(uuid) to tracker_staff, tracker_publisher;

      create function tracker.guard_follow_up() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        if old.state = 'closed' then
          raise exception 'a closed follow-up never changes' using errcode = 'check_violation', constraint = 'closed_follow_up_never_changes';
        end if;
        if new.state = 'closed' and exists (select 1 from tracker.missing_in_follow_up(new.id)) then
          raise exception 'a party has not judged each of its promises' using errcode = 'check_violation', constraint = 'follow_up_closes_when_all_is_judged';
        end if;
        return new;
      end $$;
      create trigger follow_up_is_guarded before update on tracker.follow_up for each row execute function tracker.guard_follow_up();

      -- The share lock makes a closing and a judgement wait for each other, whoever forgot to.
      create function tracker.guard_assessment() returns trigger language plpgsql security definer set search_path = '' as $$
      declare
        state_now text;
      begin
        select f.state into state_now from tracker.follow_up f where f.id = new.follow_up_id for share;
        if state_now is distinct from 'open' then
          raise exception 'a closed follow-up takes no judgement' using errcode = 'check_violation', constraint = 'closed_follow_up_never_changes';
        end if;
        if not exists (select 1 from tracker.promise_owners(new.promise_set_id) o
                        where o.promise_id = new.promise_id and o.authority_id = new.authority_id) then
          raise exception 'this authority does not own that promise' using errcode = 'check_violation', constraint = 'assessment_is_the_owners';
        end if;
        return new;
      end $$;
      create trigger assessment_is_guarded before insert or update on tracker.assessment
        for each row execute function tracker.guard_assessment();

      create function tracker.guard_correction() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        if not exists (select 1 from tracker.follow_up f where f.id = new.follow_up_id and f.state = 'closed') then
          raise exception 'an open follow-up is changed, not corrected' using errcode = 'check_violation', constraint = 'open_follow_up_is_not_corrected';
        end if;
        return new;
      end $$;
      create trigger correction_is_guarded before insert on tracker.follow_up_correction
        for each row execute function tracker.guard_correction();

      alter table tracker.follow_up enable row level security;
      alter table tracker.assessment enable row level security;
      alter table tracker.follow_up_correction enable row level security;
      alter table tracker.feedback enable row level security;

      grant select, insert on tracker.follow_up to tracker_staff;
      grant update (held_on, participants, decisions, next_steps, registry_number, state, closed_by, closed_at, version)
        on tracker.follow_up to tracker_staff;
      create policy follow_up_is_seen on tracker.follow_up for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy follow_up_is_started on tracker.follow_up for insert to tracker_staff
        with check (started_by = tracker.me() and state = 'open' and promise_set_id in
          (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));
      create policy follow_up_is_kept on tracker.follow_up for update to tracker_staff
        using (promise_set_id in
          (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))))
        with check (closed_by is null or closed_by = tracker.me());

      -- Nobody judges for the other party.
      grant select, insert, update (judgement, reason, public_text, assessed_by, assessed_at, version) on tracker.assessment to tracker_staff;
      create policy assessment_is_seen on tracker.assessment for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy assessment_is_made on tracker.assessment for insert to tracker_staff
        with check (assessed_by = tracker.me() and promise_set_id in (select tracker.visible_promise_sets()) and authority_id in
          (select tracker.my_authorities_as('{coordinator,municipal_approver,municipal_police,police_area_chief}')));
      create policy assessment_is_changed on tracker.assessment for update to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()) and authority_id in
          (select tracker.my_authorities_as('{coordinator,municipal_approver,municipal_police,police_area_chief}')))
        with check (assessed_by = tracker.me());

      grant select, insert on tracker.follow_up_correction to tracker_staff;
      create policy correction_is_seen on tracker.follow_up_correction for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy correction_is_written on tracker.follow_up_correction for insert to tracker_staff
        with check (written_by = tracker.me() and promise_set_id in (select tracker.visible_promise_sets()) and authority_id in
          (select tracker.my_authorities_as('{coordinator,municipal_approver,municipal_police,police_area_chief}')));

      grant select, insert, update (done_on, public_note) on tracker.feedback to tracker_staff;
      create policy feedback_is_seen on tracker.feedback for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy feedback_is_planned on tracker.feedback for insert to tracker_staff
        with check (planned_by = tracker.me() and done_on is null and promise_set_id in (select tracker.visible_promise_sets()) and authority_id in
          (select tracker.my_authorities_as('{coordinator,municipal_police,police_area_chief}')));
      create policy feedback_is_done on tracker.feedback for update to tracker_staff
        using (done_on is null and promise_set_id in (select tracker.visible_promise_sets()) and authority_id in
          (select tracker.my_authorities_as('{coordinator,municipal_police,police_area_chief}')))
        with check (done_on is not null);

      grant select on tracker.follow_up, tracker.assessment, tracker.follow_up_correction, tracker.feedback to tracker_publisher;
      create policy follow_up_is_read on tracker.follow_up for select to tracker_publisher using (true);
      create policy assessment_is_read on tracker.assessment for select to tracker_publisher using (true);
      create policy correction_is_read on tracker.follow_up_correction for select to tracker_publisher using (true);
      create policy feedback_is_read on tracker.feedback for select to tracker_publisher using (true);

      -- A final judgement is a commitment of the party that made it: its revision is that party's to propose.
      alter table tracker.revision drop constraint revision_subject_kind_is_known;
      alter table tracker.revision add constraint revision_subject_kind_is_known
        check (subject_kind in ('promise', 'activity', 'addition', 'assessment'));
      create policy judgement_is_proposed on tracker.revision for insert to tracker_staff
        with check (subject_kind = 'assessment' and proposed_by = tracker.me()
          and promise_set_id in (select tracker.visible_promise_sets()));
      create policy judgement_is_the_partys on tracker.revision as restrictive for insert to tracker_staff
        with check (subject_kind <> 'assessment' or demands <@ array
          (select tracker.my_authorities_as('{coordinator,municipal_approver,municipal_police,police_area_chief}')));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
