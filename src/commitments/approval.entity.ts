import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One authority's decision on one revision, by one person. Never changed. */
@Entity({ schema: 'tracker', name: 'approval' })
export class Approval {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'revision_id' })
  revisionId!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'authority_id' })
  authorityId!: string;

  @Column('text')
  decision!: 'approved' | 'refused';

  /** Internal to the parties, never public. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { name: 'decided_by' })
  decidedBy!: string;

  /** Whose seat it was, when a deputy decided. */
  @Column('uuid', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;
}
