import { Injectable } from '@nestjs/common';
import type { CommitmentState } from '../commitments/commitments';
import type { Revision } from '../commitments/revision.entity';
import { Transactions } from '../database/transactions';
import { type Day, dayOf } from '../kernel/day';
import type {
  Publishable,
  PublishedActivity,
  PublishedDeadlineMove,
  PublishedOccurrence,
  PublishedParty,
  PublishedPromise,
} from '../published/published-rows';
import type { ActivityStatus } from '../words/activity-status';
import type { MoveReason } from '../words/promise-words';
import type { ActivityFields, PromiseFields } from './commitment-fields';

interface LiveActivity {
  id: string;
  publicId: string;
  status: ActivityStatus;
  statusReason: string | null;
  decidedBy: string | null;
  publicText: string;
  completedOn: Day | null;
  confirmedAt: Date;
  hasAcceptedPerson: boolean;
}

/**
 * Gathers what one publication shows: commitments from their newest approved revision, progress as it stands.
 * Runs as tracker_publisher, whose grants name the columns it may read.
 */
@Injectable()
export class PublishableReader {
  constructor(private readonly transactions: Transactions) {}

  async read(setId: string, states: readonly CommitmentState[], revision: string): Promise<Publishable> {
    const [set]: Publishable['set'][] = await this.query(
      `select s.public_id as id, s.kind, s.title, s.period_start as "periodStart", s.period_end as "periodEnd", s.signed_on as "signedOn",
              s.basis, k.contact_function as "contactFunction", k.contact_email as "contactEmail", k.contact_phone as "contactPhone"
         from tracker.promise_set s join tracker.actor k on k.id = s.keeper_id where s.id = $1`,
      [setId],
    );
    if (!set) throw new Error(`No promise set ${setId}`);
    const actors = await this.actorNames();
    const approved = states.flatMap((state) => (state.approved ? [state.approved] : []));
    const promises = await this.promises(setId, set.id, approved, actors);
    const activities = await this.activities(setId, set.id, approved, actors);
    return {
      set: { ...set, revision },
      parties: await this.parties(setId, set.id),
      promises: [...promises.values()],
      activities: [...activities.values()].map(({ shown }) => shown),
      links: [...activities.values()].flatMap(({ shown, promiseIds }) =>
        promiseIds.flatMap((id) =>
          promises.has(id) ? [{ activityId: shown.id, promiseId: promises.get(id)?.id ?? '' }] : [],
        ),
      ),
      occurrences: await this.occurrences(setId, activities),
      moves: await this.moves(setId, activities),
    };
  }

  private query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.transactions.manager.query(sql, values);
  }

  private async actorNames(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.query<{ id: string; name: string }>('select id, name from tracker.actor');
    return new Map(rows.map((row) => [row.id, row.name]));
  }

  private async parties(setId: string, publicSetId: string): Promise<PublishedParty[]> {
    const rows = await this.query<Omit<PublishedParty, 'promiseSetId' | 'position'>>(
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

  private async promises(
    setId: string,
    publicSetId: string,
    approved: readonly Revision[],
    actors: ReadonlyMap<string, string>,
  ) {
    const rows = await this.query<{ id: string; publicId: string }>(
      'select id, public_id as "publicId" from tracker.citizen_promise where promise_set_id = $1 order by number',
      [setId],
    );
    return new Map(
      rows.flatMap(({ id, publicId }): [string, PublishedPromise][] => {
        const fields = fieldsOf<PromiseFields>(approved, id);
        if (!fields) return [];
        const actorName = fields.actorId ? (actors.get(fields.actorId) ?? null) : null;
        const { number, text, party, kind } = fields;
        return [[id, { id: publicId, promiseSetId: publicSetId, number, text, party, actorName, kind }]];
      }),
    );
  }

  private async activities(
    setId: string,
    publicSetId: string,
    approved: readonly Revision[],
    actors: ReadonlyMap<string, string>,
  ) {
    const rows = await this.query<LiveActivity>(
      `select a.id, a.public_id as "publicId", a.status, a.status_reason as "statusReason", a.decided_by as "decidedBy",
              a.public_text as "publicText", a.completed_on as "completedOn", a.confirmed_at as "confirmedAt",
              exists (select 1 from tracker.assignment s where s.activity_id = a.id and s.authority_id = coalesce(l.authority_id, p.keeper_id)
                and s.state = 'accepted' and s.ended_at is null) as "hasAcceptedPerson"
         from tracker.activity a join tracker.promise_set p on p.id = a.promise_set_id join tracker.actor l on l.id = a.lead_id
        where a.promise_set_id = $1 order by a.due_on, a.title`,
      [setId],
    );
    return new Map(
      rows.flatMap(
        (live, position): [string, { shown: PublishedActivity; promiseIds: readonly string[] }][] => {
          const fields = fieldsOf<ActivityFields>(approved, live.id);
          if (!fields) return [];
          const shown = showActivity(live, fields, publicSetId, position, actors.get(fields.leadId) ?? '');
          return [[live.id, { shown, promiseIds: fields.promiseIds }]];
        },
      ),
    );
  }

  private async occurrences(
    setId: string,
    activities: ReadonlyMap<string, { shown: PublishedActivity }>,
  ): Promise<PublishedOccurrence[]> {
    const rows = await this.query<{ activityId: string; day: Day; quantity: string; summary: string }>(
      `select activity_id as "activityId", day, quantity, public_summary as summary from tracker.occurrence
        where promise_set_id = $1 and voided_at is null order by activity_id, day, registered_at, id`,
      [setId],
    );
    return numbered(rows, activities, ({ day, quantity, summary }, activityId, position) => ({
      activityId,
      position,
      day,
      quantity: Number(quantity),
      summary,
    }));
  }

  /** A move that the approved revision does not know yet waits with it. */
  private async moves(
    setId: string,
    activities: ReadonlyMap<string, { shown: PublishedActivity }>,
  ): Promise<PublishedDeadlineMove[]> {
    const rows = await this.query<{
      activityId: string;
      fromOn: Day;
      toOn: Day;
      reason: MoveReason;
      publicText: string;
      movedAt: Date;
    }>(
      `select activity_id as "activityId", from_on as "fromOn", to_on as "toOn", reason, public_text as "publicText", moved_at as "movedAt"
         from tracker.deadline_move where promise_set_id = $1 order by activity_id, moved_at`,
      [setId],
    );
    return numbered(
      rows.filter(isApprovedMove(rows, activities)),
      activities,
      ({ fromOn, toOn, reason, publicText, movedAt }, activityId, position) => ({
        activityId,
        position,
        fromOn,
        toOn,
        reason,
        publicText,
        movedOn: dayOf(movedAt),
      }),
    );
  }
}

const fieldsOf = <Fields>(approved: readonly Revision[], subjectId: string): Fields | undefined =>
  approved.find((revision) => revision.subjectId === subjectId)?.fields as Fields | undefined;

function showActivity(
  live: LiveActivity,
  fields: ActivityFields,
  promiseSetId: string,
  position: number,
  leadName: string,
): PublishedActivity {
  return {
    id: live.publicId,
    promiseSetId,
    position,
    title: fields.title,
    description: fields.description,
    leadName,
    leadFunction: fields.leadFunction,
    hasAcceptedPerson: live.hasAcceptedPerson,
    startOn: fields.startOn,
    dueOn: fields.dueOn,
    cadence: fields.cadence,
    cadenceTimes: fields.cadenceTimes,
    targetComparator: fields.target?.comparator ?? null,
    targetQuantity: fields.target?.quantity ?? null,
    targetUnit: fields.target?.unit ?? null,
    targetScope: fields.target?.scope ?? null,
    demandDriven: fields.demandDriven,
    status: live.status,
    statusReason: live.statusReason,
    decidedBy: live.decidedBy,
    publicText: live.publicText,
    completedOn: live.completedOn,
    confirmedAt: live.confirmedAt,
  };
}

/** The moves up to the one that gave the deadline that is shown. */
function isApprovedMove<Row extends { activityId: string; toOn: Day }>(
  rows: readonly Row[],
  activities: ReadonlyMap<string, { shown: PublishedActivity }>,
): (row: Row, index: number) => boolean {
  const lastShown = new Map<string, number>();
  rows.forEach((row, index) => {
    if (row.toOn === activities.get(row.activityId)?.shown.dueOn) lastShown.set(row.activityId, index);
  });
  return (row, index) => index <= (lastShown.get(row.activityId) ?? -1);
}

/** Numbers an activity's rows from 1 and leaves out those of activities that are not shown. */
function numbered<Row extends { activityId: string }, Shown>(
  rows: readonly Row[],
  activities: ReadonlyMap<string, { shown: PublishedActivity }>,
  show: (row: Row, activityId: string, position: number) => Shown,
): Shown[] {
  const counts = new Map<string, number>();
  return rows.flatMap((row) => {
    const activity = activities.get(row.activityId);
    if (!activity) return [];
    const position = (counts.get(row.activityId) ?? 0) + 1;
    counts.set(row.activityId, position);
    return [show(row, activity.shown.id, position)];
  });
}
