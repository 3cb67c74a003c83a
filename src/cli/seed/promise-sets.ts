import type { Country } from './country';
import { drawn, municipality, oneOf, person, policeArea, publicId, uuid } from './sql';
import { decisions, promises, worries } from './words';

const lastYear = ({ today }: Country): number => Number(today.slice(0, 4));
const firstYear = (country: Country): number => lastYear(country) - country.years + 1;

/** Numbers for a year's sets, more than there are municipalities: a municipality's are the same however large the country. */
const inAYear = 1000;

/** A set each year and municipality, that goes on from the year before; as it was signed. */
export const promiseSets = (country: Country): string => `
  create temporary table seed_set on commit drop as
    select s, n, name as place, year, ${uuid(`'s' || s`)} as id, ${publicId(`'s' || s`)} as public_id,
           case when year > ${firstYear(country)} then s - ${inAYear} end as before,
           6 + ${drawn(`'promises ' || n`, 5)} as promises, 45 + ${drawn(`'activities ' || s`, 21)} as activities
      from (select (year - ${firstYear(country)}) * ${inAYear} + n as s, n, name, year
              from seed_place, generate_series(${firstYear(country)}, ${lastYear(country)}) year) every;
  insert into tracker.promise_set (id, public_id, keeper_id, kind, title, period_start, period_end, signed_on, basis, state, extends_id, follow_up_every)
    select id, public_id, ${municipality}, 'citizen_promise', 'Medborgarlöfte för ' || place || ' ' || year,
           make_date(year, 1, 1), make_date(year, 12, 31), make_date(year, 1, 8 + ${drawn(`'signed ' || s`, 20)}),
           'Vi har frågat dem som bor och arbetar här, och gått igenom vad som har hänt.', 'approved',
           case when before is not null then ${uuid(`'s' || before`)} end, 'half_year'
      from seed_set order by s;
  insert into tracker.promise_set_party (promise_set_id, actor_id, party)
    select id, ${municipality}, 'municipality' from seed_set union all select id, ${policeArea}, 'police' from seed_set;
  insert into tracker.promise_set_district (promise_set_id, district_id)
    select s.id, d.id from seed_set s join seed_district d using (n) where ${drawn(`'near ' || s || d.d`, 3)} > 0;
  insert into tracker.dialogue (id, promise_set_id, kind, description, held, asked, answered, entered_at)
    select ${uuid(`'g' || s || kind`)}, id, kind, description, 'hösten ' || year - 1, asked, case when asked is not null then asked * (20 + ${drawn(`kind || s`, 40)}) / 100 end,
           make_date(year, 1, 2)
      from seed_set, lateral (values ('survey', 'Trygghetsenkät till ett urval av dem som bor här', 300 + 40 * ${drawn(`'asked ' || n`, 60)}),
                                     ('meeting', 'Öppet möte på biblioteket', null)) v (kind, description, asked);
  insert into tracker.worry (promise_set_id, position, text)
    select id, k, ${oneOf('k + n + year', worries)} from seed_set, generate_series(1, 3) k;
  insert into tracker.signatory (id, promise_set_id, organisation, function, signed_on, entered_at)
    select ${uuid(`'u' || s || function`)}, s.id, a.name, function, make_date(year, 1, 8 + ${drawn(`'signed ' || s`, 20)}), make_date(year, 1, 7)
      from seed_set s, lateral (values (${municipality}, 'Kommunstyrelsens ordförande'), (${policeArea}, 'Lokalpolisområdeschef')) v (actor, function)
      join tracker.actor a on a.id = v.actor;
  create temporary table seed_promise on commit drop as
    select s, n, year, k, id as set_id, ${uuid(`'p' || s || '-' || k`)} as id, ${publicId(`'p' || s || '-' || k`)} as public_id,
           case when before is not null then ${uuid(`'p' || before || '-' || k`)} end as carried_over_from_id,
           ${oneOf('k + n', ['municipality', 'police', 'joint', 'joint'])} as party, ${oneOf('k + n', ['activity', 'activity', 'direction'])} as kind
      from seed_set, generate_series(1, promises) k;
  insert into tracker.citizen_promise (id, public_id, promise_set_id, number, text, party, kind, carried_over_from_id)
    select id, public_id, set_id, k, 'Att ' || ${oneOf('k + n', promises)} || '.', party, kind, carried_over_from_id from seed_promise order by s, k;
  -- Signed when the words stand there: the signing copies them.
  update tracker.promise_set p set state = 'signed' from seed_set s where s.id = p.id;
  update tracker.promise_set p set state = 'ended' from seed_set s where s.id = p.id and year < ${lastYear(country)};
`;

/** Half-yearly, judged by both parties; the newest is open, and somebody has not reported yet. */
export const followUps = ({ today }: Country): string => `
  create temporary table seed_follow_up on commit drop as
    select s, n, year, half, id as set_id, ${uuid(`'f' || s || '-' || half`)} as id, ${publicId(`'f' || s || '-' || half`)} as public_id,
           make_date(year, 6 * half - 5, 1) as from_on, (make_date(year, 6 * half - 5, 1) + interval '6 months')::date - 1 as to_on
      from seed_set, generate_series(1, 2) half where make_date(year, 6 * half - 5, 1) + 150 < '${today}'::date;
  alter table seed_follow_up add column is_open boolean;
  update seed_follow_up set is_open = to_on + 60 > '${today}'::date;
  insert into tracker.follow_up (id, public_id, promise_set_id, type, from_on, to_on, due_on, held_on, participants, decisions, next_steps, started_by, started_at)
    select id, public_id, set_id, 'half_year', from_on, to_on, to_on + 30, case when not is_open then to_on + 21 end,
           'Trygghetssamordnaren och kommunpolisen', case when is_open then '' else ${oneOf('s', decisions)} end, '', ${person}, to_on - 20
      from seed_follow_up;
  insert into tracker.assessment (id, promise_set_id, follow_up_id, promise_id, authority_id, judgement, reason, public_text, assessed_by, assessed_at)
    select ${uuid(`'b' || f.s || '-' || half || '-' || k || owner.party`)}, f.set_id, f.id, p.id, owner.id, judgement,
           case when judgement <> 'fulfilled' then 'Allt hann inte bli gjort under halvåret.' end, 'Arbetet har gått framåt.', ${person}, f.to_on + 14
      from seed_follow_up f join seed_promise p using (s, n, set_id),
           lateral (values ('municipality', ${municipality}), ('police', ${policeArea})) owner (party, id),
           lateral (select ${oneOf(drawn(`f.s || '-' || half || '-' || k || owner.party`, 7), ['fulfilled', 'fulfilled', 'partly_fulfilled', 'fulfilled', 'partly_fulfilled', 'not_fulfilled', 'cannot_be_judged'])} as judgement) j
     where p.party in (owner.party, 'joint') and not (is_open and owner.party = 'police');
  update tracker.follow_up u set state = 'closed', closed_by = ${person}, closed_at = f.to_on + 21
    from seed_follow_up f where f.id = u.id and not is_open;
`;

/** Measured beside the promises, with uncertainty where it belongs. */
export const indicators = ({ today }: Country): string => `
  create temporary table seed_indicator on commit drop as
    select s, n, year, i, id as set_id, ${uuid(`'i' || s || '-' || i`)} as id, ${publicId(`'i' || s || '-' || i`)} as public_id,
           name, level, source, unit, is_count, is_uncertain, base
      from seed_set, (values (1, 'Andel som känner sig otrygga på kvällen', 'outcome', 'Kommunens trygghetsmätning', 'procent', false, true, 24),
                             (2, 'Anmälda fall av skadegörelse', 'outcome', 'Polisens statistik', 'anmälningar', true, false, 180))
        v (i, name, level, source, unit, is_count, is_uncertain, base);
  insert into tracker.indicator (id, public_id, promise_set_id, authority_id, name, level, source, unit, is_count, good_direction, geography, is_uncertain, margin_note)
    select id, public_id, set_id, ${municipality}, name, level, source, unit, is_count, 'down', 'municipality', is_uncertain,
           case when is_uncertain then 'Felmarginalen är den som undersökningen uppger.' else '' end from seed_indicator;
  insert into tracker.indicator_promise (promise_set_id, indicator_id, promise_id)
    select set_id, id, ${uuid(`'p' || s || '-' || i`)} from seed_indicator;
  insert into tracker.measurement (id, promise_set_id, indicator_id, authority_id, is_baseline, from_on, to_on, value, n, margin, registered_by, registered_at)
    select ${uuid(`'v' || s || '-' || i || '-' || turn`)}, set_id, id, ${municipality}, turn = 0, make_date(year - 1 + turn, 1, 1), make_date(year - 1 + turn, 9, 30),
           base + ${drawn(`'value ' || n || '-' || i || '-' || year + turn`, 'base / 3')} - base / 6,
           case when is_uncertain then 400 + ${drawn(`'n ' || s`, 300)} end, case when is_uncertain then 3.5 end, ${person}, make_date(year - 1 + turn, 10, 5)
      from seed_indicator, generate_series(0, 1) turn where make_date(year - 1 + turn, 10, 5) < '${today}'::date;
`;
