import { Entity, PrimaryColumn } from 'typeorm';

/** Which problem an activity is a measure against. */
@Entity({ schema: 'tracker', name: 'activity_focus_area' })
export class ActivityFocusArea {
  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId!: string;

  @PrimaryColumn('uuid', { name: 'focus_area_id' })
  focusAreaId!: string;

  @PrimaryColumn('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;
}
