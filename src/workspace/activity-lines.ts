import { Injectable } from '@nestjs/common';
import { Users } from '../accounts/users';
import { Activities } from '../activities/activities';
import { activityProgress, countedOf, requestsMet } from '../activities/activity-progress';
import { type Timeliness, timelinessOf } from '../activities/activity-timeliness';
import type { ProgressView } from '../activities/activity-words';
import type { Activity } from '../activities/activity.entity';
import type { Assignment } from '../activities/assignment.entity';
import { ClockStops } from '../activities/clock-stops';
import { Occurrences } from '../activities/occurrences';
import { actsFor, type Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import type { Day } from '../kernel/day';
import { groupBy } from '../kernel/group-by';
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
  /** Who that is, for the own authority to read. */
  readonly assignedName: string | null;
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
    private readonly users: Users,
  ) {}

  async of(
    activities: readonly Activity[],
    sets: readonly PromiseSet[],
    by: Caller,
  ): Promise<ActivityLine[]> {
    const ids = activities.map((activity) => activity.id);
    const actorIds = [...activities.map(({ leadId }) => leadId), ...sets.map(({ keeperId }) => keeperId)];
    const actors = byId(await this.organisations.byIds(actorIds));
    const known = byId(sets);
    const occurrences = byActivity(await this.occurrences.of(ids));
    const assignments = byActivity(await this.activities.assignments(ids));
    const stops = byActivity(await this.stops.approved(ids));
    const people = byId(
      await this.users.byIds([...assignments.values()].flat().flatMap(({ userId }) => userId ?? [])),
    );
    const today = this.clock.today();
    return activities.flatMap((activity) => {
      const set = known.get(activity.promiseSetId);
      if (!set) return [];
      const lead = actors.get(activity.leadId);
      const leadAuthorityId = lead?.authorityId ?? set.keeperId;
      const done = occurrences.get(activity.id) ?? [];
      const asked = (assignments.get(activity.id) ?? []).find(
        ({ authorityId }) => authorityId === leadAuthorityId,
      );
      const assignedUserId = asked && asked.state !== 'declined' ? asked.userId : null;
      const isOwn = actsFor(by, leadAuthorityId);
      const { id, title, status, dueOn, demandDriven, confirmedAt } = activity;
      return {
        id,
        title,
        setId: set.id,
        status,
        timeliness: timelinessOf(activity, today, stops.get(activity.id) ?? [], actors.get(set.keeperId)),
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
        answers: isOwn ? (asked?.state ?? 'nobody') : null,
        assignedUserId,
        assignedName: (isOwn && assignedUserId && people.get(assignedUserId)?.name) || null,
      };
    });
  }
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

const byActivity = <Row extends { readonly activityId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row[]> => groupBy(rows, ({ activityId }) => activityId);
