import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';
import type { PictureSource } from './picture-words';

/** How it looked in the municipality on a day. Only the public summary ever leaves the municipality. */
@Entity({ schema: 'tracker', name: 'situational_picture' })
export class SituationalPicture {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  /** 1, 2, 3 ... within the municipality. */
  @Column('int')
  edition!: number;

  @Column('date')
  day!: Day;

  @Column('text', { array: true })
  sources!: PictureSource[];

  @Column('text', { name: 'other_sources' })
  otherSources!: string;

  @Column('text')
  mapping!: string;

  @Column('text', { name: 'other_information' })
  otherInformation!: string;

  @Column('text')
  analysis!: string;

  @Column('text', { name: 'public_summary' })
  publicSummary!: string;

  @Column('text', { name: 'registry_number', nullable: true })
  registryNumber!: string | null;

  @Column('int')
  version!: number;
}
