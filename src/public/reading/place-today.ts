import { activityStatuses, type ActivityStatus } from '../../words/activity-status';
import type { PlaceToday } from './place-reader';
import type { OutlineToday } from './set-today';
import type { Tally } from './tally';

type Outlines = Pick<PlaceToday, 'outlines'>;

export const currentOf = ({ outlines }: Outlines): readonly OutlineToday[] =>
  outlines.filter(({ timing }) => timing === 'current');

/** Of all that applies today; earlier years are history. */
export const currentTally = (place: Outlines): Tally => sumOf(currentOf(place).map(({ tally }) => tally));

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  const each = (of: 'byStatus' | 'lateApart') =>
    Object.fromEntries(
      activityStatuses.map((status) => [status, sum((tally) => tally[of][status])]),
    ) as Record<ActivityStatus, number>;
  const late = sum((tally) => tally.late);
  return {
    total: sum(({ total }) => total),
    late,
    byStatus: each('byStatus'),
    lateApart: { ...each('lateApart'), late },
  };
}
