import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Day } from '../../kernel/day';
import { newPublicId } from '../../kernel/ids';
import { addWorkingDays } from '../../kernel/working-days';

/** One person is to be told of one activity. */
export interface Debt {
  readonly number: number;
  readonly recipient: string;
}

const titleOf = (number: number): string => `Insats nr ${number} av provet`;
const anyTitle = /Insats nr (\d+) av provet/g;

/** The numbers of the activities that a text names. */
export const numbersIn = (text: string): number[] => [
  ...new Set([...text.matchAll(anyTitle)].map(([, number]) => Number(number))),
];

/** Two working days late, or due in three or fourteen: each of these is owed one reminder today. */
const distances = [-2, 3, 14];
/** One, two or three activities for each person, in turn. */
const mostActivities = 3;

export function debtsOf(reminders: number): Debt[] {
  const debts: Debt[] = [];
  for (let person = 1; debts.length < reminders; person += 1)
    for (let left = 1 + (person % mostActivities); left > 0 && debts.length < reminders; left -= 1)
      debts.push({ number: debts.length + 1, recipient: `person-${person}@example.invalid` });
  return debts;
}

/** A municipality with a signed promise set, everybody who is to be told of something, and it; in one commit. */
export async function oweAll(client: Client, debts: readonly Debt[], today: Day): Promise<void> {
  const [authority, set] = [randomUUID(), randomUUID()];
  const recipients = [...new Set(debts.map(({ recipient }) => recipient))];
  await client.query('begin');
  await client.query(
    `insert into tracker.actor (id, kind, name, slug, authority_id) values ($1, 'municipality', 'Provköpings kommun', 'provkoping', $1)`,
    [authority],
  );
  await client.query(
    `insert into tracker.promise_set (id, public_id, keeper_id, kind, title, period_start, period_end, signed_on, state)
     values ($1, $2, $3, 'citizen_promise', 'Medborgarlöfte för Provköping', $4::date - 60, $4::date + 300, $4::date - 60, 'signed')`,
    [set, newPublicId(), authority, today],
  );
  await client.query(`insert into tracker.promise_set_party values ($1, $2, 'municipality')`, [
    set,
    authority,
  ]);
  await client.query(
    `with person as (insert into tracker.user_account (id, email, name)
       select gen_random_uuid(), email, 'Person ' || email from unnest($1::text[]) email returning id)
     insert into tracker.membership (id, user_id, authority_id, role, from_on)
       select gen_random_uuid(), id, $2, 'case_worker', '2020-01-01' from person`,
    [recipients, authority],
  );
  await client.query(
    `with debt as (select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[]) d (id, public_id, title, email, due_on)),
     activity as (insert into tracker.activity (id, public_id, promise_set_id, title, lead_id, lead_function, due_on, original_due_on, status, confirmed_at)
       select id, public_id, $6, title, $7, 'Trygghetssamordnaren', due_on, due_on, 'in_progress', now() from debt)
     insert into tracker.assignment (id, promise_set_id, activity_id, authority_id, user_id, state, asked_at, answered_at)
       select gen_random_uuid(), $6, d.id, $7, u.id, 'accepted', now(), now() from debt d join tracker.user_account u on u.email = d.email`,
    [
      debts.map(() => randomUUID()),
      debts.map(() => newPublicId()),
      debts.map(({ number }) => titleOf(number)),
      debts.map(({ recipient }) => recipient),
      debts.map(({ number }) => addWorkingDays(today, distances[number % distances.length] ?? 0)),
      set,
      authority,
    ],
  );
  await client.query('commit');
  // As the database does by itself within a minute.
  await client.query('analyze');
}
