import { Injectable } from '@nestjs/common';
import type { CommitmentState } from '../commitments/commitments';
import { Transactions } from '../database/transactions';
import type { Publishable } from '../published/published-rows';
import { type Approved, newestApproved, type PublisherQuery } from './approved-fields';
import { publishableActivities, shownLinks } from './publishable-activities';
import { publishableFocusAreas, publishablePicture } from './publishable-focus-areas';
import { publishableIndicators, publishableMeasurements } from './publishable-indicators';
import { publishableMoves, publishableOccurrences } from './publishable-progress';
import { publishableParties, publishablePromises } from './publishable-promises';

/**
 * Gathers what one publication shows: commitments from their newest approved revision, progress as it stands.
 * Runs as tracker_publisher, whose grants name the columns it may read.
 */
@Injectable()
export class PublishableReader {
  constructor(private readonly transactions: Transactions) {}

  async read(setId: string, states: readonly CommitmentState[], revision: string): Promise<Publishable> {
    const query: PublisherQuery = (sql, values = []) => this.transactions.manager.query(sql, values);
    const set = await publishableSet(query, setId);
    const approved: Approved = { setId, publicSetId: set.id, revisions: newestApproved(states) };
    const actors = await actorNames(query);
    const promises = await publishablePromises(query, approved, actors);
    const activities = await publishableActivities(query, approved, actors);
    const indicators = await publishableIndicators(query, approved, promises);
    return {
      set: { ...set, revision },
      rows: {
        party: await publishableParties(query, approved),
        promise: [...promises.values()],
        activity: [...activities.values()].map(({ shown }) => shown),
        activity_promise: shownLinks(activities, promises),
        occurrence: await publishableOccurrences(query, approved, activities),
        deadline_move: await publishableMoves(query, approved, activities),
        focus_area: await publishableFocusAreas(query, approved),
        situational_picture: await publishablePicture(query, approved),
        indicator: [...indicators.values()],
        measurement: await publishableMeasurements(query, approved, indicators),
      },
    };
  }
}

async function publishableSet(query: PublisherQuery, setId: string): Promise<Publishable['set']> {
  const [set] = await query<Publishable['set']>(
    `select s.public_id as id, s.kind, s.title, s.period_start as "periodStart", s.period_end as "periodEnd", s.signed_on as "signedOn",
            s.basis, k.contact_function as "contactFunction", k.contact_email as "contactEmail", k.contact_phone as "contactPhone"
       from tracker.promise_set s join tracker.actor k on k.id = s.keeper_id where s.id = $1`,
    [setId],
  );
  if (!set) throw new Error(`No promise set ${setId}`);
  return set;
}

async function actorNames(query: PublisherQuery): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ id: string; name: string }>('select id, name from tracker.actor');
  return new Map(rows.map((row) => [row.id, row.name]));
}
