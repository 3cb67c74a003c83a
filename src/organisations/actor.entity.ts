import { Column, Entity, PrimaryColumn } from 'typeorm';
import { usualDisclosureDelay } from '../words/timeliness';
import type { Day } from '../kernel/day';

export type ActorKind =
  | 'municipality'
  | 'municipal_department'
  | 'municipal_board'
  | 'municipal_company'
  | 'police_area'
  | 'property_owner'
  | 'business'
  | 'association'
  | 'region'
  | 'other_authority';

/** Any organisation that promises, leads or takes part. Municipalities and police areas are also authorities. */
@Entity({ schema: 'tracker', name: 'actor' })
export class Actor {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: ActorKind;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  slug!: string | null;

  /** SCB's municipality code: four digits, leading zeros kept. */
  @Column('text', { nullable: true })
  code!: string | null;

  /** The authority it is or belongs to; null for partners of nobody in particular. */
  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId!: string | null;

  @Column('text', { name: 'contact_function', nullable: true })
  contactFunction!: string | null;

  @Column('text', { name: 'contact_email', nullable: true })
  contactEmail!: string | null;

  @Column('text', { name: 'contact_phone', nullable: true })
  contactPhone!: string | null;

  /** Days from an occurrence to its disclosure; null is the usual for its kind. */
  @Column('int', { name: 'disclosure_delay_days', nullable: true })
  disclosureDelayDays!: number | null;

  /** A count below it may point somebody out; null is the usual. */
  @Column('int', { name: 'small_number_threshold', nullable: true })
  smallNumberThreshold!: number | null;

  /** Days without a person's confirmation after which silence is said; null is the usual. */
  @Column('int', { name: 'stale_after_days', nullable: true })
  staleAfterDays!: number | null;

  /** Of a partner: the day from which it is worked with no more. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: Day | null;

  isPolice(): boolean {
    return this.kind === 'police_area';
  }

  /** In days: what the police have done is told a week later unless they decide otherwise (OSL 18:1). */
  disclosureDelay(): number {
    return this.disclosureDelayDays ?? (this.isPolice() ? usualDisclosureDelay : 0);
  }
}
