import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';

/** Who signed for whom: a function, not a person. */
@Entity({ schema: 'tracker', name: 'agreement_signatory' })
export class AgreementSignatory {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId!: string;

  @PrimaryColumn('int')
  position!: number;

  @Column('text')
  organisation!: string;

  @Column('text', { name: 'signing_function' })
  signingFunction!: string;

  @Column('date', { name: 'signed_on' })
  signedOn!: Day;
}
