import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimal } from '../database/decimal';
import type { Day } from '../kernel/day';

/** Something that was done on a day; the sum of quantities is the progress. Text is public: no names, no case numbers. */
@Entity({ schema: 'tracker', name: 'occurrence' })
export class Occurrence {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('uuid', { name: 'authority_id' })
  authorityId!: string;

  @Column('date')
  day!: Day;

  @Column('numeric', { transformer: decimal })
  quantity!: number;

  /** Of a service level: how many of the quantity were done in time; null when nobody said. */
  @Column('numeric', {
    name: 'within_limit',
    nullable: true,
    transformer: decimal,
  })
  withinLimit!: number | null;

  /** Never finer than a district. */
  @Column('uuid', { name: 'district_id', nullable: true })
  districtId!: string | null;

  /** The one it corrects, which stays struck out. */
  @Column('uuid', { name: 'replaces_id', nullable: true })
  replacesId!: string | null;

  @Column('text', { name: 'public_summary' })
  publicSummary!: string;

  @Column('uuid', { name: 'registered_by' })
  registeredBy!: string;

  /** The key of the form it came by: the same form sent twice registers once. */
  @Column('uuid', { name: 'form_key', nullable: true })
  formKey!: string | null;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt!: Date | null;

  @Column('text', { name: 'void_reason', nullable: true })
  voidReason!: string | null;
}
