import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a person gets no mail about an activity on a day: what stands in the way, told to that person's own authority alone. */
export class WhyNotByPerson1795300000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function tracker.people_about(the_activity uuid, the_day date) returns table (person_id uuid, name text, asked text, is_at_work boolean,
        deputies text[], has_answered boolean, is_suspended boolean, hour integer, is_weekly boolean, kinds_off text[], paused_from date,
        paused_to date, was_mailed boolean, is_tried_again boolean, waits boolean)
      language sql stable security definer set search_path = '' as $$
        with asked as (
          select s.authority_id, coalesce(s.user_id, s.external_contact_id) as id, s.state from tracker.assignment s
           where s.activity_id = the_activity and s.ended_at is null and s.authority_id in (select tracker.my_authorities())),
        waiting as (
          select distinct r.authority_id, r.recipient_id as id from tracker.owed_reminder r
           where r.activity_id = the_activity and r.state in ('owed', 'claimed') and r.authority_id in (select tracker.my_authorities())),
        person as (select coalesce(a.id, w.id) as id, coalesce(a.authority_id, w.authority_id) as authority_id, a.state, w.id is not null as waits
                     from asked a full join waiting w on w.id = a.id)
        select p.id, coalesce(u.name, c.name), p.state,
               c.id is not null or u.disabled_at is null and exists (select 1 from tracker.membership m where m.user_id = p.id
                 and m.authority_id = p.authority_id and the_day between m.from_on and coalesce(m.to_on, 'infinity')),
               array(select distinct s.name from tracker.deputy d join tracker.user_account s on s.id = d.user_id and s.disabled_at is null
                      where d.for_user_id = p.id and d.authority_id = p.authority_id and the_day between d.from_on and d.to_on
                        and exists (select 1 from tracker.membership m where m.user_id = d.user_id and m.authority_id = d.authority_id
                          and the_day between m.from_on and coalesce(m.to_on, 'infinity')) order by 1),
               exists (select 1 from tracker.partner_answer n where n.activity_id = the_activity and n.external_contact_id = p.id and n.taken_at is null),
               (select count(*) from tracker.mail_bounce b where b.address = coalesce(u.email, c.email) and b.forgiven_at is null) >= 2,
               coalesce(f.hour, 8), coalesce(f.is_weekly, false), coalesce(f.kinds_off, '{}'), f.paused_from, f.paused_to,
               exists (select 1 from tracker.outgoing_mail o where o.recipient_id = p.id and o.kind = 'digest'
                 and (o.sent_at at time zone 'Europe/Stockholm')::date = the_day),
               exists (select 1 from tracker.outgoing_mail o where o.recipient_id = p.id and o.kind = 'digest' and o.state in ('retry', 'uncertain')),
               p.waits
          from person p
          left join tracker.user_account u on u.id = p.id
          left join tracker.external_contact c on c.id = p.id
          left join tracker.mail_preference f on f.recipient_id = p.id
         order by 2 $$;
      grant execute on function tracker.people_about(uuid, date) to tracker_staff;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
