import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A dated addition to a follow-up that is closed: what it said stays beside it. */
@Entity({ schema: 'tracker', name: 'follow_up_correction' })
export class FollowUpCorrection {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'follow_up_id' })
  followUpId!: string;

  @Column('uuid', { name: 'authority_id' })
  authorityId!: string;

  @Column('text')
  text!: string;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'written_by' })
  writtenBy!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}
