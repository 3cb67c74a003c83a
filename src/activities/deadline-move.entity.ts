import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';
import type { MoveReason } from '../words/promise-words';

/** A moved deadline is an addition: the original day stays beside it, and the reason is public. */
@Entity({ schema: 'tracker', name: 'deadline_move' })
export class DeadlineMove {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('date', { name: 'from_on' })
  fromOn!: Day;

  @Column('date', { name: 'to_on' })
  toOn!: Day;

  @Column('text')
  reason!: MoveReason;

  @Column('text', { name: 'public_text' })
  publicText!: string;

  @Column('uuid', { name: 'moved_by' })
  movedBy!: string;

  @Column('timestamptz', { name: 'moved_at' })
  movedAt!: Date;
}
