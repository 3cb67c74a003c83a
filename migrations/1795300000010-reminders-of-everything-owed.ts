import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reminders of everything that is owed by a day: follow-ups, judgements, what residents are to be told, questions of the chief,
 * statutory clocks. A deputy is reminded in the person's place, who is told so; nobody is reminded while the clock stands still.
 */
export class RemindersOfEverythingOwed1795300000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(withoutTheOld);
    await runner.query(people);
    await runner.query(activities);
    await runner.query(approvals);
    await runner.query(followUps);
    await runner.query(reviews);
    await runner.query(clocks);
    await runner.query(titles);
    await runner.query(rights);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}

const withoutTheOld = `
  drop view tracker.remind_of_deadline, tracker.remind_of_lateness, tracker.remind_of_long_lateness, tracker.remind_of_unconfirmed_activity,
    tracker.remind_of_unplanned_activity, tracker.remind_of_unanswered_question, tracker.remind_of_waiting_approval,
    tracker.remind_of_partner_answer;
  drop view tracker.person_with_role, tracker.person_to_remind, tracker.activity_to_remind, tracker.person_at_work;
  drop function tracker.stand_in_for(uuid, date);
`;

const people = `
  -- Who works where today, with the municipalities of a police area that the role is for; none means all of them.
  create view tracker.person_at_work with (security_invoker = true) as
    select m.user_id, m.authority_id, m.role, array(select s.municipality_id from tracker.membership_municipality s
             where s.membership_id = m.id order by 1) as scope
      from tracker.membership m join tracker.user_account u on u.id = m.user_id and u.disabled_at is null
     where m.authority_id is not null and m.from_on <= tracker.today() and (m.to_on is null or m.to_on >= tracker.today());

  -- Who stands in for whom today: only who works at the same authority.
  create view tracker.stand_in with (security_invoker = true) as
    select distinct d.authority_id, d.for_user_id, d.user_id from tracker.deputy d
     where d.from_on <= tracker.today() and d.to_on >= tracker.today()
       and exists (select 1 from tracker.person_at_work w where w.user_id = d.user_id and w.authority_id = d.authority_id);

  -- Each role with who answers for it today: the person, or else the deputies, and then the person is away.
  create view tracker.person_with_role with (security_invoker = true) as
    select w.user_id as recipient_id, w.authority_id, w.role, w.scope,
           exists (select 1 from tracker.stand_in s where s.for_user_id = w.user_id and s.authority_id = w.authority_id) as is_away
      from tracker.person_at_work w where w.role <> 'administrator'
    union
    select s.user_id, w.authority_id, w.role, w.scope, false
      from tracker.person_at_work w join tracker.stand_in s on s.for_user_id = w.user_id and s.authority_id = w.authority_id
     where w.role <> 'administrator';

  -- Who plans the work: the coordinator; of the police the municipal liaison, or the chief where there is none.
  create view tracker.planner with (security_invoker = true) as
    select c.* from tracker.person_with_role c
     where c.role in ('coordinator', 'municipal_police') or (c.role = 'police_area_chief'
       and not exists (select 1 from tracker.person_at_work w where w.authority_id = c.authority_id and w.role = 'municipal_police'));

  -- Who stands behind what the authority promises.
  create view tracker.answerable with (security_invoker = true) as
    select c.* from tracker.person_with_role c join tracker.actor l on l.id = c.authority_id
     where c.role = case l.kind when 'police_area' then 'police_area_chief' else 'municipal_approver' end;

  -- A municipality that a police area has had and has no more: its plans are no longer the area's to read.
  create view tracker.municipality_left with (security_invoker = true) as
    select c.police_area_id, c.municipality_id from tracker.police_area_municipality c where c.from_on <= tracker.today()
     group by 1, 2 having not bool_or(c.to_on is null or c.to_on >= tracker.today());

  -- Whether a role that is for some municipalities is for this promise set.
  create function tracker.is_for(scope uuid[], the_set uuid, the_keeper uuid) returns boolean language sql stable as $$
    select scope = '{}' or the_keeper = any (scope) or exists (select 1 from tracker.promise_set_party y
      where y.promise_set_id = the_set and y.party = 'municipality' and y.actor_id = any (scope)) $$;
`;

const activities = `
  -- Approved clock-stops: whether the clock stands still today, and otherwise after which day lateness is counted.
  create view tracker.stopped_clock with (security_invoker = true) as
    select a.id as activity_id, bool_or(tracker.today() between s.from_on and coalesce(s.to_on, 'infinity')) as stands_still,
           (select min(d)::date - 1 from generate_series(a.due_on + 1, tracker.today(), '1 day') d
             where not exists (select 1 from tracker.clock_stop o where o.activity_id = a.id and o.decision = 'approved'
               and d::date between o.from_on and coalesce(o.to_on, 'infinity'))) as late_after
      from tracker.clock_stop s join tracker.activity a on a.id = s.activity_id
     where s.decision = 'approved' group by a.id;

  -- What is on: of an approved document, or of the one that is looked at as if it were.
  create view tracker.activity_to_remind with (security_invoker = true) as
    select a.id as activity_id, a.promise_set_id, a.title, a.start_on, a.due_on, a.status, a.demand_driven, a.confirmed_at, a.created_at,
           p.public_id as set_public_id, p.keeper_id, k.name as place, l.kind as lead_kind,
           coalesce(l.authority_id, p.keeper_id) as lead_authority_id, coalesce(c.late_after, a.due_on) as late_after,
           not a.demand_driven and not coalesce(c.stands_still, false) as has_deadline
      from tracker.activity a
      join tracker.promise_set p on p.id = a.promise_set_id
       and (p.state in ('approved', 'signed') or p.id::text = current_setting('tracker.as_if_approved', true))
      join tracker.actor k on k.id = p.keeper_id
      join tracker.actor l on l.id = a.lead_id
      left join tracker.stopped_clock c on c.activity_id = a.id
     where a.status in ('not_started', 'in_progress', 'paused');

  -- Who was asked to answer for it. While that person is away the deputies are reminded, and the person is told.
  create view tracker.person_to_remind with (security_invoker = true) as
    select a.*, s.id as assignment_id, s.state as answer, s.asked_at, who.recipient_id, who.role
      from tracker.activity_to_remind a
      join tracker.assignment s on s.activity_id = a.activity_id and s.authority_id = a.lead_authority_id
        and s.ended_at is null and s.state in ('asked', 'accepted')
      join lateral (
        select s.external_contact_id as recipient_id, 'owner' as role where s.external_contact_id is not null
        union all
        select s.user_id, case when exists (select 1 from tracker.stand_in d where d.for_user_id = s.user_id and d.authority_id = s.authority_id)
                               then 'copy' else 'owner' end
         where exists (select 1 from tracker.person_at_work w where w.user_id = s.user_id and w.authority_id = s.authority_id)
        union all
        select d.user_id, 'owner' from tracker.stand_in d where d.for_user_id = s.user_id and d.authority_id = s.authority_id
           and exists (select 1 from tracker.person_at_work w where w.user_id = s.user_id and w.authority_id = s.authority_id)) who on true
     -- Who has answered is not asked again until the answer has been taken in.
     where not exists (select 1 from tracker.partner_answer n where n.activity_id = a.activity_id
         and n.external_contact_id = s.external_contact_id and n.taken_at is null)
       and not exists (select 1 from tracker.municipality_left m
         where m.police_area_id = a.lead_authority_id and m.municipality_id = a.keeper_id);

  -- One view for each kind of subject, all with the same columns: another kind is another view and rows in the table of rules.
  create view tracker.remind_of_deadline with (security_invoker = true) as
    select p.activity_id as subject_id, p.activity_id, p.activity_id as page_id, p.lead_authority_id as authority_id, p.recipient_id, p.role,
           p.due_on as anchor_on, p.title, p.place
      from tracker.person_to_remind p where p.has_deadline
    union all
    select a.activity_id, a.activity_id, a.activity_id, a.keeper_id, c.recipient_id, 'copy', a.due_on, a.title, a.place
      from tracker.activity_to_remind a
      join tracker.person_with_role c on c.authority_id = a.keeper_id and c.role = 'coordinator' and not c.is_away
     where a.has_deadline;

  create view tracker.remind_of_lateness with (security_invoker = true) as
    select a.activity_id as subject_id, a.activity_id, a.activity_id as page_id, a.keeper_id as authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'superior' end as role, a.late_after as anchor_on, a.title, a.place
      from tracker.activity_to_remind a
      join tracker.person_with_role c on c.authority_id = a.keeper_id and c.role = 'coordinator'
     where a.has_deadline;

  create view tracker.remind_of_long_lateness with (security_invoker = true) as
    select a.activity_id as subject_id, a.activity_id, a.activity_id as page_id, a.lead_authority_id as authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'superior' end as role, a.late_after as anchor_on, a.title, a.place
      from tracker.activity_to_remind a
      join tracker.answerable c on c.authority_id = a.lead_authority_id and tracker.is_for(c.scope, a.promise_set_id, a.keeper_id)
     where a.has_deadline and not exists (select 1 from tracker.municipality_left m
         where m.police_area_id = a.lead_authority_id and m.municipality_id = a.keeper_id);

  create view tracker.remind_of_unconfirmed_activity with (security_invoker = true) as
    select p.activity_id as subject_id, p.activity_id, p.activity_id as page_id, p.lead_authority_id as authority_id, p.recipient_id, p.role,
           (p.confirmed_at at time zone 'Europe/Stockholm')::date as anchor_on, p.title, p.place
      from tracker.person_to_remind p
    union all
    select a.activity_id, a.activity_id, a.activity_id, a.keeper_id, c.recipient_id, 'copy',
           (a.confirmed_at at time zone 'Europe/Stockholm')::date, a.title, a.place
      from tracker.activity_to_remind a
      join tracker.person_with_role c on c.authority_id = a.keeper_id and c.role = 'coordinator' and not c.is_away;

  -- Nobody has begun, nothing has been done and no later day is set to begin.
  create view tracker.remind_of_unplanned_activity with (security_invoker = true) as
    select p.activity_id as subject_id, p.activity_id, p.activity_id as page_id, p.lead_authority_id as authority_id, p.recipient_id, p.role,
           greatest(p.start_on, (p.created_at at time zone 'Europe/Stockholm')::date) as anchor_on, p.title, p.place
      from tracker.person_to_remind p
     where p.status = 'not_started' and p.has_deadline and p.due_on >= tracker.today()
       and not exists (select 1 from tracker.occurrence o where o.activity_id = p.activity_id and o.voided_at is null)
    union all
    select a.activity_id, a.activity_id, a.activity_id, a.keeper_id, c.recipient_id, 'copy',
           greatest(a.start_on, (a.created_at at time zone 'Europe/Stockholm')::date), a.title, a.place
      from tracker.activity_to_remind a
      join tracker.person_with_role c on c.authority_id = a.keeper_id and c.role = 'coordinator' and not c.is_away
     where a.status = 'not_started' and a.has_deadline and a.due_on >= tracker.today()
       and not exists (select 1 from tracker.occurrence o where o.activity_id = a.activity_id and o.voided_at is null);

  -- Whom an authority has asked is its own matter: so is the copy.
  create view tracker.remind_of_unanswered_question with (security_invoker = true) as
    select p.activity_id as subject_id, p.activity_id, p.activity_id as page_id, p.lead_authority_id as authority_id, p.recipient_id, p.role,
           (p.asked_at at time zone 'Europe/Stockholm')::date as anchor_on, p.title, p.place
      from tracker.person_to_remind p where p.answer = 'asked'
    union all
    select p.activity_id, p.activity_id, p.activity_id, p.lead_authority_id, c.recipient_id, 'copy',
           (p.asked_at at time zone 'Europe/Stockholm')::date, p.title, p.place
      from tracker.person_to_remind p
      join tracker.planner c on c.authority_id = p.lead_authority_id and not c.is_away and tracker.is_for(c.scope, p.promise_set_id, p.keeper_id)
     where p.answer = 'asked';

  create view tracker.remind_of_partner_answer with (security_invoker = true) as
    select w.id as subject_id, w.activity_id, w.activity_id as page_id, w.authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'owner' end as role,
           (w.answered_at at time zone 'Europe/Stockholm')::date as anchor_on, a.title, k.name as place
      from tracker.partner_answer w
      join tracker.activity a on a.id = w.activity_id
      join tracker.promise_set s on s.id = a.promise_set_id
      join tracker.actor k on k.id = w.authority_id
      join tracker.person_with_role c on c.authority_id = w.authority_id and c.role in ('coordinator', 'municipal_police')
       and tracker.is_for(c.scope, s.id, s.keeper_id)
     where w.taken_at is null;
`;

const approvals = `
  -- What each authority has not decided on, newest revisions alone.
  create view tracker.undecided_revision with (security_invoker = true) as
    select d.authority_id, n.promise_set_id, n.subject_kind, n.subject_id, n.proposed_at
      from (select distinct on (subject_id) * from tracker.revision order by subject_id, number desc) n
     cross join lateral unnest(n.demands) d (authority_id)
     where not exists (select 1 from tracker.approval a where a.revision_id = n.id and a.authority_id = d.authority_id);

  create view tracker.remind_of_waiting_approval with (security_invoker = true) as
    select s.id as subject_id, null::uuid as activity_id, s.id as page_id, r.authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'owner' end as role,
           (min(r.proposed_at) at time zone 'Europe/Stockholm')::date as anchor_on, s.title, k.name as place
      from tracker.undecided_revision r
      join tracker.promise_set s on s.id = r.promise_set_id and s.state <> 'ended'
      join tracker.actor k on k.id = s.keeper_id
      join tracker.answerable c on c.authority_id = r.authority_id and tracker.is_for(c.scope, s.id, s.keeper_id)
     where r.subject_kind <> 'assessment'
       and not exists (select 1 from tracker.municipality_left m where m.police_area_id = r.authority_id and m.municipality_id = s.keeper_id)
     group by s.id, r.authority_id, c.recipient_id, c.is_away, k.name;

  create view tracker.remind_of_waiting_verdict with (security_invoker = true) as
    select f.id as subject_id, null::uuid as activity_id, f.id as page_id, r.authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'owner' end as role,
           (min(r.proposed_at) at time zone 'Europe/Stockholm')::date as anchor_on, s.title, k.name as place
      from tracker.undecided_revision r
      join tracker.assessment a on a.id = r.subject_id
      join tracker.follow_up f on f.id = a.follow_up_id and f.state = 'open'
      join tracker.promise_set s on s.id = f.promise_set_id
      join tracker.actor k on k.id = s.keeper_id
      join tracker.answerable c on c.authority_id = r.authority_id and tracker.is_for(c.scope, s.id, s.keeper_id)
     where r.subject_kind = 'assessment'
       and not exists (select 1 from tracker.municipality_left m where m.police_area_id = r.authority_id and m.municipality_id = s.keeper_id)
     group by f.id, r.authority_id, c.recipient_id, c.is_away, s.title, k.name;
`;

const followUps = `
  create view tracker.remind_of_follow_up with (security_invoker = true) as
    select f.id as subject_id, null::uuid as activity_id, f.id as page_id, s.keeper_id as authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'owner' end as role, f.due_on as anchor_on, s.title, k.name as place
      from tracker.follow_up f
      join tracker.promise_set s on s.id = f.promise_set_id
      join tracker.actor k on k.id = s.keeper_id
      join tracker.person_with_role c on c.authority_id = s.keeper_id and c.role = 'coordinator'
     where f.state = 'open';

  -- A party that has not judged each of its promises.
  create view tracker.remind_of_judgement with (security_invoker = true) as
    select f.id as subject_id, null::uuid as activity_id, f.id as page_id, c.authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'owner' end as role, f.due_on as anchor_on, s.title, k.name as place
      from tracker.follow_up f
      join tracker.promise_set s on s.id = f.promise_set_id
      join tracker.actor k on k.id = s.keeper_id
      join lateral (select distinct o.authority_id from tracker.promise_owners(s.id) o where not exists (select 1 from tracker.assessment a
        where a.follow_up_id = f.id and a.promise_id = o.promise_id and a.authority_id = o.authority_id)) owed on true
      join tracker.planner c on c.authority_id = owed.authority_id and tracker.is_for(c.scope, s.id, s.keeper_id)
     where f.state = 'open'
       and not exists (select 1 from tracker.municipality_left m where m.police_area_id = c.authority_id and m.municipality_id = s.keeper_id);

  -- The period is over, within the last year, and nobody has begun to judge it as a whole.
  create view tracker.remind_of_unjudged_period with (security_invoker = true) as
    select s.id as subject_id, null::uuid as activity_id, s.id as page_id, s.keeper_id as authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'owner' end as role, s.period_end as anchor_on, s.title, k.name as place
      from tracker.promise_set s
      join tracker.actor k on k.id = s.keeper_id
      join tracker.person_with_role c on c.authority_id = s.keeper_id and c.role = 'coordinator'
     where s.state in ('signed', 'ended') and s.period_end < tracker.today() and s.period_end > tracker.today() - 366
       and not exists (select 1 from tracker.follow_up f where f.promise_set_id = s.id and f.type = 'final');

  create view tracker.remind_of_feedback with (security_invoker = true) as
    select b.id as subject_id, null::uuid as activity_id, s.id as page_id, b.authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'owner' end as role, b.due_on as anchor_on, b.what as title, k.name as place
      from tracker.feedback b
      join tracker.promise_set s on s.id = b.promise_set_id
      join tracker.actor k on k.id = s.keeper_id
      join tracker.planner c on c.authority_id = b.authority_id and tracker.is_for(c.scope, s.id, s.keeper_id)
     where b.done_on is null
       and not exists (select 1 from tracker.municipality_left m where m.police_area_id = b.authority_id and m.municipality_id = s.keeper_id);
`;

const reviews = `
  -- The last turn of each conversation between a chief and those who answer.
  create view tracker.review_turn with (security_invoker = true) as
    select t.id, t.state, t.police_area_id, t.wanted_by, (t.written_at at time zone 'Europe/Stockholm')::date as written_on,
           s.id as promise_set_id, s.keeper_id, coalesce(a.title, s.title) as title, k.name as place,
           coalesce(l.authority_id, s.keeper_id) as answering_authority_id
      from (select distinct on (police_area_id, subject_id) id, promise_set_id, police_area_id, subject_id, state, wanted_by, written_at
              from tracker.review order by police_area_id, subject_id, number desc) t
      join tracker.promise_set s on s.id = t.promise_set_id and s.state <> 'ended'
      join tracker.actor k on k.id = s.keeper_id
      left join tracker.activity a on a.id = t.subject_id
      left join tracker.actor l on l.id = a.lead_id;

  -- Told once that the chief asks, and then by the day on which the answer is wanted.
  create view tracker.remind_of_asked_review with (security_invoker = true) as
    select t.id as subject_id, null::uuid as activity_id, t.promise_set_id as page_id, c.authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'owner' end as role, t.written_on as anchor_on, t.title, t.place
      from tracker.review_turn t
      join tracker.person_with_role c on c.authority_id = t.answering_authority_id and c.role in ('coordinator', 'municipal_police')
       and tracker.is_for(c.scope, t.promise_set_id, t.keeper_id)
     where t.state = 'more_information_wanted';
  create view tracker.remind_of_wanted_information with (security_invoker = true) as
    select t.id as subject_id, null::uuid as activity_id, t.promise_set_id as page_id, c.authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'owner' end as role, t.wanted_by as anchor_on, t.title, t.place
      from tracker.review_turn t
      join tracker.person_with_role c on c.authority_id = t.answering_authority_id and c.role in ('coordinator', 'municipal_police')
       and tracker.is_for(c.scope, t.promise_set_id, t.keeper_id)
     where t.state = 'more_information_wanted';

  create view tracker.remind_of_waiting_review with (security_invoker = true) as
    select t.id as subject_id, null::uuid as activity_id, t.promise_set_id as page_id, t.police_area_id as authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'owner' end as role, t.written_on as anchor_on, t.title, t.place
      from tracker.review_turn t
      join tracker.answerable c on c.authority_id = t.police_area_id and tracker.is_for(c.scope, t.promise_set_id, t.keeper_id)
     where t.state = 'information_given'
       and not exists (select 1 from tracker.municipality_left m where m.police_area_id = t.police_area_id and m.municipality_id = t.keeper_id);
`;

const clocks = `
  -- Lag (2023:196) 6 §: brought up to date at least every second year.
  create view tracker.remind_of_situational_picture with (security_invoker = true) as
    select p.id as subject_id, null::uuid as activity_id, p.id as page_id, p.municipality_id as authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'owner' end as role, (p.day + interval '24 months')::date as anchor_on, '' as title, k.name as place
      from (select distinct on (municipality_id) id, municipality_id, day from tracker.situational_picture
             order by municipality_id, day desc, edition desc) p
      join tracker.actor k on k.id = p.municipality_id
      join tracker.person_with_role c on c.authority_id = p.municipality_id and c.role = 'coordinator';

  -- Of an agreement that no later one of its kind goes on from.
  create view tracker.remind_of_agreement_end with (security_invoker = true) as
    select g.id as subject_id, null::uuid as activity_id, g.id as page_id, g.keeper_id as authority_id, c.recipient_id,
           case when c.is_away then 'copy' else 'owner' end as role, g.period_end as anchor_on, g.title, k.name as place
      from tracker.agreement g
      join tracker.actor k on k.id = g.keeper_id
      join tracker.person_with_role c on c.authority_id = g.keeper_id and c.role = 'coordinator'
     where g.state = 'signed' and g.period_end is not null
       and not exists (select 1 from tracker.agreement n where n.keeper_id = g.keeper_id and n.kind = g.kind and n.state = 'signed'
         and n.district_id is not distinct from g.district_id and coalesce(n.period_end, 'infinity') > g.period_end);
`;

const titles = `
  -- What a reminder is about, by its subject: for those who look at what is owed.
  create view tracker.reminded_subject with (security_invoker = true) as
    select id as subject_id, title from tracker.activity
    union all select id, title from tracker.promise_set
    union all select f.id, s.title from tracker.follow_up f join tracker.promise_set s on s.id = f.promise_set_id
    union all select id, what from tracker.feedback
    union all select id, title from tracker.review_turn
    union all select id, title from tracker.agreement
    union all select w.id, a.title from tracker.partner_answer w join tracker.activity a on a.id = w.activity_id;
`;

const rights = `
  do $$
  declare
    the_name text;
  begin
    -- Of each no more than a reminder asks for: never what was judged, asked, answered or analysed.
    foreach the_name in array array['follow_up', 'assessment', 'feedback', 'review', 'agreement', 'situational_picture', 'clock_stop',
      'addition', 'police_area_municipality'] loop
      execute format('create policy %I on tracker.%I for select to tracker_worker using (true)', the_name || '_is_remembered', the_name);
    end loop;
    foreach the_name in array array['person_at_work', 'stand_in', 'person_with_role', 'planner', 'answerable', 'municipality_left',
      'stopped_clock', 'activity_to_remind', 'person_to_remind', 'undecided_revision', 'review_turn', 'reminded_subject',
      'remind_of_deadline', 'remind_of_lateness', 'remind_of_long_lateness', 'remind_of_unconfirmed_activity', 'remind_of_unplanned_activity',
      'remind_of_unanswered_question', 'remind_of_partner_answer', 'remind_of_waiting_approval', 'remind_of_waiting_verdict',
      'remind_of_follow_up', 'remind_of_judgement', 'remind_of_unjudged_period', 'remind_of_feedback', 'remind_of_asked_review',
      'remind_of_wanted_information', 'remind_of_waiting_review', 'remind_of_situational_picture', 'remind_of_agreement_end'] loop
      execute format('grant select on tracker.%I to tracker_worker', the_name);
    end loop;
  end $$;
  grant select (id, promise_set_id, type, due_on, state) on tracker.follow_up to tracker_worker;
  grant select (id, follow_up_id, promise_id, authority_id) on tracker.assessment to tracker_worker;
  grant select (id, promise_set_id, authority_id, what, due_on, done_on) on tracker.feedback to tracker_worker;
  grant select (id, promise_set_id, police_area_id, subject_id, number, state, wanted_by, written_at) on tracker.review to tracker_worker;
  grant select (id, keeper_id, kind, title, district_id, period_end, state) on tracker.agreement to tracker_worker;
  grant select (id, municipality_id, edition, day) on tracker.situational_picture to tracker_worker;
  grant select (activity_id, from_on, to_on, decision) on tracker.clock_stop to tracker_worker;
  grant select (id, promise_id, kind) on tracker.addition to tracker_worker;
  grant select on tracker.police_area_municipality to tracker_worker;
  grant execute on function tracker.is_for(uuid[], uuid, uuid), tracker.promise_owners(uuid), tracker.promise_is_withdrawn(uuid) to tracker_worker;
`;
