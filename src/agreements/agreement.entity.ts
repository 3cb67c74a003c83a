import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';
import { Refusal } from '../kernel/refusal';
import type { AgreementKind } from './agreement-words';

/** What the parties have agreed on before they promise: a cooperation agreement, a district's safety agreement, a plan required by law. */
@Entity({ schema: 'tracker', name: 'agreement' })
export class Agreement {
  @PrimaryColumn('uuid')
  id!: string;

  /** The municipality that keeps it. A draft is that authority's own. */
  @Column('uuid', { name: 'keeper_id' })
  keeperId!: string;

  @Column('text')
  kind!: AgreementKind;

  @Column('text')
  title!: string;

  /** With `areas`, the least that the law wants in writing (lag 2023:196, 9 §). */
  @Column('text')
  purposes!: string;

  @Column('text')
  areas!: string;

  /** For an agreement about one part of the municipality. */
  @Column('uuid', { name: 'district_id', nullable: true })
  districtId!: string | null;

  @Column('date', { name: 'period_start' })
  periodStart!: Day;

  /** Null: until it is replaced. */
  @Column('date', { name: 'period_end', nullable: true })
  periodEnd!: Day | null;

  @Column('text', { name: 'document_url', nullable: true })
  documentUrl!: string | null;

  @Column('text')
  state!: 'draft' | 'signed';

  @Column('date', { name: 'signed_on', nullable: true })
  signedOn!: Day | null;

  @Column('int')
  version!: number;

  isSigned(): boolean {
    return this.state === 'signed';
  }

  sign(on: Day, today: Day): void {
    if (this.isSigned()) throw new Refusal('agreement.already_signed', 'signedOn');
    if (on > today) throw new Refusal('agreement.signed_in_the_future', 'signedOn');
    this.state = 'signed';
    this.signedOn = on;
  }
}
