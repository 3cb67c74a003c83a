import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What belongs to the plan that the parties sign, or a party's final judgement of what became of it. */
export type SubjectKind = 'promise' | 'activity' | 'addition' | 'assessment';

/** An immutable copy of what is promised: the words of a promise, or an activity's lead, deadline and target; or of a final judgement. */
@Entity({ schema: 'tracker', name: 'revision' })
export class Revision {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: SubjectKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('int')
  number!: number;

  @Column('jsonb')
  fields!: object;

  /** The authorities whose approval it needs. */
  @Column('uuid', { array: true })
  demands!: string[];

  @Column('uuid', { name: 'proposed_by' })
  proposedBy!: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;
}
