import { type Day, dayOf } from '../kernel/day';
import type {
  PublishedAssessment,
  PublishedFollowUp,
  PublishedPromise,
  PublishedRows,
} from '../published/published-rows';
import type { FollowUpType } from '../words/follow-up-words';
import type { Judgement } from '../words/judgement';
import { type Actors, type Approved, fieldsOf, type PublisherQuery } from './approved-fields';

type Shown = Pick<PublishedRows, 'follow_up' | 'assessment' | 'follow_up_correction' | 'feedback'>;

/** An open follow-up is shown too: residents see who has reported and who has not. */
export async function publishableFollowUps(
  query: PublisherQuery,
  approved: Approved,
  promises: ReadonlyMap<string, PublishedPromise>,
  actors: Actors,
): Promise<Shown> {
  const rows = await query<FollowUpRow>(followUpsSql, [approved.setId]);
  const shown = new Map(
    rows.map((row, position) => [row.id, { row, followUp: show(row, approved, position) }]),
  );
  return {
    follow_up: [...shown.values()].map(({ followUp }) => followUp),
    assessment: await assessments(query, approved, shown, promises),
    follow_up_correction: await corrections(query, approved, shown, actors),
    feedback: await feedback(query, approved, actors),
  };
}

interface FollowUpRow {
  readonly id: string;
  readonly publicId: string;
  readonly type: FollowUpType;
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly dueOn: Day;
  readonly heldOn: Day | null;
  readonly participants: string;
  readonly decisions: string;
  readonly nextSteps: string;
  readonly registryNumber: string | null;
  readonly state: PublishedFollowUp['state'];
  readonly closedAt: Date | null;
}

type ShownFollowUps = ReadonlyMap<
  string,
  { readonly row: FollowUpRow; readonly followUp: PublishedFollowUp }
>;

const followUpsSql = `
  select id, public_id as "publicId", type, from_on as "fromOn", to_on as "toOn", due_on as "dueOn", held_on as "heldOn", participants,
         decisions, next_steps as "nextSteps", registry_number as "registryNumber", state, closed_at as "closedAt"
    from tracker.follow_up where promise_set_id = $1 order by to_on desc, from_on, type`;

const show = (row: FollowUpRow, { publicSetId }: Approved, position: number): PublishedFollowUp => ({
  id: row.publicId,
  promiseSetId: publicSetId,
  position,
  type: row.type,
  fromOn: row.fromOn,
  toOn: row.toOn,
  dueOn: row.dueOn,
  heldOn: row.heldOn,
  participants: row.participants,
  decisions: row.decisions,
  nextSteps: row.nextSteps,
  registryNumber: row.registryNumber,
  state: row.state,
  closedOn: row.closedAt && dayOf(row.closedAt),
});

interface OwedRow {
  readonly followUpId: string;
  readonly promiseId: string;
  readonly party: PublishedAssessment['party'];
  readonly authorityName: string;
  readonly assessmentId: string | null;
  readonly judgement: Judgement | null;
  readonly reason: string | null;
  readonly publicText: string | null;
  readonly assessedAt: Date | null;
}

/**
 * A row for each judgement that is owed, the municipality's before the police's: one that is missing is a row without a judgement.
 * What was judged before the promise was withdrawn is owed no longer and stays in sight.
 */
const owedSql = `
  select f.id as "followUpId", o.promise_id as "promiseId", case k.kind when 'police_area' then 'police' else 'municipality' end as party,
         k.name as "authorityName", a.id as "assessmentId", a.judgement, a.reason, a.public_text as "publicText", a.assessed_at as "assessedAt"
    from tracker.follow_up f
    cross join lateral (select promise_id, authority_id from tracker.promise_owners(f.promise_set_id)
      union select promise_id, authority_id from tracker.assessment where follow_up_id = f.id) o
    join tracker.actor k on k.id = o.authority_id
    left join tracker.assessment a on a.follow_up_id = f.id and a.promise_id = o.promise_id and a.authority_id = o.authority_id
   where f.promise_set_id = $1
   order by f.id, o.promise_id, k.kind, k.name`;

async function assessments(
  query: PublisherQuery,
  approved: Approved,
  followUps: ShownFollowUps,
  promises: ReadonlyMap<string, PublishedPromise>,
): Promise<PublishedAssessment[]> {
  const counts = new Map<string, number>();
  return (await query<OwedRow>(owedSql, [approved.setId])).flatMap((row): PublishedAssessment[] => {
    const followUp = followUps.get(row.followUpId);
    const promise = promises.get(row.promiseId);
    if (!followUp || !promise) return [];
    const key = `${row.followUpId} ${row.promiseId}`;
    const position = (counts.get(key) ?? 0) + 1;
    counts.set(key, position);
    const said = saidIn(row, followUp.row, approved);
    return [
      {
        promiseSetId: approved.publicSetId,
        followUpId: followUp.followUp.id,
        promiseId: promise.id,
        position,
        party: row.party,
        authorityName: row.authorityName,
        judgement: said?.judgement ?? null,
        reason: said?.reason ?? null,
        publicText: said?.publicText ?? '',
        assessedOn: said && row.assessedAt ? dayOf(row.assessedAt) : null,
      },
    ];
  });
}

type SaidFields = Pick<OwedRow, 'reason'> & { readonly judgement: Judgement; readonly publicText: string };

/** A final judgement is shown as its party's approver approved it, and not before. */
function saidIn(row: OwedRow, { type }: FollowUpRow, approved: Approved): SaidFields | undefined {
  if (row.assessmentId === null || row.judgement === null) return undefined;
  if (type === 'final') return fieldsOf<SaidFields>(approved, row.assessmentId);
  return { judgement: row.judgement, reason: row.reason, publicText: row.publicText ?? '' };
}

async function corrections(
  query: PublisherQuery,
  { setId, publicSetId }: Approved,
  followUps: ShownFollowUps,
  actors: Actors,
): Promise<PublishedRows['follow_up_correction']> {
  const rows = await query<{
    followUpId: string;
    authorityId: string;
    text: string;
    reason: string;
    writtenAt: Date;
  }>(
    `select follow_up_id as "followUpId", authority_id as "authorityId", text, reason, written_at as "writtenAt"
       from tracker.follow_up_correction where promise_set_id = $1 order by written_at, id`,
    [setId],
  );
  return rows.flatMap(({ followUpId, authorityId, text, reason, writtenAt }, position) => {
    const shown = followUps.get(followUpId);
    if (!shown) return [];
    const authorityName = actors.get(authorityId)?.name ?? '';
    const correctedOn = dayOf(writtenAt);
    return [
      {
        promiseSetId: publicSetId,
        followUpId: shown.followUp.id,
        position,
        authorityName,
        text,
        reason,
        correctedOn,
      },
    ];
  });
}

async function feedback(
  query: PublisherQuery,
  { setId, publicSetId }: Approved,
  actors: Actors,
): Promise<PublishedRows['feedback']> {
  const rows = await query<
    Omit<PublishedRows['feedback'][number], 'promiseSetId' | 'position' | 'authorityName'> & {
      authorityId: string;
    }
  >(
    `select kind, what, due_on as "dueOn", authority_id as "authorityId", owner_function as "ownerFunction", done_on as "doneOn",
            public_note as "publicNote"
       from tracker.feedback where promise_set_id = $1 order by due_on, planned_at, id`,
    [setId],
  );
  return rows.map(({ kind, what, dueOn, authorityId, ownerFunction, doneOn, publicNote }, position) => ({
    promiseSetId: publicSetId,
    position,
    kind,
    what,
    dueOn,
    authorityName: actors.get(authorityId)?.name ?? '',
    ownerFunction,
    doneOn,
    publicNote,
  }));
}
