import { randomUUID } from 'node:crypto';
import type { Caller } from '../../src/kernel/caller';
import { newPublicId } from '../../src/kernel/ids';
import type { TestDatabase } from '../support/database';
import { aPerson, aTown, type Town } from '../support/people';

type Database = Pick<TestDatabase, 'rows'>;

/**
 * A town with a signed promise set, ready for activities that somebody answers for. Written straight into the tables.
 * Its coordinator has switched copies off, so that a test about one person sees that person's mail alone.
 */
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
  await database.rows(`insert into tracker.mail_preference (recipient_id, kinds_off) values ($1, '{copy}')`, [
    town.coordinator.userId,
  ]);
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
    `insert into tracker.activity (id, public_id, promise_set_id, title, lead_id, lead_function, due_on, original_due_on, confirmed_at, created_at)
     values ($1, $2, $3, $4, $5, 'Trygghetssamordnaren', $6, $6, $6::date - 10, $6::date - 10)`,
    [activityId, newPublicId(), setId, asked.title, town.ekhamra, asked.dueOn],
  );
  await database.rows(
    `insert into tracker.assignment (id, promise_set_id, activity_id, authority_id, user_id, external_contact_id, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7::date - 3)`,
    [
      assignmentId,
      setId,
      activityId,
      town.ekhamra,
      asked.contactId ? null : asked.userId,
      asked.contactId,
      asked.dueOn,
    ],
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

/** A case worker more: every person gets a mail of his or her own. */
export const aColleague = (database: Database, { town }: Stage, name = 'Berit Bisittare'): Promise<Caller> =>
  aPerson(database as TestDatabase, name, [['case_worker', town.ekhamra]]);

export interface StoredReminder {
  readonly id: string;
  readonly activityId: string;
  readonly rule: string;
  readonly state: string;
  readonly reason: string | null;
  readonly thresholdOn: string;
  readonly mailId: string | null;
}

/** Those of the people who answer for activities. */
export const reminders = (database: Database): Promise<StoredReminder[]> =>
  database.rows(
    `select id, activity_id as "activityId", rule, state, reason, threshold_on::text as "thresholdOn", mail_id as "mailId"
       from tracker.owed_reminder where role = 'owner' order by anchor_on, rule, id`,
  );

export interface StoredMail {
  readonly id: string;
  readonly recipientId: string;
  readonly day: string;
  readonly state: string;
  readonly reason: string | null;
  readonly attempt: number;
  readonly messageId: string | null;
}

export const mails = (database: Database): Promise<StoredMail[]> =>
  database.rows(
    `select id, recipient_id as "recipientId", day::text, state, reason, attempt, message_id as "messageId"
       from tracker.outgoing_mail order by day, made_at, id`,
  );

/** All pauses and leases are over, as if their time had passed. */
export const letTimePass = (database: Database): Promise<unknown> =>
  database.rows(
    `update tracker.outgoing_mail set not_before = now(), lease_until = case when state = 'claimed' then now() - interval '1 second' end
      where state in ('owed', 'retry', 'uncertain', 'claimed')`,
  );
