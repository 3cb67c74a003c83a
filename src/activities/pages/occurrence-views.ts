import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { countsIn } from '../../words/progress';
import { countedSpan } from '../activity-progress';
import type { Activity } from '../activity.entity';
import { OccurrenceDistricts } from '../occurrence-districts';
import type { Occurrence } from '../occurrence.entity';
import type { OccurrenceView } from './activity-view';

@Injectable()
export class OccurrenceViews {
  constructor(
    private readonly clock: Clock,
    private readonly districts: OccurrenceDistricts,
  ) {}

  async of(
    activity: Activity,
    set: PromiseSet,
    occurrences: readonly Occurrence[],
  ): Promise<OccurrenceView[]> {
    const districts = new Map((await this.districts.of(activity)).map(({ id, name }) => [id, name]));
    const span = countedSpan(activity, set, this.clock.today());
    const replaced = new Set(occurrences.map(({ replacesId }) => replacesId));
    return occurrences.map(
      ({ id, day, quantity, withinLimit, districtId, publicSummary, replacesId, voidReason }) => ({
        id,
        day,
        quantity,
        withinLimit,
        districtName: (districtId && districts.get(districtId)) ?? null,
        publicSummary,
        voidReason,
        isCounted: span === null || countsIn(span, day),
        isCorrection: replacesId !== null,
        isReplaced: replaced.has(id),
      }),
    );
  }
}
