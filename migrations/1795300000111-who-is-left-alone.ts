import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose pause leaves nobody who is told of what has been late for long: neither a colleague in the role nor a deputy. */
export class WhoIsLeftAlone1795300000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function tracker.has_pause(the_user uuid, the_day date) returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from tracker.mail_preference f where f.recipient_id = the_user and the_day between f.paused_from and f.paused_to) $$;

      create function tracker.days_without(the_user uuid, from_day date, to_day date)
        returns table (authority_id uuid, role text, first_on date, last_on date)
      language sql stable security definer set search_path = '' as $$
        with reads_mail as (
          select m.user_id, m.authority_id, m.role, d.day from tracker.membership m
            join tracker.user_account u on u.id = m.user_id and u.disabled_at is null
            cross join (select g::date as day from generate_series(from_day, least(to_day, from_day + 366), '1 day') g where extract(isodow from g) < 6) d
           where m.role in ('coordinator', 'municipal_approver', 'police_area_chief')
             and m.authority_id in (select o.authority_id from tracker.membership o where o.user_id = the_user)
             and d.day between m.from_on and coalesce(m.to_on, 'infinity')),
        told as (
          select r.authority_id, r.role, r.day from reads_mail r
           where r.user_id <> the_user and not tracker.has_pause(r.user_id, r.day)
          union
          select r.authority_id, r.role, r.day from reads_mail r
            join tracker.deputy s on s.for_user_id = r.user_id and s.authority_id = r.authority_id and r.day between s.from_on and s.to_on
            join tracker.user_account u on u.id = s.user_id and u.disabled_at is null
            join tracker.membership w on w.user_id = s.user_id and w.authority_id = s.authority_id and r.day between w.from_on and coalesce(w.to_on, 'infinity')
           where s.user_id <> the_user and not tracker.has_pause(s.user_id, r.day))
        select r.authority_id, r.role, min(r.day), max(r.day) from reads_mail r
         where r.user_id = the_user and not exists (select 1 from told t where (t.authority_id, t.role, t.day) = (r.authority_id, r.role, r.day))
         group by 1, 2 $$;

      create function tracker.days_without_me(from_day date, to_day date)
        returns table (authority_id uuid, role text, first_on date, last_on date)
      language sql stable security definer set search_path = '' as $$
        select * from tracker.days_without(tracker.me(), from_day, to_day) $$;

      -- Told to who plans the work or approves it there, and to who names deputies.
      create function tracker.pauses_that_leave_nobody()
        returns table (authority_id uuid, role text, first_on date, last_on date, name text)
      language sql stable security definer set search_path = '' as $$
        select w.*, u.name from tracker.mail_preference f
          join tracker.user_account u on u.id = f.recipient_id and u.disabled_at is null
         cross join lateral tracker.days_without(u.id, greatest(f.paused_from, tracker.today()), f.paused_to) w
         where f.paused_to >= tracker.today()
           and (tracker.am_installation_administrator() or w.authority_id in (select tracker.my_authorities_as(
             '{coordinator,municipal_approver,municipal_police,police_area_chief,administrator}')))
         order by w.first_on, u.name $$;
      grant execute on function tracker.days_without_me(date, date), tracker.pauses_that_leave_nobody() to tracker_staff;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
