import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';

/** Which municipalities a police area covers, and when: areas are reorganised, history stays right. */
@Entity({ schema: 'tracker', name: 'police_area_municipality' })
export class PoliceAreaMunicipality {
  @PrimaryColumn('uuid', { name: 'police_area_id' })
  policeAreaId!: string;

  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('date', { name: 'from_on' })
  fromOn!: Day;

  @Column('date', { name: 'to_on', nullable: true })
  toOn!: Day | null;
}
