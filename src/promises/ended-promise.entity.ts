import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';

/** A promise of an earlier document that the next one leaves out, and why. */
@Entity({ schema: 'tracker', name: 'ended_promise' })
export class EndedPromise {
  @PrimaryColumn('uuid', { name: 'new_set_id' })
  newSetId!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @PrimaryColumn('uuid', { name: 'promise_id' })
  promiseId!: string;

  /** Told to residents. */
  @Column('text')
  reason!: string;

  @Column('date', { name: 'ended_on' })
  endedOn!: Day;

  @Column('uuid', { name: 'decided_by' })
  decidedBy!: string;
}
