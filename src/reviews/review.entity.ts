import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';
import type { ReviewTurn } from '../words/review-state';

export type ReviewedKind = 'promise' | 'activity';

/**
 * One turn in the conversation between a police area's chief and the other party about one commitment. Rows are added, never
 * changed. What was said is read by both parties, so it is no internal note; it is never public.
 */
@Entity({ schema: 'tracker', name: 'review' })
export class Review {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'police_area_id' })
  policeAreaId!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: ReviewedKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** 1 for the first turn. Two turns at once would have the same number, which the database refuses. */
  @Column('int')
  number!: number;

  @Column('text')
  state!: ReviewTurn;

  @Column('text')
  comment!: string;

  /** The day by which more information is wanted. */
  @Column('date', { name: 'wanted_by', nullable: true })
  wantedBy!: Day | null;

  /** What was looked at, as it was then. */
  @Column('jsonb')
  seen!: object;

  /** Whose turn it was. */
  @Column('uuid', { name: 'authority_id' })
  authorityId!: string;

  @Column('uuid', { name: 'written_by' })
  writtenBy!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}
