import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';

const nullableNumber = {
  to: (n: number | null) => n,
  from: (text: string | null) => (text === null ? null : Number(text)),
};

/** A figure as it was measured. Never overwritten: a wrong one is corrected by a later row that says why. */
@Entity({ schema: 'tracker', name: 'measurement' })
export class Measurement {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'indicator_id' })
  indicatorId!: string;

  @Column('uuid', { name: 'authority_id' })
  authorityId!: string;

  /** How it was before the work began. */
  @Column('boolean', { name: 'is_baseline' })
  isBaseline!: boolean;

  /** Null: measured on one day. */
  @Column('date', { name: 'from_on', nullable: true })
  fromOn!: Day | null;

  @Column('date', { name: 'to_on' })
  toOn!: Day;

  @Column('numeric', { transformer: { to: (n: number) => n, from: Number } })
  value!: number;

  /** How many the value is about; null when that is not told. */
  @Column('int', { nullable: true })
  n!: number | null;

  @Column('numeric', { nullable: true, transformer: nullableNumber })
  margin!: number | null;

  /** When it is another than the indicator's. */
  @Column('text')
  source!: string;

  @Column('text')
  note!: string;

  @Column('uuid', { name: 'corrects_id', nullable: true })
  correctsId!: string | null;

  @Column('text', { name: 'correction_reason', nullable: true })
  correctionReason!: string | null;

  @Column('uuid', { name: 'registered_by' })
  registeredBy!: string;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt!: Date;
}
