import { Injectable } from '@nestjs/common';
import { Refusal } from '../kernel/refusal';
import type { District } from '../organisations/district.entity';
import { Districts } from '../organisations/districts';
import { PromiseSets } from '../promises/promise-sets';
import type { Activity } from './activity.entity';

/** Where something was done: a district of a municipality that is a party, and never anything finer. */
@Injectable()
export class OccurrenceDistricts {
  constructor(
    private readonly promiseSets: PromiseSets,
    private readonly districts: Districts,
  ) {}

  /** Ended ones too, for what was done there. */
  async of({ promiseSetId }: Pick<Activity, 'promiseSetId'>): Promise<District[]> {
    const { municipalityIds } = await this.promiseSets.authorities(promiseSetId);
    return this.districts.of(municipalityIds);
  }

  async refuseUnknown(activity: Activity, districtId: string | null): Promise<void> {
    if (districtId === null) return;
    const known = await this.of(activity);
    if (!known.some(({ id }) => id === districtId))
      throw new Refusal('activity.district_unknown', 'districtId');
  }
}
