import { Entity, PrimaryColumn } from 'typeorm';

/** Who takes part in an activity beside the one that leads it. */
@Entity({ schema: 'tracker', name: 'activity_actor' })
export class ActivityActor {
  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId!: string;

  @PrimaryColumn('uuid', { name: 'actor_id' })
  actorId!: string;

  @PrimaryColumn('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;
}
