import { Entity, PrimaryColumn } from 'typeorm';

/** Which promises an activity is for: the link from problem to measure that the field so often lacks. */
@Entity({ schema: 'tracker', name: 'activity_promise' })
export class ActivityPromise {
  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId!: string;

  @PrimaryColumn('uuid', { name: 'promise_id' })
  promiseId!: string;

  @PrimaryColumn('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;
}
