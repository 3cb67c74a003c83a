import { randomUUID } from 'node:crypto';
import { newPublicId } from '../../src/kernel/ids';
import type { TestDatabase } from '../support/database';
import { aTown, type Town } from '../support/people';

type Database = Pick<TestDatabase, 'rows'>;

/** A town with a signed promise set, ready for activities that somebody answers for. Written straight into the tables. */
export interface Stage {
  readonly town: Town;
  readonly setId: string;
}

export interface AskedActivity {
  readonly activityId: string;
  readonly assignmentId: string;
}

export interface Asked {
  readonly dueOn: string;
  readonly title: string;
  /** The user who is asked, the case worker if nobody else. */
  readonly userId: string;
  /** A partner without an account, asked instead of a user. */
  readonly contactId: string | null;
}

export async function aStage(database: Database): Promise<Stage> {
  const town = await aTown(database as TestDatabase);
  const setId = randomUUID();
  await database.rows(
    `insert into tracker.promise_set (id, public_id, keeper_id, kind, title, period_start, period_end, signed_on, state)
     values ($1, $2, $3, 'citizen_promise', 'Medborgarlöfte för Ekhamra', '2026-01-01', '2027-12-31', '2026-01-01', 'signed')`,
    [setId, newPublicId(), town.ekhamra],
  );
  for (const [actorId, party] of [
    [town.ekhamra, 'municipality'],
    [town.area, 'police'],
  ])
    await database.rows('insert into tracker.promise_set_party values ($1, $2, $3)', [setId, actorId, party]);
  return { town, setId };
}

export async function anAskedActivity(
  database: Database,
  { town, setId }: Stage,
  overrides: Partial<Asked> & Pick<Asked, 'dueOn'>,
): Promise<AskedActivity> {
  const asked = { title: 'Trygghetsvandring', userId: town.caseWorker.userId, contactId: null, ...overrides };
  const [activityId, assignmentId] = [randomUUID(), randomUUID()];
  await database.rows(
    `insert into tracker.activity (id, public_id, promise_set_id, title, lead_id, lead_function, due_on, original_due_on, confirmed_at)
     values ($1, $2, $3, $4, $5, 'Trygghetssamordnaren', $6, $6, now())`,
    [activityId, newPublicId(), setId, asked.title, town.ekhamra, asked.dueOn],
  );
  await database.rows(
    `insert into tracker.assignment (id, promise_set_id, activity_id, authority_id, user_id, external_contact_id, asked_at)
     values ($1, $2, $3, $4, $5, $6, now())`,
    [assignmentId, setId, activityId, town.ekhamra, asked.contactId ? null : asked.userId, asked.contactId],
  );
  return { activityId, assignmentId };
}

export async function aPartner(database: Database, { town }: Stage, email: string): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into tracker.external_contact (id, authority_id, name, email) values ($1, $2, 'Bo Bostad', $3)`,
    [id, town.ekhamra, email],
  );
  return id;
}

export interface StoredReminder {
  readonly id: string;
  readonly activityId: string;
  readonly rule: string;
  readonly state: string;
  readonly reason: string | null;
  readonly attempt: number;
  readonly messageId: string | null;
  readonly thresholdOn: string;
}

export const reminders = (database: Database): Promise<StoredReminder[]> =>
  database.rows(
    `select id, activity_id as "activityId", rule, state, reason, attempt, message_id as "messageId",
            threshold_on::text as "thresholdOn" from tracker.owed_reminder order by due_on, rule, id`,
  );

/** All pauses and leases are over, as if their time had passed. */
export const letTimePass = (database: Database): Promise<unknown> =>
  database.rows(
    `update tracker.owed_reminder set not_before = now(), lease_until = case when state = 'claimed' then now() - interval '1 second' end
      where state in ('owed', 'retry', 'uncertain', 'claimed')`,
  );
