import type { Day } from '../../kernel/day';
import { type ActivityStatus, activityStatuses, isOpen } from '../../words/activity-status';
import { isStale } from '../../words/timeliness';
import type { Tally } from './tally';

/** How many activities there are of each status, and how many of those are late: counted by the database. */
export interface Counts {
  readonly byStatus: Readonly<Record<ActivityStatus, number>>;
  readonly lateByStatus: Readonly<Record<ActivityStatus, number>>;
  readonly lastConfirmedAt: string | null;
}

const open = activityStatuses.filter(isOpen);

/**
 * The same rule as `isLate`; a test compares them: some day after the deadline on which the clock did not stand still.
 * @param today a placeholder
 */
export const lateSql = (activity: string, today: string): string =>
  `(${activity}.status in (${open.map((status) => `'${status}'`).join(', ')}) and not ${activity}.demand_driven and ${activity}.due_on < ${today}::date
    and (not exists (select from published.clock_stop k where k.activity_id = ${activity}.id)
      or exists (select from generate_series(${activity}.due_on + 1, ${today}::date, '1 day') d where not exists
        (select from published.clock_stop k where k.activity_id = ${activity}.id and d::date between k.from_on and coalesce(k.to_on, 'infinity')))))`;

const countEach = (also: string): string =>
  `json_build_object(${activityStatuses
    .map((status) => `'${status}', count(*) filter (where a.status = '${status}' ${also})`)
    .join(', ')})`;

/** @param of which activities, named `a` */
export const countsSql = (of: string, today: string): string => `
  (select json_build_object('byStatus', ${countEach('')}, 'lateByStatus', ${countEach(`and ${lateSql('a', today)}`)},
          'lastConfirmedAt', max(a.confirmed_at)) from published.activity a where ${of})`;

export function tallyOfCounts({ byStatus, lateByStatus }: Counts): Tally {
  const late = sum(lateByStatus);
  const onTime = activityStatuses.map((status) => [status, byStatus[status] - lateByStatus[status]]);
  return {
    total: sum(byStatus),
    late,
    byStatus,
    lateApart: { ...(Object.fromEntries(onTime) as Record<ActivityStatus, number>), late },
  };
}

/** Work remains, and what was confirmed last is too old. */
export function isStaleAsAWhole(
  { byStatus, lastConfirmedAt }: Counts,
  today: Day,
  staleAfter: number,
): boolean {
  if (lastConfirmedAt === null || !open.some((status) => byStatus[status] > 0)) return false;
  const confirmedAt = new Date(lastConfirmedAt);
  const confirmed = { status: 'in_progress', confirmedAt, dueOn: today, demandDriven: false } as const;
  return isStale(confirmed, today, staleAfter);
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
