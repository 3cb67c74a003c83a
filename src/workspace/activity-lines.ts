import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import { activityProgress, countedOf, requestsMet } from '../activities/activity-progress';
import { type Timeliness, timelinessOf } from '../activities/activity-timeliness';
import type { ProgressView } from '../activities/activity-words';
import type { Activity } from '../activities/activity.entity';
import type { Assignment } from '../activities/assignment.entity';
import type { Occurrence } from '../activities/occurrence.entity';
import { ClockStops } from '../activities/clock-stops';
import { Occurrences } from '../activities/occurrences';
import { actsFor, type Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import type { Day } from '../kernel/day';
import { Organisations } from '../organisations/organisations';
import type { PromiseSet } from '../promises/promise-set.entity';
import type { ActivityStatus } from '../words/activity-status';

/** One activity as a line in a list. */
export interface ActivityLine {
  readonly id: string;
  readonly title: string;
  readonly setId: string;
  readonly status: ActivityStatus;
  readonly timeliness: readonly Timeliness[];
  readonly dueOn: Day;
  readonly demandDriven: boolean;
  readonly confirmedAt: Date;
  readonly leadName: string;
  readonly leadAuthorityId: string;
  readonly progress: ProgressView;
  /** Null when the caller belongs to another authority than the one that leads: whom it asked is its own matter. */
  readonly answers: Assignment['state'] | 'nobody' | null;
  readonly assignedUserId: string | null;
}

/** Makes lines of activities in a few statements, however many they are. */
@Injectable()
export class ActivityLines {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly activities: Activities,
    private readonly occurrences: Occurrences,
    private readonly stops: ClockStops,
  ) {}

  async of(
    activities: readonly Activity[],
    sets: readonly PromiseSet[],
    by: Caller,
  ): Promise<ActivityLine[]> {
    const ids = activities.map((activity) => activity.id);
    const leads = await this.organisations.byIds(activities.map((activity) => activity.leadId));
    const occurrences = byActivity(await this.occurrences.of(ids));
    const assignments = await this.activities.assignments(ids);
    const stops = await this.stops.approved(ids);
    const today = this.clock.today();
    return activities.flatMap((activity) => {
      const set = sets.find(({ id }) => id === activity.promiseSetId);
      if (!set) return [];
      const lead = leads.find(({ id }) => id === activity.leadId);
      const leadAuthorityId = lead?.authorityId ?? set.keeperId;
      const done = occurrences.get(activity.id) ?? [];
      const asked = assignments.find(
        ({ activityId, authorityId }) => activityId === activity.id && authorityId === leadAuthorityId,
      );
      const { id, title, status, dueOn, demandDriven, confirmedAt } = activity;
      return {
        id,
        title,
        setId: set.id,
        status,
        timeliness: timelinessOf(activity, today, stops),
        dueOn,
        demandDriven,
        confirmedAt,
        leadName: lead?.name ?? '',
        leadAuthorityId,
        progress: {
          progress: activityProgress(activity, set, done, today),
          suggestedTarget: activity.targetIsSuggested ? activity.suggestedOrConfirmedTarget : null,
          occurrences: countedOf(done).length,
          requestsMet: requestsMet(activity, done),
        },
        answers: actsFor(by, leadAuthorityId) ? (asked?.state ?? 'nobody') : null,
        assignedUserId: asked && asked.state !== 'declined' ? asked.userId : null,
      };
    });
  }
}

function byActivity(occurrences: readonly Occurrence[]): ReadonlyMap<string, Occurrence[]> {
  const groups = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const group = groups.get(occurrence.activityId);
    if (group) group.push(occurrence);
    else groups.set(occurrence.activityId, [occurrence]);
  }
  return groups;
}
