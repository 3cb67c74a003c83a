import { unconfirmedAfter, type When } from './when';

/** What opens in lists and on the first page: every activity that the policies show, with what one looks for and chooses by. */
export const knownActivities = `
  select a.id, a.promise_set_id, s.state as set_state, a.title, a.status, a.due_on, a.confirmed_at, a.demand_driven,
         a.lead_id, l.name as lead_name, s.keeper_id, coalesce(l.authority_id, s.keeper_id) as lead_authority_id,
         q.user_id as asked_user_id, q.id is not null as is_asked, q.state as answer,
         a.status in ('not_started', 'in_progress', 'paused') as is_open,
         lower(concat_ws(E'\\n', a.title, a.description, a.public_text, a.lead_function) collate "sv-SE-x-icu") as written
    from tracker.activity a
    join tracker.promise_set s on s.id = a.promise_set_id
    left join tracker.actor l on l.id = a.lead_id
    left join tracker.assignment q on q.activity_id = a.id and q.authority_id = coalesce(l.authority_id, s.keeper_id)
      and q.ended_at is null and q.state <> 'declined'`;

const dueWithin = (days: number): string =>
  `k.is_open and not k.demand_driven and k.due_on between tracker.today() and tracker.today() + ${days}`;

/**
 * The rules of src/words/timeliness.ts and of ./when.ts, for the database to choose and count by; a test holds them together.
 * A day on which the clock stood still is no day of lateness, and one that two stops share counts once.
 */
export const isWhen: Readonly<Record<When, string>> = {
  late: `case when k.is_open and not k.demand_driven and k.due_on < tracker.today() then
      tracker.today() - k.due_on > coalesce((
        select sum(upper(days) - lower(days)) from unnest((
          select range_agg(daterange(c.from_on, c.to_on, '[]') * daterange(k.due_on + 1, tracker.today(), '[]'))
            from tracker.clock_stop c where c.activity_id = k.id and c.decision = 'approved')) days), 0)
    else false end`,
  soon_7: dueWithin(7),
  soon_30: dueWithin(30),
  silent: `k.is_open and (k.confirmed_at at time zone 'Europe/Stockholm')::date < tracker.today() - ${unconfirmedAfter}`,
};

/** Of whom one is asked: oneself, or who one is a deputy for at an authority ($1, $2). */
export const isAskedOfMe = `(k.asked_user_id = tracker.me()
  or (k.asked_user_id, k.lead_authority_id) in (select * from unnest($1::uuid[], $2::uuid[])))`;

/** The same, or what one leads for these authorities ($3). */
export const isMine = `(k.lead_authority_id = any ($3) or ${isAskedOfMe})`;
