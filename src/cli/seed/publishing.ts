import type { Country } from './country';

/** What the parties would have published: everything, as it stands. */
export const publishing = ({ today }: Country): string => `
  insert into published.promise_set (id, revision, kind, title, period_start, period_end, signed_on, basis, contact_function, contact_email, first_published_at, published_at)
    select s.public_id, nextval('published.revision'), s.kind, s.title, s.period_start, s.period_end, s.signed_on, s.basis, k.contact_function, k.contact_email,
           s.period_start, least(s.period_end::timestamptz, '${today}'::timestamptz - interval '1 day')
      from tracker.promise_set s join seed_set x using (id) join tracker.actor k on k.id = s.keeper_id order by x.s;
  insert into published.set_facts (promise_set_id, extends_id, follow_up_every)
    select s.public_id, b.public_id, s.follow_up_every from tracker.promise_set s left join tracker.promise_set b on b.id = s.extends_id;
  insert into published.party (promise_set_id, party, position, name, slug, code)
    select e.public_id, p.party, case p.party when 'municipality' then 0 else 1 end, a.name, a.slug, a.code
      from tracker.promise_set_party p join seed_set e on e.id = p.promise_set_id join tracker.actor a on a.id = p.actor_id;
  insert into published.district (promise_set_id, position, id, name, municipality)
    select e.public_id, row_number() over (partition by e.s order by d.name), d.public_id, d.name, m.name
      from tracker.promise_set_district l join seed_set e on e.id = l.promise_set_id join tracker.district d on d.id = l.district_id
      join tracker.actor m on m.id = d.municipality_id;
  insert into published.dialogue (promise_set_id, position, kind, description, held, asked, answered)
    select e.public_id, row_number() over (partition by e.s order by d.kind desc), d.kind, d.description, d.held, d.asked, d.answered
      from tracker.dialogue d join seed_set e on e.id = d.promise_set_id;
  insert into published.worry (promise_set_id, position, text)
    select e.public_id, w.position, w.text from tracker.worry w join seed_set e on e.id = w.promise_set_id;
  insert into published.signatory (promise_set_id, position, organisation, function, signed_on)
    select e.public_id, row_number() over (partition by e.s order by g.function), g.organisation, g.function, g.signed_on
      from tracker.signatory g join seed_set e on e.id = g.promise_set_id;
  insert into published.promise (id, promise_set_id, number, text, party, kind, carried_over_from)
    select p.public_id, e.public_id, p.number, p.text, p.party, p.kind, b.public_id
      from tracker.citizen_promise p join seed_set e on e.id = p.promise_set_id left join tracker.citizen_promise b on b.id = p.carried_over_from_id
     order by e.s, p.number;
  insert into published.activity (id, promise_set_id, position, title, description, lead_name, lead_function, has_accepted_person, start_on, due_on, cadence,
      cadence_times, target_comparator, target_quantity, target_unit, target_scope, demand_driven, status, status_reason, decided_by, public_text, completed_on, confirmed_at)
    select a.public_id, e.public_id, x.k, a.title, a.description, l.name, a.lead_function, x.k % 7 > 0, a.start_on, a.due_on, a.cadence,
           a.cadence_times, a.target_comparator, a.target_quantity, a.target_unit, a.target_scope, a.demand_driven, a.status, a.status_reason, a.decided_by, a.public_text, a.completed_on, a.confirmed_at
      from tracker.activity a join seed_activity x using (id) join seed_set e on e.id = a.promise_set_id join tracker.actor l on l.id = a.lead_id order by e.s, x.k;
  insert into published.activity_promise (activity_id, promise_id)
    select x.public_id, p.public_id from tracker.activity_promise l join seed_activity x on x.id = l.activity_id join tracker.citizen_promise p on p.id = l.promise_id;
  insert into published.taking_part (activity_id, position, name)
    select x.public_id, 1, a.name from tracker.activity_actor t join seed_activity x on x.id = t.activity_id join tracker.actor a on a.id = t.actor_id;
  insert into published.deadline_move (activity_id, position, from_on, to_on, reason, public_text, moved_on)
    select x.public_id, 1, m.from_on, m.to_on, m.reason, m.public_text, m.moved_at::date from tracker.deadline_move m join seed_activity x on x.id = m.activity_id;
  insert into published.milestone (activity_id, position, title, due_on, done_on)
    select x.public_id, 1, m.title, m.due_on, m.done_on from tracker.milestone m join seed_activity x on x.id = m.activity_id;
  insert into published.occurrence (activity_id, position, day, quantity, summary, district)
    select x.public_id, row_number() over (partition by x.id order by o.day, o.id), o.day, o.quantity, o.public_summary, x.district
      from tracker.occurrence o join seed_activity x on x.id = o.activity_id order by x.s, x.k;
`;

/** Judged by both parties, or not yet; and measured. */
export const publishingOutcomes = (): string => `
  insert into published.follow_up (id, promise_set_id, position, type, from_on, to_on, due_on, held_on, participants, decisions, next_steps, state, closed_on)
    select f.public_id, e.public_id, row_number() over (partition by e.s order by f.to_on desc) - 1, f.type, f.from_on, f.to_on, f.due_on, f.held_on,
           f.participants, f.decisions, f.next_steps, f.state, f.closed_at::date
      from tracker.follow_up f join seed_set e on e.id = f.promise_set_id;
  insert into published.assessment (promise_set_id, follow_up_id, promise_id, position, party, authority_name, judgement, reason, public_text, assessed_on)
    select e.public_id, f.public_id, p.public_id, row_number() over (partition by f.id, p.id order by y.party), y.party, k.name,
           a.judgement, a.reason, coalesce(a.public_text, ''), a.assessed_at::date
      from seed_follow_up f join seed_set e using (s) join seed_promise p using (s)
      join tracker.promise_set_party y on y.promise_set_id = e.id and p.party in (y.party, 'joint') join tracker.actor k on k.id = y.actor_id
      left join tracker.assessment a on a.follow_up_id = f.id and a.promise_id = p.id and a.authority_id = k.id;
  insert into published.indicator (id, promise_set_id, position, name, level, source, unit, is_count, good_direction, geography, is_uncertain, margin_note,
      interpretation_note, measured_by, promise_ids, focus_area_ids)
    select i.public_id, e.public_id, x.i - 1, i.name, i.level, i.source, i.unit, i.is_count, i.good_direction, i.geography, i.is_uncertain, i.margin_note,
           i.interpretation_note, k.name, array(select p.public_id from tracker.indicator_promise l join tracker.citizen_promise p on p.id = l.promise_id where l.indicator_id = i.id), '{}'
      from tracker.indicator i join seed_indicator x using (id) join seed_set e on e.id = i.promise_set_id join tracker.actor k on k.id = i.authority_id;
  insert into published.measurement (indicator_id, position, is_baseline, from_on, to_on, value, n, margin, is_suppressed, is_corrected, source, note)
    select x.public_id, row_number() over (partition by x.id order by m.to_on) - 1, m.is_baseline, m.from_on, m.to_on, m.value, m.n, m.margin, false, false, m.source, m.note
      from tracker.measurement m join seed_indicator x on x.id = m.indicator_id;
`;

/** One statement for the whole country: the catalogue's own function lists one set, and looks for what is gone. */
export const cataloguing = (): string => `
  analyze published.promise_set; analyze published.party; analyze published.promise;
  analyze published.activity; analyze published.activity_promise; analyze published.occurrence; analyze published.deadline_move;
  insert into published.catalogue (kind, id, promise_set_id, slug, title, text, digest, revision, changed_at)
    select distinct on (l.kind, l.id) l.kind, l.id, l.promise_set_id, l.slug, l.title, l.text, l.digest, s.revision, s.published_at
      from published.promise_set s join seed_set e on e.public_id = s.id, published.catalogue_lines(s.id) l order by l.kind, l.id, s.revision desc;
`;
