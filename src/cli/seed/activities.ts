import type { Country } from './country';
import { drawn, municipality, oneOf, person, policeArea, publicId, uuid } from './sql';
import { activities as kinds, moveTexts } from './words';

const kindRows = kinds
  .map(([title, unit, occasion, police]) => `('${title}', '${unit}', '${occasion}', ${police})`)
  .join(', ');

/** What is done for the promises: most of it, in time; some of it late, paused, moved or cancelled. */
export const activities = ({ today }: Country): string => `
  create temporary table seed_activity on commit drop as
    select drafted.*, case when status = 'completed' then least(due_on, '${today}'::date) end as completed_on,
           case status when 'not_started' then 0 when 'cancelled' then ${drawn('key', 3)} when 'paused' then 1 + ${drawn('key', 4)}
             else 4 + ${drawn('key', 7)} end as occurrences
      from (select a.*, d.name as district, d.id as district_id,
                   case when year < extract(year from '${today}'::date) then ${oneOf(drawn('key', 12), [...Array<string>(10).fill('completed'), 'cancelled', 'in_progress'])}
                        when due_on < '${today}'::date - 45 then ${oneOf(drawn('key', 12), [...Array<string>(9).fill('completed'), 'cancelled', 'in_progress', 'paused'])}
                        else ${oneOf(drawn('key', 12), ['not_started', ...Array<string>(7).fill('in_progress'), 'completed', 'completed', 'paused', 'cancelled'])} end as status
              from (select s, n, year, k, s || '-' || k as key, id as set_id, ${uuid(`'k' || s || '-' || k`)} as id, ${publicId(`'k' || s || '-' || k`)} as public_id,
                           make_date(year, 1, 20) + ${drawn(`'due ' || s || '-' || k`, 340)} as due_on,
                           title, unit, occasion, police, 1 + ${drawn(`'promise ' || s || '-' || k`, 'promises')} as promise,
                           1 + ${drawn(`'where ' || s || '-' || k`, 3)} as d
                      from seed_set cross join lateral generate_series(1, activities) k
                      join (select row_number() over () as kind, * from (values ${kindRows}) v (title, unit, occasion, police)) v
                        on v.kind = 1 + ${drawn(`'kind ' || s || '-' || k`, kinds.length)}) a
              join seed_district d using (n, d)) drafted;
  create unique index seed_activity_by_id on seed_activity (id);
  analyze seed_activity;
  insert into tracker.activity (id, public_id, promise_set_id, title, description, lead_id, lead_function, start_on, due_on, original_due_on, cadence, cadence_times,
      target_comparator, target_quantity, target_unit, target_scope, status, status_reason, decided_by, public_text, completed_on, confirmed_at)
    select id, public_id, set_id, title || case k % 3 when 0 then ' i ' when 1 then ' – ' else ', ' end || district,
           'Det vi gör i ' || district || ' för att det ska kännas tryggare. Vi berättar här hur det går.',
           case when police then ${policeArea} else ${municipality} end, case when police then 'Kommunpolisen' else ${oneOf('k', ['Trygghetssamordnaren', 'Gatuchefen', 'Fältgruppen'])} end,
           make_date(year, 1, 15), due_on, case when k % 10 = 0 then due_on - 30 else due_on end,
           case when k % 4 = 0 then 'monthly' else 'none' end, case when k % 4 = 0 then 2 end,
           case when k % 2 = 0 then 'at_least' end, case when k % 2 = 0 then 4 + k % 9 end, case when k % 2 = 0 then unit end, case when k % 2 = 0 then 'period' end,
           status, case status when 'paused' then 'Vi väntar på att upphandlingen blir klar.' when 'cancelled' then 'Resurserna behövdes på annat håll.'
             when 'completed' then 'Färre än planerat, eftersom två fick ställas in.' end,
           case when status = 'cancelled' then 'Kommunstyrelsen' end, 'Arbetet i ' || district || ' går framåt.', completed_on,
           least(coalesce(completed_on, due_on)::timestamptz, '${today}'::timestamptz - make_interval(days => ${drawn(`'confirmed ' || key`, 90)}))
      from seed_activity order by s, k;
  insert into tracker.activity_promise (promise_set_id, activity_id, promise_id)
    select set_id, id, ${uuid(`'p' || s || '-' || promise`)} from seed_activity;
  insert into tracker.activity_actor (promise_set_id, activity_id, actor_id)
    select set_id, id, ${uuid(`'l' || n`)} from seed_activity where k % 5 = 0;
  insert into tracker.deadline_move (id, promise_set_id, activity_id, from_on, to_on, reason, public_text, moved_by, moved_at)
    select ${uuid(`'w' || key`)}, set_id, id, due_on - 30, due_on, ${oneOf('k / 10', ['waiting_for_other_party', 'procurement_or_permit', 'weather_or_season', 'lack_of_resources'])},
           ${oneOf('k / 10', moveTexts)}, ${person}, least(due_on - 35, '${today}'::date) from seed_activity where k % 10 = 0;
  insert into tracker.milestone (id, promise_set_id, activity_id, title, due_on, done_on, added_by, added_at)
    select ${uuid(`'h' || key`)}, set_id, id, 'Plats och dag bestämda', due_on - 60, case when status <> 'not_started' and due_on - 62 < '${today}'::date then due_on - 62 end,
           ${person}, make_date(year, 1, 15) from seed_activity where k % 8 = 0;
`;

/** Every occasion is a row: most of what a country tells. */
export const occurrences = ({ today }: Country): string => `
  insert into tracker.occurrence (id, promise_set_id, activity_id, authority_id, day, quantity, public_summary, registered_by, registered_at, district_id)
    select ${uuid(`'o' || key || '-' || o`)}, set_id, id, case when police then ${policeArea} else ${municipality} end, day, 1 + ${drawn(`o || key`, 4)} / 3,
           occasion || ' i ' || district || '.', ${person}, day + 1, district_id
      from seed_activity, generate_series(1, occurrences) o,
           lateral (select make_date(year, 1, 16) + (least(coalesce(completed_on, due_on), '${today}'::date - 1) - make_date(year, 1, 16)) * o / (occurrences + 1) as day) d
     order by s, k, o;
`;
