import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reminders of any subject, gathered in one mail per person and working day. The claim, the lease and the outcome are the mail's;
 * a reminder tells whether it is owed, in a mail, sent or settled.
 */
export class Digests1795200000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ofAnySubject);
    await runner.query(outgoingMail);
    await runner.query(settling);
    await runner.query(rights);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}

const ofAnySubject = `
  drop trigger owed_reminder_moves on tracker.owed_reminder;
  update tracker.owed_reminder set state = 'owed', lease_until = null where state in ('claimed', 'retry', 'uncertain');
  alter table tracker.owed_reminder
    drop constraint owed_reminder_is_owed_once,
    drop constraint owed_reminder_rule_is_known,
    drop constraint owed_reminder_state_is_known,
    drop constraint owed_reminder_claim_has_a_lease,
    drop column assignment_id,
    drop column lease_until,
    drop column not_before,
    drop column attempt,
    drop column message_id,
    add column subject_id uuid,
    add column role text not null default 'owner' constraint owed_reminder_role_is_known check (role in ('owner', 'superior', 'copy')),
    add column mail_id uuid,
    alter column activity_id drop not null;
  alter table tracker.owed_reminder rename column due_on to anchor_on;
  update tracker.owed_reminder set subject_id = activity_id;
  alter table tracker.owed_reminder
    alter column subject_id set not null,
    alter column role drop default,
    add constraint owed_reminder_rule_is_plain check (rule ~ '^[a-z][a-z0-9_]{0,59}$'),
    add constraint owed_reminder_state_is_known check (state in ('owed', 'claimed', 'sent', 'failed', 'cancelled', 'superseded', 'expired')),
    add constraint owed_reminder_is_owed_once unique (subject_id, rule, threshold_on, recipient_id);
  create index owed_reminder_owed on tracker.owed_reminder (recipient_id) where state in ('owed', 'claimed');
  create index owed_reminder_by_activity on tracker.owed_reminder (activity_id);
  create index owed_reminder_by_mail on tracker.owed_reminder (mail_id);
  alter table tracker.owed_reminder_move drop column attempt;

  create or replace function tracker.record_reminder_move() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    if tg_op = 'UPDATE' and new.state is distinct from old.state and not (case old.state
        when 'owed' then new.state in ('claimed', 'cancelled', 'superseded', 'expired')
        when 'claimed' then new.state in ('owed', 'sent', 'failed', 'cancelled', 'superseded', 'expired')
        when 'cancelled' then new.state = 'owed'
        when 'superseded' then new.state = 'owed'
        when 'failed' then new.state = 'claimed'
        else false end) then
      raise exception 'a reminder cannot go from % to %', old.state, new.state
        using errcode = 'check_violation', constraint = 'owed_reminder_moves_as_allowed';
    end if;
    if tg_op = 'INSERT' or new.state is distinct from old.state then
      insert into tracker.owed_reminder_move (reminder_id, state, reason) values (new.id, new.state, new.reason);
    end if;
    return new;
  end $$;
  create trigger owed_reminder_moves after insert or update on tracker.owed_reminder
    for each row execute function tracker.record_reminder_move();
`;

const outgoingMail = `
  create table tracker.outgoing_mail (
    id uuid constraint outgoing_mail_pk primary key default gen_random_uuid(),
    recipient_id uuid not null,
    day date not null,
    kind text not null constraint outgoing_mail_kind_is_known check (kind in ('digest')),
    state text not null default 'owed' constraint outgoing_mail_state_is_known check (state in ('owed', 'claimed', 'sent', 'retry',
      'failed', 'uncertain', 'cancelled', 'expired')),
    attempt integer not null default 0,
    claimed_at timestamptz,
    lease_until timestamptz,
    not_before timestamptz not null default now(),
    body_started_at timestamptz,
    -- Some attempt may have delivered it: from then on nothing new comes into it.
    has_begun boolean not null default false,
    message_id text,
    sent_at timestamptz,
    reason text,
    made_at timestamptz not null default now(),
    constraint outgoing_mail_is_one_a_day unique (recipient_id, day, kind),
    constraint outgoing_mail_claim_has_a_lease check ((state = 'claimed') = (lease_until is not null)),
    constraint outgoing_mail_sent_has_a_time check ((state = 'sent') = (sent_at is not null))
  );
  create unique index outgoing_mail_is_finished_before_the_next on tracker.outgoing_mail (recipient_id, kind)
    where state in ('owed', 'claimed', 'retry', 'uncertain');
  create index outgoing_mail_waiting on tracker.outgoing_mail (not_before) where state in ('owed', 'retry', 'uncertain');
  create index outgoing_mail_claimed_at on tracker.outgoing_mail (claimed_at);
  create index outgoing_mail_by_message_id on tracker.outgoing_mail (message_id);
  alter table tracker.owed_reminder add constraint owed_reminder_mail_fk foreign key (mail_id) references tracker.outgoing_mail;

  create table tracker.outgoing_mail_move (
    id bigint generated always as identity constraint outgoing_mail_move_pk primary key,
    mail_id uuid not null constraint outgoing_mail_move_mail_fk references tracker.outgoing_mail,
    state text not null,
    attempt integer not null,
    reason text,
    moved_by uuid,
    moved_at timestamptz not null default clock_timestamp()
  );
  create index outgoing_mail_move_by_mail on tracker.outgoing_mail_move (mail_id);

  create function tracker.record_mail_move() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    if tg_op = 'UPDATE' and new.state is distinct from old.state and not (case old.state
        when 'owed' then new.state in ('claimed', 'cancelled', 'expired')
        when 'retry' then new.state in ('claimed', 'cancelled', 'expired')
        when 'uncertain' then new.state in ('claimed', 'cancelled', 'expired')
        when 'claimed' then new.state in ('sent', 'retry', 'failed', 'uncertain', 'cancelled', 'expired')
        when 'failed' then new.state = 'retry'
        when 'cancelled' then new.state = 'owed'
        else false end) then
      raise exception 'a mail cannot go from % to %', old.state, new.state
        using errcode = 'check_violation', constraint = 'outgoing_mail_moves_as_allowed';
    end if;
    if tg_op = 'INSERT' or (new.state, new.attempt) is distinct from (old.state, old.attempt) then
      insert into tracker.outgoing_mail_move (mail_id, state, attempt, reason, moved_by)
        values (new.id, new.state, new.attempt, new.reason, tracker.me());
    end if;
    return new;
  end $$;
  create trigger outgoing_mail_moves after insert or update on tracker.outgoing_mail
    for each row execute function tracker.record_mail_move();
`;

/** A reminder whose mail's body is on its way is left to its worker, which alone learns what became of it. */
const settling = `
  create or replace function tracker.settle_reminders(the_activity uuid, the_state text, the_reason text) returns void
  language plpgsql security definer set search_path = '' as $$
  begin
    if the_state not in ('cancelled', 'superseded') then raise exception 'reminders are settled as cancelled or superseded'; end if;
    update tracker.owed_reminder r set state = the_state, reason = the_reason, mail_id = null
      from tracker.activity a
     where a.id = r.activity_id and r.activity_id = the_activity
       and (r.state = 'owed' or (r.state = 'claimed' and r.body_started_at is null))
       and a.promise_set_id in (select tracker.visible_promise_sets());
  end $$;

  -- Who gets what is meant for this person on this day. Everything that chooses a recipient asks here.
  create function tracker.stand_in_for(the_user uuid, the_day date) returns uuid language sql stable as $$ select the_user $$;

  -- What an authority has changed in the rules: other days, or none.
  create table tracker.reminder_rule_change (
    authority_id uuid not null constraint reminder_rule_change_authority_fk references tracker.actor,
    rule text not null constraint reminder_rule_change_rule_is_plain check (rule ~ '^[a-z][a-z0-9_]{0,59}$'),
    is_off boolean not null default false,
    after integer not null,
    constraint reminder_rule_change_pk primary key (authority_id, rule)
  );

  -- What a person has chosen about mail; a partner may choose too.
  create table tracker.mail_preference (
    recipient_id uuid constraint mail_preference_pk primary key,
    hour integer not null default 8 constraint mail_preference_hour_is_in_the_day check (hour between 7 and 17),
    is_weekly boolean not null default false,
    kinds_off text[] not null default '{}',
    paused_from date,
    paused_to date,
    calendar_token_hash bytea constraint mail_preference_calendar_is_unique unique,
    constraint mail_preference_pause_ends_after_it_began check (paused_to >= paused_from),
    constraint mail_preference_pause_is_whole check ((paused_from is null) = (paused_to is null))
  );

  -- What is known of an address: two hard bounces suspend it until somebody lets it go again.
  create table tracker.mail_bounce (
    id bigint generated always as identity constraint mail_bounce_pk primary key,
    mail_id uuid constraint mail_bounce_mail_fk references tracker.outgoing_mail,
    recipient_id uuid not null,
    address text not null,
    status text not null,
    reason text not null,
    happened_at timestamptz not null default now(),
    forgiven_at timestamptz,
    constraint mail_bounce_is_told_once unique (mail_id)
  );
  create index mail_bounce_by_address on tracker.mail_bounce (address);

  -- What a partner without an account has answered through a link: nothing is changed until the authority takes it in.
  create table tracker.partner_answer (
    id uuid constraint partner_answer_pk primary key,
    authority_id uuid not null constraint partner_answer_authority_fk references tracker.actor,
    activity_id uuid not null constraint partner_answer_activity_fk references tracker.activity,
    external_contact_id uuid not null constraint partner_answer_contact_fk references tracker.external_contact,
    act text not null constraint partner_answer_act_is_known check (act in ('report', 'occurrence', 'deadline', 'confirmation')),
    fields jsonb not null constraint partner_answer_is_short check (length(fields::text) <= 10000),
    answered_at timestamptz not null,
    taken_at timestamptz,
    taken_by uuid constraint partner_answer_taken_by_fk references tracker.user_account,
    was_used boolean,
    constraint partner_answer_is_taken_by_somebody check (num_nonnulls(taken_at, taken_by, was_used) in (0, 3))
  );
  create index partner_answer_waiting on tracker.partner_answer (activity_id) where taken_at is null;

  create view tracker.person_at_work with (security_invoker = true) as
    select m.user_id, m.authority_id, m.role
      from tracker.membership m join tracker.user_account u on u.id = m.user_id and u.disabled_at is null
     where m.authority_id is not null and m.from_on <= tracker.today() and (m.to_on is null or m.to_on >= tracker.today());

  -- Whom mail can reach, and whether it may be sent at all.
  create view tracker.mail_recipient with (security_invoker = true) as
    select r.*, (select count(*) from tracker.mail_bounce b where b.address = r.email and b.forgiven_at is null) >= 2 as is_suspended
      from (select u.id, u.name, u.email, u.language, false as is_partner from tracker.user_account u where u.disabled_at is null
            union all select c.id, c.name, c.email, 'sv', true from tracker.external_contact c) r;

  create view tracker.activity_to_remind with (security_invoker = true) as
    select a.id as activity_id, a.title, a.start_on, a.due_on, a.status, a.demand_driven, a.confirmed_at, a.created_at,
           p.public_id as set_public_id, p.keeper_id, k.name as place, coalesce(l.authority_id, p.keeper_id) as lead_authority_id
      from tracker.activity a
      join tracker.promise_set p on p.id = a.promise_set_id and p.state in ('approved', 'signed')
      join tracker.actor k on k.id = p.keeper_id
      join tracker.actor l on l.id = a.lead_id
     where a.status in ('not_started', 'in_progress', 'paused');

  drop view tracker.person_to_remind;
  create view tracker.person_to_remind with (security_invoker = true) as
    select a.*, s.id as assignment_id, s.state as answer, s.asked_at, coalesce(w.user_id, s.external_contact_id) as recipient_id
      from tracker.activity_to_remind a
      join tracker.assignment s on s.activity_id = a.activity_id and s.authority_id = a.lead_authority_id
        and s.ended_at is null and s.state in ('asked', 'accepted')
      left join lateral (select w.user_id from tracker.person_at_work w
         where w.user_id = tracker.stand_in_for(s.user_id, tracker.today()) and w.authority_id = s.authority_id limit 1) w on true
     where coalesce(w.user_id, s.external_contact_id) is not null
       -- Who has answered is not asked again until the answer has been taken in.
       and not exists (select 1 from tracker.partner_answer n where n.activity_id = a.activity_id
         and n.external_contact_id = s.external_contact_id and n.taken_at is null);

  create view tracker.person_with_role with (security_invoker = true) as
    select distinct tracker.stand_in_for(w.user_id, tracker.today()) as recipient_id, w.authority_id, w.role from tracker.person_at_work w;

  -- One view for each kind of subject, all with the same columns: another kind is another view and a row in the table of rules.
  create view tracker.remind_of_deadline with (security_invoker = true) as
    select p.activity_id as subject_id, p.activity_id, p.lead_authority_id as authority_id, p.recipient_id, 'owner' as role,
           p.due_on as anchor_on, p.title, p.place
      from tracker.person_to_remind p where not p.demand_driven
    union all
    select a.activity_id, a.activity_id, a.keeper_id, c.recipient_id, 'copy', a.due_on, a.title, a.place
      from tracker.activity_to_remind a
      join tracker.person_with_role c on c.authority_id = a.keeper_id and c.role = 'coordinator'
     where not a.demand_driven;

  create view tracker.remind_of_lateness with (security_invoker = true) as
    select a.activity_id as subject_id, a.activity_id, a.keeper_id as authority_id, c.recipient_id, 'superior' as role,
           a.due_on as anchor_on, a.title, a.place
      from tracker.activity_to_remind a
      join tracker.person_with_role c on c.authority_id = a.keeper_id and c.role = 'coordinator'
     where not a.demand_driven;

  create view tracker.remind_of_long_lateness with (security_invoker = true) as
    select a.activity_id as subject_id, a.activity_id, a.lead_authority_id as authority_id, c.recipient_id, 'superior' as role,
           a.due_on as anchor_on, a.title, a.place
      from tracker.activity_to_remind a
      join tracker.actor l on l.id = a.lead_authority_id
      join tracker.person_with_role c on c.authority_id = a.lead_authority_id
        and c.role = case l.kind when 'police_area' then 'police_area_chief' else 'municipal_approver' end
     where not a.demand_driven;

  create view tracker.remind_of_unconfirmed_activity with (security_invoker = true) as
    select p.activity_id as subject_id, p.activity_id, p.lead_authority_id as authority_id, p.recipient_id, 'owner' as role,
           (p.confirmed_at at time zone 'Europe/Stockholm')::date as anchor_on, p.title, p.place
      from tracker.person_to_remind p;

  -- Nobody has begun, nothing has been done and no later day is set to begin.
  create view tracker.remind_of_unplanned_activity with (security_invoker = true) as
    select p.activity_id as subject_id, p.activity_id, p.lead_authority_id as authority_id, p.recipient_id, 'owner' as role,
           greatest(p.start_on, (p.created_at at time zone 'Europe/Stockholm')::date) as anchor_on, p.title, p.place
      from tracker.person_to_remind p
     where p.status = 'not_started' and not p.demand_driven and p.due_on >= tracker.today()
       and not exists (select 1 from tracker.occurrence o where o.activity_id = p.activity_id and o.voided_at is null);

  create view tracker.remind_of_unanswered_question with (security_invoker = true) as
    select p.activity_id as subject_id, p.activity_id, p.lead_authority_id as authority_id, p.recipient_id, 'owner' as role,
           (p.asked_at at time zone 'Europe/Stockholm')::date as anchor_on, p.title, p.place
      from tracker.person_to_remind p where p.answer = 'asked';

  create view tracker.remind_of_waiting_approval with (security_invoker = true) as
    select s.id as subject_id, null::uuid as activity_id, r.authority_id, c.recipient_id, 'owner' as role,
           (min(r.proposed_at) at time zone 'Europe/Stockholm')::date as anchor_on, s.title, k.name as place
      from (select d.authority_id, n.promise_set_id, n.id, n.proposed_at
              from (select distinct on (subject_id) * from tracker.revision order by subject_id, number desc) n
             cross join lateral unnest(n.demands) d (authority_id)
             where not exists (select 1 from tracker.approval a where a.revision_id = n.id and a.authority_id = d.authority_id)) r
      join tracker.promise_set s on s.id = r.promise_set_id and s.state <> 'ended'
      join tracker.actor k on k.id = s.keeper_id
      join tracker.actor l on l.id = r.authority_id
      join tracker.person_with_role c on c.authority_id = r.authority_id
        and c.role = case l.kind when 'police_area' then 'police_area_chief' else 'municipal_approver' end
     group by s.id, r.authority_id, c.recipient_id, k.name;

  create view tracker.remind_of_partner_answer with (security_invoker = true) as
    select w.id as subject_id, w.activity_id, w.authority_id, c.recipient_id, 'owner' as role,
           (w.answered_at at time zone 'Europe/Stockholm')::date as anchor_on, a.title, k.name as place
      from tracker.partner_answer w
      join tracker.activity a on a.id = w.activity_id
      join tracker.actor k on k.id = w.authority_id
      join tracker.person_with_role c on c.authority_id = w.authority_id and c.role in ('coordinator', 'municipal_police')
     where w.taken_at is null;

  -- When the sweeps last came to their end: silence is heard by whoever looks.
  create table tracker.sweep_mark (
    name text constraint sweep_mark_pk primary key,
    swept_at timestamptz not null
  );

  -- Links in mails, by their digests: who has one needs no sign-in for just that.
  create table tracker.mail_link (
    token_hash bytea constraint mail_link_pk primary key,
    purpose text not null constraint mail_link_purpose_is_known check (purpose in ('answer', 'unsubscribe', 'why')),
    mail_id uuid not null constraint mail_link_mail_fk references tracker.outgoing_mail,
    recipient_id uuid not null,
    -- No foreign key: its check would wait for an act on the activity while the mail holds reminders that the act waits for.
    activity_id uuid,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint mail_link_answers_one_activity check ((purpose = 'answer') = (activity_id is not null))
  );
  create index mail_link_by_expiry on tracker.mail_link (expires_at);

  -- What became of each reminder of one's own authority, with the mail it went into; the mail itself stays the worker's.
  create function tracker.reminders_about(the_subject uuid) returns table (reminder_id uuid, rule text, role text, threshold_on date,
    anchor_on date, state text, reason text, recipient text, mail_day date, mail_state text, mail_reason text, sent_at timestamptz)
  language sql stable security definer set search_path = '' as $$
    select r.id, r.rule, r.role, r.threshold_on, r.anchor_on, r.state, r.reason, coalesce(u.name, c.name), m.day, m.state, m.reason, m.sent_at
      from tracker.owed_reminder r
      left join tracker.outgoing_mail m on m.id = r.mail_id
      left join tracker.user_account u on u.id = r.recipient_id
      left join tracker.external_contact c on c.id = r.recipient_id
     where (r.subject_id = the_subject or r.activity_id = the_subject) and r.authority_id in (select tracker.my_authorities())
     order by r.threshold_on, r.rule, 8 $$;

  -- In the transaction of the act that answers, so that a refused act leaves the link as it was. Only one's own link.
  create function tracker.use_mail_link(the_token bytea, the_moment timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
  begin
    update tracker.mail_link set used_at = the_moment
     where token_hash = the_token and purpose = 'answer' and used_at is null and expires_at > the_moment and recipient_id = tracker.me();
    return found;
  end $$;
`;

const rights = `
  alter table tracker.outgoing_mail enable row level security;
  alter table tracker.outgoing_mail_move enable row level security;
  alter table tracker.reminder_rule_change enable row level security;
  alter table tracker.mail_preference enable row level security;
  alter table tracker.mail_bounce enable row level security;
  alter table tracker.partner_answer enable row level security;
  alter table tracker.mail_link enable row level security;
  alter table tracker.sweep_mark enable row level security;
  grant select, insert, update on tracker.sweep_mark to tracker_worker;
  create policy sweep_mark_is_the_workers on tracker.sweep_mark to tracker_worker using (true);

  grant execute on function tracker.stand_in_for(uuid, date) to tracker_staff, tracker_worker;
  grant execute on function tracker.use_mail_link(bytea, timestamptz), tracker.reminders_about(uuid) to tracker_staff;

  grant select, insert, update on tracker.outgoing_mail to tracker_worker;
  grant select on tracker.outgoing_mail_move to tracker_worker;
  grant select, insert, update on tracker.mail_bounce, tracker.partner_answer to tracker_worker;
  grant select, insert, update, delete on tracker.mail_link to tracker_worker;
  grant select, insert, update on tracker.mail_preference to tracker_worker;
  grant select on tracker.reminder_rule_change, tracker.occurrence, tracker.revision, tracker.approval to tracker_worker;
  create policy outgoing_mail_is_the_workers on tracker.outgoing_mail to tracker_worker using (true);
  create policy mail_move_is_the_workers on tracker.outgoing_mail_move for select to tracker_worker using (true);
  create policy bounce_is_the_workers on tracker.mail_bounce to tracker_worker using (true);
  create policy partner_answer_is_the_workers on tracker.partner_answer to tracker_worker using (true);
  create policy mail_link_is_the_workers on tracker.mail_link to tracker_worker using (true);
  create policy preference_is_the_workers on tracker.mail_preference to tracker_worker using (true);
  create policy rule_change_is_read on tracker.reminder_rule_change for select to tracker_worker using (true);
  create policy occurrence_is_counted on tracker.occurrence for select to tracker_worker using (true);
  create policy revision_is_counted on tracker.revision for select to tracker_worker using (true);
  create policy approval_is_counted on tracker.approval for select to tracker_worker using (true);

  -- One's own choices; the authority's own rules, and what its partners have answered.
  grant update (language) on tracker.user_account to tracker_staff;
  create policy language_is_ones_own on tracker.user_account for update to tracker_staff using (id = tracker.me());
  grant select, insert, update on tracker.mail_preference to tracker_staff;
  create policy preference_is_ones_own on tracker.mail_preference to tracker_staff using (recipient_id = tracker.me());
  grant select, insert, update, delete on tracker.reminder_rule_change to tracker_staff;
  create policy rule_change_is_seen on tracker.reminder_rule_change for select to tracker_staff
    using (authority_id in (select tracker.my_authorities()));
  create policy rule_change_is_the_coordinators on tracker.reminder_rule_change to tracker_staff
    using (authority_id in (select tracker.my_authorities_as('{coordinator,municipal_police,police_area_chief}')));
  grant select, update (taken_at, taken_by, was_used) on tracker.partner_answer to tracker_staff;
  create policy partner_answer_is_the_authoritys on tracker.partner_answer to tracker_staff
    using (authority_id in (select tracker.my_authorities()));

  do $$
  declare the_view text;
  begin
    foreach the_view in array array['person_at_work', 'mail_recipient', 'activity_to_remind', 'person_to_remind', 'person_with_role',
      'remind_of_deadline', 'remind_of_lateness', 'remind_of_long_lateness', 'remind_of_unconfirmed_activity',
      'remind_of_unplanned_activity', 'remind_of_unanswered_question', 'remind_of_waiting_approval', 'remind_of_partner_answer'] loop
      execute format('grant select on tracker.%I to tracker_worker', the_view);
    end loop;
  end $$;
`;
