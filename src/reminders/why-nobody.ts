/** SQL: why the person of the reminder `r` is not reminded of its subject any more, in the words that are kept. */
export const whyNobody = `coalesce((select case
    when a.status in ('completed', 'cancelled') then 'the activity is ' || a.status
    when p.state not in ('approved', 'signed') then 'the promise set is ' || p.state
    when exists (select 1 from tracker.deputy d join tracker.assignment s on s.activity_id = a.id and s.user_id = d.for_user_id and s.ended_at is null
      where d.user_id = r.recipient_id) then 'the person is deputy no more'
    when exists (select 1 from tracker.stopped_clock c where c.activity_id = a.id and c.stands_still) then 'the clock stands still'
    when r.rule = 'update_asked' and (a.confirmed_at at time zone 'Europe/Stockholm')::date >= r.anchor_on then 'somebody has told how it is going'
    when r.role <> 'owner' then 'the person has the role no more'
    when exists (select 1 from tracker.assignment s where s.activity_id = a.id and s.ended_at is null and s.state = 'declined') then 'the person declined'
    when not exists (select 1 from tracker.assignment s where s.activity_id = a.id and s.ended_at is null
      and r.recipient_id in (s.user_id, s.external_contact_id)) then 'another person was asked'
    when exists (select 1 from tracker.partner_answer n where n.activity_id = a.id and n.external_contact_id = r.recipient_id
      and n.taken_at is null) then 'the partner has answered'
    when not exists (select 1 from tracker.person_at_work w where w.user_id = r.recipient_id and w.authority_id = r.authority_id)
      and not exists (select 1 from tracker.external_contact c where c.id = r.recipient_id) then 'the person works there no more'
    when a.demand_driven then 'the activity is done on demand and is never late'
    else 'nothing waits for the person' end
  from tracker.activity a join tracker.promise_set p on p.id = a.promise_set_id where a.id = r.activity_id), 'nothing waits for the person')`;
