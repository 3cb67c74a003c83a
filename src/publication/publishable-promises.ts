import type { PublishedParty, PublishedPromise } from '../published/published-rows';
import { type Actors, type Approved, fieldsOf, type PublisherQuery } from './approved-fields';
import type { PromiseFields } from './commitment-fields';

export async function publishableParties(
  query: PublisherQuery,
  { setId, publicSetId }: Approved,
): Promise<PublishedParty[]> {
  const rows = await query<Omit<PublishedParty, 'promiseSetId' | 'position'>>(
    `select p.party, a.name, a.slug, a.code from tracker.promise_set_party p join tracker.actor a on a.id = p.actor_id
      where p.promise_set_id = $1 order by array_position(array['municipality', 'police', 'other'], p.party), a.name`,
    [setId],
  );
  return rows.map(({ party, name, slug, code }, position) => ({
    promiseSetId: publicSetId,
    party,
    position,
    name,
    slug,
    code,
  }));
}

/** By internal id, in the words that were signed. A promise that was never approved is not here. */
export async function publishablePromises(
  query: PublisherQuery,
  approved: Approved,
  actors: Actors,
): Promise<ReadonlyMap<string, PublishedPromise>> {
  const rows = await query<StoredPromise>(promisesSql, [approved.setId]);
  return new Map(
    rows.flatMap(({ id, publicId, carriedOverFrom, signed }): [string, PublishedPromise][] => {
      const fields = signed ?? fieldsOf<PromiseFields>(approved, id);
      if (!fields) return [];
      const { number, text, party, kind, actorId, forMunicipalityId } = fields;
      const nameOf = (actor: string | null | undefined) => (actor ? (actors.get(actor)?.name ?? null) : null);
      const shown: PublishedPromise = {
        id: publicId,
        promiseSetId: approved.publicSetId,
        number,
        text,
        party,
        actorName: nameOf(actorId),
        kind,
        forMunicipality: nameOf(forMunicipalityId),
        carriedOverFrom,
      };
      return [[id, shown]];
    }),
  );
}

interface StoredPromise {
  readonly id: string;
  readonly publicId: string;
  readonly carriedOverFrom: string | null;
  readonly signed: PromiseFields | null;
}

/** A promise goes back to the nearest earlier one that residents can read. */
const promisesSql = `
  with recursive line (promise_id, id, before, steps) as (
    select id, id, carried_over_from_id, 0 from tracker.citizen_promise where promise_set_id = $1
    union all
    select line.promise_id, p.id, p.carried_over_from_id, steps + 1
      from line join tracker.citizen_promise p on p.id = line.before
  ), nearest as (
    select distinct on (line.promise_id) line.promise_id, p.public_id
      from line join tracker.citizen_promise p on p.id = line.id join published.promise shown on shown.id = p.public_id
     where line.steps > 0 order by line.promise_id, line.steps
  )
  select p.id, p.public_id as "publicId", n.public_id as "carriedOverFrom",
         case when s.promise_id is not null then json_build_object('number', s.number, 'text', s.text, 'party', s.party,
           'actorId', s.actor_id, 'kind', s.kind, 'forMunicipalityId', s.for_municipality_id) end as signed
    from tracker.citizen_promise p left join tracker.signed_promise s on s.promise_id = p.id
         left join nearest n on n.promise_id = p.id
   where p.promise_set_id = $1 order by p.number`;
