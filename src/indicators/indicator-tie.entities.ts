import { Entity, PrimaryColumn } from 'typeorm';

/** Which promises an indicator is about. */
@Entity({ schema: 'tracker', name: 'indicator_promise' })
export class IndicatorPromise {
  @PrimaryColumn('uuid', { name: 'indicator_id' })
  indicatorId!: string;

  @PrimaryColumn('uuid', { name: 'promise_id' })
  promiseId!: string;

  @PrimaryColumn('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;
}

/** Which problems it tells of. */
@Entity({ schema: 'tracker', name: 'indicator_focus_area' })
export class IndicatorFocusArea {
  @PrimaryColumn('uuid', { name: 'indicator_id' })
  indicatorId!: string;

  @PrimaryColumn('uuid', { name: 'focus_area_id' })
  focusAreaId!: string;

  @PrimaryColumn('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;
}
