import { Injectable } from '@nestjs/common';
import { approvesFor } from '../../commitments/approval.policy';
import type { Caller } from '../../kernel/caller';
import { type Day, daysBetween } from '../../kernel/day';
import { Organisations } from '../../organisations/organisations';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { slippedDays } from '../../words/timeliness';
import { countedSpan } from '../activity-progress';
import type { Activity } from '../activity.entity';
import { Assignments } from '../assignments';
import type { ClockStopRecord } from '../clock-stop.entity';
import { EvidenceLinks } from '../evidence-links';
import { Milestones } from '../milestones';
import { OccurrenceDistricts } from '../occurrence-districts';
import type { Occurrence } from '../occurrence.entity';
import { PlanLinks } from '../plan-links';
import type { ActivityParts, ClockStopView, EvidenceView } from './activity-part-view';

interface Known {
  readonly set: PromiseSet;
  readonly occurrences: readonly Occurrence[];
  readonly stops: readonly ClockStopRecord[];
  readonly moves: number;
  readonly today: Day;
}

/** Gathers what an activity has besides its status, deadline and target. */
@Injectable()
export class ActivityPartViews {
  constructor(
    private readonly assignments: Assignments,
    private readonly planLinks: PlanLinks,
    private readonly organisations: Organisations,
    private readonly milestones: Milestones,
    private readonly evidence: EvidenceLinks,
    private readonly districts: OccurrenceDistricts,
  ) {}

  async of(activity: Activity, known: Known, by: Caller): Promise<ActivityParts> {
    const { id, cadence, cadenceTimes, isTrial, permanentOn, originalDueOn, dueOn } = activity;
    const { set, stops, today } = known;
    const approved = stops.filter(({ decision }) => decision === 'approved');
    const milestones = await this.milestones.of([id]);
    const districts = await this.districts.of(activity);
    return {
      takingPart: await this.takingPart(id),
      cadence,
      cadenceTimes,
      isTrial,
      permanentOn,
      milestones: milestones.map(({ id: milestoneId, title, dueOn: due, doneOn, dropReason }) => ({
        id: milestoneId,
        title,
        dueOn: due,
        doneOn,
        dropReason,
      })),
      evidence: await this.evidenceOf(id, known.occurrences),
      stops: stops.map((stop) => stopView(stop, by)),
      slip: {
        moves: known.moves,
        moved: daysBetween(originalDueOn, dueOn),
        slipped: slippedDays(activity, approved, today),
      },
      districts: districts
        .filter(({ endedOn }) => endedOn === null)
        .map(({ id: districtId, name }) => ({ id: districtId, name })),
      span: countedSpan(activity, set, today),
      isServiceLevel: activity.target?.comparator === 'within',
      isAnsweredFor: await this.assignments.isAnsweredFor(id),
    };
  }

  private async takingPart(activityId: string): Promise<string[]> {
    const rows = await this.planLinks.takingPart([activityId]);
    const actors = await this.organisations.byIds(rows.map((row) => row.actorId));
    return actors.map((actor) => actor.name).sort((a, b) => a.localeCompare(b, 'sv'));
  }

  private async evidenceOf(
    activityId: string,
    occurrences: readonly Occurrence[],
  ): Promise<readonly EvidenceView[]> {
    const dayOf = new Map(occurrences.map((occurrence) => [occurrence.id, occurrence.day]));
    return (await this.evidence.of([activityId])).map(({ id, title, url, occurrenceId }) => ({
      id,
      title,
      url,
      occurredOn: (occurrenceId && dayOf.get(occurrenceId)) || null,
    }));
  }
}

const stopView = (stop: ClockStopRecord, by: Caller): ClockStopView => ({
  id: stop.id,
  fromOn: stop.fromOn,
  toOn: stop.toOn,
  reason: stop.reason,
  state: stop.decision ?? 'waiting',
  refusalReason: stop.refusalReason,
  mayDecide: stop.decision === null && stop.askedBy !== by.userId && approvesFor(stop.authorityId, by),
});
