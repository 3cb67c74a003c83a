import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';
import type { AdditionKind } from '../words/promise-words';

/** Said after the fact about what was approved or signed: a correction, a withdrawal, a longer period. Never changed. */
@Entity({ schema: 'tracker', name: 'addition' })
export class Addition {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  /** Null when it is about the period. */
  @Column('uuid', { name: 'promise_id', nullable: true })
  promiseId!: string | null;

  @Column('text')
  kind!: AdditionKind;

  /** What a corrected promise should read; null when the reason says it all. */
  @Column('text', { name: 'should_read', nullable: true })
  shouldRead!: string | null;

  @Column('date', { name: 'from_end', nullable: true })
  fromEnd!: Day | null;

  @Column('date', { name: 'to_end', nullable: true })
  toEnd!: Day | null;

  /** Told to residents. */
  @Column('text')
  reason!: string;

  @Column('date', { name: 'made_on' })
  madeOn!: Day;

  @Column('uuid', { name: 'made_by' })
  madeBy!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}
