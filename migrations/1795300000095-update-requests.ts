import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody who plans the work asks how an activity goes. What is asked for is owed like all else: one more subject of reminders. */
export class UpdateRequests1795300000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(requests);
    await runner.query(reading);
    await runner.query(asking);
    await runner.query(rights);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}

const subjects = [
  'deadline',
  'lateness',
  'long_lateness',
  'waiting_approval',
  'unanswered_question',
  'unconfirmed_activity',
  'unplanned_activity',
  'partner_answer',
  'waiting_verdict',
  'follow_up',
  'judgement',
  'unjudged_period',
  'feedback',
  'asked_review',
  'wanted_information',
  'waiting_review',
  'situational_picture',
  'agreement_end',
  'update_request',
];

const requests = `
  create table tracker.update_request (
    id uuid constraint update_request_pk primary key default gen_random_uuid(),
    authority_id uuid not null constraint update_request_authority_fk references tracker.actor,
    activity_id uuid not null constraint update_request_activity_fk references tracker.activity,
    -- Of whom it is asked: somebody else who comes to answer for the activity is not told.
    assignment_id uuid not null constraint update_request_assignment_fk references tracker.assignment,
    asked_by uuid not null constraint update_request_asked_by_fk references tracker.user_account,
    asked_on date not null,
    asked_at timestamptz not null,
    constraint update_request_is_one_a_day unique (activity_id, asked_on)
  );
  create index update_request_by_assignment on tracker.update_request (assignment_id);
  alter table tracker.update_request enable row level security;

  -- Until somebody has told how it goes, and for a month at the most: after that the question is an old one.
  create view tracker.remind_of_update_request with (security_invoker = true) as
    select p.activity_id as subject_id, p.activity_id, p.activity_id as page_id, p.lead_authority_id as authority_id, p.recipient_id, p.role,
           q.asked_on as anchor_on, p.title, p.place
      from (select distinct on (activity_id) activity_id, assignment_id, asked_on, asked_at from tracker.update_request
             where asked_on > tracker.today() - 30 order by activity_id, asked_on desc) q
      join tracker.person_to_remind p on p.activity_id = q.activity_id and p.assignment_id = q.assignment_id
     where p.confirmed_at <= q.asked_at;
`;

const columns = 'subject_id, authority_id, recipient_id, role, anchor_on, title, place';

const readingOf = (subject: string): string => `when '${subject}' then return query
            select s.subject_id, s.activity_id, s.page_id, s.authority_id, s.role, s.anchor_on, s.title, s.place
              from tracker.remind_of_${subject} s where s.recipient_id = the_recipient and s.subject_id = any (the_subjects);`;

const reading = `
  create or replace view tracker.reminder_ground with (security_invoker = true) as
    ${subjects.map((subject) => `select '${subject}' as subject, ${columns} from tracker.remind_of_${subject}`).join('\n    union all ')};

  create or replace function tracker.grounds_of_person(the_subject text, the_recipient uuid, the_subjects uuid[]) returns table (subject_id uuid,
    activity_id uuid, page_id uuid, authority_id uuid, role text, anchor_on date, title text, place text)
  language plpgsql stable as $$
  begin
    case the_subject
      ${subjects.map(readingOf).join('\n      ')}
    end case;
  end $$;

  create or replace view tracker.reminded_kind with (security_invoker = true) as
    select k.subject from (values
      ('deadline', exists (select 1 from tracker.activity)),
      ('lateness', exists (select 1 from tracker.activity)),
      ('long_lateness', exists (select 1 from tracker.activity)),
      ('unconfirmed_activity', exists (select 1 from tracker.activity)),
      ('unplanned_activity', exists (select 1 from tracker.activity)),
      ('unanswered_question', exists (select 1 from tracker.assignment where state = 'asked' and ended_at is null)),
      ('partner_answer', exists (select 1 from tracker.partner_answer where taken_at is null)),
      ('waiting_approval', exists (select 1 from tracker.undecided_revision where subject_kind <> 'assessment')),
      ('waiting_verdict', exists (select 1 from tracker.undecided_revision where subject_kind = 'assessment')),
      ('follow_up', exists (select 1 from tracker.follow_up where state = 'open')),
      ('judgement', exists (select 1 from tracker.follow_up where state = 'open')),
      ('unjudged_period', exists (select 1 from tracker.promise_set where state in ('signed', 'ended') and period_end < tracker.today())),
      ('feedback', exists (select 1 from tracker.feedback where done_on is null)),
      ('asked_review', exists (select 1 from tracker.review where state = 'more_information_wanted')),
      ('wanted_information', exists (select 1 from tracker.review where state = 'more_information_wanted')),
      ('waiting_review', exists (select 1 from tracker.review where state = 'information_given')),
      ('situational_picture', exists (select 1 from tracker.situational_picture)),
      ('agreement_end', exists (select 1 from tracker.agreement where state = 'signed')),
      ('update_request', exists (select 1 from tracker.update_request where asked_on > tracker.today() - 30))) k (subject, is_there)
     where k.is_there;
`;

const asking = `
  -- Who would be asked about these activities, and what of it is known to be in the way: of one's own authority's activities alone.
  -- A row for each person whose it is to answer; one without a person where there is nobody.
  create function tracker.people_to_ask(the_activities uuid[]) returns table (activity_id uuid, authority_id uuid, assignment_id uuid,
    asked_state text, has_answered boolean, recipient_id uuid, name text, is_deputy boolean, is_suspended boolean, paused_to date,
    kinds_off text[], is_weekly boolean, mail_hour integer, is_told boolean, had_mail_today boolean)
  language sql stable security definer set search_path = '' as $$
    select a.id, coalesce(l.authority_id, t.keeper_id), s.id, s.state,
           exists (select 1 from tracker.partner_answer n where n.activity_id = a.id and n.external_contact_id = s.external_contact_id and n.taken_at is null),
           m.id, m.name, m.id <> coalesce(s.user_id, s.external_contact_id), m.is_suspended,
           case when tracker.today() between f.paused_from and f.paused_to then f.paused_to end,
           coalesce(f.kinds_off, '{}'), coalesce(f.is_weekly, false), coalesce(f.hour, 8),
           exists (select 1 from tracker.owed_reminder r left join tracker.outgoing_mail o on o.id = r.mail_id
             where r.activity_id = a.id and r.recipient_id = m.id and r.role = 'owner' and (r.state in ('owed', 'claimed')
               or (r.state = 'sent' and tracker.today() in (o.day, (o.sent_at at time zone 'Europe/Stockholm')::date))))
             or exists (select 1 from tracker.update_request q where q.activity_id = a.id and q.asked_on = tracker.today()),
           exists (select 1 from tracker.outgoing_mail o where o.recipient_id = m.id and o.state = 'sent'
             and tracker.today() in (o.day, (o.sent_at at time zone 'Europe/Stockholm')::date))
      from tracker.activity a
      join tracker.promise_set t on t.id = a.promise_set_id
      join tracker.actor l on l.id = a.lead_id
      left join tracker.assignment s on s.activity_id = a.id and s.ended_at is null and s.authority_id = coalesce(l.authority_id, t.keeper_id)
      left join tracker.person_to_remind p on p.activity_id = a.id and p.assignment_id = s.id and p.role = 'owner'
      left join tracker.mail_recipient m on m.id = p.recipient_id
      left join tracker.mail_preference f on f.recipient_id = m.id
     where a.id = any (the_activities)
       and coalesce(l.authority_id, t.keeper_id) in (select tracker.my_authorities_as('{coordinator,municipal_police,police_area_chief}'))
     order by a.id, m.name $$;
  revoke execute on function tracker.people_to_ask(uuid[]) from public;
`;

const rights = `
  grant execute on function tracker.people_to_ask(uuid[]) to tracker_staff;
  grant select, insert on tracker.update_request to tracker_staff;
  grant select on tracker.update_request, tracker.remind_of_update_request to tracker_worker;
  create policy update_request_is_the_authoritys on tracker.update_request for select to tracker_staff
    using (authority_id in (select tracker.my_authorities()));
  create policy update_request_is_asked_by_planners on tracker.update_request for insert to tracker_staff
    with check (asked_by = tracker.me() and authority_id in (select tracker.my_authorities_as('{coordinator,municipal_police,police_area_chief}')));
  create policy update_request_is_the_workers on tracker.update_request for select to tracker_worker using (true);

  -- Who has stopped everything that can be stopped has stopped this too.
  update tracker.mail_preference set kinds_off = kinds_off || '{update}'
   where kinds_off @> '{late,due_soon,question,unconfirmed,nothing_planned}' and not 'update' = any (kinds_off);
`;
