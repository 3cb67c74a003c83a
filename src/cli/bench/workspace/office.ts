import { Client } from 'pg';
import { hashOf, newSecret } from '../../../accounts/secrets';
import type { Size, Stage } from '../stage';

/** One police area with fifteen municipalities, of which the first has many activities. */
export const officeSize: Size = { municipalities: 15, years: 1 };
export const activitiesOfCoordinator = 2000;

/** The sessions' secrets: what their cookies hold. */
export interface Office {
  readonly coordinator: string;
  readonly chief: string;
}

const first = `(select min(id::text)::uuid from tracker.promise_set)`;

/**
 * Makes the synthetic country into one police area's, gives its first municipality two thousand activities, and lets in a coordinator and a chief.
 * Written as the owner, as the country is: for measuring only.
 */
export async function furnish(stage: Stage): Promise<Office> {
  await stage.fillCountry();
  const client = new Client({ connectionString: stage.urls.owner });
  await client.connect();
  try {
    await client.query(oneArea);
    await client.query(manyActivities);
    await client.query('analyze');
    return {
      coordinator: await letIn(
        client,
        'coordinator',
        `(select keeper_id from tracker.promise_set where id = ${first})`,
      ),
      chief: await letIn(client, 'police_area_chief', area),
    };
  } finally {
    await client.end();
  }
}

const area = `(select min(id::text)::uuid from tracker.actor where kind = 'police_area')`;

const oneArea = `
  update tracker.police_area_municipality set police_area_id = ${area};
  update tracker.activity set lead_id = ${area} where lead_id in (select id from tracker.actor where kind = 'police_area');
  update tracker.promise_set_party set actor_id = ${area} where party = 'police';
`;

/** Copies of those there are, open, in turn led by the municipality and the police. */
const manyActivities = `
  with copied as (
    insert into tracker.activity (id, public_id, promise_set_id, title, description, lead_id, lead_function, due_on, original_due_on, status, public_text, confirmed_at)
      select gen_random_uuid(), left(md5(n || ' office ' || a.id), 12), a.promise_set_id, a.title || ' ' || n, a.description,
             s.keeper_id, a.lead_function, a.due_on, a.due_on, 'in_progress', a.public_text, a.confirmed_at
        from tracker.activity a join tracker.promise_set s on s.id = a.promise_set_id, generate_series(1, 100) n
       where a.promise_set_id = ${first}
       limit ${activitiesOfCoordinator} - (select count(*) from tracker.activity where promise_set_id = ${first})
      returning id, promise_set_id)
  insert into tracker.activity_promise (promise_set_id, activity_id, promise_id)
    select c.promise_set_id, c.id, (select min(p.id::text)::uuid from tracker.citizen_promise p where p.promise_set_id = c.promise_set_id)
      from copied c;
`;

async function letIn(client: Client, role: string, authority: string): Promise<string> {
  const secret = newSecret();
  await client.query(
    `with person as (
       insert into tracker.user_account (id, email, name) values (gen_random_uuid(), $1 || '@example.invalid', 'Påhittad person') returning id),
     member as (
       insert into tracker.membership (id, user_id, authority_id, role, from_on)
         select gen_random_uuid(), id, ${authority}, $1, '2020-01-01' from person)
     insert into tracker.session (token_hash, user_id, started_at, seen_at, proof, began_by)
       select $2, id, now(), now(), 'two_factors', 'link' from person`,
    [role, hashOf(secret)],
  );
  return secret;
}
