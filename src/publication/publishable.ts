import { Injectable } from '@nestjs/common';
import type { CommitmentState } from '../commitments/commitment-state';
import { Transactions } from '../database/transactions';
import type { Publishable } from '../published/published-rows';
import { usualStaleAfter } from '../words/timeliness';
import { type Actors, type Approved, newestApproved, type PublisherQuery } from './approved-fields';
import { publishableActivities, type ShownActivities, shownLinks } from './publishable-activities';
import {
  publishableClockStops,
  publishableEvidence,
  publishableMilestones,
  shownTakingPart,
} from './publishable-activity-parts';
import { publishableFocusAreas, publishablePicture } from './publishable-focus-areas';
import { publishableIndicators, publishableMeasurements } from './publishable-indicators';
import { publishableMoves, publishableOccurrences } from './publishable-progress';
import {
  publishableAdditions,
  publishableDialogues,
  publishableDistricts,
  publishableEndedPromises,
  publishableFacts,
  publishableSignatories,
  publishableWorries,
} from './publishable-document';
import { publishableFollowUps } from './publishable-follow-ups';
import { publishableParties, publishablePromises } from './publishable-promises';

/** What could be shown now, and who leads each activity: the party that decides when its progress is. */
export interface Live extends Publishable {
  /** By the activity's public id; with when the shown commitment was proposed. */
  readonly leads: ReadonlyMap<string, { readonly authorityId: string; readonly proposedAt: Date }>;
}

/**
 * Gathers what one publication shows: commitments from their newest approved revision, progress as it stands.
 * Runs as tracker_publisher, whose grants name the columns it may read.
 */
@Injectable()
export class PublishableReader {
  constructor(private readonly transactions: Transactions) {}

  async read(setId: string, states: readonly CommitmentState[], revision: string): Promise<Live> {
    const query: PublisherQuery = (sql, values = []) => this.transactions.manager.query(sql, values);
    const { keeperId, ...set } = await publishableSet(query, setId);
    const approved: Approved = { setId, publicSetId: set.id, revisions: newestApproved(states) };
    const actors = await actorsById(query, keeperId);
    const promises = await publishablePromises(query, approved, actors);
    const activities = await publishableActivities(query, approved, actors);
    const indicators = await publishableIndicators(query, approved, promises);
    return {
      set: { ...set, revision },
      leads: leadsOf(activities),
      rows: {
        set_facts: await publishableFacts(query, approved),
        district: await publishableDistricts(query, approved),
        dialogue: await publishableDialogues(query, approved),
        worry: await publishableWorries(query, approved),
        signatory: await publishableSignatories(query, approved),
        ended_promise: await publishableEndedPromises(query, approved),
        addition: await publishableAdditions(query, approved, promises),
        party: await publishableParties(query, approved),
        promise: [...promises.values()],
        activity: [...activities.values()].map(({ shown }) => shown),
        activity_promise: shownLinks(activities, promises),
        occurrence: await publishableOccurrences(query, approved, activities),
        deadline_move: await publishableMoves(query, approved, activities),
        ...(await publishableFollowUps(query, approved, promises, actors)),
        taking_part: shownTakingPart(activities, actors),
        milestone: await publishableMilestones(query, approved, activities),
        evidence: await publishableEvidence(query, approved, activities),
        clock_stop: await publishableClockStops(query, approved, activities),
        focus_area: await publishableFocusAreas(query, approved),
        situational_picture: await publishablePicture(query, approved),
        indicator: [...indicators.values()],
        measurement: await publishableMeasurements(query, approved, indicators),
      },
    };
  }
}

async function publishableSet(query: PublisherQuery, setId: string) {
  const [set] = await query<Publishable['set'] & { keeperId: string }>(
    `select s.public_id as id, s.keeper_id as "keeperId", s.kind, s.title, s.period_start as "periodStart", s.period_end as "periodEnd", s.signed_on as "signedOn",
            s.basis, k.contact_function as "contactFunction", k.contact_email as "contactEmail", k.contact_phone as "contactPhone",
            coalesce(k.stale_after_days, ${usualStaleAfter}) as "staleAfterDays"
       from tracker.promise_set s join tracker.actor k on k.id = s.keeper_id where s.id = $1`,
    [setId],
  );
  if (!set) throw new Error(`No promise set ${setId}`);
  return set;
}

const leadsOf = (activities: ShownActivities): Live['leads'] =>
  new Map(
    [...activities.values()].map(({ shown, leadAuthorityId, proposedAt }) => [
      shown.id,
      { authorityId: leadAuthorityId, proposedAt },
    ]),
  );

async function actorsById(query: PublisherQuery, keeperId: string): Promise<Actors> {
  const rows = await query<{ id: string; name: string; authorityId: string }>(
    'select id, name, coalesce(authority_id, $1) as "authorityId" from tracker.actor',
    [keeperId],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
