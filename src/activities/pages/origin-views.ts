import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller';
import type { Day } from '../../kernel/day';
import { Foundations } from '../../promises/foundations';
import { PromiseSets } from '../../promises/promise-sets';
import type { Activity } from '../activity.entity';
import { mayPlan } from '../activity.policy';
import { Origins } from '../origins';

export interface OriginView {
  readonly activityId: string;
  readonly setId: string;
  /** Those of the promise set; `isTied` tells which the activity is a measure against. */
  readonly focusAreas: readonly { readonly id: string; readonly title: string; readonly isTied: boolean }[];
  readonly assignments: readonly {
    readonly id: string;
    readonly body: string;
    readonly decidedOn: Day;
    readonly registryNumber: string | null;
    readonly text: string;
    readonly voidReason: string | null;
  }[];
  readonly mayEdit: boolean;
}

@Injectable()
export class OriginViews {
  constructor(
    private readonly promiseSets: PromiseSets,
    private readonly foundations: Foundations,
    private readonly origins: Origins,
  ) {}

  async of({ id, promiseSetId }: Activity, by: Caller): Promise<OriginView> {
    const tied = await this.origins.focusAreaIds(id);
    const areas = await this.foundations.focusAreasOf(promiseSetId);
    const assignments = await this.origins.assignments(id);
    return {
      activityId: id,
      setId: promiseSetId,
      focusAreas: areas.map((area) => ({ id: area.id, title: area.title, isTied: tied.includes(area.id) })),
      assignments: assignments.map((one) => {
        const { body, decidedOn, registryNumber, text, voidReason } = one;
        return { id: one.id, body, decidedOn, registryNumber, text, voidReason };
      }),
      mayEdit: mayPlan(await this.promiseSets.find(promiseSetId), by),
    };
  }
}
