import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is owed on days to come if nothing is done: read as it would stand then, nothing is written. */
export class MailOfComingDays1795300000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(grounds);
    await runner.query(keeping);
    await runner.query(comingDays);
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
];

const columns = 'subject_id, authority_id, recipient_id, role, anchor_on, title, place';

const grounds = `
  -- Whom every kind of subject waits for, in one.
  create view tracker.reminder_ground with (security_invoker = true) as
    ${subjects.map((subject) => `select '${subject}' as subject, ${columns} from tracker.remind_of_${subject}`).join('\n    union all ')};
`;

const keeping = `
  -- Those who plan an authority's work and its chief; not who has the role for some of its municipalities alone.
  create function tracker.authorities_whose_rules_i_keep() returns setof uuid language sql stable security definer set search_path = '' as $$
    select m.authority_id from tracker.my_memberships() m
     where m.authority_id is not null and m.role in ('coordinator', 'municipal_police', 'police_area_chief')
       and not exists (select 1 from tracker.membership_municipality s where s.membership_id = m.id) $$;
  grant execute on function tracker.authorities_whose_rules_i_keep() to tracker_staff;
  drop policy rule_change_is_the_coordinators on tracker.reminder_rule_change;
  create policy rule_change_is_the_keepers on tracker.reminder_rule_change to tracker_staff
    using (authority_id in (select tracker.authorities_whose_rules_i_keep()));
`;

const comingDays = `
  -- Day by day, whom what waits for, without those whose mail is held that day. @param the_authority null: of all
  create function tracker.reminder_grounds(the_authority uuid, the_days date[]) returns table (on_day date, subject text, subject_id uuid,
    authority_id uuid, recipient_id uuid, recipient text, role text, anchor_on date, title text, place text, kinds_off text[], is_weekly boolean,
    told text[])
  language plpgsql as $$
  declare
    the_day date;
    today text := tracker.today()::text;
  begin
    foreach the_day in array the_days loop
      perform set_config('tracker.today', the_day::text, true);
      return query
        select the_day, g.subject, g.subject_id, g.authority_id, g.recipient_id, m.name, g.role, g.anchor_on, g.title, g.place,
               coalesce(f.kinds_off, '{}'), coalesce(f.is_weekly, false),
               array(select r.rule || ' ' || r.threshold_on from tracker.owed_reminder r where r.subject_id = g.subject_id
                 and r.recipient_id = g.recipient_id and r.state not in ('owed', 'cancelled', 'superseded'))
          from tracker.reminder_ground g
          join tracker.mail_recipient m on m.id = g.recipient_id and not m.is_suspended
          left join tracker.mail_preference f on f.recipient_id = g.recipient_id
         where (the_authority is null or g.authority_id = the_authority)
           and not coalesce(the_day between f.paused_from and f.paused_to, false)
         order by m.name, g.recipient_id, g.anchor_on, array_position('{owner,superior,copy}', g.role), g.title;
    end loop;
    perform set_config('tracker.today', today, true);
  end $$;

  -- For those who keep the authority's rules: of its own reminders alone. @param the_set looked at as if it were approved, or null
  create function tracker.own_reminder_grounds(the_authority uuid, the_days date[], the_set uuid) returns table (on_day date, subject text,
    subject_id uuid, authority_id uuid, recipient_id uuid, recipient text, role text, anchor_on date, title text, place text, kinds_off text[],
    is_weekly boolean, told text[])
  language plpgsql security definer set search_path = '' as $$
  begin
    if the_authority not in (select tracker.authorities_whose_rules_i_keep())
       or the_set not in (select tracker.visible_promise_sets()) then
      return;
    end if;
    perform set_config('tracker.as_if_approved', coalesce(the_set::text, ''), true);
    return query select * from tracker.reminder_grounds(the_authority, the_days);
    perform set_config('tracker.as_if_approved', '', true);
  end $$;
`;

const rights = `
  revoke execute on function tracker.reminder_grounds(uuid, date[]), tracker.own_reminder_grounds(uuid, date[], uuid) from public;
  grant select on tracker.reminder_ground to tracker_worker;
  grant execute on function tracker.reminder_grounds(uuid, date[]) to tracker_worker;
  grant execute on function tracker.own_reminder_grounds(uuid, date[], uuid) to tracker_staff;
`;
