import type { Client } from 'pg';
import type { Day } from '../../kernel/day';

/** How much a synthetic country holds. */
export interface Country {
  readonly municipalities: number;
  readonly years: number;
  /** The newest year is this day's. */
  readonly today: Day;
}

const promisesInSet = 8;
const activitiesInSet = 55;
const occurrencesOfActivity = 6;
const municipalitiesInArea = 3;

/**
 * Invented municipalities with every year's promise set, written straight into both schemas as their owner. The same each time:
 * every id is a digest of its number. Nobody has approved any of it, and it leaves no history, so it is for measuring only.
 */
export async function fillCountry(client: Client, { municipalities, years, today }: Country): Promise<void> {
  const run = (sql: string) => client.query(sql);
  await run('begin');
  await run(`set local synchronous_commit = off`);
  const lastYear = Number(today.slice(0, 4));
  await run(`
    insert into tracker.user_account (id, email, name) values (${uuid(`'seed person'`)}, 'seed@example.invalid', 'Påhittad person');
    insert into tracker.actor (id, kind, name, slug, code, authority_id, contact_function, contact_email)
      select ${uuid(`'m' || n`)}, 'municipality', name || ' kommun', 'seed-kommun-' || n, lpad((9000 - n)::text, 4, '0'), ${uuid(`'m' || n`)},
             'Trygghetssamordnaren', 'trygghet-' || n || '@example.invalid'
        from (select n, ${placeName('n')} as name from generate_series(1, ${municipalities}) n) m;
    insert into tracker.actor (id, kind, name, slug, authority_id)
      select ${uuid(`'a' || n`)}, 'police_area', 'Lokalpolisområde ' || ${placeName('n * 3')}, 'seed-omrade-' || n, ${uuid(`'a' || n`)}
        from generate_series(0, ${Math.floor(municipalities / municipalitiesInArea)}) n;
    insert into tracker.police_area_municipality (police_area_id, municipality_id, from_on)
      select ${uuid(`'a' || n / ${municipalitiesInArea}`)}, ${uuid(`'m' || n`)}, '2015-01-01' from generate_series(1, ${municipalities}) n;

    create temporary table seed_set on commit drop as
      select s, n, year, ${uuid(`'s' || s`)} as id, ${publicId(`'s' || s`)} as public_id
        from (select (row_number() over ())::int as s, n, year
                from generate_series(1, ${municipalities}) n, generate_series(${lastYear - years + 1}, ${lastYear}) year) all_sets;
    insert into tracker.promise_set (id, public_id, keeper_id, kind, title, period_start, period_end, signed_on, basis, state)
      select id, public_id, ${uuid(`'m' || n`)}, 'citizen_promise', 'Medborgarlöfte för ' || ${placeName('n')} || ' ' || year,
             make_date(year, 1, 1), make_date(year, 12, 31), make_date(year, 1, 15),
             (200 + n * 7) || ' invånare svarade på enkäten. Störst oro väckte mörka gångvägar och buskörning.',
             'approved' from seed_set;
    insert into tracker.promise_set_party (promise_set_id, actor_id, party)
      select id, ${uuid(`'m' || n`)}, 'municipality' from seed_set
      union all select id, ${uuid(`'a' || n / ${municipalitiesInArea}`)}, 'police' from seed_set;
    insert into tracker.citizen_promise (id, public_id, promise_set_id, number, text, party, kind)
      select ${uuid(`'p' || s || '-' || k`)}, ${publicId(`'p' || s || '-' || k`)}, id, k, 'Att ' || ${oneOf('k', promises)} || '.',
             ${oneOf('k', ['municipality', 'police', 'joint'])}, ${oneOf('k', ['activity', 'direction'])}
        from seed_set, generate_series(1, ${promisesInSet}) k;
    -- Signed when the words stand there: the signing copies them.
    update tracker.promise_set set state = 'signed' from seed_set x where x.id = promise_set.id;
    update tracker.promise_set set state = 'ended' from seed_set x where x.id = promise_set.id and year < ${lastYear};
  `);
  await run(`
    create temporary table seed_activity on commit drop as
      select s, n, year, k, id as set_id, ${uuid(`'k' || s || '-' || k`)} as id, ${publicId(`'k' || s || '-' || k`)} as public_id,
             make_date(year, 1 + (k * 7 + s) % 12, 1 + (k * 5 + n) % 28) as due_on,
             case when year < ${lastYear} then (array['completed', 'completed', 'completed', 'cancelled', 'completed'])[1 + (k + s) % 5]
                  else (array['not_started', 'in_progress', 'completed', 'in_progress', 'paused', 'completed', 'cancelled'])[1 + (k + s) % 7] end as status
        from seed_set, generate_series(1, ${activitiesInSet}) k;
    insert into tracker.activity (id, public_id, promise_set_id, title, description, lead_id, lead_function, due_on, original_due_on,
        target_comparator, target_quantity, target_unit, target_scope, status, status_reason, decided_by, public_text, completed_on, confirmed_at)
      select id, public_id, set_id, ${oneOf('k', activities)} || ' ' || ${oneOf('k + s', places)}, 'Vi gör det tillsammans och antecknar vad vi ser.',
             case when k % 3 = 1 then ${uuid(`'a' || n / ${municipalitiesInArea}`)} else ${uuid(`'m' || n`)} end,
             case when k % 3 = 1 then 'Kommunpolisen' else 'Trygghetssamordnaren' end, due_on, due_on,
             case when k % 2 = 0 then 'at_least' end, case when k % 2 = 0 then 4 + k % 9 end, case when k % 2 = 0 then 'tillfällen' end,
             case when k % 2 = 0 then 'period' end, status,
             case when status in ('paused', 'cancelled') then 'Resurserna räckte inte.' end,
             case when status = 'cancelled' then 'Kommunstyrelsen' end, 'Arbetet går framåt på plats ' || k || '.',
             case when status = 'completed' then due_on end, least(due_on::timestamptz, '${today}T06:00:00Z')
        from seed_activity;
    insert into tracker.activity_promise (promise_set_id, activity_id, promise_id)
      select set_id, id, ${uuid(`'p' || s || '-' || (1 + k % ${promisesInSet})`)} from seed_activity;
    insert into tracker.occurrence (id, promise_set_id, activity_id, authority_id, day, quantity, public_summary, registered_by, registered_at)
      select ${uuid(`'o' || s || '-' || k || '-' || o`)}, set_id, id, ${uuid(`'m' || n`)}, make_date(year, 1, 1) + (o * 29 + k) % 300, 1,
             'Gjort på ' || ${oneOf('k + o', places)} || '.', ${uuid(`'seed person'`)}, make_date(year, 12, 1)
        from seed_activity, generate_series(1, ${occurrencesOfActivity}) o;
  `);
  await publish(run, today);
  await run('commit');
  await run('analyze');
}

/** What the parties would have published: everything, as it stands. */
async function publish(run: (sql: string) => Promise<unknown>, today: Day): Promise<void> {
  await run(`
    insert into published.promise_set (id, revision, kind, title, period_start, period_end, signed_on, basis, contact_function, contact_email, first_published_at, published_at)
      select s.public_id, nextval('published.revision'), s.kind, s.title, s.period_start, s.period_end, s.signed_on, s.basis, k.contact_function, k.contact_email,
             s.period_start, least(s.period_end::timestamptz, '${today}T06:00:00Z')
        from tracker.promise_set s join seed_set using (id) join tracker.actor k on k.id = s.keeper_id order by s.period_start, s.public_id;
    insert into published.party (promise_set_id, party, position, name, slug, code)
      select e.public_id, p.party, case p.party when 'municipality' then 0 else 1 end, a.name, a.slug, a.code
        from tracker.promise_set_party p join seed_set e on e.id = p.promise_set_id join tracker.actor a on a.id = p.actor_id;
    insert into published.promise (id, promise_set_id, number, text, party, kind)
      select p.public_id, e.public_id, p.number, p.text, p.party, p.kind from tracker.citizen_promise p join seed_set e on e.id = p.promise_set_id;
    insert into published.activity (id, promise_set_id, position, title, description, lead_name, lead_function, has_accepted_person, due_on, cadence,
        target_comparator, target_quantity, target_unit, target_scope, demand_driven, status, status_reason, decided_by, public_text, completed_on, confirmed_at)
      select a.public_id, e.public_id, x.k, a.title, a.description, l.name, a.lead_function, true, a.due_on, a.cadence,
             a.target_comparator, a.target_quantity, a.target_unit, a.target_scope, a.demand_driven, a.status, a.status_reason, a.decided_by, a.public_text, a.completed_on, a.confirmed_at
        from tracker.activity a join seed_activity x using (id) join seed_set e on e.id = a.promise_set_id join tracker.actor l on l.id = a.lead_id;
    insert into published.activity_promise (activity_id, promise_id) select x.public_id, p.public_id
        from tracker.activity_promise l join seed_activity x on x.id = l.activity_id join tracker.citizen_promise p on p.id = l.promise_id;
    insert into published.occurrence (activity_id, position, day, quantity, summary) select x.public_id, row_number() over (partition by x.id order by o.day, o.id), o.day, o.quantity, o.public_summary
        from tracker.occurrence o join seed_activity x on x.id = o.activity_id;
    analyze published.activity; analyze published.occurrence; analyze published.promise; analyze published.activity_promise; analyze published.party;
    select published.list_in_catalogue(s.id, s.revision, s.published_at) from published.promise_set s join seed_set e on e.public_id = s.id;
  `);
}

const uuid = (key: string): string => `md5('seed ' || ${key})::uuid`;

/** Twelve of sixteen signs that a public id may hold. */
const publicId = (key: string): string => `left(md5('seed public ' || ${key}), 12)`;

const oneOf = (number: string, words: readonly string[]): string =>
  `(array[${words.map((word) => `'${word}'`).join(', ')}])[1 + (${number}) % ${words.length}]`;

const beginnings = [
  'Björk',
  'Alm',
  'Tall',
  'Gran',
  'Å',
  'Äng',
  'Ö',
  'Kvarn',
  'Sten',
  'Lind',
  'Ek',
  'Hassel',
  'Berg',
  'Sjö',
  'Norr',
  'Söder',
  'Väster',
];
const endings = [
  'hamra',
  'forsa',
  'holma',
  'berga',
  'bruk',
  'torp',
  'köping',
  'vik',
  'dala',
  'näs',
  'mark',
  'sund',
  'stad',
  'lösa',
  'hult',
  'ryd',
  'tuna',
  'by',
];

/** 306 different names, more than there are municipalities. */
const placeName = (number: string): string =>
  `(${oneOf(number, beginnings)} || ${oneOf(`(${number}) / ${beginnings.length} + (${number})`, endings)})`;

const promises = [
  'genomföra minst fyra trygghetsvandringar under året',
  'vara synliga till fots i centrum på fredagar och lördagar',
  'förbättra belysningen längs gång- och cykelvägarna',
  'utveckla grannsamverkan med fastighetsägare',
  'kontrollera hastigheten utanför skolorna varje månad',
];
const activities = [
  'Trygghetsvandringar',
  'Hastighetskontroller',
  'Fotpatrullering',
  'Ny gatubelysning',
  'Klottersanering',
  'Grannsamverkan',
  'Drogförebyggande samtal',
];
const places = [
  'i centrum',
  'vid stationen',
  'på Norra hamnen',
  'vid Åskolan',
  'i Kvarnbacken',
  'längs Ängsvägen',
];
