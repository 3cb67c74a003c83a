import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The person who is asked to answer for an activity, and whether he or she accepted. Internal to the lead's authority. */
@Entity({ schema: 'tracker', name: 'assignment' })
export class Assignment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('uuid', { name: 'authority_id' })
  authorityId!: string;

  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;

  @Column('uuid', { name: 'external_contact_id', nullable: true })
  externalContactId!: string | null;

  @Column('text')
  state!: 'asked' | 'accepted' | 'declined';

  @Column('text', { name: 'decline_reason', nullable: true })
  declineReason!: string | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
