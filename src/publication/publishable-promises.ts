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

/** By internal id. A promise that was never approved is not here. */
export async function publishablePromises(
  query: PublisherQuery,
  approved: Approved,
  actors: Actors,
): Promise<ReadonlyMap<string, PublishedPromise>> {
  const rows = await query<{ id: string; publicId: string }>(
    'select id, public_id as "publicId" from tracker.citizen_promise where promise_set_id = $1 order by number',
    [approved.setId],
  );
  return new Map(
    rows.flatMap(({ id, publicId }): [string, PublishedPromise][] => {
      const fields = fieldsOf<PromiseFields>(approved, id);
      if (!fields) return [];
      const { number, text, party, kind, actorId } = fields;
      const actorName = actorId ? (actors.get(actorId)?.name ?? null) : null;
      return [
        [id, { id: publicId, promiseSetId: approved.publicSetId, number, text, party, actorName, kind }],
      ];
    }),
  );
}
