import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A problem that is worked on, why it is there, and what is to become better: the link from the picture to the measures. */
@Entity({ schema: 'tracker', name: 'focus_area' })
export class FocusArea {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'public_id' })
  publicId!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  problem!: string;

  /** Never public. Empty: not made yet, which is warned of. */
  @Column('text', { name: 'cause_analysis' })
  causeAnalysis!: string;

  @Column('text', { name: 'outcome_goal' })
  outcomeGoal!: string;

  @Column('text', { name: 'target_group' })
  targetGroup!: string;

  @Column('uuid', { name: 'district_id', nullable: true })
  districtId!: string | null;

  @Column('uuid', { name: 'agreement_id', nullable: true })
  agreementId!: string | null;

  @Column('uuid', { name: 'picture_id', nullable: true })
  pictureId!: string | null;

  @Column('int')
  version!: number;

  lacksCauseAnalysis(): boolean {
    return this.causeAnalysis === '';
  }
}
