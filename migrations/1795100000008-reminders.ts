import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Owed reminders (the truth about what is to be mailed), every move of their state, whom they reach, and the captured mailbox. */
export class Reminders1795100000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.owed_reminder (
        id uuid constraint owed_reminder_pk primary key default gen_random_uuid(),
        authority_id uuid not null constraint owed_reminder_authority_fk references tracker.actor,
        activity_id uuid not null constraint owed_reminder_activity_fk references tracker.activity,
        assignment_id uuid not null constraint owed_reminder_assignment_fk references tracker.assignment,
        recipient_id uuid not null,
        rule text not null constraint owed_reminder_rule_is_known check (rule in ('due_in_14', 'due_in_3')),
        threshold_on date not null,
        due_on date not null,
        state text not null default 'owed' constraint owed_reminder_state_is_known check (state in ('owed', 'claimed', 'sent', 'retry',
          'failed', 'uncertain', 'cancelled', 'superseded', 'expired')),
        attempt integer not null default 0,
        lease_until timestamptz,
        not_before timestamptz not null default now(),
        body_started_at timestamptz,
        message_id text,
        sent_at timestamptz,
        reason text,
        owed_at timestamptz not null default now(),
        constraint owed_reminder_is_owed_once unique (activity_id, rule, threshold_on, recipient_id),
        constraint owed_reminder_claim_has_a_lease check ((state = 'claimed') = (lease_until is not null)),
        constraint owed_reminder_sent_has_a_time check ((state = 'sent') = (sent_at is not null))
      );
      create index owed_reminder_waiting on tracker.owed_reminder (not_before) where state in ('owed', 'retry', 'uncertain');
      create index owed_reminder_claimed on tracker.owed_reminder (lease_until) where state = 'claimed';

      create table tracker.owed_reminder_move (
        id bigint generated always as identity constraint owed_reminder_move_pk primary key,
        reminder_id uuid not null constraint owed_reminder_move_reminder_fk references tracker.owed_reminder,
        state text not null,
        attempt integer not null,
        reason text,
        moved_at timestamptz not null default clock_timestamp()
      );
      create index owed_reminder_move_by_reminder on tracker.owed_reminder_move (reminder_id);

      -- Only these moves; each leaves a row. What was settled unsent may come to be owed again: a deadline is moved back, a
      -- finished activity is reopened, a person is asked anew.
      create function tracker.record_reminder_move() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        if tg_op = 'UPDATE' and new.state is distinct from old.state and not (case old.state
            when 'owed' then new.state in ('claimed', 'cancelled', 'superseded', 'expired')
            when 'retry' then new.state in ('claimed', 'cancelled', 'superseded', 'expired')
            when 'uncertain' then new.state in ('claimed', 'cancelled', 'superseded', 'expired')
            when 'cancelled' then new.state = 'owed'
            when 'superseded' then new.state = 'owed'
            when 'claimed' then new.state in ('sent', 'retry', 'failed', 'uncertain', 'cancelled', 'superseded', 'expired')
            else false end) then
          raise exception 'a reminder cannot go from % to %', old.state, new.state
            using errcode = 'check_violation', constraint = 'owed_reminder_moves_as_allowed';
        end if;
        if tg_op = 'INSERT' or (new.state, new.attempt) is distinct from (old.state, old.attempt) then
          insert into tracker.owed_reminder_move (reminder_id, state, attempt, reason) values (new.id, new.state, new.attempt, new.reason);
        end if;
        return new;
      end $$;
      create trigger owed_reminder_moves after insert or update on tracker.owed_reminder
        for each row execute function tracker.record_reminder_move();

      -- A moved deadline or an ended activity settles what was owed, in the same transaction as the act itself. A mail whose
      -- body is on its way is left to its worker, which alone learns what became of it.
      create function tracker.settle_reminders(the_activity uuid, the_state text, the_reason text) returns void
      language plpgsql security definer set search_path = '' as $$
      begin
        if the_state not in ('cancelled', 'superseded') then raise exception 'reminders are settled as cancelled or superseded'; end if;
        update tracker.owed_reminder r set state = the_state, reason = the_reason, lease_until = null
          from tracker.activity a
         where a.id = r.activity_id and r.activity_id = the_activity
           and (r.state in ('owed', 'retry', 'uncertain') or (r.state = 'claimed' and r.body_started_at is null))
           and a.promise_set_id in (select tracker.visible_promise_sets());
      end $$;
      grant execute on function tracker.settle_reminders(uuid, text, text) to tracker_staff;

      -- Who is to be reminded today of what. Both what comes to be owed and what is sent ask here, so that they never disagree.
      create view tracker.person_to_remind with (security_invoker = true) as
        select s.id as assignment_id, s.authority_id, a.id as activity_id, coalesce(u.id, c.id) as recipient_id, a.title, a.due_on,
               k.name as place, p.public_id as set_public_id, coalesce(u.name, c.name) as name, coalesce(u.email, c.email) as email, u.language
          from tracker.activity a
          join tracker.promise_set p on p.id = a.promise_set_id and p.state in ('approved', 'signed')
          join tracker.actor k on k.id = p.keeper_id
          join tracker.actor l on l.id = a.lead_id
          join tracker.assignment s on s.activity_id = a.id and s.authority_id = coalesce(l.authority_id, p.keeper_id)
            and s.ended_at is null and s.state in ('asked', 'accepted')
          left join tracker.external_contact c on c.id = s.external_contact_id
          left join tracker.user_account u on u.id = s.user_id and u.disabled_at is null
            and exists (select 1 from tracker.membership m where m.user_id = u.id and m.authority_id = s.authority_id
              and m.from_on <= tracker.today() and (m.to_on is null or m.to_on >= tracker.today()))
         where a.status in ('not_started', 'in_progress', 'paused') and not a.demand_driven and coalesce(u.id, c.id) is not null;

      create table tracker.captured_mail (
        id bigint generated always as identity constraint captured_mail_pk primary key,
        message_id text not null,
        recipient text not null,
        subject text not null,
        raw bytea not null,
        captured_at timestamptz not null default now()
      );

      alter table tracker.owed_reminder enable row level security;
      alter table tracker.owed_reminder_move enable row level security;
      alter table tracker.captured_mail enable row level security;
      grant select on tracker.owed_reminder to tracker_staff;
      create policy reminder_is_the_authoritys on tracker.owed_reminder for select to tracker_staff
        using (authority_id in (select tracker.my_authorities()));
      grant select, insert, update on tracker.owed_reminder to tracker_worker;
      grant select on tracker.person_to_remind to tracker_worker;
      grant select on tracker.owed_reminder_move to tracker_worker;
      grant select, insert on tracker.captured_mail to tracker_worker;
      create policy reminder_is_the_workers on tracker.owed_reminder to tracker_worker using (true);
      create policy move_is_the_workers on tracker.owed_reminder_move for select to tracker_worker using (true);
      create policy mail_is_the_workers on tracker.captured_mail to tracker_worker using (true);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
