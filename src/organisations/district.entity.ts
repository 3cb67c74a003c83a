import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';

/** Part of a municipality, a town or a place: the finest that anything is told about, never a home's address. */
@Entity({ schema: 'tracker', name: 'district' })
export class District {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('text')
  name!: string;

  /** Kept for what was told about it; no longer offered. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: Day | null;
}
