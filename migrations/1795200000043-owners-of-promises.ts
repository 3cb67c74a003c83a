import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who owes a judgement is who approves the promise; of a promise that was withdrawn nobody owes one. */
export class OwnersOfPromises1795200000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By an addition that every party it demands has approved: the same words as of an extension.
      create function tracker.promise_is_withdrawn(the_promise uuid) returns boolean language sql stable as $$
        select exists (select from tracker.addition a join tracker.revision r on r.subject_id = a.id
         where a.promise_id = the_promise and a.kind = 'withdrawal'
           and not exists (select from unnest(r.demands) d where not exists (select from tracker.approval p
             where p.revision_id = r.id and p.authority_id = d and p.decision = 'approved'))) $$;

      -- As demandsOf in commitment-fields: what one of several municipalities promises is that one's alone.
      -- A partner has no place of its own in the product, so the keeper judges its promise.
      create or replace function tracker.promise_owners(the_set uuid) returns table (promise_id uuid, authority_id uuid) language sql stable as $$
        select p.id, y.actor_id
          from tracker.citizen_promise p
          join tracker.promise_set_party y on y.promise_set_id = p.promise_set_id
           and (y.party = p.party or (p.party = 'joint' and y.party in ('municipality', 'police')))
           and (y.party <> 'municipality' or p.for_municipality_id is null or y.actor_id = p.for_municipality_id)
         where p.promise_set_id = the_set and p.party <> 'other' and not tracker.promise_is_withdrawn(p.id)
        union
        select p.id, coalesce(p.for_municipality_id, s.keeper_id)
          from tracker.citizen_promise p join tracker.promise_set s on s.id = p.promise_set_id
         where p.promise_set_id = the_set and p.party = 'other' and not tracker.promise_is_withdrawn(p.id) $$;
      grant execute on function tracker.promise_is_withdrawn(uuid) to tracker_staff, tracker_publisher;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
