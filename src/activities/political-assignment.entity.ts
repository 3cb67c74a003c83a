import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';

/** A decision by elected people that an activity comes from. Struck out with a reason when it is wrong, never rewritten. */
@Entity({ schema: 'tracker', name: 'political_assignment' })
export class PoliticalAssignment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  /** The council, board or committee that decided. */
  @Column('text')
  body!: string;

  @Column('date', { name: 'decided_on' })
  decidedOn!: Day;

  @Column('text', { name: 'registry_number', nullable: true })
  registryNumber!: string | null;

  @Column('text')
  text!: string;

  @Column('uuid', { name: 'added_by' })
  addedBy!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt!: Date | null;

  @Column('text', { name: 'void_reason', nullable: true })
  voidReason!: string | null;
}
