import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Readable by one authority alone, below the application: see docs/decisions on notes between authorities. */
@Entity({ schema: 'tracker', name: 'internal_note' })
export class InternalNote {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('uuid', { name: 'authority_id' })
  authorityId!: string;

  @Column('text')
  text!: string;

  @Column('uuid', { name: 'written_by' })
  writtenBy!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}
