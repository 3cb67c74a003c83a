import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address where anybody can see that something was done: an article, minutes, a picture. Public. */
@Entity({ schema: 'tracker', name: 'evidence_link' })
export class EvidenceLink {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('uuid', { name: 'authority_id' })
  authorityId!: string;

  /** Null when it is about the whole activity. */
  @Column('uuid', { name: 'occurrence_id', nullable: true })
  occurrenceId!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  url!: string;

  @Column('uuid', { name: 'added_by' })
  addedBy!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;

  @Column('text', { name: 'remove_reason', nullable: true })
  removeReason!: string | null;
}
