import { Injectable } from '@nestjs/common';
import { Activities } from '../../activities/activities';
import { OccurrenceDistricts } from '../../activities/occurrence-districts';
import type { ActivityView } from '../../activities/pages/activity-view';
import { permissions } from '../../activities/pages/permissions';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import { PromiseSets } from '../../promises/promise-sets';
import { mayFollow } from '../../words/activity-status';

type Shown =
  | 'id'
  | 'title'
  | 'status'
  | 'nextStatuses'
  | 'statusReason'
  | 'decidedBy'
  | 'completedOn'
  | 'publicText'
  | 'version'
  | 'target'
  | 'isServiceLevel'
  | 'districts'
  | 'may'
  | 'today';

/** What the forms in a row show of an activity; its page shows the rest. */
export type RowView = Pick<ActivityView, Shown>;

@Injectable()
export class RowViews {
  constructor(
    private readonly clock: Clock,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly districts: OccurrenceDistricts,
  ) {}

  async of(id: string, by: Caller): Promise<RowView> {
    const activity = await this.activities.find(id);
    const set = await this.promiseSets.find(activity.promiseSetId);
    const may = permissions(activity, await this.activities.stakeOf(activity), set.isDraft(), by);
    const districts = may.register ? await this.districts.of(activity) : [];
    const { title, status, statusReason, decidedBy, completedOn, publicText, version, target } = activity;
    return {
      id,
      title,
      status,
      nextStatuses: mayFollow(status),
      statusReason,
      decidedBy,
      completedOn,
      publicText,
      version,
      target,
      isServiceLevel: target?.comparator === 'within',
      districts: districts
        .filter(({ endedOn }) => endedOn === null)
        .map(({ id: districtId, name }) => ({ id: districtId, name })),
      may,
      today: this.clock.today(),
    };
  }
}
