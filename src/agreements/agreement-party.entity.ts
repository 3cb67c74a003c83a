import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Any organisation may be a party, as many as there are; each keeps the agreement under a number of its own. */
@Entity({ schema: 'tracker', name: 'agreement_party' })
export class AgreementParty {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId!: string;

  @PrimaryColumn('uuid', { name: 'actor_id' })
  actorId!: string;

  /** As that party's own registry writes it; forms differ and are never made up here. */
  @Column('text', { name: 'registry_number', nullable: true })
  registryNumber!: string | null;
}
