import { randomUUID } from 'node:crypto';
import { Activities } from '../../../src/activities/activities';
import { Assignments } from '../../../src/activities/assignments';
import { InternalNotes } from '../../../src/activities/internal-notes';
import { Occurrences } from '../../../src/activities/occurrences';
import { PromiseSets } from '../../../src/promises/promise-sets';
import { Proposals } from '../../../src/publication/proposals';
import type { TestApp } from '../../support/app';
import { aJudgedFollowUp } from '../../support/judged';
import { aPerson } from '../../support/people';
import { aPlan, approve, type Plan, publish } from '../../support/plan';
import { Reviewing } from '../../support/reviewing';
import type { Given, State } from './act';
import type { Cast } from './cast';
import { aWaitingStop, enteredParts, laidParts } from './parts';

const followUps = { 'followed up': 'open', 'finally judged': 'final', 'follow-up closed': 'closed' } as const;
const isBeforePublication = (when: State): boolean => ['draft', 'proposed', 'approved'].includes(when);

/** A promise set of its own in that state, with all that the acts are about. */
export async function aGiven(on: TestApp, town: Cast, when: State): Promise<Given> {
  const made = await aPlan(on, town);
  const { app, database, transactions } = on;
  await begin(on, town, made);
  const laid = await laidParts(on, town, made);
  await bringTo(on, town, made, when);
  const entered = await enteredParts(on, town, made);
  // A promise that nothing is done for yet may be removed.
  if (when === 'draft')
    await database.rows('update tracker.activity_promise set promise_id = $2 where promise_id = $1', [
      made.promises[0]?.id,
      made.promises[2]?.id,
    ]);
  const waitingStopId = when === 'published' ? await aWaitingStop(on, town, made) : '';
  if (when === 'published')
    await database.rows('update tracker.activity set is_trial = true where id = $1', [made.walks.id]);
  const followUp =
    when in followUps
      ? await aJudgedFollowUp(on, town, made.set.id, followUps[when as keyof typeof followUps])
      : null;
  const idOf = async (sql: string, id: string) =>
    (await database.rows<{ id: string }>(sql, [id]))[0]?.id ?? '';
  const revisions = await database.rows<{ id: string }>(
    'select id from tracker.revision where promise_set_id = $1 and $2 = any (demands)',
    [made.set.id, town.ekhamra],
  );
  const asItIs = await transactions.asStaff(town.coordinator.userId, async () => ({
    walks: await app.get(Activities).find(made.walks.id),
    set: await app.get(PromiseSets).find(made.set.id),
  }));
  return {
    ...made,
    ...asItIs,
    ...laid,
    ...entered,
    waitingStopId,
    followUp,
    town,
    reviewId: when === 'asked about' ? await aQuestion(on, town, made) : '',
    revisionIds: revisions.map(({ id }) => id),
    occurrenceId: await idOf('select id from tracker.occurrence where activity_id = $1', made.walks.id),
    noteId: await idOf('select id from tracker.internal_note where subject_id = $1', made.walks.id),
    spare: await aSpare(on, town),
  };
}

async function begin({ app, transactions }: TestApp, town: Cast, { walks }: Plan): Promise<void> {
  const by = town.coordinator;
  const occurrence = { day: '2026-05-04', quantity: 1, publicSummary: '', formKey: randomUUID() };
  await transactions.asStaff(by.userId, async () => {
    await app.get(Occurrences).register(walks.id, occurrence, by);
    await app.get(Assignments).ask(walks.id, town.caseWorker.userId, by);
    await app.get(InternalNotes).write(walks.id, town.ekhamra, 'Internt om vandringarna.', by);
  });
}

async function bringTo(on: TestApp, town: Cast, { set }: Plan, when: State): Promise<void> {
  const { app, transactions } = on;
  const by = town.coordinator;
  if (when === 'proposed' || when === 'approved')
    await transactions.asStaff(by.userId, () => app.get(Proposals).propose(set.id, by));
  if (when === 'approved') await approve(on, town, set.id);
  if (!isBeforePublication(when)) await publish(on, town, set.id);
  if (when === 'signed')
    await transactions.asStaff(by.userId, () => app.get(PromiseSets).sign(set.id, '2026-06-01', by));
}

async function aQuestion(on: TestApp, town: Cast, { set, walks }: Plan): Promise<string> {
  const reviewing = new Reviewing(on, town, set.id);
  await reviewing.ask(walks.id);
  return (await reviewing.turns(walks.id))[0]?.id ?? '';
}

/** People to administer. */
export async function aSpare({ database }: TestApp, town: Cast): Promise<Given['spare']> {
  const { userId } = await aPerson(database, 'Rolf Reserv', [['case_worker', town.ekhamra]]);
  const { userId: heirId } = await aPerson(database, 'Hilda Arvtagare', [['reader', town.ekhamra]]);
  const [membership] = await database.rows<{ id: string }>(
    'select id from tracker.membership where user_id = $1',
    [userId],
  );
  const deputyId = randomUUID();
  await database.rows(
    `insert into tracker.deputy (id, authority_id, for_user_id, user_id, from_on, to_on, named_by) values ($1, $2, $3, $4, '2026-06-01', '2026-06-30', $5)`,
    [deputyId, town.ekhamra, userId, town.idleCaseWorker.userId, town.administrator.userId],
  );
  return { userId, heirId, membershipId: membership?.id ?? '', deputyId };
}
