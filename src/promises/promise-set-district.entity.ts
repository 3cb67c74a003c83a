import { Entity, PrimaryColumn } from 'typeorm';

/** A district that the promises are for; none means the whole municipality. */
@Entity({ schema: 'tracker', name: 'promise_set_district' })
export class PromiseSetDistrict {
  @PrimaryColumn('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @PrimaryColumn('uuid', { name: 'district_id' })
  districtId!: string;
}
