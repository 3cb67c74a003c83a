import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refusal } from '../kernel/refusal';
import { type Judgement, needsExplanation } from '../words/judgement';

export interface Judged {
  readonly judgement: Judgement;
  readonly reason: string | null;
  readonly publicText: string;
}

/** One party's judgement of one promise that it owns. The other party's stands beside it, and neither overwrites the other. */
@Entity({ schema: 'tracker', name: 'assessment' })
export class Assessment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'follow_up_id' })
  followUpId!: string;

  @Column('uuid', { name: 'promise_id' })
  promiseId!: string;

  /** The party that judges. */
  @Column('uuid', { name: 'authority_id' })
  authorityId!: string;

  @Column('text')
  judgement!: Judgement;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { name: 'public_text' })
  publicText!: string;

  @Column('uuid', { name: 'assessed_by' })
  assessedBy!: string;

  @Column('timestamptz', { name: 'assessed_at' })
  assessedAt!: Date;

  @Column('int')
  version!: number;
}

export function refuseUnexplained({ judgement, reason }: Judged): void {
  if (needsExplanation(judgement) && !reason) throw new Refusal('assessment.unexplained', 'reason');
}

/** What an approver stands behind. The database compares these three with the row when a final follow-up is closed. */
export const judgedIn = ({ judgement, reason, publicText }: Judged): Judged => ({
  judgement,
  reason,
  publicText,
});
