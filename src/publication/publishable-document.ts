import type { Day } from '../kernel/day';
import type {
  PublishedAddition,
  PublishedDialogue,
  PublishedDistrict,
  PublishedEndedPromise,
  PublishedPromise,
  PublishedSetFacts,
  PublishedSignatory,
  PublishedWorry,
} from '../published/published-rows';
import { type Approved, fieldsOf, type PublisherQuery } from './approved-fields';
import type { AdditionFields } from './commitment-fields';

type Told<Row> = Omit<Row, 'promiseSetId' | 'position'>;

export async function publishableFacts(
  query: PublisherQuery,
  { setId, publicSetId }: Approved,
): Promise<PublishedSetFacts[]> {
  const rows = await query<Omit<PublishedSetFacts, 'promiseSetId'>>(factsSql, [setId]);
  return rows.map(({ extendsId, followUpEvery, endedOn, endReason }) => ({
    promiseSetId: publicSetId,
    extendsId,
    followUpEvery,
    endedOn,
    endReason,
  }));
}

export async function publishableDistricts(
  query: PublisherQuery,
  { setId, publicSetId: promiseSetId }: Approved,
): Promise<PublishedDistrict[]> {
  const rows = await query<Told<PublishedDistrict>>(
    `select d.public_id as id, d.name, m.name as municipality from tracker.promise_set_district s
       join tracker.district d on d.id = s.district_id join tracker.actor m on m.id = d.municipality_id
      where s.promise_set_id = $1 order by m.name, d.name`,
    [setId],
  );
  return rows.map(({ id, name, municipality }, position) => ({
    id,
    promiseSetId,
    position,
    name,
    municipality,
  }));
}

export async function publishableDialogues(
  query: PublisherQuery,
  { setId, publicSetId: promiseSetId }: Approved,
): Promise<PublishedDialogue[]> {
  const rows = await query<Told<PublishedDialogue>>(
    `select kind, description, held, asked, answered from tracker.dialogue
      where promise_set_id = $1 order by entered_at, id`,
    [setId],
  );
  return rows.map(({ kind, description, held, asked, answered }, position) => ({
    promiseSetId,
    position,
    kind,
    description,
    held,
    asked,
    answered,
  }));
}

export async function publishableWorries(
  query: PublisherQuery,
  { setId, publicSetId: promiseSetId }: Approved,
): Promise<PublishedWorry[]> {
  const rows = await query<Told<PublishedWorry>>(
    'select text from tracker.worry where promise_set_id = $1 order by position',
    [setId],
  );
  return rows.map(({ text }, position) => ({ promiseSetId, position, text }));
}

export async function publishableSignatories(
  query: PublisherQuery,
  { setId, publicSetId: promiseSetId }: Approved,
): Promise<PublishedSignatory[]> {
  const rows = await query<Told<PublishedSignatory>>(
    `select organisation, function, signed_on as "signedOn" from tracker.signatory
      where promise_set_id = $1 and struck_at is null order by entered_at, organisation`,
    [setId],
  );
  return rows.map(({ organisation, function: title, signedOn }, position) => ({
    promiseSetId,
    position,
    organisation,
    function: title,
    signedOn,
  }));
}

/** What residents never read as a promise is not told of as ended. */
export async function publishableEndedPromises(
  query: PublisherQuery,
  { setId, publicSetId: promiseSetId }: Approved,
): Promise<PublishedEndedPromise[]> {
  const rows = await query<Told<PublishedEndedPromise>>(
    `select shown.id as "promiseId", shown.text, e.reason, e.ended_on as "endedOn" from tracker.ended_promise e
       join tracker.citizen_promise p on p.id = e.promise_id join published.promise shown on shown.id = p.public_id
      where e.new_set_id = $1 order by p.number, p.id`,
    [setId],
  );
  return rows.map(({ promiseId, text, reason, endedOn }, position) => ({
    promiseSetId,
    position,
    promiseId,
    text,
    reason,
    endedOn,
  }));
}

/** Those that every party they concern has approved; of longer periods those that led to the last day that holds. */
export async function publishableAdditions(
  query: PublisherQuery,
  approved: Approved,
  promises: ReadonlyMap<string, PublishedPromise>,
): Promise<PublishedAddition[]> {
  const rows = await query<{ id: string; periodEnd: Day | null }>(
    `select a.id, s.period_end as "periodEnd" from tracker.addition a join tracker.promise_set s on s.id = a.promise_set_id
      where a.promise_set_id = $1 order by a.made_at, a.id`,
    [approved.setId],
  );
  const said = rows.flatMap(({ id }) => fieldsOf<AdditionFields>(approved, id) ?? []);
  const holding = extensionsTo(rows[0]?.periodEnd ?? null, said);
  return said
    .filter((addition) => addition.additionKind !== 'extension' || holding.has(addition))
    .map(({ additionKind, promiseId, shouldRead, fromEnd, toEnd, reason, madeOn }, position) => ({
      promiseSetId: approved.publicSetId,
      position,
      kind: additionKind,
      promiseId: promiseId ? (promises.get(promiseId)?.id ?? null) : null,
      shouldRead,
      fromEnd,
      toEnd,
      reason,
      madeOn,
    }));
}

function extensionsTo(periodEnd: Day | null, said: readonly AdditionFields[]): ReadonlySet<AdditionFields> {
  const holding = new Set<AdditionFields>();
  let end: Day | null = periodEnd;
  for (let last = endingOn(end, said); last; last = endingOn(end, said)) {
    holding.add(last);
    end = last.fromEnd;
  }
  return holding;
}

const endingOn = (end: Day | null, said: readonly AdditionFields[]): AdditionFields | undefined =>
  end === null ? undefined : said.find(({ toEnd }) => toEnd === end);

const factsSql = `
  with recursive line (id, before, steps) as (
    select id, extends_id, 0 from tracker.promise_set where id = $1
    union all
    select s.id, s.extends_id, steps + 1 from line join tracker.promise_set s on s.id = line.before
  )
  select (select s.public_id from line join tracker.promise_set s on s.id = line.id
            join published.promise_set shown on shown.id = s.public_id
           where line.steps > 0 order by line.steps limit 1) as "extendsId",
         s.follow_up_every as "followUpEvery", s.ended_on as "endedOn", s.end_reason as "endReason"
    from tracker.promise_set s where s.id = $1`;
