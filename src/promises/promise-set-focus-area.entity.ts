import { Entity, PrimaryColumn } from 'typeorm';

/** Which problems a promise set is an answer to. */
@Entity({ schema: 'tracker', name: 'promise_set_focus_area' })
export class PromiseSetFocusArea {
  @PrimaryColumn('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @PrimaryColumn('uuid', { name: 'focus_area_id' })
  focusAreaId!: string;
}
